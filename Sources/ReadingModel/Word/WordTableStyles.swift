/// What a table style and the table itself say of all cells, and of those at
/// its edges.
struct WordTableLook {
    /// Of the outer edges, and between the cells.
    var borders: [String: Stroke?] = [:]
    var padding = Edges(right: .twips(108), left: .twips(108))
    var align: Alignment?
    var indent: Length?
    var conditions: [String: WordTableCondition] = [:]
    /// The switches of `w:tblLook`.
    var shown: Set<String> = ["firstRow", "firstCol", "band1Horz", "band2Horz"]
    var paragraph = ParagraphProperties()
    var character = CharacterProperties()
    var id = ""

    /// The conditions that hold for a cell, the weakest first.
    func holding(_ corner: WordTableCorner) -> [String] {
        guard !conditions.isEmpty else { return [] }
        let isBodyRow = !(shown.contains("firstRow") && corner.row == 0)
        var names: [String] = []
        if isBodyRow {
            let first = shown.contains("firstRow") ? corner.row - 1 : corner.row
            names.append(first % 2 == 0 ? "band1Horz" : "band2Horz")
        }
        if corner.isFirst { names.append("firstCol") }
        if corner.isLast { names.append("lastCol") }
        if corner.row == corner.rows - 1 { names.append("lastRow") }
        if corner.row == 0 { names.append("firstRow") }
        return names.filter { shown.contains($0) && conditions[$0] != nil }
    }

    func ground(_ corner: WordTableCorner) -> Colour? {
        holding(corner).reversed().lazy.compactMap { conditions[$0]?.background }.first
    }

    /// Lays `w:tblPr` of a style or of the table over this.
    mutating func lay(_ markup: Markup<WordTag>, _ element: Int) {
        for child in markup.children(element) {
            let attributes = markup.attributes(child)
            switch markup.name(child) {
            case "w:jc":
                switch attributes["w:val"] {
                case "center": align = .centre
                case "right", "end": align = .right
                default: align = .left
                }
            case "w:tblInd": indent = WordValues.length(attributes["w:w"])
            case "w:tblBorders": lay(borders: markup, child)
            case "w:tblCellMar":
                for (side, length) in WordCellProperties.edges(markup, child) {
                    padding[side] = length
                }
            case "w:tblLook": shown = Self.switches(attributes)
            default: break
            }
        }
    }

    private mutating func lay(borders markup: Markup<WordTag>, _ element: Int) {
        for child in markup.children(element) {
            guard let border = WordValues.border(markup.attributes(child)) else { continue }
            borders[markup.name(child)] = border
        }
    }

    private static func switches(_ attributes: Attributes) -> Set<String> {
        var flags = UInt32(attributes["w:val"] ?? "", radix: 16) ?? 0x04A0
        func read(_ name: String, _ bit: UInt32) {
            guard let value = attributes[name] else { return }
            flags = WordValues.isOn(value) ? flags | bit : flags & ~bit
        }
        read("w:firstRow", 0x20)
        read("w:lastRow", 0x40)
        read("w:firstColumn", 0x80)
        read("w:lastColumn", 0x100)
        read("w:noHBand", 0x200)
        var shown: Set<String> = []
        for (bit, name) in [
            (0x20, "firstRow"), (0x40, "lastRow"), (0x80, "firstCol"), (0x100, "lastCol"),
        ] as [(UInt32, String)] where flags & bit != 0 {
            shown.insert(name)
        }
        if flags & 0x200 == 0 { shown.formUnion(["band1Horz", "band2Horz"]) }
        return shown
    }
}

/// What a table style says of its first row, last column, bands …
struct WordTableCondition {
    var paragraph = ParagraphProperties()
    var character = CharacterProperties()
    var background: Colour?
    var borders: [String: Stroke?] = [:]
}

/// Where a cell lies in its table.
struct WordTableCorner {
    var row: Int
    var rows: Int
    var isFirst: Bool
    var isLast: Bool
    var headerRows: Int
}

/// What lies below the paragraph styles of a cell.
struct WordTableLayer {
    var paragraph = ParagraphProperties()
    var character = CharacterProperties()
}

/// What a table style gives to a cell, by its place in the table.
struct WordTableLayerKey: Hashable {
    var look: String
    var conditions: [String]
}

extension WordReader {
    /// The look of a table style with its ancestors, each once.
    func tableLook(_ style: String?) -> WordTableLook {
        guard let style else { return WordTableLook() }
        if let known = tableLooks[style] { return known }
        var look = WordTableLook()
        look.id = style
        for style in styles.chain(style).reversed() {
            guard let markup = styles.markup else { continue }
            look.character = style.character?.over(look.character) ?? look.character
            if let paragraph = style.paragraph { look.paragraph.lay(paragraph) }
            for child in markup.children(style.element) {
                switch markup.tag(child) {
                case .tableProperties: look.lay(markup, child)
                case .tableCondition: readCondition(markup, child, into: &look)
                default: break
                }
            }
        }
        tableLooks[style] = look
        return look
    }

    private func readCondition(
        _ markup: Markup<WordTag>, _ element: Int, into look: inout WordTableLook
    ) {
        guard let name = markup.value(element, "w:type") else { return }
        var condition = look.conditions[name] ?? WordTableCondition()
        for child in markup.children(element) {
            switch markup.tag(child) {
            case .paragraphProperties:
                condition.paragraph.lay(ParagraphProperties(word: markup, child))
            case .runProperties:
                condition.character = CharacterProperties(word: markup, child, theme: theme)
                    .over(condition.character)
            case .cellProperties: readCell(markup, child, into: &condition)
            default: break
            }
        }
        look.conditions[name] = condition
    }

    private func readCell(
        _ markup: Markup<WordTag>, _ element: Int, into condition: inout WordTableCondition
    ) {
        for child in markup.children(element) {
            switch markup.name(child) {
            case "w:shd": condition.background = WordValues.ground(markup.value(child, "w:fill"))
            case "w:tcBorders":
                for side in markup.children(child) {
                    guard let border = WordValues.border(markup.attributes(side)) else { continue }
                    condition.borders[markup.name(side)] = border
                }
            default: break
            }
        }
    }

    /// The layer of a cell; the same for all that the same conditions hold for.
    func tableLayer(_ look: WordTableLook, _ corner: WordTableCorner) -> Int {
        guard !look.id.isEmpty else { return 0 }
        let key = WordTableLayerKey(look: look.id, conditions: look.holding(corner))
        if let known = tableLayerIDs[key] { return known }
        var layer = WordTableLayer(paragraph: look.paragraph, character: look.character)
        for name in key.conditions {
            guard let condition = look.conditions[name] else { continue }
            layer.paragraph.lay(condition.paragraph)
            layer.character = condition.character.over(layer.character)
        }
        let id = tableLayers.count
        tableLayers.append(layer)
        tableLayerIDs[key] = id
        return id
    }
}
