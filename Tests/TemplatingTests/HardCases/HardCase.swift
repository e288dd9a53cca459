import AdministrativeDocuments
import DataSources
import Diagnostics
import OfficeDocuments
import Previewing
import ReadingModel
import Testing

@testable import Templating

/// How a hard case is tried: template, data, expected text, in FODT, ODT and DOCX. Every
/// document is judged by the harness.
enum HardCase {
    /// xs = 1, 2; k is false, t is true; n = "n".
    static let usual = "{xs: [1, 2], k: false, t: true, n: n, trong: '', rong: [], khong: null}"

    static func data(_ yaml: String) throws -> ValueMap {
        try DataRecord(Array(yaml.utf8), file: "so-lieu.yaml").root
    }

    // MARK: Templates

    /// A line of the notation as three documents, with numbered lists.
    static func documents(_ line: String) throws -> [OfficeDocument] {
        let flat = try Harness.flatDocument(line, hasLists: true)
        return [flat, try flat.converted(to: .odt), try Harness.wordDocument(line, hasLists: true)]
    }

    /// Bodies in the markup itself.
    static func documents(flat: String, word: String) throws -> [OfficeDocument] {
        try openDocuments(flat) + [Raw.word(word)]
    }

    static func openDocuments(_ body: String) throws -> [OfficeDocument] {
        let flat = try Raw.flat(body)
        return [flat, try flat.converted(to: .odt)]
    }

    /// A paragraph for each piece; what does not begin with `<` is its text.
    static func word(_ pieces: String...) -> String {
        pieces.map { "<w:p>\($0.hasPrefix("<") ? $0 : Raw.run($0))</w:p>" }.joined()
    }

    static func flat(_ pieces: String...) -> String { pieces.map { "<text:p>\($0)</text:p>" }.joined() }

    // MARK: Filling

    /// What came of a template.
    struct Made {
        var document: OfficeDocument
        /// The main part.
        var main: String
        var warnings: [String]

        /// A part, with a space for each `<text:s/>`.
        func part(_ name: String) throws -> String {
            String(decoding: try #require(try document.part(name)), as: UTF8.self).replacing("<text:s/>", with: " ")
        }

        /// The main part, likewise.
        var plain: String { main.replacing("<text:s/>", with: " ") }

        /// What a person reads.
        func read() throws -> String { try Harness.text(of: document) }

        /// The body in the notation.
        func line() throws -> String {
            try Notation.read(Array(main.utf8), document.format.isOpenDocument ? .openDocument : .word)
        }
    }

    static func filled(
        _ document: OfficeDocument, _ data: String = usual, options: RenderOptions = RenderOptions()
    ) throws -> Made {
        let rendering = try Harness.fill(document, try Self.data(data), table: .administrative, options: options)
        let made = try document.applying(rendering.changes)
        let main = String(decoding: try #require(try made.part(made.mainPart)), as: UTF8.self)
        return Made(document: made, main: main, warnings: rendering.warnings.map(\.id.rawValue))
    }

    static func filled(_ line: String, _ data: String = usual, options: RenderOptions = RenderOptions()) throws -> [Made] {
        try documents(line).map { try filled($0, data, options: options) }
    }

    // MARK: Expecting

    /// In the notation.
    static func expect(
        _ line: String, _ data: String = usual, gives expected: String, warns: [String] = [],
        options: RenderOptions = RenderOptions(), at location: SourceLocation = #_sourceLocation
    ) throws {
        for made in try filled(line, data, options: options) {
            let found = try made.line()
            #expect(found == expected, "\(made.document.format)", sourceLocation: location)
            #expect(made.warnings == warns, "\(made.document.format)", sourceLocation: location)
        }
    }

    /// What a person reads, a paragraph a line; of bodies in the markup.
    static func expect(
        flat: String? = nil, word: String? = nil, _ data: String = usual, reads expected: String,
        at location: SourceLocation = #_sourceLocation
    ) throws {
        let documents = try (flat.map(openDocuments) ?? []) + (word.map { [try Raw.word($0)] } ?? [])
        for document in documents {
            let found = try filled(document, data).read()
            #expect(found == expected, "\(document.format)", sourceLocation: location)
        }
    }

    /// What a person reads, of a line of the notation.
    static func expect(
        _ line: String, _ data: String = usual, reads expected: String, at location: SourceLocation = #_sourceLocation
    ) throws {
        for made in try filled(line, data) {
            let found = try made.read()
            #expect(found == expected, "\(made.document.format)", sourceLocation: location)
        }
    }

    /// The errors of a line, each with the numbers of its paragraphs: `unclosed-mark 1+2`.
    static func refuse(
        _ line: String, _ data: String = usual, says expected: [String], at location: SourceLocation = #_sourceLocation
    ) throws {
        for document in try documents(line) {
            let found = try faults(document, data).map { fault in
                let places = ([fault.place] + fault.otherPlaces).compactMap(\.paragraph).map(String.init)
                return places.isEmpty ? fault.id.rawValue : "\(fault.id.rawValue) \(places.joined(separator: "+"))"
            }
            #expect(found == expected, "\(document.format)", sourceLocation: location)
        }
    }

    static func faults(
        _ document: OfficeDocument, _ data: String = usual, options: RenderOptions = RenderOptions()
    ) throws -> [Diagnostic] {
        do {
            _ = try filled(document, data, options: options)
            return []
        } catch let faults as Faults { return faults.items }
    }

    static func remarks(_ document: OfficeDocument) -> [Diagnostic] {
        TemplateCheck.remarks(on: document, file: "mau", table: .administrative)
    }
}
