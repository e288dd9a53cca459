/// A table of WordprocessingML: rows, cells, grid, vertical merges.
enum WordTableRules {
    static func check(_ table: MarkupElement, _ part: String, _ report: inout FaultReport) {
        let rows = parts(of: table, "tr")
        if rows.isEmpty { report.add("table-without-rows", part, "tbl") }
        let columns = table.first(Names.word, "tblGrid")?.children.filter { $0.name.local == "gridCol" }.count
        guard let columns else {
            report.add("grid-missing", part, "tbl")
            return
        }
        var merged: Set<[Int]> = []
        for row in rows {
            let cells = parts(of: row, "tc")
            if cells.isEmpty { report.add("row-empty", part, "tr") }
            let properties = row.first(Names.word, "trPr")
            var at = number(properties?.first(Names.word, "gridBefore")) ?? 0
            var now: Set<[Int]> = []
            for cell in cells {
                let span = number(cell.first(Names.word, "tcPr")?.first(Names.word, "gridSpan")) ?? 1
                if let merge = cell.first(Names.word, "tcPr")?.first(Names.word, "vMerge") {
                    let isFirst = merge[Names.word, "val"] == "restart"
                    if !isFirst, !merged.contains([at, span]) {
                        report.add("merge-without-start", part, "vMerge")
                    }
                    now.insert([at, span])
                }
                at += span
            }
            at += number(properties?.first(Names.word, "gridAfter")) ?? 0
            if at != columns { report.add("grid-differs", part, "a row of a table") }
            merged = now
        }
    }

    private static func number(_ element: MarkupElement?) -> Int? {
        element?[Names.word, "val"].flatMap { Int($0) }
    }

    /// Rows of a table or cells of a row, wrappers looked through.
    private static func parts(of element: MarkupElement, _ local: String) -> [MarkupElement] {
        element.children.flatMap { child -> [MarkupElement] in
            if child.isOne(Names.word, [local]) { return [child] }
            let isWrapper = child.isOne(Names.word, ["sdt", "sdtContent", "customXml", "ins", "del"])
            return isWrapper ? parts(of: child, local) : []
        }
    }
}
