import OfficeDocuments

/// DrawingML: pictures, lines, shapes, text boxes.
extension WordReader {
    /// What a `w:drawing`, `w:pict` or `w:object` is to a reader.
    func drawings(
        _ element: Int, _ story: WordStory, _ collector: BlockCollector, _ place: Place
    ) -> [Inline] {
        let markup = story.markup
        let context = WordDrawingContext(
            reader: self, story: story, collector: collector,
            place: Place(story: place.story, path: place.path, bytes: markup.bytes(element)))
        guard markup.tag(element) == .drawing else {
            return context.vml(in: element, isObject: markup.tag(element) == .object)
        }
        return markup.children(element).flatMap { child in
            switch markup.tag(child) {
            case .drawingInline, .drawingAnchor: context.drawing(child)
            default: [Inline]()
            }
        }
    }
}

/// Where a drawing is read.
struct WordDrawingContext {
    let reader: WordReader
    let story: WordStory
    let collector: BlockCollector
    let place: Place

    var markup: Markup<WordTag> { story.markup }

    /// The frame that all things of one drawing share.
    struct Outline {
        var size = Size()
        var position = Position()
        var alternative = ""
    }

    func drawing(_ element: Int) -> [Inline] {
        var outline = Outline()
        let isAnchor = markup.tag(element) == .drawingAnchor
        outline.position.anchor = isAnchor ? .paragraph : .inline
        var graphic: Int?
        for child in markup.children(element) {
            switch markup.tag(child) {
            case .extent:
                let attributes = markup.attributes(child)
                outline.size = Size(
                    width: Self.emu(attributes["cx"]), height: Self.emu(attributes["cy"]))
            case .drawingProperties:
                let attributes = markup.attributes(child)
                outline.alternative =
                    [attributes["descr"], attributes["title"]].lazy.compactMap(\.self)
                    .first { !$0.isEmpty } ?? ""
            case .positionHorizontal:
                outline.position.horizontalReference = reference(child)
                outline.position.horizontal = placement(child)
            case .positionVertical:
                outline.position.verticalReference = reference(child)
                outline.position.vertical = placement(child)
            case .alternate:
                if let chosen = markup.chosen(child) { readPosition(chosen, into: &outline) }
            case .graphic: graphic = markup.child(child, .graphicData)
            default: break
            }
        }
        guard let graphic else { return [] }
        return contents(of: graphic, outline)
    }

    /// Positions in percent stand in alternatives.
    private func readPosition(_ element: Int, into outline: inout Outline) {
        for child in markup.children(element) {
            switch markup.tag(child) {
            case .positionHorizontal:
                outline.position.horizontalReference = reference(child)
                outline.position.horizontal = placement(child)
            case .positionVertical:
                outline.position.verticalReference = reference(child)
                outline.position.vertical = placement(child)
            default: break
            }
        }
    }

    func contents(of element: Int, _ outline: Outline) -> [Inline] {
        var found: [Inline] = []
        for child in markup.children(element) {
            switch markup.tag(child) {
            case .drawnPicture: found.append(picture(child, outline))
            case .shape: found.append(shape(child, outline))
            case .group, .innerGroup, .canvas: found += group(child, outline)
            case .alternate:
                if let chosen = markup.chosen(child) { found += contents(of: chosen, outline) }
            case .chart: found.append(.drawing(drawn(.chart, outline)))
            default: break
            }
        }
        let isLeaf = found.isEmpty && markup.tag(element) == .graphicData
        return isLeaf ? [.drawing(drawn(.object, outline))] : found
    }

    func drawn(_ kind: Drawing.Kind, _ outline: Outline) -> Drawing {
        var drawing = Drawing(place: place, kind: kind)
        drawing.size = outline.size
        drawing.position = outline.position
        drawing.alternative = outline.alternative
        return drawing
    }

    func frame(_ content: Int, _ outline: Outline, _ borders: Borders) -> Inline {
        let id = reader.builder.newStory("frame")
        let inner = WordStory(id: id, part: story.part)
        reader.builder.stories[id] = reader.blocks(of: content, inner, width: outline.size.width)
        var frame = Frame(place: place, story: id)
        frame.size = outline.size
        frame.position = outline.position
        frame.alternative = outline.alternative
        frame.borders = borders
        return .frame(frame)
    }

    func media(_ id: String?) -> Drawing.Kind {
        let relationship = id.flatMap { story.part.relationships[$0] }
        return .picture(reader.builder.picture(source: relationship?.target))
    }

    private func picture(_ element: Int, _ outline: Outline) -> Inline {
        let blip = markup.first(.blip, in: element)
        let attributes = blip.map(markup.attributes)
        return .drawing(drawn(media(attributes?["r:embed"] ?? attributes?["r:link"]), outline))
    }

    private func group(_ element: Int, _ outline: Outline) -> [Inline] {
        contents(of: element, outline)
    }

    static func emu(_ text: String?) -> Length {
        guard let text, let number = Int64(text), number.magnitude < 1_000_000_000_000 else {
            return .zero
        }
        return Length(emu: number)
    }

    private func reference(_ element: Int) -> Position.Reference {
        switch markup.value(element, "relativeFrom") {
        case "page": .page
        case "margin", "leftMargin", "rightMargin", "topMargin", "bottomMargin", "insideMargin",
            "outsideMargin":
            .margin
        case "column": .column
        case "character": .character
        case "line": .line
        default: .paragraph
        }
    }

    private func placement(_ element: Int) -> Position.Placement {
        for child in markup.children(element) {
            let text = markup.joinedText(child).trimmed
            switch markup.tag(child) {
            case .offset: return .offset(Self.emu(text))
            case .align: return Self.placement(text)
            default: break
            }
        }
        return .offset(.zero)
    }

    static func placement(_ name: String) -> Position.Placement {
        switch name {
        case "center": .centre
        case "right", "bottom", "outside": .end
        default: .start
        }
    }
}

extension Markup where Tag == WordTag {
    /// The first element of a kind inside another one, at any depth.
    func first(_ wanted: WordTag, in element: Int) -> Int? {
        for child in children(element) {
            if tag(child) == wanted { return child }
            if let found = first(wanted, in: child) { return found }
        }
        return nil
    }
}
