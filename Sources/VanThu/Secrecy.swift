import Archives
import DataSources
import Diagnostics
import OfficeDocuments
import Previewing
import ReadingModel
import Templating

/// Documents that bear a secrecy mark (dấu chỉ độ mật) are refused: this program is no
/// place for them.
enum Secrecy {
    private static let marks: Set<String> = ["MẬT", "TỐI MẬT", "TUYỆT MẬT"]

    private static func isMark(_ text: some StringProtocol) -> Bool {
        let words = text.split { !$0.isLetter }
        guard words.count <= 2, !words.isEmpty else { return false }
        return marks.contains(words.joined(separator: " "))
    }

    // MARK: Documents

    /// - Throws: `secret-document`.
    static func refuse(_ document: OfficeDocument, _ file: String) throws(Faults) {
        guard mayBear(document) else { return }
        let bytes: [UInt8]
        do throws(Diagnostic) {
            bytes = try document.encoded(PartChanges(), stamped: false, with: Deflater())
        } catch { return }
        guard let reading = try? Reading(bytes: bytes) else { return }
        try refuse(reading, file)
    }

    static func refuse(_ reading: Reading, _ file: String?) throws(Faults) {
        let text = TextPreview(width: 0, isVietnamese: true).render(reading)
        let lines = text.split { $0 == "\n" || $0 == "\t" }
        if lines.contains(where: { isMark($0) }) { throw fault(file) }
    }

    static func refuse(text: String, _ file: String?) throws(Faults) {
        if text.split(separator: "\n").contains(where: { isMark($0) }) { throw fault(file) }
    }

    /// A look at the bytes, so that only what may bear a mark is read.
    private static func mayBear(_ document: OfficeDocument) -> Bool {
        guard let bytes = (try? document.part(document.mainPart)) ?? nil else { return false }
        // "ẬT" in one piece; the letter may also be written with its marks apart.
        return bytes.indices.dropLast(3).contains { at in
            bytes[at] == 0xE1 && bytes[at + 1] == 0xBA && bytes[at + 2] == 0xAC
                || bytes[at] == 0xCC && bytes[at + 1] == 0xA3
        }
    }

    // MARK: Data

    /// A value, or a line of one, that is a mark.
    static func refuse(_ record: ValueMap) throws(Faults) {
        if let level = record["do_mat"], level.isTrue { throw fault(nil) }
        for (_, value) in record.pairs where bears(value) { throw fault(nil) }
    }

    private static func bears(_ value: Value) -> Bool {
        switch value {
        case .text(let text):
            mayBear(text) && text.split(separator: "\n").contains { isMark($0) }
        case .list(let values): values.contains { bears($0) }
        case .map(let map): map.pairs.contains { bears($0.value) }
        default: false
        }
    }

    /// Whether "ẬT" stands in a text of the data, which is in normal form C.
    private static func mayBear(_ text: String) -> Bool {
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte == UInt8(ascii: "T"), previous == 0xAC { return true }
            previous = byte
        }
        return false
    }

    private static func fault(_ file: String?) -> Faults {
        Faults(Diagnostic("secret-document", at: DiagnosticPlace(file: file)))
    }
}
