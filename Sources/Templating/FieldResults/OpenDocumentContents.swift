import OfficeDocuments
import XMLScanning

extension FieldResults {
    /// The entries of each table of contents (ODF 1.3, 8.3) from the headings that are
    /// there; a page number stays with the entry of its heading.
    mutating func renewOpenDocumentContents(_ part: XMLTokens) {
        for table in part.tokens.indices
        where part.tokens[table].kind == .start && part.name(of: table) == XMLName(Namespaces.text, "table-of-content") {
            let children = part.children(of: table)
            guard let source = children.first(where: { part.name(of: $0).local == "table-of-content-source" }),
                let body = children.first(where: { part.name(of: $0).local == "index-body" })
            else { continue }
            let deepest = part.attribute(XMLName(Namespaces.text, "outline-level"), of: source).flatMap { Int($0) } ?? 10
            let old = part.children(of: body).filter { part.name(of: $0).local == "p" }
            guard let first = old.first, let last = old.last else { continue }
            let entries = OpenDocumentEntries(part: part, paragraphs: old)
            let made = headings(part, outside: table).filter { $0.level <= deepest }.flatMap(entries.bytes)
            let range = part.range(ofElement: first).lowerBound..<part.range(ofElement: last).upperBound
            if !made.elementsEqual(part.bytes[range]) { edits.append((range, made)) }
        }
    }

    private func headings(_ part: XMLTokens, outside table: Int) -> [Contents.Heading] {
        part.tokens.indices.compactMap { token in
            guard part.tokens[token].kind == .start, part.name(of: token) == XMLName(Namespaces.text, "h"),
                !part.isInside(table, token)
            else { return nil }
            let text = OpenDocumentText.text(of: token, in: part)
            guard text.contains(where: { !$0.isWhitespace }) else { return nil }
            let level = part.attribute(XMLName(Namespaces.text, "outline-level"), of: token).flatMap { Int($0) } ?? 1
            let bookmark = (token..<Int(part.tokens[token].partner)).first {
                part.tokens[$0].isElementStart && ["bookmark", "bookmark-start"].contains(part.name(of: $0).local)
            }
            return Contents.Heading(
                level: level, text: text,
                bookmark: bookmark.flatMap { part.attribute(XMLName(Namespaces.text, "name"), of: $0) })
        }
    }
}

/// Writes entries like those that the template's table has.
private struct OpenDocumentEntries {
    let part: XMLTokens
    let paragraphs: [Int]

    func bytes(of heading: Contents.Heading) -> [UInt8] {
        let pattern = paragraphs.first { level(of: $0) == heading.level } ?? paragraphs[0]
        var edits = ParagraphStarts.ids(of: pattern, in: part).map { (range: $0, bytes: [UInt8]()) }
        let inner = (pattern + 1)..<max(pattern + 1, Int(part.tokens[pattern].partner))
        let lastTab = inner.last { part.tokens[$0].isElementStart && part.name(of: $0).local == "tab" }
        var isFirst = true
        for token in inner where token < lastTab ?? inner.upperBound {
            switch part.tokens[token].kind {
            case .text:
                edits.append((part.tokens[token].range, isFirst ? text(heading.text) : []))
                isFirst = false
            case .start, .empty:
                if ["s", "tab"].contains(part.name(of: token).local) { edits.append((part.range(ofElement: token), [])) }
                if part.name(of: token).local == "a", let range = part.attributeRange(XMLName(Namespaces.xlink, "href"), of: token) {
                    edits.append((range, text("#" + (heading.bookmark ?? heading.text + "|outline"))))
                }
            default: break
            }
        }
        return part.bytes(part.range(ofElement: pattern), editing: edits)
    }

    private func text(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        _ = bytes.append(text: text, by: .attribute)
        return bytes
    }

    /// By the style's name: `Contents_20_2`, or a style made of it.
    private func level(of paragraph: Int) -> Int? {
        var name = part.attribute(XMLName(Namespaces.text, "style-name"), of: paragraph) ?? ""
        if !name.hasPrefix("Contents") {
            let style = part.tokens.indices.first {
                part.tokens[$0].isElementStart && part.name(of: $0) == XMLName(Namespaces.style, "style")
                    && part.attribute(XMLName(Namespaces.style, "name"), of: $0) == name
            }
            name = style.flatMap { part.attribute(XMLName(Namespaces.style, "parent-style-name"), of: $0) } ?? name
        }
        return name.hasPrefix("Contents") ? name.last.flatMap { Int(String($0)) } : nil
    }
}

enum OpenDocumentText {
    /// The characters of an element; blanks and tabs as such, notes left out.
    static func text(of element: Int, in part: XMLTokens) -> String {
        var text = ""
        var token = element + 1
        while token < Int(part.tokens[element].partner) {
            switch part.tokens[token].kind {
            case .text: text += part.text(of: token)
            case .start, .empty:
                switch part.name(of: token).local {
                case "note", "annotation": token = Int(part.tokens[token].partner)
                case "s", "tab", "line-break": text += " "
                default: break
                }
            default: break
            }
            token += 1
        }
        return text
    }
}
