/// Where the office's own data stand (`co-quan.yaml`): agency, superior,
/// abbreviations, place, signers. They are merged before all others.
public enum OfficeFile {
    /// What the command line says about it.
    public enum Choice: Sendable, Hashable {
        /// Beside the first data file, in the folder above (where `new` makes a folder for
        /// each document), else in the user's configuration folder.
        case automatic
        case file(String)
        case none
    }

    public static let name = "co-quan.yaml"

    /// The file to read, nil if there is none.
    /// - Parameters:
    ///   - dataFiles: As given, in order; `-` is standard input and has no folder.
    ///   - configuration: The user's configuration folder of this program.
    ///   - exists: Whether there is a file of that path.
    public static func find(
        _ choice: Choice, dataFiles: [String], configuration: String?,
        exists: (String) -> Bool
    ) -> String? {
        switch choice {
        case .none: return nil
        case .file(let path): return path
        case .automatic:
            var candidates: [String] = []
            if let first = dataFiles.first, first != "-" { candidates += [beside(first), above(first)] }
            if let configuration { candidates.append(configuration + "/" + name) }
            return candidates.first { exists($0) && !dataFiles.contains($0) }
        }
    }

    private static func above(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "../" + name }
        let folder = path[..<slash]
        let last = folder.split(separator: "/").last ?? ""
        if ["", ".", ".."].contains(last) { return "\(folder)/../\(name)" }
        guard let upper = folder.lastIndex(of: "/") else { return name }
        return folder[...upper] + name
    }

    private static func beside(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return name }
        return path[...slash] + name
    }
}
