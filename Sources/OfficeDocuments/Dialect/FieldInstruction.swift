/// The words of a field's instruction: what stands between blanks or in quotation marks
/// (ECMA-376 part 1, 17.16.2).
package enum FieldInstruction {
    /// A word of an instruction, or what stands in quotation marks.
    package struct Word: Sendable, Hashable {
        package var text: String
        /// In the scalars of the instruction, without quotation marks.
        package var range: Range<Int>
    }

    package static func words(of instruction: some Collection<Unicode.Scalar>) -> [Word] {
        var words: [Word] = []
        var text = String.UnicodeScalarView()
        var start = 0
        var isQuoted = false
        func end(at position: Int) {
            words.append(Word(text: String(text), range: start..<position))
            text = String.UnicodeScalarView()
        }
        for (position, scalar) in instruction.enumerated() {
            if isMark(scalar) {
                if isQuoted || !text.isEmpty { end(at: position) }
                isQuoted.toggle()
                start = position + 1
            } else if !isQuoted, isBlank(scalar) {
                if !text.isEmpty { end(at: position) }
                start = position + 1
            } else {
                text.append(scalar)
            }
        }
        if !text.isEmpty { end(at: instruction.count) }
        return words
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\"" || scalar == "\u{201C}" || scalar == "\u{201D}"
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.value <= 0x20 || scalar == "\u{A0}" }
}
