import OfficeDocuments
import XMLScanning

extension StoryCompiler {
    /// The end of a paragraph's start tag with its properties.
    func prologueEnd(of node: Int) -> Int {
        let paragraph = tree.nodes[node]
        var end = Int(tree.part.tokens[paragraph.first].end)
        var token = paragraph.first + 1
        while token < paragraph.last {
            let kind = tree.part.tokens[token].kind
            if kind == .text, tree.hasCarriers {
                token += 1
                continue
            }
            guard kind == .start || kind == .empty, tree.role(of: token) == .properties else { break }
            token = tree.part.indexAfter(token)
            end = Int(tree.part.tokens[token - 1].end)
        }
        return end
    }

    /// Writes a paragraph that is more than a stretch to copy.
    mutating func emitParagraph(_ node: Int) {
        let paragraph = tree.nodes[node]
        let isEmptyElement = paragraph.first == paragraph.last
        let site = builder.program.paragraphs.count
        builder.program.paragraphs.append(paragraphSite(node))
        builder.add(.openParagraph(Int32(site)))
        if isEmptyElement {
            emitOpened(emptyElement: paragraph.first)
        } else {
            copy(start(of: node)..<prologueEnd(of: node))
        }
        if handing.containers.contains(paragraph.parent) { builder.add(.takeHanded) }
        let range = analysis.byNode[node]
        if let range, let text = analysis.texts[node] {
            emitInline(node, text: text, tags: range)
        } else if !isEmptyElement {
            emitContent(of: node)
        }
        builder.add(.closeParagraph)
        builder.skip(to: end(of: node))
        for other in analysis.joined[node] ?? [] { builder.skip(to: end(of: other)) }
    }

    private func paragraphSite(_ node: Int) -> ParagraphSite {
        let paragraph = tree.nodes[node]
        let tags = analysis.byNode[node] ?? 0..<0
        var site = ParagraphSite(
            vanishes: tags.contains {
                analysis.tags[$0].isBlockTag && analysis.extents.places[$0] == .inline
            },
            start: start(of: node)..<prologueEnd(of: node),
            end: tree.part.tokens[paragraph.last].range)
        if handing.containers.contains(paragraph.parent) {
            site.firstBreak = firstBreak
            site.breaking = breakingStarts(of: node)
        }
        if site.vanishes {
            site.breakBefore = handing.breakOf[node].map { Int32(firstBreak + $0) } ?? -1
            site.section = handing.sectionOf[node]
        }
        if list(of: node) != nil {
            site.listPath = Int32(paragraph.listPath)
            site.opensItem = paragraph.opensItem
        }
        if paragraph.first == paragraph.last { site.endName = endTag(of: paragraph.first) }
        return site
    }

    func endTag(of token: Int) -> [UInt8] {
        Array("</".utf8) + Array(tree.part.qualifiedName(of: token)) + [0x3E]
    }

    /// `<w:p …/>` written as `<w:p …>`.
    private mutating func emitOpened(emptyElement token: Int) {
        let range = tree.part.tokens[token].range
        copy(range.lowerBound..<range.upperBound - 2)
        builder.emit(">")
    }

    /// A paragraph without tags in a place that is written step by step.
    private mutating func emitContent(of node: Int) {
        let from = prologueEnd(of: node)
        let to = Int(tree.part.tokens[tree.nodes[node].last].start)
        if touched.contains(node) {
            let cursor = builder.cursor
            builder.jump(to: from)
            emitInnerStories(of: node)
            advance(to: to)
            builder.jump(to: cursor)
        } else {
            copy(from..<max(from, to))
        }
        builder.add(.substance)
    }

    // MARK: Characters

    private mutating func emitInline(_ node: Int, text: ParagraphText, tags range: Range<Int>) {
        let outer = line
        line = LineState(text: text, tags: range.map { lineTag($0, in: node) })
        for piece in [node] + (analysis.joined[node] ?? []) {
            let paragraph = tree.nodes[piece]
            guard paragraph.first < paragraph.last else { continue }
            compileLine(paragraph.first + 1..<paragraph.last, of: piece)
        }
        line = outer
    }

    /// Whether a value is all that its paragraph shows.
    private func isAlone(_ tag: Int, in node: Int) -> Bool {
        guard analysis.tags[tag].part == .value, let ends = analysis.substance.ends[node] else {
            return false
        }
        let start = analysis.tags[tag].range.lowerBound
        return ends == start...start
    }

    private func lineTag(_ index: Int, in node: Int) -> LineState.LineTag {
        let tag = analysis.tags[index]
        var action = LineState.LineTag.Action.none
        if analysis.extents.places[index] == .inline {
            switch analysis.marks[tag.mark].content {
            case .literal(let characters): action = .literal(characters)
            case .value(let expression):
                action = makesPlace(expression) ? .slot : .value
            case .statement: action = tag.isBlockTag ? .boundary : .neutral
            default: break
            }
        }
        return LineState.LineTag(
            range: withPlaceholderBrackets(tag.range, in: node), anchor: analysis.anchors[index],
            index: index, isAlone: isAlone(index, in: node), action: action)
    }

    /// LibreOffice shows placeholders in angle brackets and saves these in the text:
    /// they belong to the mark.
    private func withPlaceholderBrackets(_ range: Range<Int>, in node: Int) -> Range<Int> {
        guard let text = analysis.texts[node], range.lowerBound > 0,
            range.upperBound < text.scalars.count, text.scalars[range.lowerBound - 1] == "<",
            text.scalars[range.upperBound] == ">"
        else { return range }
        let before = Int(text.origins[range.lowerBound - 1].token)
        guard before == Int(text.origins[range.upperBound].token), before > 0,
            tree.part.tokens[before - 1].kind == .start, tree.role(of: before - 1) == .placeholder
        else { return range }
        return range.lowerBound - 1..<range.upperBound + 1
    }

