import Diagnostics
import Testing

@testable import Templating

@Suite("The closed list")
struct ClosedListTests {
    @Test(
        arguments: """
            abs attr batch capitalize center count d default dictsort e escape filesizeformat first \
            float forceescape format groupby indent int items join last length list lower map max min \
            reject rejectattr replace reverse round safe select selectattr slice sort string striptags \
            sum title tojson trim truncate unique upper urlencode wordcount wordwrap \
            be_rong text_width pad paragraphs markdown drop
            """.split(separator: " ").map(String.init))
    func `has the filter`(_ name: String) {
        #expect(FilterTable.standard.filter(named: name) != nil)
    }

    @Test(
        arguments: """
            boolean callable defined divisibleby eq equalto even false filter float ge greaterthan gt \
            in integer iterable le lessthan lower lt mapping ne none number odd sameas sequence string \
            test true undefined upper == != < <= > >=
            """.split(separator: " ").map(String.init))
    func `has the test`(_ name: String) {
        #expect(FilterTable.standard.test(named: name) != nil)
    }

    @Test(arguments: ["pprint", "random", "urlize", "xmlattr"])
    func `leaves out with a reason`(_ name: String) {
        let fault = Language.fault(of: "a | \(name)")
        #expect(fault?.id == "excluded-filter")
        #expect(fault?.arguments["reason"]?.isEmpty == false)
    }

    @Test(arguments: [
        ("7 | pad(3)", "007"), ("-7 | pad", "-0007"), ("t.upper()", "XIN CHAO"), ("t.lower()", "xin chao"), ("'ab cd'.title()", "Ab Cd"),
        ("'ab'.capitalize()", "Ab"), ("' x'.lstrip()", "x"), ("'x '.rstrip()", "x"),
        ("'a\\nb'.splitlines() | join('/')", "a/b"), ("'{1}{0}'.format('a', 'b')", "ba"),
        ("'{:,.0f} đ'.format(1250000.4)", "1,250,000 đ"), ("'{:.2f}'.format(3)", "3.00"),
        ("'{x}{{'.format(x=1)", "1{"), ("'{:,}'.format(-123456)", "-123,456"),
        ("'{}!'.format('a')", "a!"), ("m.items() | length", "2"), ("m.k.upper()", "V"),
        ("loop_free is defined", "false"), ("'x' is callable", "false"),
        ("2 is sameas 2", "true"), ("1 is equalto 1", "true"), ("2 is greaterthan 1", "true"),
    ])
    func `methods and tests`(_ source: String, _ text: String) throws {
        #expect(try Language.printed(source) == text)
    }
}
