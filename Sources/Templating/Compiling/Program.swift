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
    /// Names that loops give to their items.
    var loopNames: Set<String> = []
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
    /// For each value in a line, the same: a picture stands beside runs, not in them.
    var runs: [Int: RunLook] = [:]
    var pictureSites: [PictureSite] = []
    var pictureSteps: [PictureStep] = []
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

/// A stretch of code with parameters: a macro, the body of a `call`, a recursive loop.
package struct Routine: Sendable {
    /// A parameter of a macro.
    package struct Parameter: Sendable {
        var name: String
        var slot: Int32
        /// An expression, -1 if there is none.
        var preset: Int32 = -1
        /// The code that gives the slot this value.
        var presetCode: Range<Int32> = 0..<0
    }
    package var name: String
    package var entry: Int32 = 0
    package var level = Fragment.Level.inline
    package var parameters: [Parameter] = []
    /// Slots of `varargs` and `kwargs`, -1 where more arguments are a fault.
    package var more: Int32 = -1
    package var moreNamed: Int32 = -1
    /// Of a macro: the slot of `caller`.
    package var caller: Int32 = -1
    /// Of a macro: whether it asks for the body of a `call` block.
    package var takesBody = false
    /// Of a recursive loop: the slot of its list.
    package var list: Int32?
    /// Its own slots, which a call within a call keeps.
    package var firstSlot: Int32 = 0
    package var lastSlot: Int32 = 0
}

/// A place that calls a macro.
package struct CallSite: Sendable {
    /// What is called.
    package enum Target: Sendable {
        case routine(Int)
        /// A macro that is a value: a parameter, a name that was set to it.
        case value(Int32)
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

/// A cell, section, table or story whose content depends on data.
package struct ContainerSite: Sendable {
    /// When the structure goes.
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

/// A loop of the template.
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
    /// The text that the range counts in, where it is not the paragraph's: a description.
    var text: String?
}
