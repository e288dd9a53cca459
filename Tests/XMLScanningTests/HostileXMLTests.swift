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

    static func prolog(_ text: String, _ encode: (String) -> [UInt8] = { Array($0.utf8) }) -> XMLProlog.Finding {
        XMLProlog(of: encode(text), isWhole: true).finding
    }

    @Test func `a document type is found in every encoding`() {
        let text = "<?xml version=\"1.0\"?> <!-- <!DOCTYPE b> -->\n<!DOCTYPE a [<!ENTITY e \"x\">]><a/>"
        func encoded(_ text: String, _ zeros: [UInt8], after: [UInt8]) -> [UInt8] {
            var bytes: [UInt8] = []
            for byte in text.utf8 { bytes += zeros + [byte] + after }
            return bytes
        }
        func small(_ text: String) -> [UInt8] { encoded(text, [], after: [0]) }
        func big(_ text: String) -> [UInt8] { encoded(text, [0], after: []) }
        func wide(_ text: String) -> [UInt8] { encoded(text, [], after: [0, 0, 0]) }
        let found = XMLProlog.Finding.doctype(system: nil, hasSubset: true)
        let ways: [(String) -> [UInt8]] = [
            { Array($0.utf8) }, { [0xEF, 0xBB, 0xBF] + Array($0.utf8) }, { small($0) }, { [0xFF, 0xFE] + small($0) },
            { big($0) }, { [0xFE, 0xFF] + big($0) }, { wide($0) }, { [0xFF, 0xFE, 0, 0] + wide($0) },
        ]
        for way in ways {
            #expect(Self.prolog(text, way) == found)
            #expect(Self.prolog(text.replacing("<!DOCTYPE a [<!ENTITY e \"x\">]>", with: ""), way) == .plain)
        }
    }

    @Test(arguments: ["UTF-7", "cp037", "ISO-2022-KR", "x"])
    func `an encoding in which a document type may hide is named`(name: String) {
        #expect(Self.prolog("<?xml version='1.0' encoding='\(name)'?>+ADw-a/+AD4-") == .encoding(name))
        #expect(Self.prolog("<?xml version='1.0' encoding='windows-1258'?><a/>") == .plain)
    }

    @Test func `what else a part may begin with`() {
        #expect(Self.prolog("<!DOCTYPE m PUBLIC \"-//O>\" 'Manifest.dtd'><m/>") == .doctype(system: "Manifest.dtd", hasSubset: false))
        for text in ["", "x", "<a", "<a/>", "<!-- ", "<?xml ", "PK", "<![CDATA[<!DOCTYPE a>]]>"] {
            #expect(Self.prolog(text) == .plain)
        }
        #expect(XMLProlog(of: Array("<!-- ".utf8), isWhole: false).finding == .unfinished)
        #expect(XMLProlog(of: [0x4C, 0x6F, 0xA7, 0x94], isWhole: true).finding == .encoding("EBCDIC"))
    }

    @Test(arguments: ["<a>&nbsp;</a>", "<a b=\"&x;\"/>", "<a>&#0;</a>", "<a>&#xD800;</a>", "<a>&#x110000;</a>", "<a>\u{1}</a>"])
    func `what is no character is refused`(xml: String) { #expect(Self.id(xml) == "xml-malformed") }

    @Test func `case 149: elements nest to the limit and no deeper`() {
        func nested(_ depth: Int) -> String {
            String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
        }
        #expect(Self.id(nested(SAXCollector.maxDepth)) == "read")
        #expect(Self.id(nested(SAXCollector.maxDepth + 1)) == "xml-too-deep")
        #expect(Self.id(nested(100_000)) == "xml-too-deep")
        #expect(Self.id(String(repeating: "<a>", count: 100_000)) == "xml-too-deep")
    }

    @Test func `a part is as large as the limit and no larger`() {
        let xml = "<a>bc</a>"
        #expect(Self.id(xml, limits: XMLScanner.Limits(size: xml.utf8.count)) == "read")
        #expect(Self.id(xml, limits: XMLScanner.Limits(size: xml.utf8.count - 1)) == "xml-too-large")
    }

    @Test func `case 149: an element has as many attributes as the limit and no more`() {
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
