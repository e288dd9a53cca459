import OfficeDocuments
import XMLScanning

/// The host's sections, where a guest brings section breaks of its own.
///
/// A section's properties stand at its end (ISO 29500-1, 17.6): without a break before the
/// guest, the guest's first properties would be those of the host's text before it.
struct WordSections {
    private let parts: WordParts

    init(_ parts: WordParts) { self.parts = parts }

    /// The properties of the section that a place belongs to.
    static func section(at place: Int, of part: XMLTokens) -> Int? {
        part.tokens.indices.first {
            part.tokens[$0].isElementStart && Int(part.tokens[$0].start) >= place
                && part.name(of: $0) == WordNames.w("sectPr")
        }
    }

    /// The first section break in a paragraph of a stretch.
    static func firstBreak(in tokens: Range<Int>, of part: XMLTokens) -> Int? {
        tokens.first {
            part.tokens[$0].isElementStart && part.name(of: $0) == WordNames.w("sectPr")
                && part.tokens[$0].depth > 2
        }
    }

    /// How a section begins.
    static func kind(of section: Int, in part: XMLTokens) -> String {
        part.childValue("type", of: section) ?? "nextPage"
    }

    /// Width, height and orientation of a section's page.
    static func page(of section: Int, in part: XMLTokens) -> [String] {
        guard let size = part.child("pgSz", of: section) else { return [] }
        return ["w", "h", "orient"].map { part.attribute(WordNames.w($0), of: size) ?? "" }
    }

    /// A paragraph without height that ends the host's section before a place.
    func ending(before section: Int) -> [UInt8] {
        let part = parts.main.tokens
        let typed = part.qualifiedName(of: section)
        let w = typed.firstIndex(of: 0x3A).map { String(decoding: typed[...$0], as: UTF8.self) } ?? ""
        let (a, declaration) = PartNamespaces(part).spelled(Namespaces.word, usual: "w")
        let open = "<\(w)p\(declaration)><\(w)pPr><\(w)spacing \(a)before=\"0\" \(a)after=\"0\" \(a)line=\"20\" \(a)lineRule=\"exact\"/>"
        return Array(open.utf8) + part.bytes[part.range(ofElement: section)] + Array("</\(w)pPr></\(w)p>".utf8)
    }

    /// The change by which a section begins in another way: the guest's last section, which
    /// gave way to the host's, says how.
    func begin(_ section: Int, as kind: String) -> Patch? {
        let part = parts.main.tokens
        if Self.kind(of: section, in: part) == kind { return nil }
        let (w, declaration) = PartNamespaces(part).spelled(Namespaces.word, usual: "w")
        let bytes = Array("<\(w)type\(declaration) \(w)val=\"\(kind)\"/>".utf8)
        if let own = part.child("type", of: section) { return Patch(part.range(ofElement: own), bytes) }
        let follower = part.children(of: section).first { !Self.leading.contains(part.name(of: $0).local) }
        return follower.map { .before($0, in: part, bytes) } ?? .end(of: section, in: part, bytes)
    }

    /// What stands before `w:type` in a section's properties.
    static let leading: Set = ["headerReference", "footerReference", "footnotePr", "endnotePr", "type"]
}
