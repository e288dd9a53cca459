/// Which element of ODF stands in which, where programs lose text over it
/// (ODF 1.2 part 1, chapters 5, 9 and 10).
enum OpenDocumentStructure {
    static func check(_ root: MarkupElement, _ part: String, _ report: inout FaultReport) {
        for element in root.all() {
            switch element.name.namespace {
            case Names.text: checkText(element, part, &report)
            case Names.table: checkTable(element, part, &report)
            default: break
            }
        }
    }

    private static func holdsBlocks(_ element: MarkupElement) -> Bool {
        let local = element.name.local
        switch element.name.namespace {
        case Names.office: return ["text", "annotation"].contains(local)
        case Names.text:
            return [
                "section", "list-item", "list-header", "note-body", "index-body", "index-title",
                "deletion", "numbered-paragraph",
            ].contains(local)
        case Names.table: return ["table-cell", "covered-table-cell"].contains(local)
        case Names.style:
            return local.hasPrefix("header") || local.hasPrefix("footer") || local.hasPrefix("region-")
        case Names.draw: return local != "frame"
        default: return true
        }
    }

    private static func shown(_ element: MarkupElement?) -> String { element?.name.local ?? "nothing" }

    private static func checkText(
        _ element: MarkupElement, _ part: String, _ report: inout FaultReport
    ) {
        let parent = element.parent
        func misplaced() { report.add("misplaced", part, "\(shown(element)) in \(shown(parent))") }
        switch element.name.local {
        case "p", "h":
            if let parent, !holdsBlocks(parent) { misplaced() }
        case "list":
            if let parent, !holdsBlocks(parent) { misplaced() }
            if element.children.isEmpty { report.add("list-empty", part, "text:list") }
            for child in element.children where !child.isOne(Names.text, ["list-item", "list-header"]) {
                report.add("misplaced", part, "\(shown(child)) in list")
            }
        case "list-item", "list-header":
            if parent?.isOne(Names.text, ["list"]) != true { misplaced() }
            let allowed: Set<String> = ["p", "h", "list", "number", "soft-page-break"]
            for child in element.children where !child.isOne(Names.text, allowed) {
                report.add("misplaced", part, "\(shown(child)) in list-item")
            }
        case "note":
            let names = element.children.map(\.name.local)
            if names != ["note-citation", "note-body"] {
                report.add("note-content", part, names.joined(separator: " "))
            }
        case "section":
            if let parent, !holdsBlocks(parent) { misplaced() }
        default: break
        }
        if !element.children.isEmpty, element.isOne(Names.text, ["s", "tab", "line-break"]) {
            report.add("misplaced", part, "\(shown(element.children.first)) in \(shown(element))")
        }
        let textless: Set<String> = ["list", "list-item", "list-header", "section", "note", "note-body"]
        if textless.contains(element.name.local) { checkNoText(element, part, &report) }
    }

    private static func checkNoText(
        _ element: MarkupElement, _ part: String, _ report: inout FaultReport
    ) {
        if element.text.contains(where: { !$0.isWhitespace }) {
            report.add("text-outside-paragraph", part, shown(element))
        }
    }

    // MARK: Tables

    private static let rowHolders: Set<String> = [
        "table", "table-rows", "table-header-rows", "table-row-group",
    ]
    private static let cells: Set<String> = ["table-cell", "covered-table-cell"]

    private static func checkTable(
        _ element: MarkupElement, _ part: String, _ report: inout FaultReport
    ) {
        switch element.name.local {
        case "table":
            if let parent = element.parent {
                let inList = parent.isOne(Names.text, ["list-item", "list-header"])
                if inList || !holdsBlocks(parent) { report.add("misplaced", part, "table in \(shown(parent))") }
            }
            checkNoText(element, part, &report)
            checkGrid(element, part, &report)
        case "table-row":
            if element.parent?.isOne(Names.table, rowHolders) != true {
                report.add("misplaced", part, "table-row in \(shown(element.parent))")
            }
            if element.children.isEmpty { report.add("row-empty", part, "table-row") }
            for child in element.children where !child.isOne(Names.table, cells) {
                report.add("misplaced", part, "\(shown(child)) in table-row")
            }
            checkNoText(element, part, &report)
        case "table-cell", "covered-table-cell":
            if element.parent?.isOne(Names.table, ["table-row"]) != true {
                report.add("misplaced", part, "\(shown(element)) in \(shown(element.parent))")
            }
            checkNoText(element, part, &report)
        case "table-header-rows", "table-rows":
            if element.children.isEmpty { report.add("row-group-empty", part, shown(element)) }
        default: break
        }
    }

    /// The rows of a table and its columns, groups looked through.
    private static func parts(
        of table: MarkupElement, named local: String
    ) -> [MarkupElement] {
        table.children.flatMap { child -> [MarkupElement] in
            if child.isOne(Names.table, [local]) { return [child] }
            let isGroup = child.name.namespace == Names.table && child.name.local != "table-row"
            return isGroup ? parts(of: child, named: local) : []
        }
    }

    private static func checkGrid(
        _ table: MarkupElement, _ part: String, _ report: inout FaultReport
    ) {
        let rows = parts(of: table, named: "table-row")
        if rows.isEmpty { report.add("table-without-rows", part, "table:table") }
        func count(_ elements: [MarkupElement]) -> Int {
            elements.reduce(0) { $0 + (Int($1[Names.table, "number-columns-repeated"] ?? "") ?? 1) }
        }
        let columns = count(parts(of: table, named: "table-column"))
        for row in rows where count(row.children) != columns {
            report.add("columns-differ", part, "a row of a table")
        }
        checkSpans(rows, columns, part, &report)
    }

    /// Each covered cell lies under a cell's span, and each span covers covered cells.
    private static func checkSpans(
        _ rows: [MarkupElement], _ columns: Int, _ part: String, _ report: inout FaultReport
    ) {
        var covered: Set<[Int]> = []
        var isCovered: Set<[Int]> = []
        for (line, row) in rows.enumerated() {
            var column = 0
            for cell in row.children {
                let repeated = Int(cell[Names.table, "number-columns-repeated"] ?? "") ?? 1
                let wide = Int(cell[Names.table, "number-columns-spanned"] ?? "") ?? 1
                let high = Int(cell[Names.table, "number-rows-spanned"] ?? "") ?? 1
                for at in column..<(column + min(repeated, 1024)) {
                    if cell.name.local == "covered-table-cell" {
                        isCovered.insert([line, at])
                        continue
                    }
                    for down in 0..<min(high, 10_000) {
                        for right in 0..<min(wide, 1024) where down + right > 0 {
                            covered.insert([line + down, at + right])
                        }
                    }
                }
                column += repeated
            }
        }
        if covered.contains(where: { $0[0] >= rows.count || $0[1] >= columns }) {
            report.add("span-leaves-table", part, "a cell of a table")
        } else if covered != isCovered {
            report.add("span-differs", part, "covered cells of a table")
        }
    }
}
