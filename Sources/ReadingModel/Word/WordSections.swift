import OfficeDocuments

/// Sections of the body. Each ends with the paragraph that holds its properties;
/// those of the last one end the body.
extension WordReader {
    /// The section that begins now. What it does not say about headers is as
    /// before.
    func nextSection(_ story: WordStory) -> Section {
        guard let element = sectionElements.popLast() else {
            return Section(page: sections.last?.page ?? PageGeometry())
        }
        return section(element, story, previous: sections.last)
    }

    /// Ends the section that is being read and begins the next.
    func changeSection(_ story: WordStory, _ collector: BlockCollector) {
        guard collector === bodyFlow, !sections.isEmpty else { return }
        sections[sections.count - 1].blocks = collector.finish()
        let next = nextSection(story)
        sections.append(next)
        collector.width = next.page.textWidth
    }

    private func section(_ element: Int, _ story: WordStory, previous: Section?) -> Section {
        let markup = story.markup
        var section = Section()
        section.headers = previous?.headers ?? [:]
        section.footers = previous?.footers ?? [:]
        for child in markup.children(element) {
            let attributes = markup.attributes(child)
            switch markup.name(child) {
            case "w:pgSz":
                section.page.width = WordValues.length(attributes["w:w"]) ?? section.page.width
                section.page.height = WordValues.length(attributes["w:h"]) ?? section.page.height
            case "w:pgMar": readMargins(attributes, into: &section.page)
            case "w:cols":
                section.columns = min(max(attributes.int("w:num") ?? 1, 1), 100)
            case "w:pgNumType": section.firstPageNumber = attributes.int("w:start")
            case "w:titlePg": section.differentFirstPage = markup.isOn(child)
            case "w:type":
                section.start =
                    SectionStart(rawValue: attributes["w:val"] ?? "") ?? .nextPage
            case "w:headerReference":
                refer(attributes, story, "header") { section.headers[$0] = $1 }
            case "w:footerReference":
                refer(attributes, story, "footer") { section.footers[$0] = $1 }
            default: break
            }
        }
        if !evenHeaders {
            section.headers[.even] = nil
            section.footers[.even] = nil
        }
        return section
    }

    private func readMargins(_ attributes: Attributes, into page: inout PageGeometry) {
        func length(_ name: String) -> Length? { WordValues.length(attributes[name]) }
        // A negative margin is exact: a tall header does not push the text down.
        func magnitude(_ length: Length?) -> Length? { length.map { $0 < .zero ? -$0 : $0 } }
        page.margins.top = magnitude(length("w:top")) ?? page.margins.top
        page.margins.bottom = magnitude(length("w:bottom")) ?? page.margins.bottom
        page.margins.left = (length("w:left") ?? page.margins.left) + (length("w:gutter") ?? .zero)
        page.margins.right = length("w:right") ?? page.margins.right
        page.headerDistance = length("w:header") ?? page.headerDistance
        page.footerDistance = length("w:footer") ?? page.footerDistance
    }

    private func refer(
        _ attributes: Attributes, _ story: WordStory, _ kind: String,
        _ assign: (Occurrence, StoryID) -> Void
    ) {
        let occurrence: Occurrence =
            switch attributes["w:type"] {
            case "first": .first
            case "even": .even
            default: .odd
            }
        guard let id = attributes["r:id"], let target = story.part.relationships[id],
            !target.isExternal
        else { return }
        if let known = headerStories[target.target] {
            assign(occurrence, known)
            return
        }
        do {
            guard let part = try WordPart(document, target.target) else { return }
            let id = builder.newStory(kind)
            headerStories[target.target] = id
            assign(occurrence, id)
            builder.stories[id] = blocks(
                of: part.markup.root, WordStory(id: id, part: part), width: PageGeometry().textWidth
            )
        } catch {
            faults.append(error)
        }
    }

    /// Reads what stands in an element as a story of its own.
    func blocks(of element: Int, _ story: WordStory, width: Length) -> [Block] {
        builder.parts[story.id] = story.part.name
        let collector = BlockCollector(story: story.id, width: width)
        readBlocks(of: element, story, into: collector, layer: 0)
        return collector.finish()
    }
}

extension Markup where Tag == WordTag {
    /// The section properties of a body, in order: those in paragraphs that stand
    /// directly in it or in content controls, then its own.
    func sectionProperties(in element: Int) -> [Int] {
        var found: [Int] = []
        for child in children(element) {
            switch tag(child) {
            case .paragraph:
                if let properties = self.child(child, .paragraphProperties),
                    let section = self.child(properties, .sectionProperties)
                {
                    found.append(section)
                }
            case .contentControl, .contentControlContent, .customXML:
                found += sectionProperties(in: child)
            case .sectionProperties: found.append(child)
            default: break
            }
        }
        return found
    }
}
