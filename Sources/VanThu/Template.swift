public import AdministrativeDocuments
public import DataSources
public import Diagnostics
package import OfficeDocuments
import Pictures
package import Templating
import TextMetrics

/// A template that is read and checked, ready to be filled any number of times.
///
///     let template = try Template(contentsOf: "mau/bao-cao.odt")
///     let document = try template.render(try DataRecord(reading: ["so-lieu.yaml"]))
///     try document.write(to: "bao-cao-12.odt")
///     print(try document.preview())
public struct Template: Sendable {
    /// How messages name it: its path, or the kind's name.
    public let name: String
    /// Whether it is one of the built-in kinds, which come in every format.
    public let kind: Kind?
    package let compiled: CompiledTemplate
    package let library: TemplateLibrary
    package let looks: OnDemand<LetterLooks>
    /// What the data should look like, where it is said.
    public let schema: Schema?
    /// Where documents that it takes in may lie, beside its own folder.
    private let folders: [String]

    /// Reads a template from a file or an unpacked package folder, and the documents that
    /// it includes, extends or imports, which lie in its folder.
    ///
    /// - Parameter folders: Where else such documents may lie.
    /// - Throws: everything that is wrong with it.
    public init(contentsOf path: String, including folders: [String] = []) throws(Faults) {
        let document: OfficeDocument
        do throws(Diagnostic) { document = try Document.read(path) } catch { throw Faults(error.placed(path)) }
        try Secrecy.refuse(document, path)
        try self.init(document, name: path, kind: nil, library: .current, including: folders)
    }

    /// A built-in kind, in the format that the output asks for.
    ///
    /// - Parameter fileName: The output's name; ODF or DOCX by its extension.
    public init(kind slug: String, for fileName: String) throws(Faults) {
        let library = TemplateLibrary.current
        let format = DocumentFormat(fileName: fileName) ?? .odt
        let kind: Kind
        do throws(Diagnostic) { kind = try library.kind(named: slug) } catch { throw Faults(error) }
        let composed = try library.template(of: kind, as: format)
        let document = try Document.converted(composed, to: format == .docx ? .docx : format)
        try self.init(document, name: slug, kind: kind, library: library)
    }

    private init(
        _ document: OfficeDocument, name: String, kind: Kind?, library: TemplateLibrary,
        including folders: [String] = []
    ) throws(Faults) {
        self.name = name
        self.kind = kind
        self.library = library
        self.folders = folders
        looks = OnDemand { LetterLooks(of: document) }
        schema = try Self.schema(name: name, kind: kind, library: library)
        compiled = try TemplateCompiler.compile(
            document, file: name, table: .administrative
        ) { asked, includer throws(Diagnostic) in
            try IncludedFiles(beside: name, folders: folders).document(named: asked, in: includer)
        }
    }

    /// What is odd about the template and does not stop it.
    public var warnings: [Diagnostic] { compiled.warnings }

    /// The names of the data that it reads.
    public var names: [String] { compiled.fields.map(\.name) }

    /// Fills it with data.
    ///
    /// - Throws: everything that is wrong, each thing once with its place.
    public func render(
        _ data: DataRecord, options: FillOptions = FillOptions()
    ) throws(Faults) -> Document {
        var choices = options.render
        let looks = self.looks
        let files = IncludedFiles(beside: name, folders: folders)
        choices.documents = { asked throws(Diagnostic) in try files.document(named: asked, in: "") }
        let pictures = PictureFiles(
            in: options.pictureFolders + (kind == nil ? [IncludedFiles.folder(of: name)] : []) + folders,
            limit: choices.pictureLimits.size)
        choices.pictures = { asked throws(Diagnostic) in try pictures.bytes(named: asked) }
        choices.rasterise = { Programs.png(ofSVG: $0, width: $1) }
        choices.textWidth = { text, style in
            guard let look = looks.value.look(of: style) else { return nil }
            let width = SerifMetrics.width(
                of: text, size: look.size, bold: look.bold, italic: look.italic)
            return Number(units: Int128((width * 100).rounded()), scale: 2)
        }
        try Secrecy.refuse(data.root)
        let found = data.faults(by: schema, for: compiled.names, options)
        let rendering = try fill(data, choices, found)
        return Document(
            template: compiled.document, changes: try finished(rendering.changes, options),
            isFilled: compiled.hasMarks,
            warnings: data.warnings + found + rendering.warnings + signatureWarnings,
            work: Document.Work(rendering, scanned: compiled.scannedBytes))
    }

    /// What filling changes beside the marks: dates in the properties, and signatures,
    /// which hold no longer. A template without marks stays as it is.
    private func finished(
        _ changes: PartChanges, _ options: FillOptions
    ) throws(Faults) -> PartChanges {
        guard compiled.hasMarks else { return changes }
        var changes = changes
        do throws(Diagnostic) {
            if let moment = options.moment {
                try compiled.document.setDates(moment, in: &changes)
            }
            try compiled.document.removeSignatures(from: &changes)
        } catch { throw Faults(error.placed(name)) }
        return changes
    }

    private var signatureWarnings: [Diagnostic] {
        guard compiled.hasMarks, compiled.document.isSigned else { return [] }
        return [Diagnostic("signature-removed", at: DiagnosticPlace(file: name))]
    }

    /// The faults of the data and of the filling together, a field once.
    private static let ofWrongType: Set<String> = [
        "not-printable", "not-a-list", "not-a-map", "not-a-number", "not-an-index", "filter-value", "unpack-count",
    ]

    private func fill(
        _ data: DataRecord, _ choices: RenderOptions, _ found: [Diagnostic]
    ) throws(Faults) -> CompiledTemplate.Rendering {
        let errors = found.filter { $0.severity == .error }
        let told = Set(errors.compactMap(\.place.field))
        let ids = Set(errors.map(\.id))
        let rendering: CompiledTemplate.Rendering
        do { rendering = try compiled.render(data.root, options: choices) } catch {
            let isLacking = ids.contains("data-missing-field")
            let isMistyped = ids.contains("data-wrong-type")
            let more = error.items.filter { fault in
                // What comes of a value of the wrong type says nothing new.
                if isMistyped, Self.ofWrongType.contains(fault.id.rawValue) { return false }
                // A name of the template's own lacks what the data lack.
                if isLacking || isMistyped, fault.id == "undefined-field", let root = fault.arguments["name"]?.split(separator: ".").first,
                    schema?.describing(String(root)) == nil
                {
                    return false
                }
                guard let field = fault.place.field else { return !ids.contains(fault.id) }
                return !told.contains { field == $0 || field.hasPrefix($0 + ".") }
            }
            throw Faults(found + more.map { data.placing($0) })
        }
        if !errors.isEmpty { throw Faults(found) }
        return rendering
    }
}

extension Diagnostic {
    /// The same with the file's name, where it has none.
    func placed(_ file: String) -> Diagnostic {
        var copy = self
        copy.place.file = copy.place.file ?? file
        return copy
    }
}
