import OfficeDocuments
import XMLScanning

@testable import Templating

/// Documents in one line, as the engine's laws write them: `¶` ends a paragraph, `•`
/// opens a list item, `◦` one a level deeper, `│` parts cells, `‖` rows. The same line
/// becomes an ODF and a WordprocessingML part, and either is read back into a line.
enum Notation {
    enum Block {
        case paragraph(level: Int, text: String)
        case rows([[String]], header: Int)
    }

    static func parse(_ line: String) -> [Block] {
        line.components(separatedBy: "¶").map { piece in
            let text = piece.trimmingOuterBlank()
            if text.hasPrefix("│") {
                let rows = text.components(separatedBy: "‖").map { row -> [String] in
                    let cells = row.trimmingOuterBlank().split(
                        separator: "│", omittingEmptySubsequences: false)
                    return cells.dropFirst().dropLast().map(String.init)
                }
                return .rows(rows, header: 0)
            }
            if text.hasPrefix("• ") { return .paragraph(level: 1, text: String(text.dropFirst(2))) }
            if text.hasPrefix("◦ ") { return .paragraph(level: 2, text: String(text.dropFirst(2))) }
            return .paragraph(level: 0, text: text)
        }
    }

    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
            "°", with: "\u{A0}")
    }

    // MARK: ODF

    static func openDocument(_ line: String) -> [UInt8] {
        var body = ""
        var level = 0
        func close(to target: Int) {
            while level > target {
                body += "</text:list-item></text:list>"
                level -= 1
            }
        }
        for block in parse(line) {
            switch block {
            case .paragraph(let wanted, let text):
                if wanted == 0 || wanted < level { close(to: wanted) }
                if wanted > 0, wanted == level { body += "</text:list-item><text:list-item>" }
                while level < wanted {
                    body += "<text:list><text:list-item>"
                    level += 1
                }
                body += text.isEmpty ? "<text:p/>" : "<text:p>\(openDocumentText(text))</text:p>"
            case .rows(let rows, _):
                close(to: 0)
                let columns = rows.map(\.count).max() ?? 0
                body += "<table:table><table:table-column table:number-columns-repeated=\"\(columns)\"/>"
                for row in rows {
                    body += "<table:table-row>"
                    for cell in row {
                        body += "<table:table-cell>\(openDocumentCell(cell))</table:table-cell>"
                    }
                    body += "</table:table-row>"
                }
                body += "</table:table>"
            }
        }
        close(to: 0)
        return Array(
            """
            <office:document-content xmlns:office="\(Namespaces.office)" \
            xmlns:text="\(Namespaces.text)" xmlns:table="\(Namespaces.table)" \
            xmlns:draw="\(Namespaces.drawing)" xmlns:xlink="\(Namespaces.xlink)" \
            xmlns:svg="\(Namespaces.svg)"><office:body>\
            <office:text>\(body)</office:text></office:body></office:document-content>
            """.utf8)
    }

    /// A paragraph, or one item of a list.
    private static func openDocumentCell(_ cell: String) -> String {
        guard cell.hasPrefix("• ") else { return "<text:p>\(openDocumentText(cell))</text:p>" }
        let text = openDocumentText(String(cell.dropFirst(2)))
        return "<text:list><text:list-item><text:p>\(text)</text:p></text:list-item></text:list>"
    }

    private static func openDocumentText(_ text: String) -> String {
        var result = ""
        for (index, character) in text.enumerated() {
            let atEdge = index == 0 || index == text.count - 1
            if character == " ", atEdge || result.hasSuffix(" ") || result.hasSuffix("s/>") {
                result += "<text:s/>"
            } else {
                result += escaped(String(character))
            }
        }
        return result
    }

    // MARK: WordprocessingML

    static func word(_ line: String) -> [UInt8] {
        var body = ""
        func paragraph(_ level: Int, _ text: String) -> String {
            let numbering =
                level == 0
                ? ""
                : "<w:pPr><w:numPr><w:ilvl w:val=\"\(level - 1)\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
            let run =
                text.isEmpty
                ? "" : "<w:r><w:t xml:space=\"preserve\">\(escaped(text))</w:t></w:r>"
            return "<w:p>\(numbering)\(run)</w:p>"
        }
        for block in parse(line) {
            switch block {
            case .paragraph(let level, let text): body += paragraph(level, text)
            case .rows(let rows, _):
                let column = "<w:gridCol w:w=\"1000\"/>"
                let columns = String(repeating: column, count: rows.map(\.count).max() ?? 0)
                body += "<w:tbl><w:tblPr/><w:tblGrid>\(columns)</w:tblGrid>"
                for row in rows {
                    body += "<w:tr>"
                    for cell in row {
                        let isItem = cell.hasPrefix("• ")
                        let text = isItem ? String(cell.dropFirst(2)) : cell
                        body += "<w:tc><w:tcPr/>\(paragraph(isItem ? 1 : 0, text))</w:tc>"
                    }
                    body += "</w:tr>"
                }
                body += "</w:tbl>"
            }
        }
        return Array(
            """
            <w:document xmlns:w="\(Namespaces.word)"><w:body>\(body)<w:sectPr/></w:body>\
            </w:document>
            """.utf8)
    }

    // MARK: Reading back

    /// The body of a part as a line of the notation.
    static func read(_ bytes: [UInt8], _ dialect: MarkupDialect) throws -> String {
        let part = try XMLScanner.scan(bytes, part: "rendered")
        let tree = StoryTreeBuilder.build(part, dialect: dialect)
        guard let body = tree.stories.first else { return "" }
        return blocks(of: body, tree).joined(separator: " ¶ ")
    }

    private static func blocks(of node: Int, _ tree: StoryTree) -> [String] {
        tree.nodes[node].children.flatMap { child -> [String] in
            switch tree.nodes[child].kind {
            case .paragraph: [bullet(child, tree) + text(child, tree)]
            case .table: [table(child, tree)]
            case .container: blocks(of: child, tree)
            default: []
            }
        }
    }

    private static func table(_ node: Int, _ tree: StoryTree) -> String {
        tree.nodes[node].children.map { row in
            let cells = tree.nodes[row].children.map { cell in
                blocks(of: cell, tree).joined(separator: "¶")
            }
            return "│" + cells.joined(separator: "│") + "│"
        }.joined(separator: " ‖ ")
    }

    private static func text(_ node: Int, _ tree: StoryTree) -> String {
        let paragraph = tree.nodes[node]
        guard paragraph.first < paragraph.last else { return "" }
        let scalars = ParagraphText(of: paragraph.first + 1..<paragraph.last, in: tree).scalars
        return String(String.UnicodeScalarView(scalars)).replacing("\u{A0}", with: "°")
    }

    private static func bullet(_ node: Int, _ tree: StoryTree) -> String {
        let paragraph = tree.nodes[node]
        if tree.hasCarriers {
            for token in paragraph.first..<paragraph.last
            where tree.part.tokens[token].isElementStart
                && tree.part.name(of: token) == XMLName(Namespaces.word, "ilvl")
            {
                let level = tree.part.attribute(XMLName(Namespaces.word, "val"), of: token)
                return level == "0" ? "• " : "◦ "
            }
            return ""
        }
        let depth = tree.listPaths[paragraph.listPath].count
        // A level deeper opened together with its outer item counts as its own.
        return paragraph.opensItem == 0 ? "" : depth == 1 ? "• " : "◦ "
    }
}

extension String {
    fileprivate func components(separatedBy separator: Character) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }

    /// One blank on each side belongs to the notation, more to the text.
    fileprivate func trimmingOuterBlank() -> String {
        var text = self[...]
        if text.hasPrefix(" ") { text = text.dropFirst() }
        if text.hasSuffix(" ") { text = text.dropLast() }
        return String(text)
    }
}
