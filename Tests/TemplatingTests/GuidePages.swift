import DataSources
import Foundation
import OfficeDocuments
import ReadingModel
import Testing

@testable import Templating

/// An example of a page of `docs/`: fenced blocks `template`, `data` (YAML; may be left
/// out) and `result` or `error`, in this order. `template NAME` gives a document that the
/// examples after it take in by its name.
///
/// A line is a paragraph, `│ a │ b │` a row, `1. ` and `a) ` items of a numbered list of
/// two levels. In a result `(2×3)` before a cell's text tells the columns and rows that it
/// spans, `[#D9D9D9]` after it its ground, `↵` a line break, `⇟` a new page.
struct GuideExample: CustomTestStringConvertible {
    var page: String
    var line: Int
    var template: String
    var data = ""
    var expected = ""
    var isError = false
    /// By name.
    var files: [String: String]

    var testDescription: String { "\(page):\(line)" }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs")

    /// The examples of a page, in their order.
    static func examples(of page: String) throws -> [GuideExample] {
        let text = try String(contentsOf: folder.appending(path: page), encoding: .utf8)
        var examples: [GuideExample] = []
        var files: [String: String] = [:]
        var open: GuideExample?
        for block in fences(of: text) {
            let words = block.kind.split(separator: " ")
            switch words.first {
            case "template" where words.count == 2: files[String(words[1])] = block.text
            case "template": open = GuideExample(page: page, line: block.line, template: block.text, files: files)
            case "data": open?.data = block.text
            case "result", "error":
                guard var example = open else { continue }
                example.expected = block.text
                example.isError = words.first == "error"
                examples.append(example)
                open = nil
            default: break
            }
        }
        return examples
    }

    private static func fences(of text: String) -> [(kind: String, line: Int, text: String)] {
        var blocks: [(kind: String, line: Int, text: String)] = []
        var isOpen = false
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.hasPrefix("```") {
                isOpen.toggle()
                if isOpen { blocks.append((String(line.dropFirst(3)), number + 1, "")) }
            } else if isOpen {
                let separator = blocks[blocks.count - 1].text.isEmpty ? "" : "\n"
                blocks[blocks.count - 1].text += separator + line
            }
        }
        return blocks
    }

    // MARK: Filling

    func record() throws -> ValueMap { try DataRecord(Array(data.utf8), file: "so-lieu.yaml").root }

    static func document(_ text: String, word: Bool) throws -> OfficeDocument {
        let line = notation(of: text)
        return try word
            ? Harness.wordDocument(line, hasLists: true) : Harness.flatDocument(line, hasLists: true)
    }

    /// The lines of a page in the notation of these tests.
    private static func notation(of text: String) -> String {
        var blocks: [String] = []
        var isTable = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("│") {
                let cells = line.split(separator: "│", omittingEmptySubsequences: false).dropFirst().dropLast()
                let row = "│" + cells.map { $0.trimmingCharacters(in: .whitespaces) + "│" }.joined()
                if isTable { blocks[blocks.count - 1] += " ‖ " + row } else { blocks.append(row) }
                isTable = true
                continue
            }
            isTable = false
            switch line.prefix(3) {
            case "1. ": blocks.append("• " + line.dropFirst(3))
            case "a) ": blocks.append("◦ " + line.dropFirst(3))
            default: blocks.append(String(line))
            }
        }
        return blocks.joined(separator: " ¶ ")
    }

    // MARK: Reading back

    /// A document as a page writes it, without the paragraph that Word wants after a table.
    static func text(of document: OfficeDocument) throws -> String {
        var lines = try Reading(document: document).blocks.flatMap(Self.lines)
        if lines.count > 1, lines.last == "", lines[lines.count - 2].hasPrefix("│") { lines.removeLast() }
        // A page turned at a paragraph's end is one turned before the next.
        return lines.joined(separator: "\n").replacing("⇟\n", with: "\n⇟").replacing("\u{A0}", with: " ")
    }

    private static func lines(of block: ReadingModel.Block) -> [String] {
        switch block {
        case .paragraph(let paragraph):
            let label = paragraph.label.map { $0.text + " " } ?? ""
            let mark = breaksPage(paragraph) ? "⇟" : ""
            return [mark + label + paragraph.plainText.replacing("\n", with: "↵")]
        case .table(let table):
            return table.rows.map { "│ " + $0.cells.map(text).joined(separator: " │ ") + " │" }
        default: return ["▦"]
        }
    }

    private static func breaksPage(_ paragraph: Paragraph) -> Bool {
        paragraph.breakBefore != nil
            || paragraph.inlines.contains { if case .pageBreak = $0 { true } else { false } }
    }

    private static func text(of cell: Cell) -> String {
        let isPlain = cell.columnSpan == 1 && cell.rowSpan == 1
        let span = isPlain ? "" : "(\(cell.columnSpan)×\(cell.rowSpan)) "
        let ground = cell.background.map { " [#\($0.rawValue)]" } ?? ""
        return span + cell.blocks.flatMap(lines).joined(separator: " ¶ ") + ground
    }
}
