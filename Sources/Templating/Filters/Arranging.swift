import Diagnostics

/// Filters that put the items of a list in an order, or together.
enum Arranging {
    static let all: [(filter: Filter, aliases: [String])] = [
        (
            Filter("sort") { value, given, context throws(ExpressionFault) in
                var order = SortOrder(isReversed: given.isTrue(0, "reverse") == true)
                if given.value(3, "collation") == .text("byte") { order.letters = .codePoints }
                return .list(try order.sorted(try listed(value), by: given.value(2, "attribute"), &context))
            }, []
        ),
        (
            Filter("dictsort") { value, given, context throws(ExpressionFault) in
                guard case .map(let map) = value else { throw ExpressionFault("not-a-map", ["found": value.kind]) }
                let place = given.text(1, "by") == "value" ? 1 : 0
                let pairs: [Value] = map.pairs.map { .list([.text($0.key), $0.value]) }
                let order = SortOrder(isReversed: given.isTrue(2, "reverse") == true)
                return .list(try order.sorted(pairs, by: .number(Number(place)), &context))
            }, []
        ),
        (
            Filter("unique") { value, given, context throws(ExpressionFault) in
                var seen = SeenValues()
                var kept: [Value] = []
                for item in try listed(value) {
                    let key = sameKey(try Attributes.one(given.value(1, "attribute"), of: item), given.isTrue(0, "case_sensitive"))
                    if try seen.insert(key, &context) { kept.append(item) }
                }
                return .list(kept)
            }, []
        ),
        (
            Filter("groupby") { value, given, context throws(ExpressionFault) in
                let (path, fallback) = (given.value(0, "attribute"), given.value(1, "default"))
                let isCaseSensitive = given.isTrue(2, "case_sensitive")
                let order = SortOrder(letters: isCaseSensitive == true ? .alphabet : .alphabetWithoutCase)
                var groups: [(name: Value, key: Value, items: [Value])] = []
                for item in try order.sorted(try listed(value), by: path, default: fallback, &context) {
                    let name = try Attributes.one(path, of: item, default: fallback)
                    let key = sameKey(name, isCaseSensitive)
                    if let last = groups.last?.key, try context.equal(last, key) {
                        groups[groups.count - 1].items.append(item)
                    } else {
                        groups.append((name, key, [item]))
                    }
                }
                return .list(groups.map { .list([$0.name, .list($0.items)]) })
            }, []
        ),
        (Filter("min") { value, given, context throws(ExpressionFault) in try extreme(value, given, isLast: false, &context) }, []),
        (Filter("max") { value, given, context throws(ExpressionFault) in try extreme(value, given, isLast: true, &context) }, []),
    ]

    /// What counts as the same: texts in any case, if nothing else is asked for.
    private static func sameKey(_ key: Value, _ isCaseSensitive: Bool?) -> Value {
        guard case .text(let text) = key, isCaseSensitive != true else { return key }
        return .text(text.lowercased())
    }

    /// The first or last item in the order of `sort`.
    private static func extreme(
        _ value: Value, _ given: CallArguments, isLast: Bool, _ context: inout EvaluationContext
    ) throws(ExpressionFault) -> Value {
        let order = SortOrder()
        var best: (item: Value, key: SortOrder.Key)?
        for item in try listed(value) {
            let key = try order.key(item, by: given.value(1, "attribute"))
            guard let known = best else {
                best = (item, key)
                continue
            }
            let result: Int
            do throws(ExpressionFault) { result = try order.compare(key, known.key, &context) } catch {
                throw Attributes.named(error, given.value(1, "attribute"))
            }
            if isLast ? result > 0 : result < 0 { best = (item, key) }
        }
        let name = isLast ? "max" : "min"
        return best?.item ?? .undefined(Value.Missing(path: name, step: name))
    }
}

/// The one order of `sort`, `groupby`, `dictsort`, `min` and `max`: texts by the Vietnamese
/// alphabet; stable.
struct SortOrder {
    /// How letters are compared.
    enum Letters { case alphabet, alphabetWithoutCase, codePoints }
    var letters = Letters.alphabet
    var isReversed = false

    /// By several attributes, one after the other.
    struct Key {
        fileprivate var values: [(value: Value, collation: [UInt16])]
    }

    func sorted(
        _ items: [Value], by path: Value?, default fallback: Value? = nil, _ context: inout EvaluationContext
    ) throws(ExpressionFault) -> [Value] {
        var keys: [Key] = []
        keys.reserveCapacity(items.count)
        for item in items { keys.append(try key(item, by: path, default: fallback)) }
        var fault: ExpressionFault?
        let order = keys.indices.sorted { a, b in
            do throws(ExpressionFault) {
                let result = try compare(keys[a], keys[b], &context)
                return result == 0 ? a < b : (result < 0) != isReversed
            } catch {
                fault = error
                return a < b
            }
        }
        if let fault { throw Attributes.named(fault, path) }
        return order.map { items[$0] }
    }

    /// What an item is arranged by: `'name'`, `'age,name'`, or itself.
    func key(
        _ item: Value, by path: Value?, default fallback: Value? = nil
    ) throws(ExpressionFault) -> Key {
        var key = Key(values: [])
        var paths: [Value?] = [path]
        if case .text(let text)? = path, text.contains(",") {
            paths = text.split(separator: ",").map { .text(TextEdges.cut(String($0), nil)) }
        }
        for path in paths {
            let value = try Attributes.one(path, of: item, default: fallback).plain
            var collation: [UInt16] = []
            if case .text(let text) = value, letters != .codePoints {
                collation = VietnameseCollation.key(letters == .alphabet ? text : text.lowercased())
            }
            key.values.append((value, collation))
        }
        return key
    }

    func compare(_ a: Key, _ b: Key, _ context: inout EvaluationContext) throws(ExpressionFault) -> Int {
        for (x, y) in zip(a.values, b.values) {
            if !x.collation.isEmpty, !y.collation.isEmpty {
                if x.collation != y.collation { return x.collation.lexicographicallyPrecedes(y.collation) ? -1 : 1 }
                if letters == .alphabetWithoutCase { continue }
            }
            let result = try order(x.value, y.value, nil, &context)
            if result != 0 { return result }
        }
        return 0
    }
}
