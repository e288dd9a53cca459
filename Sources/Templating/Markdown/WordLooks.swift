import XMLScanning

/// What Markdown's paragraphs and runs look like at one place of a template: named
/// styles where the template has them, else the look of the mark's own paragraph.
struct WordLooks {
    let site: WordSite
    let target: WordTarget
    let map: StyleMap
    /// The prefix of WordprocessingML, with its colon.
    let w: String

    /// All that decides how a paragraph begins.
    struct Paragraph: Hashable {
        var kind: ParagraphKind
        /// The named style's id; nil: the template's own look.
        var style: String?
        /// How deep in lists.
        var level = 0
        /// `w:numId` of the list around; nil where its style numbers by itself.
        var number: Int?
        var startsItem = false
        /// In the letters of the mark's own run.
        var isOwn: Bool
    }

    /// All that decides how a run begins.
    struct Run: Hashable {
        var look: LetterLook
        var isLink: Bool
        var isOwn: Bool
        var isCellHeading: Bool
    }

    /// The id of the named style that plays a role.
    func named(_ role: MarkdownRole, kind: String = "paragraph") -> String? {
        target.style(role, kind: kind, map: map)
    }

    // MARK: Paragraphs

    /// `w:pPr` of a paragraph.
    func properties(_ paragraph: Paragraph) -> WordProperties {
        let own = look(paragraph)
        // The paragraph mark, and a list's label with it, looks as the text does.
        let letters = paragraph.isOwn ? site.run.element("\(w)rPr") : []
        return letters.isEmpty ? own : own.setting("rPr", letters)
    }

    private func look(_ paragraph: Paragraph) -> WordProperties {
        let own = paragraph.style.map(styled)
        switch paragraph.kind {
        case .text, .quotation: return own ?? site.paragraph
        case .heading(_, true) where own != nil && isNumbered(paragraph.style):
            return own?.setting("numPr", unnumbered) ?? site.paragraph
        case .heading(let level, _):
            return own
                ?? site.paragraph.setting(
                    "outlineLvl", "<\(w)outlineLvl \(w)val=\"\(level - 1)\"/>")
        case .item: return item(own ?? site.paragraph.without(["ind", "numPr"]), paragraph)
        case .continuation:
            let indent = WordListMarkup.indent(paragraph.level)
            return own
                ?? site.paragraph.without(["numPr"])
                .setting("ind", "<\(w)ind \(w)left=\"\(indent)\" \(w)firstLine=\"0\"/>")
        case .cell(let isHeading, let alignment): return cell(own, isHeading, alignment)
        }
    }

    private var unnumbered: String { "<\(w)numPr><\(w)numId \(w)val=\"0\"/></\(w)numPr>" }

    private func isNumbered(_ style: String?) -> Bool {
        style.map { target.styles.numbering[$0] != nil } ?? false
    }

    private func styled(_ id: String) -> WordProperties {
        WordProperties(order: WordProperties.paragraphOrder)
            .setting("pStyle", "<\(w)pStyle \(w)val=\"\(attributeValue(id))\"/>")
    }

    private func item(_ own: WordProperties, _ paragraph: Paragraph) -> WordProperties {
        guard paragraph.startsItem else {
            return own.setting("numPr", unnumbered)
        }
        guard let number = paragraph.number else { return own }
        let level = min(paragraph.level, 9) - 1
        return own.setting(
            "numPr",
            "<\(w)numPr><\(w)ilvl \(w)val=\"\(level)\"/><\(w)numId \(w)val=\"\(number)\"/></\(w)numPr>"
        )
    }

    private func cell(
        _ own: WordProperties?, _ isHeading: Bool, _ alignment: ColumnAlignment
    ) -> WordProperties {
        let base =
            own
            ?? site.paragraph.only(["pStyle"])
            .setting("spacing", "<\(w)spacing \(w)before=\"0\" \(w)after=\"0\"/>")
            .setting("ind", "<\(w)ind \(w)left=\"0\" \(w)right=\"0\" \(w)firstLine=\"0\"/>")
        let side: String? =
            switch alignment {
            case .natural: own == nil ? (isHeading ? "center" : "left") : nil
            case .left: "left"
            case .center: "center"
            case .right: "right"
            }
        return side.map { base.setting("jc", "<\(w)jc \(w)val=\"\($0)\"/>") } ?? base
    }

    // MARK: Runs

    /// From `<w:r>` up to the text.
    func opening(_ run: Run) -> [UInt8] {
        var own = run.isOwn ? site.run : WordProperties(order: WordProperties.runOrder)
        if run.isCellHeading || run.look.contains(.bold) {
            own = own.setting("b", "<\(w)b/>").setting("bCs", "<\(w)bCs/>")
        }
        if run.isLink, let id = named(.link, kind: "character") {
            own = own.setting("rStyle", "<\(w)rStyle \(w)val=\"\(attributeValue(id))\"/>")
        }
        if run.look.contains(.italic) {
            own = own.setting("i", "<\(w)i/>").setting("iCs", "<\(w)iCs/>")
        }
        if run.look.contains(.struck) { own = own.setting("strike", "<\(w)strike/>") }
        return Array("<\(w)r>".utf8) + own.element("\(w)rPr")
            + Array("<\(w)t xml:space=\"preserve\">".utf8)
    }
}
