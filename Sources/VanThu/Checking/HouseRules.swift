public import DataSources
public import Diagnostics
import Templating

/// What an office wants of its checks: which findings, which words.
///
///     profile: final
///     rules: {legacy-font: chờ cài phông mới}     # switched off, with the reason
///     forbid: [Uỷ ban]
///     require: [Độc lập - Tự do - Hạnh phúc]
public struct HouseRules: Sendable {
    /// Only these, if there are any.
    public private(set) var selected: Set<DiagnosticID> = []
    public private(set) var excluded: Set<DiagnosticID> = []
    public var forbidden: [String] = []
    public var required: [String] = []
    public private(set) var profile: Check.Profile?

    public init() {}

    /// Adds ids as a command line gives them: `a,b` selects, `!a` leaves out.
    ///
    /// - Throws: `unknown-id`.
    public mutating func add(_ list: String) throws(Faults) {
        for word in list.split(separator: ",") {
            let name = word.filter { $0 != " " }
            if name.hasPrefix("!") || name.hasPrefix("-") {
                excluded.insert(try Self.known(String(name.dropFirst())))
            } else {
                selected.insert(try Self.known(name))
            }
        }
    }

    private static func known(_ name: String) throws(Faults) -> DiagnosticID {
        let id = DiagnosticID(rawValue: name)
        if MessageCatalogue.entry(id) != nil { return id }
        var arguments = ["name": name]
        arguments["near"] = Spelling.near(name, among: MessageCatalogue.entries.map(\.id.rawValue))
        throw Faults(Diagnostic("unknown-id", arguments))
    }

    func wants(_ id: DiagnosticID) -> Bool {
        !excluded.contains(id) && (selected.isEmpty || selected.contains(id))
    }

    // MARK: Files

    /// Adds what a file of an office says; `rules` is a list of ids, or ids with the reason
    /// why each is switched off.
    ///
    /// - Throws: faults of the file, `unknown-id`, `data-unknown-field`, `data-wrong-type`.
    public mutating func read(_ record: DataRecord) throws(Faults) {
        for (key, value) in record.root.pairs {
            let place = record.place(of: FieldPath().appending(.key(key)))
            switch (key, value) {
            case ("profile", .text(let name)):
                guard let profile = Check.Profile(rawValue: name) else {
                    let names = Check.Profile.allCases.map(\.rawValue).joined(separator: ", ")
                    throw Faults(Diagnostic("data-not-allowed", at: place, ["expected": names]))
                }
                self.profile = profile
            case ("rules", .map(let rules)):
                for (id, reason) in rules.pairs where reason != .bool(true) { try add("!" + id) }
            case ("rules", _): for id in try Self.texts(value, place) { try add(id) }
            case ("forbid", _): forbidden += try Self.texts(value, place)
            case ("require", _): required += try Self.texts(value, place)
            default:
                var arguments = ["name": key]
                arguments["near"] = Spelling.near(key, among: ["profile", "rules", "forbid", "require"])
                throw Faults(Diagnostic("data-unknown-field", at: place, arguments))
            }
        }
    }

    private static func texts(_ value: Value, _ place: DiagnosticPlace) throws(Faults) -> [String] {
        var texts: [String] = []
        let items: [Value] = if case .list(let items) = value { items.items } else { [value] }
        for item in items {
            guard case .text(let text) = item, !text.isEmpty else {
                throw Faults(Diagnostic("data-wrong-type", at: place, ["expected": "§text", "found": item.kind]))
            }
            texts.append(text)
        }
        return texts
    }
}
