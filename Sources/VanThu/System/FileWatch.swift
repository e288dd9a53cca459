import Glibc

/// Waits until one of some files changes: asked for its size and time five times a
/// second, which works on every file system, over networks too.
public struct FileWatch {
    private let paths: [String]
    private var seen: [State]

    /// By what a change of a file is seen.
    private struct State: Equatable {
        var size = 0
        var second = 0
        var nanosecond = 0
        var file: UInt64 = 0

        init(of path: String) {
            var found = stat()
            guard unsafe stat(path, &found) == 0 else { return }
            size = Int(found.st_size)
            second = found.st_mtim.tv_sec
            nanosecond = found.st_mtim.tv_nsec
            file = UInt64(found.st_ino)
        }
    }

    /// - Parameter paths: Files, those too that are not there yet.
    public init(_ paths: [String]) {
        self.paths = paths
        seen = paths.map { State(of: $0) }
    }

    /// Returns after a change since the last return, once the files are at rest.
    public mutating func waitForChange() {
        while true {
            usleep(200_000)
            let now = paths.map { State(of: $0) }
            if now == seen { continue }
            // A file that is being written changes again.
            seen = now
            usleep(50_000)
            while case let later = paths.map({ State(of: $0) }), later != seen {
                seen = later
                usleep(50_000)
            }
            return
        }
    }
}
