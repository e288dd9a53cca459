import ArgumentParser
import Diagnostics
import VanThu

/// Findings as a log of SARIF 2.1.0 (OASIS), for pipelines.
struct SARIFLog {
    let findings: [Diagnostic]

    init(_ findings: [Diagnostic]) { self.findings = findings }

    var text: String {
        var ids: [DiagnosticID] = []
        for finding in findings where !ids.contains(finding.id) { ids.append(finding.id) }
        let rules = ids.map(rule).joined(separator: ",\n")
        let results = findings.map(result).joined(separator: ",\n")
        return """
            {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{
            "tool":{"driver":{"name":"VanThu","version":\(quoted(VanThuCommand.configuration.version)),"rules":[
            \(rules)]}},
            "results":[
            \(results)]}]}

            """
    }

    private func rule(_ id: DiagnosticID) -> String {
        guard let entry = MessageCatalogue.entry(id) else { return "{\"id\":\(quoted(id.rawValue))}" }
        let wording = entry.wording(language)
        let help = wording.why ?? wording.hint ?? wording.what
        return """
            {"id":\(quoted(id.rawValue)),"shortDescription":{"text":\(quoted(wording.what))},\
            "help":{"text":\(quoted(help))},"defaultConfiguration":{"level":"\(level(entry.severity))"}}
            """
    }

    private func result(_ finding: Diagnostic) -> String {
        """
        {"ruleId":\(quoted(finding.id.rawValue)),"level":"\(level(finding.severity))",\
        "message":{"text":\(quoted(message(finding)))}\(location(finding.place))}
        """
    }

    private func message(_ finding: Diagnostic) -> String {
        finding.message(language) + (finding.hint(language).map { "\n" + $0 } ?? "")
    }

    /// Parts of documents have no lines: their place is a logical location.
    private func location(_ place: DiagnosticPlace) -> String {
        var pieces: [String] = []
        if let file = place.file {
            let region = place.line.map { ",\"region\":{\"startLine\":\($0)}" } ?? ""
            pieces.append("\"physicalLocation\":{\"artifactLocation\":{\"uri\":\(quoted(Files.address(of: file)))}\(region)}")
        }
        let words = PlaceText(place).text
        if !words.isEmpty { pieces.append("\"logicalLocations\":[{\"fullyQualifiedName\":\(quoted(words))}]") }
        return pieces.isEmpty ? "" : ",\"locations\":[{\(pieces.joined(separator: ","))}]"
    }

    private func level(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .information: "note"
        }
    }

    private func quoted(_ text: String) -> String { JSONLine.quoted(text) }
}
