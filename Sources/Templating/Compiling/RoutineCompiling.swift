import Diagnostics
import OfficeDocuments

/// Macros, `call` blocks and recursive loops: stretches of code that are run from
/// elsewhere, with parameters.
extension StoryCompiler {
    /// Macros may be called before they stand, so all of a story are known at its start.
    mutating func declareMacros() {
        var seen: Set<String> = []
        macrosOfOneName = []
        for (number, block) in analysis.blocks.enumerated() where block.kind == .macro {
            guard case .statement(.macro(let name, let parameters)) = statementMark(block.opener) else { continue }
            if name != "super", module(around: number) == nil, !seen.insert(name).inserted { macrosOfOneName.insert(name) }
            let routine = declareRoutine(name, of: number)
            builder.program.routines[routine].parameters = parameters.map { Routine.Parameter(name: $0.name, slot: -1) }
            // A name stands for its first macro up to the next one of that name.
            let module = module(around: number)
            for visible in names(of: name, in: module) where module != nil || scopes.macro(visible) == nil {
                scopes.declare(macro: visible, routine: routine)
            }
        }
        declareBlocks()
    }

    mutating func declareRoutine(_ name: String, of block: Int) -> Int {
        let routine = builder.program.routines.count
        builder.program.routines.append(Routine(name: name))
        routinesOfBlocks[RoutineKey(story: analysis.story, block: block)] = routine
        return routine
    }

    /// How a macro is known outside of its module.
    private func names(of macro: String, in module: Int?) -> [String] {
        guard let module, case .statement(.module(let alias, let names, _)) =
            statementMark(analysis.blocks[module].opener)
        else { return [macro] }
        if let alias { return [alias + "." + macro] }
        return names.isEmpty ? [macro] : names.filter { $0.name == macro }.map(\.alias)
    }

    private func module(around block: Int) -> Int? {
        let opener = analysis.blocks[block].opener
        return analysis.modules.filter {
            analysis.blocks[$0].opener < opener && opener < analysis.blocks[$0].closer
        }.max { analysis.blocks[$0].opener < analysis.blocks[$1].opener }
    }

    // MARK: Modules

    /// What an imported template writes is dropped; its macros know each other by their
    /// own names.
    mutating func beginModule(_ index: Int) {
        builder.add(.beginCapture)
        open[index] = OpenBlock()
        let block = analysis.tags[index].block
        guard case .statement(.module(let alias, let names, let isIsolated)) = statementMark(index),
            alias != nil || !names.isEmpty
        else { return }
        scopes.enter(isIsolated: isIsolated)
        for (number, other) in analysis.blocks.enumerated()
        where other.kind == .macro && module(around: number) == block {
            guard case .statement(.macro(let name, _)) = statementMark(other.opener),
                let routine = routinesOfBlocks[RoutineKey(story: analysis.story, block: number)]
            else { continue }
            scopes.declare(macro: name, routine: routine)
        }
        for name in namesSet(in: block) { declareOwn(name, at: place(of: index)) }
    }

    mutating func endModule(_ block: Int) {
        let opener = analysis.blocks[block].opener
        open[opener] = nil
        if !cutLists.isEmpty { builder.add(.list(0)) }
        builder.add(.endCapture(slot: scopes.temporary(), .blocks))
        guard case .statement(.module(let alias, let names, _)) = statementMark(opener),
            alias != nil || !names.isEmpty
        else { return }
        let own = scopes.names
        scopes.exit()
        if let alias {
            scopes.declare(module: alias)
            for (name, slot) in own { scopes.declare(alias + "." + name, slot: slot) }
        } else {
            for (name, alias) in names { if let slot = own[name] { scopes.declare(alias, slot: slot) } }
        }
    }

    /// The block that a routine is compiled of.
    struct RoutineKey: Hashable {
        var story: Int
        var block: Int
    }

    func statementMark(_ tag: Int) -> ScannedMark.Content {
        analysis.marks[analysis.tags[tag].mark].content
    }

