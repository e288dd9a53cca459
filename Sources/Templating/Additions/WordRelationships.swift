import OfficeDocuments
import XMLScanning

/// The relationships of one part of a package (ISO 29500-2, 9.3).
struct WordRelationships: Sendable {
    /// The name of the `.rels` part.
    let name: String
    /// Nil where the part does not exist yet.
    private(set) var place: InsertionPlace?
    private(set) var takenIDs: Set<String> = []
    /// Type's last word → target, as a part's name.
    private(set) var targets: [String: String] = [:]

    static let namespaces = [(Namespaces.packageRelationships, "r")]

    init(of owner: String, _ part: XMLTokens?) {
        let folder = owner.lastIndex(of: "/").map { String(owner[...$0]) } ?? ""
        name = folder + "_rels/" + owner.dropFirst(folder.count) + ".rels"
        guard let part, let root = part.root else { return }
        place = InsertionPlace(endOf: root, in: part, Self.namespaces)
        for child in part.children(of: root) {
            func attribute(_ local: String) -> String? {
                part.attribute(XMLName("", local), of: child)
            }
            if let id = attribute("Id") { takenIDs.insert(id) }
            guard attribute("TargetMode") != "External", let target = attribute("Target"),
                let type = attribute("Type")?.split(separator: "/").last
            else { continue }
            targets[String(type)] = Self.resolve(target, in: folder)
        }
    }

    /// The name of the relationships part that belongs to a part.
    static func name(of owner: String) -> String { WordRelationships(of: owner, nil).name }

    private static func resolve(_ target: String, in folder: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var path = folder.split(separator: "/")
        for step in target.split(separator: "/") {
            if step == ".." {
                _ = path.popLast()
            } else if step != "." {
                path.append(step)
            }
        }
        return path.joined(separator: "/")
    }
}
