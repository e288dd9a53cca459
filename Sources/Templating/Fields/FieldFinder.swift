/// Follows the values of a compiled template back to the fields that they come from:
/// through loops, `set`, `with`, macros and captured text.
struct FieldFinder {
    var slots: [Int: FieldReference]
    /// Fields that are known to be there, up to an address of the code.
    private var guards: [(end: Int, fields: [FieldUse])] = []
    /// The same within an expression.
    private var known: [[FieldUse]] = []

    init(_ globals: [(slot: Int32, field: FieldUse)]) {
        slots = Dictionary(
            globals.map { (Int($0.slot), FieldReference(fields: [$0.field])) },
            uniquingKeysWith: { first, _ in first })
    }

    // MARK: Steps

    /// One pass in the order of the program: a name is assigned before it is read.
    mutating func follow(_ program: Program) {
        guards = []
        for (at, instruction) in program.code.enumerated() {
            guards.removeAll { $0.end <= at }
            step(instruction, at, program)
        }
    }

    private mutating func step(_ instruction: Instruction, _ at: Int, _ program: Program) {
        func expression(_ index: Int32) -> Expression { program.expressions[Int(index)] }
        switch instruction {
        case .value(let index, _), .blocks(let index, _), .link(let index, _): print(expression(index))
        case .length(let index, _): use(expression(index)).suggest(.number)
        case .gap(let index, _, _): print(expression(index))
        case .picture(let step):
            let step = program.pictureSteps[Int(step)]
            guard case .begin = step.kind else { return }
            use(expression(program.pictureSites[step.site].expression)).mark(.picture)
        case .unless(let index, let target): branch(expression(index), at, Int(target), program)
        case .assign(let slot, let index): assign(Int(slot), refer(expression(index)))
        case .unpack(let targets, let index):
            bind(use(expression(index)), to: program.loops[Int(targets)].targets, isNew: false)
        case .inherit(let from, let to): slots[Int(to)] = slots[Int(from)]
        case .setMember(let namespace, let member, let index):
            let value = refer(expression(index))
            guard case .name(_, let slot) = expression(namespace).node else { return }
            let name = program.members[Int(member)]
            slots[slot, default: .nothing].members[name] = (slots[slot]?.members[name] ?? .nothing).joined(value)
        case .table(.mark(let mark, let index)) where index >= 0:
            let value = use(expression(index))
            if mark == .span { value.suggest(.number) } else { value.print() }
        case .call(let number): call(program.calls[Int(number)], program)
        case .beginLoop(let number, let index, _): enter(program.loops[Int(number)], expression(index), program)
        default: break
        }
    }

    /// What is asked for is there in the branch, what is asked for in vain in the other.
    private mutating func branch(_ condition: Expression, _ at: Int, _ target: Int, _ program: Program) {
        ask(condition)
        guard target > at else { return }
        guards.append((target, present(condition, if: true)))
        let absent = present(condition, if: false)
        guard !absent.isEmpty, program.code.indices.contains(target - 1),
            case .jump(let end) = program.code[target - 1], Int(end) > target
        else { return }
        // The other branch begins where this one ends.
        guards.append((Int(end), absent))
    }

    /// A name that is set before it is read is the template's own.
    private mutating func assign(_ slot: Int, _ value: FieldReference) {
        guard let old = slots[slot], old.fields.count == 1 else { return join(slot, value) }
        let field = old.fields[0]
        if value.fields.contains(where: { $0 === field }) {
            slots[slot] = value
        } else if field.isUnread {
            field.isOwn = true
            slots[slot] = value
        } else {
            join(slot, value)
        }
    }

    /// What a slot may hold; a field within one that it holds already has the same shape.
    private mutating func join(_ slot: Int, _ value: FieldReference) {
        let old = slots[slot] ?? .nothing
        var new = value
        new.fields.removeAll { field in old.fields.contains { $0 !== field && field.recurs(to: $0) } }
        slots[slot] = old.joined(new)
    }

    /// The parameters of a macro stand for what it is called with.
    private mutating func call(_ site: CallSite, _ program: Program) {
        let positional = site.positional.map { refer(program.expressions[Int($0)]) }
        let named = site.named.map { ($0.name, refer(program.expressions[Int($0.expression)])) }
        let routines: [Int] =
            switch site.target {
            case .routine(let number): [number]
            case .value: []
            case .caller: program.calls.map(\.body).filter { $0 >= 0 }
            }
        for number in routines {
            let routine = program.routines[number]
            if let list = routine.list, let first = positional.first { join(Int(list), first) }
            for (index, parameter) in routine.parameters.enumerated() {
                let given = positional.indices.contains(index)
                    ? positional[index] : named.first { $0.0 == parameter.name }?.1
                if let given { join(Int(parameter.slot), given) }
                if parameter.preset >= 0 { join(Int(parameter.slot), refer(program.expressions[Int(parameter.preset)])) }
            }
        }
        if site.result >= 0 { slots[Int(site.result)] = .made(.text) }
    }

