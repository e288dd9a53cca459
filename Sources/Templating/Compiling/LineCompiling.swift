import OfficeDocuments
import XMLScanning

/// Compiles what stands in one paragraph: characters, values, objects, and wrappers
/// that are closed at every boundary and opened again after it.
extension StoryCompiler {
    mutating func compileLine(_ tokens: Range<Int>, of node: Int) {
        var token = tokens.lowerBound
        while token < tokens.upperBound {
            switch tree.part.tokens[token].kind {
            case .text, .cdata:
                compileText(token, of: node)
                token += 1
            case .start, .empty: token = compileElement(token, of: node)
            case .end:
                wrapperEnds(token)
                token += 1
            case .comment, .instruction:
                openWrappers()
                copy(tree.part.tokens[token].range)
                token += 1
            }
        }
        closeWrappers(downTo: 0)
    }

    // MARK: Elements

    private mutating func compileElement(_ token: Int, of node: Int) -> Int {
        let part = tree.part
        let role = tree.role(of: token)
        let after = part.indexAfter(token)
        switch role {
        case .control where taggedControls.contains(token), .solid where taggedControls.contains(token):
            saySubstance()
            line.lastLiteral = ParagraphText.object
            return compileAtom(token, after, of: node)
        case .wrapper, .solid, .placeholder, .carrier, .control:
            if part.tokens[token].kind == .empty { return compileAtom(token, after, of: node) }
            let wrapper = wrapper(at: token, role)
            line.original.append(wrapper)
            return firstToken(after: wrapper)
        case .controlContent: return token + 1
        case .properties: return after
        default:
            if let scalar = line.firstScalars[token] {
                passTags(endingBefore: scalar)
                if line.isInTag(scalar) { return after }
                line.lastLiteral = line.text.scalars[scalar]
                if line.text.scalars[scalar] == ParagraphText.object { saySubstance() }
            }
            return compileAtom(token, after, of: node)
        }
    }

    private mutating func compileAtom(_ token: Int, _ after: Int, of node: Int) -> Int {
        if tree.role(of: token) == .pageHint { return after }
        openWrappers()
        emitAtom(
            token, Int(tree.part.tokens[token].start)..<Int(tree.part.tokens[after - 1].end),
            of: node)
        return after
    }

    /// A wrapper with the properties that belong to its start; of a content control
    /// all up to its content.
    private func wrapper(at token: Int, _ role: MarkupRole) -> LineState.Wrapper {
        let part = tree.part
        let last = Int(part.tokens[token].partner)
        var openEnd = Int(part.tokens[token].end)
        var next = token + 1
        while next < last, role != .carrier {
            let kind = part.tokens[next].kind
            if kind == .text, tree.hasCarriers {
                next += 1
                continue
            }
            guard kind == .start || kind == .empty else { break }
            let child = tree.role(of: next)
            if child == .controlContent, role == .control {
                openEnd = Int(part.tokens[next].end)
                break
            }
            guard child == .properties else { break }
            next = part.indexAfter(next)
            openEnd = Int(part.tokens[next - 1].end)
        }
        return LineState.Wrapper(
            token: token, openEnd: openEnd, last: last,
            isSolid: role == .solid || role == .control, isCarrier: role == .carrier,
            isDropped: role == .placeholder && line.holdsTag(token, last))
    }

    private func firstToken(after wrapper: LineState.Wrapper) -> Int {
        var token = wrapper.token + 1
        while token < wrapper.last, Int(tree.part.tokens[token].start) < wrapper.openEnd {
            token += 1
        }
        return token
    }

    // MARK: Wrappers

    /// Opens what is open in the template and not yet written.
    mutating func openWrappers() {
        var shared = 0
        while shared < min(line.original.count, line.written.count),
            line.original[shared] == line.written[shared]
        {
            shared += 1
        }
        closeWrappers(downTo: shared)
        for wrapper in line.original[shared...] {
            if wrapper.isCarrier, line.holdsTag(wrapper.token, wrapper.last) {
                builder.emit(format.carrierOpen)
            } else if !wrapper.isDropped {
                copy(Int(tree.part.tokens[wrapper.token].start)..<wrapper.openEnd)
            }
            line.everWritten.insert(wrapper.token)
            line.written.append(wrapper)
        }
    }

    /// Writes the end tags of what is open, for a jump out of the line: what follows the
    /// tag goes on as if nothing was closed.
    mutating func copyClosings(leaving leavesParagraph: Bool) {
        let kept = leavesParagraph ? 0 : (line.written.lastIndex(where: \.isSolid).map { $0 + 1 } ?? 0)
        for wrapper in line.written[kept...].reversed() where !wrapper.isDropped {
            copy(closing(of: wrapper))
        }
    }

    mutating func closeWrappers(downTo depth: Int) {
        while line.written.count > depth {
            let wrapper = line.written.removeLast()
            if !wrapper.isDropped { copy(closing(of: wrapper)) }
        }
    }

    /// The end tag; of a content control from `</w:sdtContent>` on.
    private func closing(of wrapper: LineState.Wrapper) -> Range<Int> {
        let range = tree.part.tokens[wrapper.last].range
        guard tree.role(of: wrapper.token) == .control else { return range }
        var token = wrapper.last - 1
        while token > wrapper.token {
            if tree.part.tokens[token].kind == .end, tree.role(of: token) == .controlContent {
                return Int(tree.part.tokens[token].start)..<range.upperBound
            }
            token -= 1
        }
        return range
    }

