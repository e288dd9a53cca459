import Diagnostics

/// Blocks in the place of a paragraph: lines as paragraphs, page breaks, Markdown.
extension Renderer {
    mutating func blocks(
        _ value: RichValue, in site: ParagraphSite, isWithin: Bool = false, _ at: Int, _ program: Program
    ) throws(ExpressionFault) {
        switch value {
        case .paragraphs(let text):
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                writeParagraph(String(line), site, at, program)
            }
        case .markdown(let text):
            let place = program.markdownSites[at] ?? .plain
            let site = opened(isWithin ? place.within : place, program)
            let start = output.count
            let written = try MarkdownWriter.writeBlocks(
                text, at: site, into: &output, additions: &additions)
            if written.startsWithTable, let container = containers.last, container.lastWasTable {
                let separator = program.containers[Int(container.site)].separator
                output.insert(contentsOf: program.literals[separator], at: start)
            }
            wrote(written.endsWithTable ? .table : .paragraph)
        case .fragment(let fragment): writeBlocks(fragment, program)
        case .document(let name): try writeDocument(name, program)
        case .pageBreak:
            // None after a loop's last item.
            if let loop = loops.last, loop.index == loop.items.count - 1 { return }
            output += (program.markdownSites[at] ?? .plain).pageBreak(&additions)
            wrote(.paragraph)
        default: break
        }
    }

    /// The place with the break that an earlier paragraph left.
    private mutating func opened(_ place: MarkdownSite, _ program: Program) -> MarkdownSite {
        guard let number = containers.last?.handed.breaking, number >= 0,
            let frame = paragraphs.last
        else { return place }
        let site = program.paragraphs[Int(frame.site)]
        let index = Int(number) - site.firstBreak
        guard site.breaking.indices.contains(index), let start = site.breaking[index] else {
            return place
        }
        containers[containers.count - 1].handed.breaking = -1
        return place.opening(with: program.breaks[Int(number)], start)
    }

    /// A paragraph of the look of the mark's own.
    private mutating func writeParagraph(
        _ text: String, _ site: ParagraphSite, _ at: Int, _ program: Program
    ) {
        // A line of an item is an item of its own, as a paragraph of WordprocessingML is.
        if site.listPath >= 0 {
            writeList(program.listPaths[Int(site.listPath)], opening: site.opensItem, program)
        }
        output.append(contentsOf: site.again.isEmpty ? Array(program.source[site.start]) : site.again)
        let look = program.looks[at]
        output.append(contentsOf: look?.open ?? [])
        _ = output.append(text: text, by: look?.carrier ?? .plain)
        output.append(contentsOf: look?.close ?? [])
        writeEnd(of: site, program)
        wrote(.paragraph)
    }

    mutating func writeEnd(of site: ParagraphSite, _ program: Program) {
        if let name = site.endName {
            output.append(contentsOf: name)
        } else {
            output.append(contentsOf: program.source[site.end])
        }
    }

    /// A value that could be blocks, in a line of text.
    mutating func writeInline(
        _ value: RichValue, _ carrier: Carrier, _ at: Int, _ program: Program
    ) {
        if case .document = value {
            if !part(around: value, at, program) {
                faults.add(ExpressionFault("blocks-in-line"), at: program.places[at], part: program.number)
            }
            return
        }
        guard case .markdown(let text) = value else {
            _ = output.append(text: value.plain, by: carrier)
            return
        }
        // It leaves the run around it and opens it again by itself.
        do {
            try MarkdownWriter.writeInline(
                text, at: program.markdownSites[at] ?? .plain, into: &output,
                additions: &additions)
        } catch {
            if error.id == "blocks-in-line", part(around: value, at, program) { return }
            faults.add(error, at: program.places[at], part: program.number)
        }
    }
}
