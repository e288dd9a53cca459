import Testing

@testable import OfficeDocuments

@Suite struct FieldInstructionTests {
    @Test(arguments: [
        (#" REF _Ref1 \h "#, ["REF", "_Ref1", #"\h"#]),
        (#"MERGEFIELD "Họ và tên" \b "Ông, bà ""#, ["MERGEFIELD", "Họ và tên", #"\b"#, "Ông, bà "]),
        ("TOC \\o \u{201C}1-3\u{201D}", ["TOC", #"\o"#, "1-3"]),
        (#"SET x """#, ["SET", "x", ""]),
        ("  \t", []),
    ])
    func `an instruction is cut at blanks and quotation marks`(_ instruction: String, _ words: [String]) {
        let scalars = Array(instruction.unicodeScalars)
        let found = FieldInstruction.words(of: scalars)
        #expect(found.map(\.text) == words)
        for word in found { #expect(String(String.UnicodeScalarView(scalars[word.range])) == word.text) }
    }
}
