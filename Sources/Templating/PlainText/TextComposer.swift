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

/// Resolves `extends`, `block`, `super()`, `include` and `import` between plain texts, before
/// anything is compiled.
struct TextComposer {
    let table: FilterTable
    private let file: String?
    private let load: IncludedText.Loader
    /// Texts and overriding blocks put in so far.
    private var count = 0
    /// Tags that call `super()` in an expression.
    var superCount = 0
    /// Blocks that are being written, in each other.
    private var nesting = 0

    /// How deep texts take in each other, and blocks lie in each other.
    private static let maxDepth = 16
    private static let maxNesting = 100
    private static let maxCount = 2000
    /// In characters, of what is put together.
    private static let maxSize = 1 << 22

    private init(table: FilterTable, file: String?, load: @escaping IncludedText.Loader) {
        self.table = table
        self.file = file
        self.load = load
    }

    static func compose(
        _ text: String, file: String?, table: FilterTable, load: IncludedText.Loader
    ) throws(Faults) -> SourcedText {
        try withoutActuallyEscaping(load) { load throws(Faults) in
            var composer = TextComposer(table: table, file: file, load: load)
            return try composer.resolved(SourcedText(text, file: file).trimmed(table), overriding: [:], chain: [file ?? ""])
        }
    }

    mutating func resolved(
        _ text: SourcedText, overriding blocks: [String: SourcedText], chain: [String]
    ) throws(Faults) -> SourcedText {
        try countInclusion()
        let tags = TextTags(of: text.scalars, table: table)
        try check(nesting: tags.deepest)
        for tag in tags.all {
            guard case .extends(let names, let isMisplaced) = tag.kind else { continue }
            let place = Self.place(of: tag, text)
            if isMisplaced { throw Faults(Diagnostic("inclusion-misplaced", at: place, ["tag": "{% extends %}"])) }
            let parent = try loaded(names, "extends", chain, place)
            let own = try bodies(tags, text)
            var merged = own
            for (block, body) in blocks { merged[block] = try withSuper(body, own[block]) }
            var whole = try prelude(text, tags, chain)
            whole.append(
                try resolved(source(parent), overriding: merged, chain: chain + [parent.name]))
            return whole
        }
        return try written(text, tags, tags.all.indices, 0..<text.count, blocks, chain)
    }

    /// Texts, blocks and `super()` that are put in, all counted.
    mutating func countInclusion() throws(Faults) {
        count += 1
        guard count <= Self.maxCount else { throw fault("too-many-inclusions", ["limit": String(Self.maxCount)]) }
    }

    private func check(nesting: Int) throws(Faults) {
        guard nesting <= Self.maxNesting else { throw fault("blocks-too-deep", ["limit": String(Self.maxNesting)]) }
    }

    func check(size: Int) throws(Faults) {
        guard size <= Self.maxSize else { throw fault("output-too-large", ["limit": String(Self.maxSize)]) }
    }

    private func fault(_ id: DiagnosticID, _ arguments: [String: String]) -> Faults {
        Faults(Diagnostic(id, at: DiagnosticPlace(file: file), arguments))
    }

    private func source(_ part: IncludedText) -> SourcedText {
        SourcedText(part.text, file: part.name).trimmed(table)
    }

    // MARK: Taking in

