import AdministrativeDocuments
import DataSources
import Diagnostics
import OfficeDocuments
import Testing

@testable import Templating

/// What a template says of the data that it reads.
@Suite struct FieldTests {
    /// `a b? c[] d.e`: `?` may be missing, `:` its shapes.
    private static func fields(_ text: String) throws -> [String] {
        let template = try TextTemplate(text, file: "mau", table: .administrative) { _, _ in nil }
        return described(template.fields, "")
    }

    private static func described(_ fields: [FieldUse], _ path: String) -> [String] {
        fields.flatMap { field -> [String] in
            // What recurs is said once.
            if path.count > 12 { return [] }
            let name = path + field.name + (field.isOptional ? "?" : "")
            let shapes = FieldUse.Shape.allCases.filter(field.shapes.contains).map(\.rawValue).joined(separator: "|")
            let element = field.element.map { described([$0], path, inside: field.name + "[]") } ?? []
            let entry = field.entry.map { described([$0], path, inside: field.name + ".*") } ?? []
            return [shapes.isEmpty ? name : name + ":" + shapes] + described(field.members, path + field.name + ".") + element + entry
        }
    }

    private static func described(_ held: [FieldUse], _ path: String, inside name: String) -> [String] {
        held.flatMap { item -> [String] in
            let shapes = FieldUse.Shape.allCases.filter(item.shapes.contains).map(\.rawValue).joined(separator: "|")
            let own = item.members.isEmpty ? [path + name + (shapes.isEmpty ? "" : ":" + shapes)] : []
            return own + described(item.members, path + name + ".")
        }
    }

    @Test(arguments: [
        ("{{ a }}", ["a:text"]), ("{{ a | ngay }}", ["a:date"]), ("{{ a | tien }}{{ a }}", ["a:number"]),
        ("{{ a + 1 }}{{ b ~ c }}", ["a:number", "b:text", "c:text"]), ("{{ a | hop_kiem }}", ["a:truth"]),
        ("{{ a.b.c }}", ["a:map", "a.b:map", "a.b.c:text"]), ("{{ a['b c'] }}", ["a:map", "a.b c:text"]),
        ("{% for x in xs %}{{ x.a }}{{ x.b | so }}{% endfor %}", ["xs:list", "xs[].a:text", "xs[].b:number"]),
        ("{% for x in xs %}{{ x }}{% endfor %}", ["xs:list", "xs[]:text"]),
        ("{% for x in xs if x.c %}{{ x.a }}{% endfor %}", ["xs:list", "xs[].c?", "xs[].a:text"]),
        ("{{ xs | join }}", ["xs:list", "xs[]:text"]), ("{{ xs | sum }}", ["xs:list", "xs[]:number"]),
        ("{{ xs | sum(attribute='a') }}", ["xs:list", "xs[].a:number"]),
        ("{{ xs | map(attribute='a') | sum }}", ["xs:list", "xs[].a:number"]),
        ("{{ xs | map('tien') | join }}", ["xs:list", "xs[]:number"]),
        ("{{ xs | sort(attribute='a') | map(attribute='b') | join }}", ["xs:list", "xs[].a", "xs[].b:text"]),
        ("{% for k, g in xs | groupby('a') %}{{ k }}{% for x in g %}{{ x.b }}{% endfor %}{% endfor %}",
         ["xs:list", "xs[].a:text", "xs[].b:text"]),
        ("{{ (xs | first).a }}{{ xs[-1].b }}", ["xs:list", "xs[].a:text", "xs[].b:text"]),
        ("{{ xs | selectattr('a', 'eq', 1) | map(attribute='b') | join }}", ["xs:list", "xs[].a:number", "xs[].b:text"]),
        ("{% for a, b in xs %}{{ a }}{{ b + 1 }}{% endfor %}", ["xs:list", "xs[]:list"]),
        ("{% for k, v in m.items() %}{{ k }}{{ v | tien }}{% endfor %}", ["m:map", "m.*:number"]),
        ("{% for k, v in m | dictsort %}{{ k }}{{ v.a }}{% endfor %}", ["m:map", "m.*.a:text"]),
    ] as [(String, [String])])
    func `use tells the shape`(template: String, expected: [String]) throws {
        #expect(try Self.fields(template) == expected)
    }

