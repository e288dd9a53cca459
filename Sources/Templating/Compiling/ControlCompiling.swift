import Diagnostics
import OfficeDocuments

/// Compiles tags: jumps, loops, scopes, assignments.
extension StoryCompiler {
    func place(of tag: Int) -> MarkPlace {
        MarkPlace(
            story: analysis.story, node: analysis.tags[tag].node,
            range: analysis.marks[analysis.tags[tag].mark].range)
    }

    /// Does what a tag says, in a gap or in the line.
    mutating func control(_ index: Int, at node: Int) {
        let tag = analysis.tags[index]
        guard case .statement(let statement) = analysis.marks[tag.mark].content else { return }
        if tag.isBlockTag && tag.block < 0 { return }
        let place = place(of: index)
        resolvingPlace = place
        switch statement {
        case .for(let targets, let iterable, let condition, let recursive):
            beginLoop(index, targets, iterable, condition, recursive, place)
        case .if(let condition):
            let jump = builder.add(.unless(expression: resolve(condition), 0), at: place)
            open[index] = OpenBlock(pending: jump)
        case .elif(let condition): elif(tag.block, condition, place)
        case .else: otherwise(tag.block)
        case .endif: endIf(tag.block)
        case .endfor: endLoop(tag.block)
        case .with(let assignments, let isIsolated): beginWith(assignments, isIsolated, place)
        case .endwith: scopes.exit()
        case .set(let targets, let value): assign(targets, value, place)
        case .setBlock, .filter: beginCapture(index)
        case .module: beginModule(index)
        case .endmodule: endModule(tag.block)
        case .include, .extends, .import, .fromImport:
            report(StoryAnalysis.StoryFault(id: "inclusion-misplaced", tags: [index]))
        case .endset: endSet(index)
        case .endfilter: endFilter(index, at: node)
        case .setMember(let namespace, let member, let value):
            setMember(namespace, member, value, place)
        case .macro(_, let parameters): beginMacro(index, parameters, place)
        case .endmacro: endMacro(tag.block)
        case .call(let parameters, _): beginCall(index, parameters)
        case .endcall: endCall(index, at: node)
        case .do(let expression):
            builder.add(
                .assign(slot: scopes.temporary(), expression: resolve(expression)), at: place)
        case .break: leaveLoop(index, isBreak: true, at: node)
        case .continue: leaveLoop(index, isBreak: false, at: node)
        case .block: beginBlock(index)
        case .endblock: endBlock(index, at: node)
        case .cell(let mark, let value): markCell(index, mark, value, place)
        default:
            report(
                StoryAnalysis.StoryFault(
                    id: "unsupported-statement", tags: [index],
                    arguments: ["name": statement.name]))
        }
    }

    // MARK: if

    private mutating func elif(_ block: Int, _ condition: Expression, _ place: MarkPlace) {
        closeBranch(block)
        let jump = builder.add(.unless(expression: resolve(condition), 0), at: place)
        open[opener(block)]?.pending = jump
    }

    private mutating func otherwise(_ block: Int) {
        if analysis.blocks[block].kind == .for {
            elseOfLoop(block)
        } else {
            closeBranch(block)
        }
    }

    /// The branch before `elif` or `else` jumps to the end.
    private mutating func closeBranch(_ block: Int) {
        let exit = builder.add(.jump(0))
        open[opener(block)]?.exits.append(exit)
        if let pending = open[opener(block)]?.pending { builder.land(pending) }
        open[opener(block)]?.pending = nil
    }

    private mutating func endIf(_ block: Int) {
        guard let state = open.removeValue(forKey: opener(block)) else { return }
        if let pending = state.pending { builder.land(pending) }
        for exit in state.exits { builder.land(exit) }
        _ = builder.label()
    }

    private func opener(_ block: Int) -> Int { analysis.blocks[block].opener }

    // MARK: for

    private mutating func beginLoop(
        _ index: Int, _ targets: [Statement.Target], _ iterable: Expression, _ condition: Expression?,
        _ recursive: Bool, _ place: MarkPlace
    ) {
        var list = resolve(iterable)
        let routine = recursive ? beginRecursion(index, list, place) : nil
        if let routine, let slot = builder.program.routines[routine].list {
            list = builder.expression(.slot(slot, like: iterable))
        }
        let number = Int32(builder.program.loops.count)
        scopes.enter(loop: number)
        var slots: [SlotTarget] = []
        for target in targets {
            slots.append(slot(of: target) { compiler, name in
                compiler.builder.program.loopNames.insert(name)
                return compiler.scopes.declare(name)
            })
        }
        var site = LoopSite(targets: slots, loopSlot: scopes.declare("loop"))
        site.routine = routine ?? -1
        builder.program.loops.append(site)
        if let condition {
            site.condition = resolve(condition)
            builder.program.loops[Int(number)] = site
        }
        let jump = builder.add(
            .beginLoop(number, expression: list, orElse: 0), at: place)
        open[index] = OpenBlock(
            pending: jump, routine: routine, loop: number, bodyStart: builder.label())
        loopDepth += 1
        loopsAround.append(number)
        forgetSpans(of: analysis.tags[index].block)
        if let lists = numbering.restarts[analysis.story]?[analysis.tags[index].block] {
            builder.program.restarts.append(lists)
            builder.add(.restart(Int32(builder.program.restarts.count - 1)))
        }
    }

