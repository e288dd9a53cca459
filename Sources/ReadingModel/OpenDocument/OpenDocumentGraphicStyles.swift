/// What a graphic style says: stroke, borders, and from where positions count.
struct OpenDocumentGraphicLook {
    var stroke: Stroke?
    var borders = Borders()
    var padding = Edges()
    var horizontalPosition = "from-left"
    var horizontalReference = "paragraph"
    var verticalPosition = "from-top"
    var verticalReference = "paragraph"

    /// Where a frame or shape stands; a line counts from its own start.
    func position(_ attributes: Attributes, from start: (Length, Length)? = nil) -> Position {
        let anchor: Position.Anchor =
            switch attributes["text:anchor-type"] {
            case "as-char": .inline
            case "char": .character
            case "page": .page
            default: .paragraph
            }
        let x = start?.0 ?? attributes.length("svg:x") ?? .zero
        let y = start?.1 ?? attributes.length("svg:y") ?? .zero
        let horizontal: Position.Placement =
            switch horizontalPosition {
            case "left", "inside": .start
            case "center": .centre
            case "right", "outside": .end
            default: .offset(x)
            }
        let vertical: Position.Placement =
            switch verticalPosition {
            case "top": .start
            case "middle": .centre
            case "bottom": .end
            default: .offset(y)
            }
        return Position(
            anchor: anchor,
            horizontalReference: anchor == .page ? .page : Self.reference(horizontalReference),
            horizontal: horizontal,
            verticalReference: anchor == .page ? .page : Self.reference(verticalReference),
            vertical: vertical)
    }

    private static func reference(_ name: String) -> Position.Reference {
        switch name {
        case "page": .page
        case "page-content", "page-start-margin", "page-end-margin": .margin
        case "char": .character
        case "line", "baseline", "text": .line
        default: .paragraph
        }
    }
}

extension OpenDocumentReader {
    func graphicLook(_ name: String?, _ scope: OpenDocumentScope) -> OpenDocumentGraphicLook {
        var look = OpenDocumentGraphicLook()
        var strokeKind = "none"
        var width = Length.zero
        var colour = Colour(rawValue: "000000")
        var chain = name.map { styles.chain(.graphic, $0, scope) } ?? []
        if let basis = styles.defaultStyle(.graphic) { chain.append(basis) }
        for style in chain.reversed() {
            guard let properties = style.markup.child(style.element, .graphicProperties) else {
                continue
            }
            let attributes = style.markup.attributes(properties)
            strokeKind = attributes["draw:stroke"] ?? strokeKind
            width = attributes.length("svg:stroke-width") ?? width
            colour = OpenDocumentValues.colour(attributes["svg:stroke-color"]) ?? colour
            look.borders.lay(odf: attributes)
            look.padding.lay(odf: attributes, "fo:padding")
            look.horizontalPosition = attributes["style:horizontal-pos"] ?? look.horizontalPosition
            look.horizontalReference =
                attributes["style:horizontal-rel"] ?? look.horizontalReference
            look.verticalPosition = attributes["style:vertical-pos"] ?? look.verticalPosition
            look.verticalReference = attributes["style:vertical-rel"] ?? look.verticalReference
        }
        // ODF's own default is a solid line; the hair line has the width 0.
        if strokeKind != "none" || chain.isEmpty {
            look.stroke = Stroke(
                width: width, colour: colour, style: strokeKind == "dash" ? .dashed : .solid)
        }
        return look
    }
}
