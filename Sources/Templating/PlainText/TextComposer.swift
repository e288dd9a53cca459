import Diagnostics

/// A text that another takes in.
package struct IncludedText: Sendable {
    /// How messages and the texts that it takes in itself know it.
    package var name: String
    package var text: String
    package init(name: String, text: String) {
        self.name = name
        self.text = text
    }

    /// Gives the text of a name as it stands in a text, and the name of that text; nil
    /// if there is none.
    package typealias Loader = (_ name: String, _ includer: String) -> IncludedText?
}

/// Resolves `extends`, `block`, `super()` and `include` between plain texts, before
/// anything is compiled.
struct TextComposer {
    private let table: FilterTable
    private let file: String?
    private let load: IncludedText.Loader
    /// Texts and overriding blocks put in so far.
    private var count = 0
    /// Blocks that are being written, in each other.
    private var nesting = 0

    /// How deep texts take in each other, and blocks lie in each other.
    private static let maxDepth = 16
    private static let maxNesting = 100
    private static let maxCount = 2000
    /// In bytes, of what is put together.
    private static let maxSize = 1 << 26

    static func compose(
        _ text: String, file: String?, table: FilterTable, load: IncludedText.Loader
    ) throws(Faults) -> String {
        try withoutActuallyEscaping(load) { load throws(Faults) in
            var composer = TextComposer(table: table, file: file, load: load)
            return try composer.resolved(text, overriding: [:], chain: [file ?? ""])
        }
    }

    private init(table: FilterTable, file: String?, load: @escaping IncludedText.Loader) {
        self.table = table
        self.file = file
        self.load = load
    }

    /// A tag of the text that composing looks at.
    private struct Tag {
        enum Kind {
            case extends(String?), include(String?, Bool), block(String), endblock
            /// With the tag that stands before the imported text.
            case imported(String?, String)
            /// Any other statement.
            case other
        }
        var kind: Kind
        var range: Range<Int>
        /// Of a block the index of its `endblock`.
        var closer = 0
    }

    /// A text whose tags are found.
    private struct Source {
        var scalars: [Unicode.Scalar]
        var tags: [Tag]

        func words(_ range: Range<Int>) -> String {
            String(String.UnicodeScalarView(scalars[range]))
        }

        /// What stands in the block at an index.
        func body(_ index: Int) -> Range<Int> {
            tags[index].range.upperBound..<tags[tags[index].closer].range.lowerBound
        }
    }

    private mutating func resolved(
        _ text: String, overriding blocks: [String: String], chain: [String]
    ) throws(Faults) -> String {
        count += 1
        guard count <= Self.maxCount else {
            throw fault("too-many-inclusions", ["limit": String(Self.maxCount)])
        }
        let source = try source(of: text)
        for tag in source.tags {
            guard case .extends(let name) = tag.kind else { continue }
            let parent = try loaded(name, chain)
            let own = bodies(source)
            var merged = own
            for (block, body) in blocks {
                merged[block] = try withSuper(body, own[block])
            }
            let text = try resolved(parent.text, overriding: merged, chain: chain + [parent.name])
            return try prelude(source, chain) + text
        }
        return try written(
            source, source.tags.indices, 0..<source.scalars.count, blocks, chain)
    }

    /// A stretch of the text with blocks put in their places and texts taken in.
    private mutating func written(
        _ source: Source, _ tags: Range<Int>, _ range: Range<Int>, _ blocks: [String: String],
        _ chain: [String]
    ) throws(Faults) -> String {
        var result = ""
        var at = range.lowerBound
        var index = tags.lowerBound
        while index < tags.upperBound {
            let tag = source.tags[index]
            switch tag.kind {
            case .include(let name, let ignoresMissing):
                result += source.words(at..<tag.range.lowerBound)
                at = tag.range.upperBound
                if ignoresMissing, found(name, chain) == nil { break }
                let part = try loaded(name, chain)
                var included = try resolved(part.text, overriding: [:], chain: chain + [part.name])
                if included.hasSuffix("\n") { included.removeLast() }
                result += included
            case .imported(let name, let opener):
                result += source.words(at..<tag.range.lowerBound)
                at = tag.range.upperBound
                let part = try loaded(name, chain)
                result += module(
                    opener, try resolved(part.text, overriding: [:], chain: chain + [part.name]))
            case .block(let name):
                result += source.words(at..<tag.range.lowerBound)
                result += try block(name, index, of: source, blocks, chain)
                at = source.tags[tag.closer].range.upperBound
                index = tag.closer
            default: break
            }
            try check(size: result.utf8.count)
            index += 1
        }
        return result + source.words(at..<range.upperBound)
    }

    /// The block's own content, or that of the text that overrides it.
    private mutating func block(
        _ name: String, _ index: Int, of source: Source, _ blocks: [String: String],
        _ chain: [String]
    ) throws(Faults) -> String {
        nesting += 1
        defer { nesting -= 1 }
        try check(nesting: nesting)
        let body = source.body(index)
        guard let chosen = blocks[name] else {
            return try written(
                source, index + 1..<source.tags[index].closer, body, blocks, chain)
        }
        let others = blocks.filter { $0.key != name }
        return try resolved(
            try withSuper(chosen, source.words(body)), overriding: others, chain: chain)
    }

