import OfficeDocuments
import XMLScanning

/// The text of a note stands in another part in WordprocessingML: it is compiled in the
/// scope of its reference and called there, so that a loop makes a note for each copy.
extension StoryCompiler {
    /// A reference to a note: calls the note's text, which gives the id.
    ///
    /// - Returns: whether it does; a note without marks that nothing repeats or drops
    ///   stays as it is.
    mutating func callNote(_ id: String, part: Int) -> Bool {
        guard noteParts.indices.contains(part), let story = noteParts[part].story(ofNote: id) else {
            return false
        }
        let isFixed = open.isEmpty && !noteParts[part].touched.contains(story)
        guard !isFixed || noteParts[part].calledNotes[story] != nil else { return false }
        let note = noteParts[part].calledNotes[story] ?? compileNote(story, part, id)
        let number = Int32(noteParts[part].builder.program.number)
        builder.add(.note(program: number, note: Int32(note)))
        return true
    }

    private mutating func compileNote(_ story: Int, _ part: Int, _ id: String) -> Int {
        noteParts[part].scopes = scopes
        noteParts[part].scopes.enter()
        noteParts[part].loopDepth = loopDepth
        let note = noteParts[part].compileCalled(story, id)
        noteParts[part].scopes.exit()
        scopes = noteParts[part].scopes
        return note
    }

    /// Compiles a note as a stretch of code of its own.
    private mutating func compileCalled(_ story: Int, _ id: String) -> Int {
        let note = builder.program.notes.count
        let from = builder.label()
        builder.jump(to: start(of: story))
        let element = tree.nodes[story].first
        let range = tree.part.attributeRange(XMLName(Namespaces.word, "id"), of: element)
        if let range {
            advance(to: range.lowerBound)
            builder.add(.noteID)
            builder.skip(to: range.upperBound)
        }
        if touched.contains(story) { compile(story: story) }
        advance(to: end(of: story))
        builder.program.notes.append(NoteSite(id: id, code: from..<builder.label()))
        calledNotes[story] = note
        return note
    }

    private func story(ofNote id: String) -> Int? {
        tree.stories.first { story in
            let element = tree.nodes[story].first
            return tree.part.attribute(XMLName(Namespaces.word, "id"), of: element) == id
                && tree.part.attribute(XMLName(Namespaces.word, "type"), of: element) == nil
        }
    }

    /// What follows is run from the start of the part.
    mutating func beginMainFlow() {
        builder.program.entry = Int(builder.label())
        builder.jump(to: 0)
        loopDepth = 0
    }
}

/// Finds references to notes.
enum NoteFinder {
    /// - Parameter parts: The parts of notes: the first with footnotes in its name, the
    ///   other with endnotes.
    static func references(in part: XMLTokens, to parts: [String]) -> [Hole] {
        part.tokens.indices.compactMap { token in
            guard part.tokens[token].isElementStart else { return nil }
            let name = part.name(of: token)
            guard name.namespace == Namespaces.word else { return nil }
            let kind: String
            switch name.local {
            case "footnoteReference": kind = "footnotes"
            case "endnoteReference": kind = "endnotes"
            default: return nil
            }
            let id = XMLName(Namespaces.word, "id")
            guard let index = parts.firstIndex(where: { $0.contains(kind) }),
                let range = part.attributeRange(id, of: token),
                let text = part.attribute(id, of: token)
            else { return nil }
            return Hole(range: range, kind: .note(text, part: index), token: token)
        }
    }
}
