/// The smallest thing that causes an error: for its page, for `vanthu explain`, and for
/// the tests, which run every one of them.
public struct ErrorExample: Sendable {
    /// What causes an error.
    public enum Cause: Sendable {
        /// A template in lines, as the guides write them (`│ a │ b │` is a table's row).
        /// `others` are documents that it names.
        case template(String, data: String, others: [String: String])
        /// The body of a flat ODF document in its markup.
        case openDocument(String, data: String)
        /// The body of a WordprocessingML document in its markup.
        case word(String, data: String)
        /// The content of a data file of that name.
        case data(String, name: String)
        /// Words of a shell, in a folder with the files of `ErrorExample.files`.
        case command(String)
        /// No template, data or command causes it; how it is tested.
        case none(Wording, Wording, test: String?)
    }

    public var id: DiagnosticID
    public var cause: Cause

    /// The data of a template that brings none of its own.
    public static let data = """
        a: 3
        b: 4
        so: 1
        ngay: 1/1/2024
        so_tin_bai: 2
        ten: Lan
        xs: [1, 2]
        """

    /// What commands find beside them: a template in each format with one paragraph, and
    /// data for it.
    public static let files = ["mau.txt", "mau.odt", "mau.fodt", "mau.docx", "so-lieu.yaml"]
    public static let mark = "{{ so }}"
    public static let markData = "so: 1\n"
}

extension ErrorExample {
    static func template(
        _ id: DiagnosticID, _ text: String, data: String = data, others: [String: String] = [:]
    ) -> ErrorExample {
        ErrorExample(id: id, cause: .template(text, data: data, others: others))
    }

    static func openDocument(_ id: DiagnosticID, _ body: String, data: String = data) -> ErrorExample {
        ErrorExample(id: id, cause: .openDocument(body, data: data))
    }

    static func word(_ id: DiagnosticID, _ body: String, data: String = data) -> ErrorExample {
        ErrorExample(id: id, cause: .word(body, data: data))
    }

    static func yaml(_ id: DiagnosticID, _ text: String) -> ErrorExample {
        ErrorExample(id: id, cause: .data(text, name: "so-lieu.yaml"))
    }

    static func json(_ id: DiagnosticID, _ text: String) -> ErrorExample {
        ErrorExample(id: id, cause: .data(text, name: "so-lieu.json"))
    }

    static func command(_ id: DiagnosticID, _ script: String) -> ErrorExample {
        ErrorExample(id: id, cause: .command(script))
    }

    /// - Parameter test: The file of tests that causes it; nil where none can.
    static func none(_ id: DiagnosticID, vi: String, en: String, test: String?) -> ErrorExample {
        ErrorExample(id: id, cause: .none(Wording(vi), Wording(en), test: test))
    }
}

extension MessageCatalogue {
    /// The examples of every row: those of the rows themselves, and those of the tables
    /// below `Examples/`.
    public static let examples: [ErrorExample] =
        entries.compactMap { entry in entry.failing.map { ErrorExample.template(entry.id, $0) } }
        + FileExamples.all + TemplateExamples.all + PictureExamples.all + DataExamples.all + CommandExamples.all

    public static func example(_ id: DiagnosticID) -> ErrorExample? { examples.first { $0.id == id } }
}
