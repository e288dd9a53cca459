import OfficeDocuments
import XMLScanning

extension FieldResults {
    /// The entries of each `TOC` field (ECMA-376 part 1, 17.16.5.68) from the headings that
    /// are there; a page number stays with the entry of its heading.
    ///
    /// - Parameter levels: Outline levels of styles, 1 = highest.
    mutating func renewWordContents(_ part: XMLTokens, levels: [String: Int]) {
        let fields = WordField.all(in: part)
        for field in fields where field.kind == "TOC" && Contents.isOfHeadings(field) {
            guard let entries = WordEntries(of: field, in: part, fields) else { continue }
            let deepest = Self.deepestLevel(of: field)
            let headings = WordHeadings(part: part, levels: levels).all(outside: field).filter { $0.level <= deepest }
            let made = entries.bytes(of: headings)
            if !made.elementsEqual(part.bytes[entries.range]) { edits.append((entries.range, made)) }
        }
    }

    /// `\\o "1-3"`.
    private static func deepestLevel(of field: WordField) -> Int {
        guard let flag = field.words.firstIndex(where: { $0.text.lowercased() == "\\o" }),
            field.words.indices.contains(flag + 1),
            let deepest = field.words[flag + 1].text.split(separator: "-").last.flatMap({ Int($0) })
        else { return 9 }
        return deepest
    }
}

private struct WordHeadings {
    let part: XMLTokens
    let levels: [String: Int]

    func all(outside field: WordField) -> [Contents.Heading] {
        part.tokens.indices.compactMap { token in
            guard part.tokens[token].kind == .start, part.name(of: token) == XMLName(Namespaces.word, "p"),
                !(field.first...field.last).contains(token), let level = level(of: token)
            else { return nil }
            let inner = token..<Int(part.tokens[token].partner)
            let text = inner.filter { isStart($0, "t") }.map { WordBookmarks.text(ofElement: $0, in: part) }.joined()
            guard text.contains(where: { !$0.isWhitespace }) else { return nil }
            let names = inner.filter { isStart($0, "bookmarkStart") }.compactMap {
                part.attribute(XMLName(Namespaces.word, "name"), of: $0)
            }
            return Contents.Heading(level: level, text: text, bookmark: names.first { $0.hasPrefix("_Toc") })
        }
    }

    private func isStart(_ token: Int, _ local: String) -> Bool {
        part.tokens[token].isElementStart && part.name(of: token) == XMLName(Namespaces.word, local)
    }

    private func level(of paragraph: Int) -> Int? {
        guard let properties = part.children(of: paragraph).first, isStart(properties, "pPr") else { return nil }
        let value = XMLName(Namespaces.word, "val")
        var found: Int?
        for property in part.children(of: properties) {
            guard let text = part.attribute(value, of: property) else { continue }
            if isStart(property, "outlineLvl") { return Int(text).flatMap { $0 < 9 ? $0 + 1 : nil } }
            if isStart(property, "pStyle") { found = levels[text] }
        }
        return found
    }
}

/// Writes entries like those that the template's table has.
private struct WordEntries {
    let part: XMLTokens
    /// From the paragraph that begins the field to the last with an entry.
    let range: Range<Int>
    private let paragraphs: [Int]
    private let fields: [WordField]
    /// The runs that begin the field, and the one that ends it if it stands in an entry.
    private let opening: Range<Int>
    private let closing: Range<Int>?

    init?(of field: WordField, in part: XMLTokens, _ fields: [WordField]) {
        self.part = part
        self.fields = fields
        let all = part.tokens.indices.filter {
            part.tokens[$0].kind == .start && part.name(of: $0) == XMLName(Namespaces.word, "p")
                && Int(part.tokens[$0].partner) > field.first && $0 < field.last
        }
        let paragraphs = all.filter { paragraph in
            (paragraph..<Int(part.tokens[paragraph].partner)).contains {
                field.result.contains($0) && part.tokens[$0].isElementStart
                    && part.name(of: $0) == XMLName(Namespaces.word, "t")
            }
        }
        guard let first = paragraphs.first, let last = paragraphs.last, first == all.first,
            paragraphs.allSatisfy({ part.tokens[$0].depth == part.tokens[first].depth }), !field.result.isEmpty
        else { return nil }
        self.paragraphs = paragraphs
        range = part.range(ofElement: first).lowerBound..<part.range(ofElement: last).upperBound
        opening = Int(part.tokens[field.first].start)..<Int(part.tokens[field.result.lowerBound].start)
        let end = Int(part.tokens[Int(part.tokens[field.last].partner)].start)..<Int(part.tokens[field.last].end)
        closing = range.contains(end.lowerBound) ? end : nil
    }

    func bytes(of headings: [Contents.Heading]) -> [UInt8] {
        guard !headings.isEmpty else { return entry(Contents.Heading(level: 1, text: ""), isFirst: true, isLast: true) }
        return headings.enumerated().flatMap { index, heading in
            entry(heading, isFirst: index == 0, isLast: index == headings.count - 1)
        }
    }

