public import Diagnostics

/// A JSON Schema (2020-12) as far as fields of documents need it: types, required
/// and further properties, items, allowed values, patterns, dates, bounds, and
/// choices between a few forms.
///
/// Keywords that only describe are kept or passed over; one that would check
/// something and is not known is an error, so that nothing is promised in vain.
public final class Schema: Sendable {
    /// A type of JSON Schema.
    enum Kind: String, Sendable { case null, boolean, number, integer, string, array, object }

    /// What the schema says of properties that it does not name: nothing is a
    /// warning, so that a misspelt field is not dropped in silence.
    enum Unnamed: Sendable { case allowed, unsaid, refused }

    let kinds: [Kind]
    let properties: [(name: String, schema: Schema)]
    let required: [String]
    /// What properties without a name here may be; nil: there are none.
    let additional: Schema?
    let unnamed: Unnamed
    let items: Schema?
    let allowed: [SourceNode]
    let pattern: String?
    let format: String?
    let lengths: ClosedRange<Int>
    let counts: ClosedRange<Int>
    let minimum: String?
    let maximum: String?
    /// One of these must fit (`anyOf`, `oneOf`).
    let choices: [Schema]
    let all: [Schema]
    /// For messages: what the field is, and how it is written.
    public let title: String?
    public let description: String?
    let example: String?

    /// Reads a schema from JSON.
    /// - Throws: what is wrong with the JSON, or `schema-unreadable`.
    public static func read(_ json: [UInt8], file: String) throws(Diagnostic) -> Schema {
        do throws(Diagnostic) {
            let root = try JSONReader.read(json, limits: DataLimits())
            var reader = SchemaReader(definitions: root["$defs"])
            return try reader.schema(root)
        } catch {
            var error = error
            error.place.file = file
            throw error
        }
    }

    init(
        kinds: [Kind], properties: [(name: String, schema: Schema)], required: [String],
        additional: Schema?, unnamed: Unnamed, items: Schema?, allowed: [SourceNode],
        pattern: String?, format: String?, lengths: ClosedRange<Int>, counts: ClosedRange<Int>,
        minimum: String?, maximum: String?, choices: [Schema], all: [Schema], title: String?,
        description: String?, example: String?
    ) {
        self.kinds = kinds
        self.properties = properties
        self.required = required
        self.additional = additional
        self.unnamed = unnamed
        self.items = items
        self.allowed = allowed
        self.pattern = pattern
        self.format = format
        self.lengths = lengths
        self.counts = counts
        self.minimum = minimum
        self.maximum = maximum
        self.choices = choices
        self.all = all
        self.title = title
        self.description = description
        self.example = example
    }

    /// The schema of a property.
    func property(_ name: String) -> Schema? { properties.first { $0.name == name }?.schema }
}

extension SourceNode {
    /// The member of that name.
    subscript(key: String) -> SourceNode? {
        guard case .map(let members) = content else { return nil }
        return members.last { $0.key == key }?.value
    }

    var string: String? {
        switch content {
        case .text(let text), .number(let text): text
        case .truth(let truth): truth ? "true" : "false"
        default: nil
        }
    }

    var elements: [SourceNode] {
        if case .list(let nodes) = content { return nodes }
        return []
    }
}
