import Diagnostics

/// Puts the blocks of a text that extends another into their places.
extension TextComposer {
    /// What stands outside of the blocks of a text that extends another, if it does
    /// something: names that are set, macros.
    mutating func prelude(
        _ text: SourcedText, _ tags: TextTags, _ chain: [String]
    ) throws(Faults) -> SourcedText {
        var outside = SourcedText()
        var at = 0
        var index = 0
        var acts = false
        while index < tags.all.count {
            let tag = tags.all[index]
            switch tag.kind {
            case .extends, .block:
                outside.append(text[at..<tag.range.lowerBound])
                if case .block = tag.kind { index = tag.closer }
                at = tags.all[index].range.upperBound
            case .super: break
            default: acts = true
            }
            index += 1
        }
        guard acts else { return SourcedText() }
        outside.append(text[at..<text.count])
        var result = module("{% __module %}", try resolved(outside, overriding: [:], chain: chain))
        result.append("\n")
        return result
    }

    /// A block's text with that of the block that it overrides in the place of `super()`.
    mutating func withSuper(_ body: SourcedText, _ parent: SourcedText?) throws(Faults) -> SourcedText {
        guard let parent else { return body }
        var result = SourcedText()
        var at = 0
        var isFirst = true
        let tags = TextTags(of: body.scalars, table: table)
        for tag in tags.all {
            var calls: [Range<Int>] = []
            switch tag.kind {
            case .super: break
            case .superWithin(let ranges): calls = ranges
            default: continue
            }
            try countInclusion()
            result.append(body[at..<tag.range.lowerBound])
            var taken = isFirst ? parent : withoutBlockTags(parent)
            // The lines of the parent's own tags are no lines of its text.
            if tags.isAlone(tag), taken.scalars.first == "\n" { taken = taken[1..<taken.count] }
            if tags.isAlone(tag) { taken.removeLastLineFeed() }
            let sets = calls.isEmpty && self.sets(taken)
            let end = tags.isAlone(tag) ? "\n" : ""
            // What the parent's block sets stays in it.
            if sets { result.append("{% with %}" + end) }
            if calls.isEmpty { result.append(taken) } else { append(tag, of: body, calling: taken, at: calls, to: &result) }
            if sets { result.append(end + "{% endwith %}") }
            try check(size: result.count)
            isFirst = false
            at = tag.range.upperBound
        }
        result.append(body[at..<body.count])
        return result
    }

    /// A tag whose expression calls `super()`, after a capture that the call's place names.
    private mutating func append(
        _ tag: TextTags.Tag, of body: SourcedText, calling parent: SourcedText, at calls: [Range<Int>],
        to result: inout SourcedText
    ) {
        superCount += 1
        let name = "__super\(superCount)"
        result.append("{% set \(name) %}")
        result.append(parent)
        result.append("{% endset %}")
        var at = tag.range.lowerBound
        for call in calls {
            result.append(body[at..<call.lowerBound])
            result.append(name)
            at = call.upperBound
        }
        result.append(body[at..<tag.range.upperBound])
    }

    /// A name stands for one block, however often it is shown.
    private func withoutBlockTags(_ text: SourcedText) -> SourcedText {
        var result = SourcedText()
        var at = 0
        for tag in TextTags(of: text.scalars, table: table).all {
            switch tag.kind {
            case .block, .endblock: break
            default: continue
            }
            result.append(text[at..<tag.range.lowerBound])
            at = tag.range.upperBound
        }
        result.append(text[at..<text.count])
        return result
    }

    /// What a text that extends another puts into its blocks.
    func bodies(_ tags: TextTags, _ text: SourcedText) throws(Faults) -> [String: SourcedText] {
        var bodies: [String: SourcedText] = [:]
        for (index, tag) in tags.all.enumerated() {
            guard case .block(let name, _) = tag.kind else { continue }
            guard bodies[name] == nil else {
                throw Faults(Diagnostic("block-repeated", at: Self.place(of: tag, text), ["name": name]))
            }
            bodies[name] = text[tags.body(index)]
        }
        return bodies
    }
}
