/// A mark at its place in a story, as pairing and extents see it.
struct Tag: Sendable {
    /// What the tag is to a block, or instead of one.
    enum Part: Sendable, Hashable {
        case opener(BlockKind)
        /// `elif`, and `else`, which is the last.
        case middle(BlockKind, isLast: Bool)
        case closer(BlockKind)
        /// `set`, `do`, `break` …: acts where it stands.
        case neutral
        /// `vm`, `hm`, `colspan`, `cellbg`: says something of its cell.
        case cell
        /// `include`, `call`: writes something where it stands.
        case writing
        case value
        case comment
        /// An escaped delimiter, printed as text.
        case literal
        case raw
    }

    var part: Part
    /// docxtpl's prefix, or the place that an input field's reference names.
    var prefix: Prefix?
    /// The side of the structure named by `prefix` where it acts; that stays then.
    var side: Side?
    /// Before or after the structure.
    enum Side: Sendable, Hashable { case before, after }
    /// The paragraph that holds it.
    var node: Int
    /// In the scalars of the paragraph's text, trimmed white space included.
    var range: Range<Int>
    /// Index into the story's marks.
    var mark: Int
    /// Index of the block that it opens, continues or closes.
    var block = -1

    /// The structure that docxtpl's `{%p`, `{%tr`, `{%tc`, `{%li`, `{{r` name.
    enum Prefix: Sendable, Hashable { case paragraph, row, cell, item, run }

    /// Whether a reader would see something at its place.
    var isSubstance: Bool {
        switch part {
        case .value, .writing, .literal: true
        default: false
        }
    }
    /// Belongs to a block of several tags.
    var isBlockTag: Bool {
        switch part {
        case .opener, .middle, .closer: true
        default: false
        }
    }
    /// Opens a block whose content is not printed where it stands.
    var isCapturing: Bool { part == .opener(.macro) || part == .opener(.set) }
    var isOpener: Bool { if case .opener = part { true } else { false } }
    var isCloser: Bool { if case .closer = part { true } else { false } }
}

/// The statements that have an end tag.
package enum BlockKind: String, Sendable, Hashable {
    case `for`, `if`, with, block, set, macro, call, filter, module
}

/// A statement of several tags: `for … else … endfor`.
struct Block: Sendable {
    var kind: BlockKind
    /// Indices of tags, in the order of the document.
    var tags: [Int]
    /// Whether it has its `else`.
    var hasLast = false
    var opener: Int { tags[0] }
    var closer: Int { tags[tags.count - 1] }
}
