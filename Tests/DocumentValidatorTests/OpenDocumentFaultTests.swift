import DocumentValidator
import Testing

/// A sound ODT, and the same with one fault each: the fault is found, and nothing else.
@Suite struct OpenDocumentFaultTests {
    static let namespaces = ["office", "text", "table", "style", "manifest"].map {
        "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
    }.joined(separator: " ") + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
        + " xmlns:xlink=\"http://www.w3.org/1999/xlink\""

    static let content = """
        <office:document-content \(namespaces)><office:automatic-styles>\
        <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Standard"/>\
        </office:automatic-styles><office:body><office:text>\
        <text:tracked-changes><text:changed-region text:id="c1" xml:id="c1"/></text:tracked-changes>\
        <text:p text:style-name="P1"><text:bookmark-start text:name="b"/>a<text:bookmark-end text:name="b"/>\
        <text:change text:change-id="c1"/><text:bookmark-ref text:ref-name="b"/><text:a xlink:href="#T|table">x</text:a>\
        <draw:frame draw:name="F"><draw:image xlink:href="Pictures/a.png"/></draw:frame>\
        <draw:frame draw:name="G"><draw:text-box><text:p>in</text:p></draw:text-box></draw:frame>\
        <text:note text:id="n1"><text:note-citation>1</text:note-citation><text:note-body><text:p/></text:note-body>\
        </text:note></text:p>\
        <text:list xml:id="l1" text:style-name="L"><text:list-item><text:p/><text:list><text:list-item><text:p/>\
        </text:list-item></text:list></text:list-item></text:list>\
        <text:list text:continue-list="l1"><text:list-item><text:p/></text:list-item></text:list>\
        <text:section text:name="S"><text:p/></text:section>\
        <table:table table:name="T"><table:table-column table:number-columns-repeated="2"/>\
        <table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p/></table:table-cell>\
        <table:covered-table-cell/></table:table-row></table:table-header-rows>\
        <table:table-row><table:table-cell><text:p/></table:table-cell><table:table-cell><text:p>c</text:p></table:table-cell>\
        </table:table-row></table:table></office:text></office:body></office:document-content>
        """
    static let styles = """
        <office:document-styles \(namespaces)><office:styles>\
        <style:style style:name="Standard" style:family="paragraph"/><text:list-style style:name="L"/></office:styles>\
        <office:automatic-styles><style:page-layout style:name="pm"/></office:automatic-styles><office:master-styles>\
        <style:master-page style:name="M" style:page-layout-name="pm"><style:header><text:p/></style:header>\
        </style:master-page></office:master-styles></office:document-styles>
        """
    static let manifest = """
        <manifest:manifest \(namespaces)><manifest:file-entry manifest:full-path="/" \
        manifest:media-type="application/vnd.oasis.opendocument.text"/>\
        <manifest:file-entry manifest:full-path="content.xml"/><manifest:file-entry manifest:full-path="styles.xml"/>\
        <manifest:file-entry manifest:full-path="Pictures/a.png"/></manifest:manifest>
        """

