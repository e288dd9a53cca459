import Diagnostics
import OfficeDocuments
import XMLScanning

/// The parts of a WordprocessingML package that matter here.
struct WordParts: Sendable {
    /// A part with its tokens.
    struct Part: Sendable {
        var name: String
        var tokens: XMLTokens
    }

    let document: OfficeDocument
    let main: Part
    /// `w:body`.
    let body: Int
    let styles: Part?
    let numbering: Part?
    let theme: Part?
    /// `footnotes` and `endnotes`, by that name.
    let notes: [String: Part]

    init(_ document: OfficeDocument, name: String) throws(Diagnostic) {
        self.document = document
        let relationships = try document.relationships(of: document.mainPart)
        func related(_ type: String) throws(Diagnostic) -> Part? {
            guard let found = relationships.first(where: { !$0.isExternal && $0.type.hasSuffix("/" + type) }),
                let bytes = try document.part(found.target)
            else { return nil }
            return Part(name: found.target, tokens: try XMLScanner.scan(bytes, part: found.target))
        }
        let bytes = try document.part(document.mainPart) ?? []
        let tokens = try XMLScanner.scan(bytes, part: document.mainPart)
        guard let body = tokens.root.flatMap({ tokens.child("body", of: $0) }) else {
            throw Diagnostic("guest-without-text", ["name": name])
        }
        main = Part(name: document.mainPart, tokens: tokens)
        self.body = body
        styles = try related("styles")
        numbering = try related("numbering")
        theme = try related("theme")
        var notes: [String: Part] = [:]
        for kind in ["footnotes", "endnotes"] { notes[kind] = try related(kind) }
        self.notes = notes
    }

    /// The bytes of the body without the last section's properties.
    var textRange: Range<Int> {
        let part = main.tokens
        let token = part.tokens[body]
        guard token.kind == .start else { return Int(token.end)..<Int(token.end) }
        let last = part.children(of: body).last { part.name(of: $0) == WordNames.w("sectPr") }
        let end = last.map { Int(part.tokens[$0].start) } ?? Int(part.tokens[Int(token.partner)].start)
        return Int(token.end)..<end
    }
}
