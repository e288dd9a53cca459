import Diagnostics
import OfficeDocuments
import XMLScanning

/// Rewrites a guest's content for the host.
struct WordContentVisitor: FragmentVisitor {
    let guest: WordGuest
    var styles: WordStyleAdopter
    var lists: WordListAdopter
    /// The guest's part that is read, and the host's part that it is written into.
    var part: XMLTokens
    var source: String
    var target: String
    /// The note that is being copied, with its new number.
    var note: (token: Int, id: String)?
    /// The section that begins where the host is, not on a page of its own.
    var opening: Int?
    /// Notes that were referred to: `footnotes` or `endnotes`, the guest's number, ours.
    private(set) var notes: [(kind: String, guestID: String, id: String)] = []
    private var bookmarks: [String: String] = [:]
    private var marks: [String: String] = [:]
    private var shapes: [String: String] = [:]
    private var brought: [String: String] = [:]
    private var relationships: [String: [String: Relationship]] = [:]
    private let theme: ThemeResolving
    private var styleLists: WordStyleLists
    /// What is written before elements that are yet to come.
    private var ahead: [Int: [UInt8]] = [:]

    init(_ guest: WordGuest, _ tokens: Range<Int>, _ merge: inout WordMerge) {
        self.guest = guest
        styleLists = WordStyleLists(guest)
        styles = WordStyleAdopter(guest, host: merge.styles)
        lists = WordListAdopter(guest)
        part = guest.parts.main.tokens
        source = guest.parts.main.name
        target = merge.parts.main.name
        theme = ThemeResolving(guest.table.theme, merge.styles.table.theme)
        for token in tokens
        where part.tokens[token].isElementStart && part.name(of: token) == WordNames.w("bookmarkStart") {
            if let name = part.attribute(WordNames.w("name"), of: token), bookmarks[name] == nil {
                bookmarks[name] = merge.identifiers.bookmark(name)
            }
        }
    }

    mutating func visit(
        _ tag: Tag, _ scope: inout FragmentScope, _ merge: inout WordMerge
    ) throws(Diagnostic) -> TagAction {
        var edit = TagEdit()
        if tag.name.namespace == Namespaces.word {
            if Self.isLeftBehind(tag, depth: Int(part.tokens[tag.token].depth)) { return .drop }
            if let opening, note == nil, part.isInside(opening, tag.token) {
                if tag.name.local == "type" { return .drop }
                begin(opening, tag, &edit, &scope)
            }
            if let action = visitWord(tag, &edit, &scope, &merge) { return action }
        } else if tag.name.namespace == Namespaces.vml {
            renameShape(tag, &edit, &merge)
        } else if tag.name == XMLName(Namespaces.wordDrawing, "docPr"), let index = tag.index("", "id") {
            edit.values[index] = merge.identifiers.nextDrawing()
        } else if let index = tag.index("", "ShapeID"), let id = shapes[tag.attributes[index].value] {
            edit.values[index] = id
        }
        if let bytes = ahead.removeValue(forKey: tag.token) { edit.before += bytes }
        theme.apply(to: &edit, of: tag)
        try relate(tag, &edit, &merge)
        return edit.action
    }

    /// What belongs to the guest's own pages, its comments, and what VanThu does not follow.
    private static func isLeftBehind(_ tag: Tag, depth: Int) -> Bool {
        switch tag.name.local {
        case "headerReference", "footerReference", "titlePg", "printerSettings", "sectPrChange",
            "commentRangeStart", "commentRangeEnd", "commentReference", "altChunk", "subDoc",
            "dataBinding", "lastRenderedPageBreak":
            true
        case "sectPr": depth == 2
        default: false
        }
    }

    // MARK: WordprocessingML

