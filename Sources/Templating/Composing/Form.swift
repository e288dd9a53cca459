package import Diagnostics

/// A text that extends a drawn master: which of its blocks, in which order.
///
///     {% extends 'van-ban' %}
///     {% block ten_loai %}{% endblock %}        as the master draws it
///     {% block dia_chi %} {% endblock %}        left out
///     {% block noi_dung %}
///     Markdown with marks                       in its place
///     {% endblock %}
package struct Form: Sendable {
    /// What a form says of a block.
    package enum Body: Sendable, Equatable {
        case drawn
        case dropped
        case text(String)
    }

    /// The name after `extends`.
    package private(set) var master: String?
    /// In the order of the text.
    package private(set) var blocks: [(name: String, body: Body)] = []

    /// - Throws: what is wrong with the text, with its lines.
    package init(_ text: String, file: String, table: FilterTable) throws(Faults) {
        var reader = FormReader(file: file, table: table)
        reader.read(text)
        guard reader.faults.isEmpty else { throw Faults(reader.faults) }
        master = reader.master
        blocks = reader.blocks
    }

    package func body(of name: String) -> Body? { blocks.first { $0.name == name }?.body }
}

/// Reads a form line by line.
private struct FormReader {
    let file: String
    var scanner: MarkScanner
    var master: String?
    var blocks: [(name: String, body: Form.Body)] = []
    var faults: [Diagnostic] = []
    /// The block that is open, with its text so far.
    private var open: (name: String, line: Int, text: String)?

    init(file: String, table: FilterTable) {
        self.file = file
        scanner = MarkScanner(table: table)
    }

    mutating func read(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            let scalars = Array(line.unicodeScalars)
            read(scalars, number: index + 1)
            if open != nil { open?.text += "\n" }
        }
        if let open {
            fault("unclosed-block", open.line, ["tag": "{% block \(open.name) %}", "closer": "{% endblock %}"])
        }
    }

    private mutating func read(_ scalars: [Unicode.Scalar], number: Int) {
        var at = 0
        for mark in scanner.scan(scalars) {
            for fault in mark.faults { self.fault(fault.id, number, fault.arguments) }
            guard case .statement(let statement) = mark.content else { continue }
            switch statement {
            case .extends(let expression):
                if case .literal(.text(let name)) = expression.node { master = name }
            case .block(let name, _):
                open = (name, number, "")
                at = mark.range.upperBound
            case .endblock:
                guard let block = open else {
                    fault("unexpected-tag", number, ["tag": "{% endblock %}"])
                    continue
                }
                close(block.name, block.text + words(scalars[at..<mark.range.lowerBound]))
                at = mark.range.upperBound
            default: break
            }
        }
        let rest = words(scalars[at...])
        if open != nil { open?.text += rest }
    }

    private mutating func close(_ name: String, _ text: String) {
        open = nil
        let isBlank = text.allSatisfy { $0.isWhitespace }
        blocks.append((name, text.isEmpty ? .drawn : isBlank ? .dropped : .text(text)))
    }

    private func words(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }

    private mutating func fault(
        _ id: DiagnosticID, _ line: Int, _ arguments: [String: String]
    ) {
        faults.append(Diagnostic(id, at: DiagnosticPlace(file: file, line: line), arguments))
    }
}
