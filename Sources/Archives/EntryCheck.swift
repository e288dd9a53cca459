import CLibZip
import Diagnostics

/// The rules that every entry of an archive must keep.
struct EntryCheck {
    private let limits: ArchiveLimits
    private var total: UInt64 = 0
    private var names: Set<String> = []

    init(limits: ArchiveLimits) { self.limits = limits }

    mutating func admit(
        _ entry: ArchiveEntry, method: UInt16, encryption: UInt16
    ) throws(Diagnostic) {
        let name = ["name": Self.shown(entry.name)]
        if encryption != 0 { throw Diagnostic("archive-encrypted", name) }
        guard Int32(method) == ZIP_CM_STORE || Int32(method) == ZIP_CM_DEFLATE else {
            throw Diagnostic("archive-method", name)
        }
        guard Self.isSafe(entry.name) else { throw Diagnostic("archive-name", name) }
        guard names.insert(entry.name.lowercased()).inserted else {
            throw Diagnostic("archive-duplicate", name)
        }
        guard entry.size <= limits.entrySize else {
            throw Diagnostic("archive-entry-too-large", name)
        }
        total += entry.size
        guard total <= limits.totalSize else {
            throw Diagnostic("archive-expands-too-far", ["limit": String(limits.totalSize)])
        }
        let isSuspicious =
            entry.size > limits.ratioFloor
            && entry.size / max(entry.compressedSize, 1) > limits.ratio
        if isSuspicious { throw Diagnostic("archive-ratio", name) }
    }

    /// No absolute path, no way up, no backslash, no control character.
    static func isSafe(_ name: String) -> Bool {
        guard !name.isEmpty, !name.hasPrefix("/"), name.utf8.count <= 4096 else { return false }
        if name.utf8.contains(where: { $0 < 0x20 || $0 == 0x5C || $0 == 0x7F }) { return false }
        if name.dropFirst().hasPrefix(":") { return false }
        return !name.split(separator: "/", omittingEmptySubsequences: false).contains("..")
    }

    /// Lock files and what file managers leave behind.
    static func isLeftover(_ name: String) -> Bool {
        let last = name.split(separator: "/").last.map(String.init) ?? name
        return name.hasPrefix("__MACOSX/") || last == ".DS_Store" || last.hasPrefix("~$")
            || last.hasPrefix(".~lock.")
    }

    private static func shown(_ name: String) -> String {
        String(name.prefix(120).map { $0.isASCII && $0 < " " ? "?" : $0 })
    }
}
