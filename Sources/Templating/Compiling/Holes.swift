import OfficeDocuments
import XMLScanning

/// An id in the source: its number among all of the document.
struct IDHole: Sendable {
    var number: Int32
    /// The definition that it is, or refers to.
    var key: Int32
    var isDefinition: Bool
    /// Whether it is defined somewhere and referred to somewhere.
    var isReferredTo = false
}

/// A stretch of the source that is not copied but computed: an attribute with
/// marks, a description, a length, an id.
struct Hole: Sendable {
    /// What is filled in.
    enum Kind: Sendable {
        /// Text with marks, by its decoded characters.
        case text(String, carrier: Carrier, isLink: Bool)
        /// The length of a drawn line, by the mark in its description.
        case length(String, LengthUnit)
        /// An id, which counts in what repeats, and where it is referred to.
        case id(IDHole)
        /// A side of a pair; it is copied as it is, and tells whether a block cuts the pair.
        case pair(PairMark)
        /// A part of a comment, which only the first copy of what repeats has.
        case once(Int32)
        /// The number of a list, which counts only in what repeats; nil as level where
        /// the paragraph names the list itself.
        case listNumber(String, level: Int?)
        /// What Word noted of a row's place in the table, which no copy shares.
        case bandingHint
        /// The id in a reference to a note: of the footnotes (0) or endnotes (1).
        case note(String, part: Int)
        /// A content control that shows a field.
        case control(TaggedControl)
        /// A merge field, a user field, a check box.
        case native(NativeField)
        /// What a frame's new picture fills; the number of the picture among those found.
        case picture(Int, PictureStep)
        /// The relationship of a link, by its address with marks.
        case address(String)
        /// A place that other parts of the document may add to.
        case addition
    }
    var range: Range<Int>
    var kind: Kind
    /// The token that it lies in.
    var token: Int
}

extension Hole.Kind {
    /// Whether it stays as it is outside of loops.
    var isForCopies: Bool {
        switch self {
        case .id(let id): !id.isReferredTo
        case .once, .listNumber, .bandingHint: true
        default: false
        }
    }

    var isControl: Bool {
        switch self {
        case .control, .native: true
        default: false
        }
    }
}

extension StoryCompiler {
    mutating func advance(to end: Int) {
        guard end > builder.cursor else { return }
        let from = builder.cursor
        builder.jump(to: end)
        copy(from..<end)
    }

    /// Copies a stretch of the source, computing what must be computed in it.
    /// - Parameter skipped: The token of a hole that is copied as well.
    mutating func copy(_ range: Range<Int>, skipping skipped: Int = -1) {
        var at = range.lowerBound
        var index = holes.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
        while index < holes.count, holes[index].range.lowerBound < range.upperBound {
            let hole = holes[index]
            index += 1
            if hole.kind.isForCopies && loopDepth == 0 || hole.token == skipped && hole.kind.isControl {
                continue
            }
            guard hole.range.lowerBound >= at, hole.range.upperBound <= range.upperBound else {
                continue
            }
            builder.copy(at..<hole.range.lowerBound)
            fill(hole)
            at = hole.range.upperBound
        }
        builder.copy(at..<max(at, range.upperBound))
    }

