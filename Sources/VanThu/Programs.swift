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
        let folder = try Files.makeTemporaryFolder()
        defer { Files.removeFolder(folder) }
        let ending = document.formatName
        try document.write(to: "\(folder)/a.\(ending)")
        let status = run([
            office, "--headless", "-env:UserInstallation=file://\(folder)/profile",
            "--convert-to", "pdf", "--outdir", folder, "\(folder)/a.\(ending)",
        ])
        guard status == 0, let bytes = try? Files.read("\(folder)/a.pdf") else {
            throw Faults(Diagnostic("program-failed", ["name": "LibreOffice (soffice)"]))
        }
        return bytes
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

    /// Runs a program without input and output; its exit status, nil if it did not start.
    private static func run(_ arguments: [String]) -> Int32? {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        for descriptor in Int32(0)...2 {
            unsafe posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
        defer { for unsafe word in unsafe words { unsafe free(word) } }
        var process = pid_t()
        guard unsafe posix_spawn(&process, arguments[0], &actions, nil, &words, environ) == 0 else {
            return nil
        }
        var status: Int32 = 0
        while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
    }
}
