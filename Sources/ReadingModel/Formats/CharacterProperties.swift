/// What one style or run says about its letters; nil where it says nothing.
struct CharacterProperties {
    /// A size as a style says it.
    enum Size {
        case exact(HalfPoints)
        case relative(Percent)
        case change(HalfPoints)
    }
    var font: String?
    var size: Size?
    var bold: Bool?
    var italic: Bool?
    var capitals: Bool?
    var smallCapitals: Bool?
    var hidden: Bool?
    var strikethrough: Bool?
    /// The outer nil says nothing, the inner one says "none".
    var underline: Underline??
    var position: VerticalPosition?
    var colour: Colour?
    var background: Colour??
    var language: String?

    /// Lays these over a format.
    func apply(to format: inout CharacterFormat) {
        if let font { format.font = FontName(rawValue: font) }
        switch size {
        case .exact(let exact): format.size = exact
        case .relative(let share):
            let scaled = Double(format.size.value) * share.factor
            format.size = HalfPoints(Int(min(scaled, 20_000).rounded()))
        case .change(let step): format.size = HalfPoints(max(2, format.size.value + step.value))
        case nil: break
        }
        if let bold { format.bold = bold }
        if let italic { format.italic = italic }
        if let capitals { format.capitals = capitals }
        if let smallCapitals { format.smallCapitals = smallCapitals }
        if let hidden { format.hidden = hidden }
        if let strikethrough { format.strikethrough = strikethrough }
        if let underline { format.underline = underline }
        if let position { format.position = position }
        if let colour { format.colour = colour }
        if let background { format.background = background }
        if let language { format.language = language }
    }
}
