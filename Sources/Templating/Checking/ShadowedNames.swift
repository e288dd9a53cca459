import Diagnostics

/// Names that a loop, a `set` or a `with` gives and that hide another: one of an outer
/// block, or a field of the data that the template reads elsewhere.
struct ShadowedNames {
    private var scopes: [Set<String>] = [[]]
    /// Names that nothing around declares: fields of the data.
    private var fields: Set<String> = []
    private var declared: [Declaration] = []

    private struct Declaration {
        var name: String
        var tag: Int
        var hidesOuter: Bool
        /// `set x = x | …` says the same field in other words.
        var reads: Bool
    }

    static func remarks(on parts: [CheckedPart]) -> [Diagnostic] {
        var walks: [(part: CheckedPart, analysis: StoryAnalysis, walk: ShadowedNames)] = []
        for part in parts {
            for analysis in part.analyses {
                var walk = ShadowedNames()
                for tag in analysis.tags.indices { walk.pass(tag, analysis) }
                walks.append((part, analysis, walk))
            }
        }
        let fields = walks.reduce(into: Set<String>()) { $0.formUnion($1.walk.fields) }
        return walks.flatMap { part, analysis, walk in
            walk.declared.compactMap { found in
                if found.hidesOuter {
                    return part.remark("shadowed-variable", at: found.tag, of: analysis, ["name": found.name])
                }
                guard !found.reads, fields.contains(found.name) else { return nil }
                return part.remark("shadowed-field", at: found.tag, of: analysis, ["name": found.name])
            }
        }
    }

    // MARK: Scopes

    private mutating func pass(_ tag: Int, _ analysis: StoryAnalysis) {
        switch analysis.marks[analysis.tags[tag].mark].content {
        case .value(let expression): read(expression)
        case .statement(let statement): pass(statement, tag)
        default: break
        }
    }

    private mutating func pass(_ statement: Statement, _ tag: Int) {
        switch statement {
        case .for(let targets, let iterable, let condition, _):
            read(iterable)
            scopes.append([])
            for name in targets.flatMap(\.names) { declare(name, tag, reads: []) }
            if let condition { read(condition) }
        case .with(let pairs, _):
            scopes.append([])
            for (name, value) in pairs { declare(name, tag, reads: read(value)) }
        case .set(let targets, let value):
            let reads = read(value)
            for name in targets.flatMap(\.names) { declare(name, tag, reads: reads) }
        case .setBlock(let name, let member, let filters):
            let reads = filters.map { read($0) } ?? []
            if member == nil { declare(name, tag, reads: reads) }
        case .macro(let name, let parameters):
            scopes[scopes.count - 1].insert(name)
            scopes.append(Set(parameters.map(\.name)).union(["varargs", "kwargs", "caller"]))
        case .call(let parameters, let call):
            read(call)
            scopes.append(Set(parameters.map(\.name)))
        case .import(_, let name, _): scopes[scopes.count - 1].insert(name)
        case .fromImport(_, let names, _): scopes[scopes.count - 1].formUnion(names.map(\.alias))
        case .endfor, .endwith, .endmacro, .endcall: if scopes.count > 1 { scopes.removeLast() }
        case .if(let value), .elif(let value), .do(let value), .filter(let value): read(value)
        case .setMember(_, _, let value): read(value)
        case .cell(_, let value?): read(value)
        default: break
        }
    }

    private mutating func declare(_ name: String, _ tag: Int, reads: Set<String>) {
        let isNew = scopes[scopes.count - 1].insert(name).inserted
        guard isNew else { return }
        let hidesOuter = scopes.dropLast().contains { $0.contains(name) }
        declared.append(
            Declaration(name: name, tag: tag, hidesOuter: hidesOuter, reads: reads.contains(name)))
    }

    // MARK: Names

    @discardableResult
    private mutating func read(_ expression: Expression) -> Set<String> {
        var names: Set<String> = []
        expression.collectNames(into: &names)
        for name in names where !scopes.contains(where: { $0.contains(name) }) { fields.insert(name) }
        return names
    }
}

extension Expression {
    /// Names of the template and of the data; not those that every template knows.
    func collectNames(into names: inout Set<String>) {
        if case .name(let name, _) = node, name != "loop", Functions.table[name] == nil {
            names.insert(name)
        }
        for child in children { child.collectNames(into: &names) }
    }
}

extension Statement.Target {
    var names: [String] {
        switch self {
        case .name(let name): [name]
        case .list(let targets): targets.flatMap(\.names)
        }
    }
}
