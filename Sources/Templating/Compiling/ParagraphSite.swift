/// A paragraph that may vanish, or be replaced by blocks.
package struct ParagraphSite: Sendable {
    /// Vanishes if nothing in it showed.
    package var vanishes: Bool
    /// Index into `listPaths`, -1 where lists are copied as they are.
    package var listPath: Int32 = -1
    package var opensItem = 0
    /// Start tag with properties, and end tag, in the source.
    package var start: Range<Int>
    package var end: Range<Int>
    /// Its start once more: without ids, page break and end of section.
    var again: [UInt8] = []
    /// The same without the number of a list.
    var rest: [UInt8] = []
    /// The end tag of a paragraph that is an empty element in the template.
    package var endName: [UInt8]?
    /// How its start is written with a break that an earlier paragraph left, for the
    /// breaks of its story from `firstBreak` on.
    var breaking: [BreakingStart?] = []
    var firstBreak = 0
    /// The break before it, which it leaves if it vanishes; -1 if none.
    var breakBefore: Int32 = -1
    /// `w:sectPr`, which it leaves if it vanishes.
    var section: Range<Int>?
}

/// How a paragraph's start is written when a page begins before it.
struct BreakingStart: Sendable {
    /// Bytes to take back from the end of the start.
    var cut: Int
    var open: [UInt8]
    /// Stands between `open` and `close` by the name that it gets.
    var style: AutomaticStyle?
    var close: [UInt8]
}
