import Diagnostics
import Templating

/// The files that a text may include: those in the folder of the text that names them,
/// and in the folders that were allowed; links that lead out of these lead nowhere.
struct IncludedFiles {
    private let path: String
    private let allowed: [String]

    /// - Parameter path: The template's.
    init(beside path: String, folders: [String]) {
        self.path = path
        allowed = folders.compactMap { Files.resolved($0) }
    }

    /// A text by its name in another, as a path relative to it.
    func text(named name: String, in includer: String) -> IncludedText? {
        let own = Self.folder(of: includer.isEmpty ? path : includer)
        for (base, root) in [(own, Files.resolved(own))] + allowed.map({ ($0, $0) }) {
            guard let root else { continue }
            let file = name.hasPrefix("/") || base == "." ? name : base + "/" + name
            guard let real = Files.resolved(file), Self.lies(real, in: root),
                let text = try? PlainTextTemplate.read(real)
            else { continue }
            return IncludedText(name: file, text: text)
        }
        return nil
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private static func lies(_ file: String, in folder: String) -> Bool {
        file.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
    }
}
