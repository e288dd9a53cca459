import Diagnostics

/// Filters of text.
enum TextFilters {
    static let all: [(filter: Filter, aliases: [String])] = [
        plain("trim") { text, given in
            let set = given.text(0, "chars")
            func isCut(_ letter: Character) -> Bool { set.map { $0.contains(letter) } ?? letter.isWhitespace }
            return String(text.drop(while: isCut).reversed().drop(while: isCut).reversed())
        },
        plain("capitalize") { text, _ in text.prefix(1).uppercased() + text.dropFirst().lowercased() },
        plain("title") { text, _ in titled(text) },
        plain("string") { text, _ in text },
        plain("escape", ["e", "safe", "forceescape"]) { text, _ in text },
        plain("striptags") { text, _ in stripped(text) },
        plain("center") { text, given in
            let width = max(0, min(given.integer(0, "width") ?? 80, 10_000))
            let room = max(0, width - text.count)
            let left = room / 2 + (room & width & 1)
            return String(repeating: " ", count: left) + text + String(repeating: " ", count: room - left)
        },
        plain("urlencode") { text, _ in PercentEncoding.component(text) },
        plain("truncate") { text, given in
            let length = min(max(0, given.integer(0, "length") ?? 255), 1 << 30)
            let end = given.text(2, "end") ?? "..."
            let leeway = min(max(0, given.integer(3, "leeway") ?? 5), 1 << 30)
            guard text.count > length + leeway else { return text }
            let cut = text.prefix(max(0, length - end.count))
            if given.isTrue(1, "killwords") == true { return cut + end }
            guard let blank = cut.lastIndex(of: " ") else { return cut + end }
            return cut[..<blank] + end
        },
        plain("indent") { text, given in
            let width = given.integer(0, "width") ?? 4
            let lead = given.text(0, "width").flatMap { Int($0) == nil ? $0 : nil } ?? String(repeating: " ", count: max(0, min(width, 1000)))
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            return lines.enumerated().map { index, line in
                let isIndented = (index > 0 || given.isTrue(1, "first") == true) && (!line.isEmpty || given.isTrue(2, "blank") == true)
                return (isIndented ? lead : "") + line
            }.joined(separator: "\n")
        },
        plain("wordwrap") { text, given in
            let width = max(1, given.integer(0, "width") ?? 79)
            return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                var lines: [String] = []
                var current = ""
                for word in line.split(separator: " ") {
                    if !current.isEmpty, current.count + 1 + word.count > width {
                        lines.append(current)
                        current = ""
                    }
                    current += (current.isEmpty ? "" : " ") + word
                }
                return (lines + [current]).joined(separator: given.text(2, "wrapstring") ?? "\n")
            }.joined(separator: "\n")
        },
        (
            Filter("replace") { value, given, context throws(ExpressionFault) in
                let text = try printed(value, nil)
                guard let old = given.text(0, "old"), let new = given.text(1, "new") else {
                    throw ExpressionFault("missing-argument", ["name": "replace"])
                }
                try context.check(text: text.utf8.count + new.utf8.count * (old.isEmpty ? text.count : text.utf8.count / max(1, old.utf8.count)))
                if let count = given.integer(2, "count") { return .text(text.replacing(old, with: new, maxReplacements: max(0, count))) }
                return .text(text.replacing(old, with: new))
            }, []
        ),
        (
            Filter("wordcount") { value, _, _ throws(ExpressionFault) in
                .number(Number(try printed(value, nil).split(whereSeparator: { $0.isWhitespace }).count))
            }, []
        ),
        (
            Filter("format") { value, given, _ throws(ExpressionFault) in
                .text(try Formatting.format(try printed(value, nil), given.positional))
            }, []
        ),
        (
            Filter("tojson") { value, _, context throws(ExpressionFault) in
                .text(try JSONText.text(of: value, &context))
            }, []
        ),
        (
            Filter("filesizeformat") { value, given, _ throws(ExpressionFault) in
                let number = try numeric(value)
                let isBinary = given.isTrue(0, "binary") == true
                let base = Number(isBinary ? 1024 : 1000)
                if number < base { return .text(number == Number(1) ? "1 Byte" : "\(number.rounded(to: 0).text) Bytes") }
                var rest = number
                var unit = ""
                for name in isBinary ? ["KiB", "MiB", "GiB", "TiB", "PiB"] : ["kB", "MB", "GB", "TB", "PB"] where rest >= base || unit.isEmpty {
                    rest = Number.dividing(rest, base) ?? rest
                    unit = name
                }
                let figure = rest.rounded(to: 1)
                return .text("\(figure.text)\(figure.scale == 0 ? ".0" : "") \(unit)")
            }, []
        ),
        (
            Filter("qr") { value, given, _ throws(ExpressionFault) in try PictureValue.coded(value, given) }, []
        ),
        unsupported("image"), unsupported("doc"),
    ]

    private static func plain(
        _ name: String, _ aliases: [String] = [],
        _ change: @escaping @Sendable (String, CallArguments) -> String
    ) -> (filter: Filter, aliases: [String]) {
        (
            Filter(name) { value, given, context throws(ExpressionFault) in
                let made = change(try printed(value, nil), given)
                try context.check(text: made.utf8.count)
                return .text(made)
            }, aliases
        )
    }

    private static func unsupported(_ name: String) -> (filter: Filter, aliases: [String]) {
        (
            Filter(name) { _, _, _ throws(ExpressionFault) in
                throw ExpressionFault("unsupported-filter", ["filter": name])
            }, []
        )
    }

    private static func titled(_ text: String) -> String {
        var result = ""
        var startsWord = true
        for letter in text {
            result += startsWord ? letter.uppercased() : letter.lowercased()
            startsWord = letter.isWhitespace || "-([{<".contains(letter)
        }
        return result
    }

    private static func stripped(_ text: String) -> String {
        var result = ""
        var depth = 0
        for letter in text {
            if letter == "<" { depth += 1 } else if letter == ">", depth > 0 { depth -= 1 } else if depth == 0 { result.append(letter) }
        }
        return result.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
    }
}

