/// Follows the values of a compiled template back to the fields that they come from:
/// through loops, `set` and `with`.
struct FieldFinder {
    private var slots: [Int: FieldReference]

    init(_ globals: [(slot: Int32, field: FieldUse)]) {
        slots = Dictionary(
            globals.map { (Int($0.slot), FieldReference(fields: [$0.field])) },
            uniquingKeysWith: { first, _ in first })
    }

    // MARK: Steps

    /// One pass in the order of the program: a name is assigned before it is read.
    mutating func follow(_ program: Program) {
        for instruction in program.code {
            switch instruction {
            case .value(let index, _), .blocks(let index, _), .link(let index, _),
                .length(let index, _):
                let value = refer(program.expressions[Int(index)])
                for field in value.fields where field.shapes.isEmpty { field.mark(.text) }
            case .picture(let step):
                let step = program.pictureSteps[Int(step)]
                guard case .begin = step.kind else { break }
                let expression = program.expressions[Int(program.pictureSites[step.site].expression)]
                refer(expression).mark(.picture)
            case .unless(let index, _): ask(program.expressions[Int(index)])
            case .assign(let slot, let index):
                let value = refer(program.expressions[Int(index)])
                assign(Int(slot), value)
            case .unpack(_, let index): _ = refer(program.expressions[Int(index)])
            case .inherit(let from, let to): slots[Int(to)] = slots[Int(from)]
            case .gap(let index, _, _): _ = refer(program.expressions[Int(index)])
            case .setMember(let namespace, _, let index):
                _ = refer(program.expressions[Int(namespace)])
                _ = refer(program.expressions[Int(index)])
            case .table(.mark(let mark, let index)) where index >= 0:
                let shape: FieldUse.Shape = mark == .span ? .number : .text
                for field in refer(program.expressions[Int(index)]).fields where field.shapes.isEmpty {
                    field.mark(shape)
                }
            case .call(let number): call(program.calls[Int(number)], program)
            case .beginLoop(let number, let index, _): enter(program, Int(number), Int(index))
            default: break
            }
        }
    }

    /// A name that is set before it is read is the template's own.
    private mutating func assign(_ slot: Int, _ value: FieldReference) {
        if let old = slots[slot], old.fields.count == 1, old.fields[0].isUnread {
            old.fields[0].isOwn = true
            slots[slot] = value
        } else {
            slots[slot] = (slots[slot] ?? .nothing).joined(value)
        }
    }

    /// The parameters of a macro stand for what it is called with.
    private mutating func call(_ site: CallSite, _ program: Program) {
        let positional = site.positional.map { refer(program.expressions[Int($0)]) }
        let named = site.named.map { ($0.name, refer(program.expressions[Int($0.expression)])) }
        guard case .routine(let number) = site.target else { return }
        let routine = program.routines[number]
        if let list = routine.list, let first = positional.first {
            slots[Int(list)] = (slots[Int(list)] ?? .nothing).joined(first)
        }
        for (index, parameter) in routine.parameters.enumerated() {
            let given = positional.indices.contains(index)
                ? positional[index] : named.first { $0.0 == parameter.name }?.1
            guard let given else { continue }
            let slot = Int(parameter.slot)
            slots[slot] = (slots[slot] ?? .nothing).joined(given)
        }
    }

    private mutating func enter(_ program: Program, _ number: Int, _ index: Int) {
        let site = program.loops[number]
        let list = refer(program.expressions[index])
        if site.targets.count == 1, case .slot(let slot) = site.targets[0] {
            slots[Int(slot)] = list.element
        }
        for (inner, outer) in site.inherited { slots[Int(inner)] = slots[Int(outer)] }
        if site.condition >= 0 { ask(program.expressions[Int(site.condition)]) }
    }

    // MARK: Expressions

    /// What is asked for its truth may be missing.
    private mutating func ask(_ expression: Expression) {
        switch expression.node {
        case .and(let a, let b), .or(let a, let b):
            ask(a)
            ask(b)
        case .not(let value): ask(value)
        default: refer(expression).markOptional()
        }
    }

