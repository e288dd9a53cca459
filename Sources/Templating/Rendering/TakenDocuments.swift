import Diagnostics
import DocumentMerging
import OfficeDocuments
import XMLScanning

/// Finished documents whose content is taken in (`doc('phu-luc.odt')`): a processing
/// instruction keeps their place until all of the template is written.
struct TakenDocuments {
    private(set) var guests: [IncludedDocument] = []
    private var known: [String: Int] = [:]
    /// How many places there are.
    private(set) var count = 0

    private static let opening = Array("<?vanthu-document ".utf8)
    private static let maxCount = 500

    /// The instruction at a document's place.
    mutating func place(
        of name: String, _ load: IncludedDocument.Finder?
    ) throws(ExpressionFault) -> [UInt8] {
        count += 1
        guard count <= Self.maxCount else {
            throw ExpressionFault("too-many-items", ["limit": String(Self.maxCount)])
        }
        let number: Int
        if let seen = known[name] { number = seen } else { number = try read(name, load) }
        known[name] = number
        return Self.opening + Array("\(number)?>".utf8)
    }

    private mutating func read(
        _ name: String, _ load: IncludedDocument.Finder?
    ) throws(ExpressionFault) -> Int {
        let found: IncludedDocument?
        do throws(Diagnostic) { found = try load?(name) } catch {
            throw ExpressionFault(error.id, error.arguments)
        }
        guard let found else { throw ExpressionFault("template-not-found", ["name": name]) }
        guests.append(found)
        return guests.count - 1
    }

    /// Puts the content of the documents in their places.
    func taken(into document: OfficeDocument, _ changes: PartChanges) throws(Diagnostic) -> PartChanges {
        guard count > 0 else { return changes }
        let host = try document.applying(changes)
        guard let body = try host.part(host.mainPart) else { return changes }
        var merger = try DocumentMerger(host: host)
        var read: [GuestDocument] = []
        for guest in guests { read.append(try GuestDocument(guest.document, name: guest.name)) }
        var replacing: [Patch] = []
        for place in Self.places(in: body) where read.indices.contains(place.number) {
            let bytes = try merger.adopt(nil, of: read[place.number], at: place.range.lowerBound)
            replacing.append(Patch(place.range, bytes))
        }
        return changes.followed(by: try merger.changes(replacing: replacing))
    }

    private static func places(in body: [UInt8]) -> [(range: Range<Int>, number: Int)] {
        var found: [(range: Range<Int>, number: Int)] = []
        var at = 0
        while let start = body[at...].firstIndex(of: 0x3C) {
            at = start + 1
            guard body[start...].starts(with: opening) else { continue }
            let digits = body[(start + opening.count)...].prefix { $0 >= 0x30 && $0 <= 0x39 }
            guard let number = Int(String(decoding: digits, as: UTF8.self)) else { continue }
            found.append((start..<digits.endIndex + 2, number))
            at = digits.endIndex + 2
        }
        return found
    }
}

extension PartChanges {
    /// Both changes as one.
    func followed(by later: PartChanges) -> PartChanges {
        var made = self
        for (name, bytes) in later.replaced {
            if let index = made.added.firstIndex(where: { $0.name == name }) {
                made.added[index].bytes = bytes
            } else {
                made.replaced[name] = bytes
            }
        }
        made.added += later.added
        made.removed.formUnion(later.removed)
        return made
    }
}

extension Renderer {
    /// - Throws: `document-outside-body`, `template-not-found`, a fault of the document.
    mutating func writeDocument(_ name: String, _ program: Program) throws(ExpressionFault) {
        guard program.isMain else { throw ExpressionFault("document-outside-body", ["name": name]) }
        let place = try documents.place(of: name, options.documents)
        writeList([], opening: 0, program)
        output += place
        wrote(.paragraph)
    }
}
