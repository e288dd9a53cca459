public import Diagnostics
import FoundationEssentials
import Glibc
import Templating

/// How sources are read: real files, unless a test or a server hands in others.
public struct DataFiles: Sendable {
    /// The bytes of a file; `-` is standard input.
    public var read: @Sendable (_ path: String, _ limit: Int) throws(Diagnostic) -> [UInt8]
    /// Whether there is a file of that path.
    public var exists: @Sendable (_ path: String) -> Bool

    public init(
        read: @escaping @Sendable (_ path: String, _ limit: Int) throws(Diagnostic) -> [UInt8],
        exists: @escaping @Sendable (_ path: String) -> Bool
    ) {
        self.read = read
        self.exists = exists
    }

    /// The machine's files.
    public static let system = DataFiles(
        read: { path, limit throws(Diagnostic) in
            path == "-" ? try standardInput(limit) : try contents(of: path, limit)
        },
        exists: { FileManager.default.fileExists(atPath: $0) })

    // MARK: Reading

    /// One byte at a time through the C library's buffer: endless input is met by
    /// the limit, not by the machine's memory.
    private static func standardInput(_ limit: Int) throws(Diagnostic) -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            let byte = getchar()
            if byte == EOF { return bytes }
            guard bytes.count < limit else {
                throw Diagnostic(
                    "data-too-large", at: DiagnosticPlace(file: "stdin"), ["limit": String(limit)])
            }
            bytes.append(UInt8(truncatingIfNeeded: byte))
        }
    }

    private static func contents(of path: String, _ limit: Int) throws(Diagnostic) -> [UInt8] {
        let place = DiagnosticPlace(file: path)
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw missing(path)
        }
        if isFolder { throw Diagnostic("data-folder", at: place, ["name": path]) }
        let url = URL(filePath: path).resolvingSymlinksInPath()
        let attributes = try? FileManager.default.attributesOfItem(atPath: url.path)
        if attributes?[.type] as? FileAttributeType == .typeCharacterSpecial {
            throw Diagnostic("data-unreadable", at: place)
        }
        if let size = attributes?[.size] as? Int, size > limit {
            throw Diagnostic("data-too-large", at: place, ["limit": String(limit)])
        }
        do { return [UInt8](try Data(contentsOf: url)) } catch {
            throw Diagnostic("data-unreadable", at: place)
        }
    }

    /// With the name of a file in the same folder that is spelled alike.
    private static func missing(_ path: String) -> Diagnostic {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
        let name = path.split(separator: "/").last.map { String($0) } ?? path
        let others = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        var arguments: [String: String] = [:]
        arguments["near"] = NearName.of(name, among: others.sorted())
        return Diagnostic("data-missing", at: DiagnosticPlace(file: path), arguments)
    }
}

extension DataRecord {
    /// Reads several sources, each laid over those before it; the office's own data
    /// first. All errors of all files are thrown together.
    ///
    /// - Parameters:
    ///   - paths: As given on the command line; `-` is standard input.
    ///   - office: Found by `OfficeFile.find`.
    public init(
        reading paths: [String], office: String? = nil, files: DataFiles = .system,
        limits: DataLimits = .init()
    ) throws(Faults) {
        self.init()
        var faults: [Diagnostic] = []
        for path in (office.map { [$0] } ?? []) + paths {
            do throws(Faults) {
                merge(try DataRecord(path, files: files, limits: limits))
            } catch { faults += error.items }
        }
        if !faults.isEmpty { throw Faults(faults) }
    }

    private init(_ path: String, files: DataFiles, limits: DataLimits) throws(Faults) {
        let bytes: [UInt8]
        do throws(Diagnostic) {
            // A table is named as such before it is read.
            _ = try DataFormat.named(path)
            bytes = try files.read(path, limits.size)
        } catch { throw Faults(error) }
        try self.init(bytes, file: path, limits: limits)
    }
}
