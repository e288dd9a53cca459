import OfficeDocuments
import XMLScanning

/// Brings up to date what fields show until a program computes them anew: sequence
/// numbers of what was repeated or dropped, texts of references, references to what is
/// not there any more.
struct FieldResults {
    var edits: [Patch] = []

    /// Whether a part has fields that filling may make stale.
    static func mayBeStale(in tree: StoryTree) -> Bool {
        tree.part.names.contains { OpenDocumentField.names.contains($0) } || !tree.made.isEmpty
            || tree.fields.contains { $0.kind == "SEQ" || $0.target != nil }
    }

    /// - Parameters:
    ///   - lost: Bookmarks that are referred to and were dropped.
    ///   - levels: Outline levels of styles (WordprocessingML), 1 = highest.
    /// - Returns: nil if nothing changes.
    static func refreshed(
        _ bytes: [UInt8], isWord: Bool, lost: Set<String>, levels: [String: Int]
    ) -> [UInt8]? {
        guard var part = try? XMLScanner.scan(bytes, part: "") else { return nil }
        let steps: [(inout FieldResults, XMLTokens) -> Void] = [
            { isWord ? $0.renewWordContents($1, levels: levels) : $0.renewOpenDocumentContents($1) },
            { isWord ? $0.countWordSequences($1) : $0.countOpenDocumentSequences($1) },
            { isWord ? $0.referWord($1, lost) : $0.referOpenDocument($1, lost) },
        ]
        var made: [UInt8]?
        for step in steps {
            var results = FieldResults()
            step(&results, part)
            guard !results.edits.isEmpty else { continue }
            let bytes = results.edits.applied(to: part.bytes)
            guard let next = try? XMLScanner.scan(bytes, part: "") else { continue }
            (made, part) = (bytes, next)
        }
        return made
    }

    mutating func remove(_ range: Range<Int>) { edits.append(Patch(range)) }

    /// A text with another number at its end: `Bảng 2` for `Bảng 1`.
    static func text(_ text: String, endingIn number: String) -> String {
        var start = text.endIndex
        while start > text.startIndex, text[text.index(before: start)].isNumber {
            start = text.index(before: start)
        }
        return text[..<start] + number
    }
}
