import OfficeDocuments
import XMLScanning

/// What paragraphs carry that must survive when they vanish: bookmarks, floating
/// objects, page breaks, the end of a section. They are handed to a neighbour when
/// rendering.
struct Handing {
    /// Nodes in which something may be handed on, and all that hold them.
    var containers: Set<Int> = []
    /// Different breaks that may be handed on.
    var breaks: [OpeningBreak] = []
    /// By paragraph that may vanish: the break before it.
    var breakOf: [Int: Int] = [:]
    /// By paragraph that may vanish: the section that ends with it.
    var sectionOf: [Int: Range<Int>] = [:]
}

extension StoryCompiler {
    /// Looks through the paragraphs that may vanish.
    mutating func findHanding() {
        handing = Handing()
        for node in analysis.byNode.keys.sorted() where analysis.mayVanish(node) {
            findBreak(of: node)
            if let section = sectionProperties(of: node) { handing.sectionOf[node] = section }
            let carries =
                handing.breakOf[node] != nil || handing.sectionOf[node] != nil
                || !payloads(of: node).isEmpty
            guard carries else { continue }
            for ancestor in tree.ancestors(of: node).dropFirst() {
                handing.containers.insert(ancestor)
            }
        }
    }

    private mutating func findBreak(of node: Int) {
        guard let found = tree.openingBreak(of: node, automaticStyles) else { return }
        let known = handing.breaks.firstIndex(of: found)
        if known == nil { handing.breaks.append(found) }
        handing.breakOf[node] = known ?? handing.breaks.count - 1
    }


    /// `w:sectPr` in a paragraph's properties (ISO 29500-1, 17.6.18).
    private func sectionProperties(of node: Int) -> Range<Int>? {
        guard tree.hasCarriers, tree.nodes[node].kind == .paragraph,
            let properties = tree.properties(of: tree.nodes[node]),
            let section = tree.wordChild("sectPr", of: properties)
        else { return nil }
        let last = Int(tree.part.tokens[section].partner)
        return Int(tree.part.tokens[section].start)..<Int(tree.part.tokens[last].end)
    }

    // MARK: Vanishing

    /// A node of tags only: they act, and what it carries is handed on, in the order
    /// in which they stand.
    mutating func vanish(_ node: Int, tags: [Int]) {
        arrive(at: node)
        leaveCells(of: node)
        if let number = handing.breakOf[node] {
            builder.add(.handBreak(Int32(firstBreak + number)))
        }
        var rest = tags[...]
        func offset(_ tag: Int) -> Int {
            let place = analysis.tags[tag].node
            guard let text = analysis.texts[place] else { return 0 }
            return Int(text.origins[analysis.anchors[tag]].start)
        }
        func act(before end: Int) {
            while let tag = rest.first, offset(tag) < end {
                control(tag, at: node)
                rest.removeFirst()
            }
        }
        for piece in payloads(of: node) {
            act(before: piece.range.lowerBound)
            hand(piece)
        }
        if let section = handing.sectionOf[node] {
            let opener = rest.first { analysis.tags[$0].isOpener }
            if let opener { act(before: offset(opener)) } else { act(before: .max) }
            builder.add(.handSection(UInt32(section.lowerBound), UInt32(section.upperBound)))
        }
        act(before: .max)
        builder.skip(to: end(of: node))
    }

    private mutating func hand(_ piece: Payload) {
        builder.add(.beginHanding)
        let cursor = builder.cursor
        builder.jump(to: piece.range.lowerBound)
        advance(to: piece.range.upperBound)
        builder.jump(to: cursor)
        builder.add(.endHanding(isDrawing: piece.isDrawing))
    }

    // MARK: Payload

    /// What stands among the characters of a paragraph and is handed on where that vanishes.
    struct Payload {
        var range: Range<Int>
        var isDrawing: Bool
    }

    /// What a paragraph carries among its characters.
    func payloads(of node: Int) -> [Payload] {
        let paragraph = tree.nodes[node]
        guard paragraph.kind == .paragraph, paragraph.first < paragraph.last else { return [] }
        var found: [Payload] = []
        var token = paragraph.first + 1
        while token < paragraph.last {
            guard tree.part.tokens[token].isElementStart else { token += 1; continue }
            let role = tree.role(of: token)
            let after = tree.part.indexAfter(token)
            if isPayload(token) {
                let range = Int(tree.part.tokens[token].start)..<Int(tree.part.tokens[after - 1].end)
                found.append(Payload(range: range, isDrawing: role == .drawing))
                token = after
            } else if role == .properties || role == .hidden {
                token = after
            } else {
                token += 1
            }
        }
        return found
    }

    /// Whether a thing in the line must not go with its paragraph.
    func isPayload(_ token: Int) -> Bool {
        let role = tree.role(of: token)
        if role == .drawing { return true }
        guard role == .transparent else { return false }
        let local = tree.part.name(of: token).local
        return local.hasPrefix("bookmark") || local.hasPrefix("reference-mark")
            || local.hasPrefix("perm")
    }

    // MARK: Taking

