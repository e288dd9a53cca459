package import ReadingModel

/// A document as a page for the browser: a sheet for each section and each page that the
/// author began, the looks of the document, and nothing that could run or be fetched.
///
///     HTMLPreview(reading, pictures: { media in … }).page
package struct HTMLPreview {
    /// A place to point out, with what is said of it.
    package struct Highlight: Sendable {
        package var story: StoryID
        /// Of the part that holds the story.
        package var bytes: Range<Int>
        package var title: String
        package var isError: Bool

        package init(story: StoryID, bytes: Range<Int>, title: String, isError: Bool) {
            (self.story, self.bytes, self.title, self.isError) = (story, bytes, title, isError)
        }
    }

    /// A picture as the browser can show it.
    package struct Picture: Sendable {
        package var mediaType: String
        package var base64: String

        package init(mediaType: String, base64: String) { (self.mediaType, self.base64) = (mediaType, base64) }
    }

    private let reading: Reading
    private let pictures: (Media) -> Picture?
    private let highlights: [Highlight]

    package init(_ reading: Reading, highlights: [Highlight] = [], pictures: @escaping (Media) -> Picture? = { _ in nil }) {
        self.reading = reading
        self.highlights = highlights
        self.pictures = pictures
    }

    /// The whole page; its length grows with the document.
    package var page: String {
        var writer = HTMLWriter(reading, highlights: highlights, pictures: pictures)
        var sheets = ""
        for (number, section) in reading.sections.enumerated() {
            let isContinued = number > 0 && section.start == .continuous && section.page == reading.sections[number - 1].page
            for (part, blocks) in Self.sheets(of: section.blocks).enumerated() {
                if isContinued, part == 0, sheets.hasSuffix(Self.end) {
                    sheets.removeLast(Self.end.count)
                    sheets += writer.blocks(blocks, width: section.page.textWidth) + Self.end
                } else {
                    sheets += sheet(blocks, section, number, isFirst: part == 0, &writer)
                }
            }
        }
        return """
            <!DOCTYPE html>
            <html lang="vi"><head><meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(HTMLText.escaped(reading.properties.title ?? "VanThu"))</title>
            <style>\(HTMLStyles(reading).text)</style></head>
            <body><main>
            \(sheets)</main></body></html>

            """
    }

    private static let end = "</div></section>\n"

    private func sheet(
        _ blocks: [Block], _ section: Section, _ number: Int, isFirst: Bool, _ writer: inout HTMLWriter
    ) -> String {
        writer.beginSheet()
        let isTitle = isFirst && section.differentFirstPage
        let header = isTitle ? section.headers[.first] : section.headers[.odd] ?? section.headers[.first]
        let footer = isTitle ? section.footers[.first] : section.footers[.odd] ?? section.footers[.first]
        var text = "<section class=\"sheet s\(number)\">"
        if let header { text += "<header>\(writer.story(header, width: section.page.textWidth))</header>" }
        if let footer { text += "<footer>\(writer.story(footer, width: section.page.textWidth))</footer>" }
        text += "<div class=\"body\">" + writer.blocks(blocks, width: section.page.textWidth) + writer.notes(width: section.page.textWidth)
        return text + Self.end
    }

    /// What stands on a page of its own because somebody asked for it.
    private static func sheets(of blocks: [Block]) -> [[Block]] {
        var sheets: [[Block]] = [[]]
        for block in blocks {
            if case .paragraph(let paragraph) = block, paragraph.breakBefore == .page, sheets.count > 1 || !sheets[0].isEmpty {
                sheets.append([])
            }
            sheets[sheets.count - 1].append(block)
            if case .paragraph(let paragraph) = block, paragraph.inlines.endInPageBreak { sheets.append([]) }
        }
        return sheets.count > 1 ? sheets.filter { !$0.isEmpty } : sheets
    }
}

extension [Inline] {
    /// Nothing but a page break, or one behind all of the text.
    fileprivate var endInPageBreak: Bool {
        guard let last = last(where: { if case .anchor = $0 { false } else { true } }) else { return false }
        if case .pageBreak = last { return true }
        return false
    }
}
