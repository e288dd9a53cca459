import ArgumentParser
import Diagnostics
import VanThu

/// `vanthu explain`: what an error means, and how it is mended.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: say(vi: "Giải thích một lỗi.", en: "Explain an error."),
        discussion: say(
            vi: "Ví dụ:\n  vanthu explain undefined-field\n  vanthu explain            (mọi mã lỗi)",
            en: "Examples:\n  vanthu explain undefined-field\n  vanthu explain            (all ids)"))

    @Argument(help: ArgumentHelp(say(vi: "Mã lỗi; để trống thì liệt kê.", en: "The error's id; without it all are listed.")))
    var id: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        guard let id else {
            let width = MessageCatalogue.entries.map(\.id.rawValue.count).max() ?? 0
            for entry in MessageCatalogue.entries {
                let id = entry.id.rawValue
                write(id + String(repeating: " ", count: width - id.count + 2) + entry.wording(language).general.what + "\n")
            }
            common.next("vanthu explain undefined-field")
            return
        }
        guard let entry = MessageCatalogue.entry(DiagnosticID(rawValue: id)) else {
            var arguments = ["name": id]
            arguments["near"] = Spelling.near(id, among: MessageCatalogue.entries.map(\.id.rawValue))
            throw common.stop(
                Faults(Diagnostic("unknown-id", arguments)), status: ExitStatus.usage)
        }
        let wording = entry.wording(language).general
        var lines = [id + ": " + wording.what]
        if let why = wording.why { lines += ["", why] }
        if let hint = wording.hint { lines += ["", say(vi: "Gợi ý: ", en: "Hint: ") + hint] }
        if let rule = RulePage(entry.id) {
            lines += ["", say(vi: "Căn cứ: ", en: "Clause: ") + (rule.clause?.words(language) ?? say(vi: "thông lệ", en: "practice"))]
            for example in rule.examples {
                lines += ["", say(vi: "Sai:   ", en: "Wrong: ") + example.wrong, say(vi: "Đúng:  ", en: "Right: ") + example.right]
            }
        }
        if let example = MessageCatalogue.example(entry.id) { lines += [""] + ExampleText(example).said(in: language) }
        if let passing = entry.passing {
            lines += ExampleText.block(passing, after: say(vi: "Đúng:  ", en: "Right: "))
        }
        write(lines.joined(separator: "\n") + "\n")
    }
}
