import OfficeDocuments
import XMLScanning

/// An automatic style of ODF that inserted content needs where no named one is
/// there; equal ones are written once.
enum AutomaticStyle: Hashable, Sendable {
    /// How a cell's paragraph is aligned.
    enum Alignment: String, Hashable, Sendable { case start, center, end }

    /// Letters inside of a line.
    case letters(bold: Bool, italic: Bool, struck: Bool)
    /// A heading where the template has no heading style.
    case heading(parent: String?)
    /// A paragraph before which a page begins.
    case opening(
        parent: String?, breakBefore: String?, masterPage: String?, pageNumber: String?, bold: Bool)
    /// A paragraph after which a page begins.
    case closing(parent: String?)
    /// A paragraph of a table cell, without the indents of running text.
    case cellText(parent: String?, alignment: Alignment?, bold: Bool, flush: Bool)
    case table
    /// With its share of the table's width.
    case column(share: Int)
    case cell
    /// A cell of another ground, `#d9d9d9`.
    case colouredCell(parent: String?, colour: String)
    case list(isNumbered: Bool)
    /// An automatic style of the template, changed: its bytes around its name.
    case copy(before: [UInt8], after: [UInt8])

    /// For the name that is made.
    var letter: String {
        switch self {
        case .letters: "T"
        case .heading, .opening, .closing, .cellText, .copy: "P"
        case .list: "L"
        case .table: "Table"
        case .column: "Col"
        case .cell, .colouredCell: "Cell"
        }
    }

    /// The whole element, with the prefixes in scope at its place.
    func markup(name: String, prefixes: MarkupPrefixes) -> String {
        let style = prefixes[Namespaces.style]
        if case .copy(let before, let after) = self {
            return String(decoding: before + name.utf8 + after, as: UTF8.self)
        }
        if case .list(let isNumbered) = self {
            return Self.list(name, isNumbered: isNumbered, prefixes)
        }
        let (family, attributes, properties) = parts(prefixes)
        return "<\(style)style\(prefixes.declarations) \(style)name=\"\(name)\""
            + " \(style)family=\"\(family)\"\(attributes)>\(properties)</\(style)style>"
    }

    private func parts(_ prefixes: MarkupPrefixes) -> (String, String, String) {
        let style = prefixes[Namespaces.style]
        let fo = prefixes[Namespaces.fo]
        switch self {
        case .letters(let bold, let italic, let struck):
            return (
                "text", "",
                "<\(style)text-properties\(Self.looks(bold, italic, struck, prefixes))/>"
            )
        case .heading(let parent):
            return (
                "paragraph", Self.parent(parent, style),
                "<\(style)paragraph-properties \(fo)keep-with-next=\"always\"/>"
                    + "<\(style)text-properties\(Self.looks(true, false, false, prefixes))/>"
            )
        case .closing(let parent):
            return (
                "paragraph", Self.parent(parent, style),
                "<\(style)paragraph-properties \(fo)break-after=\"page\"/>"
            )
        case .opening(let parent, let breakBefore, let masterPage, let pageNumber, let bold):
            let page =
                masterPage.map { " \(style)master-page-name=\"\(attributeValue($0))\"" } ?? ""
            var formatting = ""
            if let breakBefore { formatting += " \(fo)break-before=\"\(attributeValue(breakBefore))\"" }
            if let pageNumber { formatting += " \(style)page-number=\"\(attributeValue(pageNumber))\"" }
            let properties =
                formatting.isEmpty ? "" : "<\(style)paragraph-properties\(formatting)/>"
            let letters =
                bold
                ? "<\(style)text-properties\(Self.looks(true, false, false, prefixes))/>" : ""
            return ("paragraph", Self.parent(parent, style) + page, properties + letters)
        case .cellText(let parent, let alignment, let bold, let flush):
            let align = alignment.map { " \(fo)text-align=\"\($0.rawValue)\"" } ?? ""
            let indents =
                flush
                ? " \(fo)margin-left=\"0cm\" \(fo)margin-right=\"0cm\" \(fo)text-indent=\"0cm\""
                : ""
            let letters =
                bold
                ? "<\(style)text-properties\(Self.looks(true, false, false, prefixes))/>" : ""
            return (
                "paragraph", Self.parent(parent, style),
                "<\(style)paragraph-properties\(indents)\(align)/>" + letters
            )
        case .table:
            return (
                "table", "",
                "<\(style)table-properties \(style)rel-width=\"100%\" \(prefixes[Namespaces.table])align=\"margins\"/>"
            )
        case .column(let share):
            return (
                "table-column", "",
                "<\(style)table-column-properties \(style)rel-column-width=\"\(share)*\"/>"
            )
        case .cell:
            return (
                "table-cell", "",
                "<\(style)table-cell-properties \(fo)padding=\"0.1cm\" \(fo)border=\"0.5pt solid #000000\"/>"
            )
        case .colouredCell(let parent, let colour):
            return (
                "table-cell", Self.parent(parent, style),
                "<\(style)table-cell-properties \(fo)background-color=\"\(colour)\"/>"
            )
        case .list, .copy: return ("", "", "")
        }
    }

