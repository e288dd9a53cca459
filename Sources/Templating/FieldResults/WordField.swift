import OfficeDocuments
import XMLScanning

/// A field of WordprocessingML: an instruction and the result that is shown until a
/// program computes it anew (ECMA-376 part 1, 17.16).
struct WordField {
    /// A word of the instruction; its range holds what is typed in the part.
    struct Word {
        var text: String
        var range: Range<Int>
        var token: Int
    }

    var words: [Word] = []
    /// The start tag of `w:fldSimple`, or of the run with the field's begin.
    var first: Int
    /// The end tag of the same, or of the run with the field's end.
    var last: Int
    /// Tokens of the result.
    var result: Range<Int>

    var kind: String { words.first?.text.uppercased() ?? "" }

    /// The bookmark that it refers to: `REF name`, `PAGEREF name`, `NOTEREF name`,
    /// `HYPERLINK \\l "name"`.
    var target: Word? {
        switch kind {
        case "REF", "PAGEREF", "NOTEREF": return words.count > 1 ? words[1] : nil
        case "HYPERLINK":
            guard let flag = words.firstIndex(where: { $0.text.lowercased() == "\\l" }),
                words.indices.contains(flag + 1)
            else { return nil }
            return words[flag + 1]
        default: return nil
        }
    }

    func has(_ flag: String) -> Bool { words.contains { $0.text.lowercased() == flag } }

    /// All fields of a part, an inner one before the one around it.
    static func all(in part: XMLTokens) -> [WordField] {
        var finder = WordFieldFinder(part: part)
        finder.find()
        return finder.found
    }
}

private struct WordFieldFinder {
    let part: XMLTokens
    var found: [WordField] = []
    private var open: [Open] = []
    private var run = 0

    private struct Open {
        var first: Int
        var texts: [Int] = []
        var separator: Int?
    }

    init(part: XMLTokens) { self.part = part }

    mutating func find() {
        for token in part.tokens.indices where part.tokens[token].isElementStart {
            let name = part.name(of: token)
            guard name.namespace == Namespaces.word else { continue }
            switch name.local {
            case "r": run = token
            case "fldSimple": addSimple(token)
            case "instrText": addText(token)
            case "fldChar":
                mark(part.attribute(XMLName(Namespaces.word, "fldCharType"), of: token))
            default: break
            }
        }
    }

    private mutating func addSimple(_ token: Int) {
        guard let range = part.attributeRange(XMLName(Namespaces.word, "instr"), of: token) else {
            return
        }
        let last = Int(part.tokens[token].partner)
        found.append(
            WordField(
                words: words(of: [(range, token)]), first: token, last: last,
                result: token + 1..<max(last, token + 1)))
    }

    private mutating func addText(_ token: Int) {
        guard !open.isEmpty, open[open.count - 1].separator == nil,
            part.tokens.indices.contains(token + 1), part.tokens[token + 1].kind == .text
        else { return }
        open[open.count - 1].texts.append(token + 1)
    }

    private mutating func mark(_ kind: String?) {
        let end = Int(part.tokens[run].partner)
        switch kind {
        case "begin": open.append(Open(first: run))
        case "separate": if !open.isEmpty { open[open.count - 1].separator = end }
        case "end":
            guard let field = open.popLast() else { return }
            let from = (field.separator ?? end) + 1
            found.append(
                WordField(
                    words: words(of: field.texts.map { (part.tokens[$0].range, $0) }),
                    first: field.first, last: end, result: from..<max(from, run)))
        default: break
        }
    }

    /// Words of an instruction, which may be cut into several texts; a word that is cut
    /// itself counts as two.
    private func words(of pieces: [(range: Range<Int>, token: Int)]) -> [WordField.Word] {
        var words: [WordField.Word] = []
        for (range, token) in pieces {
            var start = range.lowerBound
            for at in range.lowerBound...range.upperBound where at >= start {
                let quote = quote(at, in: range)
                guard at == range.upperBound || quote > 0 || part.bytes[at] <= 0x20 else { continue }
                if start < at {
                    let text = decoded(part.bytes[start..<at])
                    words.append(WordField.Word(text: text, range: start..<at, token: token))
                }
                start = at + max(quote, 1)
            }
        }
        return words
    }

    /// The bytes of a quotation mark.
    private func quote(_ at: Int, in range: Range<Int>) -> Int {
        guard at < range.upperBound else { return 0 }
        if part.bytes[at] == 0x22 { return 1 }
        let escape = Array("&quot;".utf8)
        return at + escape.count <= range.upperBound
            && part.bytes[at..<at + escape.count].elementsEqual(escape) ? escape.count : 0
    }
}
