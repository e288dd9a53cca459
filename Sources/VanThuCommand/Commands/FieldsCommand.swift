import ArgumentParser
import Diagnostics
import VanThu

/// `vanthu fields`: what a template needs.
struct FieldsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fields",
        abstract: say(vi: "Các mục dữ liệu mà mẫu cần.", en: "The fields that a template needs."),
        discussion: say(
            vi: """
                Ví dụ:
                  vanthu fields bao-cao
                  vanthu fields mau.docx --to json-schema
                  vanthu fields mau.odt --to sample-yaml > du-lieu.yaml
                """,
            en: """
                Examples:
                  vanthu fields bao-cao
                  vanthu fields mau.docx --to json-schema
                  vanthu fields mau.odt --to sample-yaml > du-lieu.yaml
                """))

    @Argument(help: ArgumentHelp(say(vi: "Tệp mẫu hoặc tên loại.", en: "A template, or a kind's name.")))
    var template: String

    @Option(help: ArgumentHelp(say(vi: "Cách in.", en: "How they are written.")))
    var to = Form.table

    @Option(
        help: ArgumentHelp(
            say(vi: "Thư mục được lấy thêm tệp (include).", en: "A folder to take included files from."),
            valueName: "folder"))
    var includeDir: [String] = []

    @OptionGroup var common: CommonOptions

    /// The values of `--to`.
    enum Form: String, Choice {
        case table
        case jsonSchema = "json-schema"
        case sampleYAML = "sample-yaml"
        case sampleJSON = "sample-json"
        case csvHeader = "csv-header"
    }

    func run() throws {
        do throws(Faults) {
            let loaded = try TemplateArgument(template, including: includeDir).load(for: "-.odt")
            common.printer.say(loaded.warnings)
            write(text(of: loaded))
            if to == .table {
                common.next("vanthu fields \(quoted(template)) --to sample-yaml > du-lieu.yaml")
            }
        } catch { throw common.stop(error, status: common.status(of: error)) }
    }

    private func text(of loaded: TemplateArgument.Loaded) -> String {
        var template: Template?
        if case .office(let office) = loaded { template = office }
        let samples = FieldSamples(fields: loaded.fields)
        switch to {
        case .table: return FieldTable(fields: loaded.fields).text
        case .csvHeader: return FieldTable(fields: loaded.fields).csvHeader
        case .sampleJSON: return samples.json
        case .sampleYAML: return template?.sampleText.map(Self.string) ?? samples.yaml
        case .jsonSchema: return template?.schemaText.map(Self.string) ?? FieldSchema(fields: loaded.fields).text
        }
    }

    private static func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
