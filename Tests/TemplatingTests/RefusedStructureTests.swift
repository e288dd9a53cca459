import Diagnostics
import Foundation
import OfficeDocuments
import Testing

@testable import Templating

/// Structures that hold no block: an error with both places, never a crash or a damaged
/// file (engine 8.2, 8.3; hard cases 24, 25, 76).
@Suite struct RefusedStructureTests {
    private func faults(_ body: () throws -> Void) -> [DiagnosticID] {
        do { try body(); return [] } catch let faults as Faults { return faults.items.map(\.id) } catch { return [] }
    }

    @Test(arguments: [
        ("{% for x in xs %}a{% else %}b{% else %}c{% endfor %}", "unexpected-tag"),
        ("{% if t %}a{% else %}b{% else %}c{% endif %}", "unexpected-tag"),
        ("{% if t %}a{% else %}b{% elif k %}c{% endif %}", "unexpected-tag"),
        ("{% for x in xs %}a{% elif k %}c{% endfor %}", "unexpected-tag"),
        ("{% if k %}{% set q %} ¶ │{% endset %}│ ¶ {% endif %}", "structure-cut"),
        ("{% if k %}{% with q = 1 %} ¶ │{% endwith %}│ ¶ {% endif %}", "structure-cut"),
        ("{% if k %}{% filter upper %} ¶ │{% endfilter %}│ ¶ {% endif %}", "structure-cut"),
        ("{% for x in xs %} ¶ │{% set q = x %}{% endfor %}│ ¶ z", "structure-cut"),
        ("{% set q %} ¶ {{ n }}{% endset %}{{ q }}", "structure-cut"),
        ("a{% filter upper %}b ¶ c{% endfilter %}d", "structure-cut"),
        ("│{%tr for x in xs %}│ ‖ │{{ x }}│ ‖ │{% else %}│ ‖ │{%tr else %}│ ‖ │{%tr endfor %}│ ¶ z", "unexpected-tag"),
    ])
    func `what no structure holds is an error in both formats`(line: String, id: DiagnosticID) {
        for bytes in [(Notation.openDocument(line), MarkupDialect.openDocument), (Notation.word(line), .word)] {
            #expect(faults { _ = try Harness.render(bytes.0, bytes.1) }.contains(id))
        }
    }

    @Test(arguments: ["for q in xs", "if k", "if t"])
    func `case 76: a block may not begin outside of a field and end in it`(tag: String) throws {
        let end = tag.hasPrefix("for") ? "endfor" : "endif"
        let inside = Raw.field(" PAGE ", "3{% \(end) %}") + Raw.run(" more")
        let word = try Raw.word("<w:p>\(Raw.run("{% \(tag) %}q"))\(inside)</w:p>")
        #expect(faults { _ = try Harness.fill(word) } == ["cuts-solid"])
        let whole = Raw.run("{% \(tag) %}") + Raw.field(" PAGE ", "3") + Raw.run("{% \(end) %}.")
        let within = Raw.field(" PAGE ", "{% \(tag) %}3{% \(end) %}")
        for line in [whole, within] {
            #expect(faults { _ = try Harness.fill(Raw.word("<w:p>\(line)</w:p>")) }.isEmpty)
        }
    }

    @Test func `a loop that begins at the end of a heading row repeats the body`() throws {
        func row(_ cells: String...) -> String {
            "<table:table-row>\(cells.map { "<table:table-cell><text:p>\($0)</text:p></table:table-cell>" }.joined())</table:table-row>"
        }
        let flat = try Raw.flat(
            "<table:table table:name=\"t\"><table:table-column table:number-columns-repeated=\"2\"/><table:table-header-rows>"
                + row("h", "k{% for x in xs %}") + "</table:table-header-rows>" + row("{{ x }}", "{% endfor %}")
                + "</table:table><text:p>z</text:p>")
        #expect(try Harness.preview(flat) == "h\nk\n1\n\n2\n\nz\n")
        let filled = try Raw.filled(flat).text
        #expect(filled.components(separatedBy: "<table:table-header-rows>").count == 2)
    }
}
