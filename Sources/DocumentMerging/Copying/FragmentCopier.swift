import Diagnostics
import XMLScanning

/// What becomes of an element on its way from guest to host.
enum TagAction {
    case keep
    /// The element and all in it.
    case drop
    case edit(TagEdit)
}

/// Changes of one element; all else of it is copied as it is.
struct TagEdit {
    /// By the attribute's index; nil takes the attribute away.
    var values: [Int: String?] = [:]
    var added: [(name: XMLName, value: String)] = []
    /// Markup before the element, after its start tag, before its end tag.
    var before: [UInt8] = []
    var atStart: [UInt8] = []
    var atEnd: [UInt8] = []
    var dropsContent = false

    var isEmpty: Bool {
        values.isEmpty && added.isEmpty && before.isEmpty && atStart.isEmpty && atEnd.isEmpty
            && !dropsContent
    }
    var action: TagAction { isEmpty ? .keep : .edit(self) }
}

/// Decides for each element, in document order.
protocol FragmentVisitor {
    /// What it changes beside itself.
    associatedtype State
    mutating func visit(
        _ tag: Tag, _ scope: inout FragmentScope, _ state: inout State
    ) throws(Diagnostic) -> TagAction
}

/// The prefixes that a fragment uses and its host must know.
struct FragmentScope {
    fileprivate(set) var reader: TagReader
    /// The outermost element that is being copied.
    fileprivate var top = 0
    fileprivate var needed: [String: String] = [:]
    /// Prefixes of `mc:Ignorable` around the fragment.
    let ignorable: Set<String>

    /// The qualified name of markup that is written in place, in the guest's prefixes.
    mutating func spelled(_ name: XMLName) -> String {
        if name.namespace.isEmpty { return name.local }
        if name.namespace == MarkupNames.xml { return "xml:" + name.local }
        if let prefix = reader.prefix(of: name.namespace) {
            note(prefix)
            return prefix + ":" + name.local
        }
        if let known = needed.first(where: { $0.value == name.namespace && !$0.key.isEmpty })?.key {
            return known + ":" + name.local
        }
        var prefix = MarkupNames.usualPrefixes[name.namespace] ?? "ns"
        while reader.meaning(of: prefix) != nil || needed[prefix] != nil { prefix += "_" }
        needed[prefix] = name.namespace
        return prefix + ":" + name.local
    }

    /// A prefix that the fragment uses; one that is declared inside needs nothing.
    mutating func note(_ prefix: String) {
        if prefix == "xml" || needed[prefix] != nil { return }
        guard let meaning = reader.meaning(of: prefix) else {
            if prefix.isEmpty { needed[""] = "" }
            return
        }
        if meaning.token < top { needed[prefix] = meaning.namespace }
    }
}

/// Copies elements of a guest's part, with changes, as markup that can stand anywhere in
/// a part of the host.
struct FragmentCopier<Visitor: FragmentVisitor> {
    let part: XMLTokens
    let host: PartNamespaces
    var visitor: Visitor
    private(set) var output: [UInt8] = []
    private var scope: FragmentScope
    /// Where the outermost element's declarations go in the output.
    private var declarationsAt = 0
    private var pendingEnds: [Int: [UInt8]] = [:]

    init(_ part: XMLTokens, from token: Int, into host: PartNamespaces, _ visitor: Visitor) {
        self.part = part
        self.host = host
        self.visitor = visitor
        let ignorable = part.root.flatMap {
            part.attribute(XMLName(MarkupNames.compatibility, "Ignorable"), of: $0)
        }
        scope = FragmentScope(
            reader: TagReader(part, from: token),
            ignorable: Set(ignorable?.split(whereSeparator: \.isWhitespace).map(String.init) ?? []))
    }

    /// Copies tokens that hold whole elements.
    mutating func copy(_ tokens: Range<Int>, _ state: inout Visitor.State) throws(Diagnostic) {
        var index = tokens.lowerBound
        var last = -1
        while index < tokens.upperBound {
            let token = part.tokens[index]
            if !token.isElementStart {
                if token.kind == .end { output += pendingEnds.removeValue(forKey: Int(token.partner)) ?? [] }
                output += part.bytes[token.range]
                if index == last { declare() }
                index += 1
                continue
            }
            let isTop = index > last
            if isTop {
                scope.top = index
                scope.needed = [:]
                last = Int(token.partner)
            }
            let tag = scope.reader.tag(at: index)
            let from = output.count
            index = try take(tag, isTop, &state)
            if isTop, token.kind == .empty, output.count > from { declare() }
        }
    }

