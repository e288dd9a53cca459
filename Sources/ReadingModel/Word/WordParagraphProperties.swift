/// Reads `w:pPr`.
extension ParagraphProperties {
    init(word markup: Markup<WordTag>, _ element: Int) {
        self.init()
        for child in markup.children(element) {
            switch markup.name(child) {
            case "w:jc": alignment = Self.side(markup.val(child))
            case "w:bidi": rightToLeft = markup.isOn(child)
            case "w:ind": readIndents(markup.attributes(child))
            case "w:spacing": readSpacing(markup.attributes(child))
            case "w:contextualSpacing": contextualSpacing = markup.isOn(child)
            case "w:keepNext": keepWithNext = markup.isOn(child)
            case "w:keepLines": keepTogether = markup.isOn(child)
            case "w:widowControl": widowOrphan = markup.isOn(child) ? 2 : 0
            case "w:pageBreakBefore": breakBefore = markup.isOn(child)
            case "w:pBdr": readBorders(markup, child)
            case "w:tabs": readTabs(markup, child)
            default: break
            }
        }
    }

    private static func side(_ value: String?) -> Side? {
        switch value {
        // In Word "left" is where the line begins.
        case "left", "start": .leading
        case "right", "end": .trailing
        case "center": .centre
        case "both", "distribute", "lowKashida", "mediumKashida", "highKashida", "thaiDistribute":
            .justify
        default: nil
        }
    }

    private mutating func readIndents(_ attributes: Attributes) {
        left = WordValues.length(attributes["w:left"] ?? attributes["w:start"])
        right = WordValues.length(attributes["w:right"] ?? attributes["w:end"])
        if let hanging = WordValues.length(attributes["w:hanging"]) {
            firstLine = -hanging
        } else {
            firstLine = WordValues.length(attributes["w:firstLine"])
        }
    }

    private mutating func readSpacing(_ attributes: Attributes) {
        before = WordValues.length(attributes["w:before"])
        after = WordValues.length(attributes["w:after"])
        // "Automatic" is what HTML has between paragraphs: Word takes 14 points.
        if let on = attributes["w:beforeAutospacing"], WordValues.isOn(on) { before = .points(14) }
        if let on = attributes["w:afterAutospacing"], WordValues.isOn(on) { after = .points(14) }
        guard let text = attributes["w:line"], let number = Double(text), abs(number) < 100_000
        else { return }
        switch attributes["w:lineRule"] {
        case "exact": line = .exactly(.scaled(number, 635))
        case "atLeast": line = .atLeast(.scaled(number, 635))
        default: line = .multiple(Percent(hundredths: Int((number / 240 * 10_000).rounded())))
        }
    }

    private mutating func readBorders(_ markup: Markup<WordTag>, _ element: Int) {
        for child in markup.children(element) {
            let border = WordValues.border(markup.attributes(child))
            switch markup.name(child) {
            case "w:top": topBorder = border
            case "w:bottom": bottomBorder = border
            case "w:left", "w:start": leftBorder = border
            case "w:right", "w:end": rightBorder = border
            default: break
            }
        }
    }

    private mutating func readTabs(_ markup: Markup<WordTag>, _ element: Int) {
        var stops: [TabStop] = []
        for child in markup.children(element).prefix(256) {
            let attributes = markup.attributes(child)
            guard let position = WordValues.length(attributes["w:pos"]) else { continue }
            let alignment: TabStop.Alignment
            switch attributes["w:val"] {
            case "clear":
                clearedTabs.append(position)
                continue
            case "bar": continue
            case "center": alignment = .centre
            case "right", "end": alignment = .right
            case "decimal": alignment = .decimal
            default: alignment = .left
            }
            let leader: String =
                switch attributes["w:leader"] {
                case "dot": "."
                case "middleDot": "·"
                case "hyphen": "-"
                case "underscore", "heavy": "_"
                default: ""
                }
            stops.append(TabStop(position: position, alignment: alignment, leader: leader))
        }
        tabs = stops.sorted { $0.position < $1.position }
    }
}
