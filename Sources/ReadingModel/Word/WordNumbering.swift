/// One level of a numbering.
struct WordNumberingLevel {
    var start = 1
    var numerals = Numerals.decimal
    var isBullet = false
    /// `%1.%2.`, or the bullet itself.
    var text = ""
    var follow = Label.Follow.tab
    var isLegal = false
    /// Restarts after this level (from 1); 0: never; nil: after any upper one.
    var restart: Int?
    var style: String?
    var paragraph: ParagraphProperties?
}

/// What `numbering.xml` says, by `w:numId`.
struct WordNumbering {
    /// A list (`w:num`) with its levels, links followed.
    struct List {
        /// Lists on one of these count together.
        var counter: Int
        var levels: [Int: WordNumberingLevel]
        var startOverrides: [Int: Int]
    }
    static let levelCount = 9
    private(set) var lists: [Int: List] = [:]

    init() {}

    init(_ markup: Markup<WordTag>, styles: WordStyles) {
        var abstract: [Int: [Int: WordNumberingLevel]] = [:]
        var styleLinks: [Int: String] = [:]
        for child in markup.children(markup.root) {
            let attributes = markup.attributes(child)
            switch markup.tag(child) {
            case .abstractNumbering:
                guard let id = attributes.int("w:abstractNumId") else { continue }
                abstract[id] = Self.levels(markup, child)
                styleLinks[id] = markup.children(child).first {
                    markup.name($0) == "w:numStyleLink"
                }
                .flatMap(markup.val)
            case .numberingInstance:
                guard let id = attributes.int("w:numId"),
                    let base = markup.children(child).first(where: {
                        markup.name($0) == "w:abstractNumId"
                    }).flatMap(markup.val).flatMap({ Int($0) })
                else { continue }
                lists[id] = Self.list(markup, child, base, abstract[base] ?? [:])
            default: break
            }
        }
        follow(styleLinks, styles)
    }

    /// A numbering may only point to a style, whose own numbering it is.
    private mutating func follow(_ styleLinks: [Int: String], _ styles: WordStyles) {
        guard !styleLinks.isEmpty else { return }
        for (id, list) in lists {
            guard let style = styleLinks[list.counter],
                let target = styles.byID[style]?.numberID, target != id,
                let base = lists[target]
            else { continue }
            lists[id]?.levels = base.levels.merging(list.levels) { _, own in own }
            lists[id]?.counter = base.counter
        }
    }

    private static func list(
        _ markup: Markup<WordTag>, _ element: Int, _ base: Int, _ levels: [Int: WordNumberingLevel]
    ) -> List {
        var list = List(counter: base, levels: levels, startOverrides: [:])
        for child in markup.children(element) where markup.tag(child) == .levelOverride {
            guard let number = markup.attributes(child).int("w:ilvl"), (0..<levelCount) ~= number
            else { continue }
            for part in markup.children(child) {
                switch markup.name(part) {
                case "w:startOverride":
                    list.startOverrides[number] = markup.val(part).flatMap { Int($0) }
                        .map(OpenDocumentReader.plausible)
                case "w:lvl": list.levels[number] = level(markup, part)
                default: break
                }
            }
        }
        return list
    }

    private static func levels(
        _ markup: Markup<WordTag>, _ element: Int
    ) -> [Int: WordNumberingLevel] {
        var levels: [Int: WordNumberingLevel] = [:]
        for child in markup.children(element) where markup.tag(child) == .numberingLevel {
            guard let number = markup.attributes(child).int("w:ilvl"), (0..<levelCount) ~= number
            else { continue }
            levels[number] = level(markup, child)
        }
        return levels
    }

    private static func level(_ markup: Markup<WordTag>, _ element: Int) -> WordNumberingLevel {
        var level = WordNumberingLevel()
        for child in markup.children(element) {
            let value = markup.val(child)
            switch markup.name(child) {
            case "w:start": level.start = value.flatMap { Int($0) }.map(OpenDocumentReader.plausible) ?? 1
            case "w:numFmt":
                level.isBullet = value == "bullet"
                level.numerals = numerals(value)
            case "w:lvlText": level.text = String((value ?? "").unicodeScalars.prefix(200))
            case "w:suff":
                level.follow = value == "space" ? .space : value == "nothing" ? .nothing : .tab
            case "w:isLgl": level.isLegal = markup.isOn(child)
            case "w:lvlRestart": level.restart = value.flatMap { Int($0) }
            case "w:pStyle": level.style = value
            case "w:pPr": level.paragraph = ParagraphProperties(word: markup, child)
            default: break
            }
        }
        if level.isBullet { level.text = Bullets.readable(level.text) }
        return level
    }

    private static func numerals(_ name: String?) -> Numerals {
        switch name {
        case "decimal", nil: .decimal
        case "decimalZero": .decimalZero
        case "upperRoman": .upperRoman
        case "lowerRoman": .lowerRoman
        case "upperLetter": .upperLetter(synchronised: true)
        case "lowerLetter": .lowerLetter(synchronised: true)
        case "none", "bullet": .none
        default: .other
        }
    }
}
