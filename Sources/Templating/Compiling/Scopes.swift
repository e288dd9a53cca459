/// Which name means which slot at a place of the template, as in Jinja: a loop and
/// a `with` have names of their own, a `set` inside stays inside.
struct Scopes {
    private var stack: [Scope] = [Scope()]
    /// Slots given so far in the whole template.
    private(set) var count: Int32
    /// Names of the record that this story reads, with their slots.
    private(set) var globals: [(name: String, slot: Int32)] = []

    private struct Scope {
        var names: [String: Int32] = [:]
        var macros: [String: Int] = [:]
        /// The loop whose iterations start from the outer values.
        var loop: Int32?
        /// What stands around is not seen.
        var isIsolated = false
    }

    init(firstSlot: Int32) { count = firstSlot }

    mutating func enter(loop: Int32? = nil, isIsolated: Bool = false) {
        stack.append(Scope(loop: loop, isIsolated: isIsolated))
    }
    mutating func exit() { stack.removeLast() }

    /// The slot that a name means here; a name that nothing declares is the record's.
    mutating func slot(of name: String) -> Int32 {
        for scope in stack.reversed() {
            if let slot = scope.names[name] {
                read.insert(slot)
                return slot
            }
        }
        let slot = fresh()
        stack[0].names[name] = slot
        globals.append((name, slot))
        return slot
    }

    /// Whether a name of the data or of what stands around is not seen here, as in an imported
    /// template.
    func isHidden(_ name: String) -> Bool {
        for scope in stack.reversed() {
            if scope.names[name] != nil { return false }
            if scope.isIsolated { return !Constants.has(name) }
        }
        return false
    }

    var isIsolated: Bool { stack.contains(where: \.isIsolated) }

    /// The names of the innermost scope's own.
    var names: [String: Int32] { stack[stack.count - 1].names }

    /// A further name of a slot, or the name of an imported template's: `m.ten`.
    mutating func declare(_ name: String, slot: Int32) {
        if name.contains(".") { hasMembers = true }
        stack[stack.count - 1].names[name] = slot
    }

    /// Whether names of imported templates are known.
    private(set) var hasMembers = false
    /// What imported templates are called.
    private(set) var modules: Set<String> = []
    mutating func declare(module: String) {
        modules.insert(module)
        hasMembers = true
    }

    /// The macros and names of an imported template.
    func members(of module: String) -> [String] {
        let names = stack.flatMap { Array($0.names.keys) + Array($0.macros.keys) }
        return names.filter { $0.hasPrefix(module + ".") }.map { String($0.dropFirst(module.count + 1)) }.sorted()
    }

    /// The slot of an imported template's name.
    func member(_ name: String) -> Int32? { stack.last { $0.names[name] != nil }?.names[name] }

    /// Whether the template itself gives something of this name, and not the data.
    func isDeclared(_ name: String) -> Bool {
        stack.dropFirst().contains { $0.names[name] != nil } || ownNames.contains(name)
    }

    /// Names that are set outside of any scope.
    private var ownNames: Set<String> = []
    /// Slots that something reads by their names.
    private var read: Set<Int32> = []
    func isRead(_ slot: Int32) -> Bool { read.contains(slot) }

    /// A name of the innermost scope's own.
    mutating func declare(_ name: String) -> Int32 {
        let slot = fresh()
        stack[stack.count - 1].names[name] = slot
        return slot
    }

    // MARK: Macros

    mutating func declare(macro name: String, routine: Int) {
        stack[stack.count - 1].macros[name] = routine
    }

    /// The routine of a macro that is visible here.
    func macro(_ name: String) -> Int? {
        for scope in stack.reversed() {
            if let routine = scope.macros[name] { return routine }
            if scope.names[name] != nil, scope.loop != nil { return nil }
        }
        return nil
    }

    var hasMacros: Bool { stack.contains { !$0.macros.isEmpty } }
    var macroNames: [String] { stack.flatMap { $0.macros.keys }.sorted() }

    /// A slot without a name.
    mutating func temporary() -> Int32 { fresh() }

    /// Names of blocks that were captured.
    private var captured: Set<String> = []
    mutating func markCaptured(_ name: String) { captured.insert(name) }
    func isCaptured(_ name: String) -> Bool { captured.contains(name) }

    /// Names that may stand for macros: parameters, and names that were set to one.
    private var callable: Set<String> = []
    mutating func markCallable(_ name: String) { callable.insert(name) }
    func isCallable(_ name: String) -> Bool { callable.contains(name) }

    /// Where `set` writes: the innermost scope's own name. For the first `set` of a
    /// name in a scope, `outer` is the slot whose value it starts with.
    mutating func assign(_ name: String) -> (slot: Int32, outer: Int32?, loop: Int32?) {
        if let slot = stack[stack.count - 1].names[name] { return (slot, nil, nil) }
        if stack.count == 1 {
            ownNames.insert(name)
            return (slot(of: name), nil, nil)
        }
        if isHidden(name) { return (declare(name), nil, nil) }
        let outer = slot(of: name)
        return (declare(name), outer, stack[stack.count - 1].loop)
    }

    private mutating func fresh() -> Int32 {
        count += 1
        return count - 1
    }
}
