import Diagnostics

/// Text that vanishes because it shares its paragraph, row or cell with a prefixed tag.
enum PrefixedText {
    static func remarks(on part: CheckedPart) -> [Diagnostic] {
        part.analyses.flatMap { analysis in
            var substance = analysis.substance
            var seen: Set<Int> = []
            return analysis.tags.indices.compactMap { index -> Diagnostic? in
                let tag = analysis.tags[index]
                guard tag.isBlockTag, tag.side == nil, let node = structure(of: tag, part.tree),
                    analysis.extents.vanishing.contains(node), substance.holds(node), seen.insert(node).inserted
                else { return nil }
                return part.remark("prefix-with-text", at: index, of: analysis)
            }
        }
    }

    /// What the tag's prefix names.
    private static func structure(of tag: Tag, _ tree: StoryTree) -> Int? {
        switch tag.prefix {
        case .paragraph?, .item?: tag.node
        case .row?: tree.ancestors(of: tag.node).first { tree.nodes[$0].kind == .row }
        case .cell?: tree.ancestors(of: tag.node).first { tree.nodes[$0].kind == .cell }
        case .run?, nil: nil
        }
    }
}
