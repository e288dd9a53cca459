import Diagnostics

/// Filters of text.
enum TextFilters {
    static let all: [(filter: Filter, aliases: [String])] = [
        plain("trim") { text, given in TextEdges.cut(text, given.value(0, "chars") == .null ? nil : given.text(0, "chars")) },
        plain("pad") { text, given in
            let sign = text.hasPrefix("-") ? "-" : ""
            let room = min(given.integer(0, "length") ?? 5, 1000) - text.count
            return sign + String(repeating: "0", count: max(0, room)) + text.dropFirst(sign.count)
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
        (
            Filter("urlencode") { value, _, _ throws(ExpressionFault) in .text(try URLQuery.text(of: value)) }, []
        ),
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
                let isIndented = index == 0 ? given.isTrue(1, "first") == true : !line.isEmpty || given.isTrue(2, "blank") == true
                return (isIndented ? lead : "") + line
            }.joined(separator: "\n")
        },
        plain("wordwrap") { text, given in
            let wrap = WordWrap(
                width: max(1, given.integer(0, "width") ?? 79), breaksWords: given.isTrue(1, "break_long_words") ?? true,
                breaksAtHyphens: given.isTrue(3, "break_on_hyphens") ?? true)
            let end = given.value(2, "wrapstring").flatMap { $0 == .null ? nil : $0.printed } ?? "\n"
            return TextEdges.lines(text).map { wrap.lines(of: $0).joined(separator: end) }.joined(separator: end)
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
                let words = try printed(value, nil).split { !($0.isLetter || $0.isNumber || $0 == "_") }
                return .number(Number(words.count))
            }, []
        ),
        (
            Filter("format") { value, given, context throws(ExpressionFault) in
                .text(try PercentFormat.format(try printed(value, nil), given, context))
            }, []
        ),
        (
            Filter("tojson") { value, given, context throws(ExpressionFault) in
                let indent = given.integer(0, "indent").map { max(0, min(16, $0)) }
                return .text(try JSONText(indent: indent).text(of: value, &context))
            }, []
        ),
        (
            Filter("filesizeformat") { value, given, _ throws(ExpressionFault) in
                let read: Number? = if case .text(let text) = value { Number(TextEdges.cut(text, nil)) } else { nil }
                let number = if let read { read } else { try numeric(value) }
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

    /// Without comments and tags; `<` without `>` behind it is text.
    private static func stripped(_ text: String) -> String {
        let bare = without("<", upTo: ">", in: without("<!--", upTo: "-->", in: text))
        return EntityText.read(bare.split(whereSeparator: { $0.isWhitespace }).joined(separator: " "))
    }

    private static func without(_ open: String, upTo close: String, in text: String) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstRange(of: open),
            let end = rest[start.lowerBound...].firstRange(of: close)
        {
            result += rest[..<start.lowerBound]
            rest = rest[end.upperBound...]
        }
        return result + rest
    }
}

/// Cutting at the edges of texts and between their lines.
enum TextEdges {
    /// Without these letters, or blanks, at its ends.
    static func cut(_ text: String, _ letters: String?, start: Bool = true, end: Bool = true) -> String {
        func isCut(_ letter: Character) -> Bool { letters.map { $0.contains(letter) } ?? letter.isWhitespace }
        var rest = text[...]
        if start { rest = rest.drop(while: isCut) }
        if end { while let last = rest.last, isCut(last) { rest.removeLast() } }
        return String(rest)
    }

    /// Empty lines too; what ends with a line feed has no line after it.
    static func lines(_ text: String) -> [String] {
        var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }
}

/// Entities of HTML in a text, as `striptags` reads them.
enum EntityText {
    private static let named = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}"]

    static func read(_ text: String) -> String {
        guard text.utf8.contains(0x26) else { return text }
        return text.replacing(/&(#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-z]{2,4});/) { match in
            let name = match.1
            if let letter = named[String(name)] { return letter }
            guard name.hasPrefix("#") else { return String(match.0) }
            let digits = name.dropFirst()
            let code = digits.first?.lowercased() == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return code.flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? String(match.0)
        }
    }
}

/// Texts as parts of an address.
enum URLQuery {
    /// A text as a component; a map or a list of pairs as `a=1&b=x+y`.
    static func text(of value: Value) throws(ExpressionFault) -> String {
        var pairs: [[Value]] = []
        switch value {
        case .map(let map): pairs = map.pairs.map { [.text($0.key), $0.value] }
        case .list(let items):
            for item in items {
                guard case .list(let pair) = item, pair.count == 2 else {
                    throw ExpressionFault("not-a-map", ["found": item.kind])
                }
                pairs.append(pair.items)
            }
        default: return PercentEncoding.component(try printed(value, nil))
        }
        var parts: [String] = []
        for pair in pairs { parts.append(try query(pair[0]) + "=" + (try query(pair[1]))) }
        return parts.joined(separator: "&")
    }

    private static func query(_ value: Value) throws(ExpressionFault) -> String {
        PercentEncoding.component(try printed(value, nil)).replacing("/", with: "%2F").replacing("%20", with: "+")
    }
}
