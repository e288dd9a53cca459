import ArgumentParser
import Diagnostics
import VanThu

/// `vanthu new`: a folder to begin with.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: say(vi: "Tạo thư mục cho một văn bản mới.", en: "Make a folder for a new document."),
        discussion: say(
            vi: "Ví dụ:\n  vanthu new bao-cao 6-thang", en: "Example:\n  vanthu new bao-cao 6-thang"))

    @Argument(help: ArgumentHelp(say(vi: "Loại văn bản.", en: "The kind of document.")))
    var kind: String

    @Argument(help: ArgumentHelp(say(vi: "Thư mục mới.", en: "The new folder.")))
    var folder: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        let data = folder + "/du-lieu.yaml"
        let template = folder + "/mau.odt"
        let schema = folder + "/mau.schema.json"
        let result = folder + "/\(kind).odt"
        let needed: Int
        let optional: Int
        do throws(Faults) {
            let built = try Template(kind: kind, for: "-.odt")
            let fields = built.fields
            func leaves(_ fields: [Field]) -> [Field] {
                fields.flatMap { $0.members.isEmpty ? [$0] : leaves($0.members) }
            }
            needed = leaves(fields).count { !$0.isOptional }
            optional = leaves(fields).count - needed
            let bytes = try BuiltInKinds.template(kind, as: "odt")
            let sample = built.sampleText ?? []
            let writer = OutputWriter(common: common, rule: .never)
            try writer.writeNew(sample, in: folder, to: data)
            try writer.writeNew(bytes, in: folder, to: template)
            if let text = built.schemaText { try writer.writeNew(text, in: folder, to: schema) }
        } catch {
            let isOutput = error.items.contains { $0.id.rawValue.hasPrefix("output") }
            throw common.stop(error, status: isOutput ? ExitStatus.output : ExitStatus.usage)
        }
        let command = "vanthu fill \(quoted(template)) --data \(quoted(data)) -o \(quoted(result))"
        write(
            say(
                vi: """
                    Đã tạo thư mục \(folder):
                      \(data)      điền vào đây; mỗi mục có chú thích và ví dụ (\(needed) mục bắt buộc, \(optional) mục không bắt buộc)
                      \(template)           mẫu, mở được bằng LibreOffice và Word
                      \(schema)   tên và kiểu các mục, để kiểm tra dữ liệu
                    Chạy thử ngay với dữ liệu ví dụ:
                      \(command)

                    """,
                en: """
                    Made the folder \(folder):
                      \(data)      fill this in; each field has a comment and an example (\(needed) needed, \(optional) optional)
                      \(template)           the template, opens in LibreOffice and Word
                      \(schema)   names and shapes of the fields, to check the data by
                    Try it with the sample data:
                      \(command)

                    """))
    }
}
