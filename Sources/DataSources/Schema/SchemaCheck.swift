public import Diagnostics
import Templating

extension DataRecord {
    /// Checks the data against a schema; every fault, each with its place.
    public func check(against schema: Schema) -> [Diagnostic] {
        var check = SchemaCheck(record: self)
        check.check(.map(root), schema, at: FieldPath())
        return check.faults
    }
}

/// One pass over data and schema.
struct SchemaCheck {
    private(set) var faults: [Diagnostic] = []
    private let record: DataRecord

    init(record: DataRecord) { self.record = record }

    mutating func check(_ value: Value, _ schema: Schema, at path: FieldPath) {
        for part in schema.all { check(value, part, at: path) }
        guard fits(value, schema.kinds, schema) else {
            reportKind(value, schema, at: path)
            return
        }
        if !schema.choices.isEmpty { choose(value, schema, at: path) }
        if !schema.allowed.isEmpty { checkAllowed(value, schema, at: path) }
        switch value {
        case .text(let text): checkText(text, schema, at: path)
        case .number(let number): checkNumber(number, schema, at: path)
        case .list(let values): checkList(values.items, schema, at: path)
        case .map(let map): checkMap(map, schema, at: path)
        default: break
        }
    }

    private mutating func report(
        _ id: DiagnosticID, severity: Severity? = nil, at path: FieldPath, _ schema: Schema?,
        _ arguments: [String: String]
    ) {
        var arguments = arguments
        if let title = schema?.title { arguments["title"] = title }
        if let example = schema?.example { arguments["example"] = example }
        faults.append(
            Diagnostic(id, severity: severity, at: record.place(of: path), arguments))
    }

    // MARK: Kinds

    private mutating func reportKind(_ value: Value, _ schema: Schema, at path: FieldPath) {
        var arguments = ["expected": SchemaTerms.expected(schema), "found": value.kind]
        arguments["quoted"] = Self.quoted(value)
        report("data-wrong-type", at: path, schema, arguments)
    }

    /// `"Giá thuê: 36 triệu đồng"`: in YAML a text with a colon, not quoted, is a group.
    private static func quoted(_ value: Value) -> String? {
        guard case .map(let map) = value, let pair = map.pairs.first, map.pairs.count == 1,
            pair.key.contains(" "), let text = pair.value.printed
        else { return nil }
        let whole = "\(pair.key): \(text)"
        return "\"" + (whole.count > 60 ? whole.prefix(59) + "…" : whole) + "\""
    }

    private func fits(_ value: Value, _ kinds: [Schema.Kind], _ schema: Schema) -> Bool {
        kinds.isEmpty || kinds.contains { SchemaTerms.fits(value, $0, format: schema.format) }
    }

    /// One of the forms must fit; the faults of the one that the value is of the
    /// kind of are the ones that help.
    private mutating func choose(_ value: Value, _ schema: Schema, at path: FieldPath) {
        var best: [Diagnostic]?
        for choice in schema.choices {
            var attempt = SchemaCheck(record: record)
            attempt.check(value, choice, at: path)
            if attempt.faults.isEmpty { return }
            if fits(value, choice.kinds, choice), !choice.kinds.isEmpty, best == nil {
                best = attempt.faults
            }
        }
        if let best {
            faults += best
        } else {
            reportKind(value, schema, at: path)
        }
    }

    private mutating func checkAllowed(_ value: Value, _ schema: Schema, at path: FieldPath) {
        let found: String? =
            switch value {
            case .text(let text): text
            case .number(let number): number.text
            case .bool(let truth): truth ? "true" : "false"
            default: nil
            }
        let names = schema.allowed.map { $0.string ?? "null" }
        if names.contains(found ?? "null") { return }
        var arguments = ["expected": names.map { "\"\($0)\"" }.joined(separator: ", ")]
        if let found, let near = NearName.of(found, among: names) { arguments["near"] = near }
        report("data-not-allowed", at: path, schema, arguments)
    }

