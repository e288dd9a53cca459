import Diagnostics
import OfficeDocuments
import XMLScanning

/// Compiles one part: its stories, and the marks in its attributes and titles.
struct PartCompiler {
    /// What is compiled of a part.
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
    /// Addresses with marks, by the ids of their relationships.
    var links: [String: String] = [:]

    /// Compiles a part, and with it the parts that hold the text of its notes: a note is
    /// called where it is referred to.
    ///
    /// - Returns: the part first, nothing if it has no mark.
    func compile(
        _ bytes: [UInt8], firstSlot: Int32, ids: inout IDFinder,
        notes: [(compiler: PartCompiler, bytes: [UInt8])] = []
    ) throws(Diagnostic) -> [Result] {
        var part = try PreparedPart(self, bytes)
        guard part.hasMarks else { return [] }
        var others: [PreparedPart] = []
        for note in notes { others.append(try PreparedPart(note.compiler, note.bytes)) }
        let repeats = part.repeats
        part.findPlaces(&ids, repeats: repeats, notes: others.map(\.compiler.name))
        for index in others.indices {
            others[index].findPlaces(&ids, repeats: repeats)
            others[index].seeNotes(&ids)
        }
        var compiler = part.storyCompiler(Scopes(firstSlot: firstSlot))
        compiler.noteParts = others.map { $0.storyCompiler(Scopes(firstSlot: 0)) }
        var globals = part.compileStories(of: &compiler)
        var results: [Result] = []
        for (index, other) in others.enumerated() {
            var notes = compiler.noteParts[index]
            notes.scopes = Scopes(firstSlot: compiler.scopes.count)
            globals += other.compileNotes(of: &notes)
            compiler.scopes = notes.scopes
            results.append(other.result(of: notes, globals: []))
        }
        results.insert(part.result(of: compiler, globals: globals), at: 0)
        let slotCount = compiler.scopes.count
        for index in results.indices { results[index].slotCount = slotCount }
        return results
    }
}

/// A part whose marks are found and paired, ready to be compiled.
struct PreparedPart {
    let compiler: PartCompiler
    private let tree: StoryTree
    /// By story.
    private let analyses: [Int: StoryAnalysis]
    private var holes: [Hole]
    private let pictures: [FoundPicture]
    private let automaticStyles: [String: Int]
    private let numbering: ListNumbering

    init(_ compiler: PartCompiler, _ bytes: [UInt8]) throws(Diagnostic) {
        self.compiler = compiler
        let part = try XMLScanner.scan(bytes, part: compiler.name)
        tree = StoryTreeBuilder.build(part, dialect: compiler.dialect)
        var analyses: [Int: StoryAnalysis] = [:]
        for node in tree.nodes.indices where tree.nodes[node].kind == .story {
            let analysis = StoryAnalysis(story: node, of: tree, table: compiler.table)
            if !analysis.tags.isEmpty || !analysis.faults.isEmpty { analyses[node] = analysis }
        }
        // Braces that close nothing make no template.
        if analyses.values.allSatisfy({ $0.tags.isEmpty && $0.faults.allSatisfy(\.isRemark) }) {
            analyses = [:]
        }
        // A note is compiled where it stands in its text, which may have no marks.
        for story in analyses.keys {
            var outer = tree.nodes[story].parent
            while outer >= 0 {
                if tree.nodes[outer].kind == .story, analyses[outer] == nil {
                    analyses[outer] = StoryAnalysis(story: outer, of: tree, table: compiler.table)
                }
                outer = tree.nodes[outer].parent
            }
        }
        self.analyses = analyses
        let finder = HoleFinder(tree, links: compiler.links)
        holes = finder.holes
        pictures = finder.pictures
        automaticStyles = analyses.isEmpty ? [:] : tree.automaticParagraphStyles
        numbering = ListNumbering(tree, analyses, target: compiler.target)
    }

    var hasMarks: Bool { !holes.isEmpty || !analyses.isEmpty }
    private var chooses: Bool { analyses.values.contains { !$0.blocks.isEmpty } }
    var repeats: Bool { analyses.values.contains { $0.blocks.contains { $0.kind == .for } } }

