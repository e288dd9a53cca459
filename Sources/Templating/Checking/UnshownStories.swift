import Diagnostics
import OfficeDocuments
import XMLScanning

/// Marks in headers and footers that no page shows.
enum UnshownStories {
    static func remarks(on parts: [CheckedPart], of document: OfficeDocument) -> [Diagnostic] {
        document.format.isOpenDocument
            ? openDocument(parts) : word(parts, document)
    }

    /// One remark a story, at its first mark.
    private static func remark(_ part: CheckedPart, _ isUnshown: (StoryAnalysis) -> Bool) -> [Diagnostic] {
        part.analyses.filter(isUnshown).map { part.remark("story-not-shown", at: 0, of: $0) }
    }

    // MARK: WordprocessingML

    private static func word(_ parts: [CheckedPart], _ document: OfficeDocument) -> [Diagnostic] {
        guard let main = parts.first(where: { $0.name == document.mainPart }) else { return [] }
        let shown = shownWordParts(main, document)
        return parts.filter { part in
            let type = document.contentType(of: part.name) ?? ""
            return type.hasSuffix("header+xml") || type.hasSuffix("footer+xml")
        }.filter { !shown.contains($0.name) }.flatMap { remark($0) { _ in true } }
    }

    private static func shownWordParts(_ main: CheckedPart, _ document: OfficeDocument) -> Set<String> {
        let relationships = (try? document.relationships(of: main.name)) ?? []
        let hasEven = hasEvenPages(document)
        var shown: Set<String> = []
        for element in ["headerReference", "footerReference"] {
            for token in main.elements(Namespaces.word, element) {
                let kind = main.attribute(Namespaces.word, "type", of: token)
                if kind == "even", !hasEven { continue }
                if kind == "first", !hasTitlePage(main, around: token) { continue }
                let id = main.attribute(Namespaces.relationships, "id", of: token)
                shown.formUnion(relationships.filter { $0.id == id }.map(\.target))
            }
        }
        return shown
    }

    private static func hasTitlePage(_ main: CheckedPart, around reference: Int) -> Bool {
        guard let section = main.ancestor(XMLName(Namespaces.word, "sectPr"), of: reference) else { return true }
        return main.elements(Namespaces.word, "titlePg").contains {
            main.tree.part.isInside(section, $0)
                && StyleFacts.isOn(main.attribute(Namespaces.word, "val", of: $0))
        }
    }

    private static func hasEvenPages(_ document: OfficeDocument) -> Bool {
        let settings = document.partNames.first {
            document.contentType(of: $0)?.hasSuffix("wordprocessingml.settings+xml") == true
        }
        guard let settings, let bytes = (try? document.part(settings)) ?? nil else { return false }
        return bytes.contains(Array("evenAndOddHeaders".utf8))
    }

    // MARK: ODF

    private static func openDocument(_ parts: [CheckedPart]) -> [Diagnostic] {
        let used = usedMasterPages(parts)
        return parts.flatMap { part in
            remark(part) { analysis in
                let token = part.tree.nodes[analysis.story].first
                guard part.tree.part.name(of: token).namespace == Namespaces.style else { return false }
                if part.attribute(Namespaces.style, "display", of: token) == "false" { return true }
                let master = part.ancestor(XMLName(Namespaces.style, "master-page"), of: token)
                let name = master.flatMap { part.attribute(Namespaces.style, "name", of: $0) }
                return name.map { !used.contains($0) } ?? false
            }
        }
    }

    /// The first page's (`Standard`), those that paragraph and table styles ask for, and
    /// those that follow them.
    private static func usedMasterPages(_ parts: [CheckedPart]) -> Set<String> {
        var used: Set<String> = ["Standard"]
        var next: [String: String] = [:]
        for part in parts {
            for token in part.elements(Namespaces.style, "style") {
                if let name = part.attribute(Namespaces.style, "master-page-name", of: token) { used.insert(name) }
            }
            for token in part.elements(Namespaces.style, "master-page") {
                let follower = part.attribute(Namespaces.style, "next-style-name", of: token)
                if let name = part.attribute(Namespaces.style, "name", of: token) { next[name] = follower }
            }
        }
        var waiting = Array(used)
        while let name = waiting.popLast() {
            if let follower = next[name], used.insert(follower).inserted { waiting.append(follower) }
        }
        return used
    }
}
