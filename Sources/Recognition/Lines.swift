package import ReadingModel

/// A document as lines, in the order in which they are read.
package struct Lines: Sendable {
    package let reading: Reading
    /// Of the body, with the text boxes anchored in it before the paragraph that holds them.
    package internal(set) var body: [Line] = []
    /// Of headers and footers, by story.
    package internal(set) var margins: [StoryID: [Line]] = [:]

    package init(_ reading: Reading) {
        self.reading = reading
        var collector = LineCollector(reading)
        for (number, section) in reading.sections.enumerated() {
            collector.begin(section: number, width: section.page.textWidth)
            collector.collect(section.blocks)
        }
        body = collector.lines
        for section in reading.sections {
            for story in Array(section.headers.values) + Array(section.footers.values) where margins[story] == nil {
                var collector = LineCollector(reading)
                collector.begin(section: 0, width: section.page.textWidth)
                collector.collect(reading.stories[story] ?? [])
                margins[story] = collector.lines
            }
        }
    }

    package func page(of line: Line) -> PageGeometry {
        reading.sections.indices.contains(line.section) ? reading.sections[line.section].page : PageGeometry()
    }

    package func format(_ line: Line) -> ParagraphFormat { reading.paragraphFormat(line.format) }

    /// Half of the page where a line's text stands: by its cell or text box, by what stands
    /// before it in its paragraph, by its alignment.
    package func side(of line: Line) -> Side {
        let width = page(of: line).textWidth.emu
        guard width > 0 else { return .whole }
        let (left, right) = (line.extent.left.emu, line.extent.right.emu)
        if right - left > width * 7 / 10 { return .whole }
        return (left + right) / 2 < width / 2 ? .left : .right
    }
}
