import Diagnostics
import OfficeDocuments

/// Foot- or endnotes, which have a part each.
enum WordNoteKind: String, CaseIterable {
    case footnote, endnote
    /// The kind of the relationship to their part.
    var relationship: String { rawValue + "s" }
}

/// The foot- or endnotes of a document, and how far they are counted.
struct WordNotes {
    let part: WordPart?
    private var elements: [String: Int] = [:]
    private var next = 1
    private var numerals: Numerals

    init(
        _ kind: WordNoteKind, _ document: OfficeDocument, _ main: WordPart,
        _ markup: Markup<WordTag>?
    ) throws(Diagnostic) {
        numerals = kind == .footnote ? .decimal : .lowerRoman
        guard let markup,
            let name = main.relationships.values.first(where: { $0.kind == kind.relationship })?
                .target
        else {
            part = nil
            return
        }
        part = WordPart(name, markup, try document.relationships(of: name))
        for child in markup.children(markup.root) {
            let tag = markup.tag(child)
            guard tag == .footnote || tag == .endnote else { continue }
            let attributes = markup.attributes(child)
            guard let id = attributes["w:id"], attributes["w:type"].map({ $0 == "normal" }) ?? true
            else { continue }
            elements[id] = child
        }
    }

    /// The element of a note; each is read where it is first referred to.
    mutating func take(_ id: String) -> Int? { elements.removeValue(forKey: id) }

    mutating func nextLabel() -> String {
        defer { next += 1 }
        return numerals.text(next)
    }
}

extension WordReader {
    /// The note that a reference stands for.
    func note(_ element: Int, _ kind: WordNoteKind, _ story: WordStory, width: Length) -> Inline? {
        let attributes = story.markup.attributes(element)
        guard let id = attributes["w:id"], let found = notes[kind]?.take(id),
            let part = notes[kind]?.part
        else { return nil }
        let custom = attributes["w:customMarkFollows"].map { WordValues.isOn($0) } ?? false
        let label = custom ? "" : notes[kind]?.nextLabel() ?? ""
        let storyID = builder.newStory(kind.rawValue)
        builder.stories[storyID] = blocks(
            of: found, WordStory(id: storyID, part: part), width: width)
        return .note(storyID, label: label)
    }
}
