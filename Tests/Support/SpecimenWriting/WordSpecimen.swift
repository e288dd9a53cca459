import DecreeRules

/// A specimen as the parts of a WordprocessingML package.
struct WordSpecimen {
    private let specimen: Specimen

    init(_ specimen: Specimen) { self.specimen = specimen }

    private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    var files: [(name: String, bytes: [UInt8])] {
        var files = [
            ("[Content_Types].xml", contentTypes),
            ("_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="\(Self.relations)/officeDocument" Target="word/document.xml"/></Relationships>
                """),
            ("word/_rels/document.xml.rels", relationships), ("word/document.xml", document), ("word/styles.xml", styles),
        ]
        for (number, part) in specimen.parts.enumerated() where part.page.number != nil || part.page.header != nil {
            files.append(("word/\(Self.margin(part.page))\(number).xml", marginPart(part.page)))
        }
        return files.map { ($0.0, Array($0.1.utf8)) }
    }

    private static func margin(_ page: Specimen.Page) -> String { page.numberIsInFooter ? "footer" : "header" }

    private var contentTypes: String {
        let type = "application/vnd.openxmlformats-officedocument.wordprocessingml"
        let margins = specimen.parts.enumerated().filter { $0.element.page.number != nil || $0.element.page.header != nil }.map { number, part in
            "<Override PartName=\"/word/\(Self.margin(part.page))\(number).xml\" ContentType=\"\(type).\(Self.margin(part.page))+xml\"/>"
        }.joined()
        return """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="\(type).document.main+xml"/><Override PartName="/word/styles.xml" ContentType="\(type).styles+xml"/>\(margins)</Types>
            """
    }

    private var relationships: String {
        let margins = specimen.parts.enumerated().filter { $0.element.page.number != nil || $0.element.page.header != nil }.map { number, part in
            "<Relationship Id=\"rIdM\(number)\" Type=\"\(Self.relations)/\(Self.margin(part.page))\" Target=\"\(Self.margin(part.page))\(number).xml\"/>"
        }.joined()
        return """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="\(Self.relations)/styles" Target="styles.xml"/>\(margins)</Relationships>
            """
    }

    private var styles: String {
        """
        <w:styles xmlns:w="\(Self.word)"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>
        """
    }

    private func marginPart(_ page: Specimen.Page) -> String {
        if let header = page.header {
            return "<w:hdr xmlns:w=\"\(Self.word)\"><w:p><w:r><w:t>\(escaped(header))</w:t></w:r></w:p></w:hdr>"
        }
        guard let run = page.number else { return "" }
        let tag = page.numberIsInFooter ? "ftr" : "hdr"
        return """
            <w:\(tag) xmlns:w="\(Self.word)"><w:p><w:pPr><w:jc w:val="\(Self.align(page.numberAlignment))"/></w:pPr>\(page.numberBefore.isEmpty ? "" : Self.run(run, page.numberBefore))<w:fldSimple w:instr=" PAGE ">\(Self.run(run, "2"))</w:fldSimple></w:p></w:\(tag)>
            """
    }

    // MARK: The body

    private var document: String {
        let parts = specimen.parts
        var body = ""
        for (number, part) in parts.enumerated() {
            for stretch in specimen.stretches(of: part.lines) {
                body += stretch.first?.cell == nil ? stretch.map { Self.paragraph($0) }.joined() : table(stretch)
            }
            let section = Self.section(part.page, number)
            body += number < parts.count - 1 ? "<w:p><w:pPr><w:spacing w:line=\"20\" w:lineRule=\"exact\"/>\(section)</w:pPr></w:p>" : section
        }
        return """
            <w:document xmlns:w="\(Self.word)" xmlns:r="\(Self.relations)" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:body>\(body)</w:body></w:document>
            """
    }

    private static func section(_ page: Specimen.Page, _ number: Int) -> String {
        let reference = page.number == nil && page.header == nil ? "" : "<w:\(margin(page))Reference w:type=\"default\" r:id=\"rIdM\(number)\"/>"
        let start = page.firstNumber.map { "<w:pgNumType w:start=\"\($0)\"/>" } ?? ""
        return """
            <w:sectPr>\(reference)<w:pgSz w:w="\(twips(page.width))" w:h="\(twips(page.height))"/><w:pgMar w:top="\(twips(page.top))" w:right="\(twips(page.right))" w:bottom="\(twips(page.bottom))" w:left="\(twips(page.left))" w:header="567" w:footer="567" w:gutter="0"/>\(start)\(page.numberOnFirstPage || page.header != nil ? "" : "<w:titlePg/>")</w:sectPr>
            """
    }

    private func table(_ lines: ArraySlice<Specimen.Line>) -> String {
        let columns = lines.first?.cell?.table.columns ?? []
        var text = "<w:tbl><w:tblPr><w:tblW w:w=\"\(Self.twips(columns.reduce(0, +)))\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
        text += columns.map { "<w:gridCol w:w=\"\(Self.twips($0))\"/>" }.joined() + "</w:tblGrid>"
        let isKept = lines.first?.cell?.table == .signature && specimen.signatureRowIsUnsplittable
        for row in 0...(lines.compactMap { $0.cell?.row }.max() ?? 0) {
            text += "<w:tr>" + (isKept ? "<w:trPr><w:cantSplit/></w:trPr>" : "")
            for column in columns.indices {
                let inner = lines.filter { $0.cell?.row == row && $0.cell?.column == column }.map { Self.paragraph($0) }.joined()
                text += "<w:tc><w:tcPr><w:tcW w:w=\"\(Self.twips(columns[column]))\" w:type=\"dxa\"/></w:tcPr>\(inner.isEmpty ? "<w:p/>" : inner)</w:tc>"
            }
            text += "</w:tr>"
        }
        return text + "</w:tbl>"
    }

    private static func paragraph(_ line: Specimen.Line) -> String {
        var text = "<w:p><w:pPr>"
        if line.startsPage { text += "<w:pageBreakBefore/>" }
        text += "<w:spacing w:before=\"\(Int(line.before * 20))\" w:after=\"\(Int(line.after * 20))\" w:line=\"\(Int(line.spacing * 2.4))\" w:lineRule=\"auto\"/>"
        text += "<w:ind w:left=\"\(twips(line.left))\" w:firstLine=\"\(twips(line.indent))\"/><w:jc w:val=\"\(align(line.alignment))\"/></w:pPr>"
        if let width = line.ruleWidth { text += drawnLine(width) }
        return text + line.runs.map { run($0, $0.text) }.joined() + "</w:p>"
    }

    private static func drawnLine(_ width: Double) -> String {
        let length = Int(width * 36_000)
        return """
            <w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>250000</wp:posOffset></wp:positionV><wp:extent cx="\(length)" cy="0"/><wp:wrapNone/><wp:docPr id="1" name="Line 1"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="\(length)" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>
            """
    }

    private static func run(_ run: Specimen.Run, _ text: String) -> String {
        let font = escaped(run.font)
        var result = "<w:r><w:rPr><w:rFonts w:ascii=\"\(font)\" w:hAnsi=\"\(font)\" w:cs=\"\(font)\"/>"
        if run.bold { result += "<w:b/>" }
        if run.italic { result += "<w:i/>" }
        if let colour = run.colour { result += "<w:color w:val=\"\(colour)\"/>" }
        result += "<w:sz w:val=\"\(Int(run.size * 2))\"/>"
        if run.underline { result += "<w:u w:val=\"single\"/>" }
        if let background = run.background { result += "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\(background)\"/>" }
        result += "</w:rPr>"
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { result += "<w:br/>" }
            for (tab, piece) in line.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
                if tab > 0 { result += "<w:tab/>" }
                if !piece.isEmpty { result += "<w:t xml:space=\"preserve\">\(escaped(String(piece)))</w:t>" }
            }
        }
        return result + "</w:r>"
    }

    private static func align(_ alignment: Specimen.Alignment) -> String {
        switch alignment {
        case .left: "left"
        case .centre: "center"
        case .right: "right"
        case .justify: "both"
        }
    }

    private static func twips(_ millimetres: Double) -> Int { Int((millimetres * 1440 / 25.4).rounded()) }
}