    private func entry(_ heading: Contents.Heading, isFirst: Bool, isLast: Bool) -> [UInt8] {
        let pattern = pattern(of: heading)
        let whole = part.range(ofElement: pattern)
        var edits = ParagraphStarts.ids(of: pattern, in: part).map { (range: $0, bytes: [UInt8]()) }
        let holdsOpening = whole.contains(opening.lowerBound)
        let holdsClosing = closing.map { whole.contains($0.lowerBound) } ?? false
        if holdsOpening, !isFirst { edits.append((opening, [])) }
        if let closing, holdsClosing, !isLast { edits.append((closing, [])) }
        edits += textEdits(pattern, heading) + linkEdits(pattern, heading)
        let start = contentStart(of: pattern)
        if isFirst, !holdsOpening { edits.append((start..<start, Array(part.bytes[opening]))) }
        if isLast, let closing, !holdsClosing {
            let end = Int(part.tokens[Int(part.tokens[pattern].partner)].start)
            edits.append((end..<end, Array(part.bytes[closing])))
        }
        return part.bytes(whole, editing: edits)
    }

    private func contentStart(of paragraph: Int) -> Int {
        guard let first = part.children(of: paragraph).first, part.name(of: first).local == "pPr" else {
            return Int(part.tokens[paragraph].end)
        }
        return part.range(ofElement: first).upperBound
    }

    /// The heading's own entry, or one of its level.
    private func pattern(of heading: Contents.Heading) -> Int {
        let own = paragraphs.first { paragraph in
            heading.bookmark != nil && targets(paragraph).contains { $0.text == heading.bookmark }
        }
        return own ?? paragraphs.first { level(of: $0) == heading.level } ?? paragraphs[0]
    }

    private func level(of paragraph: Int) -> Int? {
        guard let properties = part.children(of: paragraph).first else { return nil }
        let style = part.children(of: properties).first { part.name(of: $0).local == "pStyle" }
        let name = style.flatMap { part.attribute(XMLName(Namespaces.word, "val"), of: $0) }
        return name?.last.flatMap { Int(String($0)) }
    }

    /// The title takes all characters before the last tab, which the page number follows.
    private func textEdits(_ paragraph: Int, _ heading: Contents.Heading) -> [(range: Range<Int>, bytes: [UInt8])] {
        let inner = paragraph..<Int(part.tokens[paragraph].partner)
        func runContent(_ local: String) -> [Int] {
            inner.filter {
                part.tokens[$0].isElementStart && part.name(of: $0) == XMLName(Namespaces.word, local)
                    && part.attribute(XMLName(Namespaces.word, "val"), of: $0) == nil
            }
        }
        let tabs = runContent("tab")
        let limit = tabs.last ?? inner.upperBound
        var edits = tabs.dropLast().map { (range: part.range(ofElement: $0), bytes: [UInt8]()) }
        for (index, token) in runContent("t").filter({ $0 < limit }).enumerated() {
            let name = String(decoding: part.qualifiedName(of: token), as: UTF8.self)
            var bytes: [UInt8] = []
            if index == 0 {
                bytes = Array("<\(name) xml:space=\"preserve\">".utf8)
                _ = bytes.append(text: heading.text, by: .attribute)
                bytes += Array("</\(name)>".utf8)
            }
            edits.append((part.range(ofElement: token), bytes))
        }
        return edits
    }

    private func targets(_ paragraph: Int) -> [WordField.Word] {
        let inner = paragraph..<Int(part.tokens[paragraph].partner)
        return fields.filter { inner.contains($0.first) }.compactMap(\.target)
    }

    /// Links lead to the heading's bookmark; without one they go.
    private func linkEdits(_ paragraph: Int, _ heading: Contents.Heading) -> [(range: Range<Int>, bytes: [UInt8])] {
        var edits: [(range: Range<Int>, bytes: [UInt8])] = []
        let inner = paragraph..<Int(part.tokens[paragraph].partner)
        for token in inner where part.tokens[token].kind == .start && part.name(of: token).local == "hyperlink" {
            guard let anchor = part.attributeRange(XMLName(Namespaces.word, "anchor"), of: token) else { continue }
            if let bookmark = heading.bookmark {
                edits.append((anchor, Array(bookmark.utf8)))
            } else {
                edits.append((part.tokens[token].range, []))
                edits.append((part.tokens[Int(part.tokens[token].partner)].range, []))
            }
        }
        for field in fields where inner.contains(field.first) {
            guard let target = field.target else { continue }
            if let bookmark = heading.bookmark {
                edits.append((target.range, Array(bookmark.utf8)))
            } else if !field.result.isEmpty {
                edits.append((Int(part.tokens[field.first].start)..<Int(part.tokens[field.result.lowerBound].start), []))
                let last = Int(part.tokens[Int(part.tokens[field.last].partner)].start)..<Int(part.tokens[field.last].end)
                edits.append((last, []))
            }
        }
        return edits
    }
}