    private mutating func refer(_ expression: Expression) -> FieldReference {
        switch expression.node {
        case .name(_, let slot): return slots[slot] ?? .nothing
        case .member(let base, let key): return member(refer(base), key)
        case .item(let base, let index):
            if case .literal(.text(let key)) = index.node { return member(refer(base), key) }
            _ = refer(index)
            return refer(base).element
        case .list(let items):
            return items.reduce(FieldReference.nothing) { sum, item in
                FieldReference(elements: sum.elements + refer(item).fields)
            }
        case .conditional(let then, let condition, let otherwise):
            ask(condition)
            let first = refer(then)
            return otherwise.map { first.joined(refer($0)) } ?? first
        case .or(let a, let b):
            let first = refer(a)
            first.markOptional()
            return first.joined(refer(b))
        case .and(let a, let b):
            ask(a)
            return refer(b)
        case .filter(let value, let filter, let arguments):
            for argument in arguments.positional { use(argument) }
            for argument in arguments.named { use(argument.value) }
            return FieldFilters.apply(filter.name, to: refer(value))
        case .test(let value, let test, let arguments, _):
            for argument in arguments.positional { use(argument) }
            FieldFilters.note(test.name, on: refer(value))
            return .nothing
        case .call(let callee, let arguments) where callee.path == "image":
            arguments.positional.first.map { refer($0).mark(.picture) }
            for (name, value) in arguments.named {
                if name == "source" || name == "path" { refer(value).mark(.picture) } else { use(value) }
            }
            for argument in arguments.positional.dropFirst() { use(argument) }
            return .nothing
        case .call(_, let arguments):
            for argument in arguments.positional { use(argument) }
            return .nothing
        case .binary(let operation, let a, let b):
            let shape: FieldUse.Shape = operation == .join ? .text : .number
            for side in [refer(a), refer(b)] {
                for field in side.fields where field.shapes.isEmpty { field.mark(shape) }
            }
            return .nothing
        case .slice(let base, _, _, _): return refer(base)
        default:
            for child in expression.children { use(child) }
            return .nothing
        }
    }

    /// Reads a value without going further with it.
    private mutating func use(_ expression: Expression) {
        for field in refer(expression).fields where field.shapes.isEmpty { field.mark(.text) }
    }

    private func member(_ base: FieldReference, _ key: String) -> FieldReference {
        FieldReference(fields: base.fields.map { $0.member(key) })
    }
}

/// What filters and tests tell of the values that they are given.
enum FieldFilters {
    private static let numbers: Set<String> = [
        "so", "number", "phan_tram", "percent", "tien", "money", "bang_chu", "words",
        "tien_bang_chu", "round", "abs", "la_ma", "roman", "so_van_ban", "docnumber",
    ]
    private static let dates: Set<String> = ["ngay", "date", "ngay_thang_nam", "long_date"]
    private static let sameList: Set<String> = [
        "sort", "list", "reverse", "unique", "selectattr", "rejectattr", "select", "reject",
    ]
    private static let ofLists: Set<String> = [
        "join", "sum", "map", "groupby", "batch", "slice", "bang_markdown", "max", "min",
    ]

    static func apply(_ name: String, to value: FieldReference) -> FieldReference {
        if numbers.contains(name) { value.mark(.number) }
        if dates.contains(name) { value.mark(.date) }
        if name == "default" || name == "d" {
            value.markOptional()
            return value
        }
        if sameList.contains(name) {
            value.mark(.list)
            return value
        }
        if name == "first" || name == "last" { return value.element }
        if ofLists.contains(name) {
            value.mark(.list)
        } else if name != "length" && name != "count" {
            for field in value.fields where field.shapes.isEmpty { field.mark(.text) }
        }
        return .nothing
    }

    static func note(_ test: String, on value: FieldReference) {
        switch test {
        case "string": value.mark(.text)
        case "mapping": value.mark(.map)
        case "number", "integer": value.mark(.number)
        case "defined", "undefined", "none": value.markOptional()
        default: break
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
        // Parameters are known after the calls, which may stand behind the macro.
        for program in programs where !program.routines.isEmpty { finder.follow(program) }
        return uses.filter { !$0.isOwn }
    }
}
