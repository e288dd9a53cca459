/// An ODF document as a whole: its manifest, and what refers from part to part
/// (ODF 1.2 part 3, 3.2 and 3.3).
struct OpenDocumentPackageRules {
    let contents: DocumentContents
    let parts: [String: MarkupElement]

    func check(_ report: inout FaultReport) {
        if !contents.isFlat { checkManifest(&report) }
        let documents = parts.filter { $0.value.name.namespace == Names.office }
        OpenDocumentIdentifiers.check(documents, &report)
        OpenDocumentReferences(roots: documents, names: Set(contents.entries.map(\.name)), isFlat: contents.isFlat)
            .check(&report)
        for (name, root) in documents { OpenDocumentStructure.check(root, name, &report) }
    }

    private func checkManifest(_ report: inout FaultReport) {
        let names = contents.entries.map(\.name)
        report.addRepeated(names.map { $0.lowercased() }, "entry-twice", "package")
        if names.contains("mimetype"), names.first != "mimetype" {
            report.add("mimetype-first", "package", names.first ?? "")
        }
        let path = "META-INF/manifest.xml"
        guard let manifest = parts[path] else {
            report.add("manifest-missing", "package", path)
            return
        }
        let listed = manifest.children.compactMap { $0[Names.manifest, "full-path"] }
        report.addRepeated(listed, "listed-twice", path)
        for name in names where !listed.contains(name) {
            if name == "mimetype" || name.hasPrefix("META-INF/") || name.hasSuffix("/") { continue }
            report.add("not-listed", path, name)
        }
        for name in listed where !name.hasSuffix("/") && !names.contains(name) {
            report.add("listed-and-absent", path, name)
        }
        let type = manifest.children.first { $0[Names.manifest, "full-path"] == "/" }?[
            Names.manifest, "media-type"]
        if let type, let said = contents.bytes("mimetype"), Array(type.utf8) != said {
            report.add("media-type-differs", path, type)
        }
    }
}

/// Ids, and marks that come in pairs.
enum OpenDocumentIdentifiers {
    static func check(_ roots: [String: MarkupElement], _ report: inout FaultReport) {
        for (part, root) in roots {
            let elements = root.all()
            checkOnce(elements, part, &report)
            checkPairs(elements, part, &report)
        }
    }

    private static let spaces: [(rule: String, namespace: String, locals: Set<String>, attribute: QName)] = [
        ("bookmark-twice", Names.text, ["bookmark", "bookmark-start"], QName(Names.text, "name")),
        ("reference-mark-twice", Names.text, ["reference-mark", "reference-mark-start"], QName(Names.text, "name")),
        ("section-twice", Names.text, sections, QName(Names.text, "name")),
        ("table-name-twice", Names.table, ["table"], QName(Names.table, "name")),
        ("note-id-twice", Names.text, ["note"], QName(Names.text, "id")),
        ("annotation-twice", Names.office, ["annotation"], QName(Names.office, "name")),
        ("sequence-twice", Names.text, ["sequence"], QName(Names.text, "ref-name")),
        ("change-twice", Names.text, ["changed-region"], QName(Names.text, "id")),
        ("mark-id-twice", Names.text, ["toc-mark-start", "user-index-mark-start", "alphabetical-index-mark-start"],
            QName(Names.text, "id")),
    ]

    static let sections: Set<String> = [
        "section", "table-of-content", "illustration-index", "table-index", "object-index",
        "user-index", "alphabetical-index", "bibliography", "index-title",
    ]

    private static func checkOnce(
        _ elements: [MarkupElement], _ part: String, _ report: inout FaultReport
    ) {
        report.addRepeated(elements.compactMap { $0[Names.xml, "id"] }, "xml-id-twice", part)
        for space in spaces {
            let values = elements.filter { $0.isOne(space.namespace, space.locals) }
                .compactMap { $0.attributes[space.attribute] }
            report.addRepeated(values, space.rule, part)
        }
        let drawings = elements.filter { $0.name.namespace == Names.draw }
        report.addRepeated(drawings.compactMap { $0[Names.draw, "name"] }, "draw-name-twice", part)
        report.addRepeated(drawings.compactMap { $0[Names.draw, "id"] }, "draw-id-twice", part)
        for container in elements where container.isOne(Names.office, ["styles", "automatic-styles", "master-styles"]) {
            let keys = container.children.compactMap { OpenDocumentStyle(defining: $0) }
            report.addRepeated(keys.map { "\($0.family) \($0.name)" }, "style-twice", part)
        }
    }

    private static let pairs: [(start: String, end: String, attribute: QName)] = [
        ("bookmark-start", "bookmark-end", QName(Names.text, "name")),
        ("reference-mark-start", "reference-mark-end", QName(Names.text, "name")),
        ("toc-mark-start", "toc-mark-end", QName(Names.text, "id")),
        ("user-index-mark-start", "user-index-mark-end", QName(Names.text, "id")),
        ("alphabetical-index-mark-start", "alphabetical-index-mark-end", QName(Names.text, "id")),
        ("change-start", "change-end", QName(Names.text, "change-id")),
    ]

    private static func checkPairs(
        _ elements: [MarkupElement], _ part: String, _ report: inout FaultReport
    ) {
        for pair in pairs {
            PairCheck(
                isStart: { $0.name == QName(Names.text, pair.start) },
                isEnd: { $0.name == QName(Names.text, pair.end) },
                key: { $0.attributes[pair.attribute] }
            ).check(elements, pair.start, part, &report)
        }
        var annotations: Set<String> = []
        for element in elements {
            guard let name = element[Names.office, "name"] else { continue }
            if element.isOne(Names.office, ["annotation"]) { annotations.insert(name) }
            if element.isOne(Names.office, ["annotation-end"]), !annotations.contains(name) {
                report.add("end-without-start", part, "annotation \(name)")
            }
        }
    }
}

/// Marks of which each start has one end after it.
struct PairCheck {
    var isStart: (MarkupElement) -> Bool
    var isEnd: (MarkupElement) -> Bool
    var key: (MarkupElement) -> String?

    func check(
        _ elements: [MarkupElement], _ name: String, _ part: String, _ report: inout FaultReport
    ) {
        var open: Set<String> = []
        for element in elements {
            if isStart(element), let key = key(element) { open.insert(key) }
            if isEnd(element), let key = key(element), open.remove(key) == nil {
                report.add("end-without-start", part, "\(name) \(key)")
            }
        }
        for key in open { report.add("start-without-end", part, "\(name) \(key)") }
    }
}
