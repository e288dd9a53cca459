public import Diagnostics
package import Templating

/// The data of one document, with the place that each value came from.
///
///     var record = try DataRecord(readingAll: ["huyen.yaml", "so-lieu.yaml"], …)
///     try record.set("co_quan.viet_tat=UBND")
///     let document = try template.render(record.root)
public struct DataRecord: Sendable {
    /// The fields in the order of their first appearance.
    package internal(set) var root: ValueMap
    /// What looks odd and can be used all the same.
    public internal(set) var warnings: [Diagnostic] = []
    /// What was merged, the latest last.
    var sources: [Source]

    /// A file or setting that gave values, for their places.
    struct Source: Sendable {
        var file: String
        var node: SourceNode
        /// For a setting: the one path that it speaks of; it has no lines.
        var covers: FieldPath?
    }

    /// No data.
    public init() {
        root = ValueMap()
        sources = []
    }

    /// Values that come from no file.
    package init(_ root: ValueMap) {
        self.root = root
        sources = []
    }

    /// The file and the line of a field: `so-lieu.yaml: dòng 9, "ngay_hop"`. What
    /// is not there itself is placed at the nearest field around it.
    public func place(of path: FieldPath) -> DiagnosticPlace {
        let field = path.steps.isEmpty ? nil : path.description
        var steps = path.steps
        while true {
            for source in sources.reversed() {
                if let covers = source.covers {
                    if !steps.starts(with: covers.steps) { continue }
                    return DiagnosticPlace(file: source.file, field: field)
                }
                guard let line = source.node.line(at: FieldPath(steps)) else { continue }
                return DiagnosticPlace(
                    file: source.file, line: steps.isEmpty ? nil : line, field: field)
            }
            if steps.isEmpty { return DiagnosticPlace(field: field) }
            steps.removeLast()
        }
    }

    // MARK: Merging

    /// Lays another record over this one: maps merge by key, everything else,
    /// lists too, is replaced.
    public mutating func merge(_ later: DataRecord) {
        root.merge(later.root)
        sources += later.sources
        warnings += later.warnings
    }
}

extension ValueMap {
    /// Maps by key, all else replaced.
    mutating func merge(_ later: ValueMap) {
        for (key, value) in later.pairs {
            if case .map(var mine) = self[key], case .map(let theirs) = value {
                mine.merge(theirs)
                self[key] = .map(mine)
            } else {
                self[key] = value
            }
        }
    }
}
