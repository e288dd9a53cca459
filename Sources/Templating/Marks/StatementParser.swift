import Diagnostics

/// Reads the inside of a tag.
struct StatementParser {
    private var parser: Parser

    static func parse(
        _ tokens: [Lexer.Token], table: FilterTable
    ) throws(ExpressionFault) -> Statement {
        var parser = StatementParser(parser: Parser(tokens, table: table))
        let statement = try parser.statement()
        try parser.parser.expectEnd()
        return statement
    }

    private mutating func statement() throws(ExpressionFault) -> Statement {
        let range = parser.token.range
        let word = try parser.name(wanted: "§statement")
        switch word.lowercased() {
        case "for": return try loop()
        case "if": return .if(try parser.tuple())
        case "elif", "elseif":
            return .elif(try parser.tuple())
        case "else": return .else
        case "endif": return .endif
        case "endfor": return .endfor
        case "set": return try set()
        case "with": return try with()
        case "endwith": return .endwith
        case "block": return try block()
        case "endblock":
            if !parser.isAtEnd { _ = try parser.name() }
            return .endblock
        case "extends": return .extends(try parser.expression())
        case "include": return try include()
        case "macro": return skipped(word, opens: .macro)
        case "endmacro": return skipped(word, closes: .macro)
        case "call": return skipped(word, opens: .call)
        case "endcall": return skipped(word, closes: .call)
        case "filter": return skipped(word, opens: .filter)
        case "endfilter": return skipped(word, closes: .filter)
        case "endset": return skipped(word, closes: .set)
        case "import", "from", "do", "break", "continue", "vm", "hm", "colspan", "cellbg",
            "autoescape", "endautoescape":
            return skipped(word)
        default:
            var arguments = ["name": word]
            arguments["near"] = NearName.of(word, among: Self.words)
            throw ExpressionFault("unknown-statement", arguments, range: range)
        }
    }

    static let words = [
        "for", "endfor", "if", "elif", "else", "endif", "set", "with", "endwith", "block",
        "endblock", "extends", "include", "raw", "endraw",
    ]

    private mutating func skipped(
        _ word: String, opens: BlockKind? = nil, closes: BlockKind? = nil
    ) -> Statement {
        while !parser.isAtEnd { parser.advance() }
        return .reserved(name: word.lowercased(), opens: opens, closes: closes)
    }

    private mutating func targets() throws(ExpressionFault) -> [String] {
        let inParentheses = parser.take("(")
        var names = [try parser.name()]
        while parser.take(",") {
            if parser.isKeyword("in") || parser.isSign("=") || parser.isSign(")") { break }
            names.append(try parser.name())
        }
        if inParentheses { try parser.expect(")") }
        return names
    }

    private mutating func loop() throws(ExpressionFault) -> Statement {
        let targets = try targets()
        guard parser.takeKeyword("in") else { throw parser.unexpected(wanted: "\"in\"") }
        let iterable = try parser.tuple(withCondition: false)
        let condition = parser.takeKeyword("if") ? try parser.expression() : nil
        let recursive = parser.takeKeyword("recursive")
        return .for(
            targets: targets, iterable: iterable, condition: condition, recursive: recursive)
    }

    private mutating func set() throws(ExpressionFault) -> Statement {
        let targets = try targets()
        guard parser.take("=") else {
            if parser.isAtEnd || parser.isSign("|") { return skipped("set", opens: .set) }
            throw parser.unexpected(wanted: "\"=\"")
        }
        return .set(targets: targets, value: try parser.tuple())
    }

    private mutating func with() throws(ExpressionFault) -> Statement {
        var assignments: [(name: String, value: Expression)] = []
        while !parser.isAtEnd {
            let name = try parser.name()
            try parser.expect("=")
            assignments.append((name, try parser.expression()))
            if !parser.take(",") { break }
        }
        return .with(assignments)
    }

    private mutating func block() throws(ExpressionFault) -> Statement {
        let name = try parser.name()
        while parser.takeKeyword("scoped") || parser.takeKeyword("required") {}
        return .block(name)
    }

    private mutating func include() throws(ExpressionFault) -> Statement {
        let source = try parser.expression()
        var ignore = false
        if parser.takeKeyword("ignore") {
            guard parser.takeKeyword("missing") else { throw parser.unexpected(wanted: "\"missing\"") }
            ignore = true
        }
        if parser.takeKeyword("with") || parser.takeKeyword("without") {
            _ = parser.takeKeyword("context")
        }
        return .include(source, ignoreMissing: ignore)
    }
}
