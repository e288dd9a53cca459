import AdministrativeDocuments
public import DataSources
import Templating

/// A field that a template reads, for people and programs.
public struct Field: Sendable {
    /// What a field holds, as its use tells.
    public enum Shape: String, Sendable { case text, number, date, picture, list, map, truth }

    public var name: String
    /// As it is written in `--set`: `co_quan.ten`, `phu_luc[].ten`.
    public var path: String
    public var shapes: [Shape]
    public var isOptional: Bool
    public var title: String?
    public var explanation: String?
    public var example: String?
    /// Of a map, or of the maps in a list.
    public var members: [Field]
    /// What a list holds, unless maps; none where nothing is known of it, or where it is as
    /// the list around it.
    public var items: [Field] = []
    /// What a map of free names holds.
    public var entries: [Field] = []
    /// How many items of a list are read by their places.
    public var count = 1
    /// A value that the template compares it with.
    public var literal: Literal?
    /// Whether it is a list of the same as the list around it.
    public var isRecursive = false

    /// A text or a number that stands in the template.
    public enum Literal: Sendable { case text(String), number(String) }
}

extension Template {
    /// What it needs, by use alone, with titles and examples where its schema has them.
    public var fields: [Field] {
        uses.map { Field($0, path: $0.name, in: schema) }
    }

    /// The same without titles.
    var uses: [FieldUse] { compiled.fields.filter { !kindConstants.contains($0.name) } }

    /// Names that a kind fills itself.
    private var kindConstants: Set<String> { kind == nil ? [] : ["ten_loai", "viet_tat_loai"] }

    /// What an official document gets when it is signed.
    public enum DraftBlank: Sendable { case number, day }

    /// What the data leave blank of the number and the day, where the template asks for both.
    public func draftBlanks(_ data: DataRecord) -> [DraftBlank] {
        guard Set(["so", "ngay"]).isSubset(of: compiled.names) else { return [] }
        let hasNumber = data.root["so"]?.isTrue ?? false
        return (hasNumber ? [] : [.number]) + (Self.isDay(data.root["ngay"]) ? [] : [.day])
    }

    /// A day, month and year; `2024-07` is no day yet.
    private static func isDay(_ value: Value?) -> Bool {
        guard case .text(let text)? = value else { return false }
        return text.split { !$0.isNumber }.count >= 3
    }

    /// The schema's text, complete in itself.
    public var schemaText: [UInt8]? { kind.flatMap { library.schema(of: $0) } }

    /// The kind's commented data.
    public var sampleText: [UInt8]? { kind.flatMap { library.sample(of: $0) } }
}

extension Field {
    /// - Parameter around: what lists around it hold.
    init(_ use: FieldUse, path: String, in schema: Schema?, around: [FieldUse] = []) {
        let own = schema?.describing(use.name)
        name = use.name
        self.path = path
        shapes = Self.shapes(of: use)
        isOptional = schema.map { !$0.requires(use.name) } ?? use.isOptional
        title = own?.title
        explanation = own?.description
        example = own?.exampleText
        count = use.count
        switch use.example {
        case .text(let text)?: literal = .text(text)
        case .number(let number)?: literal = .number(number.text)
        default: break
        }
        let element = use.element
        isRecursive = around.contains { $0 === element }
        let inner = around + (element.map { [$0] } ?? [])
        let isRecords = !isRecursive && element.map { !$0.members.isEmpty } ?? false
        let held = isRecords ? element?.members ?? [] : use.members
        let prefix = isRecords ? path + "[]." : path + "."
        members = held.map { Field($0, path: prefix + $0.name, in: own?.inside, around: inner) }
        if let element, !isRecords, !isRecursive {
            var item = Field(element, path: path + "[]", in: nil, around: inner)
            item.isOptional = false
            items = [item]
        }
        if let entry = use.entry { entries = [Field(entry, path: path + ".*", in: nil, around: inner)] }
    }

    private static func shapes(of use: FieldUse) -> [Shape] {
        let found = FieldUse.Shape.allCases.filter { use.shapes.contains($0) }
        if !found.isEmpty { return found.compactMap { Shape(rawValue: $0.rawValue) } }
        return use.isOptional ? [.truth] : [.text]
    }

    public var isList: Bool { shapes.contains(.list) }
    public var isMap: Bool { shapes.contains(.map) && !isList }
}
