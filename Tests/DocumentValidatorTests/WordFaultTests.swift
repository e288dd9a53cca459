import DocumentValidator
import Testing

/// A sound DOCX, and the same with one fault each: the fault is found, and nothing else.
@Suite struct WordFaultTests {
    static let w = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    static let more = """
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
        xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:v="urn:schemas-microsoft-com:vml"
        """
    static let document = """
        <w:document \(w) \(more)><w:body><w:p w14:paraId="00000001"><w:pPr><w:pStyle w:val="S"/>\
        <w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:bookmarkStart w:id="1" w:name="b"/>\
        <w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:bookmarkEnd w:id="1"/>\
        <w:commentRangeStart w:id="0"/><w:r><w:t>k</w:t></w:r><w:commentRangeEnd w:id="0"/>\
        <w:r><w:commentReference w:id="0"/></w:r><w:ins w:id="8"><w:r><w:t>i</w:t></w:r></w:ins>\
        <w:hyperlink r:id="rId1"><w:r><w:t>l</w:t></w:r></w:hyperlink><w:hyperlink w:anchor="b"/>\
        <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF b </w:instrText></w:r>\
        <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>f</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>\
        <w:r><w:footnoteReference w:id="2"/></w:r></w:p>\
        <w:p w14:paraId="00000002"><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:docPr id="5"/>\
        <w:txbxContent><w:p><w:r><w:t>x</w:t></w:r></w:p></w:txbxContent></wp:inline></w:drawing></mc:Choice><mc:Fallback>\
        <w:pict><v:shape id="s1"/><w:txbxContent><w:p/></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>\
        <w:r><w:drawing><wp:inline><wp:docPr id="6"/></wp:inline></w:drawing></w:r></w:p>\
        <w:sdt><w:sdtPr><w:id w:val="77"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>\
        <w:sdt><w:sdtPr><w:id w:val="78"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>\
        <w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>\
        <w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p/></w:tc></w:tr>\
        <w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>\
        <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>z</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\
        <w:p/><w:sectPr><w:headerReference r:id="rId5"/></w:sectPr></w:body></w:document>
        """
    static let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    static let relations = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""

    static let sound: [(name: String, text: String)] = [
        ("[Content_Types].xml", """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="r"/><Default Extension="xml" ContentType="x"/>\
            <Override PartName="/word/document.xml" ContentType="m"/></Types>
            """),
        ("_rels/.rels", "<Relationships \(relations)><Relationship Id=\"r\" Target=\"word/document.xml\"/></Relationships>"),
        ("word/document.xml", document),
        ("word/_rels/document.xml.rels", """
            <Relationships \(relations)><Relationship Id="rId1" Target="https://a.vn" TargetMode="External"/>\
            <Relationship Id="rId5" Target="/word/header1.xml"/><Relationship Id="rId6" Target="styles.xml"/></Relationships>
            """),
        ("word/styles.xml", """
            <w:styles \(w)><w:style w:styleId="S"><w:basedOn w:val="N"/></w:style><w:style w:styleId="N"/></w:styles>
            """),
        ("word/numbering.xml", """
            <w:numbering \(w)><w:abstractNum w:abstractNumId="0"/><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>\
            <w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num></w:numbering>
            """),
        ("word/footnotes.xml", "<w:footnotes \(w)><w:footnote w:id=\"2\"><w:p/></w:footnote></w:footnotes>"),
        ("word/comments.xml", "<w:comments \(w)><w:comment w:id=\"0\"><w:p/></w:comment></w:comments>"),
        ("word/header1.xml", "<w:hdr \(w)><w:p/></w:hdr>"),
    ]

    @Test func `a sound document has no fault`() {
        #expect(OneFault.faults(of: Self.sound).isEmpty)
    }

    static let body = "word/document.xml"
    static let rels = "word/_rels/document.xml.rels"

