import Diagnostics

extension Renderer {
    /// - Returns: whether there is a first item; its names are set then.
    mutating func beginLoop(
        _ loop: Int32, _ expression: Int32, _ at: Int, _ program: Program
    ) -> Bool {
        let site = program.loops[Int(loop)]
        let list = evaluate(expression, at, program)
        var items: ValueList
        do { items = try context.iterate(list, program.expressions[Int(expression)]) } catch {
            note(error, at, program)
            return false
        }
        if site.condition >= 0 {
            items = ValueList(
                items.filter { item in
                    set(item, targets: site.targets, at, program)
                    return evaluate(site.condition, at, program).isTrue
                })
        }
        guard !items.isEmpty else { return false }
        loopCount += 1
        loops.append(LoopFrame(items: items, index: 0, id: loopCount, site: loop, program: program.number))
        deepest = max(deepest, loops.count)
        startIteration(site, at, program)
        return true
    }

    /// Goes on with the next item, if there is one.
    mutating func next(_ loop: Int32, _ program: Program) -> Bool {
        let last = loops.count - 1
        loops[last].index += 1
        guard loops[last].index < loops[last].items.count else {
            loops.removeLast()
            return false
        }
        startIteration(program.loops[Int(loop)], -1, program)
        return true
    }

    private mutating func startIteration(_ site: LoopSite, _ at: Int, _ program: Program) {
        let frame = loops[loops.count - 1]
        set(frame.items[frame.index], targets: site.targets, at, program)
        for pair in site.inherited {
            context.slots[Int(pair.inner)] = context.slots[Int(pair.outer)]
        }
        context.slots[Int(site.loopSlot)] = .loop(
            LoopValue(
                items: frame.items, index: frame.index, depth: depth(of: site), id: frame.id))
    }

    /// 1, and in a recursive loop one more for each call of it.
    private func depth(of site: LoopSite) -> Int {
        site.routine < 0 ? 1 : 1 + running.count { $0 == site.routine }
    }

    private mutating func set(
        _ item: Value, targets: [SlotTarget], _ at: Int, _ program: Program
    ) {
        if targets.count == 1, case .slot(let slot) = targets[0] {
            context.slots[Int(slot)] = item
        } else {
            unpack(item, into: targets, at, program)
        }
    }

    mutating func unpack(_ value: Value, into targets: [SlotTarget], _ at: Int, _ program: Program) {
        if case .undefined(let missing) = value {
            return note(.undefined(missing, range: nil), at, program)
        }
        guard case .list(let parts) = value, parts.count == targets.count else {
            faults.add(
                ExpressionFault("unpack-count", ["expected": String(targets.count)]),
                at: program.places[at], part: program.number)
            return
        }
        for (target, part) in zip(targets, parts) {
            switch target {
            case .slot(let slot): context.slots[Int(slot)] = part
            case .list(let inner): unpack(part, into: inner, at, program)
            }
        }
    }
}
