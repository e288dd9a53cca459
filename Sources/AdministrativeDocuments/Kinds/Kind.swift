/// A kind of administrative document (loại văn bản): a row of `Templates/kinds.tsv`.
public struct Kind: Sendable, Hashable {
    /// The name on the command line: `bao-cao`.
    public var slug: String
    /// As printed: `BÁO CÁO`; empty where the kind's name is not printed (công văn).
    public var title: String
    /// The abbreviation in the symbol (`BC`), empty where there is none.
    public var abbreviation: String
    /// The form's file below `Templates/forms`, without extension.
    public var form: String
    /// Where the Decree speaks of it.
    public var clause: String
}

extension Kind {
    /// The kind as lists show it: công văn is the one whose name is not printed (mẫu 1.5).
    public var name: String { title.isEmpty ? "CÔNG VĂN" : title }

    /// Reads `kinds.tsv`: a header row, then a kind a row.
    static func read(_ text: String) -> [Kind] {
        let rows = text.split(separator: "\n").dropFirst()
        return rows.compactMap { row in
            let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count >= 5, !row.hasPrefix("#") else { return nil }
            return Kind(
                slug: cells[0], title: cells[1], abbreviation: cells[2], form: cells[3],
                clause: cells[4])
        }
    }
}
