/// The names that an imported template sets: its macros read them whether they stand before
/// or after.
extension StoryCompiler {
    /// Names that are set in a block, and not in a scope within it.
    func namesSet(in block: Int) -> [String] {
        var names: [String] = []
        var depth = 0
        for tag in analysis.tags[(analysis.blocks[block].opener + 1)..<analysis.blocks[block].closer] {
            let content = analysis.marks[tag.mark].content
            if depth == 0 {
                switch content {
                case .statement(.set(let targets, _)): names += targets.flatMap(\.names)
                case .statement(.setBlock(let name, nil, _)): names.append(name)
                default: break
                }
            }
            switch tag.part {
            case .opener(let kind) where kind != .if: depth += 1
            case .closer(let kind) where kind != .if: depth -= 1
            default: break
            }
        }
        return names
    }

    /// A name of the innermost scope, with the value that it has outside, if it has one.
    mutating func declareOwn(_ name: String, at place: MarkPlace) {
        let (slot, outer, _) = scopes.assign(name)
        if let outer {
            builder.add(.inherit(from: outer, to: slot))
        } else {
            let missing = Value.undefined(Value.Missing(path: name, step: name))
            let expression = builder.expression(Expression(node: .literal(missing), range: 0..<0))
            builder.add(.assign(slot: slot, expression: expression), at: place)
        }
    }
}
