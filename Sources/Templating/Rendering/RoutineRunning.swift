import Diagnostics

/// Runs macros, bodies of `call` and recursive loops, and captures what they write.
extension Renderer {
    /// What is kept while something is captured.
    struct Capture {
        var output: [UInt8]
        var paragraphs: [ParagraphFrame]
        var containers: [ContainerFrame]
        var places: [(offset: Int, range: Range<Int>)]
    }

    mutating func beginCapture() {
        captures.append(
            Capture(output: output, paragraphs: paragraphs, containers: containers, places: places))
        output = []
        paragraphs = []
        places = []
        // What is captured counts for nothing where it is captured.
        if let outer = containers.last {
            containers = [ContainerFrame(site: outer.site, start: 0)]
        }
    }

    mutating func endCapture(_ level: Fragment.Level, _ program: Program) -> Value {
        guard let capture = captures.popLast() else { return .null }
        let fragment = Fragment(level: level, bytes: output, part: program.number)
        output = capture.output
        paragraphs = capture.paragraphs
        containers = capture.containers
        places = capture.places
        return .rich(.fragment(fragment))
    }

    // MARK: Calls

    /// The body of a `call` block, with the bodies that are around it.
    indirect enum Caller {
        case none
        case body(routine: Int, around: Caller)
    }

    /// Steps that a call counts for: it takes about as long as so many jumps.
    private static let callCost = 50

    mutating func call(_ number: Int32, _ at: Int, _ program: Program) {
        let site = program.calls[Int(number)]
        var result = Value.null
        do { result = try called(site, at, program) } catch {
            faults.add(error, at: program.places[at], part: program.number)
        }
        context.slots[Int(site.result)] = result
    }

    private mutating func called(
        _ site: CallSite, _ at: Int, _ program: Program
    ) throws(ExpressionFault) -> Value {
        let routine: Int
        let outer = caller
        var inner = Caller.none
        switch site.target {
        case .value(let expression):
            let value = evaluate(expression, at, program)
            guard case .object(.function(let name, _, let number?)) = value, program.routines.indices.contains(number),
                program.routines[number].name == name
            else {
                let given = try arguments(site, at, program)
                return try Templating.call(value, given, program.expressions[Int(expression)], &context)
            }
            routine = number
            if site.body >= 0 { inner = .body(routine: site.body, around: caller) }
        case .routine(let number):
            routine = number
            if site.body >= 0 { inner = .body(routine: site.body, around: caller) }
        case .caller:
            guard case .body(let number, let around) = caller else {
                throw ExpressionFault("no-caller")
            }
            routine = number
            inner = around
        }
        let given = try arguments(site, at, program)
        let target = program.routines[routine]
        if site.body >= 0, !target.takesBody { throw ExpressionFault("unused-call-body", ["name": target.name]) }
        try context.charge(Self.callCost, output: output.count)
        guard captures.count < context.limits.depth else {
            throw ExpressionFault("too-many-calls", ["limit": String(context.limits.depth)])
        }
        let slots = Int(target.firstSlot)..<Int(max(target.lastSlot, target.firstSlot))
        let saved = Array(context.slots[slots])
        try bind(given, to: target, program)
        if target.caller >= 0 { context.slots[Int(target.caller)] = named(inner, program) }
        caller = inner
        let loopsAround = loops.count
        beginCapture()
        running.append(routine)
        run(program, from: Int(target.entry), to: Int.max)
        running.removeLast()
        let result = endCapture(target.level, program)
        loops.removeSubrange(loopsAround...)
        caller = outer
        context.slots.replaceSubrange(slots, with: saved)
        return result
    }

    /// What `caller` is where it is not called: there, or not.
    private func named(_ caller: Caller, _ program: Program) -> Value {
        guard case .body(let routine, _) = caller else {
            return .undefined(Value.Missing(path: "caller", step: "caller"))
        }
        return .object(.function(name: "caller", parameters: program.routines[routine].parameters.map(\.name), routine: nil))
    }

    private mutating func arguments(
        _ site: CallSite, _ at: Int, _ program: Program
    ) throws(ExpressionFault) -> CallArguments {
        var given = CallArguments(positional: [], named: [])
        for expression in site.positional {
            let value = evaluate(expression, at, program)
            try given.add(value, of: program.expressions[Int(expression)])
        }
        for (name, expression) in site.named {
            let value = evaluate(expression, at, program)
            try given.add(value, of: program.expressions[Int(expression)], named: name)
        }
        return given
    }