    private static func parent(_ name: String?, _ style: String) -> String {
        name.map { " \(style)parent-style-name=\"\(attributeValue($0))\"" } ?? ""
    }

    private static func looks(
        _ bold: Bool, _ italic: Bool, _ struck: Bool, _ prefixes: MarkupPrefixes
    ) -> String {
        let style = prefixes[Namespaces.style]
        let fo = prefixes[Namespaces.fo]
        var text = ""
        if italic {
            text +=
                " \(fo)font-style=\"italic\" \(style)font-style-asian=\"italic\""
                + " \(style)font-style-complex=\"italic\""
        }
        if bold {
            text +=
                " \(fo)font-weight=\"bold\" \(style)font-weight-asian=\"bold\""
                + " \(style)font-weight-complex=\"bold\""
        }
        if struck { text += " \(style)text-line-through-style=\"solid\"" }
        return text
    }

    // MARK: Lists

    /// Ten levels, each 0.635 cm further in, as the office programs' own lists.
    private static func list(
        _ name: String, isNumbered: Bool, _ prefixes: MarkupPrefixes
    ) -> String {
        let style = prefixes[Namespaces.style]
        let text = prefixes[Namespaces.text]
        let fo = prefixes[Namespaces.fo]
        let bullets = ["-", "+", "•"]
        let figures = ["1", "a", "i"]
        var markup = "<\(text)list-style\(prefixes.declarations) \(style)name=\"\(name)\">"
        for level in 1...10 {
            let kind = isNumbered ? "number" : "bullet"
            let shape =
                isNumbered
                ? " \(style)num-suffix=\"\(level % 3 == 2 ? ")" : ".")\""
                    + " \(style)num-format=\"\(figures[(level - 1) % 3])\""
                : " \(text)bullet-char=\"\(bullets[(level - 1) % 3])\""
            let margin = centimetres(635 * (level + 1))
            markup +=
                "<\(text)list-level-style-\(kind) \(text)level=\"\(level)\"\(shape)>"
                + "<\(style)list-level-properties"
                + " \(text)list-level-position-and-space-mode=\"label-alignment\">"
                + "<\(style)list-level-label-alignment \(text)label-followed-by=\"listtab\""
                + " \(text)list-tab-stop-position=\"\(margin)\" \(fo)text-indent=\"-0.635cm\""
                + " \(fo)margin-left=\"\(margin)\"/></\(style)list-level-properties>"
                + "</\(text)list-level-style-\(kind)>"
        }
        return markup + "</\(text)list-style>"
    }

    /// Thousandths of a centimetre.
    private static func centimetres(_ thousandths: Int) -> String {
        let fraction = String(1000 + thousandths % 1000).dropFirst()
        return "\(thousandths / 1000).\(fraction)cm"
    }
}