    /// How the start of a paragraph is written with each of the story's breaks.
    func breakingStarts(of node: Int) -> [BreakingStart?] {
        handing.breaks.map { breaking in
            tree.hasCarriers ? wordStart(of: node) : openDocumentStart(of: node, breaking)
        }
    }

    private func wordStart(of node: Int) -> BreakingStart? {
        let paragraph = tree.nodes[node]
        let flag = Array("<\(format.prefix)pageBreakBefore/>".utf8)
        let end = prologueEnd(of: node)
        guard let properties = tree.properties(of: paragraph) else {
            let open = "<\(format.prefix)pPr>"
            let close = "</\(format.prefix)pPr>"
            return start(
                replacing: end..<end, by: Array(open.utf8) + flag + Array(close.utf8), of: node)
        }
        if tree.wordChild("pageBreakBefore", of: properties) != nil { return nil }
        guard tree.part.tokens[properties].kind == .start else {
            let name = Array(tree.part.qualifiedName(of: properties))
            let bytes = [0x3C] + name + [0x3E] + flag + [0x3C, 0x2F] + name + [0x3E]
            return start(replacing: tree.part.tokens[properties].range, by: bytes, of: node)
        }
        let place = tree.part.place(in: properties, before: "pageBreakBefore")
        return start(replacing: place..<place, by: flag, of: node)
    }

    private func openDocumentStart(of node: Int, _ breaking: OpeningBreak) -> BreakingStart? {
        let first = tree.nodes[node].first
        let name = XMLName(Namespaces.text, "style-name")
        let style: AutomaticStyle?
        if let automatic = tree.automaticStyle(of: node, automaticStyles) {
            style = breaking.copy(ofStyle: automatic, in: tree.part)
        } else {
            style = breaking.style(basedOn: tree.part.attribute(name, of: first))
        }
        guard let style else { return nil }
        let tag = tree.part.tokens[first]
        var made: BreakingStart
        if let value = tree.part.attributeRange(name, of: first) {
            made = start(replacing: value, by: [], of: node)
        } else {
            let end = Int(tag.end) - (tag.kind == .empty ? 2 : 1)
            made = start(replacing: end..<end, by: Array(" \(format.prefix)style-name=\"".utf8), of: node)
            made.close = [0x22] + made.close
        }
        made.style = style
        return made
    }

    private func start(
        replacing range: Range<Int>, by bytes: [UInt8], of node: Int
    ) -> BreakingStart {
        let end = prologueEnd(of: node)
        // An empty element is written with two tags.
        let isEmpty = tree.nodes[node].first == tree.nodes[node].last
        let tail =
            isEmpty
            ? (range.upperBound < end ? Array(tree.part.bytes[range.upperBound..<end - 2]) + [0x3E] : [])
            : Array(tree.part.bytes[range.upperBound..<end])
        return BreakingStart(cut: range.count + tail.count, open: bytes, close: tail)
    }
}

extension StoryAnalysis {
    /// Whether a paragraph goes in some cases: control tags only, or all in blocks.
    func mayVanish(_ node: Int) -> Bool {
        extents.vanishing.contains(node)
            || (byNode[node] ?? 0..<0).contains {
                tags[$0].isBlockTag && extents.places[$0] == .inline
            }
    }

    /// Whether a paragraph that goes may leave a page break.
    func mayHandBreak(_ styles: [String: Int]) -> Bool {
        byNode.keys.contains { mayVanish($0) && tree.openingBreak(of: $0, styles) != nil }
    }
}

extension StoryTree {
    /// The break before a paragraph; of ODF, by its automatic style in the same part.
    func openingBreak(of node: Int, _ automaticStyles: [String: Int]) -> OpeningBreak? {
        if hasCarriers {
            guard nodes[node].kind == .paragraph, let properties = properties(of: nodes[node]),
                let flag = wordChild("pageBreakBefore", of: properties)
            else { return nil }
            let value = part.attribute(XMLName(Namespaces.word, "val"), of: flag)
            return ["0", "false", "off"].contains(value ?? "1") ? nil : OpeningBreak()
        }
        return automaticStyle(of: node, automaticStyles).flatMap {
            OpeningBreak(ofStyle: $0, in: part)
        }
    }

    func automaticStyle(of node: Int, _ automaticStyles: [String: Int]) -> Int? {
        guard !hasCarriers, nodes[node].kind == .paragraph else { return nil }
        return part.attribute(XMLName(Namespaces.text, "style-name"), of: nodes[node].first)
            .flatMap { automaticStyles[$0] }
    }

    func wordChild(_ local: String, of element: Int) -> Int? {
        part.children(of: element).first { part.name(of: $0) == XMLName(Namespaces.word, local) }
    }

    /// Automatic styles of paragraphs that the part holds, by name.
    var automaticParagraphStyles: [String: Int] {
        guard !hasCarriers, let holder = part.firstElement(XMLName(Namespaces.office, "automatic-styles")) else {
            return [:]
        }
        var styles: [String: Int] = [:]
        for style in part.children(of: holder)
        where part.attribute(XMLName(Namespaces.style, "family"), of: style) == "paragraph" {
            if let name = part.attribute(XMLName(Namespaces.style, "name"), of: style) {
                styles[name] = style
            }
        }
        return styles
    }
}
