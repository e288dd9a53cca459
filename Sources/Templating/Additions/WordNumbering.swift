import OfficeDocuments
import XMLScanning

/// The lists that a WordprocessingML document defines, and where new ones go.
struct WordNumbering: Sendable {
    /// Definitions stand before the numbers that use them (ISO 29500-1, 17.9.17).
    private(set) var definitionPlace: InsertionPlace?
    private(set) var numberPlace: InsertionPlace?
    private(set) var nextDefinition = 0
    private(set) var nextNumber = 1
    private(set) var takenMarks: Set<String> = []
    /// `w:numId` → the definition's content without what may stand once only.
    private(set) var copies: [String: [UInt8]] = [:]
    /// `w:numId` → what the number changes of its definition (`w:lvlOverride`).
    private(set) var overrides: [String: [UInt8]] = [:]

    /// The levels of lists that look like none of the template's.
    private(set) var ownBullets: [UInt8] = []
    private(set) var ownNumbers: [UInt8] = []

    static let namespaces = [(Namespaces.word, "w")]

    init(_ part: XMLTokens?) {
        defer {
            let w = definitionPlace?.prefixes[Namespaces.word] ?? "w:"
            ownBullets = WordListMarkup.ownContent(isNumbered: false, w)
            ownNumbers = WordListMarkup.ownContent(isNumbered: true, w)
        }
        guard let part, let root = part.root else { return }
        var definitions: [String: Int] = [:]
        var afterDefinitions: Int?
        var afterNumbers: Int?
        var numbers: [(String, Int)] = []
        for child in part.children(of: root) {
            switch part.name(of: child).local {
            case "numPicBullet": break
            case "abstractNum":
                let id = value("abstractNumId", of: child, in: part)
                nextDefinition = max(nextDefinition, (Int(id ?? "") ?? -1) + 1)
                if let id { definitions[id] = child }
            case "num":
                if afterDefinitions == nil { afterDefinitions = child }
                let id = value("numId", of: child, in: part)
                nextNumber = max(nextNumber, (Int(id ?? "") ?? 0) + 1)
                if let id { numbers.append((id, child)) }
            default:
                if afterDefinitions == nil { afterDefinitions = child }
                if afterNumbers == nil { afterNumbers = child }
            }
        }
        definitionPlace =
            afterDefinitions.map { InsertionPlace(before: $0, in: part, Self.namespaces) }
            ?? InsertionPlace(endOf: root, in: part, Self.namespaces)
        numberPlace =
            afterNumbers.map { InsertionPlace(before: $0, in: part, Self.namespaces) }
            ?? InsertionPlace(endOf: root, in: part, Self.namespaces)
        for (id, number) in numbers {
            let reference = part.children(of: number).first {
                part.name(of: $0).local == "abstractNumId"
            }
            if let reference, let name = value("val", of: reference, in: part),
                let definition = definitions[name],
                part.children(of: definition).contains(where: { part.name(of: $0).local == "lvl" })
            {
                copies[id] = copy(of: definition, in: part)
                overrides[id] = part.children(of: number).filter {
                    part.name(of: $0).local == "lvlOverride"
                }.flatMap { child in
                    part.bytes[part.range(ofElement: child)]
                }
            }
        }
        for index in part.tokens.indices
        where part.tokens[index].isElementStart && part.name(of: index).local == "nsid" {
            if let mark = value("val", of: index, in: part) { takenMarks.insert(mark) }
        }
    }

    private func value(_ local: String, of index: Int, in part: XMLTokens) -> String? {
        part.attribute(XMLName(Namespaces.word, local), of: index)
    }

    /// The children of a definition but its marks, names and links to styles: they
    /// stay with the first.
    private func copy(of definition: Int, in part: XMLTokens) -> [UInt8] {
        let dropped: Set = ["nsid", "tmpl", "name", "styleLink", "numStyleLink"]
        var bytes: [UInt8] = []
        for child in part.children(of: definition)
        where !dropped.contains(part.name(of: child).local) {
            var from = Int(part.tokens[child].start)
            for inner in part.children(of: child) where part.name(of: inner).local == "pStyle" {
                bytes += part.bytes[from..<Int(part.tokens[inner].start)]
                from = Int(part.tokens[Int(part.tokens[inner].partner)].end)
            }
            bytes += part.bytes[from..<Int(part.tokens[Int(part.tokens[child].partner)].end)]
        }
        return bytes
    }
}
