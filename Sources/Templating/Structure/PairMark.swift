import OfficeDocuments
import XMLScanning

/// One of two elements that mark where something starts and ends: a bookmark, a comment, a
/// permission. A document holds both or neither.
struct PairMark: Sendable {
    /// Which of the two it is.
    enum Side: Sendable {
        case start, end
        /// Where a comment of Word is referred to, without which its range means nothing.
        case reference
    }
    /// What both have in common.
    var key: String
    var side: Side
    var token: Int

    static func all(in part: XMLTokens) -> [PairMark] {
        guard part.names.contains(where: { kinds[$0] != nil }) else { return [] }
        return part.tokens.indices.compactMap { token in
            guard part.tokens[token].isElementStart, let kind = kinds[part.name(of: token)],
                let id = part.attribute(kind.id, of: token)
            else { return nil }
            return PairMark(key: kind.family + "\u{1}" + id, side: kind.side, token: token)
        }
    }

    /// An element that is one of a pair.
    private struct Kind {
        var family: String
        var side: Side
        var id: XMLName
    }

    private static let kinds: [XMLName: Kind] = {
        var kinds: [XMLName: Kind] = [:]
        let id = XMLName(Namespaces.word, "id")
        for family in ["bookmark", "perm", "commentRange"] {
            kinds[XMLName(Namespaces.word, family + "Start")] = Kind(family: family, side: .start, id: id)
            kinds[XMLName(Namespaces.word, family + "End")] = Kind(family: family, side: .end, id: id)
        }
        kinds[XMLName(Namespaces.word, "commentReference")] = Kind(family: "commentRange", side: .reference, id: id)
        let name = XMLName(Namespaces.text, "name")
        for family in ["bookmark", "reference-mark"] {
            kinds[XMLName(Namespaces.text, family + "-start")] = Kind(family: family, side: .start, id: name)
            kinds[XMLName(Namespaces.text, family + "-end")] = Kind(family: family, side: .end, id: name)
        }
        let annotation = XMLName(Namespaces.office, "name")
        kinds[XMLName(Namespaces.office, "annotation")] = Kind(family: "annotation", side: .start, id: annotation)
        kinds[XMLName(Namespaces.office, "annotation-end")] = Kind(family: "annotation", side: .end, id: annotation)
        return kinds
    }()
}
