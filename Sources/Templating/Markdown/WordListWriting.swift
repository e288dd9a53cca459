/// Lists in WordprocessingML: paragraphs that name a numbering (ISO 29500-1, 17.9).
extension WordSink {
    mutating func beginList(_ kind: ListKind) {
        itemIsEmpty = false
        let level = level(of: kind)
        let style = named(kind.isNumbered ? .number(level) : .bullet(level))
        let model = style.flatMap { target.styles.numbering[$0] }
        var number: Int?
        if !kind.isNumbered {
            if model == nil { number = additions.word.bulletList(target) }
        } else if let outer = lists.last, outer.kind.isNumbered, outer.style == style {
            // The same list, a level further in.
            number = outer.number
        } else {
            number = additions.word.numberedList(like: model, start: kind.start, target)
        }
        lists.append(OpenList(kind: kind, level: level, number: number, style: style))
    }

    /// Bullets below a number begin with the first bullet that the template names.
    private mutating func level(of kind: ListKind) -> Int {
        guard !kind.isNumbered, named(.bullet(1)) != nil else { return lists.count + 1 }
        return lists.reversed().prefix { !$0.kind.isNumbered }.count + 1
    }

    mutating func endList() { lists.removeLast() }

    mutating func beginItem() {
        itemIsEmpty = true
        startsItem = true
    }

    mutating func endItem() {
        guard itemIsEmpty else { return }
        beginParagraph(.item)
        endParagraph()
    }
}
