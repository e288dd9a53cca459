extension SourcedText {
    /// The text without the white space that its marks take away by `-`, line ends and
    /// blank lines with it, as in Jinja; their signs go too, since what is put beside them
    /// later is no text of theirs. No-break spaces stay.
    func trimmed(_ table: FilterTable) -> SourcedText {
        var scanner = MarkScanner(table: table)
        let marks = scanner.scan(scalars)
        guard marks.contains(where: { $0.trimsBefore || $0.trimsAfter }) else { return self }
        var result = SourcedText()
        var at = 0
        var trimsStart = false
        func append(upTo end: Int, trimsEnd: Bool) {
            var range = at..<end
            if trimsStart {
                while let first = range.first, scalars[first].isTrimmedBlank { range = first + 1..<range.upperBound }
            }
            if trimsEnd {
                while let last = range.last, scalars[last].isTrimmedBlank { range = range.lowerBound..<last }
            }
            result.append(self[range])
        }
        for mark in marks {
            append(upTo: mark.range.lowerBound, trimsEnd: mark.trimsBefore)
            var inside = mark.range
            if mark.trimsBefore {
                result.append(self[inside.lowerBound..<inside.lowerBound + 2])
                inside = inside.lowerBound + 3..<inside.upperBound
            }
            if mark.trimsAfter {
                result.append(self[inside.lowerBound..<max(inside.lowerBound, inside.upperBound - 3)])
                inside = max(inside.lowerBound, inside.upperBound - 2)..<inside.upperBound
            }
            result.append(self[inside])
            at = mark.range.upperBound
            trimsStart = mark.trimsAfter
        }
        append(upTo: count, trimsEnd: false)
        return result
    }
}

extension Unicode.Scalar {
    /// What `-` beside it takes away: never a no-break space.
    var isTrimmedBlank: Bool { self == " " || self == "\t" || self == "\n" || self == "\r" }
}
