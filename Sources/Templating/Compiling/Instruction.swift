/// One step; addresses are indices into `code`.
package enum Instruction: Sendable {
    /// Bytes of the template's part.
    case copy(UInt32, UInt32)
    /// Bytes of the literals.
    case emit(UInt32, UInt32)
    /// A value among the characters.
    case value(expression: Int32, carrier: Int32)
    /// A value alone in its paragraph, which may be blocks.
    case blocks(expression: Int32, carrier: Int32)
    /// A value in a link's target.
    case link(expression: Int32, carrier: Int32)
    /// What is written up to the end is the address of a link, in whose place stands the id
    /// of its relationship (WordprocessingML).
    case beginAddress, endAddress
    /// The length of a drawn line.
    case length(expression: Int32, unit: LengthUnit)
    case openParagraph(Int32)
    case closeParagraph
    /// The open paragraph shows something.
    case substance
    case openContainer(Int32)
    case closeContainer
    /// A block that was copied as it is stands in the open container.
    case wrote(BlockKindWritten)
    case jump(Int32)
    case unless(expression: Int32, Int32)
    case beginLoop(Int32, expression: Int32, orElse: Int32)
    case next(Int32, Int32)
    case assign(slot: Int32, expression: Int32)
    case unpack(targets: Int32, expression: Int32)
    /// Copies a slot, so that an inner scope sees the outer value first.
    case inherit(from: Int32, to: Int32)
    /// Takes what is written up to the end as a value.
    case beginCapture, endCapture(slot: Int32, Fragment.Level)
    case call(Int32)
    case `return`
    /// The end of a recursive loop: the flow of the story goes on.
    case returnFrom(Int32)
    /// Writes a captured value where blocks stand; the start of the tag's paragraph.
    case gap(expression: Int32, UInt32, UInt32)
    /// A loop is left by `break`.
    case leave(Int32)
    case setMember(namespace: Int32, member: Int32, expression: Int32)
    case list(Int32)
    /// The lists of a set start again with their next item.
    case restart(Int32)
    /// Writes a copy of a note into its part, and its id here.
    case note(program: Int32, note: Int32)
    /// In a note: the id of its copy.
    case noteID
    /// In a part of notes: the copies of one.
    case notes(Int32)
    /// The number of a list of WordprocessingML.
    case listNumber(Int32)
    case id(Int32)
    /// A stretch of the source that only the first copy has.
    case once(Int32, UInt32, UInt32)
    /// What is written up to the end goes to the next paragraph instead.
    case beginHanding, endHanding(isDrawing: Bool)
    case handBreak(Int32)
    /// The properties of a section that ended with a vanished paragraph.
    case handSection(UInt32, UInt32)
    /// The paragraph that has begun takes what was handed on.
    case takeHanded
    /// A thing that outlives its paragraph.
    case beginKeeping, endKeeping(isDrawing: Bool)
    case table(TableStep)
    /// A step of filling a frame with a picture.
    case picture(Int32)
    /// A place that others may add to; without an addition the source's own bytes stand.
    case addition(UInt32, UInt32)
    /// What several forms of one thing say is evaluated from one state, and told once.
    case alternative(AlternativeStep)
}

/// Where among the forms of one thing rendering is.
package enum AlternativeStep: UInt8, Sendable { case begin, next, end }

/// What was written into a container, for its end.
package enum BlockKindWritten: UInt8, Sendable { case paragraph, table, row, other }
/// In what a drawn line's length is written.
package enum LengthUnit: UInt8, Sendable {
    /// `57.15mm` (ODF `svg:width`).
    case millimetres
    /// English metric units, 36,000 a millimetre (DrawingML).
    case emu
    /// Points with their unit, in a VML style.
    case points
}
