import Diagnostics
import Testing

@testable import XMLScanning

@Suite struct ScanningTests {
    @Test(arguments: [
        "<a/>", "<a> b <c x='1'/>d</a>", "<?xml version=\"1.0\"?>\n<a><!-- < > --><b>&amp;é</b></a>\n",
        "<p:a xmlns:p=\"u\"><p:b/><![CDATA[<x>]]></p:a>", "<a\n  b = \"c>d\"\n>t</a>",
    ])
    func `tokens joined are the part`(xml: String) throws {
        let bytes = Array(xml.utf8)
        let part = try XMLScanner.scan(bytes, part: "x")
        #expect(part.tokens.flatMap { bytes[$0.range] } == bytes)
    }

    @Test func `partners and depths`() throws {
        let part = try XMLScanner.scan(Array("<a><b>x</b><c/></a>".utf8), part: "x")
        #expect(part.tokens.map(\.kind) == [.start, .start, .text, .end, .empty, .end])
        #expect(part.tokens.map { Int($0.partner) } == [5, 3, 2, 1, 4, 0])
        #expect(part.tokens.map { Int($0.depth) } == [0, 1, 2, 1, 1, 0])
    }

    @Test func `attributes by expanded name`() throws {
        let part = try XMLScanner.scan(
            Array("<a xmlns:p='u' p:x=\"1 &lt; 2\" y='z'/>".utf8), part: "x")
        #expect(part.attribute(XMLName("u", "x"), of: 0) == "1 < 2")
        #expect(part.attribute(XMLName("", "y"), of: 0) == "z")
        #expect(part.attribute(XMLName("u", "y"), of: 0) == nil)
    }

    @Test(arguments: [
        ("<!DOCTYPE a><a/>", "xml-doctype"), ("<a>&e;</a>", "xml-malformed"),
        ("<a><b></a>", "xml-malformed"), ("", "xml-malformed"),
        ("<?xml version='1.0' encoding='latin1'?><a/>", "xml-encoding"),
        (String(repeating: "<a>", count: 300), "xml-too-deep"),
    ])
    func `refused with its reason`(xml: String, id: String) {
        do {
            _ = try XMLScanner.scan(Array(xml.utf8), part: "x")
            Issue.record("accepted")
        } catch { #expect(error.id.rawValue == id) }
    }
}
