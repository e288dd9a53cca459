import ReadingModel

extension Master {
    /// What a master says about a measure, wherever it says it.
    func found(_ measure: Measure) -> Set<String> {
        let place = isWord ? measure.docx : measure.odf
        let name = place.split(separator: " ", maxSplits: 1).dropFirst().first.map(String.init) ?? ""
        switch place.prefix(while: { $0 != " " }) {
        case "style": return inStyle(name, measure.kind)
        case "page", "sections":
            // The first page shows no number.
            let shown = measure.kind == "number-distance" ? reading.sections.map(\.page) : pages
            return Set(shown.map { page($0, measure.kind) })
        case "table": return inTable(name, measure.kind)
        case "drawing": return inMark(name, measure.kind)
        case "drawings": return Set(reading.drawings.map { points($0.stroke?.width) })
        case "defaults":
            return Set((reading.formats.characters + filled.formats.characters).map(\.font.rawValue))
        case "lists": return Set(filled.paragraphs.compactMap(\.label).map { millimetres($0.indent) })
        default: return []
        }
    }

    private func inStyle(_ name: String, _ kind: String) -> Set<String> {
        var found: Set<String> = []
        for reading in [reading, filled] {
            for paragraph in reading.paragraphs where paragraph.style.rawValue == name {
                let format = reading.paragraphFormat(paragraph.format)
                let value = letters(reading, paragraph, kind) ?? setting(format, kind)
                if let value { found.insert(value) }
            }
        }
        return found
    }

    private func letters(_ reading: Reading, _ paragraph: Paragraph, _ kind: String) -> String? {
        guard let letters = reading.letters(paragraph) else { return nil }
        return switch kind {
        case "size": Measure.canonical(letters.size.points)
        case "bold": letters.bold ? "yes" : "no"
        case "italic": letters.italic ? "yes" : "no"
        default: nil
        }
    }

    private func setting(_ format: ParagraphFormat, _ kind: String) -> String? {
        switch kind {
        case "align": format.alignment.rawValue
        case "before": points(format.before)
        case "after": points(format.after)
        case "left": millimetres(format.left)
        case "right": millimetres(format.right)
        case "first-line": millimetres(format.firstLine)
        case "line":
            switch format.line {
            case .multiple(let share): Measure.canonical(share.factor * 100)
            case .exactly(let length): points(length)
            case .atLeast: nil
            }
        case "border": points(format.borders.top?.width)
        case "frame-width": millimetres(pages[0].textWidth - frameLeft(format) - frameRight(format))
        default: nil
        }
    }

    /// Word draws a frame outside of the indents, 4 pt from the text; Writer inside.
    func frameLeft(_ format: ParagraphFormat) -> Length { isWord ? format.left - .points(4) : format.left }
    func frameRight(_ format: ParagraphFormat) -> Length { isWord ? format.right - .points(4) : format.right }

    private func page(_ page: PageGeometry, _ kind: String) -> String {
        switch kind {
        case "width": millimetres(page.width)
        case "height": millimetres(page.height)
        case "margin-top": millimetres(page.margins.top)
        case "margin-bottom": millimetres(page.margins.bottom)
        case "margin-left": millimetres(page.margins.left)
        case "margin-right": millimetres(page.margins.right)
        default: millimetres(page.headerDistance)
        }
    }

    /// The tables of both masters in the order in which they stand.
    private static let tables = ["Dau", "Ky", "KyNhieuNguoi", "KyCacBen", "KyBienBan", "KyThu", "DauKemTheo"]

    private func inTable(_ names: String, _ kind: String) -> Set<String> {
        let indices = names.split(separator: ", ").compactMap { name in
            Int(name).map { $0 - 1 } ?? Self.tables.firstIndex(of: String(name))
        }
        guard reading.tables.count == Self.tables.count else { return [] }
        return Set(indices.flatMap { inTable(reading.tables[$0], kind) })
    }

    private func inTable(_ table: Table, _ kind: String) -> [String] {
        guard kind == "right-column" else {
            // Rows below the first go on with it, without a gap.
            return table.rows.prefix(1).flatMap(\.cells).map { points($0.padding.top) }
        }
        let whole = millimetres(table.columns.reduce(.zero, +))
        guard whole == millimetres(pages[0].textWidth), table.columns.count == 2 else { return [whole] }
        return [millimetres(table.columns[1])]
    }

    /// The numbers in the marks of the drawn lines of a name, known by the style that they measure.
    private func inMark(_ name: String, _ kind: String) -> Set<String> {
        let styles = [
            "Kẻ dưới cơ quan": "CoQuan", "Kẻ dưới tiêu ngữ": "TieuNgu", "Kẻ dưới trích yếu": "TrichYeu",
            "Kẻ dưới tên loại": "TenLoai",
        ]
        guard let style = styles[name] else { return [] }
        let marks = reading.drawings.map(\.alternative).filter { $0.contains("be_rong('\(style)')") }
        return Set(marks.map { mark in
            let number =
                kind == "ratio"
                ? mark.firstMatch(of: /\* ([0-9.]+)\)/)?.1 : mark.firstMatch(of: /, ([0-9.]+)\] \| min/)?.1
            return Measure.canonical(number.flatMap { Double($0) } ?? 1)
        })
    }

    private func points(_ length: Length?) -> String { length.map { Measure.canonical($0.points) } ?? "none" }
    private func millimetres(_ length: Length) -> String { Measure.canonical(length.millimetres) }
}
