/// What a cell's style says, its ancestors laid below.
struct OpenDocumentCellLook {
    var borders = Borders()
    var padding = Edges()
    var background: Colour?
    var vertical = Cell.VerticalAlignment.top
}

extension OpenDocumentReader {
    /// Borders, padding, ground and vertical alignment of a style, found once.
    func cellLook(_ name: String, _ scope: OpenDocumentScope) -> OpenDocumentCellLook {
        let key = OpenDocumentStyleKey(name: name, scope: scope)
        if let known = cellLooks[key] { return known }
        var look = OpenDocumentCellLook()
        for style in styles.chain(.cell, name, scope).reversed() {
            guard let properties = style.markup.child(style.element, .tableCellProperties) else {
                continue
            }
            look.lay(style.markup.attributes(properties))
        }
        cellLooks[key] = look
        return look
    }
}

extension OpenDocumentCellLook {
    fileprivate mutating func lay(_ attributes: Attributes) {
        borders.lay(odf: attributes)
        padding.lay(odf: attributes, "fo:padding")
        if let ground = attributes["fo:background-color"] {
            background = OpenDocumentValues.colour(ground)
        }
        switch attributes["style:vertical-align"] {
        case "middle": vertical = .middle
        case "bottom": vertical = .bottom
        case "top", "automatic": vertical = .top
        default: break
        }
    }
}

extension Borders {
    /// Lays `fo:border` and its four sides over these.
    mutating func lay(odf attributes: Attributes) {
        let all = OpenDocumentValues.border(attributes["fo:border"])
        if let border = OpenDocumentValues.border(attributes["fo:border-top"]) ?? all { top = border }
        if let border = OpenDocumentValues.border(attributes["fo:border-right"]) ?? all { right = border }
        if let border = OpenDocumentValues.border(attributes["fo:border-bottom"]) ?? all { bottom = border }
        if let border = OpenDocumentValues.border(attributes["fo:border-left"]) ?? all { left = border }
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
