import Diagnostics
import Templating

/// The files that a template may include: those in the folder of the one that names them,
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
        first(named: name, in: includer) { file, real in
            (try? PlainTextTemplate.read(real)).map { IncludedText(name: file, text: $0) }
        }
    }

    /// A document by its name in another, as a path relative to it.
    ///
    /// - Throws: what is wrong with a file that is there.
    func document(named name: String, in includer: String) throws(Diagnostic) -> IncludedDocument? {
        guard let file = first(named: name, in: includer, read: { Files.exists($1) ? $0 : nil }) else {
            return nil
        }
        do throws(Diagnostic) {
            return IncludedDocument(name: file, document: try Document.read(file))
        } catch { throw error.placed(file) }
    }

    /// The first place that has it.
    private func first<Found>(
        named name: String, in includer: String, read: (_ file: String, _ real: String) -> Found?
    ) -> Found? {
        let own = Self.folder(of: includer.isEmpty ? path : includer)
        for (base, root) in [(own, Files.resolved(own))] + allowed.map({ ($0, $0) }) {
            guard let root else { continue }
            let file = name.hasPrefix("/") || base == "." ? name : base + "/" + name
            guard let real = Files.resolved(file), Self.lies(real, in: root),
                let found = read(file, real)
            else { continue }
            return found
        }
        return nil
    }

    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    static func lies(_ file: String, in folder: String) -> Bool {
        file.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
    }
}
