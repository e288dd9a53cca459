import Diagnostics
import OfficeDocuments
import Testing

@testable import Templating

/// Changes, comments, protection, controls: chapter J of the hard cases.
@Suite struct ControlCases {
    @Test func `case 119: a mark in what was inserted is a mark, in what was deleted it is none`() throws {
        let inserted = "<w:ins w:id=\"1\" w:author=\"a\">\(Raw.run("{{ n }}"))</w:ins>"
        let deleted = "<w:del w:id=\"2\" w:author=\"a\"><w:r><w:delText>{{ la }} }}</w:delText></w:r></w:del>"
        let made = try HardCase.filled(Raw.word(HardCase.word("<w:r><w:t>a</w:t></w:r>" + inserted + deleted)))
        #expect(made.main.contains("<w:ins w:id=\"1\" w:author=\"a\"><w:r><w:t xml:space=\"preserve\">n</w:t></w:r></w:ins>") && made.main.contains(deleted))
        // Half of it deleted: the rest is a mark.
        let half = Raw.run("{{ n") + "<w:del w:id=\"2\" w:author=\"a\"><w:r><w:delText> }} cũ {{</w:delText></w:r></w:del>" + Raw.run(" }}")
        let healed = try HardCase.filled(Raw.word(HardCase.word(half)))
        #expect(try healed.line() == "n" && healed.main.contains(" }} cũ {{"))
        let tracked = """
            <text:tracked-changes><text:changed-region xml:id="c1" text:id="c1"><text:deletion><office:change-info/><text:p>{{ la }}</text:p></text:deletion></text:changed-region>\
            <text:changed-region xml:id="c2" text:id="c2"><text:insertion><office:change-info/></text:insertion></text:changed-region></text:tracked-changes>
            """
        let body = tracked + "<text:p>a<text:change text:change-id=\"c1\"/><text:change-start text:change-id=\"c2\"/>{{ n }}<text:change-end text:change-id=\"c2\"/></text:p>"
        for document in try HardCase.openDocuments(body) {
            let made = try HardCase.filled(document)
            #expect(try made.line() == "an" && made.main.contains(tracked))
            #expect(made.main.contains("<text:change-start text:change-id=\"c2\"/>n<text:change-end"))
        }
    }

    static func control(_ content: String, _ properties: String = "") -> String {
        "<w:sdt><w:sdtPr>\(properties)</w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
    }

    @Test func `case 120: marks in controls, loops around and within them, an empty one stays legal`() throws {
        let line = "<w:p>\(Raw.run("a "))\(Self.control(Raw.run("{{ n }}")))</w:p>"
        let around = HardCase.word("{% for x in xs %}") + Self.control(HardCase.word("{{ x }}"), "<w:id w:val=\"7\"/>") + HardCase.word("{% endfor %}")
        let within = Self.control(HardCase.word("{% for x in xs %}", "b{{ x }}", "{% endfor %}"))
        let made = try HardCase.filled(Raw.word(line + around + within))
        #expect(try made.line() == "a n ¶ 1 ¶ 2 ¶ b1 ¶ b2")
        #expect(made.main.ranges(of: "<w:sdt>").count == 4)
        let empty = try HardCase.filled(Raw.word(Self.control(HardCase.word("{% if k %}", "a", "{% endif %}")) + HardCase.word("z")))
        #expect(empty.main.contains("<w:sdtContent><w:p") && !empty.main.contains("{%"))
        let office = "xmlns:loext=\"\(Namespaces.libreOffice)\""
        for document in try HardCase.openDocuments("<text:p>a <loext:content-control \(office)>{{ n }}</loext:content-control></text:p>") {
            let made = try HardCase.filled(document)
            #expect(made.plain.contains(">n</loext:content-control>"))
        }
    }

    @Test func `case 121: a control is filled by its tag and kept`() throws {
        let made = try HardCase.filled(Raw.word(HardCase.word(Self.control(Raw.run("Bấm vào đây"), "<w:tag w:val=\"n\"/>"))))
        #expect(made.main.contains("<w:sdt><w:sdtPr><w:tag w:val=\"n\"/></w:sdtPr>") && made.main.contains(">n</w:t>"))
        #expect(!made.main.contains("Bấm"))
    }

    @Test func `case 122: check boxes are set by a truth value: control and symbol`() throws {
        try HardCase.expect("{{ t | hop_kiem }}{{ k | hop_kiem }}", gives: "☒☐")
        let box = """
            <w:sdt><w:sdtPr><w:tag w:val="t"/><w14:checkbox xmlns:w14="\(Namespaces.word2010)"><w14:checked w14:val="0"/></w14:checkbox></w:sdtPr>\
            <w:sdtContent>\(Raw.run("☐"))</w:sdtContent></w:sdt>
            """
        let made = try HardCase.filled(Raw.word(HardCase.word(box)))
        #expect(made.main.contains("w14:checked w14:val=\"1\"") && made.main.contains(">☒<"))
    }

    @Test func `case 123: a comment in a loop is one comment, or one for each copy, never one id for many`() throws {
        let range = "<w:commentRangeStart w:id=\"3\"/>\(Raw.run("{{ x }}"))<w:commentRangeEnd w:id=\"3\"/><w:r><w:commentReference w:id=\"3\"/></w:r>"
        let made = try HardCase.filled(Raw.word(HardCase.word("{% for x in xs %}", range, "{% endfor %}")))
        for element in ["commentRangeStart", "commentRangeEnd", "commentReference"] {
            let ids = try ReferenceCases.values("w:id", of: "w:\(element)", in: made.main)
            #expect(ids.count == Set(ids).count && !ids.isEmpty)
        }
        let note = "<office:annotation office:name=\"n\"><text:p>c</text:p></office:annotation>{{ x }}<office:annotation-end office:name=\"n\"/>"
        for document in try HardCase.openDocuments(HardCase.flat("{% for x in xs %}", note, "{% endfor %}")) {
            let made = try HardCase.filled(document)
            let names = try ReferenceCases.values("office:name", of: "office:annotation", in: made.main)
            #expect(names.count == Set(names).count && names.count == 2)
        }
    }

    @Test func `case 124: what is protected is filled and stays protected`() throws {
        let section = "<text:section text:name=\"S\" text:protected=\"true\" text:protection-key=\"a\"><text:p>{{ n }}</text:p></text:section>"
        for document in try HardCase.openDocuments(section) {
            #expect(try HardCase.filled(document).main.contains(section.replacing("{{ n }}", with: "n")))
        }
        let base = try Raw.word(HardCase.word("{{ n }}"))
        let settings = "<w:settings xmlns:w=\"\(Namespaces.word)\"><w:writeProtection w:recommended=\"1\"/><w:documentProtection w:edit=\"forms\" w:enforcement=\"1\"/></w:settings>"
        var parts: [(String, [UInt8])] = [("word/settings.xml", Array(settings.utf8))]
        for name in base.partNames {
            let text = String(decoding: try #require(try base.part(name)), as: UTF8.self)
                .replacing("</Types>", with: "<Override PartName=\"/word/settings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml\"/></Types>")
            parts.append((name, Array((name == "word/_rels/document.xml.rels" ? text.replacing("</Relationships>", with: "<Relationship Id=\"s\" Type=\"\(Namespaces.relationships)/settings\" Target=\"settings.xml\"/></Relationships>") : text).utf8)))
        }
        let made = try HardCase.filled(OfficeDocument(files: parts))
        #expect(try made.part("word/settings.xml") == settings && made.line() == "n")
    }
}
