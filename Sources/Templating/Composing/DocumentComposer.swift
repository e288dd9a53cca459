import Diagnostics
import DocumentMerging
package import OfficeDocuments
import XMLScanning

/// A document that another takes in.
package struct IncludedDocument: Sendable {
    /// How messages and the documents that it takes in itself know it.
    package var name: String
    package var document: OfficeDocument
    package init(name: String, document: OfficeDocument) {
        self.name = name
        self.document = document
    }
}

/// Resolves `extends`, `block`, `super()`, `include` and `import` between documents,
/// before anything is compiled: the result is one document.
struct DocumentComposer {
    private let table: FilterTable
    private let load: IncludedDocument.Loader
    /// Documents taken in so far.
    private var count = 0
    /// Blocks that some document gives to one that it extends.
    private var given: Set<String> = []

    private static let maxDepth = 16
    private static let maxCount = 500

    static func compose(
        _ document: OfficeDocument, name: String, table: FilterTable,
        load: IncludedDocument.Loader
    ) throws(Diagnostic) -> OfficeDocument {
        try withoutActuallyEscaping(load) { load throws(Diagnostic) in
            var composer = DocumentComposer(table: table, load: load)
            let whole = try composer.resolved(document, chain: [name])
            let missing = try ComposedPage(whole, table).blocks.first { $0.isRequired && !composer.given.contains($0.name) }
            if let missing { throw Diagnostic("block-required", at: DiagnosticPlace(file: name), ["name": missing.name]) }
            return whole
        }
    }

    private init(table: FilterTable, load: @escaping IncludedDocument.Loader) {
        self.table = table
        self.load = load
    }

    private mutating func resolved(
        _ document: OfficeDocument, chain: [String]
    ) throws(Diagnostic) -> OfficeDocument {
        do throws(Diagnostic) { return try composed(document, chain: chain) } catch {
            var fault = error
            fault.place.file = fault.place.file ?? chain.last
            throw fault
        }
    }

    private mutating func composed(
        _ document: OfficeDocument, chain: [String]
    ) throws(Diagnostic) -> OfficeDocument {
        let own = try including(document, chain)
        let page = try ComposedPage(own, table)
        guard let parent = page.parent else { return own }
        let loaded = try loaded(parent, "extends", chain)
        let base = try resolved(loaded.document, chain: chain + [loaded.name])
        return try overriding(base, with: page, name: chain[chain.count - 1])
    }

    private mutating func loaded(
        _ names: [String], _ statement: String, _ chain: [String]
    ) throws(Diagnostic) -> IncludedDocument {
        let includer = chain[chain.count - 1]
        let place = DiagnosticPlace(file: includer)
        for name in names {
            guard let found = try load(name, includer) else { continue }
            let path = (chain + [found.name]).joined(separator: " → ")
            count += 1
            if chain.contains(found.name) {
                throw Diagnostic("template-cycle", at: place, ["chain": path])
            }
            if chain.count > Self.maxDepth {
                throw Diagnostic("template-too-deep", at: place, ["limit": String(Self.maxDepth), "name": found.name])
            }
            if count > Self.maxCount {
                throw Diagnostic("too-many-inclusions", at: place, ["limit": String(Self.maxCount)])
            }
            return found
        }
        guard let name = names.first else {
            throw Diagnostic("template-name-not-written", at: place, ["statement": statement])
        }
        throw Diagnostic("template-not-found", at: place, ["name": name])
    }

    // MARK: include, import

    /// The document with those that it includes and imports in their places.
    private mutating func including(
        _ document: OfficeDocument, _ chain: [String]
    ) throws(Diagnostic) -> OfficeDocument {
        let page = try ComposedPage(document, table)
        guard !page.inclusions.isEmpty else { return document }
        var merger = try DocumentMerger(host: document)
        var replacing: [Patch] = []
        for inclusion in page.inclusions {
            var bytes: [UInt8] = []
            for step in inclusion.steps {
                bytes += try adopted(step, at: inclusion.range.lowerBound, page, &merger, chain)
            }
            replacing.append(Patch(inclusion.range, bytes))
        }
        return try merger.merged(replacing: replacing)
    }

    private mutating func adopted(
        _ step: ComposedPage.Inclusion.Step, at place: Int, _ page: ComposedPage,
        _ merger: inout DocumentMerger, _ chain: [String]
    ) throws(Diagnostic) -> [UInt8] {
        let found: IncludedDocument
        do { found = try loaded(step.names, step.statement, chain) } catch {
            if step.isOptional, error.id == "template-not-found" { return [] }
            throw error
        }
        let whole = try resolved(found.document, chain: chain + [found.name])
        let guest = try GuestDocument(whole, name: found.name)
        let content = try merger.adopt(nil, of: guest, at: place)
        return page.paragraph(step.before) + content + page.paragraph(step.after)
    }

    // MARK: extends

    /// The parent with the blocks of a document that extends it.
    private mutating func overriding(
        _ base: OfficeDocument, with child: ComposedPage, name: String
    ) throws(Diagnostic) -> OfficeDocument {
        let parent = try ComposedPage(base, table)
        var merger = try DocumentMerger(host: base)
        let guest = try GuestDocument(child.document, name: name)
        var replacing: [Patch] = []
        for block in child.blocks where !child.blocks.contains(where: { $0.holds(block) }) {
            guard let region = parent.blocks.first(where: { $0.name == block.name }) else {
                var arguments = ["name": block.name]
                arguments["near"] = NearName.of(block.name, among: parent.blocks.map(\.name))
                throw Diagnostic("unknown-block", at: DiagnosticPlace(file: name), arguments)
            }
            given.insert(block.name)
            var bytes: [UInt8] = []
            if child.callsSuper(in: block) {
                bytes += parent.paragraph("{% macro super() %}") + parent.source[region.content]
                    + parent.paragraph("{% endmacro %}")
            }
            for piece in child.pieces(of: block) {
                switch piece {
                case .own(let range):
                    bytes += try merger.adopt(range, of: guest, at: region.content.lowerBound)
                case .parent:
                    // What the parent's block sets stays in it.
                    bytes += parent.paragraph("{% with %}") + parent.source[region.content] + parent.paragraph("{% endwith %}")
                }
            }
            replacing.append(Patch(region.content, bytes))
        }
        if let start = parent.start {
            var prelude: [UInt8] = []
            for range in child.prelude {
                prelude += try merger.adopt(range, of: guest, at: start)
            }
            if !prelude.isEmpty {
                let bytes = parent.paragraph("{% __module %}") + prelude + parent.paragraph("{% __endmodule %}")
                replacing.append(Patch(start..<start, bytes))
            }
        }
        return try merger.merged(replacing: replacing.sorted { $0.range.lowerBound < $1.range.lowerBound })
    }
}
