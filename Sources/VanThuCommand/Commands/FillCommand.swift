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
                  vanthu fill thu-moi.txt --data so-lieu.yaml -o -
                """,
            en: """
                Examples:
                  vanthu fill bao-cao --data so-lieu.yaml -o bao-cao.odt
                  vanthu fill mau.docx --data huyen.yaml --data xa.yaml --set so=12 -o ra.docx
                  vanthu fill thu-moi.txt --data so-lieu.yaml -o -
                """))

    @Argument(
        help: ArgumentHelp(
            say(vi: "Tệp mẫu (văn bản, .txt, .md), thư mục mẫu, hoặc tên loại có sẵn (bao-cao).",
                en: "A template (a document, .txt, .md), a package folder, or the name of a built-in kind (bao-cao).")))
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

    /// The values of `--overwrite`.
    enum OverwriteRule: String, Choice { case changed, always, never }

    func run() throws {
        let target: OutputTarget
        let filled: Filled
        let blanks: [Template.DraftBlank]
        do throws(Faults) {
            target = try OutputTarget(output, to: to)
            let template = try TemplateArgument(template, including: data.includeDir).load(for: target.name)
            try target.check(among: template.formats)
            try target.check(isNoneOf: [self.template] + data.files)
            common.printer.say(template.warnings)
            let record = try data.record(common)
            filled = try template.fill(record, options: try data.options())
            blanks = template.draftBlanks(record)
        } catch {
            throw common.stop(error, status: common.status(of: error), after: nothingWritten(error))
        }
        common.printer.say(filled.warnings)
        let writer = OutputWriter(common: common, rule: overwrite, blanks: blanks)
        switch filled {
        case .document(let document): try writer.write(document, to: target)
        case .text(let text): try writer.write(Array(text.text.utf8), as: target.ending ?? "txt", to: target)
        }
        common.counters(filled.work)
    }

    private func nothingWritten(_ faults: Faults) -> String? {
        guard output != "-", common.status(of: faults) == ExitStatus.input else { return nil }
        let count = faults.items.count { $0.severity == .error }
        let stays = Files.exists(output)
        return say(
            vi: "\n\(count) lỗi. Chưa ghi gì\(stays ? ": \(output) vẫn như trước" : "").",
            en: "\n\(count) error\(count == 1 ? "" : "s"). Nothing was written\(stays ? ": \(output) is as before" : "").")
    }
}
