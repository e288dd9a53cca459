/// The expanded name of an element or attribute: never compare by prefix.
package struct XMLName: Hashable, Sendable {
    package var namespace: String
    package var local: String
    package init(_ namespace: String, _ local: String) {
        self.namespace = namespace
        self.local = local
    }
}

/// One piece of an XML part, as a range of its bytes. All tokens of a part,
/// joined, are the part.
package struct XMLToken: Sendable, Hashable {
    /// What a token is.
    package enum Kind: UInt8, Sendable {
        case start, end, empty, text, cdata, comment, instruction
    }
    package var start: UInt32
    package var end: UInt32
    /// For `start`: the index of its `end` token, and the reverse; for all
    /// others the token's own index.
    package var partner: UInt32
    /// Index into `XMLTokens.names`; meaningless for text and its like.
    package var name: UInt16
    /// How many elements are open around it.
    package var depth: UInt16
    package var kind: Kind

    package var range: Range<Int> { Int(start)..<Int(end) }
    package var isElementStart: Bool { kind == .start || kind == .empty }
}

/// An XML part kept as its own bytes, with the flat table of its tokens.
package struct XMLTokens: Sendable {
    package let bytes: [UInt8]
    package let tokens: [XMLToken]
    /// Each element name of the part once.
    package let names: [XMLName]
    /// Every `xmlns` declaration: at which start token, which prefix (empty for
    /// the default), which namespace.
    package let declarations: [Declaration]

    /// A namespace that an element declares.
    package struct Declaration: Sendable, Hashable {
        package var token: Int
        package var prefix: String
        package var namespace: String
    }

    init(
        bytes: [UInt8], tokens: [XMLToken], names: [XMLName], declarations: [Declaration]
    ) {
        self.bytes = bytes
        self.tokens = tokens
        self.names = names
        self.declarations = declarations
    }

    package func name(of index: Int) -> XMLName { names[Int(tokens[index].name)] }

    /// The token after the whole element (or the single token) at `index`.
    package func indexAfter(_ index: Int) -> Int { Int(tokens[index].partner) + 1 }

    /// The elements directly below one.
    package func children(of element: Int) -> [Int] {
        var found: [Int] = []
        var index = element + 1
        while index < Int(tokens[element].partner) {
            if tokens[index].isElementStart { found.append(index) }
            index = indexAfter(index)
        }
        return found
    }

    /// The bytes of a whole element.
    package func range(ofElement element: Int) -> Range<Int> {
        Int(tokens[element].start)..<Int(tokens[Int(tokens[element].partner)].end)
    }

    /// The bytes from the start of `first` to the end of `last`.
    package func bytes(from first: Int, through last: Int) -> ArraySlice<UInt8> {
        bytes[Int(tokens[first].start)..<Int(tokens[last].end)]
    }

    /// The qualified name as it is typed in the tag at `index`: `w:p`.
    package func qualifiedName(of index: Int) -> ArraySlice<UInt8> {
        let token = tokens[index]
        var from = Int(token.start) + 1
        if token.kind == .end { from += 1 }
        var to = from
        while to < Int(token.end), !isNameEnd(bytes[to]) { to += 1 }
        return bytes[from..<to]
    }

    /// The namespace that a prefix means at a token, nil if it means none.
    package func namespace(ofPrefix prefix: String, at index: Int) -> String? {
        if prefix == "xml" { return "http://www.w3.org/XML/1998/namespace" }
        for declaration in declarations.reversed()
        where declaration.prefix == prefix && isInside(declaration.token, index) {
            return declaration.namespace
        }
        return nil
    }

    /// A prefix in scope at a token that means the namespace, nil if there is none.
    package func prefix(ofNamespace namespace: String, at index: Int) -> String? {
        for declaration in declarations.reversed()
        where declaration.namespace == namespace && !declaration.prefix.isEmpty
            && isInside(declaration.token, index)
            && self.namespace(ofPrefix: declaration.prefix, at: index) == namespace
        {
            return declaration.prefix
        }
        return nil
    }

    /// Whether the token at `index` is the element that starts at `element` or lies in it.
    package func isInside(_ element: Int, _ index: Int) -> Bool {
        element <= index && index <= Int(tokens[element].partner)
    }

    private func isNameEnd(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x3E || byte == 0x2F || byte == 0x0A || byte == 0x0D
            || byte == 0x09
    }
}
