import Diagnostics

/// Reads expressions with Jinja's grammar and precedence.
struct Parser {
    let tokens: [Lexer.Token]
    var at = 0
    var depth = 0
    let table: FilterTable

    static let maxDepth = 100
    /// Links of all chains (`a.b.c`, `1 + 1 + 1`, `x | f | g`): each nests what stands before.
    var links = 0
    static let maxLinks = 500

    init(_ tokens: [Lexer.Token], table: FilterTable) {
        self.tokens = tokens
        self.table = table
    }

    // MARK: Tokens

    var token: Lexer.Token { tokens[at] }
    var following: Lexer.Token { tokens[min(at + 1, tokens.count - 1)] }

    mutating func advance() { if at < tokens.count - 1 { at += 1 } }

    func isSign(_ sign: String) -> Bool { token.kind == .sign(sign) }

    /// Keywords count in any case.
    func isKeyword(_ word: String) -> Bool {
        if case .name(let name) = token.kind { return name == word || name.lowercased() == word }
        return false
    }

    mutating func take(_ sign: String) -> Bool {
        guard isSign(sign) else { return false }
        advance()
        return true
    }

    mutating func takeKeyword(_ word: String) -> Bool {
        guard isKeyword(word) else { return false }
        advance()
        return true
    }

    mutating func expect(_ sign: String) throws(ExpressionFault) {
        guard take(sign) else { throw unexpected(wanted: "\"\(sign)\"") }
    }

    mutating func name(wanted: String = "§name") throws(ExpressionFault) -> String {
        guard case .name(let name) = token.kind else { throw unexpected(wanted: wanted) }
        advance()
        return name
    }

    func unexpected(wanted: String? = nil) -> ExpressionFault {
        var arguments: [String: String] = [:]
        arguments["expected"] = wanted
        switch token.kind {
        case .end: return ExpressionFault("unexpected-end", arguments, range: token.range)
        case .name(let name): arguments["found"] = name
        case .number(let number): arguments["found"] = number.text
        case .text(let text): arguments["found"] = "'\(text)'"
        case .sign(let sign): arguments["found"] = sign
        }
        return ExpressionFault("unexpected-word", arguments, range: token.range)
    }

    var isAtEnd: Bool { token.kind == .end }

    mutating func expectEnd() throws(ExpressionFault) {
        guard isAtEnd else { throw unexpected() }
    }

    /// Counts one more link of a chain.
    mutating func link() throws(ExpressionFault) {
        links += 1
        guard links <= Self.maxLinks else {
            throw ExpressionFault("too-deep", ["limit": String(Self.maxLinks)], range: token.range)
        }
    }

    // MARK: Expressions

    mutating func expression(withCondition: Bool = true) throws(ExpressionFault) -> Expression {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maxDepth else {
            throw ExpressionFault(
                "too-deep", ["limit": String(Self.maxDepth)], range: token.range)
        }
        var value = try or()
        while withCondition, takeKeyword("if") {
            try link()
            let condition = try or()
            let otherwise = takeKeyword("else") ? try expression() : nil
            value = made(
                value, .conditional(then: value, condition: condition, otherwise: otherwise))
        }
        return value
    }

    /// One expression, or several with commas between them as a list.
    mutating func tuple(withCondition: Bool = true) throws(ExpressionFault) -> Expression {
        let first = try expression(withCondition: withCondition)
        guard isSign(",") else { return first }
        var items = [first]
        while take(",") {
            if isAtEnd || isSign(")") || isKeyword("if") || isKeyword("in") { break }
            items.append(try expression(withCondition: withCondition))
        }
        return made(first, .list(items))
    }

    func made(_ first: Expression, _ node: Expression.Node) -> Expression {
        let end = at > 0 ? tokens[at - 1].range.upperBound : first.range.upperBound
        return Expression(node: node, range: first.range.lowerBound..<max(end, first.range.upperBound))
    }

    mutating func or() throws(ExpressionFault) -> Expression {
        var value = try and()
        while takeKeyword("or") {
            try link()
            value = made(value, .or(value, try and()))
        }
        return value
    }

    mutating func and() throws(ExpressionFault) -> Expression {
        var value = try not()
        while takeKeyword("and") {
            try link()
            value = made(value, .and(value, try not()))
        }
        return value
    }

    mutating func not() throws(ExpressionFault) -> Expression {
        guard isKeyword("not") else { return try comparison() }
        let start = token.range
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maxDepth else { throw ExpressionFault("too-deep", ["limit": String(Self.maxDepth)]) }
        advance()
        let value = try not()
        return Expression(
            node: .not(value), range: start.lowerBound..<value.range.upperBound)
    }

