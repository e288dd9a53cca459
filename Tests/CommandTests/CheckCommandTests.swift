import Foundation
import Testing

/// `vanthu check` as a shell meets it.
@Suite struct CheckCommandTests {
    private func objects(_ text: String) throws -> [[String: Any]] {
        try text.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
    }

    /// A template of one paragraph for each text, with LibreOffice's namespaces.
    private func flat(_ lines: String...) -> String {
        let body = lines.map { "<text:p>\($0)</text:p>" }.joined()
        return """
            <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3" \
            office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>\(body)</office:text></office:body></office:document>
            """
    }

    @Test func `everything is said at once, on standard output, with status 1`() throws {
        let place = try Workplace()
        try place.write(flat("{{ a | upperr }}", "{% if x %}", "{% if false %}{{ b }}{% endif %}"), "m.fodt")
        let run = try place.run("check", "m.fodt", "--to", "json")
        #expect(run.status == 1)
        let ids = try objects(run.output).compactMap { $0["id"] as? String }
        #expect(Set(ids) == ["unknown-filter", "unclosed-block", "dead-branch"])
        #expect(try objects(run.output).allSatisfy { $0["file"] as? String == "m.fodt" && $0["paragraph"] is Int })
        #expect(try place.run("check", "m.fodt", "--exit-zero").status == 0)
        #expect(try place.run("check", "m.fodt").output.contains("{{ a | upperr }}"))
    }

    @Test func `a sound template is 0 and names the next command`() throws {
        let place = try Workplace()
        try place.write(flat("{{ a }}"), "m.fodt")
        let run = try place.run("check", "m.fodt", "--lang", "vi")
        #expect(run.status == 0 && run.output.isEmpty)
        #expect(run.messages.contains("vanthu fields m.fodt"))
    }

    @Test(arguments: ["bao-cao", "cong-van"])
    func `built-in kinds are sound`(kind: String) throws {
        let run = try Program.run(["check", kind])
        #expect(run.status == 0, "\(run.output)")
    }

    @Test func `data are held against the template`() throws {
        let place = try Workplace()
        try place.write(flat("{{ so }} {{ ten.ho }} {% for x in xs %}{{ x.a }}{% endfor %}{% if co %}{{ them }}{% endif %}{{ ngay | default('') }}"), "m.fodt")
        try place.write("ten: A\nxs: chữ\nngày: 1\nkhac: 2\n", "d.yaml")
        let run = try place.run("check", "m.fodt", "--data", "d.yaml", "--to", "json")
        #expect(run.status == 1)
        let found = try objects(run.output)
        func has(_ id: String, _ field: String, _ severity: String) -> Bool {
            found.contains { $0["id"] as? String == id && $0["field"] as? String == field && $0["severity"] as? String == severity }
        }
        #expect(has("undefined-field", "so", "error"))
        #expect(has("not-a-list", "xs", "error"))
        #expect(has("data-not-reached", "them", "information"))
        #expect(has("data-unused-field", "khac", "information"))
        // A name that is nearly one of the template's is likely a mistake.
        #expect(has("data-unused-field", "ngày", "warning"))
        #expect(!found.contains { $0["id"] as? String == "not-administrative" })
    }

    @Test func `data of the wrong shape are told where no branch leads to them`() throws {
        let place = try Workplace()
        try place.write(flat("{% if co %}{% for x in xs %}{{ x.a }}{% endfor %}{% endif %}"), "m.fodt")
        try place.write("xs: chữ\n", "d.yaml")
        let found = try objects(try place.run("check", "m.fodt", "--data", "d.yaml", "--to", "json").output)
        #expect(found.first?["id"] as? String == "data-wrong-type")
        #expect(found.first?["line"] as? Int == 1 && found.first?["field"] as? String == "xs")
    }

    @Test func `of what is no administrative document it is said that no rule ran`() throws {
        let place = try Workplace()
        try place.write(flat("{{ so }}"), "m.fodt")
        try place.write("so: 1\n", "d.yaml")
        let run = try place.run("check", "m.fodt", "--data", "d.yaml", "--to", "json")
        #expect(run.status == 0)
        #expect(try objects(run.output).map { $0["id"] as? String } == ["not-administrative"])
        try place.write(flat("Chữ"), "v.fodt")
        let document = try place.run("check", "v.fodt", "--lang", "vi")
        #expect(document.status == 0)
        #expect(document.output.contains("không phải văn bản hành chính"))
    }

    @Test func `marks left in a document are errors when it is final`() throws {
        let place = try Workplace()
        try place.write(flat("{{ so }}"), "m.fodt")
        func severity(_ profile: String) throws -> String? {
            let run = try place.run("check", "m.fodt", "--as", "document", "--profile", profile, "--to", "json")
            #expect(run.status == 1)
            return try objects(run.output).first { $0["id"] as? String == "mark-left-over" }?["severity"] as? String
        }
        #expect(try severity("draft") == "warning")
        #expect(try severity("final") == "error")
    }

