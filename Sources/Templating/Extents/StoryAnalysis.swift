import Diagnostics
import OfficeDocuments
import XMLScanning

/// The marks of one story: found, lexed, paired, and with their extents chosen.
struct StoryAnalysis {
    let tree: StoryTree
    let story: Int
    /// What each tag says, by `Tag.mark`.
    private(set) var marks: [ScannedMark] = []
    private(set) var tags: [Tag] = []
    private(set) var blocks: [Block] = []
    /// The blocks of imported templates.
    private(set) var modules: [Int] = []
    /// The run of tags of each paragraph that holds some.
    private(set) var byNode: [Int: Range<Int>] = [:]
    private(set) var texts: [Int: ParagraphText] = [:]
    /// The scalars where marks start, before white space was trimmed away.
    private(set) var anchors: [Int] = []
    /// Paragraphs that a `-` at the edge joined to an earlier one, by that one.
    private(set) var joined: [Int: [Int]] = [:]
    private(set) var joinedAway: Set<Int> = []
    private(set) var extents = Extents()
    private(set) var substance: Substance
    /// Tables whose columns, spans or cells depend on data.
    private(set) var movingTables: Set<Int> = []
    private(set) var faults: [StoryFault] = []
    /// The characters of a text without paragraphs.
    private(set) var flatText: [Unicode.Scalar] = []

    /// What is wrong with tags, before it has a place.
    struct StoryFault {
        var id: DiagnosticID
        var tags: [Int]
        var arguments: [String: String] = [:]
        var isRemark: Bool { id == "lone-closer" }
        /// For a fault inside a mark: the scalars of the paragraph.
        var node: Int?
        var range: Range<Int>?
        /// Where else in the story it shows.
        var others: [(node: Int, range: Range<Int>)] = []
    }

    /// A mark that was not closed in its paragraph, of which the end may stand in the next.
    private var unclosed: (fault: Int, closer: String, paragraphs: Int)?

    init(story: Int, of tree: StoryTree, table: FilterTable) {
        self.tree = tree
        self.story = story
        substance = Substance(tree: tree)
        var scanner = MarkScanner(table: table)
        for node in paragraphs(of: story) { scan(node, with: &scanner) }
        guard !tags.isEmpty else { return }
        join()
        for (node, range) in byNode {
            if let text = texts[node] { substance.add(node, text: text, tags: tags[range]) }
        }
        let pairing = Pairing(&tags)
        blocks = pairing.blocks
        modules = blocks.indices.filter { blocks[$0].kind == .module }
        extents = Extents(tags: tags, blocks: blocks, byNode: byNode, substance: substance)
        extents.faults += fieldCuts().map { ("cuts-solid", $0) }
        faults += (pairing.faults + extents.faults).map { StoryFault(id: $0.id, tags: $0.tags, arguments: Self.arguments(of: $0.id)) }
        // What cannot be placed is reported and does nothing.
        let lost = Set(extents.faults.flatMap(\.tags).map { tags[$0].block })
        for index in tags.indices where lost.contains(tags[index].block) { tags[index].block = -1 }
        movingTables = findMovingTables()
    }

    /// Text without paragraphs: an attribute, a title.
    init(flat text: String, tree: StoryTree, table: FilterTable) {
        self.tree = tree
        story = -1
        substance = Substance(tree: tree)
        flatText = Array(text.unicodeScalars)
        var scanner = MarkScanner(table: table)
        for mark in scanner.scan(flatText) {
            faults += mark.faults.map {
                StoryFault(id: $0.id, tags: [], arguments: $0.arguments, range: $0.range)
            }
            if case .faulty = mark.content { continue }
            tags.append(Tag(part: mark.tagPart, node: -1, range: mark.range, mark: marks.count))
            anchors.append(mark.range.lowerBound)
            marks.append(mark)
        }
        let pairing = Pairing(&tags)
        blocks = pairing.blocks
        extents.places = Array(repeating: .inline, count: tags.count)
        faults += pairing.faults.map { StoryFault(id: $0.id, tags: $0.tags, arguments: Self.arguments(of: $0.id)) }
    }

    private static func arguments(of id: DiagnosticID) -> [String: String] {
        id == "blocks-too-deep" ? ["limit": String(Pairing.maxDepth)] : [:]
    }