    /// A text that is run and prints nothing.
    private func module(_ opener: String, _ text: String) -> String {
        opener + "\n" + text + (text.hasSuffix("\n") ? "" : "\n") + "{% __endmodule %}"
    }

    /// What stands outside of the blocks of a text that extends another, if it does
    /// something: names that are set, macros.
    private mutating func prelude(_ source: Source, _ chain: [String]) throws(Faults) -> String {
        var outside = ""
        var at = 0
        var index = 0
        var acts = false
        while index < source.tags.count {
            let tag = source.tags[index]
            switch tag.kind {
            case .extends, .block:
                outside += source.words(at..<tag.range.lowerBound)
                if case .block = tag.kind { index = tag.closer }
                at = source.tags[index].range.upperBound
            default: acts = true
            }
            index += 1
        }
        guard acts else { return "" }
        let text = outside + source.words(at..<source.scalars.count)
        return module("{% __module %}", try resolved(text, overriding: [:], chain: chain)) + "\n"
    }

    private func withSuper(_ body: String, _ parent: String?) throws(Faults) -> String {
        guard let parent else { return body }
        var made = body
        for call in ["{{ super() }}", "{{super()}}"] {
            let times = made.ranges(of: call).count
            guard times > 0 else { continue }
            try check(size: made.utf8.count + times.multipliedReportingOverflow(by: parent.utf8.count).partialValue)
            made = made.replacing(call, with: parent)
        }
        return made
    }

    private func check(nesting: Int) throws(Faults) {
        guard nesting <= Self.maxNesting else {
            throw fault("blocks-too-deep", ["limit": String(Self.maxNesting)])
        }
    }

    private func check(size: Int) throws(Faults) {
        guard size <= Self.maxSize else {
            throw fault("output-too-large", ["limit": String(Self.maxSize)])
        }
    }

    /// What a text that extends another puts into its blocks.
    private func bodies(_ source: Source) -> [String: String] {
        var bodies: [String: String] = [:]
        for (index, tag) in source.tags.enumerated() {
            guard case .block(let name) = tag.kind else { continue }
            bodies[name] = source.words(source.body(index))
        }
        return bodies
    }

    private func source(of text: String) throws(Faults) -> Source {
        let scalars = Array(text.unicodeScalars)
        var scanner = MarkScanner(table: table)
        var open: [Int] = []
        var tags: [Tag] = []
        for mark in scanner.scan(scalars) {
            guard case .statement(let statement) = mark.content else { continue }
            switch statement {
            case .extends(let name): tags.append(Tag(kind: .extends(name.literalText), range: mark.range))
            case .include(let name, let ignore):
                tags.append(Tag(kind: .include(name.literalText, ignore), range: mark.range))
            case .import(let name, let alias):
                tags.append(Tag(kind: .imported(name.literalText, "{% __module \(alias) %}"), range: mark.range))
            case .fromImport(let name, let names):
                let pairs = names.map { "\($0.name) \($0.alias)" }.joined(separator: ", ")
                tags.append(Tag(kind: .imported(name.literalText, "{% __module (\(pairs)) %}"), range: mark.range))
            case .block(let name):
                try check(nesting: open.count + 1)
                open.append(tags.count)
                tags.append(Tag(kind: .block(name), range: mark.range))
            case .endblock where !open.isEmpty:
                tags[open.removeLast()].closer = tags.count
                tags.append(Tag(kind: .endblock, range: mark.range))
            default: tags.append(Tag(kind: .other, range: mark.range))
            }
        }
        // An unclosed block reaches to the end of the text.
        while let index = open.popLast() {
            tags[index].closer = tags.count
            tags.append(Tag(kind: .endblock, range: scalars.count..<scalars.count))
        }
        return Source(scalars: scalars, tags: tags)
    }

    private func loaded(_ name: String?, _ chain: [String]) throws(Faults) -> IncludedText {
        guard let part = found(name, chain) else {
            throw fault("template-not-found", ["name": name ?? "?"])
        }
        guard !chain.contains(part.name) else {
            throw fault("template-cycle", ["chain": (chain + [part.name]).joined(separator: " → ")])
        }
        guard chain.count < Self.maxDepth else {
            throw fault("template-too-deep", ["limit": String(Self.maxDepth), "name": part.name])
        }
        return part
    }

    private func found(_ name: String?, _ chain: [String]) -> IncludedText? {
        name.flatMap { load($0, chain.last ?? "") }
    }

    private func fault(_ id: DiagnosticID, _ arguments: [String: String]) -> Faults {
        Faults(Diagnostic(id, at: DiagnosticPlace(file: file), arguments))
    }
}

extension Expression {
    /// The text of a literal.
    var literalText: String? {
        if case .literal(.text(let text)) = node { text } else { nil }
    }
}
