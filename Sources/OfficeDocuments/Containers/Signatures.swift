package import Diagnostics
import XMLScanning

/// Digital signatures of a package (ODF 1.3 part 2, 5; ISO 29500-2, 13). They cover
/// bytes that filling changes, so a changed document must not carry them on.
extension OfficeDocument {
    /// The parts that hold signatures of the document.
    package var signatureParts: [String] {
        format.isOpenDocument
            ? partNames.filter { $0.hasPrefix("META-INF/") && $0.lowercased().contains("signatures") }
            : partNames.filter { $0.lowercased().hasPrefix("_xmlsignatures/") }
    }

    package var isSigned: Bool { !signatureParts.isEmpty }

    /// Takes the signatures out, with what names them.
    package func removeSignatures(from changes: inout PartChanges) throws(Diagnostic) {
        let parts = Set(signatureParts)
        guard !parts.isEmpty else { return }
        changes.removed.formUnion(parts)
        for name in ["META-INF/manifest.xml", "[Content_Types].xml", "_rels/.rels"] {
            guard let bytes = try part(name, after: changes) else { continue }
            let kept = try Self.withoutEntries(bytes, part: name) { value in
                let target = Relationship.resolved(value, from: "")
                return parts.contains(target)
            }
            if let kept { changes.replaced[name] = kept }
        }
    }

    /// A list of parts without the elements that name one of the given; nil if it names
    /// none.
    private static func withoutEntries(
        _ bytes: [UInt8], part name: String, where isGone: (String) -> Bool
    ) throws(Diagnostic) -> [UInt8]? {
        let part = try XMLScanner.scan(
            bytes, part: name, limits: XMLScanner.Limits(allowsPlainDoctype: true))
        var result: [UInt8] = []
        var at = 0
        for token in part.tokens.indices
        where part.tokens[token].isElementStart && part.tokens[token].depth == 1 {
            let names = part.attributes(of: token).filter {
                ["full-path", "PartName", "Target"].contains(part.expandedName(of: $0, at: token).local)
            }
            guard names.contains(where: { isGone(decoded(part.bytes[$0.value])) }) else { continue }
            result += bytes[at..<Int(part.tokens[token].start)]
            at = Int(part.tokens[Int(part.tokens[token].partner)].end)
        }
        return at == 0 ? nil : result + bytes[at...]
    }
}