    @Test func `what cannot be judged is 3, a wrong command line 2`() throws {
        let place = try Workplace()
        try place.write("no document", "a.odt")
        try place.write(flat("{{ so }}"), "m.fodt")
        try place.write(flat("MẬT", "{{ so }}"), "mat.fodt")
        #expect(try place.run("check", "none.odt").status == 3)
        #expect(try place.run("check", "a.odt").status == 3)
        #expect(try place.run("check", "mat.fodt").status == 3)
        #expect(try place.run("check", "m.fodt", "--data", "none.yaml").status == 3)
        #expect(try place.run("check", "m.fodt", "--annotate", "x.docx").status == 2)
        #expect(try place.run("check", "m.fodt", "m.fodt", "--annotate", "x.fodt").status == 2)
        #expect(try place.run("check", "bao-caoo").status == 2)
        #expect(try place.run("check", "m.fodt", "m.fodt").status == 0)
    }

    @Test func `a fault of the data file is a finding at its line`() throws {
        let place = try Workplace()
        try place.write(flat("{{ so }}"), "m.fodt")
        try place.write("so: 1\nso: 2\n", "d.yaml")
        let run = try place.run("check", "m.fodt", "--data", "d.yaml", "--to", "json")
        #expect(run.status == 1)
        #expect(try objects(run.output).contains { $0["id"] as? String == "data-duplicate-key" && $0["line"] as? Int == 2 })
    }

    @Test func `the copy with comments can be written again, and over nothing else`() throws {
        let place = try Workplace()
        try place.write(flat("{{ so | upperr }}"), "m.fodt")
        let first = try place.run("check", "m.fodt", "--annotate", "g.fodt", "--lang", "vi")
        #expect(first.status == 1)
        let copy = String(decoding: try #require(place.bytes("g.fodt")), as: UTF8.self)
        #expect(copy.contains("office:annotation") && copy.contains("không có bộ lọc") && copy.contains("[unknown-filter]"))
        #expect(try place.run("check", "m.fodt", "--annotate", "g.fodt").status == 1)
        #expect(try place.run("check", "m.fodt", "--annotate", "m.fodt").status == 4)
        #expect(String(decoding: try #require(place.bytes("m.fodt")), as: UTF8.self) == flat("{{ so | upperr }}"))
    }

    @Test func `plain text is checked by its lines`() throws {
        let place = try Workplace()
        try place.write("một\n{% if false %}{{ a }}{% endif %}\n{{ a | upperr }}\n", "m.txt")
        let found = try objects(try place.run("check", "m.txt", "--to", "json").output)
        #expect(found.map { $0["id"] as? String } == ["unknown-filter", "dead-branch"])
        #expect(found.map { $0["line"] as? Int } == [3, 2])
    }

    @Test func `an office forbids and requires words, and chooses its rules`() throws {
        let place = try Workplace()
        try place.write(flat("Uỷ ban {{ so }}", "{% if false %}{{ b }}{% endif %}"), "m.fodt")
        func ids(_ arguments: String...) throws -> [String] {
            let run = try Program.run(["check", "m.fodt", "--to", "json"] + arguments, in: place.folder)
            return try objects(run.output).compactMap { $0["id"] as? String }
        }
        #expect(try ids() == ["dead-branch"])
        #expect(try ids("--forbid", "Uỷ ban", "--require", "Nơi nhận") == ["dead-branch", "forbidden-text", "required-text"])
        #expect(try ids("--require", "Uỷ ban", "--rules", "!dead-branch") == [])
        #expect(try ids("--forbid", "ban", "--rules", "forbidden-text") == ["forbidden-text"])
        try place.write("profile: final\nrules: {dead-branch: để sau}\nforbid: [Uỷ ban]\nrequire: so\n", "nha.yaml")
        #expect(try ids("--config", "nha.yaml") == ["forbidden-text"])
        let run = try place.run("check", "m.fodt", "--forbid", "Uỷ ban", "--annotate", "g.fodt")
        #expect(run.status == 1 && run.output.contains("^^^^^^"))
        #expect(String(decoding: try #require(place.bytes("g.fodt")), as: UTF8.self).contains("</office:annotation>Uỷ ban<office:annotation-end"))
        #expect(try place.run("check", "m.fodt", "--rules", "dead-brunch").status == 2)
        #expect(try place.run("check", "m.fodt", "--rules", "dead-brunch").messages.contains("dead-branch"))
        try place.write("forbit: [a]\n", "sai.yaml")
        #expect(try place.run("check", "m.fodt", "--config", "sai.yaml").status == 3)
        try place.write("Uỷ ban\nso\n", "m.txt")
        let text = try objects(try place.run("check", "m.txt", "--forbid", "so", "--to", "json").output)
        #expect(text.first?["line"] as? Int == 2 && text.first?["id"] as? String == "forbidden-text")
    }

    @Test func `as SARIF it is one log with rules and results`() throws {
        let place = try Workplace()
        try place.write(flat("{{ so | upperr }}"), "m.fodt")
        let run = try place.run("check", "m.fodt", "--to", "sarif")
        let log = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        let first = try #require((log["runs"] as? [[String: Any]])?.first)
        let result = try #require((first["results"] as? [[String: Any]])?.first)
        #expect(result["ruleId"] as? String == "unknown-filter" && result["level"] as? String == "error")
    }
}
