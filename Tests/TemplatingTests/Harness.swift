import Diagnostics
import OfficeDocuments

@testable import Templating

/// Renders one part against a record, without a container around it.
enum Harness {
    static let record = ValueMap([
        ("xs", .list([.number(Number(1)), .number(Number(2))])),
        ("k", .bool(false)), ("t", .bool(true)), ("n", .text("n")),
        ("trong", .text("")), ("none_list", .list([])),
    ])

    static func render(
        _ bytes: [UInt8], _ dialect: MarkupDialect, _ record: ValueMap = Harness.record,
        options: RenderOptions = RenderOptions()
    ) throws -> (bytes: [UInt8], faults: [RenderFaults.Located]) {
        let compiler = PartCompiler(
            number: 0, name: "part.xml", file: "mau", dialect: dialect, table: .standard,
            headingStyles: OnDemand { [] }, target: OnDemand { AdditionTarget() })
        var ids = IDFinder()
        guard let result = try compiler.compile(bytes, firstSlot: 0, ids: &ids) else {
            return (bytes, [])
        }
        if !result.faults.isEmpty { throw Faults(result.faults) }
        var slots = [Value](repeating: .null, count: Int(result.slotCount))
        for (name, slot) in result.globals {
            slots[Int(slot)] = record[name] ?? .undefined(Value.Missing(path: name, step: name))
        }
        var renderer = Renderer(
            context: EvaluationContext(slots: slots),
            ids: IDAllotment(highest: ids.highest, names: ids.names),
            additions: Additions(to: AdditionTarget()), options: options)
        renderer.run(result.program)
        return (renderer.output, renderer.faults.items)
    }
}