    private mutating func visitWord(
        _ tag: Tag, _ edit: inout TagEdit, _ scope: inout FragmentScope, _ merge: inout WordMerge
    ) -> TagAction? {
        switch tag.name.local {
        case "p", "pPr", "tblPr":
            nameDefault(tag, &edit, &scope, &merge)
            if tag.name.local == "pPr" { numberAlone(tag, &edit, &scope, &merge) }
        case "pStyle", "rStyle", "tblStyle":
            guard let value = tag[Namespaces.word, "val"], let id = styles.id(of: value, &merge) else { return .drop }
            set("val", id, tag, &edit)
        case "numId":
            if let value = tag[Namespaces.word, "val"] { set("val", lists.number(of: value, &merge), tag, &edit) }
        case "bookmarkStart", "bookmarkEnd", "permStart", "permEnd", "moveFromRangeStart", "moveFromRangeEnd",
            "moveToRangeStart", "moveToRangeEnd":
            mark(tag, &edit, &merge)
        case "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "tblPrChange", "trPrChange",
            "tcPrChange", "tblPrExChange", "tblGridChange", "numberingChange", "cellIns", "cellDel", "cellMerge":
            set("id", merge.identifiers.nextID(), tag, &edit)
        case "id": set("val", merge.identifiers.nextID(), tag, &edit)
        case "footnoteReference": refer("footnotes", tag, &edit, &merge)
        case "endnoteReference": refer("endnotes", tag, &edit, &merge)
        case "footnote", "endnote":
            if let note, note.token == tag.token { set("id", note.id, tag, &edit) }
        case "hyperlink":
            if let name = tag[Namespaces.word, "anchor"].flatMap({ bookmarks[$0] }) { set("anchor", name, tag, &edit) }
        case "fldSimple":
            if let instruction = tag[Namespaces.word, "instr"] { set("instr", renamed(instruction), tag, &edit) }
        case "instrText": renameField(tag, &edit)
        default: break
        }
        for name in ["paraId", "textId"] {
            if let index = tag.index(Namespaces.word2010, name) { edit.values[index] = .some(nil) }
        }
        return nil
    }

    private func set(_ attribute: String, _ value: String, _ tag: Tag, _ edit: inout TagEdit) {
        if let index = tag.index(Namespaces.word, attribute), tag.attributes[index].value != value {
            edit.values[index] = value
        }
    }

    /// A paragraph or table that names no style is one of the guest's default style.
    private mutating func nameDefault(
        _ tag: Tag, _ edit: inout TagEdit, _ scope: inout FragmentScope, _ merge: inout WordMerge
    ) {
        let isTable = tag.name.local == "tblPr"
        let element = isTable ? "tblStyle" : "pStyle"
        if tag.name.local == "p" {
            if part.child("pPr", of: tag.token) != nil { return }
        } else if part.child(element, of: tag.token) != nil || isInner(tag) {
            return
        }
        guard let id = styles.defaultID(isTable ? "table" : "paragraph", &merge) else { return }
        let val = scope.spelled(WordNames.val)
        var bytes = Array("<\(scope.spelled(WordNames.w(element))) \(val)=\"".utf8) + escaped(id) + Array("\"/>".utf8)
        if tag.name.local == "p" {
            let properties = scope.spelled(WordNames.w("pPr"))
            bytes = Array("<\(properties)>".utf8) + bytes + Array("</\(properties)>".utf8)
        }
        edit.atStart += bytes
    }

    /// A paragraph that is in a list by a style of the host begins a list of its own.
    private mutating func numberAlone(
        _ tag: Tag, _ edit: inout TagEdit, _ scope: inout FragmentScope, _ merge: inout WordMerge
    ) {
        guard let style = part.childValue("pStyle", of: tag.token), !isInner(tag),
            part.child("numPr", of: tag.token) == nil, let list = styleLists.membership(style),
            styles.id(of: style, &merge) != nil, styles.brought[style] == nil
        else { return }
        let val = scope.spelled(WordNames.val)
        func element(_ name: String, _ value: String) -> String {
            "<\(scope.spelled(WordNames.w(name))) \(val)=\"\(attributeValue(value))\"/>"
        }
        let container = scope.spelled(WordNames.w("numPr"))
        let number = lists.number(of: list.number, &merge)
        let markup = "<\(container)>" + element("ilvl", list.level ?? "0") + element("numId", number) + "</\(container)>"
        put("numPr", Array(markup.utf8), tag, &edit)
        guard part.child("ind", of: tag.token) == nil, !list.indentation.isEmpty else { return }
        var indentation = "<" + scope.spelled(WordNames.w("ind"))
        for (local, value) in list.indentation {
            indentation += " \(scope.spelled(WordNames.w(local)))=\"\(attributeValue(value))\""
        }
        put("ind", Array((indentation + "/>").utf8), tag, &edit)
    }

