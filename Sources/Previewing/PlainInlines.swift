import ReadingModel

/// What stands in a paragraph, as characters.
struct PlainInlines {
    let reading: Reading

    func text(of paragraph: Paragraph) -> String { text(of: paragraph.inlines) }

    func text(of inlines: [Inline]) -> String {
        var result = ""
        for inline in inlines {
            switch inline {
            case .text(let text, let format, _):
                if reading.characterFormat(format).hidden { continue }
                result += text.replacing("\u{AD}", with: "").replacing("\u{2028}", with: "\n")
            case .tab: result += "\t"
            case .lineBreak: result += "\n"
            case .field(let field): result += text(of: field.shown)
            case .link(_, let inner), .change(_, let inner): result += text(of: inner)
            case .note(_, let label): result += "[\(label)]"
            case .drawing(let drawing): result += words(for: drawing)
            case .pageBreak, .pageHint, .anchor, .frame: break
            }
        }
        return result
    }

    /// A picture is named by its description.
    private func words(for drawing: Drawing) -> String {
        guard case .picture = drawing.kind, !drawing.alternative.isEmpty else { return "" }
        return "[\(drawing.alternative)]"
    }

    /// The lengths of lines drawn in a paragraph.
    func rules(in paragraph: Paragraph) -> [Length] {
        paragraph.inlines.compactMap { inline in
            if case .drawing(let drawing) = inline, drawing.isRule { drawing.size.width } else { nil }
        }
    }

    /// The text boxes that hang on a paragraph.
    func frames(in paragraph: Paragraph) -> [Frame] {
        paragraph.inlines.compactMap { inline in
            if case .frame(let frame) = inline { frame } else { nil }
        }
    }
}
