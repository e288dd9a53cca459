/// The definition of one list in WordprocessingML (ISO 29500-1, 17.9).
struct WordListMarkup {
    var start: Int
    /// The levels: of a list of the template that this one looks like, or our own.
    var content: [UInt8]
    /// `w:lvlOverride` elements of that list.
    var overrides: [UInt8] = []

    /// `w:abstractNum`.
    func definition(_ id: Int, mark: String, _ w: String) -> [UInt8] {
        let head =
            "<\(w)abstractNum \(w)abstractNumId=\"\(id)\"><\(w)nsid \(w)val=\"\(mark)\"/>"
        return Array(head.utf8) + content + Array("</\(w)abstractNum>".utf8)
    }

    /// What a list without a model looks like.
    static func ownContent(isNumbered: Bool, _ w: String) -> [UInt8] {
        Array(
            "<\(w)multiLevelType \(w)val=\"hybridMultilevel\"/>\(levels(isNumbered, w))".utf8)
    }

    /// `w:num`.
    func number(_ id: Int, definition: Int, _ w: String) -> [UInt8] {
        let override =
            start == 1
            ? ""
            : "<\(w)lvlOverride \(w)ilvl=\"0\"><\(w)startOverride \(w)val=\"\(start)\"/></\(w)lvlOverride>"
        return Array(
            "<\(w)num \(w)numId=\"\(id)\"><\(w)abstractNumId \(w)val=\"\(definition)\"/>\(override)"
                .utf8) + overrides + Array("</\(w)num>".utf8)
    }

    /// Nine levels, each 360 twentieths of a point further in.
    private static func levels(_ isNumbered: Bool, _ w: String) -> String {
        let bullets = ["-", "+", "•"]
        let figures = ["decimal", "lowerLetter", "lowerRoman"]
        var markup = ""
        for level in 0..<9 {
            let format = isNumbered ? figures[level % 3] : "bullet"
            let text =
                isNumbered ? "%\(level + 1)" + (level % 3 == 1 ? ")" : ".") : bullets[level % 3]
            markup +=
                "<\(w)lvl \(w)ilvl=\"\(level)\"><\(w)start \(w)val=\"1\"/>"
                + "<\(w)numFmt \(w)val=\"\(format)\"/><\(w)lvlText \(w)val=\"\(text)\"/>"
                + "<\(w)lvlJc \(w)val=\"left\"/><\(w)pPr>"
                + "<\(w)ind \(w)left=\"\(indent(level + 1))\" \(w)hanging=\"360\"/></\(w)pPr></\(w)lvl>"
        }
        return markup
    }

    /// The left indent of a level, from 1.
    static func indent(_ level: Int) -> Int { 360 * (level + 1) }
}
