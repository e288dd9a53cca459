import DataSources
import Foundation
import OfficeDocuments
import ReadingModel
import Testing
import VanThu

/// One of the two drawings of the page, read as any document is.
struct Master {
    var isWord: Bool
    var reading: Reading
    /// The page set-ups: of the first page and of the following ones.
    var pages: [PageGeometry]
    /// A document made of it that has every kind of paragraph.
    var filled: Reading

    static let folder = Repository.root + "/Templates/van-ban/"
    /// The flat master's text, perhaps changed by a test.
    static func flat(_ text: String) throws -> Master {
        let first = text.replacing(" style:next-style-name=\"Standard\"", with: "")
        let reading = try Reading(bytes: [UInt8](text.utf8))
        // The model gives the page that goes on; without a following page, the first one.
        let firstPage = try Reading(bytes: [UInt8](first.utf8))
        return Master(
            isWord: false, reading: reading, pages: (reading.sections + firstPage.sections).map(\.page),
            filled: try long("odt"))
    }

    /// The Word master's parts, perhaps changed by a test.
    static func word(_ change: (String, String) -> String = { $1 }) throws -> Master {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder + "van-ban.docx")
        let parts = try names.sorted().filter { $0.hasSuffix(".xml") || $0.hasSuffix(".rels") }.map { name in
            let text = try String(contentsOfFile: folder + "van-ban.docx/" + name, encoding: .utf8)
            return (name, [UInt8](change(name, text).utf8))
        }
        let reading = try Reading(document: try OfficeDocument(files: parts))
        return Master(
            isWord: true, reading: reading, pages: reading.sections.map(\.page), filled: try long("docx"))
    }

    static func flatText() throws -> String {
        try String(contentsOfFile: folder + "van-ban.fodt", encoding: .utf8)
    }

    private static func long(_ format: String) throws -> Reading {
        let template = try Template(kind: "bao-cao", for: "a.\(format)")
        let data = try DataRecord(reading: [Repository.root + "/Tests/Long/bao-cao.yaml"], office: nil)
        return try Reading(bytes: try template.fill(data).bytes(for: "a.\(format)"))
    }
}

extension Block {
    /// This paragraph, or those of the table's cells.
    var paragraphs: [Paragraph] {
        switch self {
        case .paragraph(let paragraph): [paragraph]
        case .table(let table): table.rows.flatMap(\.cells).flatMap(\.blocks).flatMap(\.paragraphs)
        default: []
        }
    }
}

extension Reading {
    /// Of the body and of headers and footers.
    var paragraphs: [Paragraph] {
        (blocks + stories.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap(\.value))
            .flatMap(\.paragraphs)
    }
    var tables: [Table] { blocks.compactMap { if case .table(let table) = $0 { table } else { nil } } }
    var drawings: [Drawing] {
        paragraphs.flatMap(\.inlines).compactMap { if case .drawing(let it) = $0 { it } else { nil } }
    }

    /// How the first letters of a paragraph look.
    func letters(_ paragraph: Paragraph) -> CharacterFormat? { letters(paragraph.inlines) }
    private func letters(_ inlines: [Inline]) -> CharacterFormat? {
        for inline in inlines {
            switch inline {
            case .text(_, let format, _): return characterFormat(format)
            case .field(let field): if let found = letters(field.shown) { return found }
            default: break
            }
        }
        return nil
    }
}