    /// What a block captures: characters of one paragraph, or blocks.
    func level(of tag: Int) -> Fragment.Level {
        analysis.extents.places[tag] == .inline ? .inline : .blocks
    }

    // MARK: Macros

    mutating func beginMacro(_ index: Int, _ parameters: [Statement.Parameter], _ place: MarkPlace) {
        let key = RoutineKey(story: analysis.story, block: analysis.tags[index].block)
        guard let routine = routinesOfBlocks[key] else { return }
        let name = builder.program.routines[routine].name
        scopes.declare(macro: name, routine: routine)
        if macrosOfOneName.contains(name), module(around: key.block) == nil {
            // Which of them a name stands for is known when one is passed.
            assign([.name(name)], Expression(node: .literal(self.named(routine)), range: 0..<0), place)
            scopes.markCallable(name)
        }
        beginRoutine(routine, index, parameters, isMacro: true)
    }

    mutating func beginRoutine(
        _ routine: Int, _ index: Int, _ parameters: [Statement.Parameter], isMacro: Bool
    ) {
        let jump = builder.add(.jump(0))
        open[index] = OpenBlock(pending: jump, routine: routine)
        scopes.enter()
        builder.program.routines[routine].firstSlot = scopes.count
        builder.program.routines[routine].level = level(of: index)
        builder.program.routines[routine].parameters = parameters.map {
            Routine.Parameter(name: $0.name, slot: scopes.declare($0.name))
        }
        if isMacro {
            for parameter in parameters { scopes.markCallable(parameter.name) }
            builder.program.routines[routine].more = scopes.declare("varargs")
            builder.program.routines[routine].moreNamed = scopes.declare("kwargs")
            builder.program.routines[routine].caller = scopes.declare("caller")
            macros.append(routine)
        }
        for (number, parameter) in parameters.enumerated() {
            guard let preset = parameter.preset else { continue }
            addPreset(preset, to: number, of: routine, at: place(of: index))
        }
        builder.program.routines[routine].entry = builder.label()
        // What a routine writes may stand several times.
        loopDepth += 1
        loopsAround.append(-1)
    }

    /// A preset may read the parameters before it and call macros: it is code of its own.
    private mutating func addPreset(_ preset: Expression, to number: Int, of routine: Int, at place: MarkPlace) {
        let start = builder.label()
        let expression = resolve(preset)
        builder.add(
            .assign(slot: builder.program.routines[routine].parameters[number].slot, expression: expression), at: place)
        builder.program.routines[routine].parameters[number].preset = expression
        builder.program.routines[routine].parameters[number].presetCode = start..<builder.label()
    }

    mutating func endMacro(_ block: Int) {
        if let routine = open[analysis.blocks[block].opener]?.routine { refuseMore(routine) }
        endRoutine(block)
        macros.removeLast()
    }

    /// A macro takes more arguments than it names where it reads `varargs` or `kwargs`.
    private mutating func refuseMore(_ number: Int) {
        let routine = builder.program.routines[number]
        if !scopes.isRead(routine.more) { builder.program.routines[number].more = -1 }
        if scopes.isRead(routine.caller) { builder.program.routines[number].takesBody = true }
        if !scopes.isRead(routine.moreNamed) { builder.program.routines[number].moreNamed = -1 }
    }

    mutating func endRoutine(_ block: Int) {
        guard let state = open.removeValue(forKey: analysis.blocks[block].opener),
            let routine = state.routine
        else { return }
        if level(of: analysis.blocks[block].opener) == .blocks, !cutLists.isEmpty {
            builder.add(.list(0))
        }
        builder.add(.return)
        builder.program.routines[routine].lastSlot = scopes.count
        scopes.exit()
        loopDepth -= 1
        loopsAround.removeLast()
        if let pending = state.pending { builder.land(pending) }
        _ = builder.label()
    }

    // MARK: call

