import Diagnostics

/// Marks in branches that no data can reach: their condition is the same for all data.
enum DeadBranches {
    static func remarks(on part: CheckedPart) -> [Diagnostic] {
        part.analyses.flatMap { analysis in
            analysis.blocks.flatMap { block in
                dead(block, analysis).map { part.remark("dead-branch", at: $0, of: analysis) }
            }
        }
    }

    /// The tags that begin a branch with marks in it, which is never taken.
    private static func dead(_ block: Block, _ analysis: StoryAnalysis) -> [Int] {
        guard block.kind == .if || block.kind == .for else { return [] }
        var found: [Int] = []
        var isDecided = false
        for (tag, next) in zip(block.tags, block.tags.dropFirst()) {
            let truth = truth(of: tag, analysis)
            let isDead = isDecided || truth == false
            if isDead, analysis.tags[(tag + 1)..<next].contains(where: \.isSubstance) { found.append(tag) }
            if block.kind == .if, truth == true { isDecided = true }
        }
        return found
    }

    /// What a branch's condition is for all data; nil where it depends on them.
    private static func truth(of tag: Int, _ analysis: StoryAnalysis) -> Bool? {
        guard case .statement(let statement) = analysis.marks[analysis.tags[tag].mark].content else {
            return nil
        }
        switch statement {
        case .if(let condition), .elif(let condition): return condition.constantTruth
        case .for(_, let list, let condition, _):
            return condition?.constantTruth == false || list.constantTruth == false ? false : nil
        default: return nil
        }
    }
}

extension Expression {
    /// The truth of the expression where no data can change it.
    var constantTruth: Bool? {
        switch node {
        case .not(let value): return value.constantTruth.map { !$0 }
        case .and(let a, let b):
            if a.constantTruth == false || b.constantTruth == false { return false }
            return a.constantTruth == true ? b.constantTruth : nil
        case .or(let a, let b):
            if a.constantTruth == true || b.constantTruth == true { return true }
            return a.constantTruth == false ? b.constantTruth : nil
        default:
            guard !hasNames else { return nil }
            var context = EvaluationContext(slots: [])
            return (try? evaluate(self, in: &context))?.isTrue
        }
    }

    private var hasNames: Bool {
        if case .name = node { return true }
        return children.contains(where: \.hasNames)
    }
}
