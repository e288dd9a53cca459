import OfficeDocuments

/// Notes of WordprocessingML, written where they are referred to.
extension Renderer {
    /// Writes a copy of a note aside, and its id at the reference. The first copy has
    /// the template's id.
    mutating func callNote(_ note: Int, of number: Int) {
        let program = programs[number]
        let site = program.notes[note]
        let key = NoteKey(program: number, note: note)
        let id = notes[key] == nil ? site.id : ids.next(in: .number(program.part))
        let outer = (output, paragraphs, containers, places, noteID)
        output = []
        paragraphs = []
        containers = []
        places = []
        noteID = id
        run(program, from: Int(site.code.lowerBound), to: Int(site.code.upperBound))
        notes[key, default: []] += output
        (output, paragraphs, containers, places, noteID) = outer
        output.append(contentsOf: Array(id.utf8))
    }

    /// A note of a program.
    struct NoteKey: Hashable {
        var program: Int
        var note: Int
    }
}
