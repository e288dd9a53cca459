import DecreeRules

/// A specimen as a flat ODF text.
struct OpenDocumentSpecimen {
    private let specimen: Specimen
    private var styles: [String] = []

    init(_ specimen: Specimen) { self.specimen = specimen }

    var text: String {
        var copy = self
        return copy.write()
    }

    private mutating func write() -> String {
        var body = ""
        var masters = ""
        for (number, part) in specimen.parts.enumerated() {
            masters += master(number, part.page)
            body += write(part, number)
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:styles><style:default-style style:family="paragraph"><style:text-properties fo:font-family="'Times New Roman'" fo:font-size="14pt" fo:language="vi" fo:country="VN"/></style:default-style><style:style style:name="Standard" style:family="paragraph"/></office:styles><office:automatic-styles>\(layouts)\(styles.joined())\(headerStyles)<style:style style:name="Net" style:family="graphic"><style:graphic-properties draw:stroke="solid" svg:stroke-width="0.026cm" svg:stroke-color="#000000" style:horizontal-pos="center" style:horizontal-rel="paragraph" style:vertical-pos="from-top" style:vertical-rel="paragraph"/></style:style></office:automatic-styles><office:master-styles>\(masters)</office:master-styles><office:body><office:text>\(body)</office:text></office:body></office:document>
            """
    }

    // MARK: Pages

    private var layouts: String {
        specimen.parts.enumerated().map { number, part in
            layout("P\(number)", part.page, top: part.page.top, header: false)
                + layout("Q\(number)", part.page, top: part.page.top, header: true)
        }.joined()
    }

    private func layout(_ name: String, _ page: Specimen.Page, top: Double, header: Bool) -> String {
        let hasHeader = header && !page.numberIsInFooter
        let hasFooter = header && page.numberIsInFooter
        let topMargin = hasHeader ? top / 2 : top
        let bottomMargin = hasFooter ? page.bottom / 2 : page.bottom
        let head = hasHeader ? "<style:header-style><style:header-footer-properties fo:min-height=\"\(top / 2)mm\" fo:margin-bottom=\"3mm\"/></style:header-style>" : ""
        let foot = hasFooter ? "<style:footer-style><style:header-footer-properties fo:min-height=\"\(page.bottom / 2)mm\" fo:margin-top=\"3mm\"/></style:footer-style>" : ""
        return """
            <style:page-layout style:name="\(name)"><style:page-layout-properties fo:page-width="\(page.width)mm" fo:page-height="\(page.height)mm" style:print-orientation="\(page.width > page.height ? "landscape" : "portrait")" fo:margin-top="\(topMargin)mm" fo:margin-bottom="\(bottomMargin)mm" fo:margin-left="\(page.left)mm" fo:margin-right="\(page.right)mm"/>\(head)\(foot)</style:page-layout>
            """
    }

    private func master(_ number: Int, _ page: Specimen.Page) -> String {
        if let header = page.header {
            return "<style:master-page style:name=\"M\(number)\" style:page-layout-name=\"Q\(number)\"><style:header><text:p>\(escaped(header))</text:p></style:header></style:master-page>"
        }
        guard page.number != nil else {
            return "<style:master-page style:name=\"M\(number)\" style:page-layout-name=\"P\(number)\"/>"
        }
        let field = "<text:p text:style-name=\"H\(number)\">\(escaped(page.numberBefore))<text:page-number text:select-page=\"current\">2</text:page-number></text:p>"
        let margin = page.numberIsInFooter ? "<style:footer>\(field)</style:footer>" : "<style:header>\(field)</style:header>"
        let rest = "<style:master-page style:name=\"N\(number)\" style:page-layout-name=\"Q\(number)\">\(margin)</style:master-page>"
        if page.numberOnFirstPage {
            return "<style:master-page style:name=\"M\(number)\" style:page-layout-name=\"Q\(number)\">\(margin)</style:master-page>"
        }
        return "<style:master-page style:name=\"M\(number)\" style:page-layout-name=\"P\(number)\" style:next-style-name=\"N\(number)\"/>" + rest
    }

    private var headerStyles: String {
        specimen.parts.enumerated().map { number, part in
            guard let run = part.page.number else { return "" }
            return """
                <style:style style:name="H\(number)" style:family="paragraph"><style:paragraph-properties fo:text-align="\(Self.align(part.page.numberAlignment))"/><style:text-properties \(Self.properties(run))/></style:style>
                """
        }.joined()
    }

    // MARK: Lines

    private mutating func write(_ part: (page: Specimen.Page, lines: ArraySlice<Specimen.Line>), _ number: Int) -> String {
        var text = ""
        for (index, stretch) in specimen.stretches(of: part.lines).enumerated() {
            let master = index == 0 ? "M\(number)" : nil
            let first = part.page.firstNumber
            if let table = stretch.first?.cell?.table {
                text += write(table, stretch, "T\(number)-\(index)", master, first)
            } else {
                text += stretch.map { write($0, master, first) }.joined()
            }
        }
        return text
    }

    private mutating func write(
        _ table: Specimen.Table, _ lines: ArraySlice<Specimen.Line>, _ name: String, _ master: String?, _ first: Int?
    ) -> String {
        let columns = table.columns
        let page = master.map { " style:master-page-name=\"\($0)\"" } ?? ""
        let number = first.map { " style:page-number=\"\($0)\"" } ?? ""
        styles.append("<style:style style:name=\"\(name)\" style:family=\"table\"\(page)><style:table-properties style:width=\"\(columns.reduce(0, +))mm\" table:align=\"left\"\(master == nil ? "" : number)/></style:style>")
        for (index, width) in columns.enumerated() {
            styles.append("<style:style style:name=\"\(name).\(index)\" style:family=\"table-column\"><style:table-column-properties style:column-width=\"\(width)mm\"/></style:style>")
        }
        let kept = table == .signature && specimen.signatureRowIsUnsplittable
        styles.append("<style:style style:name=\"\(name).r\" style:family=\"table-row\"><style:table-row-properties fo:keep-together=\"\(kept ? "always" : "auto")\"/></style:style>")
        var text = "<table:table table:name=\"\(name)\" table:style-name=\"\(name)\">"
        text += columns.indices.map { "<table:table-column table:style-name=\"\(name).\($0)\"/>" }.joined()
        for row in 0...(lines.compactMap { $0.cell?.row }.max() ?? 0) {
            text += "<table:table-row table:style-name=\"\(name).r\">"
            for column in columns.indices {
                let inner = lines.filter { $0.cell?.row == row && $0.cell?.column == column }.map { write($0, nil, nil) }.joined()
                text += "<table:table-cell office:value-type=\"string\">\(inner.isEmpty ? "<text:p/>" : inner)</table:table-cell>"
            }
            text += "</table:table-row>"
        }
        return text + "</table:table>"
    }

    private mutating func write(_ line: Specimen.Line, _ master: String?, _ first: Int?) -> String {
        let name = "L\(styles.count)"
        let page = master.map { " style:master-page-name=\"\($0)\"" } ?? ""
        let number = master == nil ? "" : first.map { " style:page-number=\"\($0)\"" } ?? ""
        let breaking = line.startsPage ? " fo:break-before=\"page\"" : ""
        styles.append("""
            <style:style style:name="\(name)" style:family="paragraph" style:parent-style-name="Standard"\(page)><style:paragraph-properties fo:text-align="\(Self.align(line.alignment))" fo:text-indent="\(line.indent)mm" fo:margin-left="\(line.left)mm" fo:margin-top="\(line.before)pt" fo:margin-bottom="\(line.after)pt" fo:line-height="\(line.spacing)%"\(number)\(breaking)/></style:style>
            """)
        var text = "<text:p text:style-name=\"\(name)\">"
        if let width = line.ruleWidth {
            text += "<draw:line text:anchor-type=\"paragraph\" draw:style-name=\"Net\" svg:x1=\"0mm\" svg:y1=\"7mm\" svg:x2=\"\(width)mm\" svg:y2=\"7mm\"/>"
        }
        for run in line.runs {
            let look = "R\(styles.count)"
            styles.append("<style:style style:name=\"\(look)\" style:family=\"text\"><style:text-properties \(Self.properties(run))/></style:style>")
            text += "<text:span text:style-name=\"\(look)\">\(Self.spaced(run.text))</text:span>"
        }
        return text + "</text:p>"
    }

    private static func properties(_ run: Specimen.Run) -> String {
        """
        fo:font-family="'\(escaped(run.font))'" fo:font-size="\(run.size)pt" fo:font-weight="\(run.bold ? "bold" : "normal")" fo:font-style="\(run.italic ? "italic" : "normal")"\(run.colour.map { " fo:color=\"#\($0)\"" } ?? "")\(run.background.map { " fo:background-color=\"#\($0)\"" } ?? "")\(run.underline ? " style:text-underline-style=\"solid\"" : "")
        """
    }

    private static func align(_ alignment: Specimen.Alignment) -> String {
        switch alignment {
        case .left: "start"
        case .centre: "center"
        case .right: "end"
        case .justify: "justify"
        }
    }

    /// Runs of blanks, tabs and line breaks as ODF writes them.
    private static func spaced(_ text: String) -> String {
        var result = ""
        var blanks = 0
        func flush() {
            guard blanks > 0 else { return }
            result += " "
            if blanks > 1 { result += "<text:s text:c=\"\(blanks - 1)\"/>" }
            blanks = 0
        }
        for character in text {
            if character == " " {
                if result.isEmpty { result += "<text:s/>" } else { blanks += 1 }
                continue
            }
            flush()
            switch character {
            case "\t": result += "<text:tab/>"
            case "\n": result += "<text:line-break/>"
            default: result += escaped(String(character))
            }
        }
        if blanks > 0 { result += "<text:s text:c=\"\(blanks)\"/>" }
        return result
    }
}
