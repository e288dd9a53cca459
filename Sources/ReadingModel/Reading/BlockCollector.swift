/// Gathers the blocks of one container and numbers them for their places.
final class BlockCollector {
    let story: StoryID
    let path: [Step]
    private(set) var blocks: [Block] = []
    private var numbers: [Step.Kind: Int] = [:]
    /// What waits for the next paragraph: drawings bound to the page, anchors
    /// and page hints between blocks.
    var pending: [Inline] = []
    var pendingBreak: Break?
    /// So wide is the text here; shares of a width are shares of it.
    var width: Length

    init(story: StoryID, path: [Step] = [], width: Length) {
        self.story = story
        self.path = path
        self.width = width
    }

    /// The path of the next thing of a kind, counted.
    func nextPath(_ kind: Step.Kind) -> [Step] {
        let number = (numbers[kind] ?? 0) + 1
        numbers[kind] = number
        return path + [Step(kind, number)]
    }

    func place(_ kind: Step.Kind, _ bytes: ByteRange) -> Place {
        Place(story: story, path: nextPath(kind), bytes: bytes)
    }

    func append(_ block: Block) { blocks.append(block) }

    func append(_ paragraph: Paragraph) {
        var paragraph = paragraph
        if !pending.isEmpty {
            paragraph.inlines.insert(contentsOf: pending, at: 0)
            pending = []
        }
        if let pendingBreak {
            paragraph.breakBefore = paragraph.breakBefore ?? pendingBreak
            self.pendingBreak = nil
        }
        blocks.append(.paragraph(paragraph))
    }

    /// Hands the blocks over; what waits for a paragraph that never came joins
    /// the last one, or stands for itself.
    func finish() -> [Block] {
        defer {
            blocks = []
            pending = []
        }
        guard !pending.isEmpty else { return blocks }
        if case .paragraph(var last)? = blocks.last {
            last.inlines += pending
            blocks[blocks.count - 1] = .paragraph(last)
        } else {
            blocks += pending.compactMap { inline in
                if case .frame(let frame) = inline { return .frame(frame) }
                return nil
            }
        }
        return blocks
    }
}