    /// Finds what is not simply copied beside the marks: ids, numbers of lists, notes,
    /// places for additions.
    mutating func findPlaces(_ ids: inout IDFinder, repeats: Bool, notes: [String] = []) {
        let found = ids.holes(in: tree)
        if chooses || repeats {
            holes += ids.marked(found)
            holes += PairMark.all(in: tree.part).map { mark in
                let start = Int(tree.part.tokens[mark.token].start)
                return Hole(range: start..<start, kind: .pair(mark), token: mark.token)
            }
        }
        if repeats { ids.isNeeded = true }
        if !notes.isEmpty { holes += NoteFinder.references(in: tree.part, to: notes) }
        let mayAdd = analyses.values.contains {
            $0.mayAdd || $0.mayHandBreak(automaticStyles) || !tree.hasCarriers && !$0.movingTables.isEmpty
        }
        let isStyled = pictures.contains { $0.site.style != nil }
        if mayAdd || isStyled {
            let places = compiler.target.value.places(in: compiler.name)
            holes += places.map { Hole(range: $0, kind: .addition, token: 0) }
        }
        holes += numbering.holes
        if tree.hasCarriers, !numbering.restarts.isEmpty { _ = compiler.target.value }
        holes.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    func seeNotes(_ ids: inout IDFinder) { ids.seeNotes(in: tree.part, named: compiler.name) }

    func storyCompiler(_ scopes: Scopes) -> StoryCompiler {
        var compiler = StoryCompiler(
            tree: tree, format: PartFormat(of: tree.part, dialect: self.compiler.dialect),
            table: self.compiler.table, target: self.compiler.target,
            builder: ProgramBuilder(part: self.compiler.name, source: tree.part.bytes),
            scopes: scopes, analyses: analyses,
            analysis: StoryAnalysis(flat: "", tree: tree, table: self.compiler.table), holes: holes, pictures: pictures,
            taggedControls: Set(holes.filter(\.kind.isControl).map(\.token)), numbering: numbering, automaticStyles: automaticStyles,
            alternatives: AlternativeStories(in: tree.part))
        compiler.touched = touched()
        for rule in NativeFieldFinder(part: tree.part, fields: tree.fields).rules() {
            compiler.report(
                StoryAnalysis.StoryFault(
                    id: "merge-rule", tags: [], arguments: ["name": rule.name],
                    node: compiler.place(ofToken: rule.token)?.node))
        }
        compiler.builder.program.number = self.compiler.number
        compiler.builder.program.listPaths = tree.listPaths
        compiler.builder.program.hasContents = !tree.made.isEmpty
        compiler.builder.program.hasFieldResults = FieldResults.mayBeStale(in: tree)
        compiler.builder.program.prefix = compiler.format.prefix
        compiler.builder.program.isWord = compiler.format.isWord
        compiler.builder.program.textRun = compiler.format.textRun
        return compiler
    }

    /// - Returns: the names of the record that the stories read.
    func compileStories(of compiler: inout StoryCompiler) -> [(name: String, slot: Int32)] {
        var globals: [(name: String, slot: Int32)] = []
        for story in tree.stories where compiler.touched.contains(story) {
            globals += compiler.scopes.globals
            compiler.scopes = Scopes(firstSlot: compiler.scopes.count)
            compiler.advance(to: compiler.start(of: story))
            compiler.compile(story: story)
        }
        compiler.advance(to: tree.part.bytes.count)
        if !compiler.openPairs.isEmpty { compiler.builder.program.cutsPairs = true }
        return globals + compiler.scopes.globals
    }

    /// The same for a part of notes: those that are called stand as their copies.
    func compileNotes(of compiler: inout StoryCompiler) -> [(name: String, slot: Int32)] {
        compiler.beginMainFlow()
        for story in tree.stories {
            guard let note = compiler.calledNotes[story] else { continue }
            compiler.advance(to: compiler.start(of: story))
            compiler.builder.add(.notes(Int32(note)))
            compiler.builder.skip(to: compiler.end(of: story))
            compiler.touched.remove(story)
        }
        return compileStories(of: &compiler)
    }

    func result(
        of compiler: StoryCompiler, globals: [(name: String, slot: Int32)]
    ) -> PartCompiler.Result {
        let finder = PlaceFinder(
            tree: tree, part: self.compiler.name, headingStyles: self.compiler.headingStyles)
        return PartCompiler.Result(
            program: compiler.builder.program, finder: finder, globals: globals, slotCount: 0,
            faults: compiler.faults.map { diagnostic($0.fault, $0.analysis, finder) })
    }

    // MARK: Touched nodes

    /// Nodes with marks, what holds them, and stories with marks of their own.
    private func touched() -> Set<Int> {
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
        analysis.blocks.flatMap { block -> [Int] in
            guard block.kind == .for, let region = analysis.region(of: block) else { return [] }
            let nodes = tree.nodes[region.container].children[region.range]
            return tree.paragraphs(below: nodes).filter { tree.nodes[$0].listPath > 0 }
        }
    }

    // MARK: Faults

    private func diagnostic(
        _ fault: StoryAnalysis.StoryFault, _ analysis: StoryAnalysis, _ finder: PlaceFinder
    ) -> Diagnostic {
        let file = compiler.file
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
            ? [(fault.node ?? -1, fault.range ?? 0..<0)] + fault.others
            : fault.tags.map {
                (analysis.tags[$0].node, analysis.marks[analysis.tags[$0].mark].range)
            }
        var diagnostic = Diagnostic(
            fault.id, at: finder.place(of: places[0].node, marked: places[0].range, file: file), arguments)
        diagnostic.otherPlaces = places.dropFirst().map {
            finder.place(of: $0.node, marked: $0.range, file: file)
        }
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
