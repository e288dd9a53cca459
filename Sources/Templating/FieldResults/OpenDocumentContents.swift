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
            if !made.elementsEqual(part.bytes[range]) { edits.append(Patch(range, made)) }
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
    private let first: Int
    /// The first paragraph of each level.
    private var patterns: [Int: Int] = [:]

    /// - Parameter paragraphs: at least one.
    init(part: XMLTokens, paragraphs: [Int]) {
        (self.part, first) = (part, paragraphs[0])
        let parents = Self.parents(in: part)
        for paragraph in paragraphs {
            let name = part.attribute(XMLName(Namespaces.text, "style-name"), of: paragraph) ?? ""
            if let level = Self.level(ofStyle: name, parents), patterns[level] == nil { patterns[level] = paragraph }
        }
    }

    func bytes(of heading: Contents.Heading) -> [UInt8] {
        let pattern = patterns[heading.level] ?? first
        var edits = ParagraphStarts.ids(of: pattern, in: part).map { Patch($0) }
        let inner = (pattern + 1)..<max(pattern + 1, Int(part.tokens[pattern].partner))
        let lastTab = inner.last { part.tokens[$0].isElementStart && part.name(of: $0).local == "tab" }
        var isFirst = true
        for token in inner where token < lastTab ?? inner.upperBound {
            switch part.tokens[token].kind {
            case .text:
                edits.append(Patch(part.tokens[token].range, isFirst ? text(heading.text) : []))
                isFirst = false
            case .start, .empty:
                if ["s", "tab"].contains(part.name(of: token).local) { edits.append(Patch(part.range(ofElement: token))) }
                if part.name(of: token).local == "a", let range = part.attributeRange(XMLName(Namespaces.xlink, "href"), of: token) {
                    edits.append(Patch(range, text("#" + (heading.bookmark ?? heading.text + "|outline"))))
                }
            default: break
            }
        }
        return edits.applied(to: part.bytes, in: part.range(ofElement: pattern))
    }

    private func text(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        _ = bytes.append(text: text, by: .attribute)
        return bytes
    }

    /// By the style's name: `Contents_20_2`, or a style made of it.
    private static func level(ofStyle name: String, _ parents: [String: String]) -> Int? {
        let named = name.hasPrefix("Contents") ? name : parents[name] ?? name
        return named.hasPrefix("Contents") ? named.last.flatMap { Int(String($0)) } : nil
    }

    /// What automatic styles are made of.
    private static func parents(in part: XMLTokens) -> [String: String] {
        var parents: [String: String] = [:]
        for token in part.tokens.indices
        where part.tokens[token].isElementStart && part.name(of: token) == XMLName(Namespaces.style, "style") {
            guard let name = part.attribute(XMLName(Namespaces.style, "name"), of: token) else { continue }
            parents[name] = part.attribute(XMLName(Namespaces.style, "parent-style-name"), of: token)
        }
        return parents
    }
}
