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
            if let start = field.argument(of: "\\r").flatMap({ Int($0.text) }) {
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
        let texts = WordBookmarks.texts(in: part)
        for field in fields {
            guard let target = field.target else { continue }
            if lost.contains(target.text) {
                unwrap(field, in: part)
            } else if field.kind == "REF", !["\\n", "\\r", "\\w", "\\p", "\\t"].contains(where: field.has),
                let text = texts[target.text], !text.isEmpty
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
        if field.isInLine(part) { edits += field.around(in: part).map { Patch($0) } }
    }

    private mutating func set(_ field: WordField, _ text: String, in part: XMLTokens) {
        guard field.isInLine(part), field.text(in: part) != text else { return }
        edits += part.replacing(texts: field.texts(in: part), by: text)
    }
}

/// Bookmarks, for references to them.
enum WordBookmarks {
    /// The visible texts of bookmarks that lie in one paragraph.
    static func texts(in part: XMLTokens) -> [String: String] {
        var texts: [String: String] = [:]
        var open: [String: (name: String, text: String)] = [:]
        let id = XMLName(Namespaces.word, "id")
        for token in part.tokens.indices {
            let kind = part.tokens[token].kind
            guard kind == .end || part.tokens[token].isElementStart, part.name(of: token).namespace == Namespaces.word
            else { continue }
            switch (part.name(of: token).local, kind) {
            case ("p", .end): open = [:]
            case (_, .end): break
            case ("bookmarkStart", _):
                guard let key = part.attribute(id, of: token),
                    let name = part.attribute(XMLName(Namespaces.word, "name"), of: token), texts[name] == nil
                else { break }
                open[key] = (name, "")
            case ("bookmarkEnd", _):
                guard let key = part.attribute(id, of: token), let mark = open.removeValue(forKey: key) else { break }
                texts[mark.name] = mark.text
            case ("t", _): Self.add(part.characters(of: token), to: &open)
            case ("tab", _): Self.add("\t", to: &open)
            default: break
            }
        }
        return texts
    }

    private static func add(_ text: String, to open: inout [String: (name: String, text: String)]) {
        for key in open.keys { open[key]?.text += text }
    }
}
