import OfficeDocuments
import XMLScanning

/// A field of WordprocessingML that several runs make is one thing: a block lies within it,
/// or holds it whole (ECMA-376 part 1, 17.16.18).
extension StoryAnalysis {
    /// The tags of each block that begins within a field and ends outside, or the reverse.
    func fieldCuts() -> [[Int]] {
        let fields = tree.fields.filter { tree.part.name(of: $0.first).local == "r" }
        guard !fields.isEmpty else { return [] }
        return blocks.map(\.tags).filter { tags in
            let tokens = tags.map(token)
            return fields.contains { field in
                let inside = tokens.count { field.first < $0 && $0 < field.last }
                return inside > 0 && inside < tokens.count
            }
        }
    }

    /// Where a tag acts.
    private func token(_ index: Int) -> Int {
        switch extents.places[index] {
        case .before(let node): tree.nodes[node].first
        case .after(let node): tree.nodes[node].last
        case .inline: texts[tags[index].node].map { Int($0.origins[anchors[index]].token) } ?? tree.nodes[tags[index].node].first
        }
    }
}
