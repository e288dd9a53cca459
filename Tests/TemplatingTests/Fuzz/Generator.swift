/// Random choices that a seed repeats (SplitMix64).
struct Generator: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(bound, 1))) }
    mutating func chance(_ one: Int) -> Bool { below(one) == 0 }
    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}

extension Generator {
    // MARK: Bytes

    private static let pieces = [
        "<", ">", "\"", "'", "&", "&#0;", "&#xD800;", "]]>", "<!--", "-->", "<?", "<![CDATA[", "<!DOCTYPE a>", "/>",
        "{{", "}}", "{%", "%}", "{#", "#}", "{{ n }}", "{% for x in xs %}", "{% endfor %}", "{% if k %}", "{% else %}",
        "{% endif %}", "{%p if t %}", "{%tr for x in xs %}", "{{ xs | join }}", "{% raw %}", "%7B%7Bn%7D%7D", "\u{0}",
        "\u{FEFF}", "\u{1F600}", "<text:p>", "</text:p>", "<w:p>", "</w:p>", "<w:r>", "</w:r>", "</w:t>", "<w:tc>",
        "xmlns:w=\"\"", " w:id=\"1\"", " xml:id=\"a\"", "w:val=\"99999999999999999999\"", "text:c=\"-1\"",
    ]

    /// One to four changes at random places: a byte, a piece cut out, doubled or put in.
    mutating func mutated(_ bytes: [UInt8], pieces: Bool) -> [UInt8] {
        var bytes = bytes
        for _ in 0...below(4) {
            let at = below(bytes.count + 1)
            let end = min(bytes.count, at + 1 + below(chance(4) ? 400 : 12))
            switch below(pieces ? 5 : 4) {
            case 0 where at < bytes.count: bytes[at] = UInt8(truncatingIfNeeded: next())
            case 1: bytes.removeSubrange(at..<end)
            case 2: bytes.insert(contentsOf: Array(bytes[at..<end]), at: below(bytes.count + 1))
            case 3 where at < bytes.count: bytes[at] ^= 1 << UInt8(below(8))
            default: bytes.insert(contentsOf: Array(pick(Self.pieces).utf8), at: at)
            }
        }
        return bytes
    }

    // MARK: Expressions

    private static let names = ["xs", "n", "k", "t", "trong", "x", "loop", "none_list", "khong", "range", "namespace"]
    private static let literals = [
        "1", "0", "-1", "2.50", "'a'", "''", "none", "true", "[]", "{}", "[1, 'b']", "{'k': 1}", "1e9", "99999999999999999999",
    ]
    private static let operators = [
        "+", "-", "*", "/", "//", "%", "**", "~", "==", "!=", "<", "<=", ">", "in", "not in", "and", "or", "is", "is not", "if", "|",
    ]

    mutating func expression(_ depth: Int = 0) -> String {
        if depth > 4 || chance(3) { return pick(chance(2) ? Self.names : Self.literals) }
        func inner() -> String { "" }
        switch below(9) {
        case 0: return "(\(expression(depth + 1)))"
        case 1: return "\(expression(depth + 1)).\(pick(Self.names))"
        case 2: return "\(expression(depth + 1))[\(expression(depth + 1))]"
        case 3: return "\(expression(depth + 1))[\(expression(depth + 1)):\(expression(depth + 1))]"
        case 4: return "\(expression(depth + 1))(\(expression(depth + 1)))"
        case 5: return "\(expression(depth + 1)) if \(expression(depth + 1)) else \(expression(depth + 1))"
        case 6: return "not \(expression(depth + 1))"
        case 7: return "\(expression(depth + 1)) | \(filter(depth + 1))"
        default: return "\(expression(depth + 1)) \(pick(Self.operators)) \(expression(depth + 1))"
        }
    }

    static let filters = [
        "abs", "batch", "capitalize", "center", "count", "default", "dictsort", "first", "float", "format", "groupby",
        "indent", "int", "items", "join", "last", "length", "list", "lower", "map", "max", "min", "reject", "replace",
        "reverse", "round", "select", "slice", "sort", "string", "striptags", "sum", "title", "tojson", "trim", "truncate",
        "unique", "upper", "urlencode", "wordcount", "wordwrap", "markdown", "nothing",
    ]

    private mutating func filter(_ depth: Int) -> String {
        let name = pick(Self.filters)
        switch below(3) {
        case 0: return name
        case 1: return "\(name)(\(expression(depth)))"
        default: return "\(name)(\(expression(depth)), \(expression(depth)))"
        }
    }

    // MARK: Templates in the notation

    /// A document of paragraphs, list items and tables with statements that may cross
    /// all of them.
    mutating func template() -> String {
        var open: [String] = []
        var blocks: [String] = []
        for _ in 0...below(8) {
            switch below(5) {
            case 0: blocks.append(table(&open))
            case 1: blocks.append("• " + text(&open))
            case 2 where blocks.last?.hasPrefix("•") == true || blocks.last?.hasPrefix("◦") == true:
                blocks.append("◦ " + text(&open))
            default: blocks.append(text(&open))
            }
        }
        while let last = open.popLast() { blocks.append("{% end\(last) %}") }
        return (blocks + ["z"]).joined(separator: " ¶ ")
    }

    private mutating func table(_ open: inout [String]) -> String {
        let columns = 1 + below(3)
        return (0...below(3)).map { _ in
            "│" + (0..<columns).map { _ in text(&open) }.joined(separator: "│") + "│"
        }.joined(separator: " ‖ ")
    }

    private static let openers = [
        ("for", "{% for x in xs %}"), ("if", "{% if k %}"), ("if", "{% if t %}"), ("for", "{% for y in none_list %}"),
        ("for", "{%p for x in xs %}"), ("for", "{%tr for x in xs %}"), ("if", "{%p if t %}"), ("with", "{% with q = 1 %}"),
    ]

    private mutating func text(_ open: inout [String]) -> String {
        var pieces: [String] = []
        for _ in 0..<below(4) {
            switch below(7) {
            case 0:
                let opener = pick(Self.openers)
                open.append(opener.0)
                pieces.append(opener.1)
            case 1 where !open.isEmpty: pieces.append("{% end\(open.removeLast()) %}")
            case 2 where open.last == "if": pieces.append("{% else %}")
            case 3: pieces.append("{{ n }}")
            case 4: pieces.append(chance(3) ? "{# c #}" : "{% set s = 1 %}")
            default: pieces.append(pick(["a", "b", "c"]))
            }
        }
        return pieces.joined()
    }
}