    /// The body is a routine that the macro calls by `caller()`.
    mutating func beginCall(_ index: Int, _ parameters: [Statement.Parameter]) {
        let routine = builder.program.routines.count
        builder.program.routines.append(Routine(name: "caller"))
        beginRoutine(routine, index, parameters, isMacro: false)
    }

    mutating func endCall(_ index: Int, at node: Int) {
        let block = analysis.tags[index].block
        let opener = analysis.blocks[block].opener
        let body = open[opener]?.routine
        endRoutine(block)
        guard let body, case .statement(.call(_, let expression)) = statementMark(opener),
            case .call(let callee, let arguments) = expression.node
        else {
            return report(StoryAnalysis.StoryFault(id: "call-without-macro", tags: [opener]))
        }
        guard let target = target(of: callee) else {
            return report(
                StoryAnalysis.StoryFault(
                    id: "unknown-macro", tags: [opener],
                    arguments: unknown(callee.path ?? "")))
        }
        let result = call(target, of: callee, arguments, body: body, at: place(of: opener))
        write(result, of: index, at: node)
    }

    private func unknown(_ name: String) -> [String: String] {
        var arguments = ["name": name]
        arguments["near"] = NearName.of(name, among: scopes.macroNames)
        return arguments
    }

    /// Writes what a block captured, or what a call gave, at the place of a tag.
    mutating func write(_ slot: Int32, of index: Int, at node: Int) {
        let expression = builder.expression(.slot(slot))
        let place = place(of: index)
        if level(of: index) == .inline {
            let carrier = builder.carrier(format.carrier)
            openWrappers()
            let address = builder.add(.value(expression: expression, carrier: carrier), at: place)
            if let tag = line.tags.first(where: { $0.index == index }) { noteLook(address, tag, at: node) }
        } else {
            let open = tree.nodes[node].kind == .paragraph ? start(of: node)..<prologueEnd(of: node) : 0..<0
            builder.add(.gap(expression: expression, UInt32(open.lowerBound), UInt32(open.upperBound)), at: place)
        }
    }

    // MARK: Captures

    mutating func beginCapture(_ index: Int) {
        builder.add(.beginCapture)
        open[index] = OpenBlock()
        scopes.enter()
    }

    private mutating func endCapture(_ block: Int) -> Int32 {
        let opener = analysis.blocks[block].opener
        open[opener] = nil
        scopes.exit()
        let level = level(of: opener)
        if level == .blocks, !cutLists.isEmpty { builder.add(.list(0)) }
        let slot = scopes.temporary()
        builder.add(.endCapture(slot: slot, level))
        return slot
    }

    mutating func endSet(_ index: Int) {
        let block = analysis.tags[index].block
        guard case .statement(.setBlock(let name, let member, let filters)) =
            statementMark(analysis.blocks[block].opener)
        else { return }
        let captured = endCapture(block)
        if let member {
            scopes.markCaptured(name + "." + member)
            return setMember(name, member, filtered(captured, filters), place(of: index))
        }
        scopes.markCaptured(name)
        assign([.name(name)], filtered(captured, filters), place(of: index))
    }

    mutating func endFilter(_ index: Int, at node: Int) {
        let block = analysis.tags[index].block
        guard case .statement(.filter(let filters)) =
            statementMark(analysis.blocks[block].opener)
        else { return }
        let captured = endCapture(block)
        let result = scopes.temporary()
        let expression = resolve(filtered(captured, filters))
        builder.add(.assign(slot: result, expression: expression), at: place(of: index))
        write(result, of: index, at: node)
    }

    /// The filters of the tag, applied to what was captured.
    private func filtered(_ slot: Int32, _ filters: Expression?) -> Expression {
        guard let filters else { return .slot(slot) }
        func replaced(_ expression: Expression) -> Expression {
            if case .name(Statement.captured, _) = expression.node { return .slot(slot) }
            var copy = expression
            copy.node = expression.node.mapped(replaced)
            return copy
        }
        return replaced(filters)
    }
}