    private mutating func closeBody(_ block: Int) {
        guard let state = open[opener(block)] else { return }
        for jump in state.continues { builder.land(jump) }
        builder.add(.next(state.loop, state.bodyStart))
        _ = builder.label()
        scopes.exit()
        loopDepth -= 1
        loopsAround.removeLast()
    }

    private mutating func elseOfLoop(_ block: Int) {
        closeBody(block)
        closeBranch(block)
        open[opener(block)]?.isElse = true
    }

    private mutating func endLoop(_ block: Int) {
        guard let state = open[opener(block)] else { return }
        if !state.isElse { closeBody(block) }
        open[opener(block)]?.exits += state.breaks
        endIf(block)
        if let routine = state.routine { endRecursion(routine) }
    }

    // MARK: Recursive loops

    /// The loop is a routine with a list; the flow of the story runs into it.
    private mutating func beginRecursion(_ index: Int, _ list: Int32, _ place: MarkPlace) -> Int {
        let routine = builder.program.routines.count
        builder.program.routines.append(Routine(name: "loop"))
        scopes.enter()
        builder.program.routines[routine].firstSlot = scopes.count
        builder.program.routines[routine].level = level(of: index)
        let slot = scopes.temporary()
        builder.program.routines[routine].list = slot
        builder.add(.assign(slot: slot, expression: list), at: place)
        builder.program.routines[routine].entry = builder.label()
        recursiveLoops.append(routine)
        return routine
    }

    private mutating func endRecursion(_ routine: Int) {
        if builder.program.routines[routine].level == .blocks, !cutLists.isEmpty {
            builder.add(.list(0))
        }
        builder.add(.returnFrom(Int32(routine)))
        builder.program.routines[routine].lastSlot = scopes.count
        recursiveLoops.removeLast()
        scopes.exit()
    }

    mutating func setMember(
        _ namespace: String, _ member: String, _ value: Expression, _ place: MarkPlace
    ) {
        let holder = resolve(Expression(node: .name(namespace, -1), range: place.range))
        builder.program.members.append(member)
        builder.add(
            .setMember(
                namespace: holder, member: Int32(builder.program.members.count - 1),
                expression: resolve(value)), at: place)
    }

    // MARK: Names

    private mutating func beginWith(
        _ assignments: [(name: String, value: Expression)], _ isIsolated: Bool, _ place: MarkPlace
    ) {
        let values = assignments.map { resolve($0.value) }
        scopes.enter(isIsolated: isIsolated)
        for (assignment, value) in zip(assignments, values) {
            builder.add(.assign(slot: scopes.declare(assignment.name), expression: value), at: place)
        }
    }

    mutating func assign(_ targets: [Statement.Target], _ value: Expression, _ place: MarkPlace) {
        let expression = resolve(value)
        if targets.count == 1, case .name(let name) = targets[0], mayBeFragment(value) {
            scopes.markCaptured(name)
        }
        if targets.count == 1, case .name(let name) = targets[0], mayBeMacro(value) { scopes.markCallable(name) }
        var slots: [SlotTarget] = []
        for target in targets {
            slots.append(slot(of: target) { compiler, name in
                let (slot, outer, loop) = compiler.scopes.assign(name)
                if let outer { compiler.inherit(outer, slot, loop) }
                return slot
            })
        }
        if slots.count == 1, case .slot(let slot) = slots[0] {
            builder.add(.assign(slot: slot, expression: expression), at: place)
        } else {
            builder.program.loops.append(LoopSite(targets: slots, loopSlot: -1))
            let targets = Int32(builder.program.loops.count - 1)
            builder.add(.unpack(targets: targets, expression: expression), at: place)
        }
    }

    private mutating func slot(
        of target: Statement.Target, _ make: (inout StoryCompiler, String) -> Int32
    ) -> SlotTarget {
        switch target {
        case .name(let name): return .slot(make(&self, name))
        case .list(let inner):
            var slots: [SlotTarget] = []
            for target in inner { slots.append(slot(of: target, make)) }
            return .list(slots)
        }
    }

    /// A name set in a loop starts each iteration with the value outside.
    private mutating func inherit(_ outer: Int32, _ slot: Int32, _ loop: Int32?) {
        if let loop {
            builder.program.loops[Int(loop)].inherited.append((slot, outer))
        } else {
            builder.add(.inherit(from: outer, to: slot))
        }
    }
}
