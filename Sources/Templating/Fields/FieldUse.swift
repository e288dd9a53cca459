/// A field that a template reads, with what its use tells of its shape.
package final class FieldUse {
    /// What values are used as; a field may be several (a text or a list of texts).
    package enum Shape: String, Sendable, CaseIterable { case text, number, date, picture, list, map }

    package let name: String
    package private(set) var shapes: Set<Shape> = []
    /// Whether the template asks first if it is there.
    package private(set) var isOptional = false
    /// In the order of their first use.
    package private(set) var members: [FieldUse] = []
    /// What a list holds.
    package private(set) var element: FieldUse?

    /// Set by the template itself.
    var isOwn = false
    var isUnread: Bool { shapes.isEmpty && !isOptional && members.isEmpty }

    init(_ name: String) { self.name = name }

    func mark(_ shape: Shape) { shapes.insert(shape) }

    func markOptional() { isOptional = true }

    func member(_ name: String) -> FieldUse {
        mark(.map)
        if let known = members.first(where: { $0.name == name }) { return known }
        let new = FieldUse(name)
        members.append(new)
        return new
    }

    func elements() -> FieldUse {
        mark(.list)
        if let element { return element }
        let new = FieldUse(name)
        element = new
        return new
    }
}

/// What an expression stands for, as far as fields go.
struct FieldReference {
    /// The fields that it may be.
    var fields: [FieldUse] = []
    /// It may be a list of these.
    var elements: [FieldUse] = []

    static var nothing: FieldReference { FieldReference() }

    /// What a loop over it, or its first element, gives.
    var element: FieldReference {
        FieldReference(fields: fields.map { $0.elements() } + elements)
    }

    func joined(_ other: FieldReference) -> FieldReference {
        FieldReference(fields: fields + other.fields, elements: elements + other.elements)
    }

    func mark(_ shape: FieldUse.Shape) { for field in fields { field.mark(shape) } }

    func markOptional() { for field in fields { field.markOptional() } }
}
