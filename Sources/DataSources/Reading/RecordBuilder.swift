import Diagnostics
import Templating
import VietnameseText

/// Makes values of what was read, and collects all that is wrong with them.
struct RecordBuilder {
    private(set) var faults: [Diagnostic] = []
    private let file: String

    /// Whether `1.500` is typed by a person, who may mean thousands.
    private let isTyped: Bool

    init(file: String, isTyped: Bool = false) { (self.file, self.isTyped) = (file, isTyped) }

    /// The entries of a source; an empty source has none.
    mutating func record(_ root: SourceNode) -> ValueMap {
        switch root.content {
        case .map(let members): return map(members, at: FieldPath())
        case .null:
            report("data-empty", line: nil, at: FieldPath())
            return ValueMap()
        default:
            report("data-root", line: root.line, at: FieldPath(), ["found": root.term])
            return ValueMap()
        }
    }

    mutating func value(_ node: SourceNode, at path: FieldPath) -> Value {
        switch node.content {
        case .null: return .null
        case .truth(let truth): return .bool(truth)
        case .number(let digits):
            guard let number = Number(digits) else {
                report("data-number-too-long", line: node.line, at: path, ["limit": "36"])
                return .null
            }
            if isTyped, let (read, meant) = DecimalComma.grouped(digits) {
                report("number-grouped", line: node.line, at: path, ["found": digits, "first": read, "second": meant])
            }
            return .number(number)
        case .text(let text):
            let composed = text.normalizedNFC
            if let scalar = forbidden(in: composed) {
                let code = String(scalar.value, radix: 16, uppercase: true)
                report(
                    "data-forbidden-character", line: node.line, at: path,
                    ["code": "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code])
            }
            if let filter = LegacyText.filter(for: composed) {
                report("data-legacy-text", line: node.line, at: path, ["filter": filter])
            }
            return .text(composed)
        case .list(let nodes):
            var values: [Value] = []
            values.reserveCapacity(nodes.count)
            for (index, node) in nodes.enumerated() {
                values.append(value(node, at: path.appending(.index(index))))
            }
            return .list(values)
        case .map(let members): return .map(map(members, at: path))
        case .fault(let id, let arguments):
            report(id, line: node.line, at: path, arguments)
            return .null
        }
    }

    private mutating func map(_ members: [SourceMember], at path: FieldPath) -> ValueMap {
        var map = ValueMap()
        var lines: [String: Int] = [:]
        for member in members {
            let key = member.key.normalizedNFC
            let inner = path.appending(.key(key))
            if let first = lines[key] {
                report(
                    "data-duplicate-key", line: member.line, at: inner,
                    ["name": key, "first": String(first)])
                continue
            }
            lines[key] = member.line
            if let scalar = forbidden(in: key) {
                report(
                    "data-forbidden-character", line: member.line, at: path,
                    ["code": "U+" + String(scalar.value, radix: 16, uppercase: true)])
            }
            map[key] = value(member.value, at: inner)
        }
        return map
    }

    private mutating func report(
        _ id: DiagnosticID, line: Int?, at path: FieldPath, _ arguments: [String: String] = [:]
    ) {
        let field = path.steps.isEmpty ? nil : path.description
        faults.append(
            Diagnostic(id, at: DiagnosticPlace(file: file, line: line, field: field), arguments))
    }

    /// The first character that XML cannot hold (1.0, 2.2).
    private func forbidden(in text: String) -> Unicode.Scalar? {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0xEF }) else { return nil }
        return text.unicodeScalars.first {
            ($0.value < 0x20 && $0 != "\t" && $0 != "\n" && $0 != "\r") || $0.value == 0xFFFE
                || $0.value == 0xFFFF
        }
    }
}

extension SourceNode {
    /// Its kind, as messages name it.
    var term: String {
        switch content {
        case .null, .fault: "§none"
        case .truth: "§truth"
        case .number: "§number"
        case .text: "§text"
        case .list: "§list"
        case .map: "§map"
        }
    }

    /// The node at a path, with the line of its key where it has one; nil if the
    /// source has none there.
    func line(at path: FieldPath) -> Int? {
        var node = self
        var line = self.line
        for step in path.steps {
            switch (step, node.content) {
            case (.key(let key), .map(let members)):
                guard let member = members.last(where: { $0.key.normalizedNFC == key }) else {
                    return nil
                }
                node = member.value
                line = member.line
            case (.index(let index), .list(let nodes)):
                guard nodes.indices.contains(index) else { return nil }
                node = nodes[index]
                line = node.line
            default: return nil
            }
        }
        return line
    }
}
