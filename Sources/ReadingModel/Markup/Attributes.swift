import XMLScanning

/// The attributes of one start tag, by canonical name.
struct Attributes {
    let bytes: [UInt8]
    let items: [(name: String, value: Range<Int>)]

    subscript(_ name: String) -> String? {
        for item in items where item.name == name { return decoded(bytes[item.value]) }
        return nil
    }

    func int(_ name: String) -> Int? { self[name].flatMap { Int($0) } }

    var names: [String] { items.map(\.name) }
}

/// Attribute names of a part as canonical ones, each looked up once.
struct AttributeNames {
    private var known: [UInt64: String] = [:]
    /// What each prefix means; nil when one means several namespaces in the part:
    /// then nothing can be remembered.
    private var prefixes: [String: String]??

    mutating func attributes(
        of element: Int, in tokens: XMLTokens
    ) -> [(name: String, value: Range<Int>)] {
        let token = tokens.tokens[element]
        guard token.isElementStart else { return [] }
        let bytes = tokens.bytes
        let end = Int(token.end)
        var found: [(name: String, value: Range<Int>)] = []
        var at = Int(token.start) + 1
        while at < end, bytes[at] > 0x20, bytes[at] != 0x3E, bytes[at] != 0x2F { at += 1 }
        while at < end {
            while at < end, bytes[at] <= 0x20 { at += 1 }
            let nameStart = at
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325
            while at < end, bytes[at] != 0x3D, bytes[at] > 0x20, bytes[at] != 0x3E,
                bytes[at] != 0x2F
            {
                hash = (hash ^ UInt64(bytes[at])) &* 0x100_0000_01b3
                at += 1
            }
            let nameEnd = at
            while at < end, bytes[at] != 0x22, bytes[at] != 0x27, bytes[at] != 0x3E { at += 1 }
            guard at < end, nameEnd > nameStart, bytes[at] != 0x3E else { break }
            let quote = bytes[at]
            let valueStart = at + 1
            at = valueStart
            while at < end, bytes[at] != quote { at += 1 }
            let name = canonical(nameStart..<nameEnd, hash, element, tokens)
            if !name.isEmpty { found.append((name, valueStart..<at)) }
            at += 1
        }
        return found
    }

    /// Empty for declarations and for namespaces that nobody asks for.
    private mutating func canonical(
        _ range: Range<Int>, _ hash: UInt64, _ element: Int, _ tokens: XMLTokens
    ) -> String {
        let prefixes = self.prefixes ?? Self.stablePrefixes(tokens)
        self.prefixes = .some(prefixes)
        let stable = prefixes != nil
        if stable, let name = known[hash] { return name }
        let typed = String(decoding: tokens.bytes[range], as: UTF8.self)
        var name = typed
        if let colon = typed.firstIndex(of: ":") {
            let prefix = String(typed[..<colon])
            let namespace = Self.namespace(prefix, prefixes, element, tokens)
            let local = String(typed[typed.index(after: colon)...])
            name = namespace.flatMap { CanonicalNames.name(XMLName($0, local)) } ?? ""
        } else if typed == "xmlns" {
            name = ""
        }
        if stable { known[hash] = name }
        return name
    }

    private static func namespace(
        _ prefix: String, _ prefixes: [String: String]?, _ element: Int, _ tokens: XMLTokens
    ) -> String? {
        switch prefix {
        case "xmlns": nil
        case "xml": "http://www.w3.org/XML/1998/namespace"
        default:
            if let prefixes {
                prefixes[prefix]
            } else {
                tokens.namespace(ofPrefix: prefix, at: element)
            }
        }
    }

    private static func stablePrefixes(_ tokens: XMLTokens) -> [String: String]? {
        var meanings: [String: String] = [:]
        for declaration in tokens.declarations where !declaration.prefix.isEmpty {
            if let earlier = meanings[declaration.prefix], earlier != declaration.namespace {
                return nil
            }
            meanings[declaration.prefix] = declaration.namespace
        }
        return meanings
    }
}
