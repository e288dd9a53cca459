import Diagnostics

@testable import Templating

/// Reads and evaluates one mark, as the engine does, without a document around it.
enum Language {
    static let record = ValueMap([
        ("a", number(7)), ("b", number(2)), ("t", .text("Xin chao")), ("empty", .text("")),
        ("no", .bool(false)), ("yes", .bool(true)), ("nil", .null),
        ("xs", .list([number(3), number(1), number(2)])),
        ("ys", .list([.text("b"), .text("a"), .text("c")])),
        ("m", .map(ValueMap([("k", .text("v")), ("n", number(5))]))),
        ("rows", .list([row("An", 30, "HN"), row("Binh", 25, "HCM"), row("Chi", 35, "HN")])),
        ("o", .map(ValueMap([("p", .map(ValueMap([("q", .text("deep"))])))]))),
    ])

    static func number(_ value: Int) -> Value { .number(Number(value)) }

    private static func row(_ name: String, _ age: Int, _ city: String) -> Value {
        .map(ValueMap([("name", .text(name)), ("age", number(age)), ("city", .text(city))]))
    }

    static func marks(_ text: String) -> [ScannedMark] {
        var scanner = MarkScanner(table: .standard)
        return scanner.scan(Array(text.unicodeScalars))
    }

    /// The text that `{{ expression }}` prints.
    static func printed(
        _ source: String, limits: RenderLimits = RenderLimits()
    ) throws -> String {
        try printed(mark: "{{ \(source) }}", limits: limits)
    }

    static func printed(mark: String, limits: RenderLimits = RenderLimits()) throws -> String {
        let expression = try read(mark)
        var slots: [Value] = []
        let resolved = expression.resolvingNames { name in
            slots.append(record[name] ?? Constants.value(of: name, RenderOptions()) ?? .undefined(Value.Missing(path: name, step: name)))
            return slots.count - 1
        }
        var context = EvaluationContext(slots: slots, limits: limits)
        return try Templating.printed(try evaluate(resolved, in: &context), resolved)
    }

    private static func read(_ mark: String) throws -> Expression {
        guard let mark = marks(mark).first else { throw ExpressionFault("no-mark") }
        if let fault = mark.faults.first { throw fault }
        guard case .value(let expression) = mark.content else { throw ExpressionFault("no-value") }
        return expression
    }

    /// The id of what is wrong with an expression, nil if nothing is.
    static func fault(
        of source: String, limits: RenderLimits = RenderLimits()
    ) -> ExpressionFault? {
        do {
            _ = try printed(source, limits: limits)
            return nil
        } catch { return error as? ExpressionFault }
    }
}
