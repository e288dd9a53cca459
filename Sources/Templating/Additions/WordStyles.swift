import OfficeDocuments
import XMLScanning

/// The styles of a WordprocessingML document: which id a name has, and which
/// styles bring their own numbering.
struct WordStyles: Sendable {
    /// Kind (`paragraph`, `character`, `table`) → name in lower case → id.
    private(set) var ids: [String: [String: String]] = [:]
    /// Paragraph styles with a numbering of their own: id → `w:numId`.
    private(set) var numbering: [String: String] = [:]
    /// The level (`w:ilvl`, from 0) that such a style gives itself.
    private var levels: [String: Int] = [:]
    /// Styles of headings, whose numbers are no list.
    private var outlined: Set<String> = []
    private var idKinds: [String: String] = [:]
    private(set) var defaultParagraph: String?

    init(_ part: XMLTokens?) {
        guard let part, let root = part.root else { return }
        var parents: [String: String] = [:]
        for style in part.children(of: root)
        where part.name(of: style) == XMLName(Namespaces.word, "style") {
            take(style, in: part, &parents)
        }
        // Numbering is inherited.
        for id in parents.keys where numbering[id] == nil {
            var next = parents[id]
            for _ in 0..<16 {
                guard let parent = next else { break }
                if let found = numbering[parent] {
                    numbering[id] = found
                    levels[id] = levels[id] ?? levels[parent]
                    if outlined.contains(parent) { outlined.insert(id) }
                    break
                }
                next = parents[parent]
            }
        }
    }

    private mutating func take(_ style: Int, in part: XMLTokens, _ parents: inout [String: String])
    {
        func attribute(_ local: String, of index: Int) -> String? {
            part.attribute(XMLName(Namespaces.word, local), of: index)
        }
        guard let id = attribute("styleId", of: style) else { return }
        let kind = attribute("type", of: style) ?? "paragraph"
        idKinds[id] = kind
        for child in part.children(of: style)
        where part.name(of: child).namespace == Namespaces.word {
            switch part.name(of: child).local {
            case "name":
                let name = (attribute("val", of: child) ?? "").lowercased()
                if ids[kind]?[name] == nil { ids[kind, default: [:]][name] = id }
            case "aliases":
                for alias in (attribute("val", of: child) ?? "").split(separator: ",") {
                    let name = alias.lowercased()
                    if ids[kind]?[name] == nil { ids[kind, default: [:]][name] = id }
                }
            case "basedOn": parents[id] = attribute("val", of: child)
            case "pPr":
                if let number = part.firstElement(
                    XMLName(Namespaces.word, "numId"), in: child..<Int(part.tokens[child].partner))
                {
                    numbering[id] = attribute("val", of: number)
                }
                let inside = child..<Int(part.tokens[child].partner)
                if let level = part.firstElement(XMLName(Namespaces.word, "ilvl"), in: inside) {
                    levels[id] = attribute("val", of: level).flatMap { Int($0) }
                }
                if part.firstElement(XMLName(Namespaces.word, "outlineLvl"), in: inside) != nil {
                    outlined.insert(id)
                }
            default: break
            }
        }
        if kind == "paragraph", ["1", "true", "on"].contains(attribute("default", of: style) ?? "")
        {
            defaultParagraph = id
        }
    }

    /// The list and the level that a style puts its paragraphs in.
    func list(ofStyle id: String) -> (number: String, level: Int)? {
        guard let number = numbering[id], number != "0", !outlined.contains(id) else { return nil }
        return (number, levels[id] ?? 0)
    }

    func isTaken(_ id: String) -> Bool { idKinds[id] != nil }

    /// By `w:name`, or by the id itself, as a style map may name it.
    func id(_ kind: String, _ names: [String]) -> String? {
        names.lazy.compactMap {
            ids[kind]?[$0.lowercased()] ?? (idKinds[$0] == kind ? $0 : nil)
        }.first
    }
}
