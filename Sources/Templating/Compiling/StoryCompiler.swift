import Diagnostics
import OfficeDocuments
import XMLScanning

/// Compiles the stories of one part, in the order of their bytes.
struct StoryCompiler {
    let tree: StoryTree
    let format: PartFormat
    let table: FilterTable
    let target: OnDemand<AdditionTarget>
    var builder: ProgramBuilder
    var scopes: Scopes
    /// By story.
    let analyses: [Int: StoryAnalysis]
    var analysis: StoryAnalysis
    let holes: [Hole]
    /// Frames that show pictures of the data, by their numbers.
    let pictures: [FoundPicture]
    /// Tokens of content controls that show a field.
    let taggedControls: Set<Int>
    let numbering: ListNumbering
    /// Of paragraphs, by name (ODF).
    let automaticStyles: [String: Int]
    var line = LineState(text: ParagraphText(), tags: [])
    /// Tags that act in the gap before or after a node.
    var before: [Int: [Int]] = [:]
    var after: [Int: [Int]] = [:]
    /// Nodes that are more than a stretch to copy.
    var touched: Set<Int> = []
    var open: [Int: OpenBlock] = [:]
    var loopDepth = 0
    var loopsAround: [Int32] = []  // -1 for a routine
    /// The routines of the macros around.
    var macros: [Int] = []
    var macroDepth: Int { macros.count }
    /// Names that several macros of the story have.
    var macrosOfOneName: Set<String> = []
    var routinesOfBlocks: [RoutineKey: Int] = [:]
    /// The routines of the recursive loops around.
    var recursiveLoops: [Int] = []
    /// The mark whose expressions are being resolved.
    var resolvingPlace: MarkPlace?
    /// The parts that hold the text of notes.
    var noteParts: [StoryCompiler] = []
    /// Tables around, nil for those that are written as they stand.
    var openTables: [OpenTable?] = []
    /// In a part of notes: those that are called from their references, by story.
    var calledNotes: [Int: Int] = [:]
    /// Lists that a boundary cuts, by token.
    var cutLists: Set<Int> = []
    var handing = Handing()
    /// The number in the program of the story's first break.
    var firstBreak = 0
    /// Pairs whose end is not compiled yet, with the blocks around their start.
    var openPairs: [String: Set<Int>] = [:]
    var solidsOfBlocks: [Int: [Int]] = [:]
    /// Of the frames that are being compiled: their sites in the program, and their places.
    var pictureSites: [Int: Int] = [:]
    var picturePlaces: [Int: MarkPlace] = [:]
    let alternatives: AlternativeStories
    /// The form that is being compiled.
    var openAlternative: AlternativeStories.Place?
    private(set) var faults: [(fault: StoryAnalysis.StoryFault, analysis: StoryAnalysis)] = []

    /// A block whose end is not compiled yet.
    struct OpenBlock {
        var pending: Int?
        var exits: [Int] = []
        /// Jumps of `break` and `continue`.
        var breaks: [Int] = []
        var continues: [Int] = []
        /// Of a macro, a `call` body, a recursive loop.
        var routine: Int?
        var loop: Int32 = -1
        var bodyStart: Int32 = 0
        var isElse = false
    }

    func start(of node: Int) -> Int { Int(tree.part.tokens[tree.nodes[node].first].start) }
    func end(of node: Int) -> Int { Int(tree.part.tokens[tree.nodes[node].last].end) }

    // MARK: Stories

    /// Compiles a story and those that hang on it; everything before it is copied.
    mutating func compile(story: Int) {
        guard let analysis = analyses[story] else { return }
        let outer = (self.analysis, before, after, cutLists, solidsOfBlocks)
        self.analysis = analysis
        for fault in analysis.faults { report(fault) }
        (before, after) = gaps()
        cutLists = listsToCut()
        registerListTags()
        solidsOfBlocks = [:]
        let outerHanding = (handing, firstBreak)
        declareMacros()
        findHanding()
        firstBreak = builder.program.breaks.count
        builder.program.breaks += handing.breaks
        let isInner = tree.nodes[story].parent >= 0
        if isInner { scopes.enter() }
        defer {
            if isInner { scopes.exit() }
            (self.analysis, before, after, cutLists, solidsOfBlocks) = outer
            (handing, firstBreak) = outerHanding
        }
        emitContainer(story)
    }

    private func gaps() -> ([Int: [Int]], [Int: [Int]]) {
        var before: [Int: [Int]] = [:]
        var after: [Int: [Int]] = [:]
        for (index, place) in analysis.extents.places.enumerated() {
            switch place {
            case .inline: break
            case .before(let node): before[node, default: []].append(index)
            case .after(let node): after[node, default: []].append(index)
            }
        }
        return (before, after)
    }

    /// ODF lists in which a paragraph has a boundary or may vanish.
    private func listsToCut() -> Set<Int> {
        var lists: Set<Int> = []
        let marked = Set(before.keys).union(after.keys).union(analysis.byNode.keys)
            .union(analysis.joinedAway)
        for node in marked {
            if let step = tree.listPaths[tree.nodes[node].listPath].first { lists.insert(step.list) }
        }
        for block in analysis.blocks where block.kind == .for {
            guard let region = analysis.region(of: block) else { continue }
            let nodes = tree.nodes[region.container].children[region.range]
            for node in tree.paragraphs(below: nodes) {
                let path = tree.listPaths[tree.nodes[node].listPath]
                if let step = path.first { lists.insert(step.list) }
            }
        }
        return lists
    }

    // MARK: Nodes

