import AdministrativeDocuments
import ArgumentParser
import Diagnostics
import VanThu

/// `vanthu templates`: the built-in kinds.
struct TemplatesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "templates",
        abstract: say(vi: "Các mẫu có sẵn.", en: "The built-in templates."),
        discussion: say(
            vi: "Ví dụ:\n  vanthu templates list\n  vanthu templates show bao-cao\n  vanthu templates copy cong-van mau --to docx",
            en: "Examples:\n  vanthu templates list\n  vanthu templates show bao-cao\n  vanthu templates copy cong-van mau --to docx"),
        subcommands: [List.self, Show.self, Copy.self])

    /// One kind a line, the slug first.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: say(vi: "Liệt kê các loại văn bản.", en: "List the kinds of documents."))
        @OptionGroup var common: CommonOptions

        func run() throws {
            for kind in BuiltInKinds.all {
                write("\(kind.slug)\t\(kind.name)\t\(kind.form)\n")
            }
            common.next("vanthu templates show bao-cao")
        }
    }

    /// The form and the fields of a kind.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: say(vi: "Mẫu và các mục của một loại.", en: "The form and the fields of a kind."))
        @Argument(help: ArgumentHelp(say(vi: "Loại văn bản.", en: "The kind of document."))) var kind: String
        @OptionGroup var common: CommonOptions

        func run() throws {
            do throws(Faults) {
                let template = try Template(kind: kind, for: "-.odt")
                guard let row = template.kind else { return }
                let title = row.name
                let command = "vanthu new \(row.slug) \(row.slug)-1"
                write(
                    """
                    \(row.slug): \(title) (\(row.clause))

                    \(FieldTable(fields: template.fields).text)
                    \(say(vi: "Bắt đầu:", en: "To begin:"))  \(command)

                    """)
            } catch { throw common.stop(error, status: ExitStatus.usage) }
        }
    }

    /// A complete template with its marks, to be changed in an office program.
    struct Copy: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: say(vi: "Chép mẫu hoàn chỉnh vào một thư mục.", en: "Copy a complete template into a folder."))
        @Argument(help: ArgumentHelp(say(vi: "Loại văn bản.", en: "The kind of document."))) var kind: String
        @Argument(help: ArgumentHelp(say(vi: "Thư mục đích.", en: "The folder."))) var folder: String
        @Option(help: "odt, fodt, docx") var to = "odt"
        @OptionGroup var common: CommonOptions

        func run() throws {
            let path = "\(folder)/\(kind).\(to)"
            do throws(Faults) {
                let bytes = try BuiltInKinds.template(kind, as: to)
                let schema = "\(folder)/\(kind).schema.json"
                let writer = OutputWriter(common: common, rule: .never)
                try writer.writeNew(bytes, in: folder, to: path)
                // The copy in another format has it already.
                if !Files.exists(schema), let text = try Template(kind: kind, for: path).schemaText {
                    try writer.writeNew(text, in: folder, to: schema)
                }
                write(path + "\n")
                common.next("vanthu fields \(quoted(path))")
            } catch {
                let isOutput = error.items.contains { $0.id.rawValue.hasPrefix("output-") && $0.id != "output-format" }
                throw common.stop(error, status: isOutput ? ExitStatus.output : ExitStatus.usage)
            }
        }
    }
}
