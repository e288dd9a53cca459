import XMLScanning

/// A scanned part with its names made ready for quick comparing: elements by
/// `Tag`, attributes by canonical name. It lives for one reading, in one task.
final class Markup<Tag: RawRepresentable> where Tag.RawValue == String {
    let tokens: XMLTokens
    private let tags: [Tag]
    private let names: [String]
    private var attributeNames = AttributeNames()

    init(_ tokens: XMLTokens, other: Tag) {
        self.tokens = tokens
        let canonical = tokens.names.map { CanonicalNames.name($0) }
        tags = canonical.map { $0.flatMap(Tag.init(rawValue:)) ?? other }
        names = zip(canonical, tokens.names).map { $0 ?? $1.local }
    }

    /// The token of the document's outermost element.
    var root: Int { tokens.tokens.firstIndex { $0.isElementStart } ?? 0 }

    func tag(_ element: Int) -> Tag { tags[Int(tokens.tokens[element].name)] }

    /// `text:p`; of namespaces that nobody asks for only the local name.
    func name(_ element: Int) -> String { names[Int(tokens.tokens[element].name)] }

    /// Of a namespace that no reader knows.
    func isForeign(_ element: Int) -> Bool {
        CanonicalNames.prefix(of: tokens.name(of: element).namespace) == nil
    }

    func bytes(_ element: Int) -> ByteRange {
        let all = tokens.tokens
        return ByteRange(all[element].start, all[Int(all[element].partner)].end)
    }

    /// The elements and texts directly inside an element.
    func contents(_ element: Int) -> MarkupContents {
        MarkupContents(tokens: tokens.tokens, from: element, elementsOnly: false)
    }

    func children(_ element: Int) -> MarkupContents {
        MarkupContents(tokens: tokens.tokens, from: element, elementsOnly: true)
    }

    func attributes(_ element: Int) -> Attributes {
        Attributes(
            bytes: tokens.bytes, items: attributeNames.attributes(of: element, in: tokens))
    }

    func value(_ element: Int, _ name: String) -> String? { attributes(element)[name] }

    /// All text inside, elements left out.
    func joinedText(_ element: Int) -> String {
        let end = Int(tokens.tokens[element].partner)
        guard end > element else { return "" }
        if end == element + 2 { return tokens.text(of: element + 1) }
        var text = ""
        for index in element..<end where isText(index) { text += tokens.text(of: index) }
        return text
    }

    func isText(_ index: Int) -> Bool {
        let kind = tokens.tokens[index].kind
        return kind == .text || kind == .cdata
    }
}

extension Markup where Tag: Equatable {
    func child(_ element: Int, _ wanted: Tag) -> Int? {
        children(element).first { tag($0) == wanted }
    }
}

/// Walks over what stands directly in an element, without what is deeper.
struct MarkupContents: Sequence, IteratorProtocol {
    private let tokens: [XMLToken]
    private var cursor: Int
    private let end: Int
    private let elementsOnly: Bool

    init(tokens: [XMLToken], from element: Int, elementsOnly: Bool) {
        self.tokens = tokens
        cursor = element + 1
        end = tokens.isEmpty ? 0 : Int(tokens[element].partner)
        self.elementsOnly = elementsOnly
    }

    mutating func next() -> Int? {
        while cursor < end {
            let current = cursor
            let token = tokens[current]
            cursor = token.isElementStart ? Int(token.partner) + 1 : current + 1
            if token.isElementStart { return current }
            if !elementsOnly, token.kind == .text || token.kind == .cdata { return current }
        }
        return nil
    }
}
