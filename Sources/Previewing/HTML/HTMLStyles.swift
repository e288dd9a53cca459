import ReadingModel

/// The style sheet: a class for each format of the document, each section's sheet, print.
struct HTMLStyles {
    private let reading: Reading

    init(_ reading: Reading) { self.reading = reading }

    var text: String { Self.common + sheets + paragraphs + characters + Self.narrow }

    private static let common = """
        *{box-sizing:border-box}body{margin:0;background:#e8e8e8;color:#000;font-family:"Times New Roman","Liberation Serif",Tinos,serif}
        main{padding:8mm 0}
        .sheet{position:relative;background:#fff;margin:0 auto 8mm;box-shadow:0 1px 5px #0006}
        .sheet>header,.sheet>footer{position:absolute;left:0;right:0}
        p,h1,h2,h3,h4,h5,h6{margin:0;font-size:inherit;font-weight:inherit;position:relative;white-space:pre-wrap;overflow-wrap:break-word}
        table{border-collapse:collapse;max-width:100%;table-layout:fixed}td,th{vertical-align:top;text-align:left;font-weight:inherit;padding:0}
        .tab{display:inline-block;width:12.7mm}.rule{position:absolute;height:0;border-top:.75pt solid #000}
        .rule.inline{position:static;display:inline-block;vertical-align:middle;max-width:100%}
        .label{display:inline-block;text-indent:0}.frame{display:table;max-width:100%}.frame p{white-space:pre-wrap}
        ins{text-decoration:none;border-bottom:1px dotted #767676}mark{background:#fff2b3;color:#000;outline:1px solid #8a6d00}
        mark.error{background:#ffd9d9;outline-color:#a40000}.notes{border-top:1px solid #000;margin-top:6mm;padding-top:2mm;font-size:11pt}
        img{max-width:100%}a{color:#0645ad}

        """

    private static let narrow = """
        @media (max-width:220mm){main{padding:0}.sheet{width:auto!important;min-height:0!important;padding:5vw!important;margin:0 0 4vw}
        .sheet>header,.sheet>footer{display:none}table{width:100%!important;margin-left:0!important}p{margin-left:0!important}}
        @media print{body{background:none}main{padding:0}.sheet{box-shadow:none;margin:0;padding:0!important;width:auto!important;min-height:0!important;break-after:page}
        .sheet:last-child{break-after:auto}.sheet>header,.sheet>footer{display:none}mark{background:none;outline:none}}
        """

    private static func mm(_ length: Length) -> String { HTMLText.number(length.millimetres) + "mm" }
    private static func pt(_ length: Length) -> String { HTMLText.number(length.points) + "pt" }

    private var sheets: String {
        reading.sections.enumerated().map { number, section in
            let page = section.page
            let edges = [page.margins.top, page.margins.right, page.margins.bottom, page.margins.left].map(Self.mm).joined(separator: " ")
            return """
                .s\(number){width:\(Self.mm(page.width));min-height:\(Self.mm(page.height));padding:\(edges);page:s\(number)}
                .s\(number)>header{top:\(Self.mm(page.headerDistance));padding:0 \(Self.mm(page.margins.right)) 0 \(Self.mm(page.margins.left))}
                .s\(number)>footer{bottom:\(Self.mm(page.footerDistance));padding:0 \(Self.mm(page.margins.right)) 0 \(Self.mm(page.margins.left))}
                @page s\(number){size:\(Self.mm(page.width)) \(Self.mm(page.height));margin:\(edges)}

                """
        }.joined()
    }

    private var paragraphs: String {
        reading.formats.paragraphs.enumerated().map { number, format in
            // Margins that meet collapse to the larger, as offices show them.
            let edges = [Self.pt(format.before), Self.mm(format.right), Self.pt(format.after), Self.mm(format.left)]
            var rules = ["text-align:" + Self.alignment(format.alignment), "margin:" + edges.joined(separator: " ")]
            if format.firstLine != .zero { rules.append("text-indent:" + Self.mm(format.firstLine)) }
            switch format.line {
            case .multiple(let percent): rules.append("line-height:" + HTMLText.number(percent.factor * 1.15))
            case .exactly(let length): rules.append("line-height:" + Self.pt(length))
            case .atLeast: rules.append("line-height:1.15")
            }
            rules += Self.borders(format.borders)
            return ".p\(number){\(rules.joined(separator: ";"))}\n"
        }.joined()
    }

    private var characters: String {
        reading.formats.characters.enumerated().map { number, format in
            var rules = ["font-size:\(HTMLText.number(format.size.points))pt"]
            if let font = HTMLText.font(format.font.rawValue), font != "Times New Roman" {
                rules.append("font-family:\"\(font)\",\"Times New Roman\",\"Liberation Serif\",serif")
            }
            if format.bold { rules.append("font-weight:bold") }
            if format.italic { rules.append("font-style:italic") }
            if format.capitals { rules.append("text-transform:uppercase") }
            if format.smallCapitals { rules.append("font-variant:small-caps") }
            let lines = [format.underline == nil ? nil : "underline", format.strikethrough ? "line-through" : nil].compactMap(\.self)
            if !lines.isEmpty { rules.append("text-decoration:" + lines.joined(separator: " ")) }
            if let colour = HTMLText.colour(format.colour.rawValue) { rules.append("color:" + colour) }
            if let colour = format.background.flatMap({ HTMLText.colour($0.rawValue) }) { rules.append("background:" + colour) }
            switch format.position {
            case .superscript: rules.append("vertical-align:super;font-size:65%")
            case .subscript: rules.append("vertical-align:sub;font-size:65%")
            case .baseline: break
            }
            return ".c\(number){\(rules.joined(separator: ";"))}\n"
        }.joined()
    }

    static func alignment(_ alignment: Alignment) -> String {
        switch alignment {
        case .left: "left"
        case .centre: "center"
        case .right: "right"
        case .justify: "justify"
        }
    }

    static func borders(_ borders: Borders) -> [String] {
        [("top", borders.top), ("right", borders.right), ("bottom", borders.bottom), ("left", borders.left)].compactMap { edge, stroke in
            guard let stroke else { return nil }
            let style = switch stroke.style {
            case .solid: "solid"
            case .dashed: "dashed"
            case .dotted: "dotted"
            case .double: "double"
            }
            let width = max(0.5, min(stroke.width.points, 20))
            return "border-\(edge):\(HTMLText.number(width))pt \(style) \(HTMLText.colour(stroke.colour.rawValue) ?? "#000")"
        }
    }
}
