package import Diagnostics
import XMLScanning

extension OfficeDocument {
    /// Refuses a document of which some part declares a document type, whether anything
    /// parses that part or not: it would be copied, and others would read what it names.
    ///
    /// Only what stands before the first element of each part is expanded.
    ///
    /// - Throws: `xml-doctype`; `xml-encoding` for a part of which nobody can tell.
    package func refuseDoctypes() throws(Diagnostic) {
        for name in partNames {
            let kind = partKind(name)
            guard kind != .foreign, let prolog = try prolog(of: name, kind) else { continue }
            let place = DiagnosticPlace(part: format.isFlat ? nil : name)
            switch prolog {
            case .plain, .unfinished: break
            case .encoding(let encoding): throw Diagnostic("xml-encoding", at: place, ["encoding": encoding])
            case .doctype(let system, let hasSubset):
                // Old OpenOffice wrote this one.
                let isTolerated = name == "META-INF/manifest.xml" && system == "Manifest.dtd" && !hasSubset
                if !isTolerated { throw Diagnostic("xml-doctype", at: place) }
            }
        }
    }

    /// What a part may hold, judged by its name.
    private enum PartKind { case markup, unknown, foreign }

    /// Pictures and web pages have document types of their own, which no office program
    /// resolves.
    private func partKind(_ name: String) -> PartKind {
        let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
        if ["svg", "htm", "html", "xhtml", "mht", "mhtml"].contains(ending) { return .foreign }
        if ["xml", "rels", "rdf", "vml"].contains(ending) { return .markup }
        return contentType(of: name)?.hasSuffix("xml") == true ? .markup : .unknown
    }

    private func prolog(of name: String, _ kind: PartKind) throws(Diagnostic) -> XMLProlog.Finding? {
        var count = 512
        while let bytes = try beginning(of: name, count) {
            // Pictures, fonts and sheets are not read on.
            if kind == .unknown, !XMLProlog.mayBeMarkup(bytes) { return nil }
            let finding = XMLProlog(of: bytes, isWhole: bytes.count < count).finding
            if finding != .unfinished { return finding }
            count *= 8
        }
        return nil
    }
}
