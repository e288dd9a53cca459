import OfficeDocuments
import XMLScanning

/// Lists, links, styles and settings that a render adds to a WordprocessingML
/// package.
struct WordAdditions: Sendable {
    private var definitions: [UInt8] = []
    private var numbers: [UInt8] = []
    private var listCount = 0
    private var bulletNumber: Int?
    private var marks: Set<String> = []
    private var styles: [UInt8] = []
    private var styleIDs: [Int: String] = [:]
    private var links: [String: Links] = [:]

    private struct Links: Sendable {
        var ids: [String: String] = [:]
        var bytes: [UInt8] = []
    }

    var isEmpty: Bool { listCount == 0 && styles.isEmpty && links.isEmpty }

    // MARK: Lists

    /// The number (`w:numId`) of the one list without numbers.
    mutating func bulletList(_ target: WordTarget) -> Int {
        if let bulletNumber { return bulletNumber }
        let number = addList(
            WordListMarkup(start: 1, content: target.numbering.ownBullets), target)
        bulletNumber = number
        return number
    }

    /// A list that begins anew, whatever lists stand before it.
    /// - Parameter model: The number of a list to look like, nil for our own look.
    mutating func numberedList(like model: String?, start: Int, _ target: WordTarget) -> Int {
        let content = model.flatMap { target.numbering.copies[$0] }
        return addList(
            WordListMarkup(start: start, content: content ?? target.numbering.ownNumbers),
            target)
    }

    /// The same list of the template, beginning anew.
    mutating func restartedList(_ number: String, _ target: WordTarget) -> Int? {
        guard let content = target.numbering.copies[number] else { return nil }
        return addList(
            WordListMarkup(
                start: 1, content: content, overrides: target.numbering.overrides[number] ?? []),
            target)
    }

    private mutating func addList(_ list: WordListMarkup, _ target: WordTarget) -> Int {
        let definition = target.numbering.nextDefinition + listCount
        let number = target.numbering.nextNumber + listCount
        listCount += 1
        var code = 0x5641_0000 + definition
        while target.numbering.takenMarks.contains(hexadecimal(code))
            || marks.contains(hexadecimal(code))
        {
            code += 0x100
        }
        marks.insert(hexadecimal(code))
        let prefix = target.numbering.definitionPlace?.prefixes[Namespaces.word] ?? "w:"
        definitions += list.definition(definition, mark: hexadecimal(code), prefix)
        numbers += list.number(number, definition: definition, prefix)
        return number
    }

    // MARK: Links

    /// The relationship of a part to an outside address.
    mutating func link(to address: String, from part: String, _ target: WordTarget) -> String? {
        if let known = links[part]?.ids[address] { return known }
        guard let relationships = target.relationships[part] else { return nil }
        var number = (links[part]?.ids.count ?? 0) + 1
        while relationships.takenIDs.contains("rIdLink\(number)") { number += 1 }
        // Ids given in this render are numbered on, so they cannot meet.
        let used = Set(links[part]?.ids.values.map { $0 } ?? [])
        while used.contains("rIdLink\(number)") { number += 1 }
        let id = "rIdLink\(number)"
        let prefix = relationshipPrefix(relationships)
        links[part, default: Links()].ids[address] = id
        links[part]?.bytes +=
            "<\(prefix)Relationship Id=\"\(id)\" Type=\"\(Self.officeType)/hyperlink\" Target=\"\(attributeValue(address))\" TargetMode=\"External\"/>"
            .utf8
        return id
    }

    private static let officeType = Namespaces.relationships

    /// Relationship parts declare a default namespace, mostly.
    private func relationshipPrefix(_ relationships: WordRelationships) -> String {
        guard let place = relationships.place, place.prefixes.declarations.isEmpty else {
            return ""
        }
        return place.prefixes[Namespaces.packageRelationships]
    }

    // MARK: Styles

