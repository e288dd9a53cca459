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
        case "elif", "elseif": return .elif(try parser.tuple())
        case "else": return .else
        case "endif": return .endif
        case "endfor": return .endfor
        case "set": return try set()
        case "endset": return .endset
        case "with": return try with()
        case "__isolated": return .with([], isIsolated: true)
        case "autoescape":
            // Text is always escaped once: only its scope is left.
            _ = try parser.expression()
            return .with([], isIsolated: false)
        case "endwith", "endautoescape": return .endwith
        case "trans", "pluralize", "endtrans", "debug":
            while !parser.isAtEnd { parser.advance() }
            return .reserved(name: word.lowercased())
        case "macro": return .macro(try ownName(), try parameters())
        case "endmacro": return ended(.endmacro)
        case "call": return .call(parser.isSign("(") ? try parameters() : [], try parser.expression())
        case "endcall": return ended(.endcall)
        case "filter": return .filter(try filters())
        case "endfilter": return .endfilter
        case "do": return .do(try parser.tuple())
        case "break": return .break
        case "continue": return .continue
        case "block": return try block()
        case "endblock": return ended(.endblock)
        case "extends": return .extends(try parser.expression())
        case "include": return try include()
        case "import": return try imported()
        case "from": return try fromImport()
        case "__module": return try module()
        case "__endmodule": return .endmodule
        case "vm": return parser.isAtEnd ? .cell(.mergeDown, nil) : .cell(.mergeEqual, try parser.expression())
        case "hm": return .cell(.mergeRight, nil)
        case "colspan": return .cell(.span, try parser.expression())
        case "cellbg": return .cell(.colour, try parser.expression())
        default:
            var arguments = ["name": word]
            arguments["near"] = NearName.of(word, among: Self.words)
            throw ExpressionFault("unknown-statement", arguments, range: range)
        }
    }

    static let words = [
        "for", "endfor", "if", "elif", "else", "endif", "set", "endset", "with", "endwith", "macro",
        "endmacro", "call", "endcall", "filter", "endfilter", "do", "break", "continue", "block",
        "endblock", "extends", "include", "import", "from", "raw", "endraw", "vm", "hm", "colspan", "cellbg",
    ]

    /// `endblock name`, `endmacro name`.
    private mutating func ended(_ statement: Statement) -> Statement {
        if case .name = parser.token.kind { parser.advance() }
        return statement
    }

    /// `a`, `a, b`, `(a, b)`, `a, (b, c)`.
    private mutating func targets() throws(ExpressionFault) -> [Statement.Target] {
        var found = [try target()]
        var isList = false
        while parser.take(",") {
            isList = true
            if parser.isKeyword("in") || parser.isSign("=") || parser.isSign(")") { break }
            found.append(try target())
        }
        if !isList, case .list(let inner) = found[0] { return inner }
        return found
    }

    private mutating func target() throws(ExpressionFault) -> Statement.Target {
        guard parser.take("(") else { return .name(try ownName()) }
        parser.depth += 1
        defer { parser.depth -= 1 }
        guard parser.depth < Parser.maxDepth else {
            throw ExpressionFault("too-deep", ["limit": String(Parser.maxDepth)], range: parser.token.range)
        }
        let inner = try targets()
        try parser.expect(")")
        return .list(inner)
    }

    /// A name that a template may give; the language's own words are none.
    private mutating func ownName() throws(ExpressionFault) -> String {
        if case .name(let name) = parser.token.kind, parser.constant(name) != nil || Self.reserved.contains(name) {
            throw parser.unexpected(wanted: "§name")
        }
        return try parser.name()
    }

    private static let reserved: Set = ["and", "or", "not", "in", "is", "if", "else"]

    private mutating func loop() throws(ExpressionFault) -> Statement {
        if parser.token.kind == .name("loop") { throw parser.unexpected(wanted: "§name") }
        let targets = try targets()
        guard parser.takeKeyword("in") else { throw parser.unexpected(wanted: "\"in\"") }
        let iterable = try parser.tuple(withCondition: false)
        let condition = parser.takeKeyword("if") ? try parser.expression() : nil
        let recursive = parser.takeKeyword("recursive")
        return .for(
            targets: targets, iterable: iterable, condition: condition, recursive: recursive)
    }

    // MARK: Names

    private mutating func set() throws(ExpressionFault) -> Statement {
        let targets = try targets()
        let single: String? = if targets.count == 1, case .name(let name) = targets[0] { name } else { nil }
        if let single, parser.take(".") {
            let member = try parser.name()
            if parser.isAtEnd || parser.isSign("|") { return try captured(as: single, member) }
            try parser.expect("=")
            return .setMember(namespace: single, member: member, value: try parser.tuple())
        }
        if parser.take("=") { return .set(targets: targets, value: try parser.tuple()) }
        guard let single, parser.isAtEnd || parser.isSign("|") else {
            throw parser.unexpected(wanted: "\"=\"")
        }
        return try captured(as: single, nil)
    }

    /// `set x | upper` up to `endset`.
    private mutating func captured(as name: String, _ member: String?) throws(ExpressionFault) -> Statement {
        .setBlock(name, member: member, filters: parser.isAtEnd ? nil : try parser.filters(captured()))
    }

    private func captured() -> Expression {
        Expression(node: .name(Statement.captured, -1), range: parser.token.range)
    }

    /// `filter upper | trim`: the first without a bar.
    private mutating func filters() throws(ExpressionFault) -> Expression {
        try parser.filters(try parser.filter(captured()))
    }

    private mutating func with() throws(ExpressionFault) -> Statement {
        var assignments: [(name: String, value: Expression)] = []
        while !parser.isAtEnd {
            let name = try ownName()
            try parser.expect("=")
            assignments.append((name, try parser.expression()))
            if !parser.take(",") { break }
        }
        return .with(assignments, isIsolated: false)
    }

    private mutating func parameters() throws(ExpressionFault) -> [Statement.Parameter] {
        try parser.expect("(")
        var parameters: [Statement.Parameter] = []
        while !parser.isSign(")") {
            let range = parser.token.range
            let name = try ownName()
            let preset = parser.take("=") ? try parser.expression() : nil
            if preset == nil, parameters.last?.preset != nil {
                throw ExpressionFault("parameter-order", ["name": name], range: range)
            }
            parameters.append(Statement.Parameter(name: name, preset: preset))
            if !parser.take(",") { break }
        }
        try parser.expect(")")
        return parameters
    }

    private mutating func block() throws(ExpressionFault) -> Statement {
        let name = try parser.name()
        var isRequired = false
        while true {
            if parser.takeKeyword("required") { isRequired = true } else if !parser.takeKeyword("scoped") { break }
        }
        return .block(name, isRequired: isRequired)
    }

    // MARK: Other templates

    private mutating func include() throws(ExpressionFault) -> Statement {
        let source = try parser.expression()
        var ignore = false
        if parser.takeKeyword("ignore") {
            guard parser.takeKeyword("missing") else { throw parser.unexpected(wanted: "\"missing\"") }
            ignore = true
        }
        return .include(source, ignoreMissing: ignore, seesContext: try context() ?? true)
    }

    /// `with context`, `without context`.
    private mutating func context() throws(ExpressionFault) -> Bool? {
        let sees: Bool
        if parser.takeKeyword("with") { sees = true } else if parser.takeKeyword("without") { sees = false } else { return nil }
        guard parser.takeKeyword("context") else { throw parser.unexpected(wanted: "\"context\"") }
        return sees
    }

    private mutating func imported() throws(ExpressionFault) -> Statement {
        let source = try parser.expression()
        guard parser.takeKeyword("as") else { throw parser.unexpected(wanted: "\"as\"") }
        let name = try parser.name()
        return .import(source, as: name, seesContext: try context() ?? false)
    }

    /// `__module`, `__module m`, `__module (f g, h h)`, `__module (f g) isolated`.
    private mutating func module() throws(ExpressionFault) -> Statement {
        guard parser.take("(") else {
            let alias = parser.isAtEnd ? nil : try parser.name()
            return .module(alias, names: [], isIsolated: parser.takeKeyword("isolated"))
        }
        var names: [(name: String, alias: String)] = []
        repeat { names.append((try parser.name(), try parser.name())) } while parser.take(",")
        try parser.expect(")")
        return .module(nil, names: names, isIsolated: parser.takeKeyword("isolated"))
    }

    private mutating func fromImport() throws(ExpressionFault) -> Statement {
        let source = try parser.expression()
        guard parser.takeKeyword("import") else { throw parser.unexpected(wanted: "\"import\"") }
        var names: [(name: String, alias: String)] = []
        repeat {
            if parser.isKeyword("with") || parser.isKeyword("without") { break }
            let name = try parser.name()
            names.append((name, parser.takeKeyword("as") ? try parser.name() : name))
        } while parser.take(",")
        return .fromImport(source, names: names, seesContext: try context() ?? false)
    }
}
