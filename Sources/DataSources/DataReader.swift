public import Diagnostics
import Templating

/// How a source of data is written.
public enum DataFormat: Sendable, Hashable {
    case yaml
    case json

    /// By the end of a file's name; standard input (`-`) is told by its content.
    /// - Throws: `data-table` for tables, `data-format` for all else.
    static func named(_ path: String) throws(Diagnostic) -> DataFormat? {
        if path == "-" { return nil }
        let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
        let ending = name[name.index(after: dot)...].lowercased()
        switch ending {
        case "yaml", "yml": return .yaml
        case "json": return .json
        case "csv", "tsv", "xlsx", "xls", "ods", "sqlite", "db", "jsonl":
            throw Diagnostic(
                "data-table", at: DiagnosticPlace(file: path),
                ["found": ending.uppercased(), "name": path])
        case "txt": return nil
        default:
            throw Diagnostic(
                "data-format", at: DiagnosticPlace(file: path), ["found": "." + ending])
        }
    }

    /// JSON begins with a bracket; YAML of this field never does.
    static func guessed(_ bytes: [UInt8]) -> DataFormat {
        let text = bytes.drop { [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
        return text.first == UInt8(ascii: "{") || text.first == UInt8(ascii: "[") ? .json : .yaml
    }
}

extension DataRecord {
    /// Reads a record from bytes.
    /// - Parameters:
    ///   - file: The name that errors call it by.
    ///   - format: Nil: told by the name's end, else by the content.
    /// - Throws: all that is wrong, as far as it can be read.
    public init(
        _ bytes: [UInt8], file: String, format: DataFormat? = nil, limits: DataLimits = .init()
    ) throws(Faults) {
        let node: SourceNode
        var isTyped = false
        do throws(Diagnostic) {
            guard bytes.count <= limits.size else {
                throw Diagnostic("data-too-large", ["limit": String(limits.size)])
            }
            try SourceText.check(bytes)
            let named = format == nil ? try DataFormat.named(file) : format
            switch named ?? .guessed(bytes) {
            case .json: node = try JSONReader.read(bytes, limits: limits)
            case .yaml:
                node = try YAMLReader.read(SourceText.text(bytes), limits: limits)
                isTyped = true
            }
        } catch {
            var error = error
            error.place.file = file == "-" ? "stdin" : file
            throw Faults(error)
        }
        var builder = RecordBuilder(file: file == "-" ? "stdin" : file, isTyped: isTyped)
        root = builder.record(node)
        sources = [Source(file: file == "-" ? "stdin" : file, node: node)]
        warnings = builder.faults.filter { $0.severity != .error }
        if warnings.count < builder.faults.count { throw Faults(builder.faults) }
    }
}
