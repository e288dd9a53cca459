import OfficeDocuments
import XMLScanning

/// Finds the ids of a part that must differ in copies of what repeats.
struct IDFinder: Sendable {
    /// All ids of the document by space, so that fresh ones are free.
    private(set) var sites: [IDSite] = []
    private(set) var highest: [IDSpace: Int] = [:]
    private(set) var names: Set<String> = []
    /// Whether something repeats, so that fresh ids may be wanted.
    var isNeeded = false
    private var keys: [String: Int32] = [:]
    private var defined: Set<Int32> = []
    private var referred: Set<Int32> = []

    /// Which attribute of which element is an id: its space, and whether it defines it.
    private struct Rule {
        var space: IDSpace
        var isDefinition: Bool
        /// Whether it closes what a definition opened.
        var isEnd = false
        /// Tells ids of one space apart by what they belong to.
        var family: String
    }

    mutating func holes(in tree: StoryTree) -> [Hole] {
        let part = tree.part
        var holes: [Hole] = []
        for token in part.tokens.indices where part.tokens[token].isElementStart && !tree.isMade(token: token) {
            let element = part.name(of: token)
            guard Self.mayHold(element) else { continue }
            for attribute in part.attributes(of: token) {
                let name = part.expandedName(of: attribute, at: token)
                if name == XMLName(Namespaces.xlink, "href"), part.bytes[attribute.value].first == 0x23 {
                    holes.append(jump(part, attribute.value, token))
                    continue
                }
                guard let rule = Self.rule(element, name) else { continue }
                let text = decoded(part.bytes[attribute.value])
                note(text, rule.space)
                holes.append(
                    Hole(range: attribute.value, kind: .id(site(text, rule)), token: token))
            }
            if let comment = comment(part, token, element) { holes.append(comment) }
        }
        for target in tree.fields.compactMap(\.target) {
            guard let place = target.place, !tree.isMade(token: place.token) else { continue }
            let rule = Rule(space: .name("bookmark"), isDefinition: false, family: "bookmark")
            holes.append(
                Hole(range: place.range, kind: .id(site(target.text, rule)), token: place.token))
        }
        return holes
    }

    /// Tells ids that something refers to, which count outside of loops as well.
    func marked(_ holes: [Hole]) -> [Hole] {
        holes.map { hole in
            guard case .id(var id) = hole.kind else { return hole }
            id.isReferredTo = defined.contains(id.key) && referred.contains(id.key)
            var hole = hole
            hole.kind = .id(id)
            return hole
        }
    }

    /// A link of ODF to a bookmark: `#name`.
    private mutating func jump(_ part: XMLTokens, _ value: Range<Int>, _ token: Int) -> Hole {
        let range = value.lowerBound + 1..<value.upperBound
        let rule = Rule(space: .name("text"), isDefinition: false, family: "bookmark")
        return Hole(range: range, kind: .id(site(decoded(part.bytes[range]), rule)), token: token)
    }

    /// A start, an end or a reference of a comment: the comment's text stands elsewhere,
    /// once.
    private mutating func comment(_ part: XMLTokens, _ token: Int, _ element: XMLName) -> Hole? {
        guard element.namespace == Namespaces.word,
            ["commentRangeStart", "commentRangeEnd", "commentReference"].contains(element.local),
            let id = part.attribute(XMLName(Namespaces.word, "id"), of: token)
        else { return nil }
        let rule = Rule(space: .number("comment"), isDefinition: true, family: element.local)
        let range = part.range(ofElement: token)
        return Hole(range: range, kind: .once(site(id, rule).number), token: token)
    }

    /// Notes that are copied get ids above those of their part.
    mutating func seeNotes(in part: XMLTokens, named name: String) {
        for token in part.tokens.indices where part.tokens[token].isElementStart {
            guard ["footnote", "endnote"].contains(part.name(of: token).local),
                let id = part.attribute(XMLName(Namespaces.word, "id"), of: token)
            else { continue }
            note(id, .number(name))
        }
    }

    private mutating func note(_ text: String, _ space: IDSpace) {
        switch space {
        case .number: highest[space] = max(highest[space] ?? 0, Int(text) ?? 0)
        case .hexadecimal: highest[space] = max(highest[space] ?? 0, Int(text, radix: 16) ?? 0)
        case .name: names.insert(text)
        }
    }

    private mutating func site(_ text: String, _ rule: Rule) -> IDHole {
        let name = rule.family + "\u{1}" + text
        let key = keys[name] ?? Int32(keys.count)
        keys[name] = key
        if rule.isDefinition { defined.insert(key) } else if !rule.isEnd { referred.insert(key) }
        sites.append(
            IDSite(text: text, space: rule.space, key: key, isDefinition: rule.isDefinition))
        return IDHole(number: Int32(sites.count - 1), key: key, isDefinition: rule.isDefinition)
    }

