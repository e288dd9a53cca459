import Diagnostics
import DocumentMerging
import OfficeDocuments
import Pictures

/// Resolves the tokens of pictures in rendered parts: what is shown is stored, once.
struct PictureEmbedding {
    private let pictures: [Picture]
    private var package: PackagePictures
    private var references: [String: [Int: [UInt8]]] = [:]
    private var data: [Int: [UInt8]] = [:]
    private var number: Int

    /// The changes with pictures in the places of their tokens.
    static func resolved(
        _ changes: PartChanges, of document: OfficeDocument, _ store: PictureStore
    ) throws(Diagnostic) -> PartChanges {
        guard !store.pictures.isEmpty else { return changes }
        let host = try document.applying(changes)
        var embedding = PictureEmbedding(store.pictures, host)
        var made = changes
        for name in host.partNames {
            guard let bytes = changes.replaced[name], let filled = try embedding.filled(bytes, part: name) else {
                continue
            }
            made.replaced[name] = filled
        }
        if host.format.isFlat { return made }
        return made.followed(by: try embedding.package.changes())
    }

    private init(_ pictures: [Picture], _ host: OfficeDocument) {
        self.pictures = pictures
        package = PackagePictures(host: host)
        number = Self.highestNumber(in: host)
    }

    private mutating func filled(_ bytes: [UInt8], part: String) throws(Diagnostic) -> [UInt8]? {
        guard var start = bytes.firstIndex(of: PictureToken.mark) else { return nil }
        var made: [UInt8] = []
        made.reserveCapacity(bytes.count)
        var at = 0
        while let (token, range) = PictureToken.token(in: bytes, at: start) {
            made += bytes[at..<range.lowerBound]
            made += try text(of: token, in: part)
            at = range.upperBound
            guard let next = bytes[at...].firstIndex(of: PictureToken.mark) else { break }
            start = next
        }
        return made + bytes[at...]
    }

    private mutating func text(of token: PictureToken, in part: String) throws(Diagnostic) -> [UInt8] {
        switch token {
        case .newNumber:
            number += 1
            return Array(String(number).utf8)
        case .sameNumber: return Array(String(number).utf8)
        case .data(let index):
            if let known = data[index] { return known }
            let text = "<office:binary-data xmlns:office=\"\(Namespaces.office)\">"
                + Base64.encoded(pictures[index].bytes) + "</office:binary-data>"
            data[index] = Array(text.utf8)
            return Array(text.utf8)
        case .reference(let index):
            if let known = references[part]?[index] { return known }
            let picture = pictures[index]
            let reference = try package.reference(
                to: picture.bytes, ending: picture.kind.ending, type: picture.kind.mediaType, from: part)
            references[part, default: [:]][index] = Array(reference.utf8)
            return Array(reference.utf8)
        }
    }

    // MARK: Numbers

    /// The highest number that a drawing of a document has: of `wp:docPr`, and of the names
    /// that this engine gives.
    private static func highestNumber(in host: OfficeDocument) -> Int {
        var highest = 0
        for name in host.partNames where name.hasSuffix(".xml") {
            guard let bytes = (try? host.part(name)) ?? nil else { continue }
            for (mark, before) in [("docPr", " id=\""), ("=\"\(PictureMarkup.namePrefix)", "")] {
                highest = max(highest, Self.highestNumber(in: bytes, after: Array(mark.utf8), Array(before.utf8)))
            }
        }
        return highest
    }

    private static func highestNumber(in bytes: [UInt8], after mark: [UInt8], _ key: [UInt8]) -> Int {
        var highest = 0
        var at = 0
        while let found = bytes[at...].firstIndex(of: mark[0]) {
            at = found + 1
            guard bytes[found...].starts(with: mark) else { continue }
            var place = found + mark.count
            if !key.isEmpty {
                let tag = bytes[place...].prefix { $0 != 0x3E }
                guard let start = tag.indices.first(where: { tag[$0...].starts(with: key) }) else { continue }
                place = start + key.count
            }
            let digits = bytes[place...].prefix { $0 >= 0x30 && $0 <= 0x39 }.prefix(9)
            highest = max(highest, Int(String(decoding: digits, as: UTF8.self)) ?? 0)
        }
        return highest
    }
}
