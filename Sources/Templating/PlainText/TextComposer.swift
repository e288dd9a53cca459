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
    private static let maxDepth = 16

    static func compose(
        _ text: String, file: String?, table: FilterTable, load: IncludedText.Loader
    ) throws(Faults) -> String {
        try withoutActuallyEscaping(load) { load throws(Faults) in
            let composer = TextComposer(table: table, file: file, load: load)
            return try composer.resolved(text, overriding: [:], chain: [file ?? ""])
        }
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
    }

    private func resolved(
        _ text: String, overriding blocks: [String: String], chain: [String]
    ) throws(Faults) -> String {
        guard chain.count <= Self.maxDepth else {
            throw fault("template-cycle", ["chain": chain.joined(separator: " → ")])
        }
        let scalars = Array(text.unicodeScalars)
        let tags = tags(of: scalars)
        for tag in tags {
            guard case .extends(let name) = tag.kind else { continue }
            let parent = try loaded(name, chain)
            let own = bodies(tags, scalars)
            var merged = own
            for (block, body) in blocks {
                merged[block] = withSuper(body, own[block])
            }
            let text = try resolved(parent.text, overriding: merged, chain: chain + [parent.name])
            return try prelude(scalars, tags, chain) + text
        }
        return try written(scalars, tags, blocks, chain)
    }

    /// The text with blocks put in their places and includes taken in.
    private func written(
        _ scalars: [Unicode.Scalar], _ tags: [Tag], _ blocks: [String: String], _ chain: [String]
    ) throws(Faults) -> String {
        var result = ""
        var at = 0
        var index = 0
        while index < tags.count {
            let tag = tags[index]
            switch tag.kind {
            case .include(let name, let ignoresMissing):
                result += words(scalars[at..<tag.range.lowerBound])
                at = tag.range.upperBound
                if ignoresMissing, found(name, chain) == nil { break }
                let part = try loaded(name, chain)
                var included = try resolved(part.text, overriding: [:], chain: chain + [part.name])
                if included.hasSuffix("\n") { included.removeLast() }
                result += included
            case .imported(let name, let opener):
                result += words(scalars[at..<tag.range.lowerBound])
                at = tag.range.upperBound
                let part = try loaded(name, chain)
                result += module(
                    opener, try resolved(part.text, overriding: [:], chain: chain + [part.name]))
            case .block(let name):
                result += words(scalars[at..<tag.range.lowerBound])
                let end = closer(of: index, tags)
                let body = words(scalars[tag.range.upperBound..<tags[end].range.lowerBound])
                let chosen = blocks[name].map { withSuper($0, body) } ?? body
                result += try resolved(chosen, overriding: blocks.filter { $0.key != name }, chain: chain)
                at = tags[end].range.upperBound
                index = end
            default: break
            }
            index += 1
        }
        return result + words(scalars[at...])
    }

    /// A text that is run and prints nothing.
    private func module(_ opener: String, _ text: String) -> String {
        opener + "\n" + text + (text.hasSuffix("\n") ? "" : "\n") + "{% __endmodule %}"
    }

    /// What stands outside of the blocks of a text that extends another, if it does
    /// something: names that are set, macros.
    private func prelude(
        _ scalars: [Unicode.Scalar], _ tags: [Tag], _ chain: [String]
    ) throws(Faults) -> String {
        var outside = ""
        var at = 0
        var index = 0
        var acts = false
        while index < tags.count {
            switch tags[index].kind {
            case .extends, .block:
                outside += words(scalars[at..<tags[index].range.lowerBound])
                if case .block = tags[index].kind { index = closer(of: index, tags) }
                at = tags[index].range.upperBound
            default: acts = true
            }
            index += 1
        }
        guard acts else { return "" }
        let text = outside + words(scalars[at...])
        return module("{% __module %}", try resolved(text, overriding: [:], chain: chain)) + "\n"
    }

    private func withSuper(_ body: String, _ parent: String?) -> String {
        guard let parent else { return body }
        return body.replacing("{{ super() }}", with: parent).replacing("{{super()}}", with: parent)
    }

    /// What a text that extends another puts into its blocks.
    private func bodies(_ tags: [Tag], _ scalars: [Unicode.Scalar]) -> [String: String] {
        var bodies: [String: String] = [:]
        for (index, tag) in tags.enumerated() {
            guard case .block(let name) = tag.kind else { continue }
            let end = closer(of: index, tags)
            bodies[name] = words(scalars[tag.range.upperBound..<tags[end].range.lowerBound])
        }
        return bodies
    }

    /// The `endblock` of the block at an index; unbalanced ones were refused before.
    private func closer(of index: Int, _ tags: [Tag]) -> Int {
        var depth = 0
        for at in index..<tags.count {
            switch tags[at].kind {
            case .block: depth += 1
            case .endblock:
                depth -= 1
                if depth == 0 { return at }
            default: break
            }
        }
        return tags.count - 1
    }

    private func tags(of scalars: [Unicode.Scalar]) -> [Tag] {
        var scanner = MarkScanner(table: table)
        var depth = 0
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
                depth += 1
                tags.append(Tag(kind: .block(name), range: mark.range))
            case .endblock where depth > 0:
                depth -= 1
                tags.append(Tag(kind: .endblock, range: mark.range))
            default: tags.append(Tag(kind: .other, range: mark.range))
            }
        }
        // An unclosed block reaches to the end of the text.
        for _ in 0..<depth {
            tags.append(Tag(kind: .endblock, range: scalars.count..<scalars.count))
        }
        return tags
    }

    private func loaded(_ name: String?, _ chain: [String]) throws(Faults) -> IncludedText {
        guard let part = found(name, chain) else {
            throw fault("template-not-found", ["name": name ?? "?"])
        }
        guard !chain.contains(part.name) else {
            throw fault("template-cycle", ["chain": (chain + [part.name]).joined(separator: " → ")])
        }
        return part
    }

    private func found(_ name: String?, _ chain: [String]) -> IncludedText? {
        name.flatMap { load($0, chain.last ?? "") }
    }

    private func fault(_ id: DiagnosticID, _ arguments: [String: String]) -> Faults {
        Faults(Diagnostic(id, at: DiagnosticPlace(file: file), arguments))
    }

    private func words(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}

extension Expression {
    /// The text of a literal.
    var literalText: String? {
        if case .literal(.text(let text)) = node { text } else { nil }
    }
}
