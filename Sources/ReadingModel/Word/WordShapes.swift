/// A `wps:wsp`: a line, a shape, or a text box.
extension WordDrawingContext {
    func shape(_ element: Int, _ outline: Outline) -> Inline {
        var outline = outline
        var isLine = false
        var stroke: Stroke? = Stroke(width: .points(0.75))
        var content: Int?
        for child in markup.children(element) {
            switch markup.name(child) {
            case "wps:cNvCnPr": isLine = true
            case "wps:spPr": readShape(child, &outline, &stroke, &isLine)
            case "wps:txbx": content = markup.child(child, .textBoxContent)
            case "wps:cNvPr" where outline.alternative.isEmpty:
                outline.alternative = markup.value(child, "descr") ?? ""
            default: break
            }
        }
        if let content {
            let borders = Borders(top: stroke, right: stroke, bottom: stroke, left: stroke)
            return frame(content, outline, borders)
        }
        var drawing = drawn(isLine ? .line : .shape, outline)
        drawing.stroke = stroke
        return .drawing(drawing)
    }

    private func readShape(
        _ element: Int, _ outline: inout Outline, _ stroke: inout Stroke?, _ isLine: inout Bool
    ) {
        for child in markup.children(element) {
            switch markup.name(child) {
            case "a:xfrm": readTransform(child, &outline)
            case "a:prstGeom":
                let kind = markup.value(child, "prst") ?? ""
                if kind == "line" || kind.hasPrefix("straightConnector") { isLine = true }
            case "a:ln": stroke = line(child)
            default: break
            }
        }
    }

    /// In a group a shape has its own size; elsewhere both say the same.
    private func readTransform(_ element: Int, _ outline: inout Outline) {
        for child in markup.children(element) where markup.name(child) == "a:ext" {
            let attributes = markup.attributes(child)
            let size = Size(width: Self.emu(attributes["cx"]), height: Self.emu(attributes["cy"]))
            if size.width > .zero || size.height > .zero { outline.size = size }
        }
    }

    private func line(_ element: Int) -> Stroke? {
        var stroke = Stroke(
            width: markup.value(element, "w").map { Self.emu($0) } ?? .points(0.75))
        for child in markup.children(element) {
            switch markup.name(child) {
            case "a:noFill": return nil
            case "a:solidFill":
                for colour in markup.children(child) where markup.name(colour) == "a:srgbClr" {
                    stroke.colour = WordValues.colour(markup.plainValue(colour)) ?? .automatic
                }
            case "a:prstDash":
                switch markup.plainValue(child) {
                case "solid", nil: break
                case "dot", "sysDot": stroke.style = .dotted
                default: stroke.style = .dashed
                }
            default: break
            }
        }
        if markup.value(element, "cmpd").map({ $0 != "sng" }) ?? false { stroke.style = .double }
        return stroke
    }
}

extension Markup where Tag == WordTag {
    /// `val` of an element of DrawingML.
    func plainValue(_ element: Int) -> String? { value(element, "val") }
}