    /// An object of the line, with the stories that hang on it.
    mutating func emitAtom(_ token: Int, _ range: Range<Int>, of node: Int) {
        let isKept = isInVanishing(node) && isPayload(token)
        if isKept { builder.add(.beginKeeping) }
        emitWithStories(token, range, of: node)
        if isKept { builder.add(.endKeeping(isDrawing: tree.role(of: token) == .drawing)) }
    }

    private func isInVanishing(_ node: Int) -> Bool {
        !handing.containers.isEmpty && handing.containers.contains(tree.nodes[node].parent)
    }

    private mutating func emitWithStories(_ token: Int, _ range: Range<Int>, of node: Int) {
        let stories = tree.nodes[node].innerStories.filter {
            touched.contains($0) && tree.nodes[$0].first >= token
                && start(of: $0) < range.upperBound
        }
        guard !stories.isEmpty else {
            copy(range)
            return
        }
        let cursor = builder.cursor
        builder.jump(to: range.lowerBound)
        compile(stories: stories)
        advance(to: range.upperBound)
        builder.jump(to: cursor)
    }

    /// Does what a mark says at its place in the line.
    mutating func act(_ tag: LineState.LineTag, at node: Int) {
        let mark = analysis.marks[analysis.tags[tag.index].mark]
        guard case .value(let expression) = mark.content else {
            control(tag.index, at: node)
            return
        }
        let place = place(of: tag.index)
        resolvingPlace = place
        let isFragment = mayBeFragment(expression)
        let resolved = resolve(expression)
        let carrier = builder.carrier(format.carrier)
        if makesPlace(expression) {
            emitSlot(tag.index, expression, resolved, place)
            return
        }
        let isBlocks =
            tag.isAlone
            && (expression.mayBeBlocks || isFragment || analysis.tags[tag.index].prefix == .paragraph)
        let address =
            isBlocks
            ? builder.add(.blocks(expression: resolved, carrier: carrier), at: place)
            : builder.add(.value(expression: resolved, carrier: carrier), at: place)
        builder.program.runs[address] = look(at: tag)
        if expression.mayBeBlocks || isBlocks || isFragment { noteLook(address, tag, at: node) }
        if expression.mayBeBlocks || analysis.tags[tag.index].prefix == .paragraph {
            noteMarkdownSite(address, tag, at: node)
        }
        builder.program.markTexts[address] = analysis.words(of: tag.index)
    }

    /// Keeps how text of the mark's look is written, for values of several paragraphs.
    mutating func noteLook(_ address: Int, _ tag: LineState.LineTag, at node: Int) {
        builder.program.looks[address] = look(at: tag)
        let site = builder.program.paragraphs.count - 1
        if site >= 0, builder.program.paragraphs[site].again.isEmpty {
            let starts = ParagraphStarts(of: tree.nodes[node].first, prologueEnd(of: node), in: tree.part)
            builder.program.paragraphs[site].again = starts.again
            builder.program.paragraphs[site].rest = starts.rest
        }
    }

    private func look(at tag: LineState.LineTag) -> RunLook {
        var look = RunLook(open: [], close: [], carrier: format.carrier)
        for wrapper in line.original where !wrapper.isSolid && !wrapper.isDropped {
            if wrapper.isCarrier {
                look.open += format.carrierOpen
                look.close = format.carrierClose + look.close
            } else {
                let start = Int(tree.part.tokens[wrapper.token].start)
                look.open += tree.part.bytes[start..<wrapper.openEnd]
                look.close = Array(tree.part.bytes[tree.part.tokens[wrapper.last].range]) + look.close
            }
        }
        look.maySplit = !line.original.contains(where: \.isSolid)
        return look
    }

    private mutating func noteMarkdownSite(_ address: Int, _ tag: LineState.LineTag, at node: Int) {
        builder.program.markdownSites[address] = MarkdownSite(
            part: builder.program.part, tokens: tree.part, paragraph: tree.nodes[node].first,
            mark: Int(line.text.origins[tag.anchor].token), target: target.value)
    }

    /// Whether a mark keeps a place; a first pass that kept the mark has made it.
    private func makesPlace(_ expression: Expression) -> Bool {
        guard let name = expression.slotName else { return false }
        return !tree.part.bytes.contains(Array("\"vanthu.\(name)\"".utf8))
    }

    /// A value with the bookmark or the content control that keeps its place.
    private mutating func emitSlot(
        _ tag: Int, _ expression: Expression, _ resolved: Int32, _ place: MarkPlace
    ) {
        let wrapping = format.slotWrapping(name: expression.slotName ?? "")
        builder.emit(wrapping.open)
        let runs = tree.hasCarriers ? line.original.suffix(2).filter { !$0.isSolid && !$0.isCarrier } : []
        for run in runs { copy(Int(tree.part.tokens[run.token].start)..<run.openEnd) }
        if tree.hasCarriers { builder.emit(format.carrierOpen) }
        let carrier = builder.carrier(format.carrier)
        let address = builder.add(.value(expression: resolved, carrier: carrier), at: place)
        builder.program.markTexts[address] = analysis.words(of: tag)
        if tree.hasCarriers { builder.emit(format.carrierClose) }
        for run in runs.reversed() { copy(tree.part.tokens[run.last].range) }
        builder.emit(wrapping.close)
    }
}