/// `%s`, `%d`, `%05.2f` as far as Jinja's `format` uses them.
enum Formatting {
    static func format(_ pattern: String, _ values: [Value]) throws(ExpressionFault) -> String {
        var result = ""
        var rest = values[...]
        var letters = Array(pattern)[...]
        while let letter = letters.popFirst() {
            guard letter == "%" else {
                result.append(letter)
                continue
            }
            var flags = ""
            while let next = letters.first, "0123456789.-+ ".contains(next) {
                flags.append(next)
                letters = letters.dropFirst()
            }
            guard let kind = letters.popFirst() else { break }
            if kind == "%" {
                result += "%"
                continue
            }
            guard let value = rest.popFirst() else { throw ExpressionFault("missing-argument", ["name": "format"]) }
            result += padded(try shown(value, kind, flags), flags)
        }
        return result
    }

    private static func shown(_ value: Value, _ kind: Character, _ flags: String) throws(ExpressionFault) -> String {
        switch kind {
        case "d", "i": return try numeric(value).rounded(to: 0, .down).text
        case "f":
            let digits = flags.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first.flatMap { Int($0) } ?? 6
            let number = try numeric(value).rounded(to: min(digits, Number.maxScale))
            let missing = min(digits, 1000) - Int(number.scale)
            return missing > 0 && digits > 0
                ? number.text + (number.scale == 0 ? "." : "") + String(repeating: "0", count: missing) : number.text
        default: return try printed(value, nil)
        }
    }

    private static func padded(_ text: String, _ flags: String) -> String {
        let isLeft = flags.hasPrefix("-")
        let digits = flags.drop { "-+ ".contains($0) }.prefix { $0 != "." }
        let width = min(1000, Int(digits) ?? 0)
        let room = max(0, width - text.count)
        if isLeft { return text + String(repeating: " ", count: room) }
        return String(repeating: digits.hasPrefix("0") ? "0" : " ", count: room) + text
    }
}

/// A value as JSON, numbers with their digits.
enum JSONText {
    /// Each item costs a step, since a value may hold another any number of times.
    static func text(
        of value: Value, _ context: inout EvaluationContext
    ) throws(ExpressionFault) -> String {
        var text = ""
        try write(value, to: &text, &context)
        return text
    }

    private static func write(
        _ value: Value, to text: inout String, _ context: inout EvaluationContext
    ) throws(ExpressionFault) {
        try context.charge(1)
        try context.check(text: text.utf8.count)
        switch value {
        case .null: text += "null"
        case .bool(let truth): text += truth ? "true" : "false"
        case .number(let number): text += number.text
        case .text(let words): text += quoted(words)
        case .list(let items):
            text += "["
            for (index, item) in items.enumerated() {
                if index > 0 { text += ", " }
                try write(item, to: &text, &context)
            }
            text += "]"
        case .map(let map):
            text += "{"
            for (index, pair) in map.pairs.enumerated() {
                text += (index > 0 ? ", " : "") + quoted(pair.key) + ": "
                try write(pair.value, to: &text, &context)
            }
            text += "}"
        default: throw ExpressionFault("not-printable", ["found": value.kind])
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            default:
                if scalar.value < 0x20 || "<>&'".unicodeScalars.contains(scalar) {
                    let hex = String(scalar.value, radix: 16)
                    result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result + "\""
    }
}
