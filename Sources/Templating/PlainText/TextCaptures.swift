/// What `macro`, `call`, `set … endset`, `filter` and recursive loops capture in a text. Where their tags stand
/// among other characters the capture is a stretch of these, whatever lines it runs over.
enum TextCaptures {
    /// Stretches in which a line end is a character like any other, in order.
    static func keptLineEnds(_ scalars: [Unicode.Scalar], _ marks: [ScannedMark]) -> [Range<Int>] {
        guard marks.contains(where: captures) else { return [] }
        let lines = Lines(scalars, marks)
        var kept: [Range<Int>] = []
        var open: [(kind: BlockKind, mark: Int)] = []
        for (index, mark) in marks.enumerated() {
            switch mark.tagPart {
            case .opener(let kind): open.append((kind, index))
            case .closer(let kind):
                guard let last = open.last, last.kind == kind else { continue }
                open.removeLast()
                let (first, second) = (lines.ofMarks[last.mark], lines.ofMarks[index])
                guard captures(marks[last.mark]), first != second, lines.shows[first] || lines.shows[second] else { continue }
                let inside = marks[last.mark].range.upperBound..<mark.range.lowerBound
                // A capture within another is part of it.
                while let inner = kept.last, inner.lowerBound > inside.lowerBound { kept.removeLast() }
                kept.append(inside)
            default: break
            }
        }
        return kept
    }

    private static func captures(_ mark: ScannedMark) -> Bool {
        guard case .statement(let statement) = mark.content else { return false }
        switch statement {
        case .macro, .call, .setBlock, .filter: return true
        case .for(_, _, _, let recursive): return recursive
        default: return false
        }
    }

    /// The lines of a text: a line end within a mark is none.
    private struct Lines {
        var ofMarks: [Int] = []
        /// Whether a line has more than tags.
        var shows = [false]

        init(_ scalars: [Unicode.Scalar], _ marks: [ScannedMark]) {
            var at = 0
            for mark in marks {
                pass(scalars[at..<mark.range.lowerBound])
                ofMarks.append(shows.count - 1)
                switch mark.tagPart {
                case .value, .writing, .literal: shows[shows.count - 1] = true
                default: break
                }
                at = mark.range.upperBound
            }
            pass(scalars[at...])
        }

        private mutating func pass(_ text: ArraySlice<Unicode.Scalar>) {
            for scalar in text {
                if scalar == "\n" { shows.append(false) } else if !scalar.isTrimmedBlank { shows[shows.count - 1] = true }
            }
        }
    }
}
