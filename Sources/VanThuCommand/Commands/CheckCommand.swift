public import ArgumentParser
import DataSources
import Diagnostics
public import VanThu

/// `vanthu check`: everything that can be said of templates, data and documents, at once.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: say(
            vi: "Kiểm tra mẫu, dữ liệu của mẫu, hay văn bản.", en: "Check a template, its data, or a document."),
        discussion: say(
            vi: """
                Tệp có dấu {{ }} được xem là mẫu; tệp khác là văn bản.
                Ví dụ:
                  vanthu check mau.docx
                  vanthu check mau.docx --data so-lieu.yaml
                  vanthu check mau.docx --data so-lieu.yaml --annotate mau-ghi-chu.docx
                  vanthu check bao-cao.odt --profile final --to json
                """,
            en: """
                A file with marks {{ }} is taken for a template, any other for a document.
                Examples:
                  vanthu check mau.docx
                  vanthu check mau.docx --data so-lieu.yaml
                  vanthu check mau.docx --data so-lieu.yaml --annotate mau-ghi-chu.docx
                  vanthu check bao-cao.odt --profile final --to json
                """))

    @Argument(
        help: ArgumentHelp(
            say(vi: "Các tệp mẫu hay văn bản, hoặc tên loại có sẵn.",
                en: "Templates or documents, or the names of built-in kinds."), valueName: "file"))
    var files: [String]

    @OptionGroup var data: DataOptions

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(say(vi: "Xem tệp là template hay document.", en: "Take the files for template or document.")))
    var kind: Check.Kind?

    @Option(
        help: ArgumentHelp(
            say(vi: "draft, hay final: dấu còn sót là lỗi.", en: "draft, or final: a mark left over is an error.")))
    var profile: Check.Profile?

    @Option(
        help: ArgumentHelp(
            say(vi: "Chỉ nêu các mã này; !MÃ thì bỏ mã ấy.", en: "Only findings with these ids; !ID leaves one out."),
            valueName: "id,…"))
    var rules: [String] = []

    @Option(help: ArgumentHelp(say(vi: "Chữ không được có.", en: "Words that must not stand there."), valueName: "text"))
    var forbid: [String] = []

    @Option(help: ArgumentHelp(say(vi: "Chữ phải có.", en: "Words that must stand there."), valueName: "text"))
    var require: [String] = []

    @Option(
        help: ArgumentHelp(
            say(vi: "Tệp YAML của cơ quan: profile, rules, forbid, require.", en: "The office's YAML file: profile, rules, forbid, require."),
            valueName: "file"))
    var config: String?

    @Option(help: ArgumentHelp(say(vi: "Cách in: text, json, sarif.", en: "How findings are written: text, json, sarif.")))
    var to = Form.text

    @Option(
        help: ArgumentHelp(
            say(vi: "Ghi một bản sao, mỗi điều tìm thấy là một ghi chú tại chỗ.",
                en: "Write a copy with each finding as a comment at its place."), valueName: "file"))
    var annotate: String?

    @Option(
        help: ArgumentHelp(
            say(vi: "Ghi một bản sao đã sửa những lỗi không cần người quyết định: dấu cách, số 0, dấu cuối dòng, ./.",
                en: "Write a copy in which is mended what needs no judgement: blanks, zeros, marks at line ends, ./."),
            valueName: "file"))
    var fix: String?

    @Option(help: ArgumentHelp(say(vi: "Ghi đè: changed, always, never.", en: "Overwriting: changed, always, never.")))
    var overwrite = FillCommand.OverwriteRule.changed

    @Flag(help: ArgumentHelp(say(vi: "Kiểm tra lại mỗi khi tệp thay đổi; Ctrl-C để thôi.", en: "Check again whenever a file changes; Ctrl-C ends.")))
    var watch = false

    @Flag(help: ArgumentHelp(say(vi: "Kết thúc bằng 0 dù có điều tìm thấy.", en: "End with 0 whatever is found.")))
    var exitZero = false

    @OptionGroup var common: CommonOptions

    /// The values of `--to`.
    enum Form: String, Choice { case text, json, sarif }

    func validate() throws {
        if annotate != nil || fix != nil, files.count > 1 {
            throw ValidationError(say(vi: "--annotate và --fix dùng cho một tệp.", en: "--annotate and --fix are for one file."))
        }
        if watch { try Watching.check(data) }
    }

    func run() throws {
        guard watch else { return try judgeAll() }
        try Watching(files, data, common).repeating { try judgeAll() }
    }

    private func judgeAll() throws {
        var reports: [CheckReport] = []
        var unusable: Int32?
        let given = try givenData()
        for file in files {
            do throws(Faults) {
                var report = try judge(file, given.record)
                report.findings += given.findings
                reports.append(report)
                if to != .sarif { show(report.findings) }
                if let annotate { try annotateCopy(report, to: annotate) }
                if let fix, !report.isTemplate { try fixCopy(of: file, report, to: fix) }
            } catch {
                common.printer.say(error.items)
                unusable = max(unusable ?? 0, common.status(of: error))
            }
        }
        if to == .sarif { write(SARIFLog(reports.flatMap(\.findings)).text) }
        if reports.count == files.count { summarize(reports) }
        if let unusable { throw Stop(status: unusable) }
        let isSound = reports.allSatisfy { $0.count(.error) == 0 && $0.count(.warning) == 0 }
        if !isSound, !exitZero { throw Stop(status: ExitStatus.findings) }
    }

    // MARK: Judging

    /// Data that cannot be read as they stand are a finding as well; a file that is
    /// missing or no data at all ends the check.
    private func givenData() throws -> (record: DataRecord?, findings: [Diagnostic]) {
        guard !data.data.isEmpty || !data.settings.isEmpty else { return (nil, []) }
        do throws(Faults) { return (try data.record(common), []) } catch {
            let unusable: Set<DiagnosticID> = [
                "data-missing", "data-folder", "data-unreadable", "data-too-large", "data-table", "data-format",
                "data-binary", "data-encoding", "secret-document",
            ]
            let isFinding = common.status(of: error) == ExitStatus.input
                && !error.items.contains { unusable.contains($0.id) }
            guard isFinding else { throw common.stop(error, status: common.status(of: error)) }
            return (nil, error.items)
        }
    }

    private func judge(_ file: String, _ record: DataRecord?) throws(Faults) -> CheckReport {
        let check = try settings()
        let argument = TemplateArgument(file)
        return argument.isKind ? try check.judge(kind: file, with: record) : try check.judge(file, with: record)
    }

    private func settings() throws(Faults) -> Check {
        var check = Check()
        check.kind = kind
        check.rules = try houseRules()
        check.profile = profile ?? check.rules.profile ?? .draft
        check.folders = data.includeDir
        check.options = try data.options()
        check.officeFile = data.officeFile
        return check
    }

    private func houseRules() throws(Faults) -> HouseRules {
        var house = HouseRules()
        if let config { try house.read(try DataRecord(reading: [config])) }
        for list in rules { try house.add(list) }
        house.forbidden += forbid
        house.required += require
        return house
    }

    // MARK: Saying

    private func show(_ findings: [Diagnostic]) {
        let printer = DiagnosticPrinter(hasColour: Terminal.outputIsTerminal && Colour.isUsed(common.color))
        for finding in findings {
            write(to == .json ? JSONLine(finding).text + "\n" : printer.text(finding))
        }
    }

    private func summarize(_ reports: [CheckReport]) {
        func count(_ severity: Severity) -> Int { reports.reduce(0) { $0 + $1.count(severity) } }
        let (errors, warnings) = (count(.error), count(.warning))
        if errors + warnings == 0 {
            common.note(say(vi: "Không thấy lỗi hay cảnh báo nào.", en: "No errors and no warnings found."))
            return common.next(next(after: reports))
        }
        common.note(
            say(
                vi: "\(errors) lỗi, \(warnings) cảnh báo.",
                en: "\(errors) error\(errors == 1 ? "" : "s"), \(warnings) warning\(warnings == 1 ? "" : "s")."))
        if reports.count > 1 { common.note(table(reports)) }
        let id = reports.flatMap(\.findings).first { $0.severity == .error }?.id
            ?? reports.flatMap(\.findings).first { $0.severity == .warning }?.id
        if let format = reports.first?.formats.first, annotate == nil, files.count == 1, !TemplateArgument(files[0]).isKind {
            let ending = files[0].split(separator: ".").last.map { $0.lowercased() } ?? format
            let copy = Self.copyName(files[0], ending: ["odt", "fodt", "docx"].contains(ending) ? ending : format)
            common.note(
                say(vi: "Muốn thấy từng chỗ ngay trong văn bản: ", en: "To see each place in the document: ")
                    + "vanthu check \(words) --annotate \(quoted(copy))")
        } else if let id {
            common.note(say(vi: "Giải thích: ", en: "Explained: ") + "vanthu explain \(id)")
        }
    }

    /// How often each rule was broken in several files, and in how many of them.
    private func table(_ reports: [CheckReport]) -> String {
        var counts: [DiagnosticID: (places: Int, files: Int)] = [:]
        for report in reports {
            for (id, findings) in Dictionary(grouping: report.findings.filter { $0.severity != .information }, by: \.id) {
                let old = counts[id] ?? (0, 0)
                counts[id] = (old.places + findings.reduce(0) { $0 + 1 + $1.otherPlaces.count }, old.files + 1)
            }
        }
        let rows = counts.sorted { ($0.value.files, $1.key.rawValue) > ($1.value.files, $0.key.rawValue) }.map { id, count in
            let words = MessageCatalogue.entry(id)?.wording(language).general.what ?? ""
            let files = String(count.files)
            return String(repeating: " ", count: max(0, 6 - files.count)) + files + say(vi: " tệp  ", en: " files  ") + id.rawValue + "  " + words
        }
        return rows.joined(separator: "\n")
    }

    private static func copyName(_ file: String, ending: String) -> String {
        let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
        return "\(stem)-ghi-chu.\(ending)"
    }

    /// The files and data as they were given.
    private var words: String {
        let given = files + data.data.flatMap { ["--data", $0] } + data.settings.flatMap { ["--set", $0] }
        return given.map { quoted($0) }.joined(separator: " ")
    }

    private func next(after reports: [CheckReport]) -> String {
        guard let report = reports.first, report.isTemplate else { return "vanthu preview \(quoted(files[0]))" }
        if data.data.isEmpty { return "vanthu fields \(quoted(files[0]))" }
        return "vanthu preview \(words)"
    }

    // MARK: Writing

    private func annotateCopy(_ report: CheckReport, to path: String) throws(Faults) {
        let target = try OutputTarget(path, to: nil)
        try target.check(among: report.formats)
        try target.check(isNoneOf: files + data.files)
        let printer = common.printer
        let made = try report.annotated { finding in
            let place = PlaceText(of: finding).text
            var lines = ["\(printer.word(finding.severity)): \(finding.message(language)) [\(finding.id)]"]
            if !place.isEmpty { lines.append(place) }
            if let hint = finding.hint(language) { lines.append(say(vi: "Gợi ý: ", en: "Hint: ") + hint) }
            return lines
        }
        guard let made else { return }
        save(made, to: target)
    }

    private func fixCopy(of file: String, _ report: CheckReport, to path: String) throws(Faults) {
        let target = try OutputTarget(path, to: nil)
        try target.check(among: report.formats)
        try target.check(isNoneOf: files + data.files)
        guard let (made, count) = try settings().fixed(file) else {
            return common.note(say(vi: "Không có gì để tự sửa; chưa ghi \(path).", en: "Nothing to mend by itself; \(path) was not written."))
        }
        save(made, to: target)
        common.note(say(vi: "Đã sửa \(count) chỗ.", en: "Mended \(count) place\(count == 1 ? "" : "s")."))
    }

    private func save(_ made: Document, to target: OutputTarget) {
        do { try OutputWriter(common: common, rule: overwrite).write(made, to: target) } catch let stop as Stop {
            exitProgram(stop.status)
        } catch {}
    }
}

extension Check.Kind: ExpressibleByArgument {}
extension Check.Profile: ExpressibleByArgument {}
