import XMLScanning

/// Blocks: paragraphs, lists, tables, sections, indexes.
extension OpenDocumentReader {
    func readBlocks(of element: Int, _ context: inout OpenDocumentContext, into collector: BlockCollector) {
        let markup = context.markup
        for child in markup.children(element) {
            switch markup.tag(child) {
            case .paragraph, .heading: readParagraph(child, &context, into: collector)
            case .list: readList(child, &context, into: collector)
            case .numberedParagraph: readNumberedParagraph(child, &context, into: collector)
            case .table: readTable(child, context, into: collector)
            case .section: readSection(child, context, into: collector)
            case .tableOfContent, .illustrationIndex, .tableIndex, .objectIndex, .userIndex,
                .alphabeticalIndex, .bibliography:
                readContents(child, context, into: collector)
            case .softPageBreak: collector.pending.append(.pageHint)
            case .changeStart, .changeEnd, .change: noteChange(child, markup)
            case .annotation: builder.counts.comments += 1
            case .regionLeft, .regionCentre, .regionRight:
                readBlocks(of: child, &context, into: collector)
            case let tag where tag.isDrawing:
                collector.pending += drawings(child, context, collector, place: nil)
            default: break
            }
        }
    }

    private func readSection(_ element: Int, _ context: OpenDocumentContext, into collector: BlockCollector)
    {
        var inner = context
        let attributes = context.markup.attributes(element)
        // A condition is not computed: what the last program said counts.
        switch attributes["text:display"] {
        case "none": inner.hidden = true
        case "condition" where attributes["text:is-hidden"] == "true": inner.hidden = true
        default: break
        }
        readBlocks(of: element, &inner, into: collector)
    }

    private func readContents(_ element: Int, _ context: OpenDocumentContext, into collector: BlockCollector)
    {
        let place = collector.place(.contents, context.markup.bytes(element))
        let inner = BlockCollector(story: collector.story, path: place.path, width: collector.width)
        inner.pending = collector.pending
        collector.pending = []
        var innerContext = context
        for body in context.markup.children(element) where context.markup.tag(body) == .indexBody {
            readIndexBody(body, &innerContext, into: inner)
        }
        collector.append(.contents(Contents(place: place, blocks: inner.finish())))
    }

    private func readIndexBody(
        _ element: Int, _ context: inout OpenDocumentContext, into collector: BlockCollector
    ) {
        for title in context.markup.children(element) where context.markup.tag(title) == .indexTitle
        {
            readBlocks(of: title, &context, into: collector)
        }
        readBlocks(of: element, &context, into: collector)
    }

    func readParagraph(_ element: Int, _ context: inout OpenDocumentContext, into collector: BlockCollector)
    {
        changeSection(before: element, context, collector)
        let markup = context.markup
        let attributes = markup.attributes(element)
        let styleName = attributes["text:style-name"] ?? ""
        let style = resolved(styleName, context.scope)
        let place = collector.place(.paragraph, markup.bytes(element))
        var paragraph = Paragraph(
            place: place, style: StyleName(rawValue: style.displayName), format: style.paragraph)
        let level =
            markup.tag(element) == .heading
            ? min(max(attributes.int("text:outline-level") ?? 1, 1), 10) : style.outlineLevel
        paragraph.outline = level
        paragraph.hidden = context.hidden
        if style.breakBefore { paragraph.breakBefore = .page }
        if style.columnBreakBefore { paragraph.breakBefore = .column }

        var text = OpenDocumentInlineReader(self, context, collector, place, style.character)
        paragraph.inlines = text.read(element)
        paragraph.hidden = paragraph.hidden || text.hidesParagraph
        number(&paragraph, element, attributes, style, &context)
        collector.append(paragraph)
        if style.breakAfter { collector.pendingBreak = .page }
    }
}
