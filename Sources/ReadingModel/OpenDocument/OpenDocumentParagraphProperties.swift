/// Reads `style:paragraph-properties`.
extension ParagraphProperties {
    init(odf markup: Markup<OpenDocumentTag>, _ element: Int) {
        self.init()
        let attributes = markup.attributes(element)
        readIndents(attributes)
        readBorders(attributes)
        for name in attributes.names {
            switch name {
            case "fo:text-align": alignment = attributes[name].flatMap(Self.side)
            case "style:writing-mode":
                rightToLeft = attributes[name].map { $0.hasPrefix("rl") }
            case "fo:line-height": readLineHeight(attributes[name])
            case "style:line-height-at-least":
                line = attributes.length(name).map { .atLeast($0) } ?? line
            case "fo:keep-with-next": keepWithNext = attributes[name] == "always"
            case "fo:keep-together": keepTogether = attributes[name] == "always"
            case "style:contextual-spacing": contextualSpacing = attributes[name] == "true"
            case "fo:widows", "fo:orphans":
                let lines = min(attributes.int(name) ?? 0, 99)
                widowOrphan = max(widowOrphan ?? 0, lines)
            case "fo:break-before":
                breakBefore = ["page", "even-page", "odd-page"].contains(attributes[name])
                columnBreakBefore = attributes[name] == "column"
            case "fo:break-after":
                breakAfter = ["page", "even-page", "odd-page"].contains(attributes[name])
            default: break
            }
        }
        for child in markup.children(element) where markup.tag(child) == .tabStops {
            readTabs(markup, child)
        }
    }

    static func side(_ text: String) -> Side? {
        switch text {
        case "start": .leading
        case "end": .trailing
        case "left": .left
        case "right": .right
        case "center": .centre
        case "justify": .justify
        default: nil
        }
    }

    private mutating func readIndents(_ attributes: Attributes) {
        let all = attributes.length("fo:margin")
        left = attributes.length("fo:margin-left") ?? all
        right = attributes.length("fo:margin-right") ?? all
        before = attributes.length("fo:margin-top") ?? all
        after = attributes.length("fo:margin-bottom") ?? all
        firstLine = attributes.length("fo:text-indent")
    }

    private mutating func readBorders(_ attributes: Attributes) {
        let all = OpenDocumentValues.border(attributes["fo:border"])
        topBorder = OpenDocumentValues.border(attributes["fo:border-top"]) ?? all
        rightBorder = OpenDocumentValues.border(attributes["fo:border-right"]) ?? all
        bottomBorder = OpenDocumentValues.border(attributes["fo:border-bottom"]) ?? all
        leftBorder = OpenDocumentValues.border(attributes["fo:border-left"]) ?? all
    }

    private mutating func readLineHeight(_ text: String?) {
        if let share = OpenDocumentValues.percent(text) {
            line = .multiple(share)
        } else if let height = OpenDocumentValues.length(text) {
            line = .exactly(height)
        } else if text == "normal" {
            line = .multiple(Percent(100))
        }
    }

    private mutating func readTabs(_ markup: Markup<OpenDocumentTag>, _ element: Int) {
        tabsReplace = true
        var stops: [TabStop] = []
        for stop in markup.children(element).prefix(256) where markup.tag(stop) == .tabStop {
            let attributes = markup.attributes(stop)
            guard let position = attributes.length("style:position") else { continue }
            let alignment: TabStop.Alignment =
                switch attributes["style:type"] {
                case "center": .centre
                case "right": .right
                case "char": .decimal
                default: .left
                }
            let hasLeader = attributes["style:leader-style"].map { $0 != "none" } ?? false
            let leader = attributes["style:leader-text"] ?? (hasLeader ? "." : "")
            stops.append(
                TabStop(
                    position: position, alignment: alignment,
                    leader: leader == " " ? "" : leader))
        }
        tabs = stops.sorted { $0.position < $1.position }
    }
}