    /// The heading style of a level, added to the template if it has none.
    mutating func headingStyle(_ level: Int, _ target: WordTarget, _ map: StyleMap) -> String? {
        if let known = target.style(.heading(level), kind: "paragraph", map: map) { return known }
        if let made = styleIDs[level] { return made }
        guard let place = target.stylesPlace else { return nil }
        var id = "Heading\(level)"
        while target.styles.isTaken(id) { id += "a" }
        styleIDs[level] = id
        let w = place.prefixes[Namespaces.word]
        let base = target.styles.defaultParagraph.map {
            "<\(w)basedOn \(w)val=\"\(attributeValue($0))\"/><\(w)next \(w)val=\"\(attributeValue($0))\"/>"
        }
        styles +=
            ("<\(w)style\(place.prefixes.declarations) \(w)type=\"paragraph\" \(w)styleId=\"\(id)\">"
            + "<\(w)name \(w)val=\"heading \(level)\"/>\(base ?? "")<\(w)uiPriority \(w)val=\"9\"/>"
            + "<\(w)qFormat/><\(w)pPr><\(w)keepNext/><\(w)outlineLvl \(w)val=\"\(level - 1)\"/></\(w)pPr>"
            + "<\(w)rPr><\(w)b/><\(w)bCs/></\(w)rPr></\(w)style>").utf8
        return id
    }

    // MARK: Parts

    /// What is written into which part.
    func patches(to target: WordTarget) -> [String: [Patch]] {
        var patches: [String: [Patch]] = [:]
        func add(_ place: InsertionPlace?, _ bytes: [UInt8], to part: String?) {
            guard let part, let patch = place?.patch(bytes) else { return }
            patches[part, default: []].append(patch)
        }
        if target.hasNumbering {
            if target.numbering.definitionPlace?.range == target.numbering.numberPlace?.range {
                add(target.numbering.numberPlace, definitions + numbers, to: target.numberingPart)
            } else {
                add(target.numbering.definitionPlace, definitions, to: target.numberingPart)
                add(target.numbering.numberPlace, numbers, to: target.numberingPart)
            }
        } else if listCount > 0 {
            add(
                target.contentTypesPlace, Array(numberingType(target).utf8),
                to: WordTarget.contentTypes)
        }
        add(target.stylesPlace, styles, to: target.stylesPart)
        for (owner, relationships) in target.relationships {
            add(relationships.place, relationshipBytes(of: owner, target), to: relationships.name)
        }
        return patches
    }

    /// Lists of a package that had none, and relationships of parts that had none.
    func newParts(for target: WordTarget) -> [(name: String, bytes: [UInt8])] {
        var parts: [(name: String, bytes: [UInt8])] = []
        if !target.hasNumbering, listCount > 0 {
            let head = "\(Self.declaration)<w:numbering xmlns:w=\"\(Namespaces.word)\">"
            parts.append(
                (
                    target.numberingPart,
                    Array(head.utf8) + definitions + numbers + Array("</w:numbering>".utf8)
                ))
        }
        for (owner, relationships) in target.relationships.sorted(by: { $0.key < $1.key })
        where relationships.place == nil {
            let bytes = relationshipBytes(of: owner, target)
            if bytes.isEmpty { continue }
            let head =
                "\(Self.declaration)<Relationships xmlns=\"\(Namespaces.packageRelationships)\">"
            parts.append(
                (relationships.name, Array(head.utf8) + bytes + Array("</Relationships>".utf8)))
        }
        return parts
    }

    private static let declaration =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

    private func relationshipBytes(of owner: String, _ target: WordTarget) -> [UInt8] {
        var bytes: [UInt8] = []
        if owner == target.main, !target.hasNumbering, listCount > 0,
            let relationships = target.relationships[owner]
        {
            var id = "rIdNumbering"
            while relationships.takenIDs.contains(id) { id += "_" }
            let prefix = relationshipPrefix(relationships)
            bytes +=
                "<\(prefix)Relationship Id=\"\(id)\" Type=\"\(Self.officeType)/numbering\" Target=\"/\(target.numberingPart)\"/>"
                .utf8
        }
        return bytes + (links[owner]?.bytes ?? [])
    }

    private func numberingType(_ target: WordTarget) -> String {
        "<Override PartName=\"/\(target.numberingPart)\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/>"
    }

    private func hexadecimal(_ code: Int) -> String {
        let digits = String(code, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 8 - digits.count)) + digits
    }
}
