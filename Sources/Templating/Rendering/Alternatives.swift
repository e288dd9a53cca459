extension Renderer {
    /// The state before several forms of one thing, as a text box for newer and for older
    /// programs: each form is evaluated from it, so that counters go on once.
    struct Alternative {
        var states: [EvaluationContext.State]
        var lastChanged: [Int: Value]
    }

    mutating func alternative(_ step: AlternativeStep) {
        switch step {
        case .begin:
            alternatives.append(Alternative(states: context.states, lastChanged: context.lastChanged))
        case .next:
            guard let before = alternatives.last else { return }
            context.states = before.states
            context.lastChanged = before.lastChanged
            faults.isMuted = true
        case .end:
            alternatives.removeLast()
            if alternatives.isEmpty { faults.isMuted = false }
        }
    }
}
