public import Diagnostics
import OfficeDocuments
import Previewing
import ReadingModel

extension Document {
    /// The document as a page for the browser, self-contained and inert.
    ///
    /// - Parameter findings: what a check found in it: their places are pointed out, each
    ///   with its rule and message.
    public func html(findings: [Diagnostic] = [], language: Language = .vi) throws(Faults) -> String {
        let source: OfficeDocument
        let reading: Reading
        do throws(Diagnostic) { source = try OfficeDocument(bytes: try Self.ownBytes(self)) } catch { throw Faults(error) }
        reading = try Reading(document: source)
        let highlights = findings.flatMap { finding in
            ([finding.place] + finding.otherPlaces).compactMap { place -> HTMLPreview.Highlight? in
                guard let anchor = place.anchor, let words = anchor.words else { return nil }
                let story = reading.parts.first { $0.value == anchor.part && $0.key == .body }?.key ?? .body
                return HTMLPreview.Highlight(
                    story: story, bytes: words, title: "\(finding.id): \(finding.message(language))", isError: finding.severity == .error)
            }
        }
        return HTMLPreview(reading, highlights: highlights) { media in
            guard let name = media.source, let bytes = (try? source.part(name)) ?? nil, let type = Self.pictureType(bytes) else { return nil }
            return HTMLPreview.Picture(mediaType: type, base64: Base64.encoded(bytes))
        }.page
    }

    private static func ownBytes(_ document: Document) throws(Diagnostic) -> [UInt8] {
        do throws(Faults) { return try document.bytes() } catch { throw error.items[0] }
    }

    /// By its first bytes: what a document calls a picture may be anything.
    private static func pictureType(_ bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return "image/png" }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
        return bytes.starts(with: Array("GIF8".utf8)) ? "image/gif" : nil
    }
}
