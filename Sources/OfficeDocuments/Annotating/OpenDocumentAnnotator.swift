import Diagnostics
import XMLScanning

/// Comments in ODF: `office:annotation` before the words, `office:annotation-end` after
/// them (ODF 1.2 part 1, 14.1 and 14.2).
struct OpenDocumentAnnotator {
    private let body: AnnotatedBody
    private var part: XMLTokens { body.part }

    init(_ part: XMLTokens, named name: String) {
        body = AnnotatedBody(
            part: part, name: name,
            paragraphs: [XMLName(Namespaces.text, "p"), XMLName(Namespaces.text, "h")],
            body: XMLName(Namespaces.office, "text"))
    }

    func changes(_ annotations: [Annotation]) -> PartChanges {
        var insertions = Insertions()
        // Ends stand before starts at the same place.
        var starts: [(offset: Int, text: String)] = []
        let label = freeLabel
        for (number, annotation) in annotations.enumerated() {
            guard let paragraph = body.paragraph(of: annotation.anchor) else { continue }
            let name = "\(label)\(number + 1)"
            if part.tokens[paragraph].kind == .empty {
                fill(paragraph, with: Self.start(annotation, name: nil), &insertions)
            } else if let words = body.words(of: annotation.anchor, in: paragraph) {
                starts.append((edge(words.lowerBound, paragraph).start, Self.start(annotation, name: name)))
                insertions.insert(Self.end(name), at: edge(words.upperBound - 1, paragraph, words.upperBound).end)
            } else {
                starts.append((Int(part.tokens[paragraph].end), Self.start(annotation, name: nil)))
            }
        }
        for start in starts { insertions.insert(start.text, at: start.offset) }
        var changes = PartChanges()
        changes.replaced[body.name] = insertions.applied(to: part.bytes)
        return changes
    }

    /// An empty paragraph gets an end tag.
    private func fill(_ paragraph: Int, with text: String, _ insertions: inout Insertions) {
        let end = Int(part.tokens[paragraph].end)
        let name = String(decoding: part.qualifiedName(of: paragraph), as: UTF8.self)
        insertions.replace(end - 2..<end, by: ">\(text)</\(name)>")
    }

    /// The nearest places around a byte where a comment may stand: text of the paragraph,
    /// of spans and of links; fields are stepped out of.
    private func edge(_ offset: Int, _ paragraph: Int, _ after: Int? = nil) -> (start: Int, end: Int) {
        guard let token = body.token(at: offset) else { return (offset, after ?? offset) }
        let open: Set = ["span", "a", "meta"]
        let closed = body.path(from: paragraph, to: token).first {
            part.name(of: $0).namespace != Namespaces.text || !open.contains(part.name(of: $0).local)
        }
        if let closed { return (body.start(closed), body.end(closed)) }
        if part.tokens[token].kind != .text { return (body.start(token), body.end(token)) }
        return (offset, after ?? offset)
    }

    /// The beginning of names that no comment of the document has.
    private var freeLabel: String {
        var label = "vanthu-"
        while part.bytes.contains(Array("\"\(label)".utf8)) { label += "x-" }
        return label
    }

    private static func start(_ annotation: Annotation, name: String?) -> String {
        let lines = annotation.lines.map { "<text:p>\(escapedText($0))</text:p>" }.joined()
        let label = name.map { " office:name=\"\($0)\"" } ?? ""
        return """
            <office:annotation xmlns:office="\(Namespaces.office)" xmlns:text="\(Namespaces.text)" \
            xmlns:dc="\(Namespaces.dublinCore)"\(label)><dc:creator>\(Annotation.author)</dc:creator>\(lines)\
            </office:annotation>
            """
    }

    private static func end(_ name: String) -> String {
        "<office:annotation-end xmlns:office=\"\(Namespaces.office)\" office:name=\"\(name)\"/>"
    }
}
