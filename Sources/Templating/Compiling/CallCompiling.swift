import Diagnostics

/// Calls of macros in expressions: each becomes a step of its own before the expression,
/// which then reads the result.
extension StoryCompiler {
    /// An expression with its names as slots, calls of macros taken out.
    mutating func resolve(_ expression: Expression) -> Int32 {
        let plain = callsMacro(expression) ? takingOutCalls(expression) : expression
        let named = namingOwn(plain)
        // Taken out, not copied: a template may read thousands of names.
        var scopes = Scopes(firstSlot: 0)
        swap(&scopes, &self.scopes)
        let resolved = named.resolvingNames { name in
            name.hasPrefix(Expression.slotMark) ? Int(name.dropFirst()) ?? 0 : Int(scopes.slot(of: name))
        }
        swap(&scopes, &self.scopes)
        return builder.expression(resolved)
    }

    /// Macros that are named and not called (`f.name`, `f is defined`), names of imported
    /// templates (`m.ten`), and names that an imported template does not see.
    private func namingOwn(_ expression: Expression) -> Expression {
        guard scopes.hasMacros || scopes.hasMembers || scopes.isIsolated else { return expression }
        var copy = expression
        switch expression.node {
        case .name(let name, _):
            if name.hasPrefix(Expression.slotMark) { return expression }
            if !scopes.isDeclared(name), let routine = scopes.macro(name) {
                copy.node = .literal(named(routine))
            } else if scopes.isHidden(name) {
                var missing = Value.Missing(path: name, step: name)
                missing.unseen = name
                copy.node = .literal(.undefined(missing))
            }
        case .member(let base, let key):
            if let module = base.path, let slot = scopes.member(module + "." + key) {
                return .slot(slot, like: expression)
            }
            if let module = base.path, let routine = scopes.macro(module + "." + key) {
                copy.node = .literal(named(routine))
            } else if let module = base.path, scopes.modules.contains(module), !scopes.isDeclared(module) {
                let name = module + "." + key
                copy.node = .literal(
                    .undefined(Value.Missing(path: name, step: name, key: key, among: scopes.members(of: module))))
            } else {
                copy.node = expression.node.mapped(namingOwn)
            }
        default: copy.node = expression.node.mapped(namingOwn)
        }
        return copy
    }

    /// A macro as a value.
    func named(_ routine: Int) -> Value {
        let macro = builder.program.routines[routine]
        return .object(.function(name: macro.name, parameters: macro.parameters.map(\.name), routine: routine))
    }

    /// Whether a value may be a macro: one that is named, or a name that may stand for one.
    func mayBeMacro(_ expression: Expression) -> Bool {
        switch expression.node {
        case .name(let name, _): scopes.isCallable(name) || !scopes.isDeclared(name) && scopes.macro(name) != nil
        case .member: expression.path.map { scopes.macro($0) != nil } ?? false
        case .conditional(let then, _, let otherwise): mayBeMacro(then) || otherwise.map(mayBeMacro) == true
        case .or(let a, let b): mayBeMacro(a) || mayBeMacro(b)
        default: false
        }
    }

    /// Whether a value may be captured markup, which keeps its look when printed.
    func mayBeFragment(_ expression: Expression) -> Bool {
        switch expression.node {
        case .name(let name, _): scopes.isCaptured(name) || macroDepth > 0
        case .call(let callee, _): target(of: callee) != nil
        case .conditional(let then, _, let otherwise):
            mayBeFragment(then) || otherwise.map(mayBeFragment) == true
        case .and(let a, let b), .or(let a, let b): mayBeFragment(a) || mayBeFragment(b)
        case .filter(let value, let filter, _): filter.handsOnFragments && mayBeFragment(value)
        case .member(let base, _), .item(let base, _):
            macroDepth > 0 && base.path != nil || expression.path.map(scopes.isCaptured) == true
        default: false
        }
    }

    private func callsMacro(_ expression: Expression) -> Bool {
        if case .call(let callee, _) = expression.node, target(of: callee) != nil { return true }
        return expression.children.contains { callsMacro($0) }
    }