    /// Writes a property where the schema wants it.
    private mutating func put(_ name: String, _ bytes: [UInt8], _ tag: Tag, _ edit: inout TagEdit) {
        let followers = WordNames.followers(of: name, in: "pPr")
        let next = part.children(of: tag.token).first { followers.contains(part.name(of: $0).local) }
        if let next { ahead[next, default: []] += bytes } else { edit.atEnd += bytes }
    }

    /// Whether properties are those of an earlier state.
    private func isInner(_ tag: Tag) -> Bool {
        var token = tag.token - 1
        while token > 0, !part.tokens[token].isElementStart { token -= 1 }
        return ["pPrChange", "tblPrChange"].contains(part.name(of: token).local)
    }

    private mutating func mark(_ tag: Tag, _ edit: inout TagEdit, _ merge: inout WordMerge) {
        let kind = tag.name.local.replacing("Start", with: "").replacing("End", with: "")
        if let id = tag[Namespaces.word, "id"] {
            let key = kind + " " + id
            let made = marks[key] ?? merge.identifiers.nextID()
            marks[key] = made
            set("id", made, tag, &edit)
        }
        if let name = tag[Namespaces.word, "name"].flatMap({ bookmarks[$0] }) { set("name", name, tag, &edit) }
    }

    private mutating func refer(_ kind: String, _ tag: Tag, _ edit: inout TagEdit, _ merge: inout WordMerge) {
        guard let value = tag[Namespaces.word, "id"] else { return }
        let id = merge.notes.nextID(kind)
        notes.append((kind, value, id))
        set("id", id, tag, &edit)
    }

    /// The notes that were referred to since this was asked for last.
    mutating func takeNotes() -> [(kind: String, guestID: String, id: String)] {
        defer { notes = [] }
        return notes
    }

    // MARK: Sections

    private func begin(
        _ section: Int, _ tag: Tag, _ edit: inout TagEdit, _ scope: inout FragmentScope
    ) {
        let follower = part.children(of: section).first { !WordSections.leading.contains(part.name(of: $0).local) }
        guard tag.token == follower ?? section else { return }
        let kind = "<\(scope.spelled(WordNames.w("type"))) \(scope.spelled(WordNames.val))=\"continuous\"/>"
        if follower == nil { edit.atEnd += Array(kind.utf8) } else { edit.before += Array(kind.utf8) }
    }

    // MARK: Fields

    private func renameField(_ tag: Tag, _ edit: inout TagEdit) {
        guard part.tokens[tag.token].kind == .start, bookmarks.contains(where: { $0.key != $0.value }) else { return }
        var text = ""
        for token in (tag.token + 1)..<Int(part.tokens[tag.token].partner) { text += part.text(of: token) }
        let made = renamed(text)
        if made == text { return }
        edit.atStart = escaped(made)
        edit.dropsContent = true
    }

    /// A field's instruction with the new names of bookmarks.
    private func renamed(_ instruction: String) -> String {
        var scalars = Array(instruction.unicodeScalars)
        for word in FieldInstruction.words(of: scalars).reversed() {
            if let name = bookmarks[word.text] { scalars.replaceSubrange(word.range, with: name.unicodeScalars) }
        }
        return String(String.UnicodeScalarView(scalars))
    }

    // MARK: Drawings and other parts

    private mutating func renameShape(_ tag: Tag, _ edit: inout TagEdit, _ merge: inout WordMerge) {
        guard tag.name.local != "shapetype", let index = tag.index("", "id") else { return }
        let id = tag.attributes[index].value
        let made = merge.identifiers.shape(id)
        shapes[id] = made
        if made != id { edit.values[index] = made }
    }

    private mutating func relate(
        _ tag: Tag, _ edit: inout TagEdit, _ merge: inout WordMerge
    ) throws(Diagnostic) {
        for (index, attribute) in tag.attributes.enumerated()
        where attribute.name.namespace == Namespaces.relationships && !attribute.value.isEmpty {
            if relationships[source] == nil {
                let all = try guest.parts.document.relationships(of: source)
                relationships[source] = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            }
            guard var found = relationships[source]?[attribute.value] else {
                edit.values[index] = .some(nil)
                continue
            }
            if !found.isExternal {
                let name = try merge.package.bring(found.target, of: guest.parts.document, &brought)
                guard let name else {
                    edit.values[index] = .some(nil)
                    continue
                }
                found.target = name
            }
            let id = try merge.package.relate(target, found)
            if id != attribute.value { edit.values[index] = id }
        }
    }
}
