public import ArgumentParser
import DataSources
import Diagnostics
public import VanThu

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

    @Option(
        help: ArgumentHelp(
            say(vi: "Thư mục được lấy thêm tệp (include), ngoài thư mục của tệp gọi nó.",
                en: "A folder to take included files from, beside the folder of the file that names them."),
            valueName: "folder"))
    var includeDir: [String] = []

    func record(_ common: CommonOptions) throws(Faults) -> DataRecord {
        let office = officeFile
        if let office { common.note(say(vi: "Dùng thêm \(office).", en: "Also using \(office).")) }
        var record = try DataRecord(reading: data, office: office)
        for setting in settings { try record.set(setting) }
        return record
    }

    /// All files that are read.
    var files: [String] { data.filter { $0 != "-" } + (officeFile.map { [$0] } ?? []) }

    /// The office's own data, if there are any.
    var officeFile: String? {
        let choice: OfficeFile.Choice =
            switch office {
            case nil: .automatic
            case "none"?: .none
            case let path?: .file(path)
            }
        return OfficeFile.find(
            choice, dataFiles: data, configuration: Self.configurationFolder,
            exists: { Files.exists($0) })
    }

    /// `$XDG_CONFIG_HOME/vanthu` or `~/.config/vanthu`.
    private static var configurationFolder: String? {
        if let folder = environment("XDG_CONFIG_HOME"), !folder.isEmpty { return folder + "/vanthu" }
        return environment("HOME").map { $0 + "/.config/vanthu" }
    }

    /// The folders of the data files, the latest first: pictures are named relative to these.
    private var pictureFolders: [String] {
        let files = data.reversed() + [officeFile].compactMap { $0 }
        return files.filter { $0 != "-" }.map { file in
            guard let slash = file.lastIndex(of: "/") else { return "." }
            return slash == file.startIndex ? "/" : String(file[..<slash])
        } + includeDir
    }

    /// - Throws: `date-option`, `date-epoch`.
    func options() throws(Faults) -> FillOptions {
        var options = FillOptions()
        options.missing = missing
        options.pictureFolders = pictureFolders
        if let date {
            guard options.setDate(date) else {
                throw Faults(Diagnostic("date-option", ["found": date]))
            }
        } else if let epoch = environment("SOURCE_DATE_EPOCH"), !epoch.isEmpty {
            // Years 0001 to 9999.
            guard let second = Int(epoch), (-62_135_596_800..<253_402_300_800).contains(second) else {
                throw Faults(Diagnostic("date-epoch", ["found": epoch]))
            }
            options.moment = FillOptions.moment(ofSecond: second)
        }
        return options
    }
}

extension FillOptions.Missing: ExpressibleByArgument {}