    /// A stretch of the text with blocks put in their places and texts taken in.
    private mutating func written(
        _ text: SourcedText, _ tags: TextTags, _ some: Range<Int>, _ range: Range<Int>,
        _ blocks: [String: SourcedText], _ chain: [String]
    ) throws(Faults) -> SourcedText {
        var result = SourcedText()
        var at = range.lowerBound
        /// Where the line of the tag begins in the result.
        var line = 0
        var index = some.lowerBound
        while index < some.upperBound {
            let tag = tags.all[index]
            func takeUp(to end: Int) {
                let start = tags.lineStart(of: tag.range.lowerBound)
                if start >= at { line = result.count + start - at }
                result.append(text[at..<end])
                at = tag.range.upperBound
            }
            switch tag.kind {
            case .include(let names, let isOptional, let seesContext):
                takeUp(to: tag.range.lowerBound)
                let place = Self.place(of: tag, text)
                if isOptional, !names.isEmpty, found(names, chain) == nil { break }
                let part = try loaded(names, "include", chain, place)
                result.append(try included(part, chain, seesContext: seesContext, isAlone: tags.isAlone(tag)))
            case .imported(let names, let statement, let opener):
                takeUp(to: tag.range.lowerBound)
                let part = try loaded(names, statement, chain, Self.place(of: tag, text))
                let whole = try resolved(source(part), overriding: [:], chain: chain + [part.name])
                var module = module(opener, whole)
                if tags.isAlone(tag) {
                    result.append(module)
                } else {
                    // What is imported has lines of its own; its tag is one that writes nothing.
                    module.append("\n")
                    result.insert(module, at: line)
                    result.append("{% do 0 %}", from: text.origin(at: tag.range.lowerBound))
                }
            case .block(let name, let isRequired):
                if isRequired, blocks[name] == nil {
                    throw Faults(Diagnostic("block-required", at: Self.place(of: tag, text), ["name": name]))
                }
                takeUp(to: tag.range.upperBound)
                result.append(try block(name, index, of: text, tags, blocks, chain))
                let closer = tags.all[tag.closer].range
                result.append(text[closer])
                at = closer.upperBound
                index = tag.closer
            default: break
            }
            try check(size: result.count)
            index += 1
        }
        result.append(text[at..<range.upperBound])
        return result
    }

    /// The block's own content, or that of the text that overrides it.
    private mutating func block(
        _ name: String, _ index: Int, of text: SourcedText, _ tags: TextTags,
        _ blocks: [String: SourcedText], _ chain: [String]
    ) throws(Faults) -> SourcedText {
        nesting += 1
        defer { nesting -= 1 }
        try check(nesting: nesting)
        let body = tags.body(index)
        guard let chosen = blocks[name] else {
            return try written(text, tags, index + 1..<tags.all[index].closer, body, blocks, chain)
        }
        return try resolved(
            try withSuper(chosen, text[body]), overriding: blocks.filter { $0.key != name }, chain: chain)
    }

    /// An included text; what it sets stays in it.
    private mutating func included(
        _ part: IncludedText, _ chain: [String], seesContext: Bool, isAlone: Bool
    ) throws(Faults) -> SourcedText {
        var whole = try resolved(source(part), overriding: [:], chain: chain + [part.name])
        whole.removeLastLineFeed()
        guard sets(whole) || !seesContext else { return whole }
        let end = isAlone ? "\n" : ""
        var result = SourcedText()
        result.append(Statement.includeOpener(seesContext: seesContext) + end)
        result.append(whole)
        result.append(end + "{% endwith %}")
        return result
    }

    /// Whether a text gives names.
    func sets(_ text: SourcedText) -> Bool {
        TextTags(of: text.scalars, table: table).all.contains {
            if case .other(let sets) = $0.kind { sets } else { false }
        }
    }

    /// A text that is run and prints nothing.
    func module(_ opener: String, _ text: SourcedText) -> SourcedText {
        var result = SourcedText()
        result.append(opener + "\n")
        result.append(text)
        result.append((text.hasSuffix("\n") ? "" : "\n") + "{% __endmodule %}")
        return result
    }

    // MARK: Finding

    private func loaded(
        _ names: [String], _ statement: String, _ chain: [String], _ place: DiagnosticPlace
    ) throws(Faults) -> IncludedText {
        guard let name = names.first else {
            throw Faults(Diagnostic("template-name-not-written", at: place, ["statement": statement]))
        }
        guard let part = found(names, chain) else {
            throw Faults(Diagnostic("template-not-found", at: place, ["name": name]))
        }
        guard chain.count < Self.maxDepth || chain.contains(part.name) else {
            throw Faults(
                Diagnostic("template-too-deep", at: place, ["limit": String(Self.maxDepth), "name": part.name]))
        }
        guard !chain.contains(part.name) else {
            let path = (chain + [part.name]).joined(separator: " → ")
            throw Faults(Diagnostic("template-cycle", at: place, ["chain": path]))
        }
        return part
    }

    /// The first text that there is of some names.
    private func found(_ names: [String], _ chain: [String]) -> IncludedText? {
        names.lazy.compactMap { load($0, chain.last ?? "") }.first
    }

    static func place(of tag: TextTags.Tag, _ text: SourcedText) -> DiagnosticPlace {
        let origin = text.origin(at: tag.range.lowerBound)
        return DiagnosticPlace(file: origin?.file, line: origin?.line)
    }
}
