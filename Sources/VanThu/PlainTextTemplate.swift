import AdministrativeDocuments
public import DataSources
public import Diagnostics
import Templating

/// A template in plain text (`.txt`, `.md`): the same marks, a paragraph is a line.
///
///     let template = try PlainTextTemplate(contentsOf: "thu-moi.txt")
///     print(try template.render(try DataRecord(reading: ["so-lieu.yaml"])).text)
public struct PlainTextTemplate: Sendable {
    /// How messages name it: its path.
    public let name: String
    private let template: TextTemplate
    /// What the data should look like, where it is said.
    public let schema: Schema?

    /// Whether a file's name is one of a plain text.
    public static func isOne(_ path: String) -> Bool {
        let name = path.lowercased()
        return name.hasSuffix(".txt") || name.hasSuffix(".md")
    }

    /// Reads a template and the texts that it includes.
    ///
    /// - Parameter folders: where texts may lie beside the folder of the text that
    ///   includes them.
    /// - Throws: everything that is wrong with it.
    public init(contentsOf path: String, including folders: [String] = []) throws(Faults) {
        name = path
        let text: String
        do throws(Diagnostic) { text = try Self.read(path) } catch { throw Faults(error.placed(path)) }
        try Secrecy.refuse(text: text, path)
        let included = IncludedFiles(beside: path, folders: folders)
        template = try TextTemplate(
            text, file: path, table: .administrative, load: { included.text(named: $0, in: $1) })
        schema = try Template.schema(name: path, kind: nil, library: .current)
    }

    /// - Throws: what `Files.read` throws, `text-encoding`.
    static func read(_ path: String) throws(Diagnostic) -> String {
        let bytes = try Files.read(path)
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        guard !body.contains(0), let text = String(validating: body, as: UTF8.self) else {
            throw Diagnostic("text-encoding")
        }
        return text
    }

    public var warnings: [Diagnostic] { template.warnings }

    /// The names of the data that it reads.
    public var names: [String] { template.names }

    /// What it needs, by use.
    public var fields: [Field] { uses.map { Field($0, path: $0.name, in: schema) } }

    var uses: [FieldUse] { template.fields }

    /// A text that was filled.
    public struct Filled: Sendable {
        public var text: String
        public var warnings: [Diagnostic]
        public var work: Document.Work
    }

    /// Fills it with data.
    ///
    /// - Throws: everything that is wrong, each thing once with its place.
    public func render(
        _ data: DataRecord, options: FillOptions = FillOptions()
    ) throws(Faults) -> Filled {
        try Secrecy.refuse(data.root)
        let faults = data.faults(by: schema, for: names, options)
        if faults.contains(where: { $0.severity == .error }) { throw Faults(faults) }
        do {
            let made = try template.rendering(data.root, options: options.render)
            return Filled(
                text: made.text, warnings: data.warnings + faults + made.work.warnings,
                work: Document.Work(made.work, scanned: template.scannedBytes))
        } catch { throw Faults(error.items.map { data.placing($0) }) }
    }
}

extension Document.Work {
    init(_ rendering: CompiledTemplate.Rendering, scanned: Int) {
        self.init(
            steps: rendering.steps, scanned: scanned, written: rendering.written,
            depth: rendering.depth)
    }
}