    @Test(arguments: [
        ("{% if a == 3 %}x{% endif %}", ["a:number"]), ("{% if a in ['x', 'y'] %}x{% endif %}", ["a:text"]),
        ("{% if a == true %}x{% endif %}", ["a:truth"]), ("{% if 2 in xs %}x{% endif %}", ["xs:list", "xs[]:number"]),
        ("{% if a > b %}{{ a | so }}{% endif %}", ["a:number", "b:number"]),
        ("{% if a is string %}{{ a }}{% else %}{{ a | join }}{% endif %}", ["a:text|list", "a[]:text"]),
    ] as [(String, [String])])
    func `so do comparisons and tests`(template: String, expected: [String]) throws {
        #expect(try Self.fields(template) == expected)
    }

    @Test(arguments: [
        ("{% if a %}{{ a }}{% endif %}", ["a?:text"]), ("{% if a %}x{% endif %}", ["a?"]),
        ("{% if a %}{{ a }}{% endif %}{{ a }}", ["a:text"]), ("{{ a | default('x') }}", ["a?:text"]),
        ("{{ a | default(0) }}", ["a?:number"]), ("{{ a or b }}", ["a?:text", "b:text"]),
        ("{{ a if a else 'x' }}", ["a?:text"]), ("{{ 'x' if not a else a | upper }}", ["a?:text"]),
        ("{% if a is defined %}{{ a | so }}{% endif %}", ["a?:number"]),
        ("{% if not a %}x{% else %}{{ a }}{% endif %}", ["a?:text"]),
        ("{% if a is undefined %}x{% elif a > 1 %}y{% endif %}", ["a?:number"]),
        ("{% if a and a.b %}{{ a.b }}{% endif %}", ["a?:map", "a.b?:text"]),
        ("{% if a %}{{ a.b }}{% endif %}", ["a?:map", "a.b:text"]),
        ("{% if a %}{{ b }}{% endif %}", ["a?", "b:text"]), ("{% set y = a %}{% if y %}{{ y }}{% endif %}", ["a?:text"]),
        ("{{ m.get('k') }}", ["m:map", "m.k?:text"]),
        ("{% if a or b %}{{ a }}{% endif %}", ["a:text", "b?"]),
    ] as [(String, [String])])
    func `what is only asked for, or used where it is there, may be missing`(
        template: String, expected: [String]
    ) throws {
        #expect(try Self.fields(template) == expected)
    }

