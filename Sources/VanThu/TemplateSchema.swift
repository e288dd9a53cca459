import AdministrativeDocuments
import DataSources
import Diagnostics
import Templating

/// The JSON Schema of the data that a template takes.
extension Template {
    /// Nil where neither the kind's form nor a file beside the template says one.
    static func schema(
        name: String, kind: Kind?, library: TemplateLibrary
    ) throws(Faults) -> Schema? {
        let file: String
        let bytes: [UInt8]
        do throws(Diagnostic) {
            if let kind {
                file = kind.schemaFile
                guard let found = library.schema(of: kind) else { return nil }
                bytes = found
            } else {
                file = besides(name)
                guard Files.exists(file) else { return nil }
                bytes = try Files.read(file)
            }
            return try Schema.read(bytes, file: file)
        } catch { throw Faults(error) }
    }

    /// `mau.schema.json` for `mau.odt`.
    private static func besides(_ path: String) -> String {
        guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else {
            return path + ".schema.json"
        }
        return path[..<dot] + ".schema.json"
    }
}

extension DataRecord {
    /// What the data lack or have too much, before anything is filled. Missing fields
    /// are the renderer's to tell where something is written in their place.
    ///
    /// - Parameter names: what the template reads.
    func faults(by schema: Schema?, for names: [String], _ options: FillOptions) -> [Diagnostic] {
        guard let schema else { return misspelt(for: names) }
        let found = check(against: schema).sorted { ($0.place.line ?? .max) < ($1.place.line ?? .max) }
        return found.filter {
            // A copy of a kind's template may ask for more than the kind.
            if $0.id == "data-unknown-field", names.contains($0.place.field ?? "") { return false }
            return options.missing == .error || $0.id != "data-missing-field"
        }
    }

    /// Entries that a template does not use, where it looks in vain for a like one.
    private func misspelt(for names: [String]) -> [Diagnostic] {
        let missing = names.filter { root[$0] == nil }
        guard !missing.isEmpty else { return [] }
        let known = Set(names)
        return root.keys.filter { !known.contains($0) }.compactMap { key in
            guard let near = NearName.of(key, among: missing) else { return nil }
            return Diagnostic(
                "data-unused-field", severity: .warning, at: place(of: FieldPath().appending(.key(key))),
                ["name": key, "near": near])
        }
    }

    /// A fault of a value with its line: `so-lieu.yaml: dòng 9, "ngay_hop"`; where it
    /// was met in the template stands second.
    func placing(_ fault: Diagnostic) -> Diagnostic {
        guard Self.isOfValue(fault.id), let field = fault.place.field, let path = FieldPath(field[...]), has(path) else {
            return fault
        }
        let place = place(of: path)
        guard place.file != nil else { return fault }
        var copy = fault
        var met = fault.place
        met.field = nil
        copy.otherPlaces.insert(met, at: 0)
        copy.place = place
        return copy
    }

    /// What is mended in the data, not in the template.
    private static func isOfValue(_ id: DiagnosticID) -> Bool {
        id.rawValue.hasPrefix("date-") || id.rawValue.hasPrefix("number-")
    }

    private func has(_ path: FieldPath) -> Bool {
        var value: Value? = .map(root)
        for step in path.steps {
            switch (step, value) {
            case (.key(let key), .map(let map)?): value = map[key]
            case (.index(let index), .list(let list)?):
                value = list.indices.contains(index) ? list[index] : nil
            default: return false
            }
        }
        return value != nil
    }
}
