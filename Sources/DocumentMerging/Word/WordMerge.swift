import Diagnostics
import OfficeDocuments
import XMLScanning

/// Puts WordprocessingML guests into a WordprocessingML host.
struct WordMerge {
    /// Markup that has to be written, by place.
    struct Additions {
        var styles: [UInt8] = []
        var definitions: [UInt8] = []
        var numbers: [UInt8] = []
    }

    let parts: WordParts
    let mainNamespaces: PartNamespaces
    let stylesNamespaces: PartNamespaces
    let listNamespaces: PartNamespaces
    var styles: HostWordStyles
    var lists: WordListNumbers
    var notes: WordNotes
    var package: WordPackage
    var identifiers = WordIdentifiers()
    var additions = Additions()
    /// How sections of the host begin behind a guest.
    private var sectionKinds: [Int: String] = [:]

    init(host: OfficeDocument) throws(Diagnostic) {
        parts = try WordParts(host, name: "")
        mainNamespaces = PartNamespaces(parts.main.tokens)
        func namespaces(_ part: WordParts.Part?) -> PartNamespaces {
            part.map { PartNamespaces($0.tokens) } ?? PartNamespaces(NewWordPart.namespaces)
        }
        stylesNamespaces = namespaces(parts.styles)
        listNamespaces = namespaces(parts.numbering)
        styles = HostWordStyles(parts)
        lists = WordListNumbers(parts.numbering?.tokens)
        notes = WordNotes(parts)
        package = WordPackage(host)
        for name in host.partNames where Self.isStory(host.contentType(of: name) ?? "") {
            guard let bytes = try host.part(name) else { continue }
            identifiers.take(from: try XMLScanner.scan(bytes, part: name))
        }
    }

    private static func isStory(_ type: String) -> Bool {
        type.hasSuffix(".main+xml")
            || ["header", "footer", "footnotes", "endnotes", "comments"].contains {
                type == WordNames.contentType + $0 + "+xml"
            }
    }

    /// Whether the host names no style of a type as the one for what names none.
    func isFirstDefault(_ type: String) -> Bool { styles.table.defaults[type] == nil }

    /// What stands in a range of the guest's main part, as markup for the host's.
    mutating func adopt(
        _ range: Range<Int>?, of guest: WordGuest, at place: Int?
    ) throws(Diagnostic) -> [UInt8] {
        let part = guest.parts.main.tokens
        guard let tokens = part.wholeTokens(in: range ?? guest.parts.textRange) else {
            throw Diagnostic("guest-range-unbalanced", ["name": guest.name])
        }
        var visitor = WordContentVisitor(guest, tokens, &self)
        visitor.opening = opening(tokens, part, place)
        var content = FragmentCopier(part, from: tokens.lowerBound, into: mainNamespaces, visitor)
        try content.copy(tokens, &self)
        var last = content.visitor
        var open = last.takeNotes()
        while !open.isEmpty {
            for note in open { try copy(note, &last) }
            open = last.takeNotes()
        }
        try last.styles.write(into: &self, &last.lists)
        try last.lists.write(into: &self, styles: last.styles.brought)
        return sectionEnd(before: place, tokens, part) + content.output
    }

    /// Ends the host's section before a guest that has sections of its own.
    private mutating func sectionEnd(
        before place: Int?, _ tokens: Range<Int>, _ part: XMLTokens
    ) -> [UInt8] {
        guard let place, place > parts.textRange.lowerBound,
            WordSections.firstBreak(in: tokens, of: part) != nil,
            let section = WordSections.section(at: place, of: parts.main.tokens)
        else { return [] }
        let end = tokens.last.map { Int(part.tokens[$0].end) } ?? 0
        if let last = WordSections.section(at: end, of: part) {
            sectionKinds[section] = WordSections.kind(of: last, in: part)
        }
        return WordSections(parts).ending(before: section)
    }

    /// The guest's first section, if it can begin on the host's page.
    private func opening(_ tokens: Range<Int>, _ part: XMLTokens, _ place: Int?) -> Int? {
        guard let place, let first = WordSections.firstBreak(in: tokens, of: part),
            let section = WordSections.section(at: place, of: parts.main.tokens),
            WordSections.page(of: first, in: part) == WordSections.page(of: section, in: parts.main.tokens)
        else { return nil }
        return first
    }

