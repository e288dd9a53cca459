package import Diagnostics

/// Why an expression has no value, or cannot be read.
package struct ExpressionFault: Error, Sendable {
    package var id: DiagnosticID
    package var arguments: [String: String]
    /// The scalars of the paragraph that are meant, nil for the whole mark.
    package var range: Range<Int>?
    /// The data's field, where the fault is one of the data.
    package var field: String?

    package init(
        _ id: DiagnosticID, _ arguments: [String: String] = [:], range: Range<Int>? = nil,
        field: String? = nil
    ) {
        self.id = id
        // What has no name is not called "".
        self.arguments = arguments.filter { $0.key != "name" || !$0.value.isEmpty }
        self.range = range
        self.field = field
    }

    /// A limit was met: going on makes no sense.
    package var isLimit: Bool {
        ["too-many-steps", "text-too-long", "output-too-large", "too-deep", "too-many-calls", "value-too-deep"]
            .contains(id)
    }

    /// The data have no such field.
    package var isMissing: Bool { id == "undefined-field" }
}
