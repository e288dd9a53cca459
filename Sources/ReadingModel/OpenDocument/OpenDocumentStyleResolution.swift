/// A style's name and the part in which it is looked for.
struct OpenDocumentStyleKey: Hashable {
    var name: String
    var scope: OpenDocumentScope
}

/// A text style within a format.
struct OpenDocumentSpanKey: Hashable {
    var parent: CharacterFormatID
    var style: OpenDocumentStyleKey
}

/// A paragraph style with its ancestors and the defaults laid together.
struct OpenDocumentResolvedParagraph {
    var displayName = ""
    var format = ParagraphFormat()
    var paragraph = ParagraphFormatID(0)
    var character = CharacterFormatID(0)
    var outlineLevel: Int?
    var breakBefore = false
    var columnBreakBefore = false
    var breakAfter = false
    /// The list style that the chain names.
    var listStyle: String?
    /// The indents of a list level count for this paragraph: nothing nearer than
    /// the style that names the list sets indents (LibreOffice's rule).
    var takesListIndents = true
}

/// Lays style chains together; each style once.
extension OpenDocumentReader {
    var defaultFormat: CharacterFormat {
        var format = CharacterFormat()
        guard let style = styles.defaultStyle(.paragraph) else { return format }
        characterProperties(style)?.apply(to: &format)
        return format
    }

    func resolved(_ name: String, _ scope: OpenDocumentScope) -> OpenDocumentResolvedParagraph {
        let key = OpenDocumentStyleKey(name: name, scope: scope)
        if let known = resolvedStyles[key] { return known }
        var chain = styles.chain(.paragraph, name, scope)
        var result = OpenDocumentResolvedParagraph()
        // An automatic style has no name that people know: its parent's stands.
        let named = chain.first { !$0.isAutomatic }
        result.displayName = named?.displayName ?? ""
        result.outlineLevel =
            chain.first { $0.outlineLevel != nil }?.outlineLevel.flatMap { $0 > 0 ? $0 : nil }
        readListRules(chain, into: &result)
        if let basis = styles.defaultStyle(.paragraph) { chain.append(basis) }

        var character = CharacterFormat()
        var alignment = ParagraphProperties.Side.leading
        var rightToLeft = false
        for style in chain.reversed() {
            characterProperties(style)?.apply(to: &character)
            guard let properties = paragraphProperties(style) else { continue }
            properties.apply(to: &result.format)
            alignment = properties.alignment ?? alignment
            rightToLeft = properties.rightToLeft ?? rightToLeft
            result.columnBreakBefore = properties.columnBreakBefore ?? result.columnBreakBefore
            result.breakBefore = properties.breakBefore ?? result.breakBefore
            result.breakAfter = properties.breakAfter ?? result.breakAfter
        }
        result.format.alignment = alignment.resolved(rightToLeft: rightToLeft)
        result.paragraph = builder.formats.id(of: result.format)
        result.character = builder.formats.id(of: character)
        resolvedStyles[key] = result
        return result
    }

    /// The format of a span in text of another format.
    func spanFormat(
        _ name: String, in parent: CharacterFormatID, _ scope: OpenDocumentScope
    ) -> CharacterFormatID {
        let key = OpenDocumentSpanKey(parent: parent, style: OpenDocumentStyleKey(name: name, scope: scope))
        if let known = spanFormats[key] { return known }
        var format = builder.formats.table.characters[parent.index]
        for style in styles.chain(.text, name, scope).reversed() {
            characterProperties(style)?.apply(to: &format)
        }
        let id = builder.formats.id(of: format)
        spanFormats[key] = id
        return id
    }

    private func characterProperties(_ style: OpenDocumentStyle) -> CharacterProperties? {
        style.markup.child(style.element, .textProperties).map {
            CharacterProperties(odf: style.markup.attributes($0), fonts: styles.fonts)
        }
    }

    private func paragraphProperties(_ style: OpenDocumentStyle) -> ParagraphProperties? {
        style.markup.child(style.element, .paragraphProperties).map {
            ParagraphProperties(odf: style.markup, $0)
        }
    }

    private func readListRules(_ chain: [OpenDocumentStyle], into result: inout OpenDocumentResolvedParagraph) {
        result.listStyle = chain.first { $0.listStyle != nil }?.listStyle
        for style in chain {
            let properties = paragraphProperties(style)
            if properties?.left != nil || properties?.firstLine != nil {
                result.takesListIndents = false
                return
            }
            if style.listStyle?.isEmpty == false { return }
        }
    }
}