    /// The story's paragraphs in the order of the document, without inner stories.
    private func paragraphs(of node: Int) -> [Int] {
        var found: [Int] = []
        var stack = [node]
        while let top = stack.popLast() {
            switch tree.nodes[top].kind {
            case .paragraph: if !tree.isMade(top) { found.append(top) }
            case .coveredCell, .opaque, .pageHint: break
            default: stack += tree.nodes[top].children.reversed()
            }
        }
        return found
    }

    private mutating func scan(_ node: Int, with scanner: inout MarkScanner) {
        let paragraph = tree.nodes[node]
        unclosed?.paragraphs += 1
        if let open = unclosed, open.paragraphs > 3 { unclosed = nil }
        guard paragraph.first < paragraph.last, tree.mayHoldMark(paragraph) || scanner.insideRaw
        else { return }
        let text = ParagraphText(of: paragraph.first + 1..<paragraph.last, in: tree)
        let wasRaw = scanner.insideRaw
        let scanned = scanner.scan(text.scalars)
        if !scanner.insideRaw {
            let start = wasRaw ? scanned.first?.range.upperBound ?? 0 : 0
            noteLoneClosers(in: text.scalars, from: start, beside: scanned, node)
        }
        if !scanned.isEmpty { unclosed = nil }
        for fault in scanned.flatMap({ $0.faults }) {
            faults.append(
                StoryFault(
                    id: fault.id, tags: [], arguments: fault.arguments, node: node,
                    range: fault.range))
            guard fault.id == "unclosed-mark", let range = fault.range else { continue }
            unclosed = (faults.count - 1, text.scalars[range].last == "%" ? "%}" : "}}", 0)
        }
        let usable = scanned.filter { if case .faulty = $0.content { false } else { true } }
        guard !usable.isEmpty else { return }
        texts[node] = text
        byNode[node] = tags.count..<tags.count + usable.count
        for mark in usable {
            tags.append(
                Tag(
                    part: mark.tagPart, prefix: mark.tagPrefix, node: node, range: mark.range,
                    mark: marks.count))
            anchors.append(mark.range.lowerBound)
            marks.append(mark)
        }
        trim(tags.count - usable.count..<tags.count, text)
        placeByInputFields(tags.count - usable.count..<tags.count, text, paragraph)
    }

    /// The description of an input field of ODF may say where its tags act.
    private mutating func placeByInputFields(
        _ range: Range<Int>, _ text: ParagraphText, _ paragraph: StoryNode
    ) {
        guard let input = tree.inputFieldName else { return }
        for token in paragraph.first..<paragraph.last
        where tree.part.tokens[token].kind == .start && tree.part.tokens[token].name == input {
            let description = tree.part.attribute(
                XMLName(Namespaces.text, "description"), of: token)
            guard let place = description.flatMap(InputFieldPlace.init) else { continue }
            for index in range where tags[index].isBlockTag || tags[index].part == .neutral {
                let mark = Int(text.origins[anchors[index]].token)
                guard tree.part.isInside(token, mark) else { continue }
                tags[index].prefix = place.prefix
                tags[index].side = place.side
            }
        }
    }

    /// `}}` and `%}` that close nothing are text; `100%}` is no try at a mark.
    private mutating func noteLoneClosers(
        in scalars: [Unicode.Scalar], from start: Int, beside marks: [ScannedMark], _ node: Int
    ) {
        var at = start
        var rest = marks.drop { $0.range.upperBound <= start }
        while at + 1 < scalars.count {
            if let mark = rest.first, mark.range.contains(at) {
                at = mark.range.upperBound
                rest.removeFirst()
                continue
            }
            let isCloser =
                scalars[at + 1] == "}"
                && (scalars[at] == "}" || scalars[at] == "%" && !(at > 0 && scalars[at - 1].isDigit))
            guard isCloser else {
                at += 1
                continue
            }
            let text = String(String.UnicodeScalarView(scalars[at...at + 1]))
            let isFirst = marks.first.map { at < $0.range.lowerBound } ?? true
            if isFirst, let open = unclosed, open.closer == text {
                faults[open.fault].others = [(node, at..<at + 2)]
                unclosed = nil
            } else {
                faults.append(
                    StoryFault(
                        id: "lone-closer", tags: [], arguments: ["text": text], node: node, range: at..<at + 2))
            }
            at += 2
        }
    }

