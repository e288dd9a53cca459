import Diagnostics

/// Methods that templates in the wild call, as far as a filter does the same.
enum Methods {
    static func call(
        _ name: String, on value: Value, _ given: CallArguments,
        _ context: inout EvaluationContext
    ) throws(ExpressionFault) -> Value? {
        switch value {
        case .map(let map):
            guard let signature = ofMaps[name] else { return nil }
            try signature.check(given, of: name)
            return self.map(map, name, given)
        case .list(let items):
            guard let signature = ofLists[name] else { return nil }
            try signature.check(given, of: name)
            return try list(items, name, given, &context)
        case .text(let text):
            if name == "format" { return .text(try BraceFormat.format(text, given, context)) }
            if let filter = ofFilters.contains(name) ? context.table.filter(named: name) : nil {
                try filter.check(given)
                return try filter.apply(value, given, &context)
            }
            guard let signature = ofTexts[name] else { return nil }
            try signature.check(given, of: name)
            return try self.text(text, name, given)
        case .rich(.fragment(let fragment)): return try call(name, on: .text(fragment.text), given, &context)
        default: return nil
        }
    }

    private static let ofMaps: [String: Signature] = ["items": "", "keys": "", "values": "", "get": "key default"]
    private static let ofLists: [String: Signature] = ["count": "value", "index": "value"]
    /// Methods that a filter of the same name is.
    private static let ofFilters: Set = ["upper", "lower", "title", "capitalize", "replace"]
    private static let ofTexts: [String: Signature] = [
        "startswith": "prefix", "endswith": "suffix", "split": "sep maxsplit#", "splitlines": "", "join": "iterable",
        "strip": "chars", "lstrip": "chars", "rstrip": "chars", "isdigit": "", "find": "sub", "count": "sub",
    ]

    /// How to write what Python's methods do that change a value.
    static func instead(of name: String) -> String? {
        switch name {
        case "append": "{% set xs = xs + [x] %}"
        case "extend": "{% set xs = xs + ys %}"
        case "insert": "{% set xs = [x] + xs %}"
        case "pop", "remove": "{% set xs = xs[1:] %}"
        case "update": "{% set m = dict(m, **n) %}"
        default: nil
        }
    }

    private static func map(_ map: ValueMap, _ name: String, _ given: CallArguments) -> Value {
        switch name {
        case "items": .list(map.pairs.map { .list([.text($0.key), $0.value]) })
        case "keys": .list(map.keys.map { .text($0) })
        case "values": .list(map.pairs.map(\.value))
        default: map[given.text(0, "key") ?? ""] ?? given.value(1, "default") ?? .null
        }
    }

    private static func list(
        _ items: ValueList, _ name: String, _ given: CallArguments, _ context: inout EvaluationContext
    ) throws(ExpressionFault) -> Value {
        guard let sought = given.value(0, "value") else { throw ExpressionFault("missing-argument", ["name": name]) }
        if name == "count" {
            var count = 0
            for item in items where try context.equal(item, sought) { count += 1 }
            return .number(Number(count))
        }
        guard let place = try context.index(of: sought, in: items) else { throw ExpressionFault("not-in-list") }
        return .number(Number(place))
    }

    private static func text(
        _ text: String, _ name: String, _ given: CallArguments
    ) throws(ExpressionFault) -> Value {
        switch name {
        case "startswith": return .bool(choices(given.value(0, "prefix")).contains { text.hasPrefix($0) || $0.isEmpty })
        case "endswith": return .bool(choices(given.value(0, "suffix")).contains { text.hasSuffix($0) || $0.isEmpty })
        case "split": return .list(split(text, given).map { .text($0) })
        case "splitlines": return .list(TextEdges.lines(text).map { .text($0) })
        case "join":
            var parts: [String] = []
            for item in try listed(given.value(0, "iterable") ?? .null) { parts.append(try printed(item, nil)) }
            return .text(parts.joined(separator: text))
        case "strip": return .text(TextEdges.cut(text, given.text(0, "chars")))
        case "lstrip": return .text(TextEdges.cut(text, given.text(0, "chars"), end: false))
        case "rstrip": return .text(TextEdges.cut(text, given.text(0, "chars"), start: false))
        case "isdigit": return .bool(!text.isEmpty && text.unicodeScalars.allSatisfy { $0.isDigit })
        case "find":
            guard let range = text.firstRange(of: given.text(0, "sub") ?? "") else { return .number(Number(-1)) }
            return .number(Number(text.distance(from: text.startIndex, to: range.lowerBound)))
        default:
            let sought = given.text(0, "sub") ?? ""
            return .number(Number(sought.isEmpty ? text.count + 1 : text.ranges(of: sought).count))
        }
    }

    /// One text, or several in a list.
    private static func choices(_ value: Value?) -> [String] {
        if case .list(let items)? = value { return items.compactMap(\.printed) }
        return [value?.printed ?? ""]
    }

    /// At a separator, or at blanks; at most so many times.
    private static func split(_ text: String, _ given: CallArguments) -> [String] {
        let limit = given.integer(1, "maxsplit").flatMap { $0 < 0 ? nil : $0 } ?? Int.max - 1
        if let separator = given.value(0, "sep"), separator != .null, let words = separator.printed, !words.isEmpty {
            return text.split(separator: words, maxSplits: limit, omittingEmptySubsequences: false).map(String.init)
        }
        var parts: [String] = []
        var rest = text[...].drop { $0.isWhitespace }
        while !rest.isEmpty {
            let word = parts.count < limit ? rest.prefix { !$0.isWhitespace } : rest
            parts.append(String(word))
            rest = rest[word.endIndex...].drop { $0.isWhitespace }
        }
        return parts
    }
}
