/// The way to a value in data: `noi_nhan[0]`, `co_quan.ten`.
public struct FieldPath: Hashable, Sendable, CustomStringConvertible {
    /// A key of a map, or a place in a list.
    public enum Step: Hashable, Sendable {
        case key(String)
        /// Counted from 0.
        case index(Int)
    }
    public var steps: [Step]

    public init(_ steps: [Step] = []) { self.steps = steps }

    public func appending(_ step: Step) -> FieldPath { FieldPath(steps + [step]) }

    public var description: String {
        var text = ""
        for step in steps {
            switch step {
            case .key(let key): text += text.isEmpty ? key : "." + key
            case .index(let index): text += "[\(index)]"
            }
        }
        return text
    }

    /// Reads a path as it is typed; nil if it is none.
    public init?(_ text: Substring) {
        steps = []
        var rest = text
        while !rest.isEmpty {
            if rest.first == "[" {
                guard let close = rest.firstIndex(of: "]"), !steps.isEmpty,
                    let index = Int(rest[rest.index(after: rest.startIndex)..<close]), index >= 0
                else { return nil }
                steps.append(.index(index))
                rest = rest[rest.index(after: close)...]
                guard rest.isEmpty || rest.first == "." || rest.first == "[" else { return nil }
            } else {
                if !steps.isEmpty {
                    guard rest.first == "." else { return nil }
                    rest = rest.dropFirst()
                }
                let key = rest.prefix { $0 != "." && $0 != "[" }
                guard !key.isEmpty, !key.contains("]") else { return nil }
                steps.append(.key(String(key)))
                rest = rest[key.endIndex...]
            }
        }
        if steps.isEmpty { return nil }
    }
}
