import OfficeDocuments
import XMLScanning

/// Reads how a table of the template is written: its column definitions, and what of a
/// cell may be written in another way.
extension StoryCompiler {
    func tableMarkup(_ table: Int) -> TableMarkup {
        let first = tree.nodes[table].first
        let namespace = tree.hasCarriers ? Namespaces.word : Namespaces.table
        let prefix = tree.part.prefix(ofNamespace: namespace, at: first) ?? ""
        return TableMarkup(isWord: tree.hasCarriers, prefix: prefix.isEmpty ? "" : prefix + ":")
    }

    // MARK: Columns

    private static let columnGroups = [
        "table-column", "table-columns", "table-header-columns", "table-column-group",
    ]

    /// From the first definition of a column to the last.
    func gridRange(of table: Int) -> Range<Int> {
        let part = tree.part
        let first = tree.nodes[table].first
        let definitions = part.children(of: first).filter {
            tree.hasCarriers
                ? part.name(of: $0) == XMLName(Namespaces.word, "tblGrid")
                : part.name(of: $0).namespace == Namespaces.table
                    && Self.columnGroups.contains(part.name(of: $0).local)
        }
        guard let from = definitions.first, let to = definitions.last else {
            let place = tree.hasCarriers ? prologueEnd(of: table) : Int(part.tokens[first].end)
            return place..<place
        }
        return Int(part.tokens[from].start)..<Int(part.tokens[Int(part.tokens[to].partner)].end)
    }

    func addColumns(_ site: inout TableSite, of table: Int) {
        let part = tree.part
        let name = tree.hasCarriers ? XMLName(Namespaces.word, "gridCol") : XMLName(Namespaces.table, "table-column")
        for token in tree.nodes[table].first..<tree.nodes[table].last
        where part.tokens[token].isElementStart && part.name(of: token) == name
            && site.grid.contains(Int(part.tokens[token].start))
        {
            let column = tree.hasCarriers ? wordColumn(token) : openDocumentColumn(token)
            let repeated = tree.hasCarriers
                ? 1 : part.attribute(XMLName(Namespaces.table, "number-columns-repeated"), of: token).flatMap { Int($0) } ?? 1
            for _ in 0..<min(max(repeated, 1), TableSite.maxColumns) { site.columns.append(column) }
        }
    }

    private func wordColumn(_ token: Int) -> TableColumn {
        var column = TableColumn()
        column.width = tree.part.attribute(XMLName(Namespaces.word, "w"), of: token).flatMap { Int($0) } ?? 0
        return column
    }

    private func openDocumentColumn(_ token: Int) -> TableColumn {
        let part = tree.part
        var column = TableColumn()
        var bytes: [UInt8] = []
        var at = Int(part.tokens[token].start)
        for attribute in part.attributes(of: token) {
            switch part.expandedName(of: attribute, at: token) {
            case XMLName(Namespaces.table, "number-columns-repeated"):
                bytes += part.bytes[at..<attribute.name.lowerBound - 1]
                at = attribute.value.upperBound + 1
            case XMLName(Namespaces.table, "style-name"):
                column.before = bytes + part.bytes[at..<attribute.value.lowerBound]
                column.styleName = Array(part.bytes[attribute.value])
                bytes = []
                at = attribute.value.upperBound
            default: break
            }
        }
        let last = Int(part.tokens[token].partner)
        column.after = bytes + part.bytes[at..<Int(part.tokens[last].end)]
        guard let style = automaticStyle(column.styleName, family: "table-column") else { return column }
        let template = StyleTemplate(of: style, in: part)
        column.style = template
        column.width = template.value(.width).flatMap(TableWidths.thousandths) ?? 0
        column.share = template.value(.share).flatMap { Int($0.prefix { $0 != "*" }) } ?? 0
        return column
    }

    private func automaticStyle(_ name: [UInt8], family: String) -> Int? {
        let part = tree.part
        guard !name.isEmpty,
            let holder = part.firstElement(XMLName(Namespaces.office, "automatic-styles"))
        else { return nil }
        let wanted = decoded(name[...])
        return part.children(of: holder).first {
            part.attribute(XMLName(Namespaces.style, "name"), of: $0) == wanted
                && part.attribute(XMLName(Namespaces.style, "family"), of: $0) == family
        }
    }

    // MARK: Rows

