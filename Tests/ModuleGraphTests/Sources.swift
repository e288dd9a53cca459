import Foundation

/// The Swift files of the modules.
struct SourceFile {
    var module: String
    var name: String
    var lines: [String]

    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static let all: [SourceFile] = {
        let folder = root.appending(path: "Sources").path
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
            let text = (try? String(contentsOfFile: folder + "/" + name, encoding: .utf8)) ?? ""
            return SourceFile(
                module: String(name.prefix { $0 != "/" }), name: name,
                lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
        }
    }()

    /// The modules that it imports.
    var imports: Set<String> {
        Set(
            lines.compactMap { line in
                var words = line.split(separator: " ").map(String.init)
                while let first = words.first, ["public", "package", "@testable"].contains(first) {
                    words.removeFirst()
                }
                guard words.first == "import", words.count == 2 else { return nil }
                return words[1]
            })
    }
}
