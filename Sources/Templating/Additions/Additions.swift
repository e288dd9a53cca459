package import XMLScanning

/// What one render adds beside its text: automatic styles, lists, links, settings.
/// Equal ones are added once and named by their first use, so that the same input
/// gives the same bytes.
package struct Additions: Sendable {
    package let target: AdditionTarget
    var openDocument = OpenDocumentAdditions()
    var word = WordAdditions()
    /// Pictures, which are not among the target's additions: they come last.
    var pictures = PictureStore()

    package init(to target: AdditionTarget) { self.target = target }

    /// Whether the template's other bytes all stay as they are.
    package var isEmpty: Bool {
        openDocument.parts.isEmpty && word.isEmpty
    }

    /// Existing parts that get something, sorted by name.
    package var touchedParts: [String] {
        switch target.format {
        case .openDocument(let target):
            openDocument.parts.keys.filter { target.parts[$0] != nil }.sorted()
        case .word(let target): word.patches(to: target).keys.sorted()
        case .none: []
        }
    }

    /// What is written where in a part of the template, by ascending offset. A part
    /// that is rendered as well gets the same at the same places.
    package func patches(for part: String) -> [Patch] {
        switch target.format {
        case .openDocument(let target):
            guard let place = target.parts[part]?.place else { return [] }
            return place.patch(openDocument.parts[part]?.bytes ?? []).map { [$0] } ?? []
        case .word(let target): return word.patches(to: target)[part] ?? []
        case .none: return []
        }
    }

    /// Parts that the package did not have.
    package var newParts: [(name: String, bytes: [UInt8])] {
        if case .word(let target) = target.format { return word.newParts(for: target) }
        return []
    }

    /// A list of WordprocessingML that looks like one of the template and starts again.
    ///
    /// - Returns: its number, nil where the template's list is not known.
    mutating func restartedList(like number: String) -> String? {
        guard case .word(let target) = target.format else { return nil }
        return word.restartedList(number, target).map(String.init)
    }

    /// The id of the relationship of a part of WordprocessingML to an address.
    mutating func link(to address: String, from part: String) -> String? {
        guard case .word(let target) = target.format else { return nil }
        return word.link(to: address, from: part, target)
    }

    /// The name of an automatic style of a part of an OpenDocument.
    mutating func automaticStyle(_ style: AutomaticStyle, in part: String) -> String {
        guard case .openDocument(let target) = target.format else { return "" }
        return openDocument.name(of: style, in: part, target)
    }
}

extension AdditionTarget {
    /// Where in a part additions may stand, by ascending offset: a renderer of that
    /// part stops there and asks for `Additions.bytes(at:in:)`.
    package func places(in part: String) -> [Range<Int>] {
        switch format {
        case .openDocument(let target): target.parts[part].map { [$0.place.range] } ?? []
        case .word, .none: []
        }
    }
}

extension Additions {
    /// What stands at a place of a rendered part; nil: the template's own bytes of
    /// that range.
    package func bytes(at place: Range<Int>, in part: String) -> [UInt8]? {
        patches(for: part).first { $0.range == place }?.bytes
    }
}
