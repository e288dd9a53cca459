import ArgumentParser
import Diagnostics
import VanThu

/// `vanthu issue`: number and date of an approved document.
struct IssueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue",
        abstract: say(vi: "Điền số và ngày vào văn bản đã duyệt.", en: "Fill number and date into an approved document."),
        discussion: say(
            vi: """
                Chỉ hai chỗ trống ấy được điền; mọi phần khác của văn bản giữ nguyên từng byte.
                Ví dụ:
                  vanthu issue bao-cao.odt --number 12 --date 2026-07-05 -o bao-cao-12.odt
                """,
            en: """
                Only these two blanks are filled; every other byte of the document stays as it is.
                Examples:
                  vanthu issue bao-cao.odt --number 12 --date 2026-07-05 -o bao-cao-12.odt
                """))

    @Argument(help: ArgumentHelp(say(vi: "Văn bản đã duyệt.", en: "The approved document.")))
    var document: String

    @Option(help: ArgumentHelp(say(vi: "Số của văn bản.", en: "The document's number.")))
    var number: Int?

    @Option(help: ArgumentHelp(say(vi: "Ngày ban hành: 2026-07-05 hay 5/7/2026.", en: "The date of issue: 2026-07-05 or 5/7/2026.")))
    var date: String?

    @Option(name: [.short, .long], help: ArgumentHelp(say(vi: "Tệp kết quả.", en: "The result's file."), valueName: "file"))
    var output: String

    @Option(help: ArgumentHelp(say(vi: "Ghi đè: changed, always, never.", en: "Overwriting: changed, always, never.")))
    var overwrite = FillCommand.OverwriteRule.changed

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if number == nil, date == nil { throw ValidationError(say(vi: "Cần --number hay --date.", en: "--number or --date is needed.")) }
        if let number, number < 1 { throw ValidationError(say(vi: "--number phải từ 1 trở lên.", en: "--number must be 1 or more.")) }
        if let date, IssueDate(date) == nil {
            throw ValidationError(say(vi: "--date không phải một ngày: \(date)", en: "--date is no day: \(date)"))
        }
    }

    func run() throws {
        let day = date.flatMap(IssueDate.init)
        let issuing = Issuing(number: number, day: day?.day, month: day?.month, year: day?.year)
        let made: Document
        let target: OutputTarget
        do throws(Faults) {
            target = try OutputTarget(output, to: nil)
            try target.check(isNoneOf: [document])
            made = try issuing.issued(document)
            try target.check(among: [made.formatName])
        } catch {
            let isSlot = error.items.allSatisfy { $0.id.rawValue.hasPrefix("slot-") }
            throw common.stop(error, status: isSlot ? ExitStatus.findings : common.status(of: error))
        }
        try OutputWriter(common: common, rule: overwrite).write(made, to: target)
        common.next("vanthu check \(quoted(output)) --profile final")
    }
}

/// A day as people type it.
struct IssueDate {
    let day: Int, month: Int, year: Int

    init?(_ text: String) {
        let parts = text.split { "-/.".contains($0) }.map { Int($0) }
        guard parts.count == 3, let a = parts[0], let month = parts[1], let c = parts[2], (1...12).contains(month) else { return nil }
        let isISO = text.prefix { $0.isNumber }.count == 4
        (day, year) = isISO ? (c, a) : (a, c)
        self.month = month
        let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1...days[month - 1]).contains(day), (1900...2200).contains(year) else { return nil }
    }
}
