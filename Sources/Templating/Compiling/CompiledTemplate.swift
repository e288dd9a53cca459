package import Diagnostics
package import OfficeDocuments
import XMLScanning

/// A template ready to be filled any number of times, by any number of tasks.
package struct CompiledTemplate: Sendable {
    package let document: OfficeDocument
    let file: String?
    let programs: [Program]
    let finders: [PlaceFinder]
    let globals: [(name: String, slot: Int32)]
    let slotCount: Int
    /// What is odd about the template and does not stop it.
    package let warnings: [Diagnostic]
    let ids: IDFinder
    let target: AdditionTarget
    /// Outline levels of styles (WordprocessingML), where a table of contents needs them.
    let headingLevels: [String: Int]
    let table: FilterTable
    /// Relationships whose links got others, by part.
    var linkCuts: [String: [Patch]] = [:]
    /// Lines of text, which hold no pictures.
    var isPlainText = false

    /// Whether there is anything to fill.
    package var hasMarks: Bool { !programs.isEmpty }

    /// The names of the record that the template reads.
    package var names: [String] {
        var seen: Set<String> = []
        return globals.map(\.name).filter { seen.insert($0).inserted }
    }

    /// What one record makes of the template.
    package struct Rendering: Sendable {
        package var changes: PartChanges
        package var warnings: [Diagnostic]
        /// Work done: jumps, calls, loop turns.
        package var steps: Int
        /// Loops within loops at the deepest place.
        package var depth: Int
        /// Bytes written.
        package var written: Int
    }

    /// Fills the template.
    ///
    /// - Throws: everything that is wrong, each thing once with a count.
    package func render(
        _ record: ValueMap, options: RenderOptions = RenderOptions()
    ) throws(Faults) -> Rendering {
        var renderer = Renderer(
            context: EvaluationContext(slots: slots(for: record, options), limits: options.limits, table: table),
            ids: IDAllotment(of: ids),
            additions: Additions(to: target), options: options, programs: programs)
        renderer.context.textWidth = options.textWidth
        if !isPlainText { renderer.additions.pictures = PictureStore(document, options) }
        var written: [(part: String, bytes: [UInt8], places: [(offset: Int, range: Range<Int>)])] = []
        for program in programs where !program.isFixed {
            renderer.run(program)
            written.append((program.part, renderer.output, renderer.places))
            if renderer.faults.isStopped { break }
        }
        renderer.judgeReferences()
        renderer.judgeMergeFields(record)
        let diagnostics = renderer.faults.items.map(diagnostic)
        if diagnostics.contains(where: { $0.severity == .error }) { throw Faults(diagnostics) }
        var changes = PartChanges()
        for part in written where part.bytes != source(of: part.part) || !part.places.isEmpty {
            changes.replaced[part.part] = joined(part, source(of: part.part), renderer.additions)
        }
        do throws(Diagnostic) {
            try add(renderer.additions, to: &changes)
            changes = try PictureEmbedding.resolved(changes, of: document, renderer.additions.pictures)
            balancePairs(in: &changes)
            refreshFields(of: programs, lost: renderer.lostReferences, in: &changes)
            requestUpdate(in: &changes)
            changes = try renderer.documents.taken(into: document, changes)
        } catch {
            var fault = error
            fault.place.file = fault.place.file ?? file
            throw Faults(fault)
        }
        return Rendering(
            changes: changes, warnings: warnings + diagnostics, steps: renderer.context.steps,
            depth: renderer.deepest,
            written: written.reduce(0) { $0 + $1.bytes.count })
    }

    private func balancePairs(in changes: inout PartChanges) {
        for program in programs where program.cutsPairs {
            guard let bytes = changes.replaced[program.part] else { continue }
            if let made = PairBalancing.balanced(bytes) { changes.replaced[program.part] = made }
        }
    }

    /// Fields show what is there now.
    private func refreshFields(of programs: [Program], lost: Set<String>, in changes: inout PartChanges) {
        for program in programs where program.hasFieldResults {
            guard let bytes = changes.replaced[program.part] else { continue }
            if let made = FieldResults.refreshed(bytes, isWord: program.isWord, lost: lost, levels: headingLevels) {
                changes.replaced[program.part] = made
            }
        }
    }

    /// Page numbers of a table of contents of Word are computed when the document opens.
    private func requestUpdate(in changes: inout PartChanges) {
        guard programs.contains(where: { $0.isWord && $0.hasContents && changes.replaced[$0.part] != nil }) else {
            return
        }
        let settings = document.partNames.first {
            document.contentType(of: $0)?.hasSuffix("wordprocessingml.settings+xml") == true
        }
        guard let name = settings else { return WordSettings.add(to: &changes, of: document) }
        guard let bytes = try? changes.replaced[name] ?? document.part(name) else { return }
        if let made = WordSettings.requestingUpdate(bytes) { changes.replaced[name] = made }
    }

    private func source(of part: String) -> [UInt8] {
        programs.first { $0.part == part }?.source ?? []
    }

    private func slots(for record: ValueMap, _ options: RenderOptions) -> [Value] {
        var slots = [Value](repeating: .null, count: slotCount)
        for (name, slot) in globals {
            if let value = record[name] {
                slots[Int(slot)] = value
            } else if let constant = Constants.value(of: name, options) {
                slots[Int(slot)] = constant
            } else {
                slots[Int(slot)] = .undefined(
                    Value.Missing(
                        path: name, step: name, key: name, among: record.keys))
            }
        }
        return slots
    }

    /// Fills the places of a rendered part that others may add to.
    private func joined(
        _ part: (part: String, bytes: [UInt8], places: [(offset: Int, range: Range<Int>)]),
        _ source: [UInt8], _ additions: Additions
    ) -> [UInt8] {
        guard !part.places.isEmpty else { return part.bytes }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(part.bytes.count + 1024)
        var at = 0
        for place in part.places {
            bytes += part.bytes[at..<place.offset]
            bytes += additions.bytes(at: place.range, in: part.part) ?? Array(source[place.range])
            at = place.offset
        }
        return bytes + part.bytes[at...]
    }

    /// Parts that were not rendered and get something all the same, and new ones.
    private func add(
        _ additions: Additions, to changes: inout PartChanges
    ) throws(Diagnostic) {
        guard !additions.isEmpty || !linkCuts.isEmpty else { return }
        for name in Set(additions.touchedParts).union(linkCuts.keys).sorted() where changes.replaced[name] == nil {
            guard let bytes = try document.part(name) else { continue }
            changes.replaced[name] = (additions.patches(for: name) + (linkCuts[name] ?? [])).applied(to: bytes)
        }
        changes.added += additions.newParts
    }

    private func diagnostic(_ located: RenderFaults.Located) -> Diagnostic {
        let fault = located.fault.isMissing ? explained(located.fault) : located.fault
        var place = DiagnosticPlace(file: file)
        var excerpt: Excerpt?
        if let mark = located.place {
            let finder = finders[located.part]
            let marked = fault.range ?? mark.range
            place = finder.place(of: mark.node, marked: mark.text == nil ? marked : 0..<0, file: file)
            excerpt = mark.text.map { Excerpt(scalars: Array($0.unicodeScalars), marked: marked) }
                ?? finder.excerpt(of: mark.node, marked: marked)
        }
        place.field = fault.field
        var diagnostic = Diagnostic(
            fault.id, severity: located.severity == .warning ? .warning : nil, at: place,
            fault.arguments, excerpt: excerpt)
        diagnostic.count = located.count
        return diagnostic
    }
}

