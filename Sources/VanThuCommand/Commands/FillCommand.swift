import ArgumentParser
import DataSources
import Diagnostics
import VanThu

/// `vanthu fill`: a template and data become a document.
struct FillCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fill",
        abstract: say(vi: "Điền dữ liệu vào mẫu.", en: "Fill a template with data."),
        discussion: say(
            vi: """
                Ví dụ:
                  vanthu fill bao-cao --data so-lieu.yaml -o bao-cao.odt
                  vanthu fill mau.docx --data huyen.yaml --data xa.yaml --set so=12 -o ra.docx
                """,
            en: """
                Examples:
                  vanthu fill bao-cao --data so-lieu.yaml -o bao-cao.odt
                  vanthu fill mau.docx --data huyen.yaml --data xa.yaml --set so=12 -o ra.docx
                """))

    @Argument(
        help: ArgumentHelp(
            say(vi: "Tệp mẫu, thư mục mẫu, hoặc tên loại có sẵn (bao-cao).",
                en: "A template file, a package folder, or the name of a built-in kind (bao-cao).")))
    var template: String

    @OptionGroup var data: DataOptions

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(say(vi: "Tệp kết quả (.odt .fodt .docx .txt .pdf); - là đầu ra chuẩn.", en: "The result (.odt .fodt .docx .txt .pdf); - is standard output."), valueName: "file"))
    var output: String

    @Option(help: ArgumentHelp(say(vi: "Định dạng khi ghi ra đầu ra chuẩn.", en: "The format on standard output."), valueName: "ext"))
    var to: String?

    @Option(help: ArgumentHelp(say(vi: "Ghi đè: changed, always, never.", en: "Overwriting: changed, always, never.")))
    var overwrite = OverwriteRule.changed

    @OptionGroup var common: CommonOptions

    enum OverwriteRule: String, ExpressibleByArgument, CaseIterable { case changed, always, never }

    func run() throws {
        let name = output == "-" ? "-.\(to ?? "")" : output
        try checkFormat(name)
        let document: Document
        let isDraft: Bool
        do throws(Faults) {
            let template = try TemplateArgument(template).template(for: name)
            common.printer.say(template.warnings)
            let record = try data.record(common)
            document = try template.render(record, options: try data.options())
            isDraft = template.isDraft(record)
        } catch {
            let stop = common.stop(error, status: common.status(of: error))
            sayNothingWritten(error.items.count)
            throw stop
        }
        common.printer.say(document.warnings)
        try OutputWriter(common: common, rule: overwrite, isDraft: isDraft).write(document, to: output, as: to)
        common.counters(document.work)
    }

    /// Before any work: an ending that cannot be written is a wrong command line.
    private func checkFormat(_ name: String) throws {
        let ending = OutputWriter.fileExtension(of: name)
        if OutputWriter.endings.contains(ending) || (output == "-" && ending.isEmpty) { return }
        throw common.stop(
            Faults(Diagnostic("output-format", ["name": output == "-" ? ending : output])),
            status: ExitStatus.usage)
    }

    private func sayNothingWritten(_ count: Int) {
        guard output != "-" else { return }
        let stays = Files.exists(output)
        common.note(
            say(
                vi: "\n\(count) lỗi. Chưa ghi gì\(stays ? ": \(output) vẫn như trước" : "").",
                en: "\n\(count) error\(count == 1 ? "" : "s"). Nothing was written\(stays ? ": \(output) is as before" : "")."))
    }
}

/// What the first argument names.
struct TemplateArgument {
    let name: String
    init(_ name: String) { self.name = name }

    /// A name without dot and slash is a kind.
    var isKind: Bool { !name.contains(".") && !name.contains("/") }

    func template(for output: String) throws(Faults) -> Template {
        isKind ? try Template(kind: name, for: output) : try Template(contentsOf: name)
    }
}
