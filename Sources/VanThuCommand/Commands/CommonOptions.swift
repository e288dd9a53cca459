public import ArgumentParser
import DataSources
import Diagnostics
public import VanThu

/// Options that every command has.
struct CommonOptions: ParsableArguments {
    @Flag(help: ArgumentHelp(say(vi: "Chỉ nói khi có lỗi.", en: "Say nothing unless something is wrong.")))
    var quiet = false

    @Flag(help: ArgumentHelp(say(vi: "Nói thêm: số đếm của bộ máy.", en: "Say more: the engine's counters.")))
    var verbose = false

    @Option(help: ArgumentHelp(say(vi: "Cách in thông báo: text hay json.", en: "How messages are written: text or json.")))
    var messages = MessageForm.text

    @Option(help: ArgumentHelp(say(vi: "Ngôn ngữ: vi hay en.", en: "Language: vi or en.")))
    var lang: String?

    @Option(help: ArgumentHelp(say(vi: "Màu: auto, always, never.", en: "Colour: auto, always, never.")))
    var color = ColorChoice.auto

    enum MessageForm: String, ExpressibleByArgument, CaseIterable { case text, json }
    enum ColorChoice: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

    var printer: DiagnosticPrinter { DiagnosticPrinter(asJSON: messages == .json) }

    func note(_ text: String) {
        if !quiet && messages == .text { write(text + "\n", toError: true) }
    }

    /// Says all faults and stops with a status.
    func stop(_ faults: Faults, status: Int32 = ExitStatus.input) -> Stop {
        printer.say(faults.items)
        return Stop(status: status)
    }

    /// A misspelt kind is a wrong command line; all else is input that cannot be used.
    func status(of faults: Faults) -> Int32 {
        let isUsage = faults.items.contains {
            $0.id == "unknown-kind" || $0.id == "date-option" || $0.id.rawValue.hasPrefix("set-")
        }
        return isUsage ? ExitStatus.usage : ExitStatus.input
    }

    func counters(_ work: Document.Work?) {
        guard verbose, let work else { return }
        let pairs = [("steps", work.steps), ("scanned", work.scanned), ("written", work.written)]
        write(
            messages == .json
                ? JSONLine(counters: pairs).text + "\n"
                : pairs.map { "\($0.0)=\($0.1)" }.joined(separator: " ") + "\n", toError: true)
    }
}

/// Options that say where data come from.
struct DataOptions: ParsableArguments {
    @Option(
        name: .customLong("data"),
        help: ArgumentHelp(
            say(vi: "Tệp dữ liệu YAML hay JSON; nhiều tệp thì tệp sau đè tệp trước; - là đầu vào chuẩn.",
                en: "YAML or JSON data; later files override earlier ones; - is standard input."),
            valueName: "file"))
    var data: [String] = []

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp(
            say(vi: "Đặt một giá trị: duong.dan=giá trị (:= cho JSON).",
                en: "Set one value: a.b[0].c=value (:= for JSON)."),
            valueName: "path=value"))
    var settings: [String] = []

    @Option(help: ArgumentHelp(say(vi: "Tệp co-quan.yaml của cơ quan, hay none.", en: "The office's co-quan.yaml, or none."), valueName: "file|none"))
    var office: String?

    @Option(help: ArgumentHelp(say(vi: "Khi thiếu dữ liệu: error, blank, dots, keep.", en: "Where data are missing: error, blank, dots, keep.")))
    var missing = FillOptions.Missing.error

    @Option(help: ArgumentHelp(say(vi: "Ngày dùng cho today và thuộc tính văn bản.", en: "The date for today and the document's properties."), valueName: "date"))
    var date: String?

    func record(_ common: CommonOptions) throws(Faults) -> DataRecord {
        let choice: OfficeFile.Choice =
            switch office {
            case nil: .automatic
            case "none"?: .none
            case let path?: .file(path)
            }
        let office = OfficeFile.find(
            choice, dataFiles: data, configuration: Self.configurationFolder,
            exists: { Files.exists($0) })
        if let office { common.note(say(vi: "Dùng thêm \(office).", en: "Also using \(office).")) }
        var record = try DataRecord(reading: data, office: office)
        for setting in settings { try record.set(setting) }
        return record
    }

    /// `$XDG_CONFIG_HOME/vanthu` or `~/.config/vanthu`.
    private static var configurationFolder: String? {
        if let folder = environment("XDG_CONFIG_HOME"), !folder.isEmpty { return folder + "/vanthu" }
        return environment("HOME").map { $0 + "/.config/vanthu" }
    }

    /// - Throws: `date-option`.
    func options() throws(Faults) -> FillOptions {
        var options = FillOptions()
        options.missing = missing
        if let date {
            guard FillOptions.isDate(date) else {
                throw Faults(Diagnostic("date-option", ["found": date]))
            }
            options.today = date
        } else if let seconds = environment("SOURCE_DATE_EPOCH").flatMap({ Int($0) }) {
            options.today = FillOptions.day(ofSecond: seconds)
        }
        return options
    }
}

extension FillOptions.Missing: ExpressibleByArgument {}
