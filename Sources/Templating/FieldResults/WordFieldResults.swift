import OfficeDocuments
import XMLScanning

extension FieldResults {
    /// `SEQ name`: counts by name; `\\r n` sets, `\\c` repeats. Numbers in other
    /// writings than digits stay as they are (ECMA-376 part 1, 17.16.5.56).
    mutating func countWordSequences(_ part: XMLTokens) {
        var counts: [String: Int] = [:]
        for field in WordField.all(in: part).sorted(by: { $0.first < $1.first })
        where field.kind == "SEQ" && field.words.count > 1 {
            let name = field.words[1].text
            if let flag = field.words.firstIndex(where: { $0.text.lowercased() == "\\r" }),
                field.words.indices.contains(flag + 1), let start = Int(field.words[flag + 1].text)
            {
                counts[name] = start
            } else if !field.has("\\c") {
                counts[name, default: 0] += 1
            }
            guard !field.has("\\s"), Int(field.text(in: part)) != nil else { continue }
            set(field, String(counts[name] ?? 0), in: part)
        }
    }

    /// `REF name` shows the text of the bookmark; what refers to nothing becomes its text.
    mutating func referWord(_ part: XMLTokens, _ lost: Set<String>) {
        let fields = WordField.all(in: part)
        for field in fields {
            guard let target = field.target else { continue }
            if lost.contains(target.text) {
                unwrap(field, in: part)
            } else if field.kind == "REF", !["\\n", "\\r", "\\w", "\\p", "\\t"].contains(where: field.has),
                let text = WordBookmarks.text(of: target.text, in: part), !text.isEmpty
            {
                set(field, text, in: part)
            }
        }
        for token in part.tokens.indices where part.tokens[token].kind == .start {
            guard part.name(of: token) == XMLName(Namespaces.word, "hyperlink"),
                let anchor = part.attribute(XMLName(Namespaces.word, "anchor"), of: token),
                lost.contains(anchor)
            else { continue }
            remove(part.tokens[token].range)
            remove(part.tokens[Int(part.tokens[token].partner)].range)
        }
    }

    /// Leaves the result alone, if it lies in one paragraph.
    private mutating func unwrap(_ field: WordField, in part: XMLTokens) {
        guard field.isInLine(part) else { return }
        let start = Int(part.tokens[field.first].start)
        let end = Int(part.tokens[field.last].end)
        let from = field.result.isEmpty ? end : Int(part.tokens[field.result.lowerBound].start)
        let to = field.result.isEmpty ? end : Int(part.tokens[field.result.upperBound - 1].end)
        remove(start..<from)
        if to < end { remove(to..<end) }
    }

    /// Puts a text into the first run of a result and empties the others.
    private mutating func set(_ field: WordField, _ text: String, in part: XMLTokens) {
        guard field.isInLine(part), field.text(in: part) != text else { return }
        let texts = field.texts(in: part)
        for (index, token) in texts.enumerated() {
            let range = Int(part.tokens[token].start)..<Int(part.tokens[Int(part.tokens[token].partner)].end)
            let name = String(decoding: part.qualifiedName(of: token), as: UTF8.self)
            var bytes: [UInt8] = []
            if index == 0 {
                bytes = Array("<\(name) xml:space=\"preserve\">".utf8)
                _ = bytes.append(text: text, by: .plain)
                bytes += Array("</\(name)>".utf8)
            }
            edits.append((range, bytes))
        }
    }
}

extension WordField {
    fileprivate func isInLine(_ part: XMLTokens) -> Bool {
        !part.tokens[first...last].contains { token in
            token.isElementStart && part.names[Int(token.name)] == XMLName(Namespaces.word, "p")
        }
    }

    /// The `w:t` of the result.
    fileprivate func texts(in part: XMLTokens) -> [Int] {
        result.filter {
            part.tokens[$0].isElementStart && part.name(of: $0) == XMLName(Namespaces.word, "t")
        }
    }

    fileprivate func text(in part: XMLTokens) -> String {
        texts(in: part).map { WordBookmarks.text(ofElement: $0, in: part) }.joined()
    }
}

enum WordBookmarks {
    /// The visible text of a bookmark that lies in one paragraph.
    static func text(of name: String, in part: XMLTokens) -> String? {
        let start = part.tokens.indices.first {
            part.tokens[$0].isElementStart
                && part.name(of: $0) == XMLName(Namespaces.word, "bookmarkStart")
                && part.attribute(XMLName(Namespaces.word, "name"), of: $0) == name
        }
        guard let start, let id = part.attribute(XMLName(Namespaces.word, "id"), of: start) else { return nil }
        var text = ""
        for token in part.tokens.indices[(start + 1)...] {
            if part.tokens[token].kind == .end, part.name(of: token) == XMLName(Namespaces.word, "p") { return nil }
            guard part.tokens[token].isElementStart, part.name(of: token).namespace == Namespaces.word else { continue }
            switch part.name(of: token).local {
            case "bookmarkEnd" where part.attribute(XMLName(Namespaces.word, "id"), of: token) == id: return text
            case "t": text += self.text(ofElement: token, in: part)
            case "tab": text += "\t"
            default: break
            }
        }
        return nil
    }

    static func text(ofElement token: Int, in part: XMLTokens) -> String {
        part.tokens[token].kind == .start && part.tokens[token + 1].kind == .text ? part.text(of: token + 1) : ""
    }
}
