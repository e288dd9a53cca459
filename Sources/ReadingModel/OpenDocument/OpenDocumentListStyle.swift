/// A list style, or the numbering of headings: up to ten levels.
struct OpenDocumentListStyle {
    /// A level of the style.
    struct Level {
        /// What stands before an item.
        enum Mark {
            case number(Numerals, prefix: String, suffix: String, start: Int, shownLevels: Int)
            /// `%1%.%2%)`: the levels stand in a pattern of their own.
            case pattern(Numerals, String, start: Int)
            case bullet(String)
            case none
        }
        var mark: Mark
        init(mark: Mark = .none) { self.mark = mark }
        var follow = Label.Follow.tab
        /// Indents that stand for the paragraph's own (label-alignment), or are
        /// added to them (the older way).
        var left = Length.zero
        var firstLine = Length.zero
        var tab: Length?
        var addsToParagraph = false

        var numerals: Numerals {
            switch mark {
            case .number(let numerals, _, _, _, _), .pattern(let numerals, _, _): numerals
            case .bullet, .none: .none
            }
        }

        var start: Int {
            switch mark {
            case .number(_, _, _, let start, _), .pattern(_, _, let start): start
            case .bullet, .none: 1
            }
        }
    }

    static let levelCount = 10
    var name: String
    private(set) var levels: [Level]

    /// What LibreOffice takes for a list without a style.
    static let standard: OpenDocumentListStyle = {
        var style = OpenDocumentListStyle(name: "")
        for index in 0..<levelCount { style.levels[index].mark = .bullet("•") }
        return style
    }()

    init(name: String) {
        self.name = name
        levels = Array(repeating: Level(), count: Self.levelCount)
    }

    /// A level that a list style does not describe counts 1., 2., 3. in
    /// LibreOffice; one of the outline shows nothing.
    init(_ markup: Markup<OpenDocumentTag>, _ element: Int, name: String) {
        self.init(name: name)
        if markup.tag(element) == .listStyle {
            let plain = Level.Mark.number(
                .decimal, prefix: "", suffix: ".", start: 1, shownLevels: 1)
            levels = Array(repeating: Level(mark: plain), count: Self.levelCount)
        }
        for child in markup.children(element) {
            let attributes = markup.attributes(child)
            guard let number = attributes.int("text:level"), (1...Self.levelCount).contains(number)
            else { continue }
            var level = Level()
            switch markup.tag(child) {
            case .listLevelNumber, .outlineLevel: level.mark = Self.number(attributes)
            case .listLevelBullet: level.mark = Self.bullet(attributes)
            case .listLevelImage: level.mark = .bullet("•")
            default: continue
            }
            if let properties = markup.child(child, .listLevelProperties) {
                Self.readGeometry(markup, properties, into: &level)
            }
            levels[number - 1] = level
        }
    }

    private static func number(_ attributes: Attributes) -> Level.Mark {
        let start = min(max(attributes.int("text:start-value") ?? 1, 0), 1_000_000)
        let synchronised = attributes["style:num-letter-sync"] == "true"
        let numerals = Numerals(
            openDocument: attributes["style:num-format"] ?? "", synchronised: synchronised)
        if let pattern = attributes["loext:num-list-format"] ?? attributes["style:num-list-format"],
            !pattern.isEmpty, pattern.utf8.count < 200
        {
            return .pattern(numerals, pattern, start: start)
        }
        return .number(
            numerals, prefix: attributes["style:num-prefix"] ?? "",
            suffix: attributes["style:num-suffix"] ?? "", start: start,
            shownLevels: min(max(attributes.int("text:display-levels") ?? 1, 1), levelCount))
    }

    /// LibreOffice shows neither prefix nor suffix beside a bullet.
    private static func bullet(_ attributes: Attributes) -> Level.Mark {
        .bullet(Bullets.readable(attributes["text:bullet-char"] ?? "•"))
    }

    private static func readGeometry(
        _ markup: Markup<OpenDocumentTag>, _ element: Int, into level: inout Level
    ) {
        let attributes = markup.attributes(element)
        if attributes["text:list-level-position-and-space-mode"] == "label-alignment" {
            guard let label = markup.child(element, .listLevelLabel) else { return }
            let alignment = markup.attributes(label)
            level.left = alignment.length("fo:margin-left") ?? .zero
            level.firstLine = alignment.length("fo:text-indent") ?? .zero
            level.tab = alignment.length("text:list-tab-stop-position")
            switch alignment["text:label-followed-by"] {
            case "space": level.follow = .space
            case "nothing": level.follow = .nothing
            default: level.follow = .tab
            }
            return
        }
        let space = attributes.length("text:space-before") ?? .zero
        let width = attributes.length("text:min-label-width") ?? .zero
        level.addsToParagraph = true
        level.left = space + width
        level.firstLine = -width
        level.follow = width > .zero ? .tab : .nothing
    }
}
