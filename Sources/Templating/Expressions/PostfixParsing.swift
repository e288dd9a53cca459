import Diagnostics

/// What may follow a value: members, items, calls, filters, tests.
extension Parser {
    // MARK: After a value

    mutating func postfix(_ start: Expression) throws(ExpressionFault) -> Expression {
        var value = start
        while true {
            if isSign(".") || isSign("[") || isSign("(") { try link() }
            if take(".") {
                if case .number(let number) = token.kind {
                    // `xs.0.1` is two steps.
                    for step in number.text.split(separator: ".").compactMap({ Number(String($0)) }) {
                        value = made(value, .item(value, Expression(node: .literal(.number(step)), range: token.range)))
                    }
                    advance()
                    value.range = start.range.lowerBound..<tokens[at - 1].range.upperBound
                } else {
                    let key = try name()
                    value = made(value, .member(value, key))
                }
            } else if isSign("[") {
                value = try subscripted(value)
            } else if isSign("(") {
                value = made(value, .call(value, try arguments()))
                value.range = start.range.lowerBound..<tokens[at - 1].range.upperBound
            } else {
                return value
            }
        }
    }

    mutating func subscripted(_ base: Expression) throws(ExpressionFault) -> Expression {
        advance()
        var parts: [Expression?] = []
        var isSlice = false
        var current: Expression?
        while !isSign("]") {
            if take(":") {
                isSlice = true
                parts.append(current)
                current = nil
            } else {
                guard current == nil else { throw unexpected(wanted: "\"]\"") }
                current = try expression()
            }
        }
        parts.append(current)
        try expect("]")
        if !isSlice {
            guard let index = current else { throw unexpected(wanted: "§value") }
            return made(base, .item(base, index))
        }
        guard parts.count <= 3 else { throw unexpected(wanted: "\"]\"") }
        while parts.count < 3 { parts.append(nil) }
        return made(base, .slice(base, parts[0], parts[1], parts[2]))
    }

    mutating func arguments() throws(ExpressionFault) -> Expression.Arguments {
        try expect("(")
        var arguments = Expression.Arguments()
        while !isSign(")") {
            if case .name(let name) = token.kind, following.kind == .sign("=") {
                advance()
                advance()
                arguments.named.append((name, try expression()))
            } else if take("**") {
                arguments.named.append(("", try expression()))
            } else if isSign("*") {
                let start = token.range
                advance()
                let items = try expression()
                arguments.positional.append(made(Expression(node: .literal(.null), range: start), .spread(items)))
            } else {
                arguments.positional.append(try expression())
            }
            if !take(",") { break }
        }
        try expect(")")
        return arguments
    }

    mutating func filters(_ start: Expression) throws(ExpressionFault) -> Expression {
        var value = start
        while true {
            if isSign("|") || isSign("(") || isKeyword("is") { try link() }
            if take("|") {
                value = try filter(value)
            } else if isKeyword("is") {
                advance()
                value = try test(value)
            } else if isSign("(") {
                value = made(value, .call(value, try arguments()))
            } else {
                return value
            }
        }
    }

    mutating func filter(_ value: Expression) throws(ExpressionFault) -> Expression {
        let range = token.range
        var name = try name(wanted: "§filter")
        while take(".") { name += "." + (try self.name()) }
        let arguments = isSign("(") ? try arguments() : Expression.Arguments()
        let filter = try table.filter(name, at: range)
        try refuse(arguments, beyond: filter.signature, of: name, at: range)
        return made(value, .filter(value, filter, arguments))
    }

    /// Refuses arguments that would be ignored, as far as they can be counted here.
    private func refuse(
        _ arguments: Expression.Arguments, beyond signature: Signature?, of name: String, at range: Range<Int>
    ) throws(ExpressionFault) {
        guard !arguments.isOpen else { return }
        do {
            try signature?.check(count: arguments.positional.count, names: arguments.named.map(\.name), of: name)
        } catch {
            var fault = error
            fault.range = range
            throw fault
        }
    }

    mutating func test(_ value: Expression) throws(ExpressionFault) -> Expression {
        let negated = takeKeyword("not")
        let range = token.range
        let name: String
        if case .sign(let sign) = token.kind {
            name = sign
            advance()
        } else {
            name = try self.name(wanted: "§test")
        }
        var arguments = Expression.Arguments()
        if isSign("(") {
            arguments = try self.arguments()
        } else if startsValue, !["else", "or", "and", "is", "if", "in", "not"].contains(where: isKeyword) {
            let first = try primary()
            arguments.positional = [try postfix(first)]
        }
        let test = try table.test(name, at: range)
        try refuse(arguments, beyond: test.signature, of: name, at: range)
        return made(value, .test(value, test, arguments, negated: negated))
    }

    var startsValue: Bool {
        switch token.kind {
        case .name, .number, .text, .sign("["), .sign("{"), .sign("("): true
        default: false
        }
    }
}