    // MARK: Values

    private mutating func checkText(_ text: String, _ schema: Schema, at path: FieldPath) {
        checkLength(text, schema, at: path)
        if let pattern = schema.pattern, !SchemaTerms.matches(text, pattern) {
            report("data-pattern", at: path, schema, [:])
        }
        if schema.format == "date" || schema.format == "partial-date",
            let fault = SchemaTerms.dateFault(text)
        {
            report(fault, at: path, nil, [:])
        }
    }

    /// Characters are counted only where the count matters: bodies are long.
    private mutating func checkLength(_ text: String, _ schema: Schema, at path: FieldPath) {
        let bounds = schema.lengths
        if bounds.upperBound == Int.max, bounds.lowerBound == 0 || bounds.lowerBound == 1 && !text.isEmpty {
            return
        }
        let length = text.count
        if !bounds.contains(length) { reportRange("§length", bounds, length, schema, at: path) }
    }

    private mutating func checkNumber(_ number: Number, _ schema: Schema, at path: FieldPath) {
        let isLow = schema.minimum.flatMap { Number($0) }.map { number < $0 } ?? false
        let isHigh = schema.maximum.flatMap { Number($0) }.map { $0 < number } ?? false
        guard isLow || isHigh else { return }
        let bounds = "\(schema.minimum ?? "…")–\(schema.maximum ?? "…")"
        report(
            "data-range", at: path, schema,
            ["what": "§value", "expected": bounds, "found": number.text])
    }

    private mutating func checkList(_ values: [Value], _ schema: Schema, at path: FieldPath) {
        if !schema.counts.contains(values.count) {
            reportRange("§count", schema.counts, values.count, schema, at: path)
        }
        guard let items = schema.items else { return }
        for (index, value) in values.enumerated() {
            check(value, items, at: path.appending(.index(index)))
        }
    }

    private mutating func reportRange(
        _ what: String, _ range: ClosedRange<Int>, _ found: Int, _ schema: Schema,
        at path: FieldPath
    ) {
        let high = range.upperBound == Int.max ? "" : String(range.upperBound)
        let expected =
            high.isEmpty
            ? "≥ \(range.lowerBound)"
            : range.lowerBound == 0 ? "≤ \(high)" : "\(range.lowerBound)–\(high)"
        report(
            "data-range", at: path, schema,
            ["what": what, "expected": expected, "found": String(found)])
    }

    private mutating func checkMap(_ map: ValueMap, _ schema: Schema, at path: FieldPath) {
        let names = schema.properties.map(\.name)
        for (key, value) in map.pairs {
            let inner = path.appending(.key(key))
            if let property = schema.property(key) {
                // An empty required field is told once, as missing.
                if isNone(value), schema.required.contains(key), property.choices.isEmpty { continue }
                check(value, property, at: inner)
            } else if let additional = schema.additional {
                check(value, additional, at: inner)
            } else if schema.unnamed != .allowed, !names.isEmpty {
                var arguments = ["name": key]
                let missing = names.filter { map[$0] == nil }
                if let near = NearName.of(key, among: missing) { arguments["near"] = near }
                report(
                    "data-unknown-field", severity: schema.unnamed == .unsaid ? .warning : nil,
                    at: inner, nil, arguments)
            }
        }
        for name in schema.required where map[name] == nil || isNone(map[name]) {
            if map[name] != nil, let own = schema.property(name), fits(.null, own.kinds, own) {
                continue
            }
            var arguments = ["name": name, map[name] == nil ? "absent" : "empty": name]
            let unknown = map.keys.filter { schema.property($0) == nil }
            if let near = NearName.of(name, among: unknown) { arguments["near"] = near }
            report(
                "data-missing-field", at: path.appending(.key(name)), schema.property(name),
                arguments)
        }
    }

    private func isNone(_ value: Value?) -> Bool {
        if case .null? = value { return true }
        return false
    }
}
