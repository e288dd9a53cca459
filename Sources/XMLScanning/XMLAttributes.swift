/// One attribute of a start tag, as ranges of the part's bytes.
package struct XMLAttribute: Sendable, Hashable {
    /// As typed: `w:val`.
    package var name: Range<Int>
    /// Between the quotes, still escaped.
    package var value: Range<Int>
}

extension XMLTokens {
    /// The attributes of the start tag at `index`, without `xmlns` declarations.
    package func attributes(of index: Int) -> [XMLAttribute] {
        let token = tokens[index]
        guard token.isElementStart else { return [] }
        var found: [XMLAttribute] = []
        var at = qualifiedName(of: index).endIndex
        let end = Int(token.end)
        while at < end {
            while at < end, bytes[at] <= 0x20 { at += 1 }
            let nameStart = at
            while at < end, bytes[at] != 0x3D, bytes[at] > 0x20, bytes[at] != 0x3E,
                bytes[at] != 0x2F
            {
                at += 1
            }
            let name = nameStart..<at
            while at < end, bytes[at] != 0x22, bytes[at] != 0x27, bytes[at] != 0x3E { at += 1 }
            guard at < end, !name.isEmpty, bytes[at] != 0x3E else { break }
            let quote = bytes[at]
            let valueStart = at + 1
            at = valueStart
            while at < end, bytes[at] != quote { at += 1 }
            if !isDeclaration(name) {
                found.append(XMLAttribute(name: name, value: valueStart..<at))
            }
            at += 1
        }
        return found
    }

    /// The decoded value of the attribute with that expanded name, nil if absent.
    /// An attribute without prefix has the namespace "".
    package func attribute(_ name: XMLName, of index: Int) -> String? {
        attributeRange(name, of: index).map { decoded(bytes[$0]) }
    }

    /// Where the (escaped) value of an attribute stands, nil if absent.
    package func attributeRange(_ name: XMLName, of index: Int) -> Range<Int>? {
        // Compared as bytes first: few attributes have the local name that is sought.
        for attribute in attributes(of: index) where hasLocalName(attribute, name.local) {
            if expandedName(of: attribute, at: index) == name { return attribute.value }
        }
        return nil
    }

    private func hasLocalName(_ attribute: XMLAttribute, _ local: String) -> Bool {
        let typed = bytes[attribute.name]
        let wanted = local.utf8
        guard typed.count >= wanted.count else { return false }
        if typed.count > wanted.count, typed[typed.endIndex - wanted.count - 1] != 0x3A { return false }
        return typed.suffix(wanted.count).elementsEqual(wanted)
    }

    /// The expanded name of an attribute of the tag at `index`.
    package func expandedName(of attribute: XMLAttribute, at index: Int) -> XMLName {
        let typed = String(decoding: bytes[attribute.name], as: UTF8.self)
        guard let colon = typed.firstIndex(of: ":") else { return XMLName("", typed) }
        let prefix = String(typed[..<colon])
        return XMLName(
            namespace(ofPrefix: prefix, at: index) ?? "",
            String(typed[typed.index(after: colon)...]))
    }

    /// The characters of a text or CDATA token.
    package func text(of index: Int) -> String {
        let token = tokens[index]
        switch token.kind {
        case .text: return decoded(bytes[token.range])
        case .cdata:
            return String(
                decoding: bytes[(Int(token.start) + 9)..<(Int(token.end) - 3)], as: UTF8.self)
        default: return ""
        }
    }

    private func isDeclaration(_ name: Range<Int>) -> Bool {
        bytes[name].starts(with: Array("xmlns".utf8))
            && (name.count == 5 || bytes[name.lowerBound + 5] == 0x3A)
    }
}
