/// Sections of the body: an OpenDocument text has one for each run of pages that
/// a master page rules.
extension OpenDocumentReader {
    /// The master page of the first block, else "Standard", else the first one.
    func firstMasterPage(_ text: Int) -> String {
        let fallback =
            styles.masterPages["Standard"]?.name ?? styles.firstMasterPage ?? ""
        return firstBlock(text).flatMap { masterPage(of: $0, content, .content) } ?? fallback
    }

    /// What the style of a paragraph or table asks for, if it asks.
    func masterPage(of block: Int, _ markup: Markup<OpenDocumentTag>, _ scope: OpenDocumentScope) -> String? {
        let attributes = markup.attributes(block)
        let isTable = markup.tag(block) == .table
        guard let name = attributes[isTable ? "table:style-name" : "text:style-name"] else {
            return nil
        }
        for style in styles.chain(isTable ? .table : .paragraph, name, scope) {
            if let page = style.masterPage { return page.isEmpty ? nil : page }
        }
        return nil
    }

    /// Begins a section before a block whose style names a master page.
    func changeSection(before block: Int, _ context: OpenDocumentContext, _ collector: BlockCollector) {
        guard collector === bodyFlow,
            let page = masterPage(of: block, context.markup, context.scope)
        else { return }
        let isFirst = sections.count == 1 && collector.blocks.isEmpty
        if isFirst { return }
        sections[sections.count - 1].blocks = collector.finish()
        var next = section(masterPage: page)
        let isTable = context.markup.tag(block) == .table
        let name =
            context.markup.value(block, isTable ? "table:style-name" : "text:style-name") ?? ""
        next.firstPageNumber = pageNumber(isTable ? .table : .paragraph, name, context.scope)
        sections.append(next)
        collector.width = next.page.textWidth
    }

    func section(masterPage name: String) -> Section {
        var section = Section()
        guard let page = styles.masterPages[name] else { return section }
        let following = page.next.flatMap { next in
            next == page.name ? nil : styles.masterPages[next]
        }
        let main = following ?? page
        if let layout = styles.pageLayouts[main.layout] {
            section.page = layout.geometry(
                hasHeader: !main.headers.isEmpty, hasFooter: !main.footers.isEmpty)
            section.columns = layout.columns
            section.firstPageNumber = layout.firstPageNumber
        }
        section.headers = stories(main.headers, "header", main)
        section.footers = stories(main.footers, "footer", main)
        if following != nil {
            // A first page of its own, written as two master pages.
            section.differentFirstPage = true
            section.headers[.first] = stories(page.headers, "header", page)[.odd]
            section.footers[.first] = stories(page.footers, "footer", page)[.odd]
        } else {
            section.differentFirstPage =
                page.headers[.first] != nil || page.footers[.first] != nil
        }
        return section
    }

    private func stories(
        _ elements: [Occurrence: Int], _ kind: String, _ page: OpenDocumentMasterPage
    ) -> [Occurrence: StoryID] {
        var ids: [Occurrence: StoryID] = [:]
        for occurrence in Occurrence.allCases {
            guard let element = elements[occurrence] else { continue }
            let id = StoryID(
                rawValue: kind + ":" + page.name
                    + (occurrence == .odd ? "" : ":" + occurrence.rawValue))
            ids[occurrence] = id
            guard builder.stories[id] == nil else { continue }
            let context = OpenDocumentContext(markup: page.markup, scope: .styles)
            let width = styles.pageLayouts[page.layout]?.page.textWidth
            builder.stories[id] = story(
                id, of: element, context, width: width ?? PageGeometry().textWidth)
        }
        return ids
    }

    /// Reads what stands in an element as a story of its own.
    func story(_ id: StoryID, of element: Int, _ context: OpenDocumentContext, width: Length) -> [Block] {
        var inner = OpenDocumentContext(markup: context.markup, scope: context.scope)
        inner.hidden = context.hidden
        builder.parts[id] = context.markup === content ? mainPart : "styles.xml"
        let collector = BlockCollector(story: id, width: width)
        readBlocks(of: element, &inner, into: collector)
        return collector.finish()
    }

    private func pageNumber(_ family: OpenDocumentFamily, _ name: String, _ scope: OpenDocumentScope) -> Int? {
        for style in styles.chain(family, name, scope) {
            let wanted: OpenDocumentTag = family == .table ? .tableProperties : .paragraphProperties
            guard let properties = style.markup.child(style.element, wanted) else { continue }
            if let number = style.markup.attributes(properties)["style:page-number"] {
                return Int(number)
            }
        }
        return nil
    }

    /// The first paragraph, heading or table of the body.
    private func firstBlock(_ element: Int) -> Int? {
        for child in content.children(element) {
            switch content.tag(child) {
            case .paragraph, .heading, .table: return child
            case .list, .listItem, .listHeader, .section, .indexBody, .tableOfContent, .indexTitle,
                .numberedParagraph:
                if let found = firstBlock(child) { return found }
            default: break
            }
        }
        return nil
    }
}
