/// Automatic styles that a render adds to the parts of an OpenDocument.
struct OpenDocumentAdditions: Sendable {
    /// What a part gets, and the names that it goes by.
    struct Part: Sendable {
        var bytes: [UInt8] = []
        var names: [AutomaticStyle: String] = [:]
    }
    private(set) var parts: [String: Part] = [:]
    private var counts: [String: Int] = [:]

    /// The name of an automatic style of a part, made at its first use.
    mutating func name(
        of style: AutomaticStyle, in part: String, _ target: OpenDocumentTarget
    ) -> String {
        if let known = parts[part]?.names[style] { return known }
        guard let place = target.parts[part]?.place else { return "" }
        let name = freshName(style.letter, target)
        parts[part, default: Part()].names[style] = name
        parts[part]?.bytes += style.markup(name: name, prefixes: place.prefixes).utf8
        return name
    }

    private mutating func freshName(_ letter: String, _ target: OpenDocumentTarget) -> String {
        while true {
            counts[letter, default: 0] += 1
            let name = "Md\(letter)\(counts[letter] ?? 0)"
            if !target.takenNames.contains(name) { return name }
        }
    }
}
