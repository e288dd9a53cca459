import ArgumentParser
import Diagnostics
import VanThu

/// `vanthu extract`: the data back out of documents.
struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: say(vi: "Lấy dữ liệu ra từ văn bản.", en: "Read the data out of documents."),
        discussion: say(
            vi: """
                Các thành phần thể thức thành dữ liệu, theo tên mục mà fill dùng; điền lại được vào mẫu của loại ấy.
                Ví dụ:
                  vanthu extract bao-cao.docx
                  vanthu extract bao-cao.odt --to yaml > bao-cao.yaml
                  vanthu extract *.docx --to csv > bang.csv
                """,
            en: """
                The components of a document as data, by the names that fill takes; they fill the template of that kind again.
                Examples:
                  vanthu extract bao-cao.docx
                  vanthu extract bao-cao.odt --to yaml > bao-cao.yaml
                  vanthu extract *.docx --to csv > bang.csv
                """))

    @Argument(help: ArgumentHelp(say(vi: "Các văn bản.", en: "The documents."), valueName: "document"))
    var documents: [String]

    @Option(help: ArgumentHelp(say(vi: "Cách in: json, jsonl, yaml, csv.", en: "How it is written: json, jsonl, yaml, csv.")))
    var to = Form.json

    @OptionGroup var common: CommonOptions

    /// The values of `--to`.
    enum Form: String, Choice { case json, jsonl, yaml, csv }

    func run() throws {
        var unusable: Int32?
        var isFirst = true
        if to == .csv { write(ExtractedTable.heading) }
        for document in documents {
            do throws(Faults) {
                show(try Extraction(contentsOf: document), document, isFirst: isFirst)
                isFirst = false
            } catch {
                common.printer.say(error.items)
                unusable = max(unusable ?? 0, common.status(of: error))
            }
        }
        if let unusable { throw Stop(status: documents.count > 1 && !isFirst ? ExitStatus.findings : unusable) }
        if documents.count == 1, to == .json { common.next("vanthu extract \(quoted(documents[0])) --to yaml") }
    }

    private func show(_ extraction: Extraction, _ file: String, isFirst: Bool) {
        var data = extraction.data
        if common.verbose, case .map(let pairs) = data {
            let sure = extraction.confidence.map { ($0.component, ExtractedValue.text(String($0.value))) }
            data = .map(pairs + [("chac", .map(sure))])
        }
        switch to {
        case .json, .jsonl: write(data.json + "\n")
        case .yaml: write((isFirst ? "" : "---\n") + data.yaml)
        case .csv: write(ExtractedTable.row(extraction.data, file: file))
        }
    }
}

/// Several documents as one table, a row each.
enum ExtractedTable {
    private static let columns = [
        "loai", "so", "ky_hieu", "dia_danh", "ngay", "trich_yeu", "co_quan.chu_quan", "co_quan.ten", "kinh_gui", "nguoi_ky.chuc_vu", "nguoi_ky.ho_ten",
    ]

    static var heading: String { "\u{FEFF}" + (["tep"] + columns).joined(separator: ",") + "\n" }

    static func row(_ data: ExtractedValue, file: String) -> String {
        let cells = columns.map { column in
            text(column.split(separator: ".").reduce(data) { $0[String($1)] })
        }
        return ([file] + cells).map(cell).joined(separator: ",") + "\n"
    }

    private static func text(_ value: ExtractedValue) -> String {
        switch value {
        case .null, .map: ""
        case .text(let text): text
        case .number(let number): String(number)
        case .flag(let flag): String(flag)
        case .list(let items): items.map(text).joined(separator: "; ")
        }
    }

    /// Quoted; a spreadsheet must not take it for a formula.
    private static func cell(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t".contains($0) } ?? false
        return "\"" + (isFormula ? "'" : "") + text.replacing("\"", with: "\"\"") + "\""
    }
}
