import Diagnostics
import OfficeDocuments

/// Ids and references to them in what repeats or may be dropped.
extension Renderer {
    /// A reference that was written.
    struct Reference {
        var site: IDSite
        var at: Int
        var program: Int
        /// What it refers to lies in a loop that does not hold it.
        var isOutside: Bool
    }

    mutating func writeID(_ number: Int, _ at: Int, _ program: Program) {
        let site = ids.site(number)
        var isOutside = false
        let text: String
        if let region = program.idRegions[site.key] {
            if let loop = loops.last(where: { $0.site == region && $0.program == program.number }) {
                text = ids.text(of: site, in: IDAllotment.Iteration(run: loop.id, index: loop.index))
            } else {
                text = site.text
                isOutside = true
            }
        } else {
            text = ids.text(of: site)
        }
        if site.isDefinition {
            ids.note(definition: site)
        } else if program.places[at] != nil {
            references.append(
                Reference(site: site, at: at, program: program.number, isOutside: isOutside))
        }
        _ = output.append(text: text, by: .attribute)
    }

    /// Writes what only one copy may have, as a comment.
    mutating func writeOnce(_ number: Int, _ range: Range<Int>, _ program: Program) {
        guard ids.isFirst(number) else { return }
        output.append(contentsOf: program.source[range])
    }

    /// Names that are referred to and were dropped.
    var lostReferences: Set<String> {
        Set(references.filter { !ids.written.contains($0.site.key) }.map(\.site.text))
    }

    /// Merge fields that the record does not know stay, with a warning.
    mutating func judgeMergeFields(_ record: ValueMap) {
        for program in programs {
            for (name, place) in program.mergeFields where record[name] == nil {
                var arguments = ["name": name]
                arguments["near"] = NearName.of(name, among: record.keys)
                faults.add(
                    ExpressionFault("merge-field-unknown", arguments), at: place,
                    part: program.number, severity: .warning)
            }
        }
    }

    /// References to what was dropped, or to one of several copies.
    mutating func judgeReferences() {
        for reference in references {
            let id: DiagnosticID
            if !ids.written.contains(reference.site.key) {
                id = "reference-lost"
            } else if reference.isOutside, ids.copies(of: reference.site.key) > 1 {
                id = "reference-ambiguous"
            } else {
                continue
            }
            let place = programs.first { $0.number == reference.program }?.places[reference.at]
            faults.add(
                ExpressionFault(id, ["name": reference.site.text]), at: place,
                part: reference.program, severity: .warning)
        }
    }
}
