import Diagnostics
import OfficeDocuments
import XMLScanning

extension PlaceFinder {
    /// Where comments on a node are put: only paragraphs of the body take them in both
    /// formats, so what stands in a note or text box is commented where that hangs.
    func anchor(of node: Int, marked: Range<Int>) -> MarkupAnchor? {
        var paragraph = node
        var isInner = false
        var at = node
        while tree.nodes[at].parent >= 0 {
            if tree.nodes[at].kind == .story {
                isInner = true
                paragraph = tree.nodes[at].parent
            }
            at = tree.nodes[at].parent
        }
        guard tree.role(of: tree.nodes[at].first) == .body, tree.nodes[paragraph].kind == .paragraph
        else { return nil }
        return MarkupAnchor(
            part: part, paragraph: bytes(of: paragraph),
            words: isInner ? nil : words(marked, of: paragraph))
    }

    private func bytes(of node: Int) -> Range<Int> {
        let (first, last) = (tree.nodes[node].first, tree.nodes[node].last)
        return Int(tree.part.tokens[first].start)..<Int(tree.part.tokens[last].end)
    }

    private func words(_ marked: Range<Int>, of node: Int) -> Range<Int>? {
        let text = text(of: node)
        let marked = marked.clamped(to: 0..<text.origins.count)
        guard let first = marked.first, let last = marked.last else { return nil }
        return Int(text.origins[first].start)..<Int(text.origins[last].end)
    }
}
