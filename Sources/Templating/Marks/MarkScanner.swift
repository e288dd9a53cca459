import Diagnostics

/// Finds the marks in the joined characters of one paragraph.
package struct MarkScanner {
    /// Between `raw` and `endraw`, which may stand in different paragraphs.
    package var insideRaw = false
    let table: FilterTable
    /// What a search up to the end of the paragraph did not find, so that it is not
    /// made again from the next brace: hostile text must stay linear.
    private var fruitless: Set<Unicode.Scalar> = []

    package init(table: FilterTable) { self.table = table }

    package mutating func scan(_ scalars: [Unicode.Scalar]) -> [ScannedMark] {
        var marks: [ScannedMark] = []
        var at = 0
        fruitless = []
        while let open = nextBrace(in: scalars, from: at) {
            at = open + 1
            let found = scalars[open] == "{" ? mark(at: open, scalars) : closer(at: open, scalars)
            guard let mark = found else { continue }
            if insideRaw, !isEndRaw(mark) { continue }
            if case .raw = mark.content { insideRaw = !insideRaw && !isEndRaw(mark, scalars) }
            marks.append(mark)
            at = max(at, mark.range.upperBound)
        }
        return marks
    }

    private func nextBrace(in scalars: [Unicode.Scalar], from: Int) -> Int? {
        var at = from
        while at < scalars.count {
            switch scalars[at] {
            case "{": return at
            case "}", "%":
                if at + 2 < scalars.count, scalars[at + 1] == "_", scalars[at + 2] == "}" { return at }
            default: break
            }
            at += 1
        }
        return nil
    }

    /// docxtpl's `}_}` and `%_}`.
    private func closer(at open: Int, _ scalars: [Unicode.Scalar]) -> ScannedMark? {
        ScannedMark(
            range: open..<open + 3, content: .literal(scalars[open] == "}" ? "}}" : "%}"))
    }

    private func isEndRaw(_ mark: ScannedMark) -> Bool {
        if case .raw = mark.content { return true }
        return false
    }

    private func isEndRaw(_ mark: ScannedMark, _ scalars: [Unicode.Scalar]) -> Bool {
        String(String.UnicodeScalarView(scalars[mark.range])).lowercased().contains("endraw")
    }

    // MARK: One mark

    private mutating func mark(at open: Int, _ scalars: [Unicode.Scalar]) -> ScannedMark? {
        guard open + 1 < scalars.count else { return nil }
        switch scalars[open + 1] {
        case "{": return body(open, "}", scalars)
        case "%": return body(open, "%", scalars)
        case "#": return comment(open, scalars)
        case "_": return escape(open, scalars)
        default: return nil
        }
    }

    /// docxtpl's `{_{` and `{_%`, and their closers, are text.
    private func escape(_ open: Int, _ scalars: [Unicode.Scalar]) -> ScannedMark? {
        guard open + 2 < scalars.count else { return nil }
        switch scalars[open + 2] {
        case "{": return ScannedMark(range: open..<open + 3, content: .literal("{{"))
        case "%": return ScannedMark(range: open..<open + 3, content: .literal("{%"))
        default: return nil
        }
    }

    private mutating func comment(_ open: Int, _ scalars: [Unicode.Scalar]) -> ScannedMark? {
        guard !fruitless.contains("#") else { return nil }
        var at = open + 2
        while at + 1 < scalars.count, !(scalars[at] == "#" && scalars[at + 1] == "}") { at += 1 }
        guard at + 1 < scalars.count else {
            fruitless.insert("#")
            return nil
        }
        var inside = open + 2..<at
        var mark = ScannedMark(range: open..<at + 2, content: .comment(""))
        trims(&inside, &mark, scalars)
        mark.prefix = prefix(&inside, scalars, isValue: false)
        mark.content = .comment(String(String.UnicodeScalarView(scalars[inside])))
        return mark
    }

    private mutating func body(
        _ open: Int, _ closer: Unicode.Scalar, _ scalars: [Unicode.Scalar]
    ) -> ScannedMark? {
        guard let close = end(from: open + 2, closer, scalars) else {
            if insideRaw { return nil }
            return faulty(open..<min(open + 2, scalars.count), "unclosed-mark", scalars)
        }
        if close.isNested {
            if insideRaw { return nil }
            return faulty(open..<close.at, "nested-mark", scalars)
        }
        var inside = open + 2..<close.at
        let range = open..<close.at + 2
        var mark = ScannedMark(range: range, content: .faulty)
        trims(&inside, &mark, scalars)
        if closer == "%", let raw = rawWord(inside, scalars) {
            mark.content = .raw
            _ = raw
            return mark
        }
        if insideRaw { return nil }
        mark.prefix = prefix(&inside, scalars, isValue: closer == "}")
        do { mark.content = try content(of: inside, range, closer, scalars) } catch {
            mark.faults = [error]
        }
        return mark
    }

    private func content(
        of inside: Range<Int>, _ range: Range<Int>, _ closer: Unicode.Scalar,
        _ scalars: [Unicode.Scalar]
    ) throws(ExpressionFault) -> ScannedMark.Content {
        let tokens = try Lexer.tokens(of: scalars, in: inside)
        guard tokens.count > 1 else { throw ExpressionFault("empty-mark", range: range) }
        guard closer == "}" else {
            return .statement(try StatementParser.parse(tokens, table: table))
        }
        var parser = Parser(tokens, table: table)
        let expression = try parser.tuple()
        try parser.expectEnd()
        return .value(expression)
    }

    private func faulty(
        _ range: Range<Int>, _ id: DiagnosticID, _ scalars: [Unicode.Scalar]
    ) -> ScannedMark {
        var mark = ScannedMark(range: range, content: .faulty)
        mark.faults = [ExpressionFault(id, range: range)]
        return mark
    }

    /// Where `}}` or `%}` closes, with texts skipped; or where another mark opens first.
    private mutating func end(
        from start: Int, _ closer: Unicode.Scalar, _ scalars: [Unicode.Scalar]
    ) -> (at: Int, isNested: Bool)? {
        var at = start
        var braces = 0
        var fallback: (at: Int, isNested: Bool)?
        while at < scalars.count {
            let scalar = scalars[at]
            if let closers = scalar.stringClosers, fallback == nil {
                var inner = at + 1
                if fruitless.contains(scalar) { inner = scalars.count }
                while inner < scalars.count, !closers.contains(scalars[inner]) {
                    if scalars[inner] == "\\" { inner += 1 }
                    inner += 1
                }
                if inner < scalars.count {
                    at = inner + 1
                    continue
                }
                // A text that never closes: the mark ends at the next closer.
                fruitless.insert(scalar)
                fallback = (at, false)
            }
            let following = at + 1 < scalars.count ? scalars[at + 1] : "\0"
            if scalar == closer, following == "}", closer == "%" || braces == 0 {
                return (at, false)
            }
            if scalar == "{" {
                if following == "{" || following == "%" || following == "#" { return (at, true) }
                braces += 1
            } else if scalar == "}", braces > 0 {
                braces -= 1
            }
            at += 1
        }
        return nil
    }

    private func trims(
        _ inside: inout Range<Int>, _ mark: inout ScannedMark, _ scalars: [Unicode.Scalar]
    ) {
        func isDash(_ at: Int) -> Bool { scalars[at] == "-" || scalars[at] == "–" || scalars[at] == "−" }
        if let first = inside.first, isDash(first) || scalars[first] == "+" {
            mark.trimsBefore = isDash(first)
            inside = first + 1..<inside.upperBound
        }
        if let last = inside.last, isDash(last) || scalars[last] == "+", mark.range.count > 4 {
            mark.trimsAfter = isDash(last)
            inside = inside.lowerBound..<last
        }
    }

    private func rawWord(_ inside: Range<Int>, _ scalars: [Unicode.Scalar]) -> String? {
        let word = String(String.UnicodeScalarView(scalars[inside].filter { !$0.isMarkBlank }))
            .lowercased()
        if insideRaw { return word == "endraw" ? word : nil }
        return word == "raw" ? word : nil
    }

    // MARK: Prefixes

    /// docxtpl's `p`, `tr`, `tc`, `li`, `r`: it touches the delimiter, white space
    /// follows, and what comes then can start an expression or a statement.
    private func prefix(
        _ inside: inout Range<Int>, _ scalars: [Unicode.Scalar], isValue: Bool
    ) -> ScannedMark.Prefix? {
        var end = inside.lowerBound
        while end < inside.upperBound, scalars[end].isNameStart, end - inside.lowerBound < 3 {
            end += 1
        }
        guard end > inside.lowerBound, end < inside.upperBound, scalars[end].isMarkBlank else {
            return nil
        }
        let word = String(String.UnicodeScalarView(scalars[inside.lowerBound..<end]))
        let prefixes: [String: ScannedMark.Prefix] = [
            "p": .paragraph, "tr": .row, "tc": .cell, "li": .item, "r": .run,
        ]
        guard let prefix = prefixes[word] else { return nil }
        var rest = end
        while rest < inside.upperBound, scalars[rest].isMarkBlank { rest += 1 }
        guard rest < inside.upperBound, canStart(rest, inside.upperBound, scalars, isValue) else {
            return nil
        }
        inside = rest..<inside.upperBound
        return prefix
    }

    /// Whether what follows can start an expression and cannot go on with a name.
    private func canStart(
        _ at: Int, _ end: Int, _ scalars: [Unicode.Scalar], _ isValue: Bool
    ) -> Bool {
        let scalar = scalars[at]
        if scalar.isNameStart {
            var stop = at
            while stop < end, scalars[stop].isNameStart || scalars[stop].isDigit { stop += 1 }
            let word = String(String.UnicodeScalarView(scalars[at..<stop])).lowercased()
            let goesOn = ["if", "else", "and", "or", "is", "in"].contains(word)
            if word == "not" { return !isValue || !isFollowedByIn(stop, end, scalars) }
            return !isValue || !goesOn
        }
        return isValue && (scalar.stringClosers != nil || scalar.isDigit || scalar == "{")
    }

    /// `p not in xs`: `not in` goes on with the name before it.
    private func isFollowedByIn(_ at: Int, _ end: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        let rest = String(String.UnicodeScalarView(scalars[at..<end]))
        return rest.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" }).first?.lowercased() == "in"
    }
}