    private mutating func fill(_ hole: Hole) {
        switch hole.kind {
        case .id(let id): add(id, hole.token)
        case .pair(let mark): see(mark)
        case .once(let number):
            builder.add(.once(number, UInt32(hole.range.lowerBound), UInt32(hole.range.upperBound)))
        case .listNumber(let number, let level):
            var site = ListNumberSite(number: number)
            if let level {
                let w = format.prefix
                site.open = Array("<\(w)numPr><\(w)ilvl \(w)val=\"\(level)\"/><\(w)numId \(w)val=\"".utf8)
                site.close = Array("\"/></\(w)numPr>".utf8)
            }
            builder.program.listNumbers.append(site)
            builder.add(.listNumber(Int32(builder.program.listNumbers.count - 1)))
        case .note(let id, let part):
            if !callNote(id, part: part) { builder.copy(hole.range) }
        case .bandingHint: break
        case .control(let control): fill(control, hole.token)
        case .native(let field): fill(field, hole.token)
        case .picture(let picture, let step): fill(step, of: picture)
        case .addition:
            builder.add(
                .addition(UInt32(hole.range.lowerBound), UInt32(hole.range.upperBound)))
        case .length(let text, let unit):
            let flat = StoryAnalysis(flat: text, tree: tree, table: table)
            guard let index = flat.tags.firstIndex(where: { $0.part == .value }),
                case .value(let expression) = flat.marks[index].content
            else { return builder.copy(hole.range) }
            let resolved = resolve(expression)
            builder.add(.length(expression: resolved, unit: unit), at: flatPlace(flat, index, hole))
        case .text(let text, let carrier, let isLink):
            fillText(StoryAnalysis(flat: text, tree: tree, table: table), carrier, isLink, hole)
        case .address(let text):
            builder.add(.beginAddress)
            fillText(StoryAnalysis(flat: text, tree: tree, table: table), .attribute, true, hole)
            builder.add(.endAddress)
        }
    }

    /// Both sides of a pair stand in the same blocks, or a block cuts it.
    private mutating func see(_ mark: PairMark) {
        let around = Set(open.keys)
        switch mark.side {
        case .start: openPairs[mark.key] = around
        case .end: if openPairs.removeValue(forKey: mark.key) != around { builder.program.cutsPairs = true }
        case .reference: break
        }
    }

    private mutating func add(_ id: IDHole, _ token: Int) {
        if id.isDefinition, let loop = loopsAround.last, loop >= 0 {
            builder.program.idRegions[id.key] = loop
        }
        let place = !id.isDefinition && id.isReferredTo ? place(ofToken: token) : nil
        builder.add(.id(id.number), at: place)
    }

    /// The paragraph that a token stands in.
    func place(ofToken token: Int) -> MarkPlace? {
        var index = tree.nodes.partitioningIndex { $0.first > token } - 1
        while index >= 0 {
            let node = tree.nodes[index]
            if node.kind == .paragraph, node.first <= token, token <= node.last {
                return MarkPlace(story: -1, node: index, range: 0..<0)
            }
            index -= 1
        }
        return nil
    }

    /// The paragraph around a hole, with the text of the hole itself.
    func flatPlace(_ flat: StoryAnalysis, _ index: Int, _ hole: Hole) -> MarkPlace {
        MarkPlace(
            story: -1, node: place(ofToken: hole.token)?.node ?? flat.story, range: flat.tags[index].range,
            text: String(String.UnicodeScalarView(flat.flatText)))
    }

    /// Characters and marks of a text that has no paragraphs.
    private mutating func fillText(_ flat: StoryAnalysis, _ carrier: Carrier, _ isLink: Bool, _ hole: Hole) {
        let outer = analysis
        analysis = flat
        for fault in flat.faults { report(fault) }
        let scalars = flat.flatText
        let number = builder.carrier(carrier)
        var at = 0
        for (index, tag) in flat.tags.enumerated() {
            emitFlat(scalars[at..<tag.range.lowerBound], carrier)
            at = tag.range.upperBound
            switch flat.marks[tag.mark].content {
            case .value(let expression):
                let resolved = resolve(expression)
                let place = flatPlace(flat, index, hole)
                let address = builder.add(
                    isLink
                        ? .link(expression: resolved, carrier: number)
                        : .value(expression: resolved, carrier: number), at: place)
                builder.program.markTexts[address] = flat.words(of: index)
            case .literal(let characters): emitFlat(Array(characters.unicodeScalars)[...], carrier)
            case .statement: control(index, at: -1)
            default: break
            }
        }
        emitFlat(scalars[at...], carrier)
        analysis = outer
    }

    private mutating func emitFlat(_ scalars: ArraySlice<Unicode.Scalar>, _ carrier: Carrier) {
        var bytes: [UInt8] = []
        _ = bytes.append(text: String(String.UnicodeScalarView(scalars)), by: carrier)
        builder.emit(bytes)
    }
}
