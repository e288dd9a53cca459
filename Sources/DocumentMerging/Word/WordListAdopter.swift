import Diagnostics
import OfficeDocuments
import XMLScanning

/// Gives the lists of one stretch of a guest numbers of their own: they begin and go on as
/// they did alone.
struct WordListAdopter {
    let guest: WordGuest
    private var numbers: [String: String] = [:]
    private var definitions: [Int: String] = [:]
    private var pendingDefinitions: [(token: Int, id: String)] = []
    private var pendingNumbers: [(list: WordStyleTable.List, id: String)] = []

    init(_ guest: WordGuest) { self.guest = guest }

    /// The `w:numId` in the host; `0`, no list, for one that the guest does not define.
    mutating func number(of guestID: String, _ merge: inout WordMerge) -> String {
        if let known = numbers[guestID] { return known }
        guard let list = guest.table.lists[guestID] else { return "0" }
        if definitions[list.definition] == nil {
            let id = merge.lists.nextDefinition()
            definitions[list.definition] = id
            pendingDefinitions.append((list.definition, id))
        }
        let id = merge.lists.nextNumber()
        numbers[guestID] = id
        pendingNumbers.append((list, id))
        return id
    }

    /// - Parameter styles: guest's id → id here of the styles that came.
    mutating func write(into merge: inout WordMerge, styles: [String: String]) throws(Diagnostic) {
        guard let part = guest.parts.numbering?.tokens else { return }
        let theme = ThemeResolving(guest.table.theme, merge.styles.table.theme)
        func copied(_ token: Int, _ id: String, definition: String, mark: String) throws(Diagnostic) -> [UInt8] {
            let visitor = ListVisitor(
                root: token, id: id, definition: definition, mark: mark, styles: styles, theme: theme)
            var copier = FragmentCopier(part, from: token, into: merge.listNamespaces, visitor)
            try copier.copy(token..<part.indexAfter(token))
            return copier.output
        }
        for next in pendingDefinitions {
            let mark = merge.lists.nextMark()
            merge.additions.definitions += try copied(next.token, next.id, definition: "", mark: mark)
        }
        for next in pendingNumbers {
            let definition = definitions[next.list.definition] ?? "0"
            merge.additions.numbers += try copied(next.list.token, next.id, definition: definition, mark: "")
        }
        pendingDefinitions = []
        pendingNumbers = []
    }
}

/// Rewrites `w:abstractNum` or `w:num`.
private struct ListVisitor: FragmentVisitor {
    let root: Int
    let id: String
    let definition: String
    /// The new `w:nsid`: by it Word knows definitions apart.
    let mark: String
    let styles: [String: String]
    let theme: ThemeResolving

    mutating func visit(
        _ tag: Tag, _ scope: inout FragmentScope, _ state: inout Void
    ) throws(Diagnostic) -> TagAction {
        var edit = TagEdit()
        theme.apply(to: &edit, of: tag)
        func set(_ attribute: String, _ value: String) {
            if let index = tag.index(Namespaces.word, attribute) { edit.values[index] = value }
        }
        if tag.token == root {
            set("abstractNumId", id)
            set("numId", id)
            return edit.action
        }
        switch tag.name.local {
        case "nsid": set("val", mark)
        case "abstractNumId": set("val", definition)
        case "name", "styleLink", "numStyleLink", "lvlPicBulletId": return .drop
        case "pStyle", "rStyle":
            guard let style = tag[Namespaces.word, "val"].flatMap({ styles[$0] }) else { return .drop }
            set("val", style)
        default: break
        }
        return edit.action
    }
}

/// The numbers of lists that the host has.
struct WordListNumbers {
    private var lastDefinition = -1
    private var lastNumber = 0
    private var marks: Set<String> = []
    private var lastMark = 0

    init(_ part: XMLTokens?) {
        guard let part else { return }
        for token in part.tokens.indices where part.tokens[token].isElementStart {
            func value(_ attribute: String) -> Int? {
                part.attribute(WordNames.w(attribute), of: token).flatMap { Int($0) }.filter { $0 < 1 << 30 }
            }
            switch part.name(of: token).local {
            case "abstractNum": lastDefinition = max(lastDefinition, value("abstractNumId") ?? 0)
            case "num": lastNumber = max(lastNumber, value("numId") ?? 0)
            case "nsid": marks.insert(part.attribute(WordNames.val, of: token)?.uppercased() ?? "")
            default: break
            }
        }
    }

    mutating func nextDefinition() -> String {
        lastDefinition += 1
        return String(lastDefinition)
    }

    mutating func nextNumber() -> String {
        lastNumber += 1
        return String(lastNumber)
    }

    /// Eight digits that no definition has.
    mutating func nextMark() -> String {
        while true {
            lastMark += 1
            let digits = String(lastMark &* 0x3C6E_F35F & 0x7FFF_FFFF, radix: 16, uppercase: true)
            let mark = String(repeating: "0", count: 8 - digits.count) + digits
            if marks.insert(mark).inserted { return mark }
        }
    }
}

extension Optional {
    /// Nil unless the value keeps a condition.
    fileprivate func filter(_ isKept: (Wrapped) -> Bool) -> Wrapped? {
        flatMap { isKept($0) ? $0 : nil }
    }
}
