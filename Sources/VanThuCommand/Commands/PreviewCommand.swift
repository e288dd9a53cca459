import ArgumentParser
import DataSources
import Diagnostics
import VanThu

/// `vanthu preview`: a document, or a template with data, as plain text or as a page.
struct PreviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: say(vi: "Xem văn bản dưới dạng chữ, hay dưới dạng trang web.", en: "Show a document as plain text, or as a page for the browser."),
        discussion: say(
            vi: """
                Ví dụ:
                  vanthu preview bao-cao.odt
                  vanthu preview bao-cao.docx --width 80
                  vanthu preview bao-cao --data so-lieu.yaml --watch
                  vanthu preview bao-cao.odt --to html > bao-cao.html
                """,
            en: """
                Examples:
                  vanthu preview bao-cao.odt
                  vanthu preview bao-cao.docx --width 80
                  vanthu preview bao-cao --data so-lieu.yaml --watch
                  vanthu preview bao-cao.odt --to html > bao-cao.html
                """))

    @Argument(help: ArgumentHelp(say(vi: "Văn bản, hoặc mẫu khi có --data.", en: "A document, or a template with --data.")))
    var document: String

    @OptionGroup var data: DataOptions

    @Option(help: ArgumentHelp(say(vi: "Số cột; 0 là không ngắt dòng.", en: "Columns; 0 does not wrap.")))
    var width: Int?

    @Option(help: ArgumentHelp(say(vi: "Cách in: text, html.", en: "How it is written: text, html.")))
    var to = Form.text

    @Flag(
        help: ArgumentHelp(
            say(vi: "Với --to html: chỉ ra tại chỗ những gì vanthu check tìm thấy.",
                en: "With --to html: point out what vanthu check finds, at its place.")))
    var check = false

    @Flag(help: ArgumentHelp(say(vi: "In lại mỗi khi tệp thay đổi; Ctrl-C để thôi.", en: "Show it again whenever a file changes; Ctrl-C ends.")))
    var watch = false

    @OptionGroup var common: CommonOptions

    /// The values of `--to`.
    enum Form: String, Choice { case text, html }

    func validate() throws {
        if let width, width < 0 {
            throw ValidationError(say(vi: "--width phải từ 0 trở lên.", en: "--width must be 0 or more."))
        }
        if check, to != .html { throw ValidationError(say(vi: "--check đi cùng --to html.", en: "--check goes with --to html.")) }
        if watch { try Watching.check(data) }
    }

    func run() throws {
        guard watch else { return try show() }
        try Watching([document], data, common).repeating { try show() }
    }

    private func show() throws {
        do throws(Faults) {
            let shown = try finished()
            common.printer.say(shown.warnings)
            write(try text(of: shown))
            common.counters(shown.work)
            if !watch { common.next(next(after: shown)) }
        } catch { throw common.stop(error, status: common.status(of: error)) }
    }

    private func text(of shown: Filled) throws(Faults) -> String {
        if to == .html, case .document(let document) = shown {
            return try document.html(findings: check ? try Check().findings(in: document) : [], language: language)
        }
        return try shown.preview(width: width ?? Terminal.columns ?? 100)
    }

    private func next(after shown: Filled) -> String {
        let words = [document] + data.data.flatMap { ["--data", $0] } + data.settings.flatMap { ["--set", $0] }
        let given = words.map { quoted($0) }.joined(separator: " ")
        switch shown {
        case .document(let made) where made.work == nil: return "vanthu preview \(given) --watch"
        case .document(let made): return "vanthu fill \(given) -o van-ban.\(made.formatName)"
        case .text: return "vanthu fill \(given) -o van-ban.txt"
        }
    }

    private func finished() throws(Faults) -> Filled {
        let argument = TemplateArgument(document, including: data.includeDir)
        let isTemplate = argument.isKind || !data.data.isEmpty || !data.settings.isEmpty
        guard isTemplate || PlainTextTemplate.isOne(document) else {
            return .document(try Document(contentsOf: document))
        }
        let template = try argument.load(for: "-.odt")
        common.printer.say(template.warnings)
        return try template.fill(try data.record(common), options: try data.options())
    }
}
