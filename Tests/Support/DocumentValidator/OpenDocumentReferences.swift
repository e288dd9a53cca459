import Foundation

/// A style of ODF: families are told apart, and what is defined like a style counts as one.
struct OpenDocumentStyle: Hashable {
    var family: String
    var name: String

    init(_ family: String, _ name: String) {
        self.family = family
        self.name = name
    }

    init?(defining element: MarkupElement) {
        guard let name = element[Names.style, "name"] else { return nil }
        switch (element.name.namespace, element.name.local) {
        case (Names.style, "style"): self.init(element[Names.style, "family"] ?? "", name)
        case (Names.text, "list-style"): self.init("list", name)
        case (Names.style, "page-layout"): self.init("page-layout", name)
        case (Names.style, "master-page"): self.init("master-page", name)
        case (Names.number, _): self.init("data", name)
        default: return nil
        }
    }
}

/// What an ODF document refers to: styles, ids, names, files.
struct OpenDocumentReferences {
    let roots: [String: MarkupElement]
    /// The files of the package.
    let names: Set<String>
    let isFlat: Bool

    func check(_ report: inout FaultReport) {
        let common = roots.values.flatMap { styles(in: $0, ["styles", "master-styles"]) }
        for (part, root) in roots where part != "meta.xml" && part != "settings.xml" {
            let known = Set(common + styles(in: root, ["automatic-styles"]))
            let elements = root.all()
            for element in elements {
                for style in Self.uses(of: element) where !style.name.isEmpty && !known.contains(style) {
                    report.add("style-missing", part, "\(style.family) \(style.name)")
                }
                checkFile(element, part, &report)
            }
            checkTargets(elements, part, &report)
        }
    }

    private func styles(in root: MarkupElement, _ containers: Set<String>) -> [OpenDocumentStyle] {
        root.children.filter { $0.isOne(Names.office, containers) }.flatMap(\.children)
            .compactMap { OpenDocumentStyle(defining: $0) }
    }

    /// By element: the family of `text:style-name`.
    private static let textFamilies = [
        "p": "paragraph", "h": "paragraph", "span": "text", "a": "text", "list": "list",
        "section": "section",
    ]
    private static let tableFamilies = [
        "table": "table", "table-row": "table-row", "table-column": "table-column",
        "table-cell": "table-cell", "covered-table-cell": "table-cell",
    ]

    private static func uses(of element: MarkupElement) -> [OpenDocumentStyle] {
        var found: [OpenDocumentStyle] = []
        func note(_ family: String?, _ name: String?) {
            if let family, let name { found.append(OpenDocumentStyle(family, name)) }
        }
        switch element.name.namespace {
        case Names.text: note(textFamilies[element.name.local], element[Names.text, "style-name"])
        case Names.table: note(tableFamilies[element.name.local], element[Names.table, "style-name"])
        case Names.draw:
            note("graphic", element[Names.draw, "style-name"])
            note("paragraph", element[Names.draw, "text-style-name"])
        case Names.style:
            note(element[Names.style, "family"], element[Names.style, "parent-style-name"])
            note("list", element[Names.style, "list-style-name"])
            note("data", element[Names.style, "data-style-name"])
            note("master-page", element[Names.style, "master-page-name"])
            note("page-layout", element[Names.style, "page-layout-name"])
        default: break
        }
        return found
    }

    private static let embedding: Set<String> = ["image", "object", "object-ole", "plugin", "fill-image"]

    private func checkFile(
        _ element: MarkupElement, _ part: String, _ report: inout FaultReport
    ) {
        guard element.isOne(Names.draw, Self.embedding), let href = element[Names.xlink, "href"],
            !href.isEmpty, !href.contains(":"), !href.hasPrefix("#"), !href.hasPrefix("../")
        else { return }
        let path = href.hasPrefix("./") ? String(href.dropFirst(2)) : href
        let isThere = names.contains(path) || names.contains { $0.hasPrefix(path + "/") }
        if !isThere || isFlat { report.add("file-missing", part, path) }
    }

    // MARK: Targets inside the document

    private func checkTargets(
        _ elements: [MarkupElement], _ part: String, _ report: inout FaultReport
    ) {
        let targets = OpenDocumentTargets(elements)
        for element in elements {
            guard let (space, name) = OpenDocumentTargets.use(of: element) else { continue }
            if targets.names[space]?.contains(name) != true {
                report.add("target-missing", part, "\(space) \(name)")
            }
        }
    }
}

/// What can be referred to, by space.
struct OpenDocumentTargets {
    private(set) var names: [String: Set<String>] = [:]

    init(_ elements: [MarkupElement]) {
        for element in elements {
            if let id = element[Names.xml, "id"] { names["id", default: []].insert(id) }
            for (space, name) in Self.definitions(of: element) {
                names[space, default: []].insert(name)
            }
        }
    }

    private static func definitions(of element: MarkupElement) -> [(String, String)] {
        let local = element.name.local
        func one(_ space: String, _ name: String?) -> [(String, String)] {
            name.map { [(space, $0)] } ?? []
        }
        switch element.name.namespace {
        case Names.text:
            switch local {
            case "bookmark", "bookmark-start": return one("bookmark", element[Names.text, "name"])
            case "reference-mark", "reference-mark-start": return one("reference", element[Names.text, "name"])
            case "sequence": return one("sequence", element[Names.text, "ref-name"])
            case "note": return one("note", element[Names.text, "id"])
            case "changed-region":
                return one("change", element[Names.text, "id"]) + one("change", element[Names.xml, "id"])
            default:
                return OpenDocumentIdentifiers.sections.contains(local)
                    ? one("region", element[Names.text, "name"]) : []
            }
        case Names.table: return local == "table" ? one("table", element[Names.table, "name"]) : []
        case Names.draw: return one("frame", element[Names.draw, "name"])
        default: return []
        }
    }

    static func use(of element: MarkupElement) -> (String, String)? {
        if element.name.namespace == Names.text {
            switch element.name.local {
            case "bookmark-ref": return element[Names.text, "ref-name"].map { ("bookmark", $0) }
            case "reference-ref": return element[Names.text, "ref-name"].map { ("reference", $0) }
            case "sequence-ref": return element[Names.text, "ref-name"].map { ("sequence", $0) }
            case "note-ref": return element[Names.text, "ref-name"].map { ("note", $0) }
            case "list": return element[Names.text, "continue-list"].map { ("id", $0) }
            case "change", "change-start", "change-end":
                return element[Names.text, "change-id"].map { ("change", $0) }
            default: break
            }
        }
        if let next = element[Names.draw, "chain-next-name"], !next.isEmpty { return ("frame", next) }
        return element[Names.xlink, "href"].flatMap(link)
    }

    /// `#name`, `#name|table`, `#name|frame`, `#name|region`; other kinds are not looked at.
    private static func link(_ href: String) -> (String, String)? {
        guard href.hasPrefix("#"), href.count > 1 else { return nil }
        let name = String(href.dropFirst()).removingPercentEncoding ?? String(href.dropFirst())
        guard let bar = name.lastIndex(of: "|") else { return ("bookmark", name) }
        let space = ["table": "table", "frame": "frame", "graphic": "frame", "ole": "frame", "region": "region"][
            String(name[name.index(after: bar)...])]
        return space.map { ($0, String(name[..<bar])) }
    }
}
