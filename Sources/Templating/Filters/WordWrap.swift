/// Breaks a text into lines of a width as Jinja's `wordwrap` does: at blanks, after hyphens
/// within words, and within words that are longer than a line.
struct WordWrap {
    let width: Int
    let breaksWords: Bool
    let breaksAtHyphens: Bool

    func lines(of line: String) -> [String] {
        var chunks = Array(self.chunks(of: Array(line)).reversed())
        var lines: [String] = []
        while !chunks.isEmpty {
            if !lines.isEmpty, isBlank(chunks[chunks.count - 1]) { chunks.removeLast() }
            var current: [[Character]] = []
            var length = 0
            while let chunk = chunks.last, length + chunk.count <= width {
                current.append(chunk)
                length += chunk.count
                chunks.removeLast()
            }
            if let chunk = chunks.last, chunk.count > width { part(&chunks, &current, length) }
            if let last = current.last, isBlank(last) { current.removeLast() }
            if !current.isEmpty { lines.append(String(current.joined())) }
        }
        return lines
    }

    private func isBlank(_ chunk: [Character]) -> Bool { chunk.allSatisfy(\.isWhitespace) }

    /// A word that fits in no line: as much of it as there is room for.
    private func part(_ chunks: inout [[Character]], _ current: inout [[Character]], _ length: Int) {
        guard let chunk = chunks.last else { return }
        guard breaksWords else {
            if current.isEmpty {
                current.append(chunk)
                chunks.removeLast()
            }
            return
        }
        let room = width - length
        var end = room
        if breaksAtHyphens, let hyphen = chunk[..<max(0, room)].lastIndex(of: "-"), hyphen > 0,
            chunk[..<hyphen].contains(where: { $0 != "-" })
        {
            end = hyphen + 1
        }
        current.append(Array(chunk[..<end]))
        chunks[chunks.count - 1] = Array(chunk[end...])
    }

    // MARK: Chunks

    /// Blanks and words in turn, words cut after hyphens where they may break.
    private func chunks(of letters: [Character]) -> [[Character]] {
        var chunks: [[Character]] = []
        var start = 0
        var at = 0
        func cut() {
            if at > start { chunks.append(Array(letters[start..<at])) }
            start = at
        }
        while at < letters.count {
            if letters[at].isWhitespace {
                cut()
                while at < letters.count, letters[at].isWhitespace { at += 1 }
                cut()
            } else if breaksAtHyphens, letters[at] == "-", let end = dash(at, letters) {
                cut()
                at = end
                cut()
            } else {
                at += 1
                if breaksAtHyphens, letters[at - 1] == "-", mayBreak(after: at - 1, from: start, letters) { cut() }
            }
        }
        cut()
        return chunks
    }

    /// The end of a dash of hyphens between words.
    private func dash(_ at: Int, _ letters: [Character]) -> Int? {
        guard at > 0, letters[at - 1] != "-", isWord(letters[at - 1]) || "!\"'&.,?".contains(letters[at - 1]) else { return nil }
        var end = at
        while end < letters.count, letters[end] == "-" { end += 1 }
        return end - at >= 2 && end < letters.count && isWord(letters[end]) ? end : nil
    }

    /// `ab-cd`, `a-b-cd`: letters on both sides, two before or a part before.
    private func mayBreak(after hyphen: Int, from start: Int, _ letters: [Character]) -> Bool {
        func letter(_ place: Int) -> Bool { letters.indices.contains(place) && place >= 0 && letters[place].isLetter }
        let before = letter(hyphen - 1) && letter(hyphen - 2)
            || hyphen >= 3 && letter(hyphen - 3) && letters[hyphen - 2] == "-" && isWord(letters[hyphen - 1])
        guard before else { return false }
        guard letter(hyphen + 1) else { return false }
        return letter(hyphen + 2)
            || letters.indices.contains(hyphen + 2) && letters[hyphen + 2] == "-" && letter(hyphen + 3)
    }

    private func isWord(_ letter: Character) -> Bool { letter.isLetter || letter.isNumber || letter == "_" }
}