    mutating func comparison() throws(ExpressionFault) -> Expression {
        let first = try sum()
        var rest: [Expression.Comparison] = []
        while let relation = relation() {
            rest.append(Expression.Comparison(relation: relation, other: try sum()))
        }
        return rest.isEmpty ? first : made(first, .compare(first, rest))
    }

    mutating func relation() -> Expression.Relation? {
        if case .sign(let sign) = token.kind, let relation = Expression.Relation(rawValue: sign) {
            advance()
            return relation
        }
        if takeKeyword("in") { return .in }
        if isKeyword("not"), case .name(let next) = following.kind, next.lowercased() == "in" {
            advance()
            advance()
            return .notIn
        }
        return nil
    }

    mutating func sum() throws(ExpressionFault) -> Expression {
        var value = try concatenation()
        while let operation = operation(["+", "-"]) {
            try link()
            value = made(value, .binary(operation, value, try concatenation()))
        }
        return value
    }

    mutating func concatenation() throws(ExpressionFault) -> Expression {
        var value = try product()
        while take("~") {
            try link()
            value = made(value, .binary(.join, value, try product()))
        }
        return value
    }

    mutating func product() throws(ExpressionFault) -> Expression {
        var value = try power()
        while let operation = operation(["*", "/", "//", "%"]) {
            try link()
            value = made(value, .binary(operation, value, try power()))
        }
        return value
    }

    mutating func power() throws(ExpressionFault) -> Expression {
        var value = try unary(withFilters: true)
        while take("**") {
            try link()
            value = made(value, .binary(.power, value, try unary(withFilters: true)))
        }
        return value
    }

    mutating func operation(_ signs: [String]) -> Expression.Operator? {
        guard case .sign(let sign) = token.kind, signs.contains(sign) else { return nil }
        advance()
        return Expression.Operator(rawValue: sign)
    }

    mutating func unary(withFilters: Bool) throws(ExpressionFault) -> Expression {
        let start = token.range
        var value: Expression
        if isSign("-") || isSign("+") {
            let negates = isSign("-")
            depth += 1
            defer { depth -= 1 }
            guard depth <= Self.maxDepth else { throw ExpressionFault("too-deep", ["limit": String(Self.maxDepth)]) }
            advance()
            let inner = try unary(withFilters: false)
            value = Expression(
                node: negates ? .negative(inner) : inner.node,
                range: start.lowerBound..<inner.range.upperBound)
        } else {
            value = try primary()
        }
        value = try postfix(value)
        return withFilters ? try filters(value) : value
    }

    // MARK: Primaries

    mutating func primary() throws(ExpressionFault) -> Expression {
        let start = token.range
        switch token.kind {
        case .name(let name):
            advance()
            return Expression(node: constant(name) ?? .name(name, -1), range: start)
        case .number(let number):
            advance()
            return Expression(node: .literal(.number(number)), range: start)
        case .text(var text):
            advance()
            while case .text(let more) = token.kind {
                text += more
                advance()
            }
            return made(Expression(node: .literal(.text(text)), range: start), .literal(.text(text)))
        case .sign("("):
            advance()
            if take(")") { return Expression(node: .list([]), range: start) }
            let value = try tuple()
            try expect(")")
            return value
        case .sign("["): return try list(start)
        case .sign("{"): return try map(start)
        default: throw unexpected(wanted: "§value")
        }
    }

    func constant(_ name: String) -> Expression.Node? {
        switch name {
        case "true", "True", "TRUE": .literal(.bool(true))
        case "false", "False", "FALSE": .literal(.bool(false))
        case "none", "None", "NONE", "null": .literal(.null)
        default: nil
        }
    }

    mutating func list(_ start: Range<Int>) throws(ExpressionFault) -> Expression {
        advance()
        var items: [Expression] = []
        while !isSign("]") {
            items.append(try expression())
            if !take(",") { break }
        }
        try expect("]")
        return made(Expression(node: .literal(.null), range: start), .list(items))
    }

    mutating func map(_ start: Range<Int>) throws(ExpressionFault) -> Expression {
        advance()
        var pairs: [Expression.Pair] = []
        while !isSign("}") {
            let key = try expression()
            try expect(":")
            pairs.append(Expression.Pair(key: key, value: try expression()))
            if !take(",") { break }
        }
        try expect("}")
        return made(Expression(node: .literal(.null), range: start), .map(pairs))
    }
}