    private mutating func bind(
        _ given: CallArguments, to routine: Routine, _ program: Program
    ) throws(ExpressionFault) {
        var named = given.named
        var missing: [Routine.Parameter] = []
        for (index, parameter) in routine.parameters.enumerated() {
            if given.positional.indices.contains(index) {
                context.slots[Int(parameter.slot)] = given.positional[index]
            } else if let place = named.firstIndex(where: { $0.name == parameter.name }) {
                context.slots[Int(parameter.slot)] = named.remove(at: place).value
            } else {
                context.slots[Int(parameter.slot)] = .undefined(
                    Value.Missing(path: parameter.name, step: parameter.name))
                if parameter.preset >= 0 { missing.append(parameter) }
            }
        }
        if let list = routine.list {
            context.slots[Int(list)] = given.positional.first ?? .null
            return
        }
        try bind(more: Array(given.positional.dropFirst(routine.parameters.count)), named, to: routine)
        for parameter in missing {
            run(program, from: Int(parameter.presetCode.lowerBound), to: Int(parameter.presetCode.upperBound))
        }
    }

    /// What a macro is given beyond its parameters.
    private mutating func bind(
        more: [Value], _ named: [(name: String, value: Value)], to routine: Routine
    ) throws(ExpressionFault) {
        if routine.more >= 0 {
            context.slots[Int(routine.more)] = try context.checked(.list(more))
        } else if !more.isEmpty {
            throw ExpressionFault("too-many-arguments", ["name": routine.name])
        }
        if routine.moreNamed >= 0 {
            context.slots[Int(routine.moreNamed)] = try context.checked(
                .map(ValueMap(named.map { ($0.name, $0.value) })))
        } else if let first = named.first {
            let names = routine.parameters.map(\.name)
            guard !names.contains(first.name) else {
                throw ExpressionFault("repeated-argument", ["name": routine.name, "argument": first.name])
            }
            throw .unknown(argument: first.name, of: routine.name, among: names)
        }
    }

    mutating func setMember(
        _ namespace: Int32, _ member: Int32, _ expression: Int32, _ at: Int, _ program: Program
    ) {
        let value = evaluate(expression, at, program)
        let holder = evaluate(namespace, at, program)
        guard case .object(.namespace(let id)) = holder, case .names(var names) = context.states[id] else {
            return faults.add(
                ExpressionFault("not-a-namespace", ["found": holder.kind]), at: program.places[at],
                part: program.number)
        }
        names[program.members[Int(member)]] = value
        context.states[id] = .names(names)
    }

    // MARK: Writing

    /// Writes a captured value where blocks stand; characters get a paragraph of their
    /// own, with the start that the tag's had.
    mutating func writeGap(
        _ expression: Int32, _ start: Range<Int>, _ at: Int, _ program: Program
    ) {
        let value = evaluate(expression, at, program)
        if case .rich(.fragment(let fragment)) = value, fragment.part == program.number {
            if fragment.level == .blocks { return writeBlocks(fragment, program) }
            guard !fragment.bytes.isEmpty else { return }
            return writeParagraph(fragment.bytes, start, program)
        }
        guard let text = value.printed, !text.isEmpty else { return }
        var bytes: [UInt8] = []
        let carrier = program.textRun
        bytes += carrier.open
        _ = bytes.append(text: text, by: carrier.carrier)
        writeParagraph(bytes + carrier.close, start, program)
    }

    mutating func writeBlocks(_ fragment: Fragment, _ program: Program) {
        guard !fragment.bytes.isEmpty else { return }
        if !(containers.last?.openList.isEmpty ?? true) { writeList([], opening: 0, program) }
        if fragment.startsWithTable, let container = containers.last, container.lastWasTable {
            output += program.literals[program.containers[Int(container.site)].separator]
        }
        output += fragment.bytes
        wrote(fragment.endsWithTable ? .table : .paragraph)
    }

    private mutating func writeParagraph(_ bytes: [UInt8], _ start: Range<Int>, _ program: Program) {
        if start.isEmpty {
            output += Array("<\(program.prefix)p>".utf8)
        } else if program.source[start.upperBound - 2] == 0x2F {
            output += program.source[start.lowerBound..<start.upperBound - 2] + [0x3E]
        } else {
            output += program.source[start]
        }
        output += bytes
        let name = start.isEmpty ? Array("\(program.prefix)p".utf8) : elementName(at: start.lowerBound, program)
        output += [0x3C, 0x2F] + name + [0x3E]
        wrote(.paragraph)
    }

    private func elementName(at offset: Int, _ program: Program) -> [UInt8] {
        Array(
            program.source[(offset + 1)...].prefix {
                $0 != 0x20 && $0 != 0x3E && $0 != 0x2F && $0 != 0x0A && $0 != 0x09
            })
    }
}

extension Fragment {
    var startsWithTable: Bool {
        let name = bytes.dropFirst().prefix { $0 != 0x20 && $0 != 0x3E && $0 != 0x2F }
        let word = String(decoding: name, as: UTF8.self)
        return word.hasSuffix(":tbl") || word.hasSuffix(":table")
    }

    /// Whether nothing follows its last table.
    var endsWithTable: Bool {
        let tail = bytes.suffix(40)
        guard let last = tail.lastIndex(of: 0x3C) else { return false }
        let name = String(decoding: tail[last...], as: UTF8.self)
        return name.hasSuffix(":tbl>") || name.hasSuffix(":table>")
    }
}
