import Diagnostics
import OfficeDocuments
import XMLScanning

/// Marks in text that no reader sees: hidden runs, hidden sections, styles that hide.
enum HiddenMarks {
    static func remarks(on part: CheckedPart, _ styles: StyleFacts) -> [Diagnostic] {
        let hidden = part.tree.hasCarriers ? wordRanges(part, styles) : openDocumentRanges(part, styles)
        guard !hidden.isEmpty else { return [] }
        return part.analyses.flatMap { analysis in
            analysis.tags.indices.filter { tag in
                guard let text = analysis.texts[analysis.tags[tag].node],
                    text.origins.indices.contains(analysis.anchors[tag])
                else { return false }
                let token = Int(text.origins[analysis.anchors[tag]].token)
                return analysis.tags[tag].isSubstance && hidden.contains { $0.contains(token) }
            }.map { part.remark("hidden-mark", at: $0, of: analysis) }
        }
    }

    private static func wordRanges(_ part: CheckedPart, _ styles: StyleFacts) -> [Range<Int>] {
        let tree = part.tree
        func range(_ local: String, around token: Int) -> Range<Int>? {
            part.ancestor(XMLName(Namespaces.word, local), of: token).map { $0..<tree.part.indexAfter($0) }
        }
        var found: [Range<Int>] = []
        for token in part.elements(Namespaces.word, "vanish")
        where StyleFacts.isOn(part.attribute(Namespaces.word, "val", of: token)) {
            // In a paragraph's properties it hides the paragraph's end only.
            guard let run = range("r", around: token), let properties = range("rPr", around: token),
                run.lowerBound + 1 == properties.lowerBound
            else { continue }
            found.append(run)
        }
        for (element, whole) in [("rStyle", "r"), ("pStyle", "p")] {
            for token in part.elements(Namespaces.word, element) {
                let style = part.attribute(Namespaces.word, "val", of: token) ?? ""
                if styles.hides(style), let range = range(whole, around: token) { found.append(range) }
            }
        }
        return found
    }

    private static func openDocumentRanges(_ part: CheckedPart, _ styles: StyleFacts) -> [Range<Int>] {
        var found: [Range<Int>] = []
        func add(_ token: Int) { found.append(token..<part.tree.part.indexAfter(token)) }
        for (element, family) in [("span", "text"), ("p", "paragraph"), ("h", "paragraph")] {
            for token in part.elements(Namespaces.text, element) {
                let style = part.attribute(Namespaces.text, "style-name", of: token) ?? ""
                if styles.hides(family + "/" + style) { add(token) }
            }
        }
        for token in part.elements(Namespaces.text, "section")
        where part.attribute(Namespaces.text, "display", of: token) == "none" {
            add(token)
        }
        return found
    }
}
