import Diagnostics
import OfficeDocuments
import Testing

@testable import Templating

/// Properties, attributes, fields, hidden text: chapter F of the hard cases, 73–80.
@Suite struct FieldCases {
    @Test func `case 73: properties are filled, with lines where they may have them`() throws {
        let data = "{n: \"dòng 1\\ndòng & 2\"}"
        let base = try Raw.flat(HardCase.flat("{{ n }}"))
        let meta = """
            <office:meta><dc:title xmlns:dc="\(Namespaces.dublinCore)">{{ n }}</dc:title><dc:subject xmlns:dc="\(Namespaces.dublinCore)">S {{ n }}</dc:subject>\
            <meta:keyword xmlns:meta="\(Namespaces.meta)">{{ n }}</meta:keyword>\
            <meta:user-defined xmlns:meta="\(Namespaces.meta)" meta:name="Số">{{ n }}</meta:user-defined></office:meta>
            """
        let text = String(decoding: try #require(try base.part(OfficeDocument.flatPart)), as: UTF8.self)
            .replacing("<office:automatic-styles>", with: meta + "<office:automatic-styles>")
        let flat = try OfficeDocument(bytes: Array(text.utf8))
        for document in [flat, try flat.converted(to: .odt)] {
            let made = try HardCase.filled(document, data)
            let properties = document.format.isFlat ? made.main : try made.part("meta.xml")
            #expect(properties.ranges(of: "dòng 1\ndòng &amp; 2").count >= 4 && !properties.contains("{{"))
        }
        let core = """
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="\(Namespaces.dublinCore)">\
            <dc:title>{{ n }}</dc:title><dc:subject>S {{ n }}</dc:subject><cp:keywords>{{ n }}</cp:keywords></cp:coreProperties>
            """
        let custom = """
            <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" \
            xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" \
            pid="2" name="Số"><vt:lpwstr>{{ n }}</vt:lpwstr></property></Properties>
            """
        let word = try Raw.word(HardCase.word("{{ n }}"))
        var parts: [(String, [UInt8])] = [("docProps/core.xml", Array(core.utf8)), ("docProps/custom.xml", Array(custom.utf8))]
        for name in word.partNames {
            var text = String(decoding: try #require(try word.part(name)), as: UTF8.self)
            text = text.replacing(
                "</Types>",
                with: """
                    <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
                    <Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>
                    """)
            if name == "_rels/.rels" {
                text = text.replacing(
                    "</Relationships>",
                    with: """
                        <Relationship Id="c" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
                        <Relationship Id="d" Type="\(Namespaces.relationships)/custom-properties" Target="docProps/custom.xml"/></Relationships>
                        """)
            }
            parts.append((name, Array(text.utf8)))
        }
        let made = try HardCase.filled(try OfficeDocument(files: parts), data)
        #expect(try made.part("docProps/core.xml").ranges(of: "dòng 1\ndòng &amp; 2").count == 3)
        #expect(try made.part("docProps/custom.xml").contains("<vt:lpwstr>dòng 1\ndòng &amp; 2</vt:lpwstr>"))
    }

    @Test func `case 74: a value in an address is escaped once`() throws {
        let data = "{u: 'a b&c=\"d\"', xs: [1, 2]}"
        for address in ["http://h/{{ u }}", "http://h/%7B%7B%20u%20%7D%7D"] {
            for document in try HardCase.openDocuments("<text:p><text:a xlink:type=\"simple\" xlink:href=\"\(address)\">x</text:a></text:p>") {
                #expect(try HardCase.filled(document, data).main.contains("xlink:href=\"http://h/a%20b&amp;c=%22d%22\""))
            }
            let word = try LinkTests.word("<w:p>\(LinkTests.link("l0", "x"))</w:p>", to: [address])
            #expect(try HardCase.filled(word, data).part("word/_rels/document.xml.rels").contains("Target=\"http://h/a%20b&amp;c=%22d%22\""))
        }
    }

    @Test func `case 75: a value in an attribute is escaped for it`() throws {
        let data = "{u: 'a \"b\" <c> & d'}"
        let drawing = "<w:r><w:drawing><wp:inline xmlns:wp=\"\(Namespaces.wordDrawing)\"><wp:docPr id=\"1\" name=\"a\" descr=\"x {{ u }}\"/></wp:inline></w:drawing></w:r>"
        #expect(try HardCase.filled(Raw.word(HardCase.word(drawing)), data).main.contains("descr=\"x a &quot;b&quot; &lt;c&gt; &amp; d\""))
        let entry = "<text:toc-mark text:string-value=\"x {{ u }}\" text:outline-level=\"1\"/><text:bookmark text:name=\"m {{ u }}\"/>"
        for document in try HardCase.openDocuments(HardCase.flat(entry + "a")) {
            let main = try HardCase.filled(document, data).main
            #expect(main.contains("text:string-value=\"x a &quot;b&quot; &lt;c&gt; &amp; d\"") && main.contains("text:name=\"m a &quot;b&quot;"))
        }
    }

    @Test func `case 76: marks in fields of either program are read, half a pair within is an error`() throws {
        let simple = "<w:fldSimple w:instr=\" QUOTE x \">\(Raw.run("[{{ n }}]"))</w:fldSimple>"
        try HardCase.expect(word: HardCase.word(simple + Raw.field(" QUOTE x ", "{{ n }}")), reads: "[n]n\n")
        let made = try HardCase.filled(Raw.word(HardCase.word(Raw.field(" QUOTE {{ n }} ", "x"))))
        #expect(made.main.contains(" QUOTE n "))
        for text in [
            "<text:placeholder text:placeholder-type=\"text\">&lt;{{ n }}&gt;</text:placeholder>",
            "<text:text-input text:description=\"gợi ý\">{{ n }}</text:text-input>",
        ] {
            for document in try HardCase.openDocuments(HardCase.flat(text)) {
                #expect(try HardCase.filled(document).read().contains("n"))
                #expect(try !HardCase.filled(document).main.contains("{{"))
            }
        }
        // A user field that holds a mark, where it is declared and where it shows.
        let user = """
            <text:user-field-decls><text:user-field-decl office:value-type="string" office:string-value="{{ n }}" text:name="u"/></text:user-field-decls>\
            <text:p>[<text:user-field-get text:name="u">{{ n }}</text:user-field-get>]</text:p>
            """
        for document in try HardCase.openDocuments(user) {
            let made = try HardCase.filled(document)
            #expect(try made.read() == "[n]\n" && !made.main.contains("{{"))
            #expect(made.main.contains("office:string-value=\"n\""))
        }
        let condition = "<text:p><text:conditional-text text:condition=\"ooow:1==1\" text:string-value-if-true=\"có {{ n }}\" text:string-value-if-false=\"không\" text:current-value=\"true\">có {{ n }}</text:conditional-text></text:p>"
        for document in try HardCase.openDocuments(condition) {
            let made = try HardCase.filled(document)
            #expect(try made.read() == "có n\n")
            #expect(made.main.contains("text:string-value-if-true=\"có n\""))
        }
        let half = Raw.run("{% if t %}") + Raw.field(" PAGE ", "a{% endif %}")
        #expect(try !HardCase.faults(Raw.word("<w:p>\(half)</w:p>")).isEmpty)
    }

    @Test func `case 77: Jinja in input fields works as older engines have it`() throws {
        func field(_ text: String, _ place: String = "") -> String { "<text:text-input text:description=\"\(place)\">\(text)</text:text-input>" }
        try HardCase.expect(
            flat: HardCase.flat(field("{% for x in xs %}", "paragraph"), "a \(field("{{ x }}"))", field("{% endfor %}", "paragraph")), reads: "a 1\na 2\n")
        try HardCase.expect(flat: HardCase.flat("\(field("{% if k %}"))b\(field("{% endif %}"))\(field("{{ n }}"))"), reads: "n\n")
    }

    @Test func `case 78: tags in hidden text are evaluated, and no hidden husk is left`() throws {
        func hidden(_ text: String) -> String { "<w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>" }
        let word = HardCase.word(hidden("{% for x in xs %}"), "{{ x }}", hidden("{% endfor %}"), "a" , hidden("{% if t %}") + Raw.run("b") + hidden("{% endif %}"))
        let made = try HardCase.filled(Raw.word(word))
        #expect(try made.line() == "1 ¶ 2 ¶ a ¶ b")
        #expect(!made.main.contains("<w:vanish/>"))
        for field in [
            { "<text:hidden-text text:condition=\"ooow:1\" text:string-value=\"\($0)\" text:is-hidden=\"true\">\($0)</text:hidden-text>" },
            { "<text:hidden-paragraph text:condition=\"ooow:1\" text:is-hidden=\"true\">\($0)</text:hidden-paragraph>" },
        ] as [(String) -> String] {
            for document in try HardCase.openDocuments(HardCase.flat(field("{% for x in xs %}"), "{{ x }}", field("{% endfor %}"), "z")) {
                let made = try HardCase.filled(document)
                #expect(try made.line() == "1 ¶ 2 ¶ z")
                #expect(!made.main.contains("text:hidden"))
            }
        }
        let section = "<text:section text:name=\"A\" text:display=\"none\"><text:p>{% for x in xs %}</text:p></text:section><text:p>{{ x }}</text:p><text:section text:name=\"B\" text:display=\"none\"><text:p>{% endfor %}</text:p></text:section><text:p>z</text:p>"
        for document in try HardCase.openDocuments(section) {
            let made = try HardCase.filled(document)
            #expect(try made.line() == "1 ¶ 2 ¶ z")
            #expect(!made.main.contains("text:section"))
        }
    }

    @Test func `case 79: marks in comments stay, and are counted`() throws {
        let comment = "<text:p>{{ n }}<office:annotation><text:p>{{ b }} {% if c %}</text:p></office:annotation></text:p>"
        for document in try HardCase.openDocuments(comment) {
            #expect(try HardCase.filled(document).main.contains("<text:p>{{ b }} {% if c %}</text:p>"))
            #expect(HardCase.remarks(document).map(\.arguments["count"]) == ["2"])
        }
        let base = try HeaderCases.noted("footnote", "x", body: HardCase.word("{{ n }}<w:commentReference/>"))
        var parts: [(String, [UInt8])] = [("word/comments.xml", Array("<w:comments xmlns:w=\"\(Namespaces.word)\"><w:comment w:id=\"1\" w:author=\"a\"><w:p>\(Raw.run("{{ b }} {% if c %}"))</w:p></w:comment></w:comments>".utf8))]
        for name in base.partNames where !name.contains("footnotes") {
            let text = String(decoding: try #require(try base.part(name)), as: UTF8.self).replacing("footnotes", with: "comments")
                .replacing("{{ n }}&lt;w:commentReference/>", with: "{{ n }}")
            parts.append((name, Array(text.utf8)))
        }
        let document = try OfficeDocument(files: parts)
        #expect(try HardCase.filled(document).part("word/comments.xml").contains("{{ b }} {% if c %}"))
        #expect(HardCase.remarks(document).map(\.arguments["count"]) == ["2"])
    }

    @Test func `case 80: marks in formulas and charts are named with their place, by filling too`() throws {
        let math = "<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r><m:t>{{ n }}</m:t></m:r></m:oMath>"
        let word = try Raw.word(HardCase.word("{{ n }}", math))
        #expect(HardCase.remarks(word).map(\.id) == ["mark-not-filled"])
        let made = try HardCase.filled(word)
        #expect(made.warnings == ["mark-not-filled"])
        #expect(made.main.contains(math))
        let object = "<draw:frame><draw:object><office:document><office:body><office:chart/></office:body><t>{{ n }}</t></office:document></draw:object></draw:frame>"
        let flat = try Raw.flat(HardCase.flat("{{ n }}", object))
        #expect(HardCase.remarks(flat).map(\.id) == ["mark-not-filled"])
        let filled = try HardCase.filled(flat)
        #expect(filled.warnings == ["mark-not-filled"])
        #expect(filled.main.contains(object))
        let rendering = try Harness.fill(flat)
        #expect(rendering.warnings.first?.place.paragraph == 2)
    }
}
