import OfficeDocuments
import XMLScanning

/// A content control of WordprocessingML whose tag names a field: it shows the field's
/// value and stays a control (ISO 29500-1, 17.5.2.42). Where the record has no such
/// field it stays as it is, for other programs tag controls as well.
struct TaggedControl: Sendable {
    /// The field's path.
    var path: [String]
    /// From `w:sdt` to its end.
    var range: Range<Int>
    /// Up to the first run's text; without the flag that a prompt is shown.
    var head: [Range<Int>]
    /// The start tag of a paragraph that was an empty element.
    var open: [UInt8]
    /// The end tags after the run, within the control.
    var tail: [UInt8]
    /// The properties of the first run.
    var look: [UInt8]
}

/// Finds them.
struct TaggedControlFinder {
    let part: XMLTokens
    let roles: [MarkupRole]

    func controls() -> [(token: Int, control: TaggedControl)] {
        part.tokens.indices.compactMap { token in
            guard part.tokens[token].kind == .start,
                roles[Int(part.tokens[token].name)] == .control, let control = control(at: token)
            else { return nil }
            return (token, control)
        }
    }

    private func word(_ local: String) -> XMLName { XMLName(Namespaces.word, local) }

    /// Controls that are something else than a text.
    private static let others: Set = [
        "docPartObj", "docPartList", "group", "picture", "equation", "citation", "bibliography",
    ]

    private func control(at token: Int) -> TaggedControl? {
        let children = part.children(of: token)
        guard let properties = children.first(where: { part.name(of: $0) == word("sdtPr") }),
            let content = children.first(where: { part.name(of: $0) == word("sdtContent") })
        else { return nil }
        let settings = part.children(of: properties)
        guard let tag = settings.first(where: { part.name(of: $0) == word("tag") }),
            let path = part.attribute(word("val"), of: tag).flatMap(Self.path),
            !settings.contains(where: { Self.others.contains(part.name(of: $0).local) }),
            !settings.contains(where: { part.name(of: $0).namespace != Namespaces.word })
        else { return nil }
        let last = Int(part.tokens[token].partner)
        let range = Int(part.tokens[token].start)..<Int(part.tokens[last].end)
        guard !holdsMarks(range) else { return nil }
        let prompt = settings.first { part.name(of: $0) == word("showingPlcHdr") }
        return made(path, range, content, prompt)
    }

    private func made(
        _ path: [String], _ range: Range<Int>, _ content: Int, _ prompt: Int?
    ) -> TaggedControl? {
        guard part.tokens[content].kind == .start else { return nil }
        let end = Int(part.tokens[content].partner)
        let run = (content..<end).first {
            part.tokens[$0].kind == .start && part.name(of: $0) == word("r")
        }
        let paragraph = (content..<end).first {
            part.tokens[$0].isElementStart && part.name(of: $0) == word("p")
        }
        let place = run.map { Int(part.tokens[$0].start) } ?? emptyPlace(content, paragraph)
        var head = [range.lowerBound..<place]
        if let prompt {
            let element = Int(part.tokens[prompt].start)..<Int(part.tokens[part.indexAfter(prompt) - 1].end)
            head = [range.lowerBound..<element.lowerBound, element.upperBound..<place]
        }
        var look: [UInt8] = []
        if let run, let own = part.children(of: run).first, part.name(of: own) == word("rPr") {
            let properties = WordProperties(part, at: own, order: WordProperties.runOrder)
            look = (prompt == nil ? properties : properties.without(["rStyle"]))
                .element(prefix(run) + "rPr")
        }
        let opens = run == nil && paragraph.map { part.tokens[$0].kind == .empty } == true
        let p = paragraph.map { prefix($0) + "p" } ?? ""
        return TaggedControl(
            path: path, range: range, head: head, open: opens ? Array("<\(p)>".utf8) : [],
            tail: (opens ? Array("</\(p)>".utf8) : []) + ends(around: place, in: content) + part.bytes[Int(part.tokens[end].start)..<range.upperBound],
            look: look)
    }