    private mutating func enter(_ site: LoopSite, _ list: Expression, _ program: Program) {
        let element = use(list).element
        bind(element, to: site.targets)
        slots[Int(site.loopSlot)] = FieldReference(members: [
            "previtem": element, "nextitem": element, "index": .made(.number), "index0": .made(.number),
            "length": .made(.number), "revindex": .made(.number), "revindex0": .made(.number), "depth": .made(.number),
        ])
        for (inner, outer) in site.inherited { slots[Int(inner)] = slots[Int(outer)] }
        if site.condition >= 0 { ask(program.expressions[Int(site.condition)]) }
    }

    /// - Parameter isNew: whether the names begin with these values, as a loop's do.
    private mutating func bind(_ value: FieldReference, to targets: [SlotTarget], isNew: Bool = true) {
        func give(_ slot: Int32, _ value: FieldReference) {
            if isNew { slots[Int(slot)] = value } else { assign(Int(slot), value) }
        }
        if targets.count == 1, case .slot(let slot) = targets[0] { return give(slot, value) }
        for field in value.fields { field.note(count: targets.count) }
        for (index, target) in targets.enumerated() {
            switch target {
            case .slot(let slot): give(slot, value.item(index))
            case .list(let inner): bind(value.item(index), to: inner, isNew: isNew)
            }
        }
    }

    // MARK: Needs

    /// Follows a value that must be there.
    @discardableResult
    mutating func use(_ expression: Expression) -> FieldReference {
        let value = refer(expression)
        need(value)
        return value
    }

    mutating func print(_ expression: Expression) { use(expression).print() }

    func need(_ value: FieldReference) {
        for field in value.fields where !value.spares(field) && !isKnown(field) { field.need() }
    }

    private func isKnown(_ field: FieldUse) -> Bool {
        guards.contains { $0.fields.contains { $0 === field } } || known.contains { $0.contains { $0 === field } }
    }

    /// Does something where fields are known to be there.
    mutating func knowing<Result>(_ fields: [FieldUse], _ body: (inout FieldFinder) -> Result) -> Result {
        known.append(fields)
        defer { known.removeLast() }
        return body(&self)
    }

    /// What is asked for its truth may be missing.
    mutating func ask(_ expression: Expression) {
        switch expression.node {
        case .and(let a, let b):
            ask(a)
            knowing(present(a, if: true)) { $0.ask(b) }
        case .or(let a, let b):
            ask(a)
            knowing(present(a, if: false)) { $0.ask(b) }
        case .not(let value): ask(value)
        case .name, .member, .item: refer(expression).ask()
        default: use(expression)
        }
    }

    /// The fields that are there if a condition turns out so.
    mutating func present(_ condition: Expression, if truth: Bool) -> [FieldUse] {
        switch condition.node {
        case .not(let value): return present(value, if: !truth)
        case .and(let a, let b) where truth: return both(a, b, truth)
        case .or(let a, let b) where !truth: return both(a, b, truth)
        case .name, .member, .item: return truth ? quietly(condition) : []
        case .filter(let value, let filter, _) where filter.name == "default": return truth ? quietly(value) : []
        case .test(let value, let test, _, let negated) where test.name == "defined":
            return truth != negated ? quietly(value) : []
        case .test(let value, let test, _, let negated) where test.name == "undefined":
            return truth == negated ? quietly(value) : []
        default: return []
        }
    }

    private mutating func both(_ a: Expression, _ b: Expression, _ truth: Bool) -> [FieldUse] {
        let first = present(a, if: truth)
        return first + knowing(first) { $0.present(b, if: truth) }
    }

    /// The fields of a path that was followed already.
    private mutating func quietly(_ expression: Expression) -> [FieldUse] {
        switch expression.node {
        case .name, .member, .item: refer(expression).fields
        default: []
        }
    }
}

extension CompiledTemplate {
    /// The fields of the record that the template reads, in the order of first use.
    package var fields: [FieldUse] {
        var uses: [FieldUse] = []
        var slots: [(slot: Int32, field: FieldUse)] = []
        for (name, slot) in globals where Constants.value(of: name, RenderOptions(today: "")) == nil {
            if let known = uses.first(where: { $0.name == name }) {
                slots.append((slot, known))
            } else {
                uses.append(FieldUse(name))
                slots.append((slot, uses[uses.count - 1]))
            }
        }
        var finder = FieldFinder(slots)
        for program in programs { finder.follow(program) }
        // What a value is compared with, and what macros are called with, may stand behind.
        let hasRoutines = programs.contains { !$0.routines.isEmpty }
        for _ in 0..<(hasRoutines ? 3 : 1) {
            for program in programs { finder.follow(program) }
        }
        return uses.filter { !$0.isOwn }
    }
}
