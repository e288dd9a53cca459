import Testing

@testable import Diagnostics
@testable import Templating

/// The examples that stand beside the texts of errors.
@Suite("Examples of errors")
struct MessageExampleTests {
    static let examples: [MessageEntry] = (MarkMessages.entries + ExpressionMessages.entries)
        .filter { $0.failing != nil }

    private static let record = ValueMap([
        ("a", Language.number(3)), ("b", Language.number(4)), ("so", Language.number(1)),
        ("ngay", .text("1/1/2024")),
        ("so_tin_bai", Language.number(2)), ("xs", .list([Language.number(1)])),
    ])

    @Test(arguments: examples.map(\.id))
    func `the failing example fails so`(_ id: DiagnosticID) throws {
        let text = try #require(MessageCatalogue.entry(id)?.failing)
        #expect(Self.faults(of: text).contains(id), "\(text)")
    }

    @Test(arguments: examples.map(\.id))
    func `the passing example passes`(_ id: DiagnosticID) throws {
        let text = try #require(MessageCatalogue.entry(id)?.passing)
        #expect(Self.faults(of: text).isEmpty, "\(text)")
    }

    private static func faults(of text: String) -> [DiagnosticID] {
        Language.marks(text).flatMap { mark in
            mark.faults.map(\.id) + (evaluated(mark).map { [$0] } ?? [])
        }
    }

    /// What is wrong with the values of a mark: printed, or run over.
    private static func evaluated(_ mark: ScannedMark) -> DiagnosticID? {
        var slots: [Value] = []
        func slot(_ name: String) -> Int {
            // A loop's own name, which a `for` before has set.
            let value = record[name] ?? (name == "x" ? .text("x") : nil)
            slots.append(value ?? .undefined(Value.Missing(path: name, step: name)))
            return slots.count - 1
        }
        do {
            switch mark.content {
            case .value(let expression):
                let resolved = expression.resolvingNames(slot)
                var context = EvaluationContext(slots: slots)
                _ = try printed(try evaluate(resolved, in: &context), resolved)
            case .statement(.for(_, let iterable, _, _)):
                let resolved = iterable.resolvingNames(slot)
                var context = EvaluationContext(slots: slots)
                _ = try context.iterate(try evaluate(resolved, in: &context), resolved)
            default: break
            }
            return nil
        } catch { return error.id }
    }
}