    mutating func emit(_ node: Int, in parent: Int) {
        if analysis.extents.vanishing.contains(node) {
            vanish(node, tags: before[node] ?? [])
        } else if let gap = before[node] {
            arrive(at: node)
            for tag in gap { control(tag, at: node) }
        }
        if analysis.extents.vanishing.contains(node) {
            // It has handed on what it carried.
        } else if !analysis.joinedAway.contains(node) {
            emitKept(node, in: parent)
        } else {
            builder.skip(to: end(of: node))
        }
        if let gap = after[node] {
            advance(to: end(of: node))
            for tag in gap { control(tag, at: node) }
        }
    }

    private mutating func emitKept(_ node: Int, in parent: Int) {
        let isDynamic = isDynamicContainer(parent)
        switch tree.nodes[node].kind {
        case .paragraph:
            if touched.contains(node) || list(of: node) != nil || handing.containers.contains(parent) {
                arrive(at: node)
                emitParagraph(node)
                return
            }
            closeList(before: node, in: parent)
            if isDynamic { copyWhole(node, as: .paragraph) }
        case .table:
            closeList(before: node, in: parent)
            if touched.contains(node) || isDynamic { emitTable(node) }
        case .row:
            if touched.contains(node) || isInMovingTable(node) { emitRow(node) } else if isDynamic { advance(to: end(of: node)) }
            if isDynamic { builder.add(.wrote(.row)) }
        case .cell:
            closeList(before: node, in: parent)
            emitCell(node)
        case .container, .story:
            closeList(before: node, in: parent)
            if touched.contains(node) { emitContainer(node) }
            if isDynamic, tree.nodes[node].kind == .container { copyWhole(node, as: .other) }
        case .opaque:
            closeList(before: node, in: parent)
            if touched.contains(node) { emitInnerStories(of: node) }
            if isDynamic, isShown(node) { copyWhole(node, as: .other) }
        case .coveredCell: emitCell(node)
        case .pageHint:
            if loopDepth > 0 || !cutLists.isEmpty {
                advance(to: start(of: node))
                builder.skip(to: end(of: node))
            }
        }
    }

    private mutating func copyWhole(_ node: Int, as kind: BlockKindWritten) {
        advance(to: end(of: node))
        builder.add(.wrote(kind))
    }

    /// Copies up to a node; inside a list that is written step by step, only up to the list.
    mutating func arrive(at node: Int) {
        guard let list = list(of: node) else {
            closeList(before: node, in: tree.nodes[node].parent)
            advance(to: start(of: node))
            return
        }
        let start = Int(tree.part.tokens[list].start)
        if builder.cursor < start { advance(to: start) }
        builder.skip(to: self.start(of: node))
    }

    /// The outermost list around a paragraph, if it is written step by step.
    func list(of node: Int) -> Int? {
        guard let step = tree.listPaths[tree.nodes[node].listPath].first,
            cutLists.contains(step.list)
        else { return nil }
        return step.list
    }

    /// What is no list, or a list that is copied as it is, stands outside of lists that a
    /// jump may have left open.
    mutating func closeList(before node: Int, in parent: Int) {
        guard !cutLists.isEmpty, isDynamicContainer(parent) else { return }
        if let step = tree.listPaths[tree.nodes[node].listPath].first {
            let start = Int(tree.part.tokens[step.list].start)
            guard builder.cursor <= start else { return }
            advance(to: start)
        } else {
            advance(to: start(of: node))
        }
        builder.add(.list(0))
    }

    private func isShown(_ node: Int) -> Bool {
        var substance = analysis.substance
        return substance.holds(node)
    }

    mutating func report(_ fault: StoryAnalysis.StoryFault) { faults.append((fault, analysis)) }

    /// All boundaries of a block stand in the same link or field, or in none.
    mutating func checkSolid(_ tag: LineState.LineTag, _ solids: [Int]) {
        let block = analysis.tags[tag.index].block
        guard block >= 0 else { return }
        if let known = solidsOfBlocks[block], known != solids {
            report(StoryAnalysis.StoryFault(id: "cuts-solid", tags: analysis.blocks[block].tags))
        }
        solidsOfBlocks[block] = solids
    }

    // MARK: Containers

    func isDynamicContainer(_ node: Int) -> Bool { touched.contains(node) }

    mutating func emitContainer(_ node: Int) {
        let site = containerSite(node)
        builder.program.containers.append(site)
        let openEnd = contentStart(of: node)
        if case .any = site.need {
            advance(to: start(of: node))
            builder.add(.openContainer(Int32(builder.program.containers.count - 1)))
            advance(to: openEnd)
        } else {
            advance(to: openEnd)
            builder.add(.openContainer(Int32(builder.program.containers.count - 1)))
        }
        emitChildren(of: node)
        if !cutLists.isEmpty { builder.add(.list(0)) }
        if case .any = site.need {
            advance(to: end(of: node))
            builder.add(.closeContainer)
        } else {
            advance(to: contentEnd(of: node))
            builder.add(.closeContainer)
        }
    }

    private mutating func emitChildren(of node: Int) {
        let children = tree.nodes[node].children
        for (index, child) in children.enumerated() {
            emit(child, in: node)
            guard let list = list(of: child) else { continue }
            let next = index + 1 < children.count ? self.list(of: children[index + 1]) : nil
            if next != list {
                builder.add(.list(0))
                builder.skip(to: Int(tree.part.tokens[Int(tree.part.tokens[list].partner)].end))
            }
        }
    }

    mutating func emitInnerStories(of node: Int) {
        compile(stories: tree.nodes[node].innerStories.filter { touched.contains($0) })
    }
}
