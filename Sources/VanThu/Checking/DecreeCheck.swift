import AdministrativeDocuments
import DecreeRules
import Diagnostics
import OfficeDocuments
import ReadingModel
import Recognition

/// The Decree's rules on one document, said as diagnostics with their places.
struct DecreeCheck {
    private let document: CheckedDocument
    private let file: String?
    private let source: OfficeDocument
    /// The parts that hold the document's text.
    private let parts: [String: [UInt8]]

    init(_ source: OfficeDocument, file: String?, profile: Check.Profile) throws(Faults) {
        let lines = Lines(try Reading(document: source))
        let components = Recognizer(kinds: TemplateLibrary.current.knownKinds).components(in: lines)
        document = CheckedDocument(lines, components, profile: profile == .final ? .final : .draft)
        self.file = file
        self.source = source
        var parts: [String: [UInt8]] = [:]
        for name in Set(lines.reading.parts.values) { parts[name] = (try? source.part(name)) ?? nil }
        self.parts = parts
    }

    /// So many places of one finding are told.
    private static let mostPlaces = 50

    var findings: [Diagnostic] {
        if let notice { return [Diagnostic(notice, at: DiagnosticPlace(file: file))] }
        return Decree.findings(in: document).map { diagnostic(of: $0.finding, $0.rule) }
    }

    /// Why the rules do not run.
    private var notice: DiagnosticID? {
        switch document.components.regime {
        case .state: nil
        case .none: "not-administrative"
        case .party: "party-document"
        case .legislation: "legislation-document"
        case .officeForm: "office-form"
        }
    }

    private func diagnostic(of finding: Finding, _ rule: Rule) -> Diagnostic {
        var arguments = finding.arguments
        arguments["found"] = finding.found
        arguments["demanded"] = finding.demanded
        let component = finding.component ?? rule.component
        let places = finding.spots.prefix(Self.mostPlaces).map(place)
        var result = Diagnostic(
            rule.id, severity: finding.severity, at: places.first ?? DiagnosticPlace(file: file), arguments)
        result.component = component?.rawValue
        result.otherPlaces = Array(places.dropFirst())
        result.clause = rule.clause.isEmpty ? nil : rule.clause
        result.excerpt = finding.spots.first.flatMap(excerpt)
        return result
    }

    // MARK: Places

    private func place(of spot: Finding.Spot) -> DiagnosticPlace {
        let line = document.body[spot.line]
        var place = DiagnosticPlace(file: file, heading: heading(above: spot.line))
        for step in line.place.path {
            switch step.kind {
            case .paragraph: place.paragraph = step.number
            case .table: (place.table, place.row, place.column, place.paragraph) = (step.number, nil, nil, nil)
            case .row: place.row = step.number
            case .cell: place.column = step.number
            case .frame, .contents, .opaque: break
            }
        }
        if place.table != nil { place.paragraph = nil }
        if line.place.story != .body { place.part = "text-box" }
        place.anchor = anchor(of: spot, line)
        return place
    }

    private func heading(above index: Int) -> String? {
        guard document.components.content.contains(index) else { return nil }
        let item = document.components.items.last { item in
            guard item.line < index else { return false }
            return switch item.level {
            case .part, .chapter, .section, .roman, .article: true
            default: false
            }
        }
        return item.map { String(document.body[$0.line].shown.prefix(60)) }
    }

    private func anchor(of spot: Finding.Spot, _ line: Line) -> MarkupAnchor? {
        guard line.place.bytes != .none else { return nil }
        let name = document.lines.reading.parts[line.place.story] ?? source.mainPart
        return MarkupAnchor(
            part: name, paragraph: line.place.bytes.range,
            words: parts[name].flatMap { document.lines.bytes(of: spot.range, in: line, part: $0) })
    }

    // MARK: Words

    private static let excerptLength = 90

    private func excerpt(of spot: Finding.Spot) -> Excerpt? {
        let letters = document.body[spot.line].letters
        guard !letters.isEmpty else { return nil }
        let marked = spot.range ?? letters.indices
        let low = max(0, min(marked.lowerBound - 20, letters.count - Self.excerptLength))
        let start = marked.lowerBound < Self.excerptLength - 30 ? 0 : low
        let end = min(letters.count, start + Self.excerptLength)
        let lead = start > 0 ? "… " : ""
        let text = lead + String(String.UnicodeScalarView(letters[start..<end])).replacing("\t", with: " ") + (end < letters.count ? " …" : "")
        let from = marked.lowerBound - start + lead.count
        let to = max(from + 1, min(marked.upperBound, end) - start + lead.count)
        return Excerpt(text: text, caret: from..<to)
    }
}
