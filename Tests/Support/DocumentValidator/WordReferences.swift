/// What the parts of WordprocessingML refer to by id or name.
struct WordReferences {
    let parts: [String: MarkupElement]
    private var defined: [String: Set<String>] = [:]

    init(parts: [String: MarkupElement]) {
        self.parts = parts
        for root in parts.values {
            for element in root.all() where element.name.namespace == Names.word {
                guard let (space, name) = Self.definition(of: element) else { continue }
                defined[space, default: []].insert(name)
            }
        }
    }

    func check(_ report: inout FaultReport) {
        for (part, root) in parts {
            for element in root.all() where element.name.namespace == Names.word {
                guard let (space, name) = Self.use(of: element) else { continue }
                if defined[space]?.contains(name) != true {
                    report.add("target-missing", part, "\(space) \(name)")
                }
            }
        }
    }

    private static func definition(of element: MarkupElement) -> (String, String)? {
        func one(_ space: String, _ attribute: String) -> (String, String)? {
            element[Names.word, attribute].map { (space, $0) }
        }
        switch element.name.local {
        case "style": return one("style", "styleId")
        case "num": return one("number", "numId")
        case "abstractNum": return one("abstract-number", "abstractNumId")
        case "footnote": return one("footnote", "id")
        case "endnote": return one("endnote", "id")
        case "comment": return one("comment", "id")
        case "bookmarkStart": return one("bookmark", "name")
        default: return nil
        }
    }

    private static func use(of element: MarkupElement) -> (String, String)? {
        func one(_ space: String, _ attribute: String) -> (String, String)? {
            element[Names.word, attribute].map { (space, $0) }
        }
        switch element.name.local {
        case "pStyle", "rStyle", "tblStyle", "basedOn", "next", "link", "numStyleLink", "styleLink":
            return one("style", "val")
        case "numId":
            let use = one("number", "val")
            return use?.1 == "0" ? nil : use
        case "abstractNumId": return element.parent?.name.local == "num" ? one("abstract-number", "val") : nil
        case "footnoteReference": return one("footnote", "id")
        case "endnoteReference": return one("endnote", "id")
        case "commentReference", "commentRangeStart": return one("comment", "id")
        case "hyperlink":
            let use = one("bookmark", "anchor")
            return use?.1 == "_top" || use?.1.isEmpty == true ? nil : use
        case "instrText": return fieldTarget(element.text)
        case "fldSimple": return fieldTarget(element[Names.word, "instr"] ?? "")
        default: return nil
        }
    }

    /// `REF name`, `PAGEREF name`, `NOTEREF name`.
    private static func fieldTarget(_ instruction: String) -> (String, String)? {
        let words = instruction.split(whereSeparator: \.isWhitespace).map(String.init)
        guard words.count > 1, ["REF", "PAGEREF", "NOTEREF"].contains(words[0].uppercased()) else { return nil }
        return ("bookmark", words[1])
    }
}