    @Test(arguments: [
        OneFault("well-formed", body, "</w:body>", ""),
        OneFault("docPr-id-twice", body, "docPr id=\"6\"", "docPr id=\"5\""),
        OneFault("control-id-twice", body, "w:val=\"78\"", "w:val=\"77\""),
        OneFault("paraId-twice", body, "00000002", "00000001"),
        OneFault("bookmark-twice", body, "<w:p/><w:sectPr>",
            "<w:p><w:bookmarkStart w:id=\"2\" w:name=\"B\"/><w:bookmarkEnd w:id=\"2\"/></w:p><w:sectPr>"),
        OneFault("bookmark-id-twice", body, "<w:p/><w:sectPr>",
            "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"c\"/><w:bookmarkEnd w:id=\"1\"/></w:p><w:sectPr>"),
        OneFault("revision-id-twice", body, "<w:p/><w:sectPr>", "<w:p><w:ins w:id=\"8\"/></w:p><w:sectPr>"),
        OneFault("comment-reference-twice", body, "<w:p/><w:sectPr>",
            "<w:p><w:r><w:commentReference w:id=\"0\"/></w:r></w:p><w:sectPr>"),
        OneFault("vml-id-twice", body, "<w:p/><w:sectPr>",
            "<w:p><w:r><w:pict><v:rect id=\"q\"/><v:rect id=\"q\"/></w:pict></w:r></w:p><w:sectPr>"),
        OneFault("style-twice", "word/styles.xml", "styleId=\"N\"", "styleId=\"S\"", also: ["target-missing"]),
        OneFault("number-twice", "word/numbering.xml", "numId=\"2\"", "numId=\"1\""),
        OneFault("start-without-end", body, "<w:bookmarkEnd w:id=\"1\"/>", ""),
        OneFault("end-without-start", body, "<w:commentRangeStart w:id=\"0\"/>", ""),
        OneFault("end-without-start", body, "<w:p/><w:sectPr>", "<w:p/><w:permEnd w:id=\"4\"/><w:sectPr>"),
        OneFault("target-missing", body, "pStyle w:val=\"S\"", "pStyle w:val=\"T\""),
        OneFault("target-missing", body, "numId w:val=\"1\"", "numId w:val=\"9\""),
        OneFault("target-missing", body, "w:anchor=\"b\"", "w:anchor=\"c\""),
        OneFault("target-missing", body, " REF b ", " REF c "),
        OneFault("target-missing", "word/footnotes.xml", "w:id=\"2\"", "w:id=\"3\""),
        OneFault("target-missing", "word/comments.xml", "w:id=\"0\"", "w:id=\"3\""),
        OneFault("target-missing", "word/numbering.xml", "<w:abstractNumId w:val=\"0\"", "<w:abstractNumId w:val=\"3\""),
        OneFault("relationship-missing", body, "r:id=\"rId1\"", "r:id=\"rId2\""),
        OneFault("relationship-twice", rels, "rId6", "rId1"),
        OneFault("relationship-to-nothing", rels, "\"styles.xml\"", "\"style.xml\""),
        OneFault("without-type", "[Content_Types].xml", "Extension=\"xml\"", "Extension=\"xmlx\""),
        OneFault("type-twice", "[Content_Types].xml", "Extension=\"rels\"", "Extension=\"XML\"", also: ["without-type"]),
        OneFault("declared-and-absent", "[Content_Types].xml", "</Types>",
            "<Override PartName=\"/word/x.xml\" ContentType=\"m\"/></Types>"),
        OneFault("misplaced", body, "<w:t>a</w:t></w:r>", "<w:t>a</w:t><w:p/></w:r>"),
        OneFault("misplaced", body, "<w:r><w:t>l</w:t></w:r>", "<w:t>l</w:t>"),
        OneFault("misplaced", body, "<w:t>l</w:t>", "<w:r><w:t>l</w:t></w:r>"),
        OneFault("misplaced", body, "<w:p><w:r><w:t>z</w:t></w:r></w:p>", "<w:p><w:p/></w:p>"),
        OneFault("ends-with-paragraph", body, "<w:p><w:r><w:t>z</w:t></w:r></w:p>", ""),
        OneFault("ends-with-paragraph", "word/header1.xml", "<w:p/>", ""),
        OneFault("ends-with-paragraph", body, "<w:p/><w:sectPr>", "<w:sectPr>"),
        OneFault("tables-join", body, "<w:p/><w:sectPr>",
            "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/><w:sectPr>"),
        OneFault("properties-first", body, "<w:rPr><w:b/></w:rPr><w:t>a</w:t>", "<w:t>a</w:t><w:rPr><w:b/></w:rPr>"),
        OneFault("section-last", body, "<w:p/><w:sectPr>", "<w:sectPr/><w:p/><w:sectPr>"),
        OneFault("field-open", body, "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", ""),
        OneFault("field-order", body, "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", ""),
        OneFault("grid-missing", body, "<w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>", ""),
        OneFault("grid-differs", body, "<w:gridCol/><w:gridCol/>", "<w:gridCol/>"),
        OneFault("merge-without-start", body, " w:val=\"restart\"", ""),
        OneFault("row-empty", body, "</w:tbl>", "<w:tr/></w:tbl>", also: ["grid-differs"]),
        OneFault("table-without-rows", body, "<w:p/><w:sectPr>",
            "<w:p/><w:tbl><w:tblPr/><w:tblGrid/></w:tbl><w:p/><w:sectPr>"),
    ])
    func `a fault is found`(fault: OneFault) { fault.check(in: Self.sound) }

    @Test func `a part can be judged alone`() {
        let bad = OneFault.bytes(Self.document.replacing("docPr id=\"6\"", with: "docPr id=\"5\""))
        #expect(DocumentValidator.faults(ofPart: bad, named: "p").map(\.rule) == ["docPr-id-twice"])
        #expect(DocumentValidator.newFaults(ofPart: bad, from: bad, named: "p").isEmpty)
        let sound = OneFault.bytes(Self.document)
        #expect(DocumentValidator.newFaults(ofPart: bad, from: sound, named: "p").count == 1)
    }
}
