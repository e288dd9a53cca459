extension OpenDocumentListStyle {
    /// The label of an item: `counts` are those of its level and of the upper ones.
    func label(_ level: Int, _ counts: [Int?]) -> String {
        switch levels[level - 1].mark {
        case .none: return ""
        case .bullet(let text): return text
        case .number(let numerals, let prefix, let suffix, _, let shown):
            guard numerals != .none else { return prefix + suffix }
            let first = max(1, level - shown + 1)
            let parts = (first...level).compactMap { part($0, counts) }
            return prefix + parts.joined(separator: ".") + suffix
        case .pattern(_, let pattern, _):
            return filled(pattern, level, counts)
        }
    }

    private func part(_ level: Int, _ counts: [Int?]) -> String? {
        let rules = levels[level - 1]
        guard rules.numerals != .none else { return nil }
        return rules.numerals.text(counts[level - 1] ?? rules.start)
    }

    /// Replaces `%1%`, `%2%` … by the numbers of the levels.
    private func filled(_ pattern: String, _ level: Int, _ counts: [Int?]) -> String {
        var result = ""
        for (index, piece) in pattern.split(separator: "%", omittingEmptySubsequences: false)
            .enumerated()
        {
            if index % 2 == 1, let number = Int(piece), (1...level).contains(number) {
                result += part(number, counts) ?? ""
            } else {
                result += piece
            }
        }
        return result
    }
}

extension OpenDocumentListStyle.Level {
    var isBullet: Bool {
        if case .bullet = mark { return true }
        return false
    }
}

/// What the format of a list's paragraph depends on.
struct OpenDocumentListFormatKey: Hashable {
    var style: ParagraphFormatID
    var takesListIndents: Bool
    var list: String
    var scope: Int
    var level: Int
    var opens: Bool
}

extension OpenDocumentReader {
    /// The format of a list paragraph: its style's with the level's indents.
    func format(
        of style: OpenDocumentResolvedParagraph, _ list: OpenDocumentListStyle, _ level: Int, scope: Int, opens: Bool
    ) -> ParagraphFormatID {
        let key = OpenDocumentListFormatKey(
            style: style.paragraph, takesListIndents: style.takesListIndents, list: list.name,
            scope: scope, level: level, opens: opens)
        if let known = listFormats[key] { return known }
        var format = style.format
        let rules = list.levels[level - 1]
        if rules.addsToParagraph {
            format.left = format.left + rules.left
            format.firstLine = opens ? rules.firstLine : .zero
        } else if style.takesListIndents {
            format.left = rules.left
            format.firstLine = opens ? rules.firstLine : .zero
        } else if !opens {
            format.firstLine = .zero
        }
        let id = builder.formats.id(of: format)
        listFormats[key] = id
        return id
    }
}
