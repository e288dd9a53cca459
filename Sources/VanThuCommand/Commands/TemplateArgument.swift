import DataSources
import Diagnostics
import VanThu

/// What the first argument names: a built-in kind, an office template, a plain text.
struct TemplateArgument {
    let name: String
    /// Folders that `--include-dir` adds.
    var folders: [String] = []

    init(_ name: String, including folders: [String] = []) {
        self.name = name
        self.folders = folders
    }

    /// A name without dot and slash is a kind.
    var isKind: Bool { !name.contains(".") && !name.contains("/") }

    /// A template in an office format or in plain text.
    enum Loaded {
        case office(Template)
        case text(PlainTextTemplate)
    }

    /// - Parameter output: whose extension picks the format of a built-in kind.
    func load(for output: String) throws(Faults) -> Loaded {
        if isKind { return .office(try Template(kind: name, for: output)) }
        if PlainTextTemplate.isOne(name), !Files.isFolder(name) {
            return .text(try PlainTextTemplate(contentsOf: name, including: folders))
        }
        return .office(try Template(contentsOf: name, including: folders))
    }
}

extension TemplateArgument.Loaded {
    var warnings: [Diagnostic] {
        switch self {
        case .office(let template): template.warnings
        case .text(let template): template.warnings
        }
    }

    /// The extensions of the files that it can make.
    var formats: [String] {
        switch self {
        case .office(let template): template.formats
        case .text: ["txt", "md"]
        }
    }

    var fields: [Field] {
        switch self {
        case .office(let template): template.fields
        case .text(let template): template.fields
        }
    }

    func draftBlanks(_ record: DataRecord) -> [Template.DraftBlank] {
        if case .office(let template) = self { template.draftBlanks(record) } else { [] }
    }

    func fill(_ record: DataRecord, options: FillOptions) throws(Faults) -> Filled {
        switch self {
        case .office(let template): .document(try template.render(record, options: options))
        case .text(let template): .text(try template.render(record, options: options))
        }
    }
}

/// What filling made.
enum Filled {
    case document(Document)
    case text(PlainTextTemplate.Filled)

    var warnings: [Diagnostic] {
        switch self {
        case .document(let document): document.warnings
        case .text(let text): text.warnings
        }
    }

    var work: Document.Work? {
        switch self {
        case .document(let document): document.work
        case .text(let text): text.work
        }
    }

    /// As plain text.
    func preview(width: Int) throws(Faults) -> String {
        switch self {
        case .document(let document): try document.preview(width: width, isVietnamese: language == .vi)
        case .text(let text): text.text
        }
    }
}
