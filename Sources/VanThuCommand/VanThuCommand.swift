import ArgumentParser
import Diagnostics
import Glibc
import VanThu

/// The one program that a person or a script calls.
@main
struct VanThuCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vanthu",
        abstract: say(
            vi: "Tạo văn bản hành chính từ dữ liệu và mẫu, theo Nghị định 30/2020/NĐ-CP.",
            en: "Turns data and templates into Vietnamese administrative documents."),
        discussion: say(
            vi: """
                Bắt đầu:
                  vanthu new bao-cao 6-thang
                  vanthu fill bao-cao --data so-lieu.yaml -o bao-cao.odt
                  vanthu preview bao-cao.odt
                """,
            en: """
                To begin:
                  vanthu new bao-cao 6-thang
                  vanthu fill bao-cao --data so-lieu.yaml -o bao-cao.odt
                  vanthu preview bao-cao.odt
                """),
        version: "0.1.0",
        subcommands: [
            NewCommand.self, TemplatesCommand.self, FieldsCommand.self, FillCommand.self,
            PreviewCommand.self, ExplainCommand.self,
        ])

    static func main() {
        signal(SIGPIPE, SIG_DFL)
        signal(SIGINT) { _ in _exit(130) }
        signal(SIGTERM) { _ in _exit(143) }
        refuseUnknownCommand()
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let stop as Stop {
            Glibc.exit(stop.status)
        } catch {
            let isWrongUse = exitCode(for: error).rawValue != 0
            let text = HelpText.said(fullMessage(for: error))
            write(text + "\n", toError: isWrongUse)
            Glibc.exit(isWrongUse ? ExitStatus.usage : ExitStatus.done)
        }
    }
}

extension VanThuCommand {
    /// A misspelt command gets the near one named; the second word of `templates` too.
    private static func refuseUnknownCommand() {
        let words = CommandLine.arguments.dropFirst().prefix(2)
        refuse(words.first, among: configuration.subcommands)
        if words.first == "templates" {
            refuse(words.dropFirst().first, among: TemplatesCommand.configuration.subcommands)
        }
    }

    private static func refuse(_ name: String?, among commands: [any ParsableCommand.Type]) {
        guard let name, !name.hasPrefix("-") else { return }
        let names = commands.map { $0._commandName } + ["help"]
        if names.contains(name) { return }
        var arguments = ["name": name]
        arguments["near"] = Spelling.near(name, among: names)
        DiagnosticPrinter().say(Diagnostic("unknown-command", arguments))
        Glibc.exit(ExitStatus.usage)
    }
}

/// The exit statuses of the contract.
enum ExitStatus {
    static let done: Int32 = 0
    static let findings: Int32 = 1
    static let usage: Int32 = 2
    static let input: Int32 = 3
    static let output: Int32 = 4
    static let program: Int32 = 5
}

/// Ends the program; everything is said already.
struct Stop: Error {
    var status: Int32
}

/// The language of help and messages: `--lang`, else the locale's, else English.
let language: Language = {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
        if argument == "--lang", index + 1 < arguments.count {
            return Language(rawValue: arguments[index + 1]) ?? .en
        }
        if argument.hasPrefix("--lang=") {
            return Language(rawValue: String(argument.dropFirst(7))) ?? .en
        }
    }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
        if let value = environment(name), !value.isEmpty { return value.hasPrefix("vi") ? .vi : .en }
    }
    return .en
}()

func say(vi: String, en: String) -> String { language == .vi ? vi : en }

func environment(_ name: String) -> String? { Environment.value(of: name) }

/// Writes to standard output, or to standard error.
func write(_ text: String, toError: Bool = false) { Terminal.write(text, toError: toError) }
