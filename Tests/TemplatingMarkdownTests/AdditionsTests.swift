import Testing
import XMLScanning

@testable import Templating

@Suite struct AdditionsTests {
    @Test func `nothing added leaves not one byte, in either format`() throws {
        let word = Additions(to: try Fixtures.wordTarget(Fixtures.wordParts))
        #expect(word.isEmpty && word.touchedParts.isEmpty && word.newParts.isEmpty)
        let open = Additions(
            to: try Fixtures.openDocumentTarget(
                content: Fixtures.content(), styles: Fixtures.styles("")))
        #expect(open.isEmpty && open.patches(for: "content.xml").isEmpty)
        let plain = Additions(to: AdditionTarget())
        #expect(plain.isEmpty)
    }

    @Test(
        arguments: [
            ("<style:style style:name=\"P1\" style:family=\"paragraph\"/>"), "", nil,
        ] as [String?])
    func `automatic styles stand at the end of theirs, made if there were none`(
        automatic: String?
    ) throws {
        let content = Fixtures.content(automatic: automatic)
        let target = try Fixtures.openDocumentTarget(content: content, styles: Fixtures.styles(""))
        var additions = Additions(to: target)
        let document = try #require(target.openDocument)
        let bold = AutomaticStyle.letters(bold: true, italic: false, struck: false)
        let first = additions.openDocument.name(of: bold, in: "content.xml", document)
        let second = additions.openDocument.name(of: bold, in: "content.xml", document)
        #expect(first == second && !first.isEmpty)
        #expect(additions.touchedParts == ["content.xml"])
        let result = try Fixtures.scan(patched(content, additions.patches(for: "content.xml")))
        let element = try #require(
            result.firstElement(
                XMLName("urn:oasis:names:tc:opendocument:xmlns:office:1.0", "automatic-styles")))
        let last = try #require(result.children(of: element).last)
        let name = XMLName("urn:oasis:names:tc:opendocument:xmlns:style:1.0", "name")
        #expect(result.attribute(name, of: last) == first)
        // The renderer of the part finds the same place.
        let place = try #require(target.places(in: "content.xml").first)
        #expect(additions.bytes(at: place, in: "content.xml") != nil)
    }

    @Test func `a new style has a name that no style of the template has`() throws {
        let taken = "<style:style style:name=\"MdT1\" style:family=\"text\"/>"
        let target = try Fixtures.openDocumentTarget(
            content: Fixtures.content(), styles: Fixtures.styles(taken))
        var additions = Additions(to: target)
        let document = try #require(target.openDocument)
        let bold = AutomaticStyle.letters(bold: true, italic: false, struck: false)
        #expect(additions.openDocument.name(of: bold, in: "content.xml", document) == "MdT2")
    }

    @Test func `a namespace that is not in scope is declared on what is inserted`() throws {
        let content =
            "<o:document-content xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"><o:automatic-styles/><o:body/></o:document-content>"
        let target = AdditionTarget(openDocument: [("content.xml", try Fixtures.scan(content))])
        var additions = Additions(to: target)
        let document = try #require(target.openDocument)
        _ = additions.openDocument.name(of: .list(isNumbered: true), in: "content.xml", document)
        _ = additions.openDocument.name(of: .table, in: "content.xml", document)
        let made = patched(content, additions.patches(for: "content.xml"))
        #expect(made.components("xmlns:style=").count > 1 && made.components("xmlns:text=").count > 1)
        _ = try Fixtures.scan(made)
    }

    // MARK: WordprocessingML

    @Test func `a list goes into the part that holds lists: definitions before numbers`() throws {
        let target = try Fixtures.wordTarget(Fixtures.wordParts)
        let word = try #require(target.word)
        var additions = Additions(to: target)
        let bullet = additions.word.bulletList(word)
        #expect(additions.word.bulletList(word) == bullet)
        let numbered = additions.word.numberedList(like: "5", start: 3, word)
        let other = additions.word.numberedList(like: "5", start: 1, word)
        #expect(Set([bullet, numbered, other, 4, 5]).count == 5)
        #expect(additions.touchedParts == ["word/numbering.xml"] && additions.newParts.isEmpty)
        let xml = patched(Fixtures.numbering, additions.patches(for: "word/numbering.xml"))
        let part = try Fixtures.scan(xml)
        let root = try #require(part.root)
        let names = part.children(of: root).map { part.name(of: $0).local }
        #expect(
            names == Array(repeating: "abstractNum", count: 4) + Array(repeating: "num", count: 5))
        // The copy looks like the template's list, but is no second owner of its style.
        #expect(xml.components("%1/").count - 1 == 3)
        #expect(xml.components("<w:pStyle").count - 1 == 1)
        #expect(xml.contains("<w:startOverride w:val=\"3\"/>"))
        let marks = part.tokens.indices.filter {
            part.tokens[$0].isElementStart && part.name(of: $0).local == "nsid"
        }.map { part.bytes(from: $0, through: $0) }
        #expect(Set(marks).count == 4)
    }

    @Test func `a package without lists gets the part, its relationship and its type`() throws {
        let target = try Fixtures.wordTarget(Fixtures.bareWordParts)
        let word = try #require(target.word)
        var additions = Additions(to: target)
        _ = additions.word.bulletList(word)
        #expect(additions.newParts.map(\.name) == ["word/numbering.xml"])
        _ = try XMLScanner.scan(additions.newParts[0].bytes, part: "x")
        #expect(
            additions.touchedParts == ["[Content_Types].xml", "word/_rels/document.xml.rels"])
        let types = patched(Fixtures.types, additions.patches(for: "[Content_Types].xml"))
        #expect(types.contains("PartName=\"/word/numbering.xml\""))
        _ = try Fixtures.scan(types)
    }

    @Test func `an address is linked once from each part`() throws {
        let target = try Fixtures.wordTarget(Fixtures.wordParts)
        let word = try #require(target.word)
        var additions = Additions(to: target)
        let first = additions.word.link(
            to: "https://a.vn/?x=1&y=2", from: "word/document.xml", word)
        let again = additions.word.link(
            to: "https://a.vn/?x=1&y=2", from: "word/document.xml", word)
        let other = additions.word.link(to: "https://b.vn", from: "word/document.xml", word)
        #expect(first != nil && first == again && first != other)
        _ = additions.word.link(to: "https://b.vn", from: "word/header1.xml", word)
        #expect(additions.touchedParts == ["word/_rels/document.xml.rels"])
        #expect(additions.newParts.map(\.name) == ["word/_rels/header1.xml.rels"])
        _ = try XMLScanner.scan(additions.newParts[0].bytes, part: "x")
        let rels = patched(
            Fixtures.wordParts["word/_rels/document.xml.rels"] ?? "",
            additions.patches(for: "word/_rels/document.xml.rels"))
        #expect(rels.contains("Target=\"https://a.vn/?x=1&amp;y=2\" TargetMode=\"External\""))
        _ = try Fixtures.scan(rels)
    }

    @Test func `a missing heading style is added once, a present one is found by its name`() throws
    {
        let bare = try Fixtures.wordTarget(Fixtures.bareWordParts)
        let word = try #require(bare.word)
        var additions = Additions(to: bare)
        let id = additions.word.headingStyle(2, word, StyleMap())
        #expect(additions.word.headingStyle(2, word, StyleMap()) == id)
        let styles = patched(Fixtures.bareWordStyles, additions.patches(for: "word/styles.xml"))
        #expect(styles.components("heading 2").count == 2)
        _ = try Fixtures.scan(styles)
        let rich = try Fixtures.wordTarget(Fixtures.wordParts)
        let other = try #require(rich.word)
        var more = Additions(to: rich)
        #expect(more.word.headingStyle(2, other, StyleMap()) == "u2")
        #expect(more.isEmpty)
    }

    @Test func `the width between the margins is the last section's`() throws {
        let word = try #require(try Fixtures.wordTarget(Fixtures.wordParts).word)
        #expect(word.textWidth == 11906 - 851 - 1701)
    }
}

extension AdditionTarget {
    fileprivate var openDocument: OpenDocumentTarget? { if case .openDocument(let target) = format { target } else { nil } }
    fileprivate var word: WordTarget? { if case .word(let target) = format { target } else { nil } }
}

extension String {
    /// Split at each occurrence of a text.
    func components(_ separator: String) -> [Substring] {
        self.split(separator: separator, omittingEmptySubsequences: false)
    }
}
