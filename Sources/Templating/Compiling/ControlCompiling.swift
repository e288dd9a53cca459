import Diagnostics
import OfficeDocuments

/// Compiles tags: jumps, loops, scopes, assignments.
extension StoryCompiler {
    func place(of tag: Int) -> MarkPlace {
        MarkPlace(
            story: analysis.story, node: analysis.tags[tag].node,
            range: analysis.marks[analysis.tags[tag].mark].range)
    }

    /// An expression with its names as slots.
    mutating func resolve(_ expression: Expression) -> Int32 {
        var scopes = self.scopes
        let resolved = expression.resolvingNames { Int(scopes.slot(of: $0)) }
        self.scopes = scopes
        return builder.expression(resolved)
    }

    /// Does what a tag says, in a gap or in the line.
    mutating func control(_ index: Int, at node: Int) {
        let tag = analysis.tags[index]
        guard case .statement(let statement) = analysis.marks[tag.mark].content else { return }
        if tag.isBlockTag && tag.block < 0 { return }
        let place = place(of: index)
        switch statement {
        case .for(let targets, let iterable, let condition, _):
            beginLoop(index, targets, iterable, condition, place)
        case .if(let condition):
            let jump = builder.add(.unless(expression: resolve(condition), 0), at: place)
            open[index] = OpenBlock(pending: jump)
        case .elif(let condition): elif(tag.block, condition, place)
        case .else: otherwise(tag.block)
        case .endif: endIf(tag.block)
        case .endfor: endLoop(tag.block)
        case .with(let assignments): beginWith(index, assignments, place)
        case .endwith: scopes.exit()
        case .set(let targets, let value): assign(targets, value, place)
        case .block, .endblock: break
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
        _ index: Int, _ targets: [String], _ iterable: Expression, _ condition: Expression?,
        _ place: MarkPlace
    ) {
        let list = resolve(iterable)
        let number = Int32(builder.program.loops.count)
        scopes.enter(loop: number)
        let slots = targets.map { scopes.declare($0) }
        var site = LoopSite(targets: slots, loopSlot: scopes.declare("loop"))
        builder.program.loops.append(site)
        if let condition {
            site.condition = resolve(condition)
            builder.program.loops[Int(number)] = site
        }
        let jump = builder.add(
            .beginLoop(number, expression: list, orElse: 0), at: place)
        open[index] = OpenBlock(pending: jump, loop: number, bodyStart: builder.label())
        loopDepth += 1
        if let lists = numbering.restarts[analysis.story]?[analysis.tags[index].block] {
            builder.program.restarts.append(lists)
            builder.add(.restart(Int32(builder.program.restarts.count - 1)))
        }
    }

    private mutating func closeBody(_ block: Int) {
        guard let state = open[opener(block)] else { return }
        builder.add(.next(state.loop, state.bodyStart))
        _ = builder.label()
        scopes.exit()
        loopDepth -= 1
    }

    private mutating func elseOfLoop(_ block: Int) {
        closeBody(block)
        closeBranch(block)
        open[opener(block)]?.isElse = true
    }

    private mutating func endLoop(_ block: Int) {
        if open[opener(block)]?.isElse == false { closeBody(block) }
        endIf(block)
    }

    // MARK: Names

    private mutating func beginWith(
        _ index: Int, _ assignments: [(name: String, value: Expression)], _ place: MarkPlace
    ) {
        let values = assignments.map { resolve($0.value) }
        scopes.enter()
        for (assignment, value) in zip(assignments, values) {
            builder.add(.assign(slot: scopes.declare(assignment.name), expression: value), at: place)
        }
    }

    private mutating func assign(_ targets: [String], _ value: Expression, _ place: MarkPlace) {
        let expression = resolve(value)
        let slots = targets.map { name -> Int32 in
            let (slot, outer, loop) = scopes.assign(name)
            if let outer { inherit(outer, slot, loop) }
            return slot
        }
        if slots.count == 1 {
            builder.add(.assign(slot: slots[0], expression: expression), at: place)
        } else {
            builder.program.loops.append(LoopSite(targets: slots, loopSlot: -1))
            let targets = Int32(builder.program.loops.count - 1)
            builder.add(.unpack(targets: targets, expression: expression), at: place)
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
