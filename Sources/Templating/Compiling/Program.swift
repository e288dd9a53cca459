/// What rendering one part does, step by step: copy these bytes, write this
/// value, repeat, branch, open and close what may vanish.
package struct Program: Sendable {
    /// The part's name in its document.
    package var part: String
    /// The template's own bytes, which `copy` reads.
    package var source: [UInt8]
    /// Bytes made by the compiler, which `emit` reads.
    package var literals: [UInt8] = []
    package var code: [Instruction] = []
    package var expressions: [Expression] = []
    package var carriers: [Carrier] = []
    package var paragraphs: [ParagraphSite] = []
    package var containers: [ContainerSite] = []
    package var loops: [LoopSite] = []
    /// Tags of lists and items that are written step by step, by token.
    package var listTags: [Int: ListTag] = [:]
    /// Lists that start again together.
    package var restarts: [[NumberedList]] = []
    /// Whether it is the document's main part.
    package var isMain = false
    /// Fields of a mail merge: the name of the record that each reads.
    package var mergeFields: [(name: String, place: MarkPlace)] = []
    /// Whether a block holds one side of a bookmark or comment and not the other.
    package var cutsPairs = false
    /// Whether fields show what filling may make stale.
    package var hasFieldResults = false
    /// Whether it has a table of contents.
    package var hasContents = false
    /// The innermost loop around the definition of an id, by its key.
    package var idRegions: [Int32: Int32] = [:]
    package var listNumbers: [ListNumberSite] = []
    package var routines: [Routine] = []
    package var calls: [CallSite] = []
    /// Names of what is set in namespaces.
    package var members: [String] = []
    /// How characters are written where no mark gives a look.
    var textRun = RunLook(open: [], close: [], carrier: .plain)
    var tables: [TableSite] = []
    /// Notes that are called where they are referred to.
    var notes: [NoteSite] = []
    /// Where the code of the part itself begins, after that of its notes.
    var entry = 0
    /// `text:`, `w:`.
    package var prefix = ""
    var isWord = false
    /// Breaks that paragraphs may hand on.
    var breaks: [OpeningBreak] = []
    /// Path 0 is "in no list".
    package var listPaths: [[ListStep]] = [[]]
    /// The part's place among the template's programs.
    package var number = 0
    /// For each instruction that may fail, where in the template it stands.
    package var places: [Int: MarkPlace] = [:]
    /// What the marks say, for `--missing keep`.
    package var markTexts: [Int: String] = [:]
    /// For each value that may be blocks, how a run of its paragraph is written.
    package var looks: [Int: RunLook] = [:]
    /// For each value that may be blocks, where Markdown is written.
    package var markdownSites: [Int: MarkdownSite] = [:]
}

extension Program {
    /// Whether it only copies its part.
    var isFixed: Bool {
        guard code.count == entry + 1, case .copy(0, let end) = code[entry] else { return false }
        return Int(end) == source.count
    }
}

/// The wrappers around a mark, to write more text of its look.
package struct RunLook: Sendable {
    package var open: [UInt8]
    package var close: [UInt8]
    package var carrier: Carrier
    /// Whether the paragraph may end and begin again here: no link or field is open.
    package var maySplit = true
}

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
    /// A place that others may add to; without an addition the source's own bytes stand.
    case addition(UInt32, UInt32)
}

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

/// A stretch of code with parameters: a macro, the body of a `call`, a recursive loop.
package struct Routine: Sendable {
    package struct Parameter: Sendable {
        var name: String
        var slot: Int32
        /// An expression, -1 if there is none.
        var preset: Int32
    }
    package var name: String
    package var entry: Int32 = 0
    package var level = Fragment.Level.inline
    package var parameters: [Parameter] = []
    /// Slots of `varargs` and `kwargs`, -1 where more arguments are a fault.
    package var more: Int32 = -1
    package var moreNamed: Int32 = -1
    /// Of a recursive loop: the slot of its list.
    package var list: Int32?
    /// Its own slots, which a call within a call keeps.
    package var firstSlot: Int32 = 0
    package var lastSlot: Int32 = 0
}

package struct CallSite: Sendable {
    package enum Target: Sendable {
        case routine(Int)
        /// The body of the `call` block that called the macro.
        case caller
    }
    package var target: Target
    package var body: Int
    package var positional: [Int32] = []
    package var named: [(name: String, expression: Int32)] = []
    package var result: Int32 = -1
}

/// A note that is called where it is referred to.
struct NoteSite: Sendable {
    var id: String
    var code: Range<Int32>
}

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

/// A cell, section, table or story whose content depends on data.
package struct ContainerSite: Sendable {
    package enum Need: Sendable {
        /// Goes if it has no row left.
        case rows
        /// Goes if it is empty.
        case any
        /// Must keep a paragraph: literal range of an empty one; `atEnd` where a
        /// table may not be last.
        case paragraph(Range<Int>, atEnd: Bool)
        case nothing
    }
    package var need: Need
    /// An empty paragraph between two tables that would join.
    package var separator: Range<Int>
    package var isTable = false
}

package struct LoopSite: Sendable {
    /// Several unpack.
    package var targets: [SlotTarget]
    package var loopSlot: Int32
    package var condition: Int32 = -1
    /// Of a recursive loop, -1 for others.
    package var routine = -1
    /// Slots of names set in the body: inner, outer.
    package var inherited: [(inner: Int32, outer: Int32)] = []
}

/// Where a value goes: a slot, or slots that a list is unpacked into.
package indirect enum SlotTarget: Sendable {
    case slot(Int32)
    case list([SlotTarget])
}

/// The tags of a list or an item of ODF that is written step by step.
package struct ListTag: Sendable {
    package var start: Range<Int>
    package var end: [UInt8]
    /// The start tag without its last character, its id and what it continues.
    package var bare: [UInt8]
    /// Of a list that copies may continue: the first of those that count together.
    package var leader: Int?
    package var id: String?
    /// The id that it gets where it has none.
    package var idToAdd: String?
}

/// Where a paragraph of WordprocessingML names a list that starts again in copies.
package struct ListNumberSite: Sendable {
    /// The template's `w:numId`.
    package var number: String
    /// Around the number, where the paragraph has it from its style.
    package var open: [UInt8] = []
    package var close: [UInt8] = []
    package var isFromStyle: Bool { !open.isEmpty }
}

/// A mark's place for a person, and its words.
package struct MarkPlace: Sendable {
    package var story: Int
    package var node: Int
    /// In the scalars of the paragraph's text.
    package var range: Range<Int>
}
