/// What one style, numbering level or paragraph says about how a paragraph
/// stands; nil where it says nothing.
struct ParagraphProperties {
    /// `leading` and `trailing` follow the direction of writing.
    enum Side { case leading, trailing, left, right, centre, justify }
    var alignment: Side?
    var rightToLeft: Bool?
    var left: Length?
    var right: Length?
    var firstLine: Length?
    var before: Length?
    var after: Length?
    var line: LineSpacing?
    /// Added to those of the parents; `clearedTabs` are taken away from them.
    var tabs: [TabStop]?
    var clearedTabs: [Length] = []
    /// Tabs replace those of the parents (ODF), or join them (Word).
    var tabsReplace = false
    var topBorder: Stroke??
    var rightBorder: Stroke??
    var bottomBorder: Stroke??
    var leftBorder: Stroke??
    var keepWithNext: Bool?
    var keepTogether: Bool?
    var contextualSpacing: Bool?
    var widowOrphan: Int?
    var breakBefore: Bool?
    var columnBreakBefore: Bool?
    var breakAfter: Bool?

    /// Lays these over a format; alignment and breaks are resolved at the end of
    /// the chain, by the caller.
    func apply(to format: inout ParagraphFormat) {
        if let left { format.left = left }
        if let right { format.right = right }
        if let firstLine { format.firstLine = firstLine }
        if let before { format.before = before }
        if let after { format.after = after }
        if let line { format.line = line }
        if let topBorder { format.borders.top = topBorder }
        if let rightBorder { format.borders.right = rightBorder }
        if let bottomBorder { format.borders.bottom = bottomBorder }
        if let leftBorder { format.borders.left = leftBorder }
        if let keepWithNext { format.keepWithNext = keepWithNext }
        if let keepTogether { format.keepTogether = keepTogether }
        if let contextualSpacing { format.contextualSpacing = contextualSpacing }
        if let widowOrphan { format.widowOrphan = widowOrphan }
        applyTabs(to: &format)
    }

    private func applyTabs(to format: inout ParagraphFormat) {
        if tabsReplace, tabs != nil { format.tabs = [] }
        if !clearedTabs.isEmpty {
            format.tabs.removeAll { clearedTabs.contains($0.position) }
        }
        guard let tabs, !tabs.isEmpty else { return }
        format.tabs.removeAll { old in tabs.contains { $0.position == old.position } }
        format.tabs = (format.tabs + tabs).sorted { $0.position < $1.position }
    }
}

extension ParagraphProperties.Side {
    func resolved(rightToLeft: Bool) -> Alignment {
        switch self {
        case .leading: rightToLeft ? .right : .left
        case .trailing: rightToLeft ? .left : .right
        case .left: .left
        case .right: .right
        case .centre: .centre
        case .justify: .justify
        }
    }
}

extension ParagraphProperties {
    /// Lays those of the same kind over these.
    mutating func lay(_ upper: ParagraphProperties) {
        alignment = upper.alignment ?? alignment
        rightToLeft = upper.rightToLeft ?? rightToLeft
        left = upper.left ?? left
        right = upper.right ?? right
        firstLine = upper.firstLine ?? firstLine
        before = upper.before ?? before
        after = upper.after ?? after
        line = upper.line ?? line
        tabs = upper.tabs ?? tabs
        clearedTabs += upper.clearedTabs
        topBorder = upper.topBorder ?? topBorder
        rightBorder = upper.rightBorder ?? rightBorder
        bottomBorder = upper.bottomBorder ?? bottomBorder
        leftBorder = upper.leftBorder ?? leftBorder
        keepWithNext = upper.keepWithNext ?? keepWithNext
        keepTogether = upper.keepTogether ?? keepTogether
        contextualSpacing = upper.contextualSpacing ?? contextualSpacing
        widowOrphan = upper.widowOrphan ?? widowOrphan
        breakBefore = upper.breakBefore ?? breakBefore
    }
}