    /// Copies a note into the host's part of its kind.
    private mutating func copy(
        _ note: (kind: String, guestID: String, id: String), _ visitor: inout WordContentVisitor
    ) throws(Diagnostic) {
        guard let source = visitor.guest.parts.notes[note.kind], let root = source.tokens.root else { return }
        let part = source.tokens
        let token = part.children(of: root).first {
            part.attribute(WordNames.w("id"), of: $0) == note.guestID
        }
        guard let token else { return }
        let target = parts.notes[note.kind]
        visitor.part = part
        visitor.source = source.name
        visitor.target = target?.name ?? NewWordPart.name(note.kind, beside: parts.main.name)
        visitor.note = (token, note.id)
        let namespaces = target.map { PartNamespaces($0.tokens) } ?? PartNamespaces(NewWordPart.namespaces)
        var copier = FragmentCopier(part, from: token, into: namespaces, visitor)
        try copier.copy(token..<part.indexAfter(token), &self)
        visitor = copier.visitor
        notes.add(copier.output, note.kind)
    }

    // MARK: The host with what came

    func changes(replacing: [Patch]) throws(Diagnostic) -> PartChanges {
        var changes = PartChanges()
        var package = package
        if !replacing.isEmpty {
            var patches = replacing.map { $0 }
            for (section, kind) in sectionKinds {
                if let patch = WordSections(parts).begin(section, as: kind) { patches.append(patch) }
            }
            changes.replaced[parts.main.name] = patches.applied(to: parts.main.tokens.bytes)
        }
        try addStyles(&changes, &package)
        try addLists(&changes, &package)
        for (kind, bytes) in notes.added.sorted(by: { $0.key < $1.key }) {
            if let part = parts.notes[kind], let root = part.tokens.root {
                changes.replaced[part.name] = [Patch.end(of: root, in: part.tokens, bytes)]
                    .applied(to: part.tokens.bytes)
            } else {
                try addPart(kind, WordNotes.document(kind, bytes), &package)
            }
        }
        try package.write(into: &changes)
        return changes
    }

    private func addPart(_ kind: String, _ bytes: [UInt8], _ package: inout WordPackage) throws(Diagnostic) {
        let wanted = NewWordPart.name(kind, beside: parts.main.name)
        let name = package.add(wanted, type: WordNames.contentType + kind + "+xml", bytes)
        let relationship = Relationship(
            id: "", type: WordNames.officeRelationships + kind, target: name, isExternal: false)
        _ = try package.relate(parts.main.name, relationship)
    }

    private func addStyles(_ changes: inout PartChanges, _ package: inout WordPackage) throws(Diagnostic) {
        if additions.styles.isEmpty { return }
        guard let part = parts.styles, let root = part.tokens.root else {
            let bytes = Array(NewWordPart.head("styles").utf8) + additions.styles + Array("</w:styles>".utf8)
            return try addPart("styles", bytes, &package)
        }
        changes.replaced[part.name] = [Patch.end(of: root, in: part.tokens, additions.styles)]
            .applied(to: part.tokens.bytes)
    }

    /// Definitions stand before the numbers that use them (ISO 29500-1, 17.9.17).
    private func addLists(_ changes: inout PartChanges, _ package: inout WordPackage) throws(Diagnostic) {
        if additions.numbers.isEmpty { return }
        guard let part = parts.numbering, let root = part.tokens.root else {
            let bytes = Array(NewWordPart.head("numbering").utf8) + additions.definitions + additions.numbers
            return try addPart("numbering", bytes + Array("</w:numbering>".utf8), &package)
        }
        let children = part.tokens.children(of: root)
        func first(_ names: Set<String>) -> Int? {
            children.first { names.contains(part.tokens.name(of: $0).local) }
        }
        var patches: [Patch] = []
        var rest = additions.numbers
        if let number = first(["num", "numIdMacAtCleanup"]) {
            patches.append(.before(number, in: part.tokens, additions.definitions))
        } else {
            rest = additions.definitions + rest
        }
        if let cleanup = first(["numIdMacAtCleanup"]) {
            patches.append(.before(cleanup, in: part.tokens, rest))
        } else {
            patches.append(.end(of: root, in: part.tokens, rest))
        }
        changes.replaced[part.name] = patches.applied(to: part.tokens.bytes)
    }
}
