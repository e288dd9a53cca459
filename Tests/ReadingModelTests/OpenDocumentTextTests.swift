import ReadingModel
import Testing

/// Text of OpenDocument paragraphs.
struct OpenDocumentTextTests {
    @Test(arguments: [
        ("  Một \n\t hai  ", "Một hai"),
        ("a<text:s/>b<text:s text:c=\"3\"/>c", "a b   c"),
        ("a <text:span> b</text:span> c", "a b c"),
        ("<text:span>a </text:span><text:span> b</text:span>", "a b"),
        ("<text:span> a</text:span>", "a"),
        ("a<text:tab/> b", "a\t b"),
        ("a <text:line-break/> b", "a \n b"),
        ("a<text:s/> ", "a "),
        ("<text:a xlink:href=\"x\">a </text:a> ", "a"),
        ("a&amp;b&#x41;<![CDATA[<c>]]>", "a&bA<c>"),
        ("a<text:soft-page-break/>b<text:bookmark text:name=\"x\"/> ", "ab"),
    ])
    func `White space collapses as the standard says`(xml: String, text: String) throws {
        #expect(try odf("<text:p>\(xml)</text:p>").lines == [text])
    }

    @Test func `Prefixes of the document do not matter`() throws {
        let body = """
            <x:p xmlns:x="urn:oasis:names:tc:opendocument:xmlns:text:1.0">a<x:s x:c="2"/>b</x:p>
            """
        #expect(try odf(body).lines == ["a  b"])
    }

    @Test func `Comments and ruby annotations are no text`() throws {
        let reading = try odf(
            """
            <text:p>a<office:annotation><text:p>ghi chú</text:p></office:annotation>b\
            <text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>hán</text:ruby-text>\
            </text:ruby></text:p>
            """)
        #expect(reading.lines == ["ab漢"])
        #expect(reading.counts.comments == 1)
    }

    @Test func `Notes are stories with their label`() throws {
        let reading = try odf(
            """
            <text:p>a<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>\
            <text:note-body><text:p>chú thích</text:p></text:note-body></text:note></text:p>
            """)
        #expect(reading.lines == ["a"])
        guard case .note(let story, let label)? = reading.paragraphs[0].inlines.last else {
            Issue.record("no note")
            return
        }
        #expect(label == "1")
        #expect(reading.lines(of: story) == ["[chú thích]"])
    }

    @Test func `Insertions are kept and marked, deletions are left out, both counted`() throws {
        let reading = try odf(
            """
            <text:tracked-changes><text:changed-region text:id="c1"><text:insertion/>\
            </text:changed-region><text:changed-region text:id="c2"><text:deletion>\
            <text:p>bỏ</text:p></text:deletion></text:changed-region></text:tracked-changes>\
            <text:p>a <text:change-start text:change-id="c1"/>thêm\
            <text:change-end text:change-id="c1"/> b<text:change text:change-id="c2"/></text:p>
            """)
        #expect(reading.lines == ["a thêm b"])
        #expect(reading.counts.insertions == 1)
        #expect(reading.counts.deletions == 1)
        guard case .change(let change, let inner) = reading.paragraphs[0].inlines[1] else {
            Issue.record("no change")
            return
        }
        #expect(change.kind == .insertion)
        #expect(inner.plainText == "thêm")
    }

    @Test(arguments: [
        ("<text:page-number>7</text:page-number>", Field.Kind.pageNumber, "7"),
        ("<text:page-count>9</text:page-count>", .pageCount, "9"),
        ("<text:date>1/7</text:date>", .date, "1/7"),
        ("<text:bookmark-ref text:ref-name=\"m\">2</text:bookmark-ref>", .reference("m"), "2"),
        ("<text:sequence text:name=\"Bảng\">3</text:sequence>", .sequence("Bảng"), "3"),
        (
            "<text:text-input text:description=\"gợi ý\">x</text:text-input>",
            .placeholder("gợi ý"), "x"
        ),
        ("<text:author-name>A</text:author-name>", .other("author-name"), "A"),
    ])
    func `Fields show what they showed last`(xml: String, kind: Field.Kind, text: String) throws {
        let reading = try odf("<text:p>\(xml)</text:p>")
        #expect(reading.fields.map(\.kind) == [kind])
        #expect(reading.lines == [text])
        #expect(reading.counts.fields == 1)
    }

    @Test func `What is hidden is said to be hidden`() throws {
        let reading = try odf(
            """
            <text:section text:display="none"><text:p>một</text:p></text:section>\
            <text:p><text:hidden-paragraph text:is-hidden="true"/>hai</text:p>\
            <text:p><text:hidden-text text:is-hidden="true">x</text:hidden-text>\
            <text:span text:style-name="h">y</text:span></text:p>
            """,
            automatic: """
                <style:style style:name="h" style:family="text">\
                <style:text-properties text:display="none"/></style:style>
                """)
        #expect(reading.paragraphs.map(\.hidden) == [true, true, false])
        #expect(reading.paragraphs[2].plainText == "y")
        #expect(reading.textFormat(2).hidden)
    }

    @Test func `What is foreign is read through, a content control too`() throws {
        let reading = try odf(
            """
            <text:p>a<f:x xmlns:f="urn:foreign">b</f:x><loext:content-control loext:tag="so">c\
            </loext:content-control><loext:content-control loext:alias="Tên" \
            loext:showing-place-holder="true">bấm đây</loext:content-control></text:p>
            """)
        #expect(reading.lines == ["abcbấm đây"])
        #expect(reading.fields.map(\.kind) == [.placeholder("Tên")])
    }

    @Test func `An index is one block with its title and entries`() throws {
        let reading = try odf(
            """
            <text:table-of-content><text:table-of-content-source/><text:index-body>\
            <text:index-title><text:p>Mục lục</text:p></text:index-title>\
            <text:p>I. Mở đầu<text:tab/>1</text:p></text:index-body></text:table-of-content>\
            <text:p>sau</text:p>
            """)
        #expect(reading.lines == ["⋯ Mục lục", "⋯ I. Mở đầu\t1", "sau"])
    }
}