    private static func mayHold(_ element: XMLName) -> Bool {
        switch element.namespace {
        case Namespaces.word: wordElements.contains(element.local)
        case Namespaces.wordDrawing, Namespaces.vml, Namespaces.text, Namespaces.drawing,
            Namespaces.table, Namespaces.office:
            true
        default: false
        }
    }

    private static let wordElements: Set<String> = [
        "p", "tr", "bookmarkStart", "bookmarkEnd", "ins", "del", "moveTo", "moveFrom", "id",
        "permStart", "permEnd", "rPrChange", "pPrChange", "tblPrChange", "trPrChange",
        "tcPrChange", "sectPrChange", "cellIns", "cellDel", "cellMerge", "moveFromRangeStart",
        "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "hyperlink",
        "commentRangeStart", "commentRangeEnd", "commentReference",
    ]

    private static func rule(_ element: XMLName, _ attribute: XMLName) -> Rule? {
        switch element.namespace {
        case Namespaces.word: wordRule(element.local, attribute)
        case Namespaces.wordDrawing:
            element.local == "docPr" && attribute == XMLName("", "id")
                ? Rule(space: .number("docPr"), isDefinition: true, family: "docPr") : nil
        case Namespaces.vml:
            attribute == XMLName("", "id")
                ? Rule(space: .name("vml"), isDefinition: true, family: "vml") : nil
        default: openDocumentRule(element, attribute)
        }
    }

    private static func wordRule(_ element: String, _ attribute: XMLName) -> Rule? {
        if attribute == XMLName(Namespaces.word2010, "paraId") {
            return Rule(space: .hexadecimal, isDefinition: true, family: "para")
        }
        guard attribute.namespace == Namespaces.word, !element.hasPrefix("comment") else { return nil }
        switch (element, attribute.local) {
        case ("bookmarkStart", "id"), ("permStart", "id"), ("moveFromRangeStart", "id"),
            ("moveToRangeStart", "id"):
            return Rule(space: .number("annotation"), isDefinition: true, family: "range")
        case ("bookmarkEnd", "id"), ("permEnd", "id"), ("moveFromRangeEnd", "id"),
            ("moveToRangeEnd", "id"):
            return Rule(space: .number("annotation"), isDefinition: false, isEnd: true, family: "range")
        case ("bookmarkStart", "name"):
            return Rule(space: .name("bookmark"), isDefinition: true, family: "bookmark")
        case ("hyperlink", "anchor"):
            return Rule(space: .name("bookmark"), isDefinition: false, family: "bookmark")
        case ("id", "val"):
            return Rule(space: .number("control"), isDefinition: true, family: "control")
        case (_, "id"):
            return Rule(space: .number("annotation"), isDefinition: true, family: element)
        default: return nil
        }
    }

    private static func openDocumentRule(_ element: XMLName, _ attribute: XMLName) -> Rule? {
        if attribute == XMLName(Namespaces.xml, "id") {
            return Rule(space: .name("id"), isDefinition: true, family: "id")
        }
        switch (attribute.namespace, attribute.local) {
        case (Namespaces.drawing, "name"), (Namespaces.table, "name"):
            return Rule(space: .name("object"), isDefinition: true, family: "object")
        case (Namespaces.drawing, "id"), (Namespaces.text, "id"):
            return Rule(space: .name("id"), isDefinition: true, family: "id")
        case (Namespaces.text, "name"):
            switch element.local {
            case "bookmark", "bookmark-start", "section", "reference-mark",
                "reference-mark-start", "table-of-content", "index-title":
                return Rule(space: .name("text"), isDefinition: true, family: family(element.local))
            case "bookmark-end", "reference-mark-end":
                return Rule(
                    space: .name("text"), isDefinition: false, isEnd: true,
                    family: family(element.local))
            default: return nil
            }
        case (Namespaces.text, "ref-name"):
            return Rule(
                space: .name("text"), isDefinition: element.local == "sequence",
                family: family(element.local))
        case (Namespaces.office, "name"):
            return Rule(
                space: .name("annotation"), isDefinition: element.local == "annotation",
                isEnd: element.local == "annotation-end", family: "annotation")
        default: return nil
        }
    }

    /// What points, starts, ends and references of one kind have in common.
    private static func family(_ element: String) -> String {
        switch element {
        case "bookmark", "bookmark-start", "bookmark-end", "bookmark-ref": "bookmark"
        case "reference-mark", "reference-mark-start", "reference-mark-end", "reference-ref": "reference-mark"
        case "sequence", "sequence-ref": "sequence"
        case "note-ref": "id"
        default: element
        }
    }
}
