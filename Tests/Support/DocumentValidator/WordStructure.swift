/// Which element of WordprocessingML stands in which, where Word refuses a file or
/// repairs it (ISO 29500-1, chapter 17).
enum WordStructure {
    static func check(_ root: MarkupElement, _ part: String, _ report: inout FaultReport) {
        for element in root.all() where element.name.namespace == Names.word {
            checkPlace(element, part, &report)
            checkOrder(element, part, &report)
            checkEnd(element, part, &report)
            if element.name.local == "tbl" { WordTableRules.check(element, part, &report) }
        }
        FieldCheck(part: part).check(root, &report)
    }

    static let blockContainers: Set<String> = [
        "body", "tc", "hdr", "ftr", "footnote", "endnote", "comment", "txbxContent", "docPartBody",
    ]
    /// Looked through when asking where a block, row or cell stands.
    private static let blockWrappers: Set<String> = ["sdt", "sdtContent", "customXml", "ins", "del", "moveTo", "moveFrom"]
    private static let inlineWrappers: Set<String> = blockWrappers.union([
        "hyperlink", "fldSimple", "smartTag", "dir", "bdo", "ruby", "rt", "rubyBase",
    ])

    private static func isTransparent(_ element: MarkupElement, _ wrappers: Set<String>) -> Bool {
        if element.name.namespace == Names.word { return wrappers.contains(element.name.local) }
        return element.name.namespace == Names.compatibility || element.name.namespace == Names.math
    }

    private static func checkPlace(
        _ element: MarkupElement, _ part: String, _ report: inout FaultReport
    ) {
        let local = element.name.local
        let wanted: Set<String>
        var wrappers = blockWrappers
        switch local {
        case "p", "tbl": wanted = blockContainers
        case "tr": wanted = ["tbl"]
        case "tc": wanted = ["tr"]
        case "r":
            wanted = ["p", "r"]
            wrappers = inlineWrappers
        case "t", "tab", "br", "instrText", "fldChar":
            if local == "tab", element.parent?.name.local == "tabs" { return }
            wanted = ["r"]
        default: return
        }
        guard let container = element.container(through: { isTransparent($0, wrappers) }) else { return }
        let isNested = local == "r" && element.parent?.isOne(Names.word, ["r"]) == true
        if container.name.namespace != Names.word || !wanted.contains(container.name.local) || isNested {
            report.add("misplaced", part, "\(local) in \(container.name.local)")
        }
    }

    private static let firstChild = [
        "p": "pPr", "r": "rPr", "tc": "tcPr", "tbl": "tblPr", "sdt": "sdtPr",
    ]

    private static func checkOrder(
        _ element: MarkupElement, _ part: String, _ report: inout FaultReport
    ) {
        if let first = firstChild[element.name.local] {
            let places = element.children.indices.filter { element.children[$0].isOne(Names.word, [first]) }
            if places.count > 1 || places.contains(where: { $0 > 0 }) {
                report.add("properties-first", part, first)
            }
        }
        if element.isOne(Names.word, ["body"]) {
            let places = element.children.indices.filter { element.children[$0].isOne(Names.word, ["sectPr"]) }
            if places.count > 1 || places.contains(where: { $0 != element.children.count - 1 }) {
                report.add("section-last", part, "sectPr")
            }
        }
    }

    // MARK: Ends

    /// Blocks, with content controls looked through and range marks left out.
    static func blocks(of element: MarkupElement) -> [MarkupElement] {
        element.children.flatMap { child -> [MarkupElement] in
            if child.isOne(Names.word, ["p", "tbl"]) { return [child] }
            if child.isOne(Names.word, ["sdt", "sdtContent", "customXml"]) { return blocks(of: child) }
            if child.name.namespace == Names.compatibility { return blocks(of: child) }
            return []
        }
    }

    private static func checkEnd(
        _ element: MarkupElement, _ part: String, _ report: inout FaultReport
    ) {
        guard blockContainers.contains(element.name.local) else { return }
        let blocks = blocks(of: element)
        let isOptional = ["body", "comment", "docPartBody"].contains(element.name.local)
        if blocks.last?.name.local != "p", !(isOptional && blocks.isEmpty) {
            report.add("ends-with-paragraph", part, element.name.local)
        }
        let direct = element.children.filter { child in
            !child.name.local.hasSuffix("Start") && !child.name.local.hasSuffix("End")
                && !child.isOne(Names.word, ["proofErr"])
        }
        for (first, second) in zip(direct, direct.dropFirst())
        where first.isOne(Names.word, ["tbl"]) && second.isOne(Names.word, ["tbl"]) {
            report.add("tables-join", part, element.name.local)
        }
    }
}

/// Complex fields: `begin`, `separate`, `end` in one story.
struct FieldCheck {
    let part: String

    func check(_ root: MarkupElement, _ report: inout FaultReport) {
        var open: [Bool] = []
        visit(root, &open, &report)
        if !open.isEmpty { report.add("field-open", part, root.name.local) }
    }

    /// - Parameter open: For each open field whether its `separate` was met.
    private func visit(
        _ element: MarkupElement, _ open: inout [Bool], _ report: inout FaultReport
    ) {
        if element.isOne(Names.word, ["txbxContent", "footnote", "endnote", "comment"]) {
            var inner: [Bool] = []
            for child in element.children { visit(child, &inner, &report) }
            if !inner.isEmpty { report.add("field-open", part, element.name.local) }
            return
        }
        if element.isOne(Names.word, ["fldChar"]) { note(element, &open, &report) }
        for child in element.children { visit(child, &open, &report) }
    }

    private func note(
        _ mark: MarkupElement, _ open: inout [Bool], _ report: inout FaultReport
    ) {
        switch mark[Names.word, "fldCharType"] {
        case "begin": open.append(false)
        case "separate":
            if open.last != false { report.add("field-order", part, "separate") }
            if !open.isEmpty { open[open.count - 1] = true }
        case "end":
            if open.popLast() == nil { report.add("field-order", part, "end") }
        default: report.add("field-order", part, "fldCharType")
        }
    }
}