    /// Writes a start tag and gives the token to go on with.
    private mutating func take(
        _ tag: Tag, _ isTop: Bool, _ state: inout Visitor.State
    ) throws(Diagnostic) -> Int {
        switch try visitor.visit(tag, &scope, &state) {
        case .drop: return part.indexAfter(tag.token)
        case .keep: write(tag, TagEdit(), isTop)
        case .edit(let edit):
            write(tag, edit, isTop)
            if edit.dropsContent { return Int(part.tokens[tag.token].partner) + (part.tokens[tag.token].kind == .empty ? 1 : 0) }
        }
        return tag.token + 1
    }

    private mutating func write(_ tag: Tag, _ edit: TagEdit, _ isTop: Bool) {
        let token = part.tokens[tag.token]
        output += edit.before
        let name = part.qualifiedName(of: tag.token)
        scope.note(prefix(of: name) ?? "")
        output += part.bytes[Int(token.start)..<name.endIndex]
        if isTop { declarationsAt = output.count }
        var at = name.endIndex
        for (index, attribute) in tag.attributes.enumerated() {
            let end = attribute.typed.value.upperBound + 1
            guard let change = edit.values[index] else {
                note(attribute)
                output += part.bytes[at..<end]
                at = end
                continue
            }
            defer { at = end }
            guard let value = change else { continue }
            note(attribute)
            output += part.bytes[at..<attribute.typed.value.lowerBound]
            output += part.bytes[attribute.typed.value.lowerBound - 1] == 0x27
                ? escaped(value).flatMap { $0 == 0x27 ? Array("&apos;".utf8) : [$0] } : escaped(value)
            output.append(part.bytes[end - 1])
        }
        for (name, value) in edit.added {
            output += Array(" \(scope.spelled(name))=\"".utf8) + escaped(value) + [0x22]
        }
        let fills = !edit.atStart.isEmpty || !edit.atEnd.isEmpty
        guard token.kind == .empty, fills else {
            output += part.bytes[at..<Int(token.end)]
            output += edit.atStart
            if !edit.atEnd.isEmpty { pendingEnds[tag.token] = edit.atEnd }
            return
        }
        output += part.bytes[at..<Int(token.end) - 2] + [0x3E] + edit.atStart + edit.atEnd
        output += Array("</".utf8) + name + [0x3E]
    }

    private func prefix(of typed: ArraySlice<UInt8>) -> String? {
        typed.firstIndex(of: 0x3A).map { String(decoding: typed[..<$0], as: UTF8.self) }
    }

    /// Notes the prefix of an attribute, and those that its value holds.
    private mutating func note(_ attribute: Tag.Attribute) {
        if let prefix = prefix(of: part.bytes[attribute.typed.name]) { scope.note(prefix) }
        if MarkupNames.prefixLists.contains(attribute.name.local) {
            for prefix in attribute.value.split(whereSeparator: \.isWhitespace) {
                scope.note(String(prefix.prefix { $0 != ":" }))
            }
        } else if MarkupNames.formulas.contains(attribute.name.local),
            let colon = attribute.value.firstIndex(of: ":")
        {
            let prefix = String(attribute.value[..<colon])
            if scope.reader.meaning(of: prefix) != nil { scope.note(prefix) }
        }
    }

    /// Declares on the outermost element what its inside uses and the host does not know.
    private mutating func declare() {
        var text = ""
        for (prefix, namespace) in scope.needed.sorted(by: { $0.key < $1.key })
        where !host.means(prefix, namespace) {
            text += " xmlns" + (prefix.isEmpty ? "" : ":" + prefix) + "=\""
            text += attributeValue(namespace) + "\""
        }
        let ignored = scope.needed.keys.filter { scope.ignorable.contains($0) }.filter {
            !host.ignorable.contains($0) || !host.means($0, scope.needed[$0] ?? "")
        }.sorted()
        if !ignored.isEmpty {
            let (mc, declaration) = host.spelled(MarkupNames.compatibility, usual: "mc")
            if !text.contains(" xmlns:mc=") { text += declaration }
            text += " \(mc)Ignorable=\"\(ignored.joined(separator: " "))\""
        }
        scope.needed = [:]
        output.insert(contentsOf: Array(text.utf8), at: declarationsAt)
    }
}

extension FragmentCopier where Visitor.State == Void {
    mutating func copy(_ tokens: Range<Int>) throws(Diagnostic) {
        var nothing: Void = ()
        try copy(tokens, &nothing)
    }
}