    /// What a callee names, if it is a routine of the template.
    func target(of callee: Expression) -> CallSite.Target? {
        switch callee.node {
        case .name(let name, _):
            if name == "caller" { return macroDepth > 0 ? .caller : nil }
            if name == "loop" { return recursiveLoops.last.map { .routine($0) } }
            if scopes.isCallable(name), scopes.isDeclared(name) { return .value(-1) }
            return scopes.macro(name).map { .routine($0) }
        case .member(let base, let name):
            guard case .name(let module, _) = base.node else { return nil }
            return scopes.macro(module + "." + name).map { .routine($0) }
        default: return nil
        }
    }

    // MARK: Taking out

    private mutating func takingOutCalls(_ expression: Expression) -> Expression {
        guard callsMacro(expression) else { return expression }
        switch expression.node {
        case .call(let callee, let arguments):
            guard let target = target(of: callee) else { break }
            let place = resolvingPlace.map {
                MarkPlace(story: $0.story, node: $0.node, range: $0.range)
            }
            return .slot(call(target, of: callee, arguments, body: -1, at: place), like: expression)
        case .conditional(let then, let condition, let otherwise):
            return branch(
                expression, on: condition, then: then,
                else: otherwise ?? Expression(node: .literal(.null), range: expression.range))
        case .and(let a, let b):
            let left = kept(a)
            return branch(expression, on: left, then: b, else: left)
        case .or(let a, let b):
            let left = kept(a)
            return branch(expression, on: left, then: left, else: b)
        default: break
        }
        var copy = expression
        var children: [Expression] = []
        for child in expression.children { children.append(takingOutCalls(child)) }
        var index = 0
        copy.node = expression.node.mapped { _ in
            index += 1
            return children[index - 1]
        }
        return copy
    }

    /// A value that is read twice.
    private mutating func kept(_ expression: Expression) -> Expression {
        let slot = scopes.temporary()
        builder.add(.assign(slot: slot, expression: resolve(expression)), at: resolvingPlace)
        return .slot(slot, like: expression)
    }

    /// Only the branch that is taken calls its macros.
    private mutating func branch(
        _ whole: Expression, on condition: Expression, then: Expression, else otherwise: Expression
    ) -> Expression {
        let slot = scopes.temporary()
        let jump = builder.add(.unless(expression: resolve(condition), 0), at: resolvingPlace)
        builder.add(.assign(slot: slot, expression: resolve(then)), at: resolvingPlace)
        let exit = builder.add(.jump(0))
        builder.land(jump)
        builder.add(.assign(slot: slot, expression: resolve(otherwise)), at: resolvingPlace)
        builder.land(exit)
        _ = builder.label()
        return .slot(slot, like: whole)
    }

    /// A call of a routine.
    ///
    /// - Parameter body: The routine of a `call` block, -1 if there is none.
    /// - Returns: the slot of the result.
    mutating func call(
        _ target: CallSite.Target, of callee: Expression? = nil, _ arguments: Expression.Arguments, body: Int,
        at place: MarkPlace?
    ) -> Int32 {
        var site = CallSite(target: target, body: body)
        if case .value = target, let callee { site.target = .value(resolve(callee)) }
        if case .caller = target, let macro = macros.last { builder.program.routines[macro].takesBody = true }
        for argument in arguments.positional { site.positional.append(resolve(argument)) }
        for (name, value) in arguments.named { site.named.append((name, resolve(value))) }
        site.result = scopes.temporary()
        builder.program.calls.append(site)
        builder.add(.call(Int32(builder.program.calls.count - 1)), at: place)
        return site.result
    }
}

extension Expression {
    /// Before a name that is the number of a slot.
    static let slotMark = "\u{1}"

    static func slot(_ slot: Int32, like expression: Expression? = nil) -> Expression {
        Expression(node: .name("\(slotMark)\(slot)", Int(slot)), range: expression?.range ?? 0..<0)
    }
}
