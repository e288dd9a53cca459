import AdministrativeDocuments
public import DataSources
import Templating

/// A field that a template reads, for people and programs.
public struct Field: Sendable {
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

    /// The schema's file, as it stands.
    public var schemaText: [UInt8]? { kind.flatMap { library.bytes($0.schemaFile) } }

    /// The kind's commented data.
    public var sampleText: [UInt8]? { kind.flatMap { library.bytes($0.sampleFile) } }
}

extension Field {
    init(_ use: FieldUse, path: String, in schema: Schema?) {
        let own = schema?.describing(use.name)
        name = use.name
        self.path = path
        shapes = Self.shapes(of: use)
        isOptional = schema.map { !$0.requires(use.name) } ?? use.isOptional
        title = own?.title
        explanation = own?.description
        example = own?.exampleText
        let isRecords = use.element.map { !$0.members.isEmpty } ?? false
        let inner = isRecords ? use.element?.members ?? [] : use.members
        let prefix = isRecords ? path + "[]." : path + "."
        members = inner.map { Field($0, path: prefix + $0.name, in: own?.inside) }
    }

    private static func shapes(of use: FieldUse) -> [Shape] {
        let found = FieldUse.Shape.allCases.filter { use.shapes.contains($0) }
        if !found.isEmpty { return found.compactMap { Shape(rawValue: $0.rawValue) } }
        return use.isOptional ? [.truth] : [.text]
    }
}

/// Names that were meant.
public enum Spelling {
    /// The near one among names, nil if none is near.
    public static func near(_ name: String, among names: [String]) -> String? {
        NearName.of(name, among: names)
    }
}
