import DocumentValidator
import Foundation
import OfficeDocuments
import RenderedDocuments
import Testing

/// The built program, run as a shell runs it.
struct Program {
    var status: Int32
    var output: String
    var messages: String

    /// The program with so much memory to address.
    static func limited(
        kilobytes: Int, _ arguments: [String], in folder: URL
    ) throws -> Program {
        let script = "ulimit -v \(kilobytes); exec \"$@\""
        return try run(
            arguments, in: folder, by: URL(filePath: "/bin/sh"), before: ["-c", script, "sh", built.path])
    }

    /// - Parameters:
    ///   - input: What stands on standard input.
    ///   - launcher: What starts the program, with the arguments before its own.
    static func run(
        _ arguments: [String], input: String = "", in folder: URL? = nil,
        environment: [String: String] = [:], by launcher: URL? = nil, before: [String] = []
    ) throws -> Program {
        let process = Process()
        process.executableURL = launcher ?? built
        process.arguments = before + arguments
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
        if process.terminationStatus == 0 { try expectSoundOutput(of: arguments, in: folder) }
        return Program(
            status: process.terminationStatus, output: String(decoding: written, as: UTF8.self),
            messages: String(decoding: said, as: UTF8.self))
    }

    /// Judges the document that `fill` wrote, whoever asked for it.
    private static func expectSoundOutput(of arguments: [String], in folder: URL?) throws {
        guard arguments.first == "fill", let option = arguments.firstIndex(of: "-o"), let folder,
            DocumentFormat(fileName: arguments[option + 1]) != nil
        else { return }
        func contents(_ name: String) throws -> DocumentContents {
            let path = name.hasPrefix("/") ? URL(filePath: name) : folder.appending(path: name)
            guard try path.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true else {
                return try OfficeDocument(bytes: [UInt8](try Data(contentsOf: path))).contents()
            }
            let names = try FileManager.default.subpathsOfDirectory(atPath: path.path).filter { $0.contains(".") }
            return DocumentContents(
                entries: names.map { ($0, [UInt8]((try? Data(contentsOf: path.appending(path: $0))) ?? Data())) })
        }
        let made = try contents(arguments[option + 1])
        let isFile = arguments[1].contains("/") || arguments[1].contains(".")
        let faults = DocumentValidator.newFaults(
            of: made, from: isFile ? try contents(arguments[1]) : DocumentContents(entries: []))
        #expect(faults.isEmpty)
    }

    /// Beside the tests.
    static let built: URL = {
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

    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(
            at: folder.appending(path: name), withIntermediateDirectories: true)
    }

    /// Runs a shell's words in the folder; `$VANTHU` is the program, `$WORK` the folder.
    @discardableResult
    func shell(_ script: String) throws -> Program {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = ["-c", script]
        process.currentDirectoryURL = folder
        process.environment = [
            "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": "/nonexistent",
            "VANTHU": Program.built.path, "WORK": folder.path,
        ]
        let (output, messages) = (Pipe(), Pipe())
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = messages
        try process.run()
        let written = output.fileHandleForReading.readDataToEndOfFile()
        let said = messages.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Program(
            status: process.terminationStatus, output: String(decoding: written, as: UTF8.self),
            messages: String(decoding: said, as: UTF8.self))
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
