import AdministrativeDocuments
public import Diagnostics
import OfficeDocuments
import ReadingModel
import Recognition

/// Number and date put into an approved document (Điều 15): nothing else of it changes.
///
///     let document = try Issuing(number: 12, day: 5, month: 7, year: 2026).issued("bao-cao.odt")
public struct Issuing: Sendable {
    public var number: Int?
    public var day: Int?
    public var month: Int?
    public var year: Int?

    public init(number: Int? = nil, day: Int? = nil, month: Int? = nil, year: Int? = nil) {
        (self.number, self.day, self.month, self.year) = (number, day, month, year)
    }

    /// - Throws: `slot-missing`, `slot-filled` with the component, each for every slot that
    ///   cannot be filled; what keeps the document from being read.
    public func issued(_ path: String) throws(Faults) -> Document {
        let source: OfficeDocument
        do throws(Diagnostic) { source = try Document.read(path) } catch { throw Faults(error.placed(path)) }
        try Secrecy.refuse(source, path)
        let lines = Lines(try Reading(document: source))
        let found = Recognizer(kinds: TemplateLibrary.current.knownKinds).components(in: lines)
        var edits = TextEdits(lines, of: source)
        var faults: [Diagnostic] = []
        if let number { fill(.number, with: number < 10 ? "0\(number)" : String(number), numberSlot(found, lines), lines, &edits, &faults, path) }
        if day != nil { fill(.dateline, with: words, dateSlot(found, lines), lines, &edits, &faults, path) }
        guard faults.isEmpty else { throw Faults(faults) }
        return Document(template: source, changes: edits.changes(), isFilled: true, warnings: [], work: nil)
    }

    private var words: String {
        let (day, month, year) = (day ?? 1, month ?? 1, year ?? 2000)
        return "ngày \(day < 10 ? "0" : "")\(day) tháng \(month < 3 ? "0" : "")\(month) năm \(year)"
    }

    /// A place to fill: a line and its letters; nil where there is none.
    private typealias Slot = (line: Int, range: Range<Int>, isFilled: Bool)

    /// The blanks between `Số:` and the slash; the first one stays.
    private func numberSlot(_ found: Components, _ lines: Lines) -> Slot? {
        guard let line = found.line(.number), let number = found.number else { return nil }
        let letters = lines.body[line].letters
        guard let slash = letters[number.label.upperBound...].firstIndex(of: "/") else { return nil }
        let start = min(number.label.upperBound + 1, slash)
        return (line, start..<slash, !number.number.isEmpty)
    }

    private func dateSlot(_ found: Components, _ lines: Lines) -> Slot? {
        guard let line = found.line(.dateline), let date = found.date else { return nil }
        return (line, date.words, !date.day.isEmpty)
    }

    private func fill(
        _ component: Component, with text: String, _ slot: Slot?, _ lines: Lines, _ edits: inout TextEdits, _ faults: inout [Diagnostic],
        _ path: String
    ) {
        let place = DiagnosticPlace(file: path)
        func report(_ id: DiagnosticID) {
            var fault = Diagnostic(id, at: place)
            fault.component = component.rawValue
            faults.append(fault)
        }
        guard let slot else { return report("slot-missing") }
        if slot.isFilled { return report("slot-filled") }
        if !edits.replace(slot.range, of: lines.body[slot.line], by: text) { report("slot-missing") }
    }
}
