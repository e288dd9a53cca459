import ArgumentParser
import Diagnostics
import VanThu

/// `vanthu fields`: what a template needs.
struct FieldsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fields",
        abstract: say(vi: "Các mục dữ liệu mà mẫu cần.", en: "The fields that a template needs."),
        discussion: say(
            vi: "Ví dụ:\n  vanthu fields mau.docx\n  vanthu fields bao-cao",
            en: "Examples:\n  vanthu fields mau.docx\n  vanthu fields bao-cao"))

    @Argument(help: ArgumentHelp(say(vi: "Tệp mẫu hoặc tên loại.", en: "A template, or a kind's name.")))
    var template: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        do throws(Faults) {
            let template = try TemplateArgument(template).template(for: "-.odt")
            for name in template.names { write(name + "\n") }
        } catch { throw common.stop(error) }
    }
}
