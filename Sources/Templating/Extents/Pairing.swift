import Diagnostics

/// Pairs the tags of one story, before any structure is looked at.
struct Pairing {
    private(set) var blocks: [Block] = []
    /// Ids with the tags that each is about, the first one named first.
    private(set) var faults: [(id: DiagnosticID, tags: [Int])] = []

    /// Blocks that may be open within each other: nobody reads more, and the cost of some
    /// choices grows with it.
    static let maxDepth = 200

    /// Open blocks by their kind: what closes none is not searched for.
    private var openCounts: [BlockKind: Int] = [:]
    /// Blocks that another one crossed, whose ends are still to come.
    private var crossedCounts: [BlockKind: Int] = [:]

    init(_ tags: inout [Tag]) {
        var stack: [Block] = []
        for index in tags.indices {
            switch tags[index].part {
            case .opener(let kind):
                stack.append(Block(kind: kind, tags: [index]))
                openCounts[kind, default: 0] += 1
            case .middle(let kind, let isLast): middle(kind, isLast, index, &stack)
            case .closer(let kind): close(kind, index, &stack)
            default: break
            }
        }
        faults += stack.map { ("unclosed-block", [$0.opener]) }
        for (number, block) in blocks.enumerated() {
            for tag in block.tags { tags[tag].block = number }
        }
        if let deep = tooDeep(tags) {
            faults.append(("blocks-too-deep", [deep]))
            blocks = []
            for index in tags.indices { tags[index].block = -1 }
        }
    }

    /// The first opener that lies deeper than anybody writes.
    private func tooDeep(_ tags: [Tag]) -> Int? {
        var depth = 0
        for (index, tag) in tags.enumerated() where tag.block >= 0 {
            if case .opener = tag.part { depth += 1 }
            if case .closer = tag.part { depth -= 1 }
            if depth > Self.maxDepth { return index }
        }
        return nil
    }

    /// `else` belongs to `for` as well as to `if`, and comes once, last.
    private mutating func middle(_ kind: BlockKind, _ isLast: Bool, _ index: Int, _ stack: inout [Block]) {
        guard let top = stack.indices.last, stack[top].kind == kind || stack[top].kind == .for && isLast,
            !stack[top].hasLast
        else {
            faults.append(("unexpected-tag", [index] + stack.suffix(1).map(\.opener)))
            return
        }
        stack[top].tags.append(index)
        stack[top].hasLast = isLast
    }

    private mutating func close(_ kind: BlockKind, _ index: Int, _ stack: inout [Block]) {
        guard openCounts[kind, default: 0] > 0, let match = stack.lastIndex(where: { $0.kind == kind }) else {
            if let crossed = crossedCounts[kind], crossed > 0 {
                crossedCounts[kind] = crossed - 1
                return
            }
            faults.append(("unexpected-tag", [index] + stack.suffix(1).map(\.opener)))
            return
        }
        for crossed in stack[(match + 1)...].reversed() {
            faults.append(("blocks-cross", [crossed.opener, stack[match].opener, index]))
            openCounts[crossed.kind, default: 0] -= 1
            crossedCounts[crossed.kind, default: 0] += 1
        }
        openCounts[kind, default: 0] -= 1
        stack.removeLast(stack.count - match - 1)
        var block = stack.removeLast()
        block.tags.append(index)
        blocks.append(block)
    }
}