extension CompiledTemplate {
    /// What is missing because it stands outside the loop that names it.
    private func explained(_ fault: ExpressionFault) -> ExpressionFault {
        guard let root = fault.arguments["name"]?.split(separator: ".").first.map(String.init),
            programs.contains(where: { $0.loopNames.contains(root) })
        else { return fault }
        var fault = fault
        fault.arguments["near"] = nil
        fault.arguments["loop"] = root
        return fault
    }
}

/// Names that every template knows.
enum Constants {
    /// Names that every template knows.
    static func has(_ name: String) -> Bool {
        name == "page_break" || name == "today" || Functions.table[name] != nil
    }

    static func value(of name: String, _ options: RenderOptions) -> Value? {
        switch name {
        case "page_break": .rich(.pageBreak)
        case "today": options.today.map { .text($0) }
        default:
            Functions.table[name] != nil ? .object(.function(name: name, parameters: [], routine: nil)) : nil
        }
    }
}

extension CompiledTemplate {
    /// Bytes of the parts that were scanned for marks.
    package var scannedBytes: Int { programs.reduce(0) { $0 + $1.source.count } }
}

extension CompiledTemplate {
    /// The bytes of a plain text's one part.
    var plainSource: [UInt8] { (try? document.part(OfficeDocument.flatPart)) ?? nil ?? [] }
}
