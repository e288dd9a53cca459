/// VML, the older way of drawing: lines, rules, text boxes, pictures.
extension WordDrawingContext {
    func vml(in element: Int, isObject: Bool) -> [Inline] {
        var found: [Inline] = []
        for child in markup.children(element) {
            switch markup.tag(child) {
            case .vmlShape, .vmlRectangle, .vmlRoundRectangle, .vmlOval, .vmlLine, .vmlPolyline:
                found.append(vmlShape(child))
            case .vmlGroup: found += vml(in: child, isObject: false)
            case .alternate:
                if let chosen = markup.chosen(child) { found += vml(in: chosen, isObject: false) }
            default: break
            }
        }
        return isObject && found.isEmpty ? [.drawing(drawn(.object, Outline()))] : found
    }

    private func vmlShape(_ element: Int) -> Inline {
        let attributes = markup.attributes(element)
        let style = Self.declarations(attributes["style"] ?? "")
        var outline = Outline()
        outline.size = Size(
            width: OpenDocumentValues.length(style["width"]) ?? .zero,
            height: OpenDocumentValues.length(style["height"]) ?? .zero)
        outline.alternative = attributes["alt"] ?? ""
        outline.position = position(style)
        let stroke = stroke(attributes)
        for child in markup.children(element) {
            switch markup.tag(child) {
            case .vmlTextBox:
                guard let content = markup.child(child, .textBoxContent) else { continue }
                let borders = Borders(top: stroke, right: stroke, bottom: stroke, left: stroke)
                return frame(content, outline, borders)
            case .vmlImage:
                return .drawing(drawn(media(markup.value(child, "r:id")), outline))
            default: break
            }
        }
        return .drawing(vmlDrawing(element, attributes, outline, stroke))
    }

    private func vmlDrawing(
        _ element: Int, _ attributes: Attributes, _ outline: Outline, _ stroke: Stroke?
    ) -> Drawing {
        var drawing = drawn(.shape, outline)
        drawing.stroke = stroke
        let connector = attributes["o:connectortype"] == "straight"
        if markup.tag(element) == .vmlLine {
            drawing.kind = .line
            if let (from, to) = ends(attributes) {
                drawing.size = Size(
                    width: max(from.0, to.0) - min(from.0, to.0),
                    height: max(from.1, to.1) - min(from.1, to.1))
                drawing.position.horizontal = .offset(min(from.0, to.0))
                drawing.position.vertical = .offset(min(from.1, to.1))
            }
        } else if attributes["o:hr"] == "t" {
            drawing.kind = .line
            drawing.stroke = stroke ?? Stroke(width: .points(1))
            if drawing.size.width == .zero { drawing.size.width = collector.width }
            drawing.size.height = .zero
            switch attributes["o:hralign"] {
            case "center": drawing.position.horizontal = .centre
            case "right": drawing.position.horizontal = .end
            default: drawing.position.horizontal = .start
            }
        } else if connector || attributes["type"]?.hasPrefix("#_x0000_t32") ?? false {
            drawing.kind = .line
        }
        return drawing
    }

    private func ends(_ attributes: Attributes) -> ((Length, Length), (Length, Length))? {
        func point(_ name: String) -> (Length, Length)? {
            let words = (attributes[name] ?? "").split(separator: ",")
            guard words.count == 2, let x = OpenDocumentValues.length(String(words[0])),
                let y = OpenDocumentValues.length(String(words[1]))
            else { return nil }
            return (x, y)
        }
        guard let from = point("from"), let to = point("to") else { return nil }
        return (from, to)
    }

    private func stroke(_ attributes: Attributes) -> Stroke? {
        guard !["f", "false"].contains(attributes["stroked"] ?? "t") else { return nil }
        let colour = attributes["strokecolor"].flatMap {
            WordValues.colour(String($0.prefix(7).drop { $0 == "#" }))
        }
        return Stroke(
            width: OpenDocumentValues.length(attributes["strokeweight"]) ?? .points(0.75),
            colour: colour ?? Colour(rawValue: "000000"))
    }

    private func position(_ style: [String: String]) -> Position {
        var position = Position()
        position.anchor = style["position"] == "absolute" ? .paragraph : .inline
        position.horizontal = .offset(OpenDocumentValues.length(style["margin-left"]) ?? .zero)
        position.vertical = .offset(OpenDocumentValues.length(style["margin-top"]) ?? .zero)
        if let name = style["mso-position-horizontal"], name != "absolute" {
            position.horizontal = Self.placement(name)
        }
        switch style["mso-position-horizontal-relative"] {
        case "page": position.horizontalReference = .page
        case "margin": position.horizontalReference = .margin
        case "char": position.horizontalReference = .character
        default: position.horizontalReference = .column
        }
        switch style["mso-position-vertical-relative"] {
        case "page": position.verticalReference = .page
        case "margin": position.verticalReference = .margin
        case "line": position.verticalReference = .line
        default: position.verticalReference = .paragraph
        }
        return position
    }

    /// `width:100pt;height:0` as names and values.
    private static func declarations(_ style: String) -> [String: String] {
        var found: [String: String] = [:]
        for declaration in style.split(separator: ";") {
            guard let colon = declaration.firstIndex(of: ":") else { continue }
            let name = String(declaration[..<colon]).trimmed.lowercased()
            found[name] = String(declaration[declaration.index(after: colon)...]).trimmed
        }
        return found
    }
}
