import OfficeDocuments
import XMLScanning

/// Reads an OpenDocument text: `content.xml` and `styles.xml`, or a flat file
/// that is both.
///
/// The files beside this one hold what it reads, each one subject.
final class OpenDocumentReader {
    let content: Markup<OpenDocumentTag>
    /// The name of its part.
    let mainPart: String
    let styles = OpenDocumentStyles()
    let builder = ReadingBuilder()
    var counters = OpenDocumentListCounters()
    var resolvedStyles: [OpenDocumentStyleKey: OpenDocumentResolvedParagraph] = [:]
    var spanFormats: [OpenDocumentSpanKey: CharacterFormatID] = [:]
    var listFormats: [OpenDocumentListFormatKey: ParagraphFormatID] = [:]
    var cellLooks: [OpenDocumentStyleKey: OpenDocumentCellLook] = [:]
    var openInsertions: Set<String> = []
    var insertions: Set<String> = []
    var sections: [Section] = []
    /// By whether they count endnotes.
    var noteCounters: [Bool: OpenDocumentNoteCounter] = [:]
    let stylesMarkup: Markup<OpenDocumentTag>?
    /// What repeats of rows and cells have cost so far.
    var copiedTokens = 0
    /// The flow of the body, where sections change; nil inside other stories.
    var bodyFlow: BlockCollector?

    init(content: Markup<OpenDocumentTag>, named mainPart: String, styles: Markup<OpenDocumentTag>?) {
        self.content = content
        self.mainPart = mainPart
        stylesMarkup = styles
        if let styles {
            self.styles.collect(styles, scopes: [.styles])
            self.styles.collect(content, scopes: [.content])
        } else {
            self.styles.collect(content, scopes: [.content, .styles])
        }
    }

    func read(format: DocumentFormat, meta: Markup<OpenDocumentTag>?) -> Reading {
        var reading = Reading(format: format)
        builder.parts[.body] = mainPart
        reading.properties = properties(meta ?? content)
        if let distance = defaultTab, distance > .zero { reading.defaultTab = distance }
        readBody()
        reading.sections = sections
        builder.finish(&reading)
        if reading.properties.language == nil {
            reading.properties.language = defaultFormat.language
        }
        return reading
    }

    private func readBody() {
        var context = OpenDocumentContext(markup: content, scope: .content)
        guard let body = content.child(content.root, .body), let text = content.child(body, .text)
        else {
            sections = [Section()]
            return
        }
        countChanges(text)
        let first = firstMasterPage(text)
        let section = section(masterPage: first)
        let flow = BlockCollector(story: .body, width: section.page.textWidth)
        sections = [section]
        bodyFlow = flow
        readBlocks(of: text, &context, into: flow)
        sections[sections.count - 1].blocks = flow.finish()
        sections[0].start = .nextPage
    }

    private var defaultTab: Length? {
        guard let style = styles.defaultStyle(.paragraph),
            let properties = style.markup.child(style.element, .paragraphProperties)
        else { return nil }
        return style.markup.attributes(properties).length("style:tab-stop-distance")
    }

    private func countChanges(_ text: Int) {
        guard let changes = content.child(text, .trackedChanges) else { return }
        for region in content.children(changes) where content.tag(region) == .changedRegion {
            let attributes = content.attributes(region)
            for change in content.children(region) {
                switch content.tag(change) {
                case .insertion:
                    builder.counts.insertions += 1
                    if let id = attributes["text:id"] ?? attributes["xml:id"] {
                        insertions.insert(id)
                    }
                case .deletion: builder.counts.deletions += 1
                default: break
                }
            }
        }
    }

    private func properties(_ meta: Markup<OpenDocumentTag>) -> Properties {
        var properties = Properties()
        guard let element = meta.child(meta.root, .meta) else { return properties }
        for child in meta.children(element) {
            let text = meta.joinedText(child)
            guard !text.isEmpty else { continue }
            switch meta.name(child) {
            case "dc:title": properties.title = text
            case "dc:subject": properties.subject = text
            case "dc:description": properties.description = text
            case "dc:creator": properties.creator = text
            case "dc:language": properties.language = text
            case "meta:keyword":
                properties.keywords = (properties.keywords.map { $0 + ", " } ?? "") + text
            default: break
            }
        }
        return properties
    }
}

/// Where the reader stands: handed down by value, so that what a container
/// changes ends with it.
struct OpenDocumentContext {
    var markup: Markup<OpenDocumentTag>
    var scope: OpenDocumentScope
    var list: OpenDocumentListPosition?
    /// In a hidden section.
    var hidden = false
}
