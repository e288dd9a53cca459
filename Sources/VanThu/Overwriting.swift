import OfficeDocuments

/// Whose file stands where a document is to be written.
public enum Overwriting {
    /// Whose file it is.
    public enum Verdict: Sendable {
        /// VanThu wrote it, and nobody changed it since.
        case ours
        /// It holds the very bytes that are about to be written.
        case same
        /// VanThu wrote it, and somebody changed it.
        case changed
        /// Somebody else's.
        case foreign
    }

    public static func verdict(on path: String, writing bytes: [UInt8]) -> Verdict {
        guard let there = try? Files.read(path) else { return .foreign }
        if there == bytes { return .same }
        switch Stamp.verdict(on: there) {
        case .unchanged: return .ours
        case .changed: return .changed
        case .foreign: return .foreign
        }
    }
}
