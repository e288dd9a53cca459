import Diagnostics
import OfficeDocuments

/// Runs the programs of a template against one record.
///
/// One pass, one growing buffer per part. What may vanish is written first and cut
/// off again when it turns out to have shown nothing.
struct Renderer {
    var context: EvaluationContext
    var output: [UInt8] = []
    var paragraphs: [ParagraphFrame] = []
    var containers: [ContainerFrame] = []
    var loops: [LoopFrame] = []
    /// The most loops that were open at once.
    var deepest = 0
    var ids: IDAllotment
    /// Lists of the template that were opened at least once.
    var openedLists: Set<Int> = []
    /// What stands for a list of the template now: an id in ODF, a number in
    /// WordprocessingML.
    var currentLists: [NumberedList: String] = [:]
    var listsToRestart: Set<NumberedList> = []
    var restartedLists: Set<NumberedList> = []
    var faults = RenderFaults()
    var additions: Additions
    /// Where the address of a link begins.
    var addressStart = 0
    let options: RenderOptions
    let programs: [Program]
    /// Copies of notes, in the order of their references.
    var notes: [NoteKey: [UInt8]] = [:]
    var noteID = ""
    /// Places that others may add to, in the output.
    var places: [(offset: Int, range: Range<Int>)] = []

    /// A paragraph that is being written.
    struct ParagraphFrame {
        var site: Int32
        var start: Int
        var openList: [OpenListStep]
        var showed = false
        /// What is left of a paragraph that blocks parted.
        var isRest = false
        /// A value asked the paragraph to go if nothing else shows.
        var mayDrop = false
        /// Where its start tag begins, after the tags of lists.
        var tag = 0
        /// What it was handed, and what it leaves if it vanishes.
        var taken = Handed()
        var kept: [UInt8] = []
        /// The end of blocks that stand in its place, -1 if none do.
        var replacedUpTo = -1
    }

    /// A structure that is being written, whose content may all vanish.
    struct ContainerFrame {
        var site: Int32
        var start: Int
        var count = 0
        var lastWasTable = false
        var lastWasParagraph = false
        /// Where the last paragraph begins, and where its end tag.
        var lastParagraph: (start: Int, tail: Int)?
        var handed = Handed()
        /// Lists and items that are open in the output.
        var openList: [OpenListStep] = []
    }

    /// A list or item that is open in the output.
    struct OpenListStep: Equatable {
        var step: ListStep
        /// Whether the item holds a paragraph.
        var isUsed: Bool
    }

    /// A loop that is running.
    struct LoopFrame {
        var items: ValueList
        var index: Int
        var id: Int
        var site: Int32
        var program: Int
    }

    var references: [Reference] = []
    var documents = TakenDocuments()
    var loopCount = 0
    /// Forms of one thing that are being written, the innermost last.
    var alternatives: [Alternative] = []
    /// Tables whose cells are noted, the innermost last.
    var tables: [TableFrame] = []
    var captures: [Capture] = []
    var caller = Caller.none
    /// Routines that are being run, the innermost last.
    var running: [Int] = []
    var handingStart = 0
    var keepingStarts: [Int] = []
    /// Frames for pictures that are being written, the innermost last.
    var pictureFrames: [PictureFrame] = []

    mutating func run(_ program: Program) {
        output.removeAll(keepingCapacity: true)
        output.reserveCapacity(program.source.count + program.source.count / 4)
        places.removeAll(keepingCapacity: true)
        forgetListElements()
        run(program, from: program.entry, to: program.code.count)
    }

    mutating func run(_ program: Program, from start: Int, to end: Int) {
        var at = start
        let code = program.code
        while at < end {
            at = step(code[at], at, program)
            if faults.isStopped { return }
        }
    }

