import ArgumentParser
import Diagnostics
import VanThu

/// `vanthu preview`: a document, or a template with data, as plain text.
struct PreviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: say(vi: "Xem văn bản dưới dạng chữ.", en: "Show a document as plain text."),
        discussion: say(
            vi: """
                Ví dụ:
                  vanthu preview bao-cao.odt
                  vanthu preview bao-cao.docx --width 80
                  vanthu preview bao-cao --data so-lieu.yaml --width 0
                """,
            en: """
                Examples:
                  vanthu preview bao-cao.odt
                  vanthu preview bao-cao.docx --width 80
                  vanthu preview bao-cao --data so-lieu.yaml --width 0
                """))

    @Argument(help: ArgumentHelp(say(vi: "Văn bản, hoặc mẫu khi có --data.", en: "A document, or a template with --data.")))
    var document: String

    @OptionGroup var data: DataOptions

    @Option(help: ArgumentHelp(say(vi: "Số cột; 0 là không ngắt dòng.", en: "Columns; 0 does not wrap.")))
    var width: Int?

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if let width, width < 0 {
            throw ValidationError(say(vi: "--width phải từ 0 trở lên.", en: "--width must be 0 or more."))
        }
    }

    func run() throws {
        do throws(Faults) {
            let shown = try finished()
            let columns = width ?? Terminal.columns ?? 100
            write(try shown.preview(width: columns, isVietnamese: language == .vi))
        } catch { throw common.stop(error, status: common.status(of: error)) }
    }

    private func finished() throws(Faults) -> Document {
        let argument = TemplateArgument(document)
        guard argument.isKind || !data.data.isEmpty || !data.settings.isEmpty else {
            return try Document(contentsOf: document)
        }
        let template = try argument.template(for: "-.odt")
        let filled = try template.render(try data.record(common), options: try data.options())
        common.printer.say(filled.warnings)
        return filled
    }
}
