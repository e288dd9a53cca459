import OfficeDocuments
import XMLScanning

/// Brings up to date what fields show until a program computes them anew: sequence
/// numbers of what was repeated or dropped, texts of references, references to what is
/// not there any more.
struct FieldResults {
    var edits: [(range: Range<Int>, bytes: [UInt8])] = []

    /// Whether a part has fields that filling may make stale.
    static func mayBeStale(in part: XMLTokens) -> Bool {
        if part.names.contains(where: { OpenDocumentField.names.contains($0) }) { return true }
        if !Contents.entries(in: part).isEmpty { return true }
        guard part.names.contains(where: { $0.namespace == Namespaces.word && ["fldChar", "fldSimple"].contains($0.local) })
        else { return false }
        return WordField.all(in: part).contains { $0.kind == "SEQ" || $0.target != nil }
    }

    /// - Parameters:
    ///   - lost: Bookmarks that are referred to and were dropped.
    /// - Returns: nil if nothing changes.
    ///   - levels: Outline levels of styles (WordprocessingML), 1 = highest.
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
            guard let bytes = results.applied(to: part.bytes), let next = try? XMLScanner.scan(bytes, part: "")
            else { continue }
            (made, part) = (bytes, next)
        }
        return made
    }

    private func applied(to bytes: [UInt8]) -> [UInt8]? {
        guard !edits.isEmpty else { return nil }
        var made: [UInt8] = []
        made.reserveCapacity(bytes.count)
        var at = 0
        for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            guard edit.range.lowerBound >= at else { continue }
            made += bytes[at..<edit.range.lowerBound]
            made += edit.bytes
            at = edit.range.upperBound
        }
        return made + bytes[at...]
    }

    mutating func remove(_ range: Range<Int>) { edits.append((range, [])) }

    /// A text with another number at its end: `Bảng 2` for `Bảng 1`.
    static func text(_ text: String, endingIn number: String) -> String {
        var start = text.endIndex
        while start > text.startIndex, text[text.index(before: start)].isNumber {
            start = text.index(before: start)
        }
        return text[..<start] + number
    }
}