    static let sound: [(name: String, text: String)] = [
        ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content),
        ("styles.xml", styles), ("Pictures/a.png", "png"), ("META-INF/manifest.xml", manifest),
    ]

    @Test func `a sound document has no fault`() {
        #expect(OneFault.faults(of: Self.sound).isEmpty)
    }

    @Test(arguments: [
        OneFault("well-formed", "content.xml", "<text:p>in</text:p>", "<text:p>in"),
        OneFault("well-formed", "content.xml", "<office:document-content", "<!DOCTYPE a><office:document-content"),
        OneFault("well-formed", "styles.xml", "<style:header>", "<style:header w:x=\"1\">", also: ["style-missing"]),
        OneFault("xml-id-twice", "content.xml", "<text:list text:continue-list=\"l1\"", "<text:list xml:id=\"l1\""),
        OneFault("draw-name-twice", "content.xml", "draw:name=\"G\"", "draw:name=\"F\""),
        OneFault("table-name-twice", "content.xml", "</office:text>", table("T", "<text:p/>") + "</office:text>"),
        OneFault("section-twice", "content.xml", "</office:text>", "<text:section text:name=\"S\"/></office:text>"),
        OneFault("bookmark-twice", "content.xml", "<text:p>in", "<text:p><text:bookmark text:name=\"b\"/>in"),
        OneFault("note-id-twice", "content.xml", "<text:p>in", "<text:p>\(note("n1"))in"),
        OneFault("note-content", "content.xml", "<text:note-citation>1</text:note-citation>", ""),
        OneFault("style-twice", "styles.xml", "<text:list-style style:name=\"L\"/>",
            "<text:list-style style:name=\"L\"/><text:list-style style:name=\"L\"/>"),
        OneFault("start-without-end", "content.xml", "<text:bookmark-end text:name=\"b\"/>", ""),
        OneFault("end-without-start", "content.xml", "<text:p>in", "<text:p><text:bookmark-end text:name=\"z\"/>in"),
        OneFault("style-missing", "content.xml", "text:style-name=\"P1\"", "text:style-name=\"P9\""),
        OneFault("style-missing", "content.xml", "text:style-name=\"L\"", "text:style-name=\"M9\""),
        OneFault("style-missing", "styles.xml", "page-layout-name=\"pm\"", "page-layout-name=\"pn\""),
        OneFault("target-missing", "content.xml", "text:ref-name=\"b\"", "text:ref-name=\"q\""),
        OneFault("target-missing", "content.xml", "#T|table", "#U|table"),
        OneFault("target-missing", "content.xml", "continue-list=\"l1\"", "continue-list=\"l2\""),
        OneFault("target-missing", "content.xml", "change-id=\"c1\"", "change-id=\"c2\""),
        OneFault("file-missing", "content.xml", "Pictures/a.png", "Pictures/b.png"),
        OneFault("not-listed", "META-INF/manifest.xml", "<manifest:file-entry manifest:full-path=\"Pictures/a.png\"/>", ""),
        OneFault("listed-and-absent", "META-INF/manifest.xml", "</manifest:manifest>",
            "<manifest:file-entry manifest:full-path=\"x.xml\"/></manifest:manifest>"),
        OneFault("media-type-differs", "mimetype", "text", "text-template"),
        OneFault("misplaced", "content.xml", "<text:p>in", "<text:p><text:p/>in"),
        OneFault("misplaced", "content.xml", "<text:p>c</text:p>", "<text:span>c</text:span><text:list-item/>"),
        OneFault("misplaced", "content.xml", "<text:list-item><text:p/><text:list>", "<text:p/><text:list-item><text:list>"),
        OneFault("misplaced", "content.xml", "<text:p/></text:list-item></text:list><text:section",
            table("V", "<text:p/>") + "</text:list-item></text:list><text:section"),
        OneFault("list-empty", "content.xml", "<text:section", "<text:list/><text:section"),
        OneFault("text-outside-paragraph", "content.xml", "<text:p>c</text:p>", "c"),
        OneFault("columns-differ", "content.xml", "number-columns-repeated=\"2\"", "number-columns-repeated=\"3\""),
        OneFault("row-empty", "content.xml", "</table:table></office:text>",
            "<table:table-row/></table:table></office:text>", also: ["columns-differ"]),
        OneFault("table-without-rows", "content.xml", "</office:text>",
            "<table:table table:name=\"V\"><table:table-column/></table:table></office:text>"),
        OneFault("row-group-empty", "content.xml", "<table:table-header-rows>",
            "<table:table-header-rows/><table:table-header-rows>"),
        OneFault("span-differs", "content.xml", " table:number-columns-spanned=\"2\"", ""),
        OneFault("span-leaves-table", "content.xml", "<table:table-cell><text:p>c",
            "<table:table-cell table:number-rows-spanned=\"2\"><text:p>c"),
    ])
    func `a fault is found`(fault: OneFault) { fault.check(in: Self.sound) }

    static func table(_ name: String, _ cell: String) -> String {
        "<table:table table:name=\"\(name)\"><table:table-column/><table:table-row><table:table-cell>\(cell)"
            + "</table:table-cell></table:table-row></table:table>"
    }

    static func note(_ id: String) -> String {
        "<text:note text:id=\"\(id)\"><text:note-citation/><text:note-body/></text:note>"
    }

    @Test func `an entry that is there twice, and a mimetype that is not first, are found`() {
        let twice = Self.sound + [("content.xml", Self.content)]
        #expect(OneFault.faults(of: twice).map(\.rule) == ["entry-twice"])
        let moved = Self.sound.dropFirst() + [Self.sound[0]]
        #expect(OneFault.faults(of: Array(moved)).map(\.rule) == ["mimetype-first"])
    }

    @Test func `what the template had is no new fault, what came on top is`() {
        let bad = OneFault.bytes(Self.content.replacing("ref-name=\"b\"", with: "ref-name=\"q\""))
        let worse = OneFault.bytes(
            Self.content.replacing("ref-name=\"b\"", with: "ref-name=\"q\"").replacing("name=\"G\"", with: "name=\"F\""))
        let template = DocumentContents(flat: bad)
        #expect(DocumentValidator.newFaults(of: DocumentContents(flat: bad), from: template).isEmpty)
        let found = DocumentValidator.newFaults(of: DocumentContents(flat: worse), from: template)
        #expect(found.map(\.rule) == ["draw-name-twice"])
    }
}

/// One change to a sound document, and the rule that it breaks.
struct OneFault: Sendable, CustomTestStringConvertible {
    var rule: String
    var part: String
    var text: String
    var replacement: String
    /// Rules that cannot but break with it.
    var also: Set<String>
    var testDescription: String { "\(rule): \(replacement)" }

    init(_ rule: String, _ part: String, _ text: String, _ replacement: String, also: Set<String> = []) {
        self.rule = rule
        self.part = part
        self.text = text
        self.replacement = replacement
        self.also = also
    }

    static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    static func faults(of files: [(name: String, text: String)]) -> [DocumentFault] {
        DocumentValidator.faults(of: DocumentContents(entries: files.map { ($0.name, bytes($0.text)) })).sorted()
    }

    func check(in files: [(name: String, text: String)]) {
        var files = files
        guard let index = files.firstIndex(where: { $0.name == part }),
            let range = files[index].text.firstRange(of: text)
        else {
            Issue.record("\(text) does not stand in \(part)")
            return
        }
        files[index].text.replaceSubrange(range, with: replacement)
        let found = Self.faults(of: files)
        let rules = Set(found.map(\.rule))
        #expect(rules.contains(rule), "\(found)")
        #expect(rules.subtracting(also).subtracting([rule]).isEmpty, "\(found)")
    }
}
