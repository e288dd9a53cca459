public import Diagnostics
import Glibc

/// Outside programs: an installed office program makes PDF.
public enum Programs {
    /// The document as PDF.
    ///
    /// - Throws: `program-missing`, `program-failed`.
    public static func pdf(of document: Document) throws(Faults) -> [UInt8] {
        guard let office = find(["soffice", "libreoffice"]) else {
            throw Faults(Diagnostic("program-missing", ["name": "LibreOffice (soffice)"]))
        }
        return try Interruption.deferred { () throws(Faults) -> [UInt8] in
            let folder = try Files.makeTemporaryFolder()
            defer { Files.removeFolder(folder) }
            let source = "\(folder)/a.\(document.formatName)"
            let bytes = try document.bytes()
            do throws(Diagnostic) { try Files.write(bytes, to: source) } catch { throw Faults(error) }
            // A profile of its own: it neither waits for a window that is open nor
            // changes what a person has set.
            let status = run([
                office, "--headless", "-env:UserInstallation=file://\(Files.address(of: folder))/profile",
                "--convert-to", "pdf", "--outdir", folder, source,
            ])
            guard status == 0, let made = try? Files.read("\(folder)/a.pdf"),
                made.starts(with: Array("%PDF".utf8))
            else {
                throw Faults(Diagnostic("program-failed", ["name": "LibreOffice (soffice)"]))
            }
            return made
        }
    }

    /// An SVG drawn as PNG, by librsvg's program; nil where that is not installed or fails.
    static func png(ofSVG drawing: [UInt8], width: Int) -> [UInt8]? {
        guard let program = find(["rsvg-convert"]) else { return nil }
        return Interruption.deferred { () -> [UInt8]? in
            guard let folder = try? Files.makeTemporaryFolder() else { return nil }
            defer { Files.removeFolder(folder) }
            let (source, made) = ("\(folder)/a.svg", "\(folder)/a.png")
            guard (try? Files.write(drawing, to: source)) != nil else { return nil }
            let status = run([program, "--format=png", "--width=\(width)", "--keep-aspect-ratio", "--output=\(made)", source])
            return status == 0 ? try? Files.read(made) : nil
        }
    }

    private static func find(_ names: [String]) -> String? {
        let folders = (Environment.value(of: "PATH") ?? "").split(separator: ":")
        for name in names {
            for folder in folders where !folder.isEmpty {
                let path = "\(folder)/\(name)"
                if unsafe access(path, X_OK) == 0 { return path }
            }
        }
        return nil
    }

    /// Runs a program without input and output, in a process group of its own; its exit
    /// status, nil if it did not start or did not end by itself.
    private static func run(_ arguments: [String]) -> Int32? {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        for descriptor in Int32(0)...2 {
            unsafe posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
        defer { for unsafe word in unsafe words { unsafe free(word) } }
        var process = pid_t()
        guard unsafe posix_spawn(&process, arguments[0], &actions, &attributes, &words, environ) == 0
        else { return nil }
        return wait(for: process)
    }

    private static func wait(for process: pid_t) -> Int32? {
        var status: Int32 = 0
        repeat {
            if Interruption.isAsked { kill(-process, SIGKILL) }
            if unsafe waitpid(process, &status, 0) == process { break }
        } while errno == EINTR
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
    }
}