    @Test(arguments: [
        ("{% set y = a %}{{ y | tien }}", ["a:number"]), ("{% set a = 1 %}{{ a }}", []),
        ("{% set a = a | default('x') %}{{ a }}", ["a?:text"]), ("{% with y = a.b %}{{ y.c }}{% endwith %}", ["a:map", "a.b:map", "a.b.c:text"]),
        ("{% set x, y = a %}{{ x }}", ["a:list", "a[]:text"]), ("{% set q %}{{ a }}{% endset %}{{ q }}", ["a:text"]),
        ("{% set ns = namespace(t=0) %}{% for x in xs %}{% set ns.t = ns.t + x.a %}{% endfor %}{{ ns.t }}", ["xs:list", "xs[].a:number"]),
        ("{% macro f(p, q=d) %}{{ p.b | so }}{{ q | ngay }}{% endmacro %}{{ f(a) }}{{ f(p=c) }}",
         ["d:date", "a:map", "a.b:number", "c:map", "c.b:number"]),
        ("{% macro f() %}{{ caller(a) }}{% endmacro %}{% call(x) f() %}{{ x.b }}{% endcall %}", ["a:map", "a.b:text"]),
        ("{% for x in xs recursive %}{{ x.a }}{% if x.ys %}{{ loop(x.ys) }}{% endif %}{% endfor %}",
         ["xs:list", "xs[].a:text", "xs[].ys?:list"]),
        ("{% set d = {'k': a} %}{{ d.k.b }}", ["a:map", "a.b:text"]),
        ("{% for x in [a, b] %}{{ x | tien }}{% endfor %}", ["a:number", "b:number"]),
        ("{% filter upper %}{{ a }}{% endfilter %}", ["a:text"]), ("{% do a.b %}", ["a:map", "a.b?"]),
        ("{% for x in xs %}{{ loop.previtem.a if not loop.first }}{% endfor %}", ["xs:list", "xs[].a:text"]),
    ] as [(String, [String])])
    func `values are followed through names, loops and macros`(template: String, expected: [String]) throws {
        let found = try Self.fields(template)
        #expect(template.contains("recursive") ? Array(found.prefix(3)) == Array(expected.prefix(3)) : found == expected)
    }

    // MARK: Samples

    /// The smallest data that a template's fields ask for.
    private static func sample(_ fields: [FieldUse]) -> ValueMap {
        ValueMap(fields.map { ($0.name, sample($0, around: [])) })
    }

    private static func sample(_ field: FieldUse, around: [FieldUse]) -> Value {
        if field.shapes.contains(.list) {
            guard let element = field.element else { return .list([.text("…")]) }
            if around.contains(where: { $0 === element }) { return .list([]) }
            return .list(Array(repeating: sample(element, around: around + [element]), count: field.count))
        }
        if field.shapes.contains(.map) {
            return .map(ValueMap((field.members + (field.entry.map { [$0] } ?? [])).map { ($0.name, sample($0, around: around)) }))
        }
        if let example = field.example { return example }
        if field.shapes.contains(.picture) { return .text(picture) }
        if field.shapes.contains(.number) { return .number(Number(1)) }
        if field.shapes.contains(.date) { return .text("2024-07-05") }
        return field.shapes.contains(.text) || !field.isOptional ? .text("…") : .bool(true)
    }

    private static let picture =
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mM4AAAAwgDB/9Yt3AAAAABJRU5ErkJggg=="

    private static func expectFilled(_ document: OfficeDocument, others: [String: OfficeDocument] = [:]) throws {
        let find: IncludedDocument.Finder = { name throws(Diagnostic) in
            others[name].map { IncludedDocument(name: name, document: $0) }
        }
        let compiled = try TemplateCompiler.compile(document, file: "mau", table: .administrative) {
            name, _ throws(Diagnostic) in try find(name)
        }
        var options = RenderOptions()
        options.documents = find
        do {
            _ = try Harness.fill(compiled, of: document, sample(compiled.fields), options: options)
        } catch let faults as Faults {
            Issue.record("\(faults.items.map { ($0.id, $0.place.field, $0.excerpt?.text) })")
        }
    }

    @Test(arguments: GuideTests.examples.filter { !$0.isError && $0.files.isEmpty }, [false, true])
    func `a guide's template is filled by its own sample`(example: GuideExample, word: Bool) throws {
        try Self.expectFilled(GuideExample.document(example.template, word: word))
    }

    @Test(arguments: CorpusTests.files)
    func `so are templates saved by other programs`(file: CorpusTests.File) throws {
        try Self.expectFilled(CorpusTests.document(file.name))
    }

    @Test(arguments: 0..<200)
    func `so are templates at random`(seed: Int) throws {
        var generator = Generator(seed: UInt64(seed))
        let line = generator.template()
        guard let document = try? Harness.flatDocument(line, hasLists: true),
            (try? TemplateCompiler.compile(document, file: "mau")) != nil
        else { return }
        try Self.expectFilled(document)
    }
}
