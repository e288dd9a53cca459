import OfficeDocuments
import XMLScanning

/// A field of WordprocessingML: an instruction and the result that is shown until a
/// program computes it anew (ECMA-376 part 1, 17.16).
struct WordField {
    /// A word of the instruction.
    struct Word {
        var text: String
        /// Where it is typed, nil if several texts hold it.
        var place: (token: Int, range: Range<Int>)?
    }

    var words: [Word] = []
    /// The tokens of the instruction's texts, of a field that several runs make.
    var instruction: [Int] = []
    /// The start tag of `w:fldSimple`, or of the run with the field's begin.
    var first: Int
    /// The end tag of the same, or of the run with the field's end.
    var last: Int
    /// Tokens of the result.
    var result: Range<Int>

    var kind: String { words.first?.text.uppercased() ?? "" }

    /// The bookmark that it refers to: `REF name`, `PAGEREF name`, `NOTEREF name`,
    /// `HYPERLINK \l "name"`.
    var target: Word? {
        switch kind {
        case "REF", "PAGEREF", "NOTEREF": words.count > 1 ? words[1] : nil
        case "HYPERLINK": argument(of: "\\l")
        default: nil
        }
    }

    func has(_ flag: String) -> Bool { words.contains { $0.text.lowercased() == flag } }

    /// The word after a switch.
    func argument(of flag: String) -> Word? {
        guard let index = words.firstIndex(where: { $0.text.lowercased() == flag }),
            words.indices.contains(index + 1)
        else { return nil }
        return words[index + 1]
    }

    /// All fields of a part, an inner one before the one around it.
    static func all(in part: XMLTokens) -> [WordField] {
        guard part.names.contains(where: isMark) else { return [] }
        var finder = WordFieldFinder(part: part)
        finder.find()
        return finder.found
    }

    private static func isMark(_ name: XMLName) -> Bool {
        name.namespace == Namespaces.word && (name.local == "fldChar" || name.local == "fldSimple")
    }
}

extension WordField {
    /// Whether it begins and ends in one paragraph.
    func isInLine(_ part: XMLTokens) -> Bool {
        !part.tokens[first...last].contains { token in
            token.isElementStart && part.names[Int(token.name)] == XMLName(Namespaces.word, "p")
        }
    }

    /// The `w:t` of the result.
    func texts(in part: XMLTokens) -> [Int] {
        result.filter { part.tokens[$0].isElementStart && part.name(of: $0) == XMLName(Namespaces.word, "t") }
    }

    func text(in part: XMLTokens) -> String {
        texts(in: part).map { part.characters(of: $0) }.joined()
    }

    /// The bytes of the field before and after its result.
    func around(in part: XMLTokens) -> [Range<Int>] {
        let start = Int(part.tokens[first].start)
        let end = Int(part.tokens[last].end)
        guard !result.isEmpty else { return [start..<end] }
        return [
            start..<Int(part.tokens[result.lowerBound].start), Int(part.tokens[result.upperBound - 1].end)..<end,
        ]
    }
}

extension XMLTokens {
    /// The characters of an element without inner elements.
    func characters(of element: Int) -> String {
        tokens[element].kind == .start && tokens[element + 1].kind == .text ? text(of: element + 1) : ""
    }

    /// A text in the first of some `w:t`; the others go.
    func replacing(texts: [Int], by text: String) -> [Patch] {
        texts.enumerated().map { index, element in
            guard index == 0 else { return Patch(range(ofElement: element)) }
            let name = String(decoding: qualifiedName(of: element), as: UTF8.self)
            var bytes = Array("<\(name) xml:space=\"preserve\">".utf8)
            _ = bytes.append(text: text, by: .attribute)
            bytes += Array("</\(name)>".utf8)
            return Patch(range(ofElement: element), bytes)
        }
    }
}

/// Finds the fields of a part, which lie in each other.
private struct WordFieldFinder {
    let part: XMLTokens
    var found: [WordField] = []
    private var open: [Open] = []
    private var run = 0

    /// A field that has begun.
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
                    words: words(of: field.texts.map { (part.tokens[$0].range, $0) }), instruction: field.texts,
                    first: field.first, last: end, result: from..<max(from, run)))
        default: break
        }
    }

    /// Words of an instruction, which may be cut into several texts.
    private func words(of pieces: [(range: Range<Int>, token: Int)]) -> [WordField.Word] {
        var scalars: [Unicode.Scalar] = []
        var origins: [(token: Int, range: Range<Int>)] = []
        for (range, token) in pieces {
            var at = range.lowerBound
            while at < range.upperBound {
                let start = at
                scalars.append(ParagraphText.nextScalar(part.bytes, &at, end: range.upperBound))
                origins.append((token, start..<at))
            }
        }
        return FieldInstruction.words(of: scalars).map { word in
            let places = origins[word.range]
            guard let first = places.first, let last = places.last, first.token == last.token else {
                return WordField.Word(text: word.text)
            }
            return WordField.Word(
                text: word.text, place: (first.token, first.range.lowerBound..<last.range.upperBound))
        }
    }
}