    /// Where a run may stand in content that has none: in its first paragraph.
    private func emptyPlace(_ content: Int, _ paragraph: Int?) -> Int {
        guard let paragraph else { return Int(part.tokens[content].end) }
        let token = part.tokens[paragraph]
        return token.kind == .empty ? Int(token.start) : Int(part.tokens[Int(token.partner)].start)
    }

    /// The end tags of what is open at a place, up to the content.
    private func ends(around place: Int, in content: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        for token in content + 1..<Int(part.tokens[content].partner)
        where part.tokens[token].kind == .start {
            let last = part.tokens[Int(part.tokens[token].partner)]
            if Int(part.tokens[token].end) <= place, place <= Int(last.start) {
                bytes = Array(part.bytes[last.range]) + bytes
            }
        }
        return bytes
    }

    private func prefix(_ token: Int) -> String {
        let name = String(decoding: part.qualifiedName(of: token), as: UTF8.self)
        return name.split(separator: ":").count == 2 ? String(name.split(separator: ":")[0]) + ":" : ""
    }

    private func holdsMarks(_ range: Range<Int>) -> Bool {
        let bytes = part.bytes[range]
        return zip(bytes, bytes.dropFirst()).contains { first, second in
            first == 0x7B && (second == 0x7B || second == 0x25 || second == 0x23)
        }
    }

    /// `so`, `co_quan.ten`: names only; what other programs write is left alone.
    static func path(_ tag: String) -> [String]? {
        let names = tag.split(separator: ".", omittingEmptySubsequences: false)
        guard names.count <= 8, names[0] != "vanthu", !tag.hasPrefix("goog_") else { return nil }
        for name in names {
            let scalars = Array(name.unicodeScalars)
            guard let first = scalars.first, first.isNameStart,
                scalars.allSatisfy({ $0.isNameStart || $0.isDigit })
            else { return nil }
        }
        return names.map(String.init)
    }
}

extension StoryCompiler {
    /// Either the control with its field's value or, where there is none, as it is.
    mutating func fill(_ control: TaggedControl, _ token: Int) {
        let pending = unlessKnown(control.path)
        for range in control.head { copy(range, skipping: token) }
        let prefix = format.prefix
        builder.emit(control.open + Array("<\(prefix)r>".utf8) + control.look + format.carrierOpen)
        let place = MarkPlace(story: -1, node: -1, range: 0..<0)
        builder.add(
            .value(expression: resolve(.path(control.path)), carrier: builder.carrier(format.carrier)),
            at: place)
        builder.emit(format.carrierClose + Array("</\(prefix)r>".utf8) + control.tail)
        let exit = builder.add(.jump(0))
        for jump in pending { builder.land(jump) }
        copy(control.range, skipping: token)
        builder.land(exit)
        _ = builder.label()
    }

    /// Jumps for where a step of a path is not there.
    mutating func unlessKnown(_ path: [String]) -> [Int] {
        let steps = path.indices.map { Array(path[...$0]) }
        var pending: [Int] = []
        for (index, step) in steps.enumerated() {
            let tests = index + 1 < steps.count ? ["defined", "mapping"] : ["defined"]
            for test in tests {
                let condition = resolve(.asking(test, of: .path(step), table))
                pending.append(builder.add(.unless(expression: condition, 0)))
            }
        }
        return pending
    }
}

extension Expression {
    /// `a.b.c`.
    static func path(_ names: [String]) -> Expression {
        names.dropFirst().reduce(Expression(node: .name(names[0], -1), range: 0..<0)) { base, name in
            Expression(node: .member(base, name), range: 0..<0)
        }
    }

    fileprivate static func asking(
        _ name: String, of value: Expression, _ table: FilterTable
    ) -> Expression {
        guard let test = table.test(named: name) else { return value }
        return Expression(node: .test(value, test, Arguments(), negated: false), range: 0..<0)
    }
}
