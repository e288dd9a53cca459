import ArgumentParser
import Diagnostics
import VanThu

/// Options that every command has.
struct CommonOptions: ParsableArguments {
    @Flag(help: ArgumentHelp(say(vi: "Chỉ nói khi có lỗi.", en: "Say nothing unless something is wrong.")))
    var quiet = false

    @Flag(help: ArgumentHelp(say(vi: "Nói thêm: dòng dữ liệu có lỗi, số đếm của bộ máy.", en: "Say more: the faulty line of the data, the engine's counters.")))
    var verbose = false

    @Option(help: ArgumentHelp(say(vi: "Cách in thông báo: text hay json.", en: "How messages are written: text or json.")))
    var messages = MessageForm.text

    @Option(help: ArgumentHelp(say(vi: "Ngôn ngữ: vi hay en.", en: "Language: vi or en.")))
    var lang: LanguageChoice?

    @Option(help: ArgumentHelp(say(vi: "Màu: auto, always, never.", en: "Colour: auto, always, never.")))
    var color = ColorChoice.auto

    /// The values of `--messages`.
    enum MessageForm: String, Choice { case text, json }
    /// The values of `--color`.
    enum ColorChoice: String, Choice { case auto, always, never }
    /// The values of `--lang`.
    enum LanguageChoice: String, Choice { case vi, en }

    var printer: DiagnosticPrinter {
        DiagnosticPrinter(asJSON: messages == .json, hasColour: Colour.isUsed(color), showsData: verbose)
    }

    func note(_ text: String) {
        if !quiet && messages == .text { write(text + "\n", toError: true) }
    }

    /// Names the next useful command.
    func next(_ command: String) { note(say(vi: "Tiếp theo: ", en: "Next: ") + command) }

    /// Says all faults, then what to do next, and stops with a status.
    func stop(_ faults: Faults, status: Int32 = ExitStatus.input, after: String? = nil) -> Stop {
        printer.say(faults.items)
        if let after { note(after) }
        if let fault = faults.items.first(where: { $0.severity == .error }) {
            note(say(vi: "Giải thích lỗi: ", en: "Explained: ") + "vanthu explain \(fault.id)")
        }
        return Stop(status: status)
    }

    /// What is wrong with the command line is told from input that cannot be used.
    func status(of faults: Faults) -> Int32 {
        let usage: Set<DiagnosticID> = [
            "unknown-kind", "unknown-id", "date-option", "date-epoch", "output-format", "output-terminal", "to-and-output",
        ]
        if faults.items.contains(where: { $0.id == "output-is-input" }) { return ExitStatus.output }
        let isUsage = faults.items.contains { usage.contains($0.id) || $0.id.rawValue.hasPrefix("set-") }
        return isUsage ? ExitStatus.usage : ExitStatus.input
    }

    /// The engine's counters, last of all messages.
    func counters(_ work: Document.Work?) {
        guard verbose, let work else { return }
        let pairs = [
            ("steps", work.steps), ("scanned", work.scanned), ("written", work.written),
            ("depth", work.depth),
        ]
        write(
            messages == .json
                ? JSONLine(counters: pairs).text + "\n"
                : pairs.map { "\($0.0)=\($0.1)" }.joined(separator: " ") + "\n", toError: true)
    }
}
