import Diagnostics

/// The attributes of items that filters name: `map(attribute='don_vi.ten')`.
enum Attributes {
    /// `a.b` or an index of an item, the item itself without a path; undefined where the
    /// item has none.
    static func value(_ path: Value?, of item: Value) throws(ExpressionFault) -> Value {
        guard let path else { return item }
        let whole = path.printed ?? ""
        var value = item
        var seen = ""
        for step in whole.split(separator: ".") {
            if case .undefined(let missing) = value { return .undefined(missing.within(whole)) }
            seen += (seen.isEmpty ? "" : ".") + step
            value = member(String(step), of: value, seen)
        }
        if case .undefined(let missing) = value { return .undefined(missing.within(whole)) }
        return value
    }

    private static func member(_ step: String, of value: Value, _ path: String) -> Value {
        switch value {
        case .map(let map):
            return map[step] ?? .undefined(Value.Missing(path: path, step: path, key: step, among: map.keys))
        case .list(let items):
            if let index = Int(step) {
                let place = index < 0 ? items.count + index : index
                if items.indices.contains(place) { return items[place] }
            } else if items.count == 2, step == "grouper" || step == "list" {
                // What `groupby` gives, by Jinja's names.
                return step == "list" ? items[1] : items[0]
            }
        case .rich(.fragment(let fragment)): return member(step, of: .text(fragment.text), path)
        default: break
        }
        return .undefined(Value.Missing(path: path, step: path))
    }

    /// The same where it must be there, or has a value that stands for it.
    static func one(
        _ path: Value?, of item: Value, default fallback: Value? = nil
    ) throws(ExpressionFault) -> Value {
        let value = try value(path, of: item)
        if case .undefined = value, let fallback { return fallback }
        try refuseMissing(value)
        return value
    }

    /// The same where the next filter may ask whether it is there.
    static func handedOn(
        _ path: Value, of item: Value, default fallback: Value?
    ) throws(ExpressionFault) -> Value {
        let value = try value(path, of: item)
        if case .undefined = value, let fallback { return fallback }
        return value
    }

    /// A fault about the attribute of a path names it.
    static func named(_ fault: ExpressionFault, _ path: Value?) -> ExpressionFault {
        guard fault.id == "not-comparable", let name = path?.printed else { return fault }
        var fault = fault
        fault.arguments["name"] = name
        return fault
    }

    static func refuseMissing(_ value: Value) throws(ExpressionFault) {
        if case .undefined(let missing) = value { throw .undefined(missing, range: nil) }
    }
}
