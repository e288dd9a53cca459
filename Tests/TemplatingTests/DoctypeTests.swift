import Diagnostics
import OfficeDocuments
import Testing

@testable import Templating

/// A document type in any part, also in those that nothing parses.
@Suite struct DoctypeTests {
    static let subset = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"

    /// What compiling says of a document with one more part.
    static func id(_ name: String, _ bytes: [UInt8], flat: Bool = false) throws -> String? {
        let base = try Harness.wordDocument("{{ n }}", hasLists: true)
        var parts: [(name: String, bytes: [UInt8])] = []
        if flat {
            parts = [("content.xml", Notation.openDocument("{{ n }}"))]
        } else {
            for other in base.partNames where other != name { parts.append((other, try #require(try base.part(other)))) }
        }
        let document = try OfficeDocument(files: parts + [(name, bytes)])
        do {
            _ = try TemplateCompiler.compile(document, file: "m")
            return nil
        } catch {
            #expect(error.items.first?.place.part == name)
            return error.items.first?.id.rawValue
        }
    }

    static func wide(_ text: String) -> [UInt8] { [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), 0] } }

    @Test(arguments: [
        "word/styles.xml", "word/theme/theme1.xml", "customXml/item1.xml", "customXml/_rels/item1.xml.rels", "docProps/app.xml",
        "word/numbering.xml", "a.rdf", "word/drawing1.vml", "a.bin", "b",
    ])
    func `case 148: a part of a DOCX`(name: String) throws {
        let long = "<?xml version=\"1.0\"?><!--\(String(repeating: " ", count: 20_000))-->"
        for text in ["\(Self.subset)<a/>", "\(long)\(Self.subset)<a/>", "<!DOCTYPE a SYSTEM 'Manifest.dtd'><a/>"] {
            #expect(try Self.id(name, Array(text.utf8)) == "xml-doctype")
            #expect(try Self.id(name, Self.wide(text)) == "xml-doctype")
        }
        #expect(try Self.id(name, Array("<?xml version='1.0' encoding='utf-7'?><a/>".utf8)) == "xml-encoding")
    }

    @Test func `case 148: the manifest of an ODT`() throws {
        let name = "META-INF/manifest.xml"
        let old = "<!DOCTYPE manifest:manifest PUBLIC \"-//OpenOffice.org//DTD Manifest 1.0//EN\" \"Manifest.dtd\">"
        #expect(try Self.id(name, Array("\(old)<m/>".utf8), flat: true) == nil)
        #expect(try Self.id(name, Array("\(Self.subset)<m/>".utf8), flat: true) == "xml-doctype")
        #expect(try Self.id(name, Array("<!DOCTYPE m SYSTEM \"file:///etc/passwd\"><m/>".utf8), flat: true) == "xml-doctype")
        #expect(try Self.id(name, Array("<!DOCTYPE m SYSTEM 'Manifest.dtd' [ ]><m/>".utf8), flat: true) == "xml-doctype")
    }

    @Test func `what only looks like one is kept`() throws {
        for (name, text) in [
            ("customXml/item1.xml", "<?xml version=\"1.0\"?><!-- <!DOCTYPE a> --><a>&lt;!DOCTYPE b></a>"),
            ("word/media/image1.svg", "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"x\"><svg/>"),
            ("word/afchunk.htm", "<!DOCTYPE html><html/>"), ("word/fonts/font1.odttf", "\u{1}\u{2}<!DOCTYPE"),
        ] { #expect(try Self.id(name, Array(text.utf8)) == nil) }
        #expect(try Self.id("customXml/item1.xml", Self.wide("<?xml version=\"1.0\" encoding=\"utf-16\"?><a/>")) == nil)
    }
}
