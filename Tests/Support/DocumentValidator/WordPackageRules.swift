import Foundation

/// An OPC package as a whole: types, relationships (ISO 29500-2), and what refers from
/// part to part.
struct WordPackageRules {
    let contents: DocumentContents
    let parts: [String: MarkupElement]

    func check(_ report: inout FaultReport) {
        report.addRepeated(contents.entries.map { $0.name.lowercased() }, "entry-twice", "package")
        checkTypes(&report)
        for (name, root) in parts where name.hasSuffix(".rels") { checkRelationships(root, name, &report) }
        let word = parts.filter { $0.value.name.namespace == Names.word }
        WordIdentifiers.check(word, &report)
        WordReferences(parts: word).check(&report)
        for (name, root) in parts where !name.hasSuffix(".rels") {
            checkUses(root, name, &report)
            if root.name.namespace == Names.word { WordStructure.check(root, name, &report) }
        }
    }

    private var names: [String: String] {
        Dictionary(contents.entries.map { ($0.name.lowercased(), $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    private func checkTypes(_ report: inout FaultReport) {
        let path = "[Content_Types].xml"
        let children = parts[path]?.children ?? []
        let defaults = children.compactMap { $0["", "Extension"]?.lowercased() }
        let overrides = children.compactMap { $0["", "PartName"]?.lowercased() }
        report.addRepeated(defaults, "type-twice", path)
        report.addRepeated(overrides, "type-twice", path)
        for part in overrides where names[Self.normal(part)] == nil {
            report.add("declared-and-absent", path, part)
        }
        for name in names.keys where name != path.lowercased() && !name.hasSuffix("/") {
            let ending = name.split(separator: ".").last.map(String.init) ?? ""
            if !overrides.map(Self.normal).contains(name), !defaults.contains(ending) {
                report.add("without-type", path, name)
            }
        }
    }

    private func checkRelationships(
        _ root: MarkupElement, _ name: String, _ report: inout FaultReport
    ) {
        report.addRepeated(root.children.compactMap { $0["", "Id"] }, "relationship-twice", name)
        let steps = name.split(separator: "/", omittingEmptySubsequences: false)
        let folder = steps.dropLast(2).joined(separator: "/")
        let source = String(steps.last?.dropLast(".rels".count) ?? "")
        if !source.isEmpty, names[Self.normal(folder + "/" + source).lowercased()] == nil {
            report.add("relationships-of-nothing", name, source)
        }
        for relation in root.children where relation["", "TargetMode"] != "External" {
            let target = relation["", "Target"] ?? ""
            let path = target.hasPrefix("/") ? target : folder + "/" + target
            let plain = path.prefix { $0 != "#" && $0 != "?" }.removingPercentEncoding ?? path
            if names[Self.normal(plain).lowercased()] == nil {
                report.add("relationship-to-nothing", name, target)
            }
        }
    }

    /// `r:id`, `r:embed` and their like.
    private func checkUses(_ root: MarkupElement, _ name: String, _ report: inout FaultReport) {
        let steps = name.split(separator: "/").map(String.init)
        let path = (steps.dropLast() + ["_rels", (steps.last ?? "") + ".rels"]).joined(separator: "/")
        let known = Set((parts[path]?.children ?? []).compactMap { $0["", "Id"] })
        for element in root.all() {
            for (attribute, value) in element.attributes
            where attribute.namespace == Names.relationships && !value.isEmpty && !known.contains(value) {
                report.add("relationship-missing", name, value)
            }
        }
    }

    private static func normal(_ path: String) -> String {
        var steps: [Substring] = []
        for step in path.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }
}

/// Ids of WordprocessingML, and ranges that come in pairs.
enum WordIdentifiers {
    static func check(_ parts: [String: MarkupElement], _ report: inout FaultReport) {
        var drawings: [String] = []
        var controls: [String] = []
        var bookmarks: [String] = []
        for (part, root) in parts.sorted(by: { $0.key < $1.key }) {
            let elements = root.all(fallbacks: false)
            drawings += elements.filter { $0.isOne(Names.wordDrawing, ["docPr"]) }.compactMap { $0["", "id"] }
            controls += elements.filter { $0.isOne(Names.word, ["id"]) && $0.parent?.name.local == "sdtPr" }
                .compactMap { $0[Names.word, "val"] }
            bookmarks += elements.filter { $0.isOne(Names.word, ["bookmarkStart"]) }
                .compactMap { $0[Names.word, "name"]?.lowercased() }
            checkPart(elements, part, &report)
        }
        report.addRepeated(drawings, "docPr-id-twice", "document")
        report.addRepeated(controls, "control-id-twice", "document")
        report.addRepeated(bookmarks, "bookmark-twice", "document")
    }

    private static let spaces: [(rule: String, locals: Set<String>, attribute: String)] = [
        ("bookmark-id-twice", ["bookmarkStart"], "id"), ("permission-id-twice", ["permStart"], "id"),
        ("comment-id-twice", ["comment"], "id"), ("note-id-twice", ["footnote", "endnote"], "id"),
        ("comment-range-twice", ["commentRangeStart"], "id"),
        ("comment-reference-twice", ["commentReference"], "id"),
        ("move-id-twice", ["moveFromRangeStart", "moveToRangeStart"], "id"),
        ("style-twice", ["style"], "styleId"), ("number-twice", ["num"], "numId"),
        ("abstract-number-twice", ["abstractNum"], "abstractNumId"),
        ("revision-id-twice", [
            "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "tblPrChange", "trPrChange",
            "tcPrChange", "sectPrChange", "cellIns", "cellDel", "cellMerge",
        ], "id"),
    ]

    private static func checkPart(
        _ elements: [MarkupElement], _ part: String, _ report: inout FaultReport
    ) {
        for space in spaces {
            let values = elements.filter { $0.isOne(Names.word, space.locals) }
                .compactMap { $0[Names.word, space.attribute] }
            report.addRepeated(values, space.rule, part)
        }
        report.addRepeated(elements.compactMap { $0[Names.word2010, "paraId"] }, "paraId-twice", part)
        let shapes = elements.filter { $0.name.namespace == Names.vml && $0.name.local != "shapetype" }
        report.addRepeated(shapes.compactMap { $0["", "id"] }, "vml-id-twice", part)
        for name in ["bookmark", "perm", "commentRange", "moveFromRange", "moveToRange"] {
            PairCheck(
                isStart: { $0.isOne(Names.word, [name + "Start"]) },
                isEnd: { $0.isOne(Names.word, [name + "End"]) }, key: { $0[Names.word, "id"] }
            ).check(elements, name, part, &report)
        }
    }
}