    /// `-` takes the white space beside it, no-break spaces never.
    private mutating func trim(_ range: Range<Int>, _ text: ParagraphText) {
        /// Up to where only tags stand that say something of their cell.
        var start = 0
        for index in range {
            let mark = marks[tags[index].mark]
            if tags[index].part == .cell, tags[index].range.lowerBound == start {
                // The blank after it parts it from the cell's text.
                var to = tags[index].range.upperBound
                while to < text.scalars.count, text.scalars[to] == " " { to += 1 }
                tags[index].range = start..<to
                start = to
            }
            if mark.trimsBefore {
                let limit = index > range.lowerBound ? tags[index - 1].range.upperBound : 0
                var from = tags[index].range.lowerBound
                while from > limit, text.scalars[from - 1].isTrimmedBlank { from -= 1 }
                tags[index].range = from..<tags[index].range.upperBound
            }
            if mark.trimsAfter {
                let limit =
                    index + 1 < range.upperBound
                    ? tags[index + 1].range.lowerBound : text.scalars.count
                var to = tags[index].range.upperBound
                while to < limit, text.scalars[to].isTrimmedBlank { to += 1 }
                tags[index].range = tags[index].range.lowerBound..<to
            }
        }
    }

    // MARK: Joins

    /// A tag whose `-` stands at its paragraph's edge joins the paragraph there.
    private mutating func join() {
        var joins: [(first: Int, second: Int)] = []
        for (node, range) in byNode.sorted(by: { $0.value.lowerBound < $1.value.lowerBound }) {
            let first = tags[range.lowerBound]
            let last = tags[range.upperBound - 1]
            guard let text = texts[node] else { continue }
            if isControl(first), marks[first.mark].trimsBefore, first.range.lowerBound == 0,
                let previous = sibling(of: node, by: -1)
            {
                joins.append((previous, node))
            }
            if isControl(last), marks[last.mark].trimsAfter,
                last.range.upperBound == text.scalars.count, let next = sibling(of: node, by: 1)
            {
                joins.append((node, next))
            }
        }
        for pair in joins.sorted(by: { $0.second < $1.second }) { join(pair.second, to: pair.first) }
    }

    private func isControl(_ tag: Tag) -> Bool {
        tag.isBlockTag || tag.part == .neutral
    }

    private func sibling(of node: Int, by step: Int) -> Int? {
        let siblings = tree.nodes[tree.nodes[node].parent].children
        let index = tree.nodes[node].index + step
        guard siblings.indices.contains(index), tree.nodes[siblings[index]].kind == .paragraph
        else { return nil }
        return siblings[index]
    }

    private mutating func join(_ second: Int, to first: Int) {
        guard !joinedAway.contains(second) else { return }
        let leader = joined.first { $0.value.contains(first) }?.key ?? first
        var text = texts[leader] ?? plainText(of: leader)
        let added = texts[second] ?? plainText(of: second)
        let shift = text.scalars.count
        text.scalars += added.scalars
        text.origins += added.origins
        joined[leader, default: []] += [second] + (joined.removeValue(forKey: second) ?? [])
        joinedAway.insert(second)
        texts[leader] = text
        texts[second] = nil
        guard let moved = byNode.removeValue(forKey: second) else { return }
        for index in moved {
            tags[index].node = leader
            tags[index].range =
                tags[index].range.lowerBound + shift..<tags[index].range.upperBound + shift
            anchors[index] += shift
        }
        byNode[leader] = (byNode[leader]?.lowerBound ?? moved.lowerBound)..<moved.upperBound
    }

    private func plainText(of node: Int) -> ParagraphText {
        ParagraphText(of: node, in: tree)
    }
}

extension StoryTree {
    /// A quick look at the bytes: without a brace there is no mark.
    func mayHoldMark(_ node: StoryNode) -> Bool {
        let from = Int(part.tokens[node.first].end)
        let to = Int(part.tokens[node.last].start)
        return from < to && part.bytes[from..<to].contains { $0 == 0x7B || $0 == 0x7D }
    }
}
