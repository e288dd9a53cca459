import Diagnostics
import Testing

@testable import XMLScanning

/// Parts that no program writes: refused, in time and memory that grow with their size.
@Suite struct HostileXMLTests {
    static func id(_ xml: String, limits: XMLScanner.Limits = XMLScanner.Limits()) -> String {
        do {
            _ = try XMLScanner.scan(Array(xml.utf8), part: "x", limits: limits)
            return "read"
        } catch { return error.id.rawValue }
    }

    @Test(arguments: [
        "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
        "<!DOCTYPE a PUBLIC \"-//X\" \"http://x.example/x.dtd\"><a/>", "<!-- x --><!DOCTYPE a><a/>",
        "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY % p SYSTEM \"x\">%p;]><a/>",
        "<!DOCTYPE l [<!ENTITY a \"xxxxxxxxxx\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;\">]><l>&c;</l>",
    ])
    func `a document type is refused`(xml: String) { #expect(Self.id(xml) == "xml-doctype") }

    @Test func `old OpenOffice's plain one is tolerated where it may stand, others are not`() {
        let limits = XMLScanner.Limits(allowsPlainDoctype: true)
        #expect(Self.id("<!DOCTYPE a PUBLIC \"-//X\" \"Manifest.dtd\"><a/>", limits: limits) == "read")
        #expect(Self.id("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", limits: limits) == "xml-doctype")
    }

    @Test(arguments: ["<a>&nbsp;</a>", "<a b=\"&x;\"/>", "<a>&#0;</a>", "<a>&#xD800;</a>", "<a>&#x110000;</a>", "<a>\u{1}</a>"])
    func `what is no character is refused`(xml: String) { #expect(Self.id(xml) == "xml-malformed") }

    @Test func `nesting`() {
        func nested(_ depth: Int) -> String {
            String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
        }
        #expect(Self.id(nested(SAXCollector.maxDepth)) == "read")
        #expect(Self.id(nested(SAXCollector.maxDepth + 1)) == "xml-too-deep")
        #expect(Self.id(nested(100_000)) == "xml-too-deep")
        #expect(Self.id(String(repeating: "<a>", count: 100_000)) == "xml-too-deep")
    }

    @Test func `size`() {
        let xml = "<a>bc</a>"
        #expect(Self.id(xml, limits: XMLScanner.Limits(size: xml.utf8.count)) == "read")
        #expect(Self.id(xml, limits: XMLScanner.Limits(size: xml.utf8.count - 1)) == "xml-too-large")
    }

    @Test func `attributes of one element`() {
        func element(_ count: Int) -> String {
            var xml = "<a"
            for index in 0..<count { xml += " b\(index)=\"\"" }
            return xml + "/>"
        }
        #expect(Self.id(element(XMLScanner.maxAttributes)) == "read")
        #expect(Self.id(element(XMLScanner.maxAttributes + 1)) == "xml-too-many-attributes")
        #expect(Self.id(element(1_000_000)) == "xml-too-many-attributes")
        // In quotes and texts nothing is counted.
        let equals = String(repeating: "=\"", count: 100_000)
        #expect(Self.id("<a b='\(equals)'>\(equals)<!-- \(equals) --></a>") == "read")
    }

    @Test func `different names of elements`() {
        func names(_ count: Int) -> String {
            var xml = "<a>"
            for index in 1..<count { xml += "<b\(index)/>" }
            return xml + "</a>"
        }
        #expect(Self.id(names(XMLScanner.maxNames)) == "read")
        #expect(Self.id(names(XMLScanner.maxNames + 1)) == "xml-too-many-names")
    }
}
