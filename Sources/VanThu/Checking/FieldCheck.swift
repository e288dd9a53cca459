import DataSources
import Diagnostics
import Templating

/// Data held against the fields that a template reads, whatever branches they lead to:
/// what has the wrong shape, what is missing, what is not used.
struct FieldCheck {
    private(set) var findings: [Diagnostic] = []
    private let data: DataRecord
    /// Fields of which something was said already.
    private let told: Set<String>
    private let officeFile: String?

    init(_ data: DataRecord, fields: [FieldUse], told: [Diagnostic], officeFile: String?) {
        self.data = data
        self.told = Set(told.compactMap(\.place.field))
        self.officeFile = officeFile
        checkMembers(of: data.root, fields, at: FieldPath())
        findUnused(in: data.root, fields, at: FieldPath())
    }

    /// In loops a field is named by the loop's variable: `x.ten` for `don_vi[0].ten`.
    private func isTold(_ path: FieldPath) -> Bool {
        let field = Self.withoutIndices(path.description)
        let last = field.split(separator: ".").last.map(String.init) ?? field
        return told.contains {
            Self.withoutIndices($0) == field || $0.hasPrefix(field + ".")
                || field.contains(".") && $0.hasSuffix("." + last)
        }
    }

    private static func withoutIndices(_ field: String) -> String {
        field.replacing(/\[[^\]]*\]/, with: "")
    }

    private mutating func report(
        _ id: DiagnosticID, severity: Severity? = nil, at path: FieldPath, _ arguments: [String: String]
    ) {
        let finding = Diagnostic(id, severity: severity, at: data.place(of: path), arguments)
        // The same of each record is said once.
        let known = findings.contains {
            $0.id == id && Self.withoutIndices($0.place.field ?? "") == Self.withoutIndices(path.description)
        }
        if !known { findings.append(finding) }
    }

    // MARK: Shapes

    private mutating func checkMembers(of map: ValueMap, _ fields: [FieldUse], at path: FieldPath) {
        for field in fields {
            let inner = path.appending(.key(field.name))
            guard let value = map[field.name] else {
                if !field.isOptional, !isTold(inner) {
                    report("data-not-reached", at: inner, ["name": field.name])
                }
                continue
            }
            check(value, field, at: inner)
        }
    }

    private mutating func check(_ value: Value, _ field: FieldUse, at path: FieldPath) {
        if let expected = Self.mismatch(value, field) {
            if !isTold(path) { report("data-wrong-type", at: path, ["expected": expected, "found": value.kind]) }
            return
        }
        switch value {
        case .map(let map):
            checkMembers(of: map, field.members, at: path)
            guard let entry = field.entry else { return }
            for (key, item) in map.pairs where !field.members.contains(where: { $0.name == key }) {
                check(item, entry, at: path.appending(.key(key)))
            }
        case .list(let items):
            guard let element = field.element else { return }
            for (index, item) in items.enumerated() { check(item, element, at: path.appending(.index(index))) }
        default: break
        }
    }

    /// The shape that is wanted, where the value is of another one that cannot do.
    private static func mismatch(_ value: Value, _ field: FieldUse) -> String? {
        let (isList, isMap) = (field.shapes.contains(.list), field.shapes.contains(.map))
        switch value {
        case .list: return isList || field.shapes.isEmpty ? nil : isMap ? "§map" : "§text"
        case .map: return isMap || isList || field.shapes.isEmpty ? nil : "§text"
        case .text, .number, .bool:
            if field.shapes == [.list] { return "§list" }
            return field.shapes == [.map] ? "§map" : nil
        default: return nil
        }
    }

    // MARK: Unused

    private mutating func findUnused(in map: ValueMap, _ fields: [FieldUse], at path: FieldPath) {
        for (key, value) in map.pairs {
            let inner = path.appending(.key(key))
            guard let field = fields.first(where: { $0.name == key }) else {
                reportUnused(key, fields.map(\.name).filter { map[$0] == nil }, at: inner)
                continue
            }
            if case .map(let members) = value, field.shapes == [.map], field.entry == nil {
                findUnused(in: members, field.members, at: inner)
            }
            guard case .list(let items) = value, let element = field.element, element.shapes == [.map], element.entry == nil
            else {
                continue
            }
            for (index, item) in items.enumerated() {
                guard case .map(let members) = item else { continue }
                findUnused(in: members, element.members, at: inner.appending(.index(index)))
            }
        }
    }

    private mutating func reportUnused(_ key: String, _ missing: [String], at path: FieldPath) {
        if isTold(path) { return }
        if let officeFile, data.place(of: path).file == officeFile { return }
        var arguments = ["name": key]
        let near = NearName.of(key, among: missing)
        arguments["near"] = near
        report("data-unused-field", severity: near == nil ? nil : .warning, at: path, arguments)
    }
}
