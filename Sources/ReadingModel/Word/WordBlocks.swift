import Diagnostics
import OfficeDocuments

/// Blocks: paragraphs, tables, content controls.
extension WordReader {
    func readBlocks(
        of element: Int, _ story: WordStory, into collector: BlockCollector, layer: Int
    ) {
        var joined = WordJoin()
        readBlocks(of: element, story, into: collector, layer: layer, &joined)
        if !joined.inlines.isEmpty { flush(&joined, collector) }
        closeContents(story, collector)
    }

    private func readBlocks(
        of element: Int, _ story: WordStory, into collector: BlockCollector, layer: Int,
        _ joined: inout WordJoin
    ) {
        let markup = story.markup
        for child in markup.children(element) {
            switch markup.tag(child) {
            case .paragraph: readParagraph(child, story, into: collector, layer: layer, &joined)
            case .table:
                flush(&joined, collector)
                readTable(child, story, into: collector)
            case .contentControl:
                readControl(child, story, into: collector, layer: layer, &joined)
            case .customXML, .insertion, .moveTo:
                readBlocks(of: child, story, into: collector, layer: layer, &joined)
            case .alternate:
                if let chosen = markup.chosen(child) {
                    readBlocks(of: chosen, story, into: collector, layer: layer, &joined)
                }
            case .bookmarkStart:
                if let name = markup.value(child, "w:name"), !WordFields.isInner(bookmark: name) {
                    collector.pending.append(.anchor(name: name))
                }
            case .altChunk:
                let source = markup.value(child, "r:id").flatMap { story.part.relationships[$0] }
                let place = collector.place(.opaque, markup.bytes(child))
                collector.append(
                    .opaque(Opaque(place: place, element: "altChunk", source: source?.target)))
            default: break
            }
        }
    }

    private func readControl(
        _ element: Int, _ story: WordStory, into collector: BlockCollector, layer: Int,
        _ joined: inout WordJoin
    ) {
        let markup = story.markup
        guard let content = markup.child(element, .contentControlContent) else { return }
        let control = WordControl(markup, element)
        if let tag = control.tag { collector.pending.append(.anchor(name: tag)) }
        guard control.isContents, !story.isInContentsControl else {
            readBlocks(of: content, story, into: collector, layer: layer, &joined)
            return
        }
        flush(&joined, collector)
        let place = collector.place(.contents, markup.bytes(element))
        let inner = BlockCollector(
            story: collector.story, path: place.path, width: collector.width)
        inner.pending = collector.pending
        collector.pending = []
        story.isInContentsControl = true
        readBlocks(of: content, story, into: inner, layer: layer)
        story.isInContentsControl = false
        collector.append(.contents(Contents(place: place, blocks: inner.finish())))
    }

    private func readParagraph(
        _ element: Int, _ story: WordStory, into collector: BlockCollector, layer: Int,
        _ joined: inout WordJoin
    ) {
        let markup = story.markup
        let head = WordParagraphHead(markup, markup.child(element, .paragraphProperties))
        let base = base(head.style, layer: layer, isNumbered: head.numberID != 0)
        let place = collector.place(.paragraph, markup.bytes(element))
        var paragraph = Paragraph(place: place, style: base.style, format: ParagraphFormatID(0))
        let contentsBefore = story.isInContents

        var reader = WordInlineReader(self, story, collector, place, base)
        joined.inlines += reader.read(element)
        builder.counts.insertions += head.isMarkInserted ? 1 : 0
        builder.counts.deletions += head.isMarkDeleted ? 1 : 0
        let numbering = shape(&paragraph, head, base)
        if head.isMarkDeleted, head.section == nil {
            // The paragraph goes on in the next one, whose properties it takes.
            joined.paragraph = paragraph
            return
        }
        paragraph.inlines = joined.inlines
        joined = WordJoin()
        paragraph.hidden = head.isMarkHidden && paragraph.inlines.allSatisfy(isHidden)
        if let numbering, !paragraph.hidden { number(&paragraph, numbering) }
        settle(paragraph, wasInContents: contentsBefore, reader.beganContents, story, collector)
        if head.section != nil { changeSection(story, collector) }
    }

    /// Among the entries of a table of contents, or in the flow.
    private func settle(
        _ paragraph: Paragraph, wasInContents: Bool, _ began: Bool, _ story: WordStory,
        _ collector: BlockCollector
    ) {
        let isEntry =
            began || wasInContents && (story.isInContents || !paragraph.plainText.isEmpty)
        guard isEntry, !story.isInContentsControl else {
            closeContents(story, collector)
            collector.append(paragraph)
            return
        }
        if story.contents == nil { story.contents = [] }
        story.contents?.append(.paragraph(paragraph))
        if !story.isInContents { closeContents(story, collector) }
    }

    private func closeContents(_ story: WordStory, _ collector: BlockCollector) {
        guard let blocks = story.contents else { return }
        story.contents = nil
        guard case .paragraph(let first)? = blocks.first else { return }
        let place = Place(
            story: first.place.story, path: collector.nextPath(.contents), bytes: first.place.bytes)
        collector.append(.contents(Contents(place: place, blocks: blocks)))
    }

    /// A paragraph whose mark was deleted, with nothing behind it to join.
    private func flush(_ joined: inout WordJoin, _ collector: BlockCollector) {
        guard var paragraph = joined.paragraph else { return }
        paragraph.inlines = joined.inlines
        if !joined.inlines.isEmpty { collector.append(paragraph) }
        joined = WordJoin()
    }

    private func isHidden(_ inline: Inline) -> Bool {
        switch inline {
        case .text(_, let format, _): builder.formats.table.characters[format.index].hidden
        case .anchor, .pageHint: true
        case .link(_, let inner), .change(_, let inner): inner.allSatisfy(isHidden)
        default: false
        }
    }
}

/// What a paragraph without its mark hands to the next one.
struct WordJoin {
    var inlines: [Inline] = []
    var paragraph: Paragraph?
}
