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
            if !made.elementsEqual(part.bytes[entries.range]) { edits.append(Patch(entries.range, made)) }
        }
    }

    /// `\o "1-3"`.
    private static func deepestLevel(of field: WordField) -> Int {
        let levels = field.argument(of: "\\o")?.text.split(separator: "-") ?? []
        return levels.last.flatMap { Int($0) } ?? 9
    }
}

/// The headings of a part, by the levels of its styles.
private struct WordHeadings {
    let part: XMLTokens
    let levels: [String: Int]

    func all(outside field: WordField) -> [Contents.Heading] {
        part.tokens.indices.compactMap { token in
            guard part.tokens[token].kind == .start, part.name(of: token) == XMLName(Namespaces.word, "p"),
                !(field.first...field.last).contains(token), let level = level(of: token)
            else { return nil }
            let inner = token..<Int(part.tokens[token].partner)
            let text = inner.filter { isStart($0, "t") }.map { part.characters(of: $0) }.joined()
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
    private let first: Int
    /// The first paragraph of each level, and the one that leads to each bookmark.
    private var patterns: [Int: Int] = [:]
    private var leading: [String: Int] = [:]
    /// The fields within each entry.
    private var fields: [Int: [WordField]] = [:]
    /// The runs that begin the field, and the one that ends it if it stands in an entry.
    private let opening: Range<Int>
    private let closing: Range<Int>?

    init?(of field: WordField, in part: XMLTokens, _ fields: [WordField]) {
        self.part = part
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
        self.first = first
        range = part.range(ofElement: first).lowerBound..<part.range(ofElement: last).upperBound
        opening = Int(part.tokens[field.first].start)..<Int(part.tokens[field.result.lowerBound].start)
        let end = Int(part.tokens[Int(part.tokens[field.last].partner)].start)..<Int(part.tokens[field.last].end)
        closing = range.contains(end.lowerBound) ? end : nil
        for paragraph in paragraphs {
            if let level = level(of: paragraph), patterns[level] == nil { patterns[level] = paragraph }
        }
        for field in fields {
            let next = paragraphs.partitioningIndex { $0 > field.first }
            guard next > 0, field.first < Int(part.tokens[paragraphs[next - 1]].partner) else { continue }
            self.fields[paragraphs[next - 1], default: []].append(field)
            if let target = field.target, leading[target.text] == nil { leading[target.text] = paragraphs[next - 1] }
        }
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
        var edits = ParagraphStarts.ids(of: pattern, in: part).map { Patch($0) }
        let holdsOpening = whole.contains(opening.lowerBound)
        let holdsClosing = closing.map { whole.contains($0.lowerBound) } ?? false
        if holdsOpening, !isFirst { edits.append(Patch(opening)) }
        if let closing, holdsClosing, !isLast { edits.append(Patch(closing)) }
        edits += textEdits(pattern, heading) + linkEdits(pattern, heading)
        let start = contentStart(of: pattern)
        if isFirst, !holdsOpening { edits.append(Patch(start..<start, Array(part.bytes[opening]))) }
        if isLast, let closing, !holdsClosing {
            let end = Int(part.tokens[Int(part.tokens[pattern].partner)].start)
            edits.append(Patch(end..<end, Array(part.bytes[closing])))
        }
        return edits.applied(to: part.bytes, in: whole)
    }

    private func contentStart(of paragraph: Int) -> Int {
        guard let first = part.children(of: paragraph).first, part.name(of: first).local == "pPr" else {
            return Int(part.tokens[paragraph].end)
        }
        return part.range(ofElement: first).upperBound
    }

    /// The heading's own entry, or one of its level.
    private func pattern(of heading: Contents.Heading) -> Int {
        heading.bookmark.flatMap { leading[$0] } ?? patterns[heading.level] ?? first
    }

    private func level(of paragraph: Int) -> Int? {
        guard let properties = part.children(of: paragraph).first else { return nil }
        let style = part.children(of: properties).first { part.name(of: $0).local == "pStyle" }
        let name = style.flatMap { part.attribute(XMLName(Namespaces.word, "val"), of: $0) }
        return name?.last.flatMap { Int(String($0)) }
    }

    /// The title takes all characters before the last tab, which the page number follows.
    private func textEdits(_ paragraph: Int, _ heading: Contents.Heading) -> [Patch] {
        let inner = paragraph..<Int(part.tokens[paragraph].partner)
        func runContent(_ local: String) -> [Int] {
            inner.filter {
                part.tokens[$0].isElementStart && part.name(of: $0) == XMLName(Namespaces.word, local)
                    && part.attribute(XMLName(Namespaces.word, "val"), of: $0) == nil
            }
        }
        let tabs = runContent("tab")
        let limit = tabs.last ?? inner.upperBound
        return tabs.dropLast().map { Patch(part.range(ofElement: $0)) }
            + part.replacing(texts: runContent("t").filter { $0 < limit }, by: heading.text)
    }

    /// Links lead to the heading's bookmark; without one they go.
    private func linkEdits(_ paragraph: Int, _ heading: Contents.Heading) -> [Patch] {
        var edits: [Patch] = []
        let inner = paragraph..<Int(part.tokens[paragraph].partner)
        for token in inner where part.tokens[token].kind == .start && part.name(of: token).local == "hyperlink" {
            guard let anchor = part.attributeRange(XMLName(Namespaces.word, "anchor"), of: token) else { continue }
            if let bookmark = heading.bookmark {
                edits.append(Patch(anchor, Array(bookmark.utf8)))
            } else {
                edits.append(Patch(part.tokens[token].range))
                edits.append(Patch(part.tokens[Int(part.tokens[token].partner)].range))
            }
        }
        for field in fields[paragraph] ?? [] {
            guard let target = field.target else { continue }
            if let bookmark = heading.bookmark {
                if let place = target.place { edits.append(Patch(place.range, Array(bookmark.utf8))) }
            } else {
                edits += field.around(in: part).map { Patch($0) }
            }
        }
        return edits
    }
}
