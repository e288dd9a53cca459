import CLibXML2
package import Diagnostics

/// Reads a part once with libxml2's SAX parser and keeps where each tag stands.
///
/// One strict set-up for every part: no network, no entities, no DOCTYPE, UTF-8
/// only, elements at most 256 deep, the first error stops.
package enum XMLScanner {
    /// What a part may cost.
    package struct Limits: Sendable {
        /// In bytes. Offsets are kept in 32 bits.
        package var size = 512 << 20
        /// A DOCTYPE without internal subset is tolerated (old OpenOffice wrote
        /// one in `META-INF/manifest.xml`, and nowhere else may it stand).
        package var allowsPlainDoctype = false
        package init(size: Int = 512 << 20, allowsPlainDoctype: Bool = false) {
            self.size = size
            self.allowsPlainDoctype = allowsPlainDoctype
        }
    }

    /// Attributes of one element: libxml2 compares each with all others.
    static let maxAttributes = 4096
    /// Different names of elements in one part.
    static let maxNames = 1 << 16

    /// - Throws: `Diagnostic` with id `xml-malformed`, `xml-doctype`, `xml-encoding`,
    ///   `xml-too-deep`, `xml-too-large`, `xml-too-many-attributes`, `xml-too-many-names`.
    package static func scan(
        _ bytes: [UInt8], part: String, limits: Limits = Limits()
    ) throws(Diagnostic) -> XMLTokens {
        let place = DiagnosticPlace(part: part)
        guard bytes.count <= limits.size else {
            throw Diagnostic("xml-too-large", at: place, ["limit": String(limits.size)])
        }
        if let encoding = foreignEncoding(bytes) {
            throw Diagnostic("xml-encoding", at: place, ["encoding": encoding])
        }
        if AttributeCount.exceeds(maxAttributes, in: bytes) {
            throw Diagnostic("xml-too-many-attributes", at: place, ["limit": String(maxAttributes)])
        }
        let collector = SAXCollector(bytes: bytes, allowsPlainDoctype: limits.allowsPlainDoctype)
        let outcome = collector.parse()
        switch outcome {
        case .doctype: throw Diagnostic("xml-doctype", at: place)
        case .depth:
            throw Diagnostic("xml-too-deep", at: place, ["limit": String(SAXCollector.maxDepth)])
        case .names:
            throw Diagnostic("xml-too-many-names", at: place, ["limit": String(maxNames)])
        case .malformed(let line, let detail):
            throw Diagnostic(
                "xml-malformed", at: place, ["line": String(line), "detail": detail])
        case .well:
            return XMLTokens(
                bytes: bytes, tokens: collector.finishedTokens(), names: collector.names,
                declarations: collector.declarations)
        }
    }

    /// The declared encoding if it is not UTF-8, else nil.
    private static func foreignEncoding(_ bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
            || bytes.starts(with: [0x00, 0x3C]) || bytes.starts(with: [0x3C, 0x00])
        {
            return "UTF-16"
        }
        let name = declaredEncoding(String(decoding: bytes.prefix(200), as: UTF8.self))
        return name.flatMap { ["utf-8", "utf8", "us-ascii"].contains($0.lowercased()) ? nil : $0 }
    }

    /// The encoding that an XML declaration names.
    static func declaredEncoding(_ head: String) -> String? {
        guard let declaration = head.firstRange(of: "<?xml"),
            let end = head.firstRange(of: "?>"), declaration.lowerBound < end.lowerBound,
            let key = head[..<end.lowerBound].firstRange(of: "encoding")
        else { return nil }
        let rest = head[key.upperBound..<end.lowerBound]
        guard let open = rest.firstIndex(where: { $0 == "\"" || $0 == "'" }),
            let close = rest[rest.index(after: open)...].firstIndex(of: rest[open])
        else { return nil }
        return String(rest[rest.index(after: open)..<close])
    }
}
