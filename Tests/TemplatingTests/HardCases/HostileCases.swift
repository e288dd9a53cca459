import Archives
import DataSources
import Diagnostics
import OfficeDocuments
import Testing

@testable import Templating

/// Hostile input: chapter N of the hard cases.
@Suite struct HostileCases {
    @Test(arguments: [
        "''.__class__.__mro__", "cycler.__init__.__globals__", "n.constructor", "n.constructor('return 1')()", "self.__dict__",
        "T(java.lang.Runtime)", "xs.__class__", "n.__proto__", "lipsum.__globals__", "config", "request", "n.getClass()", "namespace.__init__",
    ])
    func `case 147: nothing but data is reached`(expression: String) throws {
        for document in try HardCase.documents("{{ \(expression) }}") {
            let faults = try HardCase.faults(document)
            #expect(!faults.isEmpty && faults.allSatisfy { $0.severity == .error })
            let ids: Set<String> = ["undefined-field", "unknown-function", "unknown-method", "unexpected-word", "not-callable", "no-members", "no-attribute", "unknown-attribute"]
            #expect(faults.allSatisfy { ids.contains($0.id.rawValue) }, "\(faults.map(\.id))")
        }
    }

    @Test func `case 148: a document type is refused in any part`() throws {
        let subset = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
        let base = try Raw.word(HardCase.word("{{ n }}"))
        for target in base.partNames + ["word/styles.xml", "docProps/core.xml"] {
            var parts: [(String, [UInt8])] = []
            for name in Set(base.partNames + [target]).sorted() {
                let bytes = try base.part(name) ?? Array("<a/>".utf8)
                parts.append((name, name == target ? Array(subset.utf8) + bytes : bytes))
            }
            #expect(throws: (any Error).self, "\(target)") { try HardCase.filled(OfficeDocument(files: parts)) }
        }
        for document in try HardCase.openDocuments(HardCase.flat("{{ n }}")) {
            let bytes = String(decoding: try #require(try document.part(document.mainPart)), as: UTF8.self)
            let at = try #require(bytes.firstRange(of: "<office:document"))
            let changed = Array((bytes[..<at.lowerBound] + subset + bytes[at.lowerBound...]).utf8)
            #expect(throws: (any Error).self) {
                if document.format.isFlat { _ = try HardCase.filled(OfficeDocument(bytes: changed)) } else {
                    var changes = PartChanges()
                    changes.replaced[document.mainPart] = changed
                    _ = try HardCase.filled(document.applying(changes))
                }
            }
        }
    }

    @Test func `case 149: depth and numbers of markup have limits with messages`() throws {
        let deep = String(repeating: "<text:span>", count: 100_000) + "{{ n }}" + String(repeating: "</text:span>", count: 100_000)
        #expect(throws: (any Error).self) { try HardCase.filled(Raw.flat("<text:p>\(deep)</text:p>")) }
        let many = (0..<1_000_000).map { " a\($0)=\"\"" }.joined()
        #expect(throws: (any Error).self) { try HardCase.filled(Raw.word("<w:p\(many)>\(Raw.run("{{ n }}"))</w:p>")) }
    }

    @Test(arguments: [
        "{% for i in range(10**9) %}x{% endfor %}", "{{ 'x' * 10**9 }}", "{{ 'x' * 10**9 | length }}", "{{ [0] * 10**9 }}",
        "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}", "{{ range(10**9) | join }}", "{{ 10 ** (10**9) }}",
    ])
    func `case 150: what would grow without end meets a limit`(line: String) throws {
        var options = RenderOptions()
        options.limits.steps = 1_000_000
        for document in try HardCase.documents(line) {
            let faults = try HardCase.faults(document, options: options)
            #expect(faults.count >= 1 && faults.allSatisfy { $0.severity == .error })
        }
    }

    @Test func `case 151: links to the outside in a template stay inert, and data make none`() throws {
        let fields = [" INCLUDETEXT \"file:///etc/passwd\" ", " DDEAUTO c a b ", " INCLUDEPICTURE \"\\\\\\\\may\\\\anh.png\" "]
        let shown = ["một ", "hai ", "ba "]
        let body = zip(fields, shown).map { Raw.field($0.replacing("\"", with: "&quot;"), $1) }.joined() + Raw.run("{{ n }}")
        let made = try HardCase.filled(Raw.word("<w:p>\(body)</w:p>"), "{n: '=cmd|x'}")
        for field in fields { #expect(made.main.contains(field.replacing("\"", with: "&quot;"))) }
        #expect(try made.read() == "một hai ba =cmd|x\n")
        let link = "<text:p><draw:frame svg:width=\"1cm\"><draw:image xlink:href=\"file:///etc/passwd\"/></draw:frame>{{ n }}</text:p>"
        for document in try HardCase.openDocuments(link) {
            #expect(try HardCase.filled(document).main.contains("xlink:href=\"file:///etc/passwd\""))
        }
        // Data name neither files of the machine nor of the network.
        for address in ["file:///etc/passwd", "//may/chung/a.png", "http://a.vn/a.png", "\\\\\\\\may\\\\a.png"] {
            for document in try HardCase.documents("{{ image(n) }}") {
                let faults = try HardCase.faults(document, "{\"n\": \"\(address)\"}", options: PictureDocuments.options)
                #expect(faults.count == 1 && faults[0].id.rawValue.hasPrefix("picture-"), "\(address)")
            }
        }
    }

    @Test func `case 152: odd keys of data are plain data`() throws {
        let data = "{\"__proto__\": {\"a\": 1}, \"constructor\": \"c\", \"toString\": \"t\", \"items\": [1], \"n\": {\"get\": 2}}"
        for made in try HardCase.filled("{{ __proto__.a }}{{ constructor }}{{ toString }}{{ items[0] }}{{ n.get }}", data) {
            #expect(try made.line() == "1ct12")
        }
        #expect(throws: (any Error).self) { try DataRecord(Array("{\"a\": 1, \"a\": 2}".utf8), file: "d.json") }
        let wide = "{" + (0..<100_000).map { "\"k\($0)\": \($0)" }.joined(separator: ",") + "}"
        let record = try DataRecord(Array(wide.utf8), file: "d.json").root
        #expect(record["k99999"]?.printed == "99999")
    }
}
