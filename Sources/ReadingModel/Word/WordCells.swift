/// What `w:tcPr` says.
struct WordCellProperties {
    /// Whether a cell is one with those above it (`w:vMerge`).
    enum Merge { case none, start, continued }
    var span = 1
    var merge = Merge.none
    var vertical: Cell.VerticalAlignment?
    var background: Colour?
    var width: Length?
    /// Borders that the cell draws itself, and sides that it switches off.
    var own = Borders()
    var cleared: Set<Side> = []
    private var edges: [(Side, Length)] = []

    /// A side of the cell.
    enum Side: Hashable, CaseIterable { case top, right, bottom, left }

    init(_ markup: Markup<WordTag>, _ element: Int?) {
        guard let element else { return }
        for child in markup.children(element) {
            switch markup.name(child) {
            case "w:gridSpan": span = min(max(Int(markup.val(child) ?? "") ?? 1, 1), 1_024)
            case "w:vMerge": merge = markup.val(child) == "restart" ? .start : .continued
            case "w:vAlign":
                switch markup.val(child) {
                case "center": vertical = .middle
                case "bottom": vertical = .bottom
                default: vertical = .top
                }
            case "w:shd": background = WordValues.ground(markup.value(child, "w:fill"))
            case "w:tcW":
                if markup.value(child, "w:type") != "pct" {
                    width = WordValues.length(markup.value(child, "w:w"))
                }
            case "w:tcBorders": readBorders(markup, child)
            case "w:tcMar":
                for (side, length) in Self.edges(markup, child) { edges.append((side, length)) }
            default: break
            }
        }
        if width == .zero { width = nil }
    }

    private mutating func readBorders(_ markup: Markup<WordTag>, _ element: Int) {
        for child in markup.children(element) {
            guard let side = Side(markup.name(child)) else { continue }
            guard let border = WordValues.border(markup.attributes(child)) else { continue }
            if let border { own[side] = border } else { cleared.insert(side) }
        }
    }

    static func edges(_ markup: Markup<WordTag>, _ element: Int) -> [(Side, Length)] {
        markup.children(element).compactMap { child in
            guard let side = Side(markup.name(child)),
                let length = WordValues.length(markup.value(child, "w:w"))
            else { return nil }
            return (side, length)
        }
    }

    func padding(over lower: Edges) -> Edges {
        var padding = lower
        for (side, length) in edges { padding[side] = length }
        return padding
    }
}

extension WordCellProperties.Side {
    init?(_ name: String) {
        switch name {
        case "w:top": self = .top
        case "w:right", "w:end": self = .right
        case "w:bottom": self = .bottom
        case "w:left", "w:start": self = .left
        default: return nil
        }
    }
}

extension Borders {
    subscript(_ side: WordCellProperties.Side) -> Stroke? {
        get {
            switch side {
            case .top: top
            case .right: right
            case .bottom: bottom
            case .left: left
            }
        }
        set {
            switch side {
            case .top: top = newValue
            case .right: right = newValue
            case .bottom: bottom = newValue
            case .left: left = newValue
            }
        }
    }
}

extension Edges {
    subscript(_ side: WordCellProperties.Side) -> Length {
        get {
            switch side {
            case .top: top
            case .right: right
            case .bottom: bottom
            case .left: left
            }
        }
        set {
            switch side {
            case .top: top = newValue
            case .right: right = newValue
            case .bottom: bottom = newValue
            case .left: left = newValue
            }
        }
    }
}

extension WordValues {
    /// A fill; `auto` is none.
    static func ground(_ text: String?) -> Colour? {
        colour(text).flatMap { $0 == .automatic ? nil : $0 }
    }
}
