import Diagnostics
import OfficeDocuments
import XMLScanning

/// Compiles one part: its stories, and the marks in its attributes and titles.
struct PartCompiler {
    struct Result {
        var program: Program
        var finder: PlaceFinder
        var globals: [(name: String, slot: Int32)]
        var slotCount: Int32
        var faults: [Diagnostic]
    }

    let number: Int
    let name: String
    let file: String?
    let dialect: MarkupDialect
    let table: FilterTable
    let headingStyles: OnDemand<Set<String>>
    let target: OnDemand<AdditionTarget>

    /// - Returns: nil if the part has no mark.
    func compile(
        _ bytes: [UInt8], firstSlot: Int32, ids: inout IDFinder
    ) throws(Diagnostic) -> Result? {
        let part = try XMLScanner.scan(bytes, part: name)
        let tree = StoryTreeBuilder.build(part, dialect: dialect)
        var analyses: [Int: StoryAnalysis] = [:]
        for node in tree.nodes.indices where tree.nodes[node].kind == .story {
            let analysis = StoryAnalysis(story: node, of: tree, table: table)
            if !analysis.tags.isEmpty || !analysis.faults.isEmpty { analyses[node] = analysis }
        }
        var holes = HoleFinder(part: part, roles: tree.roles).holes
        guard !holes.isEmpty || !analyses.isEmpty else { return nil }
        let defined = ids.holes(in: part)
        if analyses.values.contains(where: { $0.blocks.contains { $0.kind == .for } }) {
            holes += defined
            ids.isNeeded = true
        }
        let styles = analyses.isEmpty ? [:] : tree.automaticParagraphStyles
        if analyses.values.contains(where: { $0.mayAdd || $0.mayHandBreak(styles) }) {
            let places = target.value.places(in: name)
            holes += places.map { Hole(range: $0, kind: .addition, token: 0) }
        }
        let numbering = ListNumbering(tree, analyses, target: target)
        holes += numbering.holes
        if tree.hasCarriers, !numbering.restarts.isEmpty { _ = target.value }
        holes.sort { $0.range.lowerBound < $1.range.lowerBound }
        return compile(tree, analyses, holes, numbering, styles, firstSlot)
    }

    private func compile(
        _ tree: StoryTree, _ analyses: [Int: StoryAnalysis], _ holes: [Hole],
        _ numbering: ListNumbering, _ automaticStyles: [String: Int], _ firstSlot: Int32
    ) -> Result {
        let format = PartFormat(of: tree.part, dialect: dialect)
        let finder = PlaceFinder(tree: tree, part: name, headingStyles: headingStyles)
        var compiler = StoryCompiler(
            tree: tree, format: format, table: table, target: target,
            builder: ProgramBuilder(part: name, source: tree.part.bytes),
            scopes: Scopes(firstSlot: firstSlot), analyses: analyses,
            analysis: StoryAnalysis(flat: "", tree: tree, table: table), holes: holes,
            numbering: numbering, automaticStyles: automaticStyles)
        compiler.touched = touched(tree, analyses)
        var globals: [(name: String, slot: Int32)] = []
        for story in tree.stories where compiler.touched.contains(story) {
            globals += compiler.scopes.globals
            compiler.scopes = Scopes(firstSlot: compiler.scopes.count)
            compiler.advance(to: compiler.start(of: story))
            compiler.compile(story: story)
        }
        compiler.advance(to: tree.part.bytes.count)
        globals += compiler.scopes.globals
        var program = compiler.builder.program
        program.number = number
        program.listPaths = tree.listPaths
        program.prefix = format.prefix
        program.isWord = format.isWord
        return Result(
            program: program, finder: finder, globals: globals,
            slotCount: compiler.scopes.count,
            faults: compiler.faults.map { diagnostic($0.fault, $0.analysis, finder) })
    }

    /// Nodes with marks, what holds them, and stories with marks of their own.
    private func touched(_ tree: StoryTree, _ analyses: [Int: StoryAnalysis]) -> Set<Int> {
        var touched: Set<Int> = []
        func touch(_ node: Int) {
            var at = node
            while at >= 0, touched.insert(at).inserted { at = tree.nodes[at].parent }
        }
        for (story, analysis) in analyses {
            touch(story)
            for node in analysis.byNode.keys { touch(node) }
            for node in analysis.joinedAway { touch(node) }
            for place in analysis.extents.places {
                switch place {
                case .inline: break
                case .before(let node), .after(let node): touch(tree.nodes[node].parent)
                }
            }
            for node in repeatedListItems(analysis) { touch(tree.nodes[node].parent) }
        }
        return touched
    }

    /// Paragraphs of ODF lists in what loops repeat: the lists are written step by step.
    private func repeatedListItems(_ analysis: StoryAnalysis) -> [Int] {
        let tree = analysis.tree
        return analysis.blocks.flatMap { block -> [Int] in
            guard block.kind == .for, let region = analysis.region(of: block) else { return [] }
            let nodes = tree.nodes[region.container].children[region.range]
            return tree.paragraphs(below: nodes).filter { tree.nodes[$0].listPath > 0 }
        }
    }

    private func diagnostic(
        _ fault: StoryAnalysis.StoryFault, _ analysis: StoryAnalysis, _ finder: PlaceFinder
    ) -> Diagnostic {
        var arguments = fault.arguments
        if let first = fault.tags.first {
            arguments["tag"] = analysis.words(of: first)
            if case .opener(let kind) = analysis.tags[first].part {
                arguments["closer"] = "{% end\(kind.rawValue) %}"
            }
            if fault.tags.count > 1 { arguments["opener"] = analysis.words(of: fault.tags[1]) }
        }
        let places: [(node: Int, range: Range<Int>)] =
            fault.tags.isEmpty
            ? [(fault.node ?? -1, fault.range ?? 0..<0)]
            : fault.tags.map {
                (analysis.tags[$0].node, analysis.marks[analysis.tags[$0].mark].range)
            }
        var diagnostic = Diagnostic(
            fault.id, at: finder.place(of: places[0].node, file: file), arguments)
        diagnostic.otherPlaces = places.dropFirst().map { finder.place(of: $0.node, file: file) }
        diagnostic.excerpt =
            analysis.flatText.isEmpty
            ? finder.excerpt(of: places[0].node, marked: places[0].range)
            : Excerpt(scalars: analysis.flatText, marked: places[0].range)
        return diagnostic
    }
}

extension StoryAnalysis {
    /// Whether a value may need styles, lists or links elsewhere in the document.
    var mayAdd: Bool {
        zip(tags, marks).contains { tag, mark in
            guard case .value(let expression) = mark.content else { return false }
            return expression.mayBeBlocks || tag.prefix == .paragraph
        }
    }

    /// A tag as it is typed.
    func words(of tag: Int) -> String {
        let range = marks[tags[tag].mark].range
        let scalars = texts[tags[tag].node]?.scalars ?? flatText
        guard range.upperBound <= scalars.count else { return "" }
        return String(String.UnicodeScalarView(scalars[range]))
    }
}
