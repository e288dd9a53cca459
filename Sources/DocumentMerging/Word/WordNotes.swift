import Diagnostics
import OfficeDocuments
import XMLScanning

/// Footnotes and endnotes that guests bring (ISO 29500-1, 17.11).
struct WordNotes {
    private var lastIDs: [String: Int] = [:]
    private(set) var added: [String: [UInt8]] = [:]

    init(_ parts: WordParts) {
        for (kind, part) in parts.notes {
            var last = 0
            guard let root = part.tokens.root else { continue }
            for child in part.tokens.children(of: root) {
                let id = part.tokens.attribute(WordNames.w("id"), of: child).flatMap { Int($0) } ?? 0
                if id < 1 << 30 { last = max(last, id) }
            }
            lastIDs[kind] = last
        }
    }

    mutating func nextID(_ kind: String) -> String {
        lastIDs[kind, default: 0] += 1
        return String(lastIDs[kind] ?? 1)
    }

    mutating func add(_ bytes: [UInt8], _ kind: String) { added[kind, default: []] += bytes }

    /// A part with the two separators that Word wants and the notes.
    static func document(_ kind: String, _ notes: [UInt8]) -> [UInt8] {
        let one = String(kind.dropLast())
        func separator(_ id: String, _ type: String) -> String {
            """
            <w:\(one) w:type="\(type)" w:id="\(id)"><w:p><w:pPr><w:spacing w:after="0" w:line="240" \
            w:lineRule="auto"/></w:pPr><w:r><w:\(type)/></w:r></w:p></w:\(one)>
            """
        }
        let head = NewWordPart.head(kind) + separator("-1", "separator") + separator("0", "continuationSeparator")
        return Array(head.utf8) + notes + Array("</w:\(kind)>".utf8)
    }
}

/// Parts that are made where the host has none.
enum NewWordPart {
    static let namespaces = ["w": Namespaces.word, "r": Namespaces.relationships]

    static func head(_ root: String) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<w:\(root) xmlns:r=\"\(Namespaces.relationships)\" xmlns:w=\"\(Namespaces.word)\">"
    }

    /// Where a part of the main part's folder goes.
    static func name(_ file: String, beside main: String) -> String {
        let folder = main.lastIndex(of: "/").map { String(main[...$0]) } ?? ""
        return folder + file + ".xml"
    }
}