    /// The numbers in a row's `w:gridBefore` and `w:gridAfter`.
    func skippedColumns(of row: Int) -> [(atEnd: Bool, range: Range<Int>)] {
        guard tree.hasCarriers, let properties = tree.wordChild("trPr", of: tree.nodes[row].first) else { return [] }
        let found = ["gridBefore", "gridAfter"].compactMap { local in
            tree.wordChild(local, of: properties)
                .flatMap { tree.part.attributeRange(XMLName(Namespaces.word, "val"), of: $0) }
                .map { (atEnd: local == "gridAfter", range: $0) }
        }
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    // MARK: Cells

    func addLook(_ cell: inout TableCell, of node: Int) {
        let first = tree.nodes[node].first
        let last = tree.nodes[node].last
        if first < last { cell.endTag = tree.part.tokens[last].range }
        cell.blank = emptyParagraph(in: node)
        guard !tree.hasCarriers else {
            cell.properties = tree.wordChild("tcPr", of: first).map {
                WordProperties(tree.part, at: $0, order: WordProperties.cellOrder)
            }
            return
        }
        guard let name = cellStyle(of: node) else { return }
        cell.style = name
        cell.look = automaticStyle(Array(name.utf8), family: "table-cell")
            .map { .automatic(StyleTemplate(of: $0, in: tree.part)) } ?? .named(name)
    }

    /// Of the cell itself, else of its row's cells (ODF 1.2, 19.615).
    private func cellStyle(of node: Int) -> String? {
        if let own = tree.part.attribute(XMLName(Namespaces.table, "style-name"), of: tree.nodes[node].first) {
            return own
        }
        let row = tree.nodes[tree.nodes[node].parent].first
        return tree.part.attribute(XMLName(Namespaces.table, "default-cell-style-name"), of: row)
    }

    /// The holes in a cell's start, in the order of the source.
    func cellHoles(of node: Int) -> [(TableHole, Range<Int>)] {
        let part = tree.part
        let first = tree.nodes[node].first
        let tag = part.tokens[first]
        if tree.hasCarriers {
            guard let properties = tree.wordChild("tcPr", of: first) else {
                return tag.kind == .empty ? [] : [(.properties, Int(tag.end)..<Int(tag.end))]
            }
            let last = Int(part.tokens[properties].partner)
            return [(.properties, Int(part.tokens[properties].start)..<Int(part.tokens[last].end))]
        }
        let end = Int(tag.end) - (tag.kind == .empty ? 2 : 1)
        let names: [(TableHole, String)] = [
            (.style, "style-name"), (.columnsRepeated, "number-columns-repeated"),
            (.columnsSpanned, "number-columns-spanned"), (.rowsSpanned, "number-rows-spanned"),
        ]
        var holes: [(TableHole, Range<Int>)] = []
        var absent: [(TableHole, Range<Int>)] = []
        for (hole, local) in names {
            let attribute = part.attributes(of: first).first {
                part.expandedName(of: $0, at: first) == XMLName(Namespaces.table, local)
            }
            if let attribute {
                holes.append((hole, attribute.name.lowerBound - 1..<attribute.value.upperBound + 1))
            } else {
                absent.append((hole, end..<end))
            }
        }
        return holes.sorted { $0.1.lowerBound < $1.1.lowerBound } + absent
    }
}

extension WordProperties {
    /// Of `w:tcPr` (ISO 29500-1, A.1, CT_TcPr).
    static let cellOrder = [
        "cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap", "tcMar",
        "textDirection", "tcFitText", "vAlign", "hideMark", "headers", "cellIns", "cellDel", "cellMerge",
        "tcPrChange",
    ]
    /// Records of changes, which hold ids: a copy that differs from the template has none.
    static let cellChanges: Set<String> = ["cellIns", "cellDel", "cellMerge", "tcPrChange"]
}

extension StyleTemplate {
    /// The style at a token.
    init(of style: Int, in part: XMLTokens) {
        let start = Int(part.tokens[style].start)
        let last = Int(part.tokens[style].partner)
        bytes = Array(part.bytes[start..<Int(part.tokens[last].end)])
        var cell: Int?
        for token in style...last where part.tokens[token].isElementStart {
            let name = part.name(of: token)
            if name == XMLName(Namespaces.style, "table-cell-properties") { cell = token }
            for attribute in part.attributes(of: token) {
                let place: Place? =
                    switch (part.expandedName(of: attribute, at: token), token == style) {
                    case (XMLName(Namespaces.style, "name"), true): .name
                    case (XMLName(Namespaces.style, "column-width"), false): .width
                    case (XMLName(Namespaces.style, "rel-column-width"), false): .share
                    case (XMLName(Namespaces.fo, "background-color"), false) where token == cell: .colour
                    default: nil
                    }
                guard let place else { continue }
                let value = attribute.value
                places.append((place, value.lowerBound - start..<value.upperBound - start))
            }
        }
        if !places.contains(where: { $0.place == .colour }) { addColour(style, cell, part) }
    }

    /// Where the style takes a colour that it has none of.
    private mutating func addColour(_ style: Int, _ cell: Int?, _ part: XMLTokens) {
        guard part.attribute(XMLName(Namespaces.style, "family"), of: style) == "table-cell",
            let fo = part.prefix(ofNamespace: Namespaces.fo, at: style),
            let prefix = part.prefix(ofNamespace: Namespaces.style, at: style)
        else { return }
        let start = Int(part.tokens[style].start)
        let attribute = " \(fo):background-color=\""
        let token = part.tokens[cell ?? style]
        let at: Int
        if cell != nil {
            at = Int(token.end) - start - (token.kind == .empty ? 2 : 1)
            open = Array(attribute.utf8)
            close = [0x22]
        } else if token.kind == .empty {
            at = bytes.count - 2
            open = Array("><\(prefix):table-cell-properties\(attribute)".utf8)
            close = Array("\"/></\(prefix):style".utf8)
            bytes.remove(at: at)
        } else {
            at = Int(token.end) - start
            open = Array("<\(prefix):table-cell-properties\(attribute)".utf8)
            close = Array("\"/>".utf8)
        }
        places.append((.colour, at..<at))
        places.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    func value(_ place: Place) -> String? {
        places.first { $0.place == place }.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }
}
