import Diagnostics

/// The files that pictures may come from: those in the folders that were allowed; links that
/// lead out of these lead nowhere.
struct PictureFiles {
    private let folders: [String]
    /// In bytes.
    private let limit: Int

    init(in folders: [String], limit: Int) {
        self.folders = folders
        self.limit = limit
    }

    /// The bytes of the first file of a name, as a path relative to one of the folders.
    ///
    /// - Throws: `picture-not-found`, `picture-outside`, `picture-too-large`, `file-unreadable`.
    func bytes(named name: String) throws(Diagnostic) -> [UInt8] {
        var liesOutside = false
        let roots = folders.compactMap { Files.resolved($0) }
        for folder in folders {
            let file = name.hasPrefix("/") ? name : folder + "/" + name
            guard let real = Files.resolved(file) else { continue }
            guard roots.contains(where: { IncludedFiles.lies(real, in: $0) }) else {
                liesOutside = true
                continue
            }
            guard let size = Files.size(ofRegular: real) else { continue }
            guard size <= limit else {
                throw Diagnostic("picture-too-large", ["name": name, "limit": String(limit >> 20)])
            }
            return try Files.read(real)
        }
        if liesOutside { throw Diagnostic("picture-outside", ["name": name]) }
        var arguments = ["name": name]
        arguments["near"] = near(name)
        throw Diagnostic("picture-not-found", arguments)
    }

    /// A file of the folders that is spelled alike.
    private func near(_ name: String) -> String? {
        guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else { return nil }
        return folders.lazy.compactMap { folder in
            Files.near(folder + "/" + name).map { String($0.dropFirst(folder.count + 1)) }
        }.first
    }
}
