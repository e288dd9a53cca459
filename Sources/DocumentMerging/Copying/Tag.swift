import XMLScanning

/// A start tag with its names resolved.
struct Tag {
    /// An attribute with its expanded name.
    struct Attribute {
        var name: XMLName
        var typed: XMLAttribute
        /// Decoded.
        var value: String
    }

    let token: Int
    let name: XMLName
    let attributes: [Attribute]

    /// The decoded value of an attribute, nil if absent.
    subscript(namespace: String, local: String) -> String? {
        attributes.first { $0.name.local == local && $0.name.namespace == namespace }?.value
    }

    func index(_ namespace: String, _ local: String) -> Int? {
        attributes.firstIndex { $0.name.local == local && $0.name.namespace == namespace }
    }

    func isOne(_ namespace: String, _ locals: String...) -> Bool {
        name.namespace == namespace && locals.contains(name.local)
    }
}

/// Reads the tags of a part in their order, with the namespaces in scope at each.
struct TagReader {
    let part: XMLTokens
    /// Prefix → what it means, the innermost last.
    private var meanings: [String: [(token: Int, namespace: String)]] = [:]
    private var open: [(prefix: String, last: Int)] = []
    private var next = 0

    /// - Parameter start: The first token that will be read.
    init(_ part: XMLTokens, from start: Int = 0) {
        self.part = part
        enter(start - 1)
        leave(start)
    }

    /// The tag at a token; tokens are asked for in rising order.
    mutating func tag(at token: Int) -> Tag {
        enter(token)
        leave(token)
        let attributes = part.attributes(of: token).map { typed in
            Tag.Attribute(
                name: name(part.bytes[typed.name]), typed: typed, value: decoded(part.bytes[typed.value]))
        }
        return Tag(token: token, name: part.name(of: token), attributes: attributes)
    }

    /// What a prefix means at the tag that was read last, and where it was declared.
    func meaning(of prefix: String) -> (token: Int, namespace: String)? { meanings[prefix]?.last }

    /// A prefix that means a namespace at the tag that was read last.
    func prefix(of namespace: String) -> String? {
        meanings.filter { !$0.key.isEmpty && $0.value.last?.namespace == namespace }.keys.min()
    }

    private func name(_ typed: ArraySlice<UInt8>) -> XMLName {
        guard let colon = typed.firstIndex(of: 0x3A) else {
            return XMLName("", String(decoding: typed, as: UTF8.self))
        }
        let prefix = String(decoding: typed[..<colon], as: UTF8.self)
        let local = String(decoding: typed[(colon + 1)...], as: UTF8.self)
        if prefix == "xml" { return XMLName("http://www.w3.org/XML/1998/namespace", local) }
        return XMLName(meanings[prefix]?.last?.namespace ?? "", local)
    }

    private mutating func enter(_ token: Int) {
        while next < part.declarations.count, part.declarations[next].token <= token {
            let declaration = part.declarations[next]
            leave(declaration.token)
            meanings[declaration.prefix, default: []].append((declaration.token, declaration.namespace))
            open.append((declaration.prefix, Int(part.tokens[declaration.token].partner)))
            next += 1
        }
    }

    /// Forgets what elements before a token declared.
    private mutating func leave(_ token: Int) {
        while let last = open.last, last.last < token {
            open.removeLast()
            _ = meanings[last.prefix]?.popLast()
        }
    }
}

extension XMLTokens {
    /// The root element.
    var root: Int? { tokens.indices.first { tokens[$0].isElementStart } }

    /// All tags of an element, itself first.
    func tags(ofElement element: Int) -> [Tag] {
        var reader = TagReader(self, from: element)
        return (element...Int(tokens[element].partner)).compactMap {
            tokens[$0].isElementStart ? reader.tag(at: $0) : nil
        }
    }
}

extension XMLTokens {
    /// The tokens that stand in a range of bytes, nil if one of them is cut or an element is
    /// open on one side only.
    func wholeTokens(in range: Range<Int>) -> Range<Int>? {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if Int(tokens[middle].start) < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        var index = low
        while index < tokens.count, Int(tokens[index].end) <= range.upperBound, !range.isEmpty {
            if tokens[index].kind == .end { return nil }
            index = indexAfter(index)
        }
        let isWhole = range.isEmpty || index > low && Int(tokens[low].start) == range.lowerBound
            && Int(tokens[index - 1].end) == range.upperBound
        return isWhole ? low..<index : nil
    }
}
