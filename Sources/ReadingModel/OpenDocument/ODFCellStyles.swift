extension ODFTableReader {
    /// Borders, padding, ground and vertical alignment, from the style's chain.
    func readCellStyle(_ name: String, into cell: inout Cell) {
        for style in cellStyles(name) {
            guard let properties = style.markup.child(style.element, .tableCellProperties) else {
                continue
            }
            let attributes = style.markup.attributes(properties)
            cell.borders.lay(odf: attributes)
            cell.padding.lay(odf: attributes, "fo:padding")
            if let ground = attributes["fo:background-color"] {
                cell.background = ODFValues.colour(ground)
            }
            switch attributes["style:vertical-align"] {
            case "middle": cell.vertical = .middle
            case "bottom": cell.vertical = .bottom
            case "top", "automatic": cell.vertical = .top
            default: break
            }
        }
    }
}

extension Borders {
    /// Lays `fo:border` and its four sides over these.
    mutating func lay(odf attributes: Attributes) {
        let all = ODFValues.border(attributes["fo:border"])
        if let border = ODFValues.border(attributes["fo:border-top"]) ?? all { top = border }
        if let border = ODFValues.border(attributes["fo:border-right"]) ?? all { right = border }
        if let border = ODFValues.border(attributes["fo:border-bottom"]) ?? all { bottom = border }
        if let border = ODFValues.border(attributes["fo:border-left"]) ?? all { left = border }
    }
}

extension Edges {
    /// Lays `fo:padding` or `fo:margin` and its four sides over these.
    mutating func lay(odf attributes: Attributes, _ name: String) {
        let all = attributes.length(name)
        top = attributes.length(name + "-top") ?? all ?? top
        right = attributes.length(name + "-right") ?? all ?? right
        bottom = attributes.length(name + "-bottom") ?? all ?? bottom
        left = attributes.length(name + "-left") ?? all ?? left
    }
}
