import BuiltInTemplates
package import Diagnostics
package import OfficeDocuments
import Templating

/// The built-in templates, or a folder laid out like `Templates/` in their place.
package struct TemplateLibrary: Sendable {
    /// Paths below the library's root.
    package let names: [String]
    package let bytes: @Sendable (String) -> [UInt8]?

    package init(names: [String], bytes: @escaping @Sendable (String) -> [UInt8]?) {
        self.names = names
        self.bytes = bytes
    }

    /// What travels with the program.
    package static let builtIn = TemplateLibrary(
        names: EmbeddedFiles.names, bytes: { EmbeddedFiles.bytes(of: $0) })

    package var kinds: [Kind] { Kind.read(text("kinds.tsv") ?? "") }

    package func kind(named slug: String) throws(Diagnostic) -> Kind {
        if let kind = kinds.first(where: { $0.slug == slug }) { return kind }
        var arguments = ["name": slug]
        arguments["near"] = NearName.of(slug, among: kinds.map(\.slug))
        throw Diagnostic("unknown-kind", arguments)
    }

    private func text(_ name: String) -> String? {
        bytes(name).map { String(decoding: $0, as: UTF8.self) }
    }

    // MARK: Composing

    /// The complete template of a kind: the master's page with the form's blocks.
    ///
    /// - Parameter family: `.odt` or `.fodt` take the page drawn in ODF, the others the
    ///   one drawn in WordprocessingML.
    package func template(
        of kind: Kind, as family: DocumentFormat
    ) throws(Faults) -> OfficeDocument {
        let file = "forms/\(kind.form).md"
        guard let text = text(file) else {
            throw Faults(Diagnostic("template-not-found", ["name": file]))
        }
        let form = try Form(text, file: file, table: .administrative)
        let name = form.master ?? "van-ban"
        do {
            let master = try master(name, isOpenDocument: family.isOpenDocument)
            return try compose(master, form, kind)
        } catch let fault as Diagnostic {
            throw Faults(fault)
        } catch let faults as Faults {
            throw faults
        } catch {
            throw Faults(Diagnostic("template-not-found", ["name": name]))
        }
    }

    private func compose(
        _ master: OfficeDocument, _ form: Form, _ kind: Kind
    ) throws(Faults) -> OfficeDocument {
        try Composer.compose(
            master, with: form,
            constants: [("ten_loai", kind.title), ("viet_tat_loai", kind.abbreviation)],
            table: .administrative,
            blocksOfText: FormText.writer(for: master, table: .administrative))
    }

    private func master(_ name: String, isOpenDocument: Bool) throws(Diagnostic) -> OfficeDocument {
        if isOpenDocument {
            guard let bytes = bytes("\(name)/\(name).fodt") else {
                throw Diagnostic("template-not-found", ["name": "\(name).fodt"])
            }
            return try OfficeDocument(bytes: bytes)
        }
        let folder = "\(name)/\(name).docx/"
        var files: [(name: String, bytes: [UInt8])] = []
        for path in names where path.hasPrefix(folder) {
            files.append((String(path.dropFirst(folder.count)), bytes(path) ?? []))
        }
        guard !files.isEmpty else {
            throw Diagnostic("template-not-found", ["name": "\(name).docx"])
        }
        return try OfficeDocument(files: files)
    }
}
