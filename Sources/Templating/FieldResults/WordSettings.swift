import OfficeDocuments
import XMLScanning

/// `word/settings.xml`.
enum WordSettings {
    /// Elements that follow `w:updateFields` (ECMA-376 part 1, 17.15.1.78, CT_Settings).
    private static let later: Set<String> = [
        "hdrShapeDefaults", "footnotePr", "endnotePr", "compat", "docVars", "rsids", "mathPr",
        "attachedSchema", "themeFontLang", "clrSchemeMapping", "doNotIncludeSubdocsInStats",
        "doNotAutoCompressPictures", "forceUpgrade", "captions", "readModeInkLockDown", "smartTagType",
        "schemaLibrary", "shapeDefaults", "doNotEmbedSmartTags", "decimalSymbol", "listSeparator",
    ]

    /// The settings with the request that page numbers be computed when the document opens.
    static func requestingUpdate(_ bytes: [UInt8]) -> [UInt8]? {
        guard let part = try? XMLScanner.scan(bytes, part: ""),
            let root = part.tokens.indices.first(where: { part.tokens[$0].isElementStart }),
            part.tokens[root].kind == .start
        else { return nil }
        let children = part.children(of: root)
        if children.contains(where: { part.name(of: $0).local == "updateFields" }) { return nil }
        let next = children.first { later.contains(part.name(of: $0).local) || part.name(of: $0).namespace != Namespaces.word }
        let offset = Int(part.tokens[next ?? Int(part.tokens[root].partner)].start)
        let name = String(decoding: part.qualifiedName(of: root), as: UTF8.self).replacing("settings", with: "")
        var made = bytes
        made.insert(contentsOf: Array("<\(name)updateFields \(name)val=\"true\"/>".utf8), at: offset)
        return made
    }

    // MARK: A package without settings

    /// Settings with that request, for a document that has none: the part, its type and its
    /// relationship.
    static func add(to changes: inout PartChanges, of document: OfficeDocument) {
        let main = document.mainPart
        let folder = main.lastIndex(of: "/").map { String(main[...$0]) } ?? ""
        let relations = WordRelationships.name(of: main)
        var name = folder + "settings.xml"
        while document.partNames.contains(name) { name = folder + "_" + name.dropFirst(folder.count) }
        var edited = changes
        let type = "<PREFIXOverride PartName=\"/\(name)\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml\"/>"
        guard edited.append(type, to: "[Content_Types].xml", of: document) else { return }
        let known = (try? document.relationships(of: main).map(\.id)) ?? []
        var id = "rIdSettings"
        while known.contains(id) { id += "_" }
        let relation = "<PREFIXRelationship Id=\"\(id)\" Type=\"\(Namespaces.relationships)/settings\" Target=\"/\(name)\"/>"
        if !edited.append(relation, to: relations, of: document) {
            let whole = "<Relationships xmlns=\"\(Namespaces.packageRelationships)\">\(relation)</Relationships>"
            edited.added.append((relations, Array(whole.replacing("PREFIX", with: "").utf8)))
        }
        let settings = "<w:settings xmlns:w=\"\(Namespaces.word)\"><w:updateFields w:val=\"true\"/></w:settings>"
        edited.added.append((name, Array(settings.utf8)))
        changes = edited
    }
}

extension PartChanges {
    /// Writes an element at the end of a part's root, with the root's prefix.
    fileprivate mutating func append(_ element: String, to name: String, of document: OfficeDocument) -> Bool {
        let number = added.firstIndex { $0.name == name }
        guard let bytes = number.map({ added[$0].bytes }) ?? replaced[name] ?? ((try? document.part(name)) ?? nil),
            let part = try? XMLScanner.scan(bytes, part: name), let root = part.root
        else { return false }
        let qualified = String(decoding: part.qualifiedName(of: root), as: UTF8.self)
        let prefix = qualified.firstIndex(of: ":").map { String(qualified[...$0]) } ?? ""
        let element = Array(element.replacing("PREFIX", with: prefix).utf8)
        var made = bytes
        if part.tokens[root].kind == .start {
            made.insert(contentsOf: element, at: Int(part.tokens[Int(part.tokens[root].partner)].start))
        } else {
            let end = Int(part.tokens[root].end)
            made.replaceSubrange((end - 2)..<end, with: Array(">".utf8) + element + Array("</\(qualified)>".utf8))
        }
        if let number { added[number].bytes = made } else { replaced[name] = made }
        return true
    }
}
