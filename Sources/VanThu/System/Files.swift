public import Diagnostics
import FoundationEssentials
import Glibc
import OfficeDocuments

/// The machine's files, as documents are read from and written to them.
public enum Files {
    /// The bytes of a file.
    ///
    /// - Throws: `file-missing` with a near name, `file-is-folder`, `file-unreadable`.
    public static func read(_ path: String) throws(Diagnostic) -> [UInt8] {
        let place = DiagnosticPlace(file: path)
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            var arguments = ["name": path]
            arguments["near"] = near(path)
            throw Diagnostic("file-missing", at: place, arguments)
        }
        if isFolder { throw Diagnostic("file-is-folder", at: place, ["name": path]) }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Diagnostic("file-unreadable", at: place, ["name": path])
        }
        return [UInt8](data)
    }

    /// The file in the same folder that is spelled alike.
    static func near(_ path: String) -> String? {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        let others = try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)
        let name = String(path.dropFirst(folder.count))
        return Spelling.near(name, among: (others ?? []).sorted()).map { folder + $0 }
    }

    /// The size of a file that is one: no folder, device or pipe.
    static func size(ofRegular path: String) -> Int? {
        var found = stat()
        guard unsafe stat(path, &found) == 0, found.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(found.st_size)
    }

    public static func isFolder(_ path: String) -> Bool {
        var isFolder = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
    }

    public static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: path)
    }

    /// All files below a folder, by their paths in it, sorted; links that lead out of
    /// it and what file managers leave are left out.
    public static func list(_ folder: String) throws(Diagnostic) -> [String] {
        guard let names = try? FileManager.default.subpathsOfDirectory(atPath: folder) else {
            throw Diagnostic("file-unreadable", at: DiagnosticPlace(file: folder), ["name": folder])
        }
        return names.filter { name in
            let path = folder + "/" + name
            let last = name.split(separator: "/").last.map(String.init) ?? name
            if isFolder(path) || last.hasPrefix("~$") || last.hasPrefix(".~lock") { return false }
            if last == ".DS_Store" || name.hasPrefix("__MACOSX/") { return false }
            let type = (try? FileManager.default.attributesOfItem(atPath: path))?[.type]
            return type as? FileAttributeType == .typeRegular
        }.sorted()
    }

    /// Makes a folder with those above it.
    public static func makeFolder(_ path: String) throws(Faults) {
        do { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) } catch {
            throw Faults(
                Diagnostic("output-not-writable", at: DiagnosticPlace(file: path), ["name": path]))
        }
    }

    /// A new folder that only this program uses.
    static func makeTemporaryFolder() throws(Faults) -> String {
        let folder = FileManager.default.temporaryDirectory.path + "/vanthu-" + UUID().uuidString
        try makeFolder(folder)
        return folder
    }

    static func removeFolder(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file beside its place and renames it: it is whole or absent, and what
    /// was there before stays if anything fails. A link stays one; permissions stay.
    ///
    /// - Throws: `output-is-folder`, `output-not-writable`, `output-disk-full`.
    public static func write(_ bytes: [UInt8], to path: String) throws(Diagnostic) {
        let (target, permissions) = try place(at: path)
        try Interruption.deferred { () throws(Diagnostic) in
            do throws(WriteFault) { try replace(target, with: bytes, permissions) } catch {
                throw Diagnostic(
                    error.isFull ? "output-disk-full" : "output-not-writable",
                    at: DiagnosticPlace(file: path), ["name": path])
            }
        }
    }

    /// Where the bytes go, behind links, and the permissions of the file that is there.
    private static func place(
        at path: String
    ) throws(Diagnostic) -> (target: String, permissions: mode_t?) {
        var found = stat()
        guard unsafe lstat(path, &found) == 0 else { return (path, nil) }
        var target = path
        if found.st_mode & S_IFMT == S_IFLNK {
            guard let real = resolved(path), unsafe stat(real, &found) == 0 else {
                return (path, nil)
            }
            target = real
        }
        if found.st_mode & S_IFMT == S_IFDIR {
            throw Diagnostic("output-is-folder", at: DiagnosticPlace(file: path), ["name": path])
        }
        return (target, found.st_mode & 0o7777)
    }

    /// Whether both names lead to one file, by links too.
    public static func areSame(_ first: String, _ second: String) -> Bool {
        var (one, other) = (stat(), stat())
        guard unsafe stat(first, &one) == 0, unsafe stat(second, &other) == 0 else { return false }
        return one.st_dev == other.st_dev && one.st_ino == other.st_ino
    }

    /// Writing failed; for want of space, or otherwise.
    private struct WriteFault: Error {
        var isFull = errno == ENOSPC || errno == EDQUOT || errno == EFBIG
    }

    private static func replace(
        _ path: String, with bytes: [UInt8], _ permissions: mode_t?
    ) throws(WriteFault) {
        let beside = path + ".vanthu-\(getpid())"
        let descriptor = unsafe open(beside, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard descriptor >= 0 else { throw WriteFault() }
        if let permissions { fchmod(descriptor, permissions) }
        do throws(WriteFault) {
            do throws(WriteFault) { try writeAll(bytes, to: descriptor) } catch {
                close(descriptor)
                throw error
            }
            guard close(descriptor) == 0, unsafe rename(beside, path) == 0 else { throw WriteFault() }
        } catch {
            unsafe unlink(beside)
            throw error
        }
    }

    private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(WriteFault) {
        var at = 0
        while at < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { raw in
                unsafe Glibc.write(descriptor, raw.baseAddress! + at, min(raw.count - at, 1 << 20))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw WriteFault() }
            at += count
        }
    }

    /// A path without links, `.` and `..`; nil if there is nothing.
    static func resolved(_ path: String) -> String? {
        guard let found = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(found) }
        return unsafe String(cString: found)
    }
}
