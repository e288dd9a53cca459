import Diagnostics
import VanThu

/// Where a result goes, and in which format: `-o FILE`, or `-o -` with `--to EXT`.
struct OutputTarget {
    let path: String
    /// The extension that is asked for, in small letters; nil on standard output
    /// without `--to`.
    let ending: String?

    var isStandardOutput: Bool { path == "-" }
    /// The name by which formats are chosen.
    var name: String { isStandardOutput ? ending.map { "-." + $0 } ?? "-" : path }

    /// - Throws: `to-and-output`, `output-terminal`.
    init(_ path: String, to: String?) throws(Faults) {
        self.path = path
        let to = to.map { ($0.hasPrefix(".") ? String($0.dropFirst()) : $0).lowercased() }
        guard path == "-" else {
            ending = Self.ending(of: path)
            if let to, to != ending {
                throw Faults(Diagnostic("to-and-output", ["to": to, "name": path]))
            }
            return
        }
        ending = to
        if Terminal.outputIsTerminal, ending != "txt" { throw Faults(Diagnostic("output-terminal")) }
    }

    /// Before any work: an ending that cannot be written is a wrong command line.
    ///
    /// - Throws: `output-format` with what is possible.
    func check(among possible: [String]) throws(Faults) {
        if isStandardOutput, ending == nil { return }
        if let ending, possible.contains(ending) { return }
        let names = possible.map { "." + $0 }.joined(separator: " ")
        throw Faults(
            Diagnostic(
                "output-format", ["name": isStandardOutput ? "--to " + (ending ?? "") : path, "possible": names]))
    }

    /// - Throws: `output-is-input`.
    func check(isNoneOf inputs: [String]) throws(Faults) {
        guard !isStandardOutput, inputs.contains(where: { Files.areSame(path, $0) }) else { return }
        throw Faults(Diagnostic("output-is-input", at: DiagnosticPlace(file: path), ["name": path]))
    }

    /// Without a dot before the last name there is none.
    private static func ending(of path: String) -> String {
        let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
        guard let dot = name.lastIndex(of: ".") else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }
}
