package import Diagnostics
package import OfficeDocuments
package import XMLScanning

/// Puts the content of documents into another: their styles, lists, pictures and notes come
/// along, all else of the host stays as it is, byte for byte.
///
///     var merger = try DocumentMerger(host: letter)
///     let annex = try GuestDocument(document, name: "phu-luc.odt")
///     let bytes = try merger.adopt(nil, of: annex, at: place)
///     let made = try merger.merged(replacing: [(place..<place, bytes)])
package struct DocumentMerger {
    /// The merge in the host's format.
    private enum Family {
        case openDocument(OpenDocumentMerge)
        case word(WordMerge)
        /// While it is at work.
        case busy
    }

    package let host: OfficeDocument
    private var family: Family

    /// - Throws: a fault of one of the host's parts.
    package init(host: OfficeDocument) throws(Diagnostic) {
        self.host = host
        family =
            host.format.isOpenDocument
            ? .openDocument(try OpenDocumentMerge(host: host)) : .word(try WordMerge(host: host))
    }

    /// What stands in a range of the guest's main part, made fit for the host: bytes to be
    /// written where the host has elements of the same kind.
    ///
    /// - Parameters:
    ///   - range: Whole elements of the guest's main part; its whole text if nil, without
    ///     what is the guest's own: forms, declarations, the last section's page setup.
    ///   - place: Where in the host's main part it will stand, if that is known: a guest with
    ///     section breaks ends the host's section there (WordprocessingML).
    /// - Throws: `guest-format-differs`, `guest-range-unbalanced`, a fault of a part.
    package mutating func adopt(
        _ range: Range<Int>?, of guest: GuestDocument, at place: Int? = nil
    ) throws(Diagnostic) -> [UInt8] {
        guard guest.document.format.isOpenDocument == host.format.isOpenDocument else {
            throw Diagnostic(
                "guest-format-differs",
                [
                    "name": guest.name, "guest": guest.document.format.rawValue,
                    "host": host.format.rawValue,
                ])
        }
        let current = family
        family = .busy
        switch (consume current, guest.family) {
        case (.openDocument(var merge), .openDocument(let guest)):
            defer { family = .openDocument(merge) }
            return try merge.adopt(range, of: guest)
        case (.word(var merge), .word(let guest)):
            defer { family = .word(merge) }
            return try merge.adopt(range, of: guest, at: place)
        default: return []
        }
    }

    /// What becomes of the host's parts.
    ///
    /// - Parameter replacing: ranges of the host's main part that do not overlap, outside of
    ///   the declarations before the text.
    package func changes(
        replacing: [Patch]
    ) throws(Diagnostic) -> PartChanges {
        switch family {
        case .openDocument(let merge): try merge.changes(replacing: replacing)
        case .word(let merge): try merge.changes(replacing: replacing)
        case .busy: PartChanges()
        }
    }

    /// The host with replaced ranges of its main part and all that adopted content needs.
    package func merged(
        replacing: [Patch]
    ) throws(Diagnostic) -> OfficeDocument {
        let changes = try changes(replacing: replacing)
        return changes.isEmpty ? host : try host.applying(changes)
    }
}

/// A document that is put into others, read once.
package struct GuestDocument {
    /// The guest in its format.
    enum Family {
        case openDocument(OpenDocumentGuest)
        case word(WordGuest)
    }

    package let document: OfficeDocument
    /// As an author names it: `phu-luc.odt`.
    package let name: String
    let family: Family

    /// - Throws: `guest-without-text`, a fault of one of its parts.
    package init(_ document: OfficeDocument, name: String) throws(Diagnostic) {
        self.document = document
        self.name = name
        family =
            document.format.isOpenDocument
            ? .openDocument(try OpenDocumentGuest(document, name: name))
            : .word(try WordGuest(document, name: name))
    }

    /// Where the text stands in the main part: what is adopted if no range is given.
    package var textRange: Range<Int> {
        switch family {
        case .openDocument(let guest): guest.parts.textRange
        case .word(let guest): guest.parts.textRange
        }
    }
}