    /// The template's wrapper ends here.
    private mutating func wrapperEnds(_ token: Int) {
        guard let top = line.original.last, top.last == token else { return }
        if !line.everWritten.contains(top.token), !line.holdsTag(top.token, top.last) {
            // An empty wrapper that no mark emptied stays as it is.
            openWrappers()
        }
        line.original.removeLast()
        if line.written.last == top { closeWrappers(downTo: line.written.count - 1) }
    }

    // MARK: Text and tags

    private mutating func passTags(endingBefore scalar: Int) {
        while line.nextTag < line.tags.count,
            line.tags[line.nextTag].range.upperBound <= scalar
        {
            line.nextTag += 1
        }
    }

    private mutating func compileText(_ token: Int, of node: Int) {
        guard let first = line.firstScalars[token] else {
            // Blanks between elements.
            copy(tree.part.tokens[token].range)
            return
        }
        var scalar = first
        while scalar < line.text.scalars.count, Int(line.text.origins[scalar].token) == token {
            passTags(endingBefore: scalar)
            if line.isInTag(scalar) {
                if scalar == line.tags[line.nextTag].anchor {
                    perform(line.tags[line.nextTag], at: node)
                }
                scalar += 1
                continue
            }
            let limit =
                line.nextTag < line.tags.count
                ? line.tags[line.nextTag].range.lowerBound : line.text.scalars.count
            var end = scalar
            while end < limit, Int(line.text.origins[end].token) == token { end += 1 }
            writeLiteral(scalar..<end)
            scalar = end
        }
    }

    private mutating func perform(_ tag: LineState.LineTag, at node: Int) {
        switch tag.action {
        case .none: return
        case .neutral: break
        case .value: openWrappers()
        case .literal(let characters):
            openWrappers()
            saySubstance()
            var bytes: [UInt8] = []
            _ = bytes.append(text: characters, by: format.carrier)
            builder.emit(bytes)
            return
        case .slot:
            // The control stands around whole runs, so the run is closed before it.
            let runs = tree.hasCarriers ? line.original.suffix { !$0.isSolid } : 0
            closeWrappers(downTo: min(line.original.count - runs, line.written.count))
        case .boundary: cut(at: tag)
        }
        act(tag, at: node)
    }

    /// Closes what a boundary may cut; a link or field around all tags stays open.
    private mutating func cut(at tag: LineState.LineTag) {
        var depth = 0
        for (index, wrapper) in line.written.enumerated() where wrapper.isSolid {
            if line.nothingShows(from: tag.range.upperBound, before: wrapper.last) { break }
            depth = index + 1
        }
        closeWrappers(downTo: depth)
        line.saidSubstance = false
        // What was written last may be dropped, and a blank stand before it.
        line.lastLiteral = nil
        checkSolid(tag, line.written.prefix(depth).map(\.token))
    }

    // MARK: Literals

    mutating func saySubstance() {
        guard !line.saidSubstance else { return }
        builder.add(.substance)
        line.saidSubstance = true
    }

    private mutating func writeLiteral(_ scalars: Range<Int>) {
        guard !scalars.isEmpty else { return }
        let text = line.text
        openWrappers()
        if text.scalars[scalars].contains(where: { !isBlank($0) }) { saySubstance() }
        var range = scalars
        if format.collapsesBlanks, text.scalars[range.lowerBound] == " ",
            line.isAfterTag(range.lowerBound), isBlank(line.lastLiteral)
        {
            builder.emit(format.blank)
            range = range.lowerBound + 1..<range.upperBound
        }
        let endsInBlank =
            !range.isEmpty && format.collapsesBlanks && text.scalars[range.upperBound - 1] == " "
            && line.isFollowedByTagsOnly(range.upperBound)
        let body = endsInBlank ? range.lowerBound..<range.upperBound - 1 : range
        if !body.isEmpty { copyScalars(body) }
        if endsInBlank { builder.emit(format.blank) }
        line.lastLiteral = text.scalars[scalars.upperBound - 1]
    }

    private mutating func copyScalars(_ scalars: Range<Int>) {
        let origins = line.text.origins
        let token = Int(origins[scalars.lowerBound].token)
        if tree.part.tokens[token].kind == .cdata {
            var bytes: [UInt8] = []
            let characters = String(String.UnicodeScalarView(line.text.scalars[scalars]))
            _ = bytes.append(text: characters, by: format.carrier)
            builder.emit(bytes)
            return
        }
        let from = Int(origins[scalars.lowerBound].start)
        copy(from..<Int(origins[scalars.upperBound - 1].end))
    }

    /// Nothing before it counts as a blank: a paragraph's first blank is lost as well.
    private func isBlank(_ scalar: Unicode.Scalar?) -> Bool {
        scalar == nil || scalar == " " || scalar == "\n" || scalar == "\t"
    }
}

extension Array {
    /// How many elements at the end satisfy the condition.
    func suffix(_ condition: (Element) -> Bool) -> Int {
        var count = 0
        for element in reversed() {
            guard condition(element) else { break }
            count += 1
        }
        return count
    }
}
