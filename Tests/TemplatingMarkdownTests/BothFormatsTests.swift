import Diagnostics
import Testing

@testable import Templating

/// What holds in both formats alike.
@Suite struct BothFormatsTests {
    enum Format: CaseIterable { case openDocument, word }

    private func fill(_ format: Format, _ markdown: String) throws -> Filled {
        switch format {
        case .openDocument: try Template.openDocument().filled(with: markdown)
        case .word: try Template.word().filled(with: markdown)
        }
    }

    private func texts(_ filled: Filled) -> [String] {
        filled.outline.map { String($0[$0.range(after: ": ")...]) }
    }

    @Test(arguments: Format.allCases)
    func `lines that begin with a letter and a bracket are paragraphs`(format: Format) throws {
        let filled = try fill(format, "Gồm có:\na) một;\nb) hai;\nđ) **ba**\nvà bốn.\n\n**a)** năm")
        #expect(texts(filled) == ["Gồm có:", "a) một;", "b) hai;", "đ) ba và bốn.", "a) năm"])
    }

    @Test(arguments: Format.allCases)
    func `what is special in XML or in a template is text`(format: Format) throws {
        let filled = try fill(format, "a & b < c > \"d\" {{ x }} <b>e</b> &lt; &amp;")
        #expect(texts(filled) == ["a & b < c > \"d\" {{ x }} <b>e</b> < &"])
    }

    @Test(arguments: Format.allCases)
    func `an empty text leaves one empty paragraph`(format: Format) throws {
        for text in ["", "\n\n", "---"] {
            let filled = try fill(format, text)
            #expect(texts(filled) == [""])
            #expect(filled.additions.isEmpty)
        }
    }

    @Test(arguments: Format.allCases)
    func `code and quotations are plain paragraphs, rules are nothing`(format: Format) throws {
        let filled = try fill(format, "`a  b`\n\n---\n\n```\nc\nd\n```\n\n> e\n>\n> f")
        #expect(texts(filled).map { $0.filter { $0 != " " } } == ["ab", "cd", "e", "f"])
    }

    @Test(arguments: Format.allCases)
    func `deep nesting is flattened, not followed for ever`(format: Format) throws {
        let deep = String(repeating: "> ", count: 2000) + "a"
        #expect(try fill(format, deep).written.isEmpty == false)
        let list = (0..<200).map { String(repeating: "  ", count: $0) + "- x" }
        let filled = try fill(format, list.joined(separator: "\n"))
        #expect(texts(filled).joined().count { $0 == "x" } == 200)
    }

    @Test(arguments: [
        "# a", "- a", "1. a", "a\n\nb", "| a |\n|---|\n| 1 |", "> a", "```\na\n```",
    ])
    func `blocks in a line are an error`(markdown: String) throws {
        for template in [
            try Template.openDocument(paragraph: "<text:p>x {{ x | markdown }}</text:p>"),
            try Template.word(paragraph: "<w:p><w:r><w:t>x {{ x | markdown }}</w:t></w:r></w:p>"),
        ] {
            do {
                _ = try template.filled(inline: markdown)
                Issue.record("accepted")
            } catch let fault as ExpressionFault { #expect(fault.id == "blocks-in-line") }
        }
    }

    @Test func `a character that no document holds is an error`() throws {
        for template in [try Template.openDocument(), try Template.word()] {
            do {
                _ = try template.filled(with: "a \u{7} b")
                Issue.record("accepted")
            } catch let fault as ExpressionFault {
                #expect(fault.id == "forbidden-character" && fault.arguments["code"] == "0007")
            }
        }
    }

    @Test func `the same text gives the same bytes`() throws {
        let text = "# a\n\n- **b**\n\n1. [c](https://x.vn)\n\n| d |\n|---|\n| e |"
        for format in Format.allCases {
            #expect(try fill(format, text).inserted == fill(format, text).inserted)
        }
    }
}

extension String {
    /// Where the text after the first occurrence begins.
    fileprivate func range(after mark: String) -> String.Index {
        firstRange(of: mark)?.upperBound ?? startIndex
    }
}
