/// Which blocks of its own a template shows once more: `self.tieu_de()`.
extension ScannedMark.Content {
    func collectOwnBlocks(into names: inout Set<String>) {
        switch self {
        case .value(let expression): expression.collectOwnBlocks(into: &names)
        case .statement(let statement):
            for expression in statement.expressions { expression.collectOwnBlocks(into: &names) }
        default: break
        }
    }
}

extension Expression {
    fileprivate func collectOwnBlocks(into names: inout Set<String>) {
        if case .call(let callee, _) = node, case .member(let base, let name) = callee.node, base.path == "self" {
            names.insert(name)
        }
        for child in children { child.collectOwnBlocks(into: &names) }
    }
}

extension Statement {
    /// The expressions that it evaluates.
    var expressions: [Expression] {
        switch self {
        case .for(_, let iterable, let condition, _): [iterable] + [condition].compactMap(\.self)
        case .if(let value), .elif(let value), .do(let value), .filter(let value), .call(_, let value): [value]
        case .set(_, let value), .setMember(_, _, let value): [value]
        case .setBlock(_, _, let filters): [filters].compactMap(\.self)
        case .with(let pairs, _): pairs.map(\.value)
        case .macro(_, let parameters): parameters.compactMap(\.preset)
        case .cell(_, let value): [value].compactMap(\.self)
        default: []
        }
    }
}