    /// Does one instruction, and gives the address of the next.
    @inline(__always)
    private mutating func step(_ instruction: Instruction, _ at: Int, _ program: Program) -> Int {
        switch instruction {
        case .copy(let from, let to):
            output.append(contentsOf: program.source[Int(from)..<Int(to)])
        case .emit(let from, let to):
            output.append(contentsOf: program.literals[Int(from)..<Int(to)])
        case .value(let expression, let carrier):
            writeValue(expression, carrier, at, program)
        case .blocks(let expression, let carrier):
            writeBlocks(expression, carrier, at, program)
        case .length(let expression, let unit): writeLength(expression, unit, at, program)
        case .openParagraph(let site): openParagraph(site, program)
        case .closeParagraph: closeParagraph(program)
        case .substance: if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].showed = true }
        case .openContainer(let site): openContainer(site, program)
        case .closeContainer: closeContainer(program)
        case .wrote(let kind): wrote(kind)
        case .jump(let target): return jumped(to: target, from: at, program)
        case .unless(let expression, let target):
            if !isTrue(expression, at, program) { return Int(target) }
        case .beginLoop(let loop, let expression, let orElse):
            if !beginLoop(loop, expression, at, program) { return Int(orElse) }
        case .next(let loop, let body):
            if next(loop, program) { return jumped(to: body, from: at, program) }
        case .assign(let slot, let expression):
            context.slots[Int(slot)] = evaluate(expression, at, program)
        case .unpack(let targets, let expression):
            unpack(evaluate(expression, at, program), into: program.loops[Int(targets)].targets, at, program)
        case .inherit(let from, let to): context.slots[Int(to)] = context.slots[Int(from)]
        case .list(let path): writeList(program.listPaths[Int(path)], opening: 0, program)
        case .beginHanding: beginHanding()
        case .endHanding(let isDrawing): endHanding(isDrawing: isDrawing, program)
        case .handBreak(let number): hand(Handed(breaking: number))
        case .handSection(let from, let to): handSection(Int(from)..<Int(to), program)
        case .takeHanded: takeHanded(program)
        case .beginKeeping: beginKeeping()
        case .endKeeping(let isDrawing): endKeeping(isDrawing: isDrawing, program)
        case .note(let number, let note): callNote(Int(note), of: Int(number))
        case .noteID: output.append(contentsOf: Array(noteID.utf8))
        case .notes(let note):
            output += notes[NoteKey(program: program.number, note: Int(note))] ?? []
        case .beginCapture: beginCapture()
        case .endCapture(let slot, let level):
            context.slots[Int(slot)] = endCapture(level, program)
        case .call(let number): call(number, at, program)
        case .return: return Int.max
        case .returnFrom(let routine): if running.last == Int(routine) { return Int.max }
        case .gap(let expression, let from, let to):
            writeGap(expression, Int(from)..<Int(to), at, program)
        case .leave: loops.removeLast()
        case .setMember(let namespace, let member, let expression):
            setMember(namespace, member, expression, at, program)
        case .restart(let set): restart(program.restarts[Int(set)])
        case .listNumber(let site): writeListNumber(program.listNumbers[Int(site)])
        case .id(let site): writeID(Int(site), at, program)
        case .once(let site, let from, let to): writeOnce(Int(site), Int(from)..<Int(to), program)
        case .table(let step): table(step, at, program)
        case .picture(let step): picture(step, at, program)
        case .link(let expression, let carrier): writeLink(expression, carrier, at, program)
        case .beginAddress: addressStart = output.count
        case .endAddress: relateAddress(program)
        case .alternative(let step): alternative(step)
        case .addition(let from, let to): places.append((output.count, Int(from)..<Int(to)))
        }
        return at + 1
    }

    /// Every jump costs, so that no program runs for ever.
    private mutating func jumped(to target: Int32, from at: Int, _ program: Program) -> Int {
        do { try context.charge(1, output: output.count) } catch {
            faults.add(error, at: program.places[at], part: program.number)
        }
        return Int(target)
    }

    // MARK: Expressions

    mutating func evaluate(_ expression: Int32, _ at: Int, _ program: Program) -> Value {
        do {
            return try Templating.evaluate(program.expressions[Int(expression)], in: &context)
        } catch {
            note(error, at, program)
            return .null
        }
    }

    /// What the data lack is a warning where the caller asks for it.
    mutating func note(_ fault: ExpressionFault, _ at: Int, _ program: Program) {
        let isAllowed = fault.isMissing && options.missing != .error
        faults.add(fault, at: program.places[at], part: program.number, severity: isAllowed ? .warning : .error)
    }

    private mutating func isTrue(_ expression: Int32, _ at: Int, _ program: Program) -> Bool {
        do {
            return try Templating.evaluate(program.expressions[Int(expression)], in: &context)
                .isTrue
        } catch {
            note(error, at, program)
            return false
        }
    }
}
