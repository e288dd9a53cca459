import Diagnostics
import XMLScanning

/// Comments in WordprocessingML: a part of their own, ranges in the body (ISO/IEC
/// 29500-1, 17.13.4).
struct WordAnnotator {
    private let body: AnnotatedBody
    private let document: OfficeDocument
    private var part: XMLTokens { body.part }

    init(_ part: XMLTokens, of document: OfficeDocument) {
        self.document = document
        body = AnnotatedBody(
            part: part, name: document.mainPart, paragraphs: [XMLName(Namespaces.word, "p")],
            body: XMLName(Namespaces.word, "body"))
    }

    func changes(_ annotations: [Annotation]) throws(Diagnostic) -> PartChanges {
        var comments = try WordComments(of: document, body: part)
        var cuts = RunCuts(body)
        for annotation in annotations {
            guard let paragraph = body.paragraph(of: annotation.anchor) else { continue }
            let id = comments.add(annotation)
            let words = body.words(of: annotation.anchor, in: paragraph)
            cuts.add(
                start: "<w:commentRangeStart xmlns:w=\"\(Namespaces.word)\" w:id=\"\(id)\"/>",
                end: """
                    <w:commentRangeEnd xmlns:w="\(Namespaces.word)" w:id="\(id)"/>\
                    <w:r xmlns:w="\(Namespaces.word)"><w:commentReference w:id="\(id)"/></w:r>
                    """,
                around: words, in: paragraph)
        }
        var changes = PartChanges()
        changes.replaced[body.name] = cuts.applied()
        try comments.write(into: &changes)
        return changes
    }
}

/// Marks of ranges set between runs; a run is cut in two where a range begins or ends
/// within it.
struct RunCuts {
    private let body: AnnotatedBody
    private var part: XMLTokens { body.part }
    private var insertions = Insertions()
    /// Ends before starts, by the byte where they stand; the text token that is cut there.
    private var marks: [Int: Mark] = [:]

    /// What stands at one byte: ends, then starts, and the text token that is cut there.
    private struct Mark {
        var ends = ""
        var starts = ""
        var text: Int?
    }

    init(_ body: AnnotatedBody) { self.body = body }

    mutating func add(start: String, end: String, around words: Range<Int>?, in paragraph: Int) {
        guard part.tokens[paragraph].kind == .start else {
            let close = Int(part.tokens[paragraph].end)
            let name = String(decoding: part.qualifiedName(of: paragraph), as: UTF8.self)
            return insertions.replace(close - 2..<close, by: ">\(start + end)</\(name)>")
        }
        let first = words.flatMap { place($0.lowerBound, holding: $0.lowerBound, isEnd: false, paragraph) }
        let last = words.flatMap { place($0.upperBound, holding: $0.upperBound - 1, isEnd: true, paragraph) }
        let from = first ?? (contentStart(of: paragraph), nil)
        let to = last ?? (Int(part.tokens[part.indexAfter(paragraph) - 1].start), nil)
        marks[from.offset, default: Mark(text: from.text)].starts += start
        marks[to.offset, default: Mark(text: to.text)].ends += end
    }

    /// Behind the paragraph's properties.
    private func contentStart(of paragraph: Int) -> Int {
        var token = paragraph + 1
        while part.tokens[token].kind == .text { token += 1 }
        let isProperties = part.tokens[token].isElementStart
            && part.name(of: token) == XMLName(Namespaces.word, "pPr")
        return isProperties ? body.end(token) : Int(part.tokens[paragraph].end)
    }

    /// Where a mark stands: a byte of a run's text, or the run's edge.
    private func place(
        _ offset: Int, holding byte: Int, isEnd: Bool, _ paragraph: Int
    ) -> (offset: Int, text: Int?)? {
        guard let token = body.token(at: byte) else { return nil }
        let path = body.path(from: paragraph, to: token)
        guard let run = path.first(where: { part.name(of: $0) == XMLName(Namespaces.word, "r") }) else { return nil }
        let isText = part.tokens[token].kind == .text && path.last.map {
            part.name(of: $0) == XMLName(Namespaces.word, "t")
        } == true
        let isEdge = isEnd
            ? offset == Int(part.tokens[token].end) && body.end(path.last ?? run) == Int(part.tokens[part.indexAfter(run) - 1].start)
            : offset == Int(part.tokens[token].start) && body.start(path.last ?? run) == textStart(of: run)
        if isText, !isEdge { return (offset, token) }
        return (isEnd ? body.end(run) : body.start(run), nil)
    }

    /// Behind the run's properties.
    private func textStart(of run: Int) -> Int {
        properties(of: run).map { $0.upperBound } ?? Int(part.tokens[run].end)
    }

    private func properties(of run: Int) -> Range<Int>? {
        var token = run + 1
        while token < part.indexAfter(run) - 1, part.tokens[token].kind == .text { token += 1 }
        guard part.tokens[token].isElementStart, part.name(of: token) == XMLName(Namespaces.word, "rPr")
        else { return nil }
        return body.start(token)..<body.end(token)
    }

    // MARK: Writing

    func applied() -> [UInt8] {
        var insertions = insertions
        var widened: Set<Int> = []
        for (offset, mark) in marks.sorted(by: { $0.key < $1.key }) {
            guard let token = mark.text else {
                insertions.insert(mark.ends + mark.starts, at: offset)
                continue
            }
            let carrier = token - 1
            if widened.insert(carrier).inserted { keepBlanks(of: carrier, &insertions) }
            insertions.insert(cut(at: carrier, mark.ends + mark.starts), at: offset)
        }
        return insertions.applied(to: part.bytes)
    }

    /// The halves of a text may end in a blank.
    private func keepBlanks(of carrier: Int, _ insertions: inout Insertions) {
        let space = XMLName("http://www.w3.org/XML/1998/namespace", "space")
        guard part.attribute(space, of: carrier) == nil else { return }
        insertions.insert(" xml:space=\"preserve\"", at: Int(part.tokens[carrier].end) - 1)
    }

    private func cut(at carrier: Int, _ marks: String) -> String {
        let run = part.tokens.indices[..<carrier].last {
            part.tokens[$0].kind == .start && part.isInside($0, carrier)
                && part.name(of: $0) == XMLName(Namespaces.word, "r")
        }
        guard let run else { return "" }
        func text(_ bytes: some Sequence<UInt8>) -> String { String(decoding: Array(bytes), as: UTF8.self) }
        let (runName, carrierName) = (text(part.qualifiedName(of: run)), text(part.qualifiedName(of: carrier)))
        let opening = text(part.bytes[part.tokens[run].range])
        let look = properties(of: run).map { text(part.bytes[$0]) } ?? ""
        return """
            </\(carrierName)></\(runName)>\(marks)\(opening)\(look)<\(carrierName) xml:space="preserve">
            """
    }
}
