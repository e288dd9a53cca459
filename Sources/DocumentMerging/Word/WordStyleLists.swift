import OfficeDocuments
import XMLScanning

/// The lists that paragraphs are in by their style alone.
///
/// Where the style is one that the host uses too, a list of a guest would go on from the
/// host's: its paragraphs say themselves which list they are in. Headings do go on.
struct WordStyleLists {
    /// The list in which a style puts its paragraphs.
    struct Membership {
        var number: String
        var level: String?
        /// What the style says of the indentation: a paragraph's own list would overrule it.
        var indentation: [(local: String, value: String)] = []
    }

    private let guest: WordGuest
    private var known: [String: Membership?] = [:]

    init(_ guest: WordGuest) { self.guest = guest }

    private static let maxDepth = 64

    /// The numbered list of a style, nil for none, for bullets and for headings.
    mutating func membership(_ style: String) -> Membership? {
        if let known = known[style] { return known }
        let found = find(style)
        known[style] = .some(found)
        return found
    }

    private func find(_ style: String) -> Membership? {
        guard let part = guest.parts.styles?.tokens else { return nil }
        var indentation: [(String, String)] = []
        var next: String? = style
        for _ in 0..<Self.maxDepth {
            guard let id = next, let style = guest.table.styles[id] else { return nil }
            if let properties = part.child("pPr", of: style.token) {
                if part.child("outlineLvl", of: properties) != nil { return nil }
                if indentation.isEmpty, let own = part.child("ind", of: properties) {
                    indentation = part.attributes(of: own).map { attribute in
                        (part.expandedName(of: attribute, at: own).local, decoded(part.bytes[attribute.value]))
                    }
                }
                if let list = part.child("numPr", of: properties), let number = part.childValue("numId", of: list) {
                    guard isNumbered(number) else { return nil }
                    return Membership(
                        number: number, level: part.childValue("ilvl", of: list), indentation: indentation)
                }
            }
            next = style.parent
        }
        return nil
    }

    private func isNumbered(_ number: String) -> Bool {
        guard let part = guest.parts.numbering?.tokens, let list = guest.table.lists[number],
            let level = part.child("lvl", of: list.definition)
        else { return false }
        return !["bullet", "none"].contains(part.childValue("numFmt", of: level) ?? "none")
    }
}
