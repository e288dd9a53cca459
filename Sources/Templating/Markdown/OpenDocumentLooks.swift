import XMLScanning

/// What Markdown's paragraphs, letters and lists look like at one place of a
/// template: named styles where the template has them, else automatic ones.
struct OpenDocumentLooks {
    var additions: Additions
    private let site: OpenDocumentSite
    private let target: OpenDocumentTarget
    private var names: [MarkdownRole: String?] = [:]
    private var letters: [LetterLook: [String]] = [:]

    /// A paragraph's style, and whether the letters keep the look of the mark's own.
    struct Paragraph {
        var style: String?
        var isOwn: Bool
    }

    init(_ site: OpenDocumentSite, _ target: OpenDocumentTarget, _ additions: Additions) {
        self.site = site
        self.target = target
        self.additions = additions
    }

    /// The template's paragraph style for a role.
    private mutating func named(_ role: MarkdownRole) -> String? {
        if let known = names[role] { return known }
        let name = target.style(role, family: "paragraph", map: additions.target.map)
        names[role] = .some(name)
        return name
    }

    mutating func automatic(_ style: AutomaticStyle) -> String {
        additions.openDocument.name(of: style, in: site.part, target)
    }

    // MARK: Paragraphs

    /// The paragraph that begins next is the last.
    var isClosing = false

    /// Whether something stands before the mark's paragraph once: a page break.
    var hasOpening: Bool { site.breakBefore != nil || site.masterPage != nil }

    /// - Parameters:
    ///   - isFirst: nothing was written before it.
    ///   - list: the innermost list around it.
    mutating func paragraph(
        _ kind: ParagraphKind, isFirst: Bool, list: ListKind?, level: Int
    ) -> Paragraph {
        let found = named(kind, list, level)
        let plain = found ?? unnamed(kind, isFirst)
        if isFirst, plain == site.base, let broken = site.brokenBase {
            return Paragraph(style: automatic(broken), isOwn: found == nil)
        }
        guard isFirst, hasOpening, plain != site.base else {
            return Paragraph(style: plain, isOwn: found == nil)
        }
        var isBold = false
        if found == nil, case .heading = kind { isBold = true }
        let opening = automatic(
            .opening(
                parent: found ?? site.named, breakBefore: site.breakBefore,
                masterPage: site.masterPage, pageNumber: site.pageNumber, bold: isBold))
        return Paragraph(style: opening, isOwn: found == nil)
    }

    private mutating func named(_ kind: ParagraphKind, _ list: ListKind?, _ level: Int) -> String? {
        switch kind {
        case .text: return nil
        case .heading(let level, _): return named(.heading(level))
        case .item: return named(list?.isNumbered == true ? .number(level) : .bullet(level))
        case .continuation: return named(.continuation(level))
        case .quotation: return named(.quotation)
        case .cell(let isHeading, let alignment):
            guard let name = named(isHeading ? .tableHeading : .tableContents) else { return nil }
            guard let side = side(alignment) else { return name }
            return automatic(.cellText(parent: name, alignment: side, bold: false, flush: false))
        }
    }

    private mutating func unnamed(_ kind: ParagraphKind, _ isFirst: Bool) -> String? {
        switch kind {
        case .text, .quotation:
            if site.keepsWithNext { return isClosing ? site.base : site.named }
            return isFirst ? site.base : site.unbroken.map { automatic($0) } ?? site.base
        case .heading: return automatic(.heading(parent: site.named))
        case .item, .continuation: return site.item
        case .cell(let isHeading, let alignment):
            let side = side(alignment) ?? (isHeading ? .center : .start)
            return automatic(
                .cellText(parent: site.named, alignment: side, bold: isHeading, flush: true))
        }
    }

    private func side(_ alignment: ColumnAlignment) -> AutomaticStyle.Alignment? {
        switch alignment {
        case .natural: nil
        case .left: .start
        case .center: .center
        case .right: .end
        }
    }

    /// Whether the template numbers headings of a level.
    func isNumbered(_ level: Int) -> Bool { target.numberedLevels.contains(level) }

    // MARK: Letters

    /// Styles of the spans that give a look, ready to stand in an attribute.
    mutating func spans(for look: LetterLook) -> [String] {
        if look.isEmpty { return [] }
        if let known = letters[look] { return known }
        var rest = look
        var names: [String] = []
        for (part, role) in [(LetterLook.bold, MarkdownRole.strong), (.italic, .emphasis)]
        where rest.contains(part) {
            guard let name = letterStyle(role) else { continue }
            names.append(attributeValue(name))
            rest.remove(part)
        }
        if !rest.isEmpty {
            names.append(
                automatic(
                    .letters(
                        bold: rest.contains(.bold), italic: rest.contains(.italic),
                        struck: rest.contains(.struck))))
        }
        letters[look] = names
        return names
    }

    func letterStyle(_ role: MarkdownRole) -> String? {
        target.style(role, family: "text", map: additions.target.map)
    }

    // MARK: Lists

    /// Whether further paragraphs of an item look like running text: the template names
    /// how its items look, and nothing for these. LibreOffice gives a paragraph without a
    /// label no first-line indent inside a list, so it stands beside the list.
    mutating func continuesAsText(_ list: ListKind, level: Int) -> Bool {
        named(.continuation, list, level) == nil && names(list, level: level)
    }

    /// Whether the template has a style for the items of a list.
    mutating func names(_ list: ListKind, level: Int) -> Bool { named(.item, list, level) != nil }

    /// The style of a list: the one that its paragraphs' style brings, the
    /// template's list of that kind, or one of our own.
    mutating func listStyle(_ kind: ListKind, level: Int) -> String {
        if let paragraph = named(.item, kind, level),
            let style = target.listStyle(ofParagraphStyle: paragraph, in: site.part)
        {
            return style
        }
        return target.listStyle(isNumbered: kind.isNumbered, map: additions.target.map)
            ?? automatic(.list(isNumbered: kind.isNumbered))
    }
}
