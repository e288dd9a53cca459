import OfficeDocuments
import XMLScanning

/// Numbers and names that stand once in a document.
struct WordIdentifiers {
    /// `w:id` of marks and revisions, `w:id/@w:val` of controls.
    private var lastID = 0
    private var lastDrawing = 0
    private var bookmarks = NameAllotment()
    private var shapes = NameAllotment()

    /// Notes what a part of the host holds.
    mutating func take(from part: XMLTokens) {
        for token in part.tokens.indices where part.tokens[token].isElementStart {
            let name = part.name(of: token)
            switch name.namespace {
            case Namespaces.word:
                let value = part.attribute(WordNames.w("id"), of: token)
                    ?? (name.local == "id" ? part.attribute(WordNames.val, of: token) : nil)
                if let number = value.flatMap({ Int($0) }), number < 1 << 30 { lastID = max(lastID, number) }
                if name.local == "bookmarkStart", let name = part.attribute(WordNames.w("name"), of: token) {
                    bookmarks.take(name.lowercased())
                }
            case Namespaces.wordDrawing:
                let number = part.attribute(XMLName("", "id"), of: token).flatMap { Int($0) }
                if name.local == "docPr", let number, number < 1 << 30 { lastDrawing = max(lastDrawing, number) }
            case Namespaces.vml:
                if let id = part.attribute(XMLName("", "id"), of: token) { shapes.take(id) }
            default: break
            }
        }
    }

    mutating func nextID() -> String {
        lastID += 1
        return String(lastID)
    }

    mutating func nextDrawing() -> String {
        lastDrawing += 1
        return String(lastDrawing)
    }

    /// Bookmarks are one without regard to case, and 40 letters long at most.
    mutating func bookmark(_ name: String) -> String {
        var made = name
        _ = bookmarks.allot(name.lowercased()) {
            made = "\(name.prefix(32))_\($0)"
            return made.lowercased()
        }
        return made
    }

    mutating func shape(_ id: String) -> String { shapes.allot(id) { "\(id)_\($0)" } }
}
