import Diagnostics

/// Blocks of the template itself (`block … endblock`), which stand where they are drawn and
/// wherever `self.name()` shows them once more.
extension StoryCompiler {
    /// A block that `self.name()` shows elsewhere is a routine, as a macro is.
    mutating func declareBlocks() {
        var called: Set<String> = []
        for mark in analysis.marks { mark.content.collectOwnBlocks(into: &called) }
        var known: Set<String> = []
        for (number, block) in analysis.blocks.enumerated() where block.kind == .block {
            guard case .statement(.block(let name, _)) = statementMark(block.opener) else { continue }
            if !known.insert(name).inserted {
                report(StoryAnalysis.StoryFault(id: "block-repeated", tags: [block.opener], arguments: ["name": name]))
            } else if called.contains(name) {
                scopes.declare(macro: "self." + name, routine: declareRoutine(name, of: number))
            }
        }
    }

    mutating func beginBlock(_ index: Int) {
        let key = RoutineKey(story: analysis.story, block: analysis.tags[index].block)
        guard let routine = routinesOfBlocks[key] else { return scopes.enter() }
        beginRoutine(routine, index, [], isMacro: false)
    }

    /// What stands in the block is shown at its own place too.
    mutating func endBlock(_ index: Int, at node: Int) {
        let block = analysis.tags[index].block
        guard let routine = routinesOfBlocks[RoutineKey(story: analysis.story, block: block)] else { return scopes.exit() }
        endRoutine(block)
        write(call(.routine(routine), Expression.Arguments(), body: -1, at: place(of: index)), of: index, at: node)
    }
}
