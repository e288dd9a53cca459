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
                  vanthu check mau.docx --data so-lieu.yaml
                """),
        version: "0.1.0",
        subcommands: [
            NewCommand.self, TemplatesCommand.self, FieldsCommand.self, FillCommand.self,
            PreviewCommand.self, CheckCommand.self, ExtractCommand.self, IssueCommand.self, ExplainCommand.self, ManualCommand.self,
        ])

    static func main() {
        signal(SIGPIPE, SIG_DFL)
        Interruption.install()
        LocalTime.readOnce()
        sayVersion()
        refuseUnknownCommand()
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let stop as Stop {
            Glibc.exit(stop.status)
        } catch {
            guard exitCode(for: error).rawValue == 0 else { refuse(error) }
            let text = fullMessage(for: error)
            let isForPrograms = CommandLine.arguments.contains { $0.hasPrefix("--generate-completion-script") || $0.hasPrefix("---completion") }
            write((isForPrograms ? text : HelpText.said(text)) + "\n")
            Glibc.exit(ExitStatus.done)
        }
    }

    /// Says what is wrong with the command line.
    private static func refuse(_ error: any Error) -> Never {
        let printer = DiagnosticPrinter.standard
        if printer.asJSON {
            printer.say(Diagnostic("command-line", ["text": HelpText.said(message(for: error))]))
        } else {
            write(HelpText.said(fullMessage(for: error)) + "\n", toError: true)
        }
        Glibc.exit(ExitStatus.usage)
    }
}

extension VanThuCommand {
    /// Needs no parser, whose start costs more than all of the rest.
    private static func sayVersion() {
        guard CommandLine.arguments.dropFirst() == ["--version"] else { return }
        write(configuration.version + "\n")
        Glibc.exit(ExitStatus.done)
    }

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
        DiagnosticPrinter.standard.say(Diagnostic("unknown-command", arguments))
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

    static var meanings: [(Int, String)] {
        [
            (0, say(vi: "Xong.", en: "Done.")),
            (1, say(vi: "Xong, có điều tìm thấy.", en: "Done, with findings.")),
            (2, say(vi: "Dòng lệnh sai.", en: "The command line is wrong.")),
            (3, say(vi: "Mẫu hoặc dữ liệu không dùng được; từng lỗi được nêu.", en: "The template or the data cannot be used; each error is reported.")),
            (4, say(vi: "Không ghi được kết quả; không có tệp dở dang.", en: "The output cannot be written; nothing half-written stands.")),
            (5, say(vi: "Thiếu chương trình ngoài, hoặc nó bị lỗi.", en: "An outside program is missing or failed.")),
            (70, say(vi: "Lỗi của chính VanThu.", en: "A fault of VanThu's own.")),
            (130, say(vi: "Bị ngắt (Ctrl-C).", en: "Interrupted (Ctrl-C).")),
            (143, say(vi: "Bị yêu cầu dừng.", en: "Terminated.")),
        ]
    }
}

/// Ends the program; everything is said already.
struct Stop: Error {
    var status: Int32
}

/// The language of help and messages: `--lang`, else the locale's, else English.
let language: Language = {
    if let name = argument("--lang") { return Language(rawValue: name) ?? .en }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
        if let value = environment(name), !value.isEmpty { return value.hasPrefix("vi") ? .vi : .en }
    }
    return .en
}()

/// The value of an option in the words of the command line, before they are parsed.
func argument(_ name: String) -> String? {
    let arguments = CommandLine.arguments.prefix { $0 != "--" }
    for (index, argument) in arguments.enumerated() {
        if argument == name, index + 1 < arguments.count { return arguments[index + 1] }
        if argument.hasPrefix(name + "=") { return String(argument.dropFirst(name.utf8.count + 1)) }
    }
    return nil
}

func say(vi: String, en: String) -> String { language == .vi ? vi : en }

func environment(_ name: String) -> String? { Environment.value(of: name) }

/// Writes a result to standard output, or a message to standard error.
func write(_ text: String, toError: Bool = false) {
    if toError {
        Terminal.write(text, toError: true)
    } else {
        writeToStandardOutput(Array(text.utf8))
    }
}

func exitProgram(_ status: Int32) -> Never { Glibc.exit(status) }
