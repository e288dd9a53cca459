import OfficeDocuments
import XMLScanning

/// What a reader sees of inline markup of ODF, for headings and references.
enum OpenDocumentText {
    /// The characters of an element; blanks and tabs as such, notes left out.
    static func text(of element: Int, in part: XMLTokens) -> String {
        var text = ""
        read(element + 1..<Int(part.tokens[element].partner), in: part) { text += $1 }
        return text.replacing("\t", with: " ")
    }

    /// The texts of pairs such as `text:bookmark-start`, `-end` that lie in one paragraph,
    /// by their names.
    static func texts(ofPairs pair: String, in part: XMLTokens) -> [String: String] {
        let (start, end) = (XMLName(Namespaces.text, pair + "-start"), XMLName(Namespaces.text, pair + "-end"))
        guard part.names.contains(start) else { return [:] }
        var texts: [String: String] = [:]
        var open: [String: String] = [:]
        read(part.tokens.indices, in: part) { token, text in
            for name in open.keys { open[name]? += text }
            guard part.tokens[token].kind != .text else { return }
            let element = part.name(of: token)
            if part.tokens[token].kind == .end {
                if element.namespace == Namespaces.text, ["p", "h"].contains(element.local) { open = [:] }
            } else if element == start || element == end,
                let name = part.attribute(XMLName(Namespaces.text, "name"), of: token), texts[name] == nil
            {
                if element == start { open[name] = "" } else { texts[name] = open.removeValue(forKey: name) }
            }
        }
        return texts
    }

    /// Tokens with the characters that each shows.
    private static func read(_ tokens: Range<Int>, in part: XMLTokens, _ take: (Int, String) -> Void) {
        var token = tokens.lowerBound
        while token < tokens.upperBound {
            switch part.tokens[token].kind {
            case .text: take(token, part.text(of: token))
            case .end: take(token, "")
            case .start, .empty:
                switch part.name(of: token).local {
                case "note", "annotation": token = Int(part.tokens[token].partner)
                case "s":
                    let count = part.attribute(XMLName(Namespaces.text, "c"), of: token).flatMap { Int($0) } ?? 1
                    take(token, String(repeating: " ", count: max(0, min(count, 1000))))
                case "tab", "line-break": take(token, "\t")
                default: take(token, "")
                }
            default: break
            }
            token += 1
        }
    }
}
