/// A field that a template reads, with what its use tells of its shape.
package final class FieldUse {
    /// What values are used as; a field may be several (a text or a list of texts).
    package enum Shape: String, Sendable, CaseIterable { case text, number, date, truth, picture, list, map }

    package let name: String
    /// Whether the template can do without it: it only asks if it is there, and uses it
    /// where it is.
    package var isOptional: Bool { !isNeeded }
    private var isNeeded = false
    private var isAsked = false
    private var isPrinted = false
    private var told: Set<Shape> = []
    private var ownMembers: [FieldUse] = []
    private var ownElement: FieldUse?
    private var ownEntry: FieldUse?
    private weak var parent: FieldUse?
    /// The field around it that it is of one shape with, where the template recurses.
    private weak var model: FieldUse?
    /// A value that the template compares it with.
    package private(set) var example: Value?
    /// How many items of a list the template reads by their places.
    package private(set) var count = 1
    /// Set by the template itself.
    var isOwn = false

    init(_ name: String, in parent: FieldUse? = nil) {
        self.name = name
        self.parent = parent
    }

    private var shape: FieldUse { model?.shape ?? self }

    package var shapes: Set<Shape> {
        let found = shape.told
        return found.isEmpty && (isPrinted || shape.isPrinted) ? [.text] : found
    }
    /// In the order of their first use.
    package var members: [FieldUse] { shape.ownMembers }
    /// What a list holds.
    package var element: FieldUse? { shape.ownElement }
    /// What a group of free names holds.
    package var entry: FieldUse? { shape.ownEntry }

    var isUnread: Bool { told.isEmpty && !isNeeded && !isAsked && !isPrinted && ownMembers.isEmpty }
    /// Whether nothing is known of its shape but that it is printed.
    var isVague: Bool { shape.told.isEmpty }

    // MARK: What is learned

    func need() { isNeeded = true }
    func ask() { isAsked = true }
    func print() { isPrinted = true }
    func mark(_ new: Shape) { shape.told.insert(new) }
    func note(example value: Value) { if example == nil { example = value } }
    func note(count number: Int) { count = max(count, min(number, 20)) }

    func member(_ name: String) -> FieldUse {
        let shape = shape
        mark(.map)
        if let known = shape.ownMembers.first(where: { $0.name == name }) { return known }
        let new = FieldUse(name, in: shape)
        shape.ownMembers.append(new)
        return new
    }

    func elements() -> FieldUse {
        let shape = shape
        mark(.list)
        if let known = shape.ownElement { return known }
        let new = FieldUse(name, in: shape)
        shape.ownElement = new
        return new
    }

    func entries() -> FieldUse {
        let shape = shape
        mark(.map)
        if let known = shape.ownEntry { return known }
        let new = FieldUse("…", in: shape)
        shape.ownEntry = new
        return new
    }

    /// - Returns: whether the field lies in the other; then it takes its shape.
    func recurs(to other: FieldUse) -> Bool {
        var at = parent
        while let field = at {
            if field === other {
                model = other
                return true
            }
            at = field.parent
        }
        return false
    }
}

/// What an expression stands for, as far as fields go.
struct FieldReference {
    /// The fields that it may be.
    var fields: [FieldUse] = []
    /// It may be a list of these.
    var elements: [FieldReference] = []
    /// It may be a list of these, by their places.
    var tuple: [FieldReference] = []
    /// It may be a map of these.
    var members: [String: FieldReference] = [:]
    /// Of a value that the template made.
    var shape: FieldUse.Shape?
    /// Those of the fields that are taken only where they are there.
    var spared: [FieldUse] = []

    static var nothing: FieldReference { FieldReference() }
    static func made(_ shape: FieldUse.Shape) -> FieldReference { FieldReference(shape: shape) }

    /// What a loop over it, or its first element, gives.
    var element: FieldReference {
        (elements + tuple).reduce(FieldReference(fields: fields.map { $0.elements() })) { $0.joined($1) }
    }

    func item(_ index: Int) -> FieldReference {
        if index >= 0, tuple.indices.contains(index) { return tuple[index] }
        for field in fields { field.note(count: index < 0 ? -index : index + 1) }
        return element
    }

    func member(_ name: String) -> FieldReference {
        FieldReference(fields: fields.map { $0.member(name) }).joined(members[name] ?? .nothing)
    }

    func joined(_ other: FieldReference) -> FieldReference {
        var joined = self
        joined.fields += other.fields.filter { new in !fields.contains { $0 === new } }
        // Passes over a program say the same again.
        if joined.elements.count < 8 { joined.elements += other.elements }
        if joined.tuple.isEmpty { joined.tuple = other.tuple }
        joined.members.merge(other.members) { first, _ in first }
        joined.shape = shape ?? other.shape
        let strict = [self, other].flatMap { side in side.fields.filter { !side.spares($0) } }
        joined.spared = (spared + other.spared).filter { field in !strict.contains { $0 === field } }
        return joined
    }

    func spares(_ field: FieldUse) -> Bool { spared.contains { $0 === field } }

    /// The same where some fields are known to be there.
    func sparing(_ known: [FieldUse]) -> FieldReference {
        var copy = self
        copy.spared += fields.filter { field in known.contains { $0 === field } }
        return copy
    }

    func mark(_ shape: FieldUse.Shape) { for field in fields { field.mark(shape) } }
    /// Marks those of which nothing is known yet.
    func suggest(_ shape: FieldUse.Shape) { for field in fields where field.isVague { field.mark(shape) } }
    func print() { for field in fields { field.print() } }
    func ask() { for field in fields { field.ask() } }
}
