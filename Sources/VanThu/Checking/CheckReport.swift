public import Diagnostics
import OfficeDocuments

/// What a check found in one file.
public struct CheckReport: Sendable {
    public var findings: [Diagnostic]
    /// Whether it was taken for a template.
    public var isTemplate: Bool
    /// The file as it stands, for comments; nil for plain text.
    let document: OfficeDocument?
    /// What the places of findings mean: other bytes where the template includes others.
    let compiled: OfficeDocument?

    init(
        _ findings: [Diagnostic], isTemplate: Bool, document: OfficeDocument? = nil,
        compiled: OfficeDocument? = nil
    ) {
        var seen: Set<Diagnostic> = []
        self.findings = findings.filter { seen.insert($0).inserted }
        self.isTemplate = isTemplate
        self.document = document
        self.compiled = compiled
    }

    /// Only what an office wants to hear.
    func wanted(by rules: HouseRules) -> CheckReport {
        var copy = self
        copy.findings.removeAll { !rules.wants($0.id) }
        return copy
    }

    public func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }

    /// The extensions that a copy with comments can have; none of plain text.
    public var formats: [String] { document.map { $0.format.isOpenDocument ? ["odt", "fodt"] : ["docx"] } ?? [] }

    /// A copy of the file with each finding as a comment at its place; marks stay marks.
    /// What has no place in the body is commented at its beginning.
    ///
    /// - Parameter words: the paragraphs of a finding's comment.
    public func annotated(_ words: (Diagnostic) -> [String]) throws(Faults) -> Document? {
        guard let document else { return nil }
        let annotations = findings.map { Annotation(anchor: anchor(of: $0), lines: words($0)) }
        do throws(Diagnostic) {
            return Document(
                template: document, changes: try document.annotating(annotations), isFilled: true,
                warnings: [], work: nil)
        } catch { throw Faults(error) }
    }

    /// The first place that stands in the body.
    private func anchor(of finding: Diagnostic) -> MarkupAnchor? {
        let anchors = ([finding.place] + finding.otherPlaces).compactMap(\.anchor)
        guard let document, let compiled else { return anchors.first }
        return anchors.lazy.compactMap { $0.moved(from: compiled, to: document) }.first
    }
}

extension MarkupAnchor {
    /// The same place in a document that the first was made of; nil if it is not there.
    func moved(from compiled: OfficeDocument, to document: OfficeDocument) -> MarkupAnchor? {
        guard let old = (try? compiled.part(part)) ?? nil, let new = (try? document.part(part)) ?? nil else {
            return nil
        }
        if old == new { return self }
        guard paragraph.upperBound <= old.count,
            let start = new.firstRange(of: Array(old[paragraph]))?.lowerBound
        else { return nil }
        let shift = start - paragraph.lowerBound
        return MarkupAnchor(
            part: part, paragraph: start..<paragraph.upperBound + shift,
            words: words.map { $0.lowerBound + shift..<$0.upperBound + shift })
    }
}
