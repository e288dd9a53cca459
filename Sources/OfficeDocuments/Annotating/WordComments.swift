import Diagnostics
import XMLScanning

/// The part of a document's comments, made if there is none, with what leads to it.
struct WordComments {
    private let document: OfficeDocument
    private let existing: (name: String, part: XMLTokens)?
    private var nextID: Int
    private var text = ""

    private static let type = Namespaces.relationships + "/comments"
    private static let contentType =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"

    init(of document: OfficeDocument, body: XMLTokens) throws(Diagnostic) {
        self.document = document
        let target = try document.relationships(of: document.mainPart).first { $0.type == Self.type }?.target
        if let target, let bytes = try document.part(target) {
            existing = (target, try XMLScanner.scan(bytes, part: target))
        } else {
            existing = nil
        }
        let used = Self.ids(in: body) + (existing.map { Self.ids(in: $0.part) } ?? [])
        nextID = (used.max() ?? -1) + 1
    }

    private static func ids(in part: XMLTokens) -> [Int] {
        let names = ["comment", "commentReference", "commentRangeStart"]
        return part.tokens.indices.filter {
            part.tokens[$0].isElementStart && names.contains(part.name(of: $0).local)
        }.compactMap { part.attribute(XMLName(Namespaces.word, "id"), of: $0).flatMap { Int($0) } }
    }

    /// - Returns: the comment's id.
    mutating func add(_ annotation: Annotation) -> Int {
        let lines = annotation.lines.map {
            "<w:p><w:r><w:t xml:space=\"preserve\">\(escapedText($0))</w:t></w:r></w:p>"
        }
        text += """
            <w:comment xmlns:w="\(Namespaces.word)" w:id="\(nextID)" w:author="\(Annotation.author)" \
            w:initials="VT">\(lines.joined())</w:comment>
            """
        nextID += 1
        return nextID - 1
    }

    func write(into changes: inout PartChanges) throws(Diagnostic) {
        guard !text.isEmpty else { return }
        if let existing {
            changes.replaced[existing.name] = Self.appending(text, to: existing.part)
            return
        }
        let folder = document.mainPart.lastIndex(of: "/").map { String(document.mainPart[...$0]) } ?? ""
        var file = "comments.xml"
        while document.partNames.contains(folder + file) { file = "vanthu-" + file }
        let whole = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:comments xmlns:w="\(Namespaces.word)">\(text)</w:comments>
            """
        changes.added.append((folder + file, Array(whole.utf8)))
        try relate(file, &changes)
        try declare(folder + file, &changes)
    }

    private func relate(_ file: String, _ changes: inout PartChanges) throws(Diagnostic) {
        let name = Relationship.part(of: document.mainPart)
        var id = "rIdVanThu"
        let known = try document.relationships(of: document.mainPart).map(\.id)
        while known.contains(id) { id += "1" }
        let entry = """
            <Relationship xmlns="\(Namespaces.packageRelationships)" Id="\(id)" Type="\(Self.type)" Target="\(file)"/>
            """
        guard let bytes = try document.part(name) else {
            let whole = "<Relationships xmlns=\"\(Namespaces.packageRelationships)\">\(entry)</Relationships>"
            changes.added.append((name, Array(whole.utf8)))
            return
        }
        changes.replaced[name] = Self.appending(entry, to: try XMLScanner.scan(bytes, part: name))
    }

    private func declare(_ name: String, _ changes: inout PartChanges) throws(Diagnostic) {
        let types = "[Content_Types].xml"
        guard let bytes = try document.part(types) else { return }
        let entry = """
            <Override xmlns="\(Namespaces.contentTypes)" PartName="/\(name)" ContentType="\(Self.contentType)"/>
            """
        changes.replaced[types] = Self.appending(entry, to: try XMLScanner.scan(bytes, part: types))
    }

    /// Before the end of the part's only element.
    private static func appending(_ text: String, to part: XMLTokens) -> [UInt8] {
        guard let root = part.tokens.indices.first(where: { part.tokens[$0].isElementStart }) else {
            return part.bytes
        }
        var insertions = Insertions()
        if part.tokens[root].kind == .empty {
            let end = Int(part.tokens[root].end)
            let name = String(decoding: part.qualifiedName(of: root), as: UTF8.self)
            insertions.replace(end - 2..<end, by: ">\(text)</\(name)>")
        } else {
            insertions.insert(text, at: Int(part.tokens[part.indexAfter(root) - 1].start))
        }
        return insertions.applied(to: part.bytes)
    }
}
