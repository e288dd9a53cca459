import XMLScanning

/// Frames, pictures, lines and shapes.
extension OpenDocumentReader {
    /// What a drawing element is to a reader: a frame with text, a drawing, or
    /// several from a group. `place` is the paragraph's; nil between blocks.
    func drawings(
        _ element: Int, _ context: OpenDocumentContext, _ collector: BlockCollector, place: Place?
    ) -> [Inline] {
        let markup = context.markup
        switch markup.tag(element) {
        case .drawLink, .group:
            return markup.children(element).flatMap { child in
                markup.tag(child).isDrawing
                    ? drawings(child, context, collector, place: place) : []
            }
        case .frame: return frame(element, context, collector, place)
        default: return [shape(element, context, collector, place)]
        }
    }

    private func placed(
        _ element: Int, _ markup: Markup<OpenDocumentTag>, _ collector: BlockCollector, _ place: Place?
    ) -> Place {
        Place(
            story: collector.story, path: place?.path ?? collector.path,
            bytes: markup.bytes(element))
    }

    private func frame(
        _ element: Int, _ context: OpenDocumentContext, _ collector: BlockCollector, _ place: Place?
    ) -> [Inline] {
        let markup = context.markup
        let attributes = markup.attributes(element)
        let place = placed(element, markup, collector, place)
        let look = graphicLook(attributes["draw:style-name"], context.scope)
        for child in markup.children(element) {
            switch markup.tag(child) {
            case .textBox:
                return [
                    .frame(textFrame(child, element, attributes, look, context, place, collector))
                ]
            case .image:
                let source = markup.value(child, "xlink:href")
                let type =
                    markup.value(child, "draw:mime-type") ?? markup.value(child, "loext:mime-type")
                let id = builder.picture(source: source, mediaType: type)
                return [.drawing(drawing(.picture(id), element, attributes, look, markup, place))]
            case .object, .objectOLE:
                return [.drawing(drawing(.object, element, attributes, look, markup, place))]
            case .table:
                let id = builder.newStory("frame")
                builder.stories[id] = story(
                    id, of: element, context,
                    width: attributes.length("svg:width") ?? collector.width)
                return [.frame(outline(id, element, attributes, look, markup, place))]
            default: continue
            }
        }
        return [.drawing(drawing(.object, element, attributes, look, markup, place))]
    }

    private func textFrame(
        _ box: Int, _ element: Int, _ attributes: Attributes, _ look: OpenDocumentGraphicLook,
        _ context: OpenDocumentContext, _ place: Place, _ collector: BlockCollector
    ) -> Frame {
        let id = builder.newStory("frame")
        let width =
            attributes.length("svg:width") ?? attributes.length("fo:min-width") ?? collector.width
        let inner = max(width - look.padding.left - look.padding.right, .zero)
        builder.stories[id] = story(id, of: box, context, width: inner)
        var frame = outline(id, element, attributes, look, context.markup, place)
        if frame.size.height == .zero {
            frame.size.height =
                context.markup.attributes(box).length("fo:min-height") ?? .zero
        }
        return frame
    }

    private func outline(
        _ id: StoryID, _ element: Int, _ attributes: Attributes, _ look: OpenDocumentGraphicLook,
        _ markup: Markup<OpenDocumentTag>, _ place: Place
    ) -> Frame {
        var frame = Frame(place: place, story: id)
        frame.size = size(attributes)
        frame.position = look.position(attributes)
        frame.borders = look.borders
        frame.alternative = alternative(element, markup)
        return frame
    }

    private func drawing(
        _ kind: Drawing.Kind, _ element: Int, _ attributes: Attributes, _ look: OpenDocumentGraphicLook,
        _ markup: Markup<OpenDocumentTag>, _ place: Place
    ) -> Drawing {
        var drawing = Drawing(place: place, kind: kind)
        drawing.size = size(attributes)
        drawing.position = look.position(attributes)
        drawing.alternative = alternative(element, markup)
        return drawing
    }

    private func size(_ attributes: Attributes) -> Size {
        Size(
            width: attributes.length("svg:width") ?? .zero,
            height: attributes.length("svg:height") ?? .zero)
    }

    /// The description, else the title; `svg:desc` is what people write.
    private func alternative(_ element: Int, _ markup: Markup<OpenDocumentTag>) -> String {
        var title = ""
        for child in markup.children(element) {
            switch markup.tag(child) {
            case .svgDescription:
                let text = markup.joinedText(child)
                if !text.isEmpty { return text }
            case .svgTitle: title = markup.joinedText(child)
            default: break
            }
        }
        return title
    }

    private func shape(
        _ element: Int, _ context: OpenDocumentContext, _ collector: BlockCollector, _ place: Place?
    ) -> Inline {
        let markup = context.markup
        let attributes = markup.attributes(element)
        let place = placed(element, markup, collector, place)
        let look = graphicLook(attributes["draw:style-name"], context.scope)
        if holdsText(element, markup) {
            let id = builder.newStory("frame")
            builder.stories[id] = story(
                id, of: element, context, width: attributes.length("svg:width") ?? collector.width)
            var frame = outline(id, element, attributes, look, markup, place)
            if let stroke = look.stroke {
                frame.borders = Borders(top: stroke, right: stroke, bottom: stroke, left: stroke)
            }
            return .frame(frame)
        }
        var drawing = drawing(.shape, element, attributes, look, markup, place)
        drawing.stroke = look.stroke
        if let ends = ends(attributes, markup.tag(element)) {
            drawing.kind = .line
            drawing.size = ends.size
            drawing.position = look.position(attributes, from: ends.start)
        } else if isFlat(element, markup, drawing.size) {
            drawing.kind = .line
        }
        return .drawing(drawing)
    }

    /// A custom shape that is a line (as Word's come in), or a shape without height.
    private func isFlat(_ element: Int, _ markup: Markup<OpenDocumentTag>, _ size: Size) -> Bool {
        if size.width > .zero, size.height.emu <= 12_700 { return true }
        for child in markup.children(element)
        where markup.name(child) == "draw:enhanced-geometry" {
            let type = markup.value(child, "draw:type") ?? ""
            return ["mso-spt20", "mso-spt32", "line", "ooxml-line"].contains(type)
        }
        return false
    }

    private func holdsText(_ element: Int, _ markup: Markup<OpenDocumentTag>) -> Bool {
        markup.children(element).contains { child in
            switch markup.tag(child) {
            case .paragraph, .heading:
                markup.tokens.indexAfter(child) - child > 2
            case .list: true
            default: false
            }
        }
    }

    private func ends(
        _ attributes: Attributes, _ tag: OpenDocumentTag
    ) -> (start: (Length, Length), size: Size)? {
        guard tag == .line || tag == .connector || tag == .measure,
            let x1 = attributes.length("svg:x1"), let x2 = attributes.length("svg:x2"),
            let y1 = attributes.length("svg:y1"), let y2 = attributes.length("svg:y2")
        else { return nil }
        let size = Size(width: max(x1, x2) - min(x1, x2), height: max(y1, y2) - min(y1, y2))
        return ((min(x1, x2), min(y1, y2)), size)
    }
}
