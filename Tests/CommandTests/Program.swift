import Foundation

/// The built program, run as a shell runs it.
struct Program {
    var status: Int32
    var output: String
    var messages: String

    /// - Parameter input: What stands on standard input.
    static func run(
        _ arguments: [String], input: String = "", in folder: URL? = nil,
        environment: [String: String] = [:]
    ) throws -> Program {
        let process = Process()
        process.executableURL = built
        process.arguments = arguments
        process.currentDirectoryURL = folder
        var variables = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": "/nonexistent"]
        variables.merge(environment) { $1 }
        process.environment = variables
        let (standardInput, output, messages) = (Pipe(), Pipe(), Pipe())
        process.standardInput = standardInput
        process.standardOutput = output
        process.standardError = messages
        try process.run()
        try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try standardInput.fileHandleForWriting.close()
        // Errors are short and fit in the pipe; results may not.
        let written = output.fileHandleForReading.readDataToEndOfFile()
        let said = messages.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Program(
            status: process.terminationStatus, output: String(decoding: written, as: UTF8.self),
            messages: String(decoding: said, as: UTF8.self))
    }

    /// Beside the tests.
    private static let built: URL = {
        var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        while folder.path != "/" {
            let program = folder.appending(path: "vanthu")
            if FileManager.default.isExecutableFile(atPath: program.path) { return program }
            folder = folder.deletingLastPathComponent()
        }
        return URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../.build/debug/vanthu").standardized
    }()
}

/// A folder of its own, with spaces and Vietnamese letters in its name.
final class Workplace {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "vanthu thử \(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func write(_ text: String, _ name: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    func bytes(_ name: String) -> Data? { try? Data(contentsOf: folder.appending(path: name)) }

    var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    }

    @discardableResult
    func run(
        _ arguments: String..., input: String = "", environment: [String: String] = [:]
    ) throws -> Program {
        try Program.run(arguments, input: input, in: folder, environment: environment)
    }

    /// Data that fill the kind `bao-cao`.
    static let data = """
        co_quan: {ten: [ỦY BAN NHÂN DÂN, XÃ VÂN HỒ], viet_tat: UBND}
        dia_danh: Vân Hồ
        ngay: 2024-07
        trich_yeu: Kết quả thử
        noi_dung: Một đoạn./.
        noi_nhan: [Các thôn]
        nguoi_ky: {chuc_vu: CHỦ TỊCH, ho_ten: Lò Văn An}

        """
}
