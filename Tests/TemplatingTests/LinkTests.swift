import Diagnostics
import OfficeDocuments
import Testing

@testable import Templating

/// Addresses of links from data (hard cases 74, 76).
@Suite struct LinkTests {
    /// A document whose first links go to the addresses, by the ids `l0`, `l1` ….
    static func word(_ body: String, to addresses: [String]) throws -> OfficeDocument {
        let base = try Raw.word(body)
        var parts: [(String, [UInt8])] = []
        for name in base.partNames {
            var text = String(decoding: try #require(try base.part(name)), as: UTF8.self)
            if name == "word/_rels/document.xml.rels" {
                let links = addresses.enumerated().map { number, address in
                    "<Relationship Id=\"l\(number)\" Type=\"\(Namespaces.relationships)/hyperlink\" Target=\"\(address)\" TargetMode=\"External\"/>"
                }
                text = text.replacing("</Relationships>", with: links.joined() + "</Relationships>")
            }
            parts.append((name, Array(text.utf8)))
        }
        return try OfficeDocument(files: parts)
    }

    static func link(_ id: String, _ text: String) -> String {
        "<w:hyperlink xmlns:r=\"\(Namespaces.relationships)\" r:id=\"\(id)\">\(Raw.run(text))</w:hyperlink>"
    }

    private func relations(_ document: OfficeDocument, _ record: ValueMap = Harness.record) throws -> String {
        let filled = try document.applying(try Harness.fill(document, record).changes)
        return String(decoding: try #require(try filled.part("word/_rels/document.xml.rels")), as: UTF8.self)
    }

    @Test func `case 74: each copy of a link leads to its own address`() throws {
        let body = "<w:p>\(Raw.run("{% for y in xs %}"))</w:p><w:p>\(Self.link("l0", "{{ y }}"))</w:p><w:p>\(Raw.run("{% endfor %}"))</w:p>"
        let made = try relations(Self.word(body, to: ["http://h/%7B%7B%20y%20%7D%7D?a=1&amp;b=2"]))
        #expect(made.contains("Target=\"http://h/1?a=1&amp;b=2\"") && made.contains("Target=\"http://h/2?a=1&amp;b=2\""))
        #expect(!made.contains("{{") && !made.contains("%7B") && !made.contains("Id=\"l0\""))
    }

    @Test func `case 74: a link alone makes a template, its address is escaped once, an equal one is one relationship`() throws {
        let record = ValueMap([("u", .text("a b&c=\"d\""))])
        let body = "<w:p>\(Self.link("l0", "x"))\(Self.link("l1", "x"))\(Self.link("l2", "x"))</w:p>"
        let made = try relations(Self.word(body, to: ["http://h/{{ u }}", "http://h/{{ u }}", "http://h/fest"]), record)
        #expect(made.contains("Target=\"http://h/a%20b&amp;c=%22d%22\"") && made.contains("Id=\"l2\""))
        #expect(made.split(separator: "http://h/a").count == 2)
    }

    @Test func `case 74: what an address lacks is told at the link`() throws {
        let document = try Self.word("<w:p>\(Raw.run("a"))\(Self.link("l0", "x"))</w:p>", to: ["http://h/{{ khong_co }}"])
        do { _ = try Harness.fill(document); Issue.record("filled") } catch let faults as Faults {
            #expect(faults.items.first?.id == "undefined-field" && faults.items.first?.place.paragraph == 1)
            #expect(faults.items.first?.excerpt?.text.contains("http://h/{{ khong_co }}") == true)
        }
    }

    @Test func `case 76: marks in the instruction of a field, also cut by the editor`() throws {
        let field = Raw.field(" HYPERLINK \"http://q/{{ n", "x").replacing(
            "{{ n</w:instrText></w:r>", with: "{{ n</w:instrText></w:r><w:r><w:instrText xml:space=\"preserve\"> }}\" </w:instrText></w:r>")
        let made = try Raw.filled(Raw.word("<w:p>\(field)</w:p>"))
        #expect(made.text.contains(" HYPERLINK \"http://q/n\" ") && made.warnings.isEmpty)
    }
}
