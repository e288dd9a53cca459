/// What `w:pPr` says beside the look: style, numbering, section, its mark.
struct WordParagraphHead {
    var style: String?
    var properties: ParagraphProperties?
    var numberID: Int?
    var level: Int?
    var outline: Int?
    var section: Int?
    var isMarkInserted = false
    var isMarkDeleted = false
    var isMarkHidden = false

    init(_ markup: Markup<WordTag>, _ element: Int?) {
        guard let element else { return }
        var hasLook = false
        for child in markup.children(element) {
            switch markup.name(child) {
            case "w:pStyle": style = markup.val(child)
            case "w:numPr": readNumbering(markup, child)
            case "w:outlineLvl": outline = markup.val(child).flatMap { Int($0) }
            case "w:sectPr": section = child
            case "w:rPr": readMark(markup, child)
            default: hasLook = true
            }
        }
        if hasLook { properties = ParagraphProperties(word: markup, element) }
    }

    private mutating func readNumbering(_ markup: Markup<WordTag>, _ element: Int) {
        numberID = markup.child(element, .numberID).flatMap(markup.val).flatMap { Int($0) }
        level = markup.child(element, .level).flatMap(markup.val).flatMap { Int($0) }
    }

    private mutating func readMark(_ markup: Markup<WordTag>, _ element: Int) {
        for child in markup.children(element) {
            switch markup.name(child) {
            case "w:ins", "w:moveTo": isMarkInserted = true
            case "w:del", "w:moveFrom": isMarkDeleted = true
            case "w:vanish": isMarkHidden = markup.isOn(child)
            default: break
            }
        }
    }
}

extension WordReader {
    /// Gives a paragraph its format; says in which list it counts, if in one.
    func shape(
        _ paragraph: inout Paragraph, _ head: WordParagraphHead, _ base: WordParagraphBase
    ) -> (numberID: Int, level: Int)? {
        var base = base
        let numberID = head.numberID ?? base.numberID
        let level = min(max(head.level ?? base.level ?? 0, 0), WordNumbering.levelCount - 1)
        let isOwn = head.numberID != nil || head.level != nil
        let isNumbered = numberID.map { $0 > 0 && numbering.lists[$0] != nil } ?? false
        if isOwn, isNumbered, let numberID,
            let properties = numbering.lists[numberID]?.levels[level]?.paragraph
        {
            base.lay(properties)
        }
        if let properties = head.properties { base.lay(properties) }
        base.format.alignment = base.alignment.resolved(rightToLeft: base.rightToLeft)
        paragraph.format = builder.formats.id(of: base.format)
        if base.breakBefore { paragraph.breakBefore = .page }
        if let outline = head.outline ?? base.outline, (0..<9).contains(outline) {
            paragraph.outline = outline + 1
        }
        guard isNumbered, let numberID else { return nil }
        return (numberID, level)
    }

    func number(_ paragraph: inout Paragraph, _ position: (numberID: Int, level: Int)) {
        guard
            let (text, rules) = counters.label(
                numberID: position.numberID, level: position.level, numbering: numbering)
        else { return }
        // A bullet that is a blank (pandoc's way to indent) shows nothing.
        guard !text.trimmed.isEmpty else { return }
        let format = builder.formats.table.paragraphs[paragraph.format.index]
        let indent = format.left + format.firstLine
        let stop = format.tabs.first { $0.position > indent }?.position
        paragraph.label = Label(
            text: text, level: position.level + 1,
            list: "list-" + String(numbering.lists[position.numberID]?.counter ?? 0),
            follow: rules.follow, indent: indent,
            textStart: rules.follow == .tab ? (format.firstLine < .zero ? format.left : stop) : nil,
            isBullet: rules.isBullet)
    }
}

/// What the properties of a content control say.
struct WordControl {
    var tag: String?
    var title: String?
    var isPlaceholder = false
    var isContents = false

    init(_ markup: Markup<WordTag>, _ element: Int) {
        guard let properties = markup.child(element, .contentControlProperties) else { return }
        for child in markup.children(properties) {
            switch markup.name(child) {
            case "w:tag": tag = markup.val(child).flatMap { $0.isEmpty ? nil : $0 }
            case "w:alias": title = markup.val(child)
            case "w:showingPlcHdr": isPlaceholder = markup.isOn(child)
            case "w:docPartObj", "w:docPartList":
                isContents = markup.children(child).contains {
                    markup.name($0) == "w:docPartGallery"
                        && markup.val($0) == "Table of Contents"
                }
            default: break
            }
        }
    }
}

extension Markup where Tag == WordTag {
    /// Of alternatives the first that this reader understands, else the fallback.
    func chosen(_ element: Int) -> Int? {
        let known: Set<Substring> = [
            "wps", "wpg", "wpc", "w14", "w15", "w16", "w16se", "w16cid", "w16cex", "wp14", "a14",
            "pic14", "wne", "w16du",
        ]
        for child in children(element) where tag(child) == .choice {
            let needs = (value(child, "Requires") ?? "").split(separator: " ")
            if needs.allSatisfy(known.contains) { return child }
        }
        return children(element).first { tag($0) == .fallback }
    }
}
