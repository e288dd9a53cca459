public import Diagnostics
import Templating
import VietnameseText

extension DataRecord {
    /// Sets one value as the command line writes it: `a.b[0].c=value` takes a YAML
    /// scalar, `a.b:=value` JSON. Missing maps are made; an index may be one past
    /// the end of its list.
    ///
    /// - Throws: `Faults` with `set-…`, or what is wrong with the value.
    public mutating func set(_ setting: String) throws(Faults) {
        guard let (path, node) = try Self.read(setting) else {
            throw Faults(Self.fault("set-syntax", ["found": Self.short(setting)]))
        }
        var builder = RecordBuilder(file: "--set", isTyped: true)
        let value = builder.value(node, at: path)
        if builder.faults.contains(where: { $0.severity == .error }) {
            throw Faults(builder.faults)
        }
        warnings += builder.faults
        var whole = Value.map(root)
        do throws(Diagnostic) {
            try Self.put(value, into: &whole, path.steps[...], done: FieldPath())
        } catch {
            throw Faults(error)
        }
        if case .map(let map) = whole { root = map }
        sources.append(Source(file: "--set", node: node, covers: path))
    }

    /// Sets a picture by the bytes of its file: PNG, JPEG or SVG.
    ///
    /// - Throws: `Faults` with `set-…`.
    public mutating func set(picture bytes: [UInt8], at path: FieldPath) throws(Faults) {
        var whole = Value.map(root)
        do throws(Diagnostic) {
            try Self.put(
                .rich(.picture(PictureValue(.bytes(bytes)))), into: &whole, path.steps[...], done: FieldPath())
        } catch {
            throw Faults(error)
        }
        if case .map(let map) = whole { root = map }
    }

    private static func read(_ setting: String) throws(Faults) -> (FieldPath, SourceNode)? {
        guard let sign = setting.firstIndex(of: "=") else { return nil }
        let isJSON = setting[..<sign].last == ":"
        let typed = isJSON ? setting[..<sign].dropLast() : setting[..<sign]
        let value = String(setting[setting.index(after: sign)...])
        guard let path = FieldPath(String(typed).normalizedNFC[...]) else { return nil }
        guard isJSON else {
            return (path, SourceNode(CoreSchema.plain(value), line: 1))
        }
        do throws(Diagnostic) {
            return (path, try JSONReader.read(Array(value.utf8), limits: DataLimits()))
        } catch {
            var error = error
            error.place = DiagnosticPlace(file: "--set", field: path.description)
            throw Faults(error)
        }
    }

    private static func put(
        _ value: Value, into target: inout Value, _ steps: ArraySlice<FieldPath.Step>,
        done: FieldPath
    ) throws(Diagnostic) {
        guard let step = steps.first else {
            target = value
            return
        }
        let next = done.appending(step)
        switch step {
        case .key(let key):
            var map: ValueMap
            switch target {
            case .map(let known): map = known
            case .null, .undefined: map = ValueMap()
            default:
                throw fault("set-no-map", ["path": done.description, "name": key], at: next)
            }
            var inner = map[key] ?? .null
            try put(value, into: &inner, steps.dropFirst(), done: next)
            map[key] = inner
            target = .map(map)
        case .index(let index):
            var list: [Value]
            switch target {
            case .list(let known): list = known.items
            case .null, .undefined: list = []
            default:
                throw fault(
                    "set-no-list", ["path": done.description, "index": String(index)], at: next)
            }
            guard index <= list.count else {
                throw fault(
                    "set-index",
                    [
                        "path": done.description, "index": String(index),
                        "count": String(list.count),
                    ], at: next)
            }
            var inner = index < list.count ? list[index] : .null
            try put(value, into: &inner, steps.dropFirst(), done: next)
            if index < list.count { list[index] = inner } else { list.append(inner) }
            target = .list(list)
        }
    }

    private static func fault(
        _ id: DiagnosticID, _ arguments: [String: String], at path: FieldPath? = nil
    ) -> Diagnostic {
        Diagnostic(
            id, at: DiagnosticPlace(file: "--set", field: path?.description), arguments)
    }

    /// Enough of it to find it again; the value is not said.
    private static func short(_ setting: String) -> String {
        "\"" + setting.prefix { $0 != "=" }.prefix(40) + "\""
    }
}
