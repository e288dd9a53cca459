import Diagnostics
import OfficeDocuments
import XMLScanning

/// The body of a document as composing sees it: its blocks, what it extends, includes
/// and imports.
struct ComposedPage {
    let document: OfficeDocument
    private let tree: StoryTree
    private let body: Int
    private let analysis: StoryAnalysis
    private let format: PartFormat
    private(set) var blocks: [Region] = []
    /// The names that `extends` offers.
    private(set) var parent: [String]?
    private(set) var inclusions: [Inclusion] = []

    /// A block: its two paragraphs of tags, and what stands between.
    struct Region {
        var name: String
        var isRequired: Bool
        var whole: Range<Int>
        var content: Range<Int>

        func holds(_ other: Region) -> Bool {
            whole.lowerBound < other.whole.lowerBound && other.whole.upperBound < whole.upperBound
        }
    }

    /// A paragraph that gives way to other documents.
    struct Inclusion {
        /// A tag that names other documents.
        struct Step {
            var names: [String]
            /// `include`, `import` or `from`.
            var statement: String
            var isOptional = false
            /// Tags that stand around the content.
            var before: String
            var after: String
        }
        var range: Range<Int>
        var steps: [Step]
    }

    /// A stretch of a block.
    enum Piece {
        case own(Range<Int>)
        /// What the parent has in the block.
        case parent
    }

    init(_ document: OfficeDocument, _ table: FilterTable) throws(Diagnostic) {
        self.document = document
        let part = try XMLScanner.scan(try document.part(document.mainPart) ?? [], part: document.mainPart)
        tree = StoryTreeBuilder.build(part, dialect: document.format.dialect)
        format = PartFormat(of: part, dialect: document.format.dialect)
        guard let body = tree.stories.first(where: { [tree] in
            tree.role(of: tree.nodes[$0].first) == .body
        }) else { throw Diagnostic("not-an-office-file") }
        self.body = body
        analysis = StoryAnalysis(story: body, of: tree, table: table)
        try findBlocks()
        for (node, tags) in analysis.byNode.sorted(by: { $0.key < $1.key }) { findInclusions(node, tags) }
    }

    var source: [UInt8] { tree.part.bytes }

    /// Where the first block of the body stands.
    var start: Int? {
        tree.nodes[body].children.first { tree.nodes[$0].kind != .opaque }.map(start)
    }

    /// A paragraph that holds tags, nothing for no tags.
    func paragraph(_ tags: String) -> [UInt8] {
        guard !tags.isEmpty else { return [] }
        var escaped: [UInt8] = []
        _ = escaped.append(text: tags, by: .attribute)
        let run = format.textRun
        return Array("<\(format.prefix)p>".utf8) + run.open + escaped + run.close
            + Array("</\(format.prefix)p>".utf8)
    }

    private func start(_ node: Int) -> Int { Int(tree.part.tokens[tree.nodes[node].first].start) }
    private func end(_ node: Int) -> Int { Int(tree.part.tokens[tree.nodes[node].last].end) }

    private func statement(_ tag: Int) -> Statement? {
        guard case .statement(let statement) = analysis.marks[analysis.tags[tag].mark].content else {
            return nil
        }
        return statement
    }

    // MARK: Blocks

    private mutating func findBlocks() throws(Diagnostic) {
        for block in analysis.blocks where block.kind == .block {
            guard case .block(let name, let isRequired)? = statement(block.opener) else { continue }
            guard case .before(let first) = analysis.extents.places[block.opener],
                case .before(let last) = analysis.extents.places[block.closer],
                analysis.extents.vanishing.contains(first), analysis.extents.vanishing.contains(last)
            else { throw Diagnostic("block-not-alone", ["name": name]) }
            blocks.append(
                Region(
                    name: name, isRequired: isRequired, whole: start(first)..<end(last), content: end(first)..<start(last)))
        }
    }

    /// A block's content, cut where `{{ super() }}` stands alone in its paragraph.
    func pieces(of block: Region) -> [Piece] {
        var pieces: [Piece] = []
        var at = block.content.lowerBound
        for (index, tag) in analysis.tags.enumerated() where tag.part == .value {
            guard case .value(let expression) = analysis.marks[tag.mark].content,
                expression.isSuper, block.content.contains(start(tag.node)), isAlone(index)
            else { continue }
            if at < start(tag.node) { pieces.append(.own(at..<start(tag.node))) }
            pieces.append(.parent)
            at = end(tag.node)
        }
        if at < block.content.upperBound { pieces.append(.own(at..<block.content.upperBound)) }
        return pieces
    }

    /// Whether a block calls `super()` elsewhere than alone in a paragraph.
    func callsSuper(in block: Region) -> Bool {
        analysis.tags.enumerated().contains { index, tag in
            guard block.content.contains(start(tag.node)) else { return false }
            switch analysis.marks[tag.mark].content {
            case .value(let expression) where expression.isSuper: return !isAlone(index)
            case .value(let expression): return !expression.superCalls.isEmpty
            case .statement(let statement): return statement.expressions.contains { !$0.superCalls.isEmpty }
            default: return false
            }
        }
    }

    /// What stands outside of the blocks and does something: names that are set, macros.
    var prelude: [Range<Int>] {
        let outside = tree.nodes[body].children.filter { node in
            tree.nodes[node].kind != .opaque && !blocks.contains { $0.whole.contains(start(node)) }
                && !isExtending(node)
        }
        let acts = outside.contains { node in
            analysis.byNode.keys.contains { tree.isWithin($0, node) }
        }
        return acts ? outside.map { start($0)..<end($0) } : []
    }

    private func isExtending(_ node: Int) -> Bool {
        (analysis.byNode[node] ?? 0..<0).contains {
            if case .extends? = statement($0) { true } else { false }
        }
    }

    // MARK: Inclusions

    /// Whether a tag is all that its paragraph shows.
    private func isAlone(_ tag: Int) -> Bool {
        let start = analysis.tags[tag].range.lowerBound
        return analysis.substance.ends[analysis.tags[tag].node] == start...start
    }

    private mutating func findInclusions(_ node: Int, _ tags: Range<Int>) {
        var steps: [Inclusion.Step] = []
        for tag in tags {
            switch statement(tag) {
            case .extends(let name): parent = name.literalTexts
            case .include(let name, let isOptional, let seesContext):
                guard isAlone(tag), tags.count == 1 else { return }
                steps.append(
                    Inclusion.Step(
                        names: name.literalTexts, statement: "include", isOptional: isOptional,
                        before: Statement.includeOpener(seesContext: seesContext), after: "{% endwith %}"))
            case let statement?:
                guard let (name, opener) = statement.moduleOpener else { return }
                steps.append(module(name, statement.name, opener))
            case nil: return
            }
        }
        if !steps.isEmpty { inclusions.append(Inclusion(range: start(node)..<end(node), steps: steps)) }
    }

    private func module(_ name: Expression, _ statement: String, _ opener: String) -> Inclusion.Step {
        Inclusion.Step(names: name.literalTexts, statement: statement, before: opener, after: "{% __endmodule %}")
    }
}

extension Expression {
    /// The text of a literal, or those of a list of literals; none where not all is written out.
    var literalTexts: [String] {
        switch node {
        case .literal(.text(let text)): [text]
        case .list(let items): items.contains { $0.literalTexts.isEmpty } ? [] : items.flatMap(\.literalTexts)
        default: []
        }
    }

    /// `super()`.
    var isSuper: Bool {
        if case .call(let callee, _) = node { callee.path == "super" } else { false }
    }
}
