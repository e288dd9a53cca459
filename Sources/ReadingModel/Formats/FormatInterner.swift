/// Gives each format an id, equal formats the same one.
struct FormatInterner {
    private(set) var table = FormatTable()
    private var characters: [CharacterFormat: CharacterFormatID] = [:]
    private var paragraphs: [ParagraphFormat: ParagraphFormatID] = [:]

    mutating func id(of format: CharacterFormat) -> CharacterFormatID {
        if let known = characters[format] { return known }
        let id = CharacterFormatID(table.characters.count)
        table.characters.append(format)
        characters[format] = id
        return id
    }

    mutating func id(of format: ParagraphFormat) -> ParagraphFormatID {
        if let known = paragraphs[format] { return known }
        let id = ParagraphFormatID(table.paragraphs.count)
        table.paragraphs.append(format)
        paragraphs[format] = id
        return id
    }
}
