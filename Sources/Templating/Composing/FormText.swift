package import OfficeDocuments
import XMLScanning

/// Turns a form's text into blocks of a master's format: Markdown is read now, each
/// mark one opaque character, so that data never meet a Markdown parser here.
package enum FormText {
    /// - Returns: a function from text to bytes, nothing for a master without a body.
    package static func writer(
        for master: OfficeDocument, table: FilterTable
    ) -> (String) -> [UInt8] {
        guard let bytes = (try? master.part(master.mainPart)) ?? nil,
            let part = try? XMLScanner.scan(bytes, part: master.mainPart),
            let target = try? AdditionTarget.prepared(for: master)
        else { return { _ in [] } }
        let tree = StoryTreeBuilder.build(part, dialect: master.format.dialect)
        guard let paragraph = bodyParagraph(tree) else { return { _ in [] } }
        let site = MarkdownSite(
            part: master.mainPart, tokens: part, paragraph: paragraph, mark: paragraph,
            target: target)
        let format = PartFormat(of: part, dialect: master.format.dialect)
        return { text in
            FormTextWriter(site: site, target: target, format: format, table: table).write(text)
        }
    }

    /// The paragraph whose look running text has: the one that holds a Markdown mark,
    /// else the body's first.
    private static func bodyParagraph(_ tree: StoryTree) -> Int? {
        let paragraphs = tree.nodes.filter { $0.kind == .paragraph && $0.first < $0.last }
        let marked = paragraphs.first { node in
            let text = ParagraphText(of: node.first + 1..<node.last, in: tree)
            return String(String.UnicodeScalarView(text.scalars)).contains("| markdown }}")
        }
        return (marked ?? paragraphs.first)?.first
    }
}

private struct FormTextWriter {
    let site: MarkdownSite
    let target: AdditionTarget
    let format: PartFormat
    let table: FilterTable

    /// Lines of tags only become paragraphs of their own; what stands between is Markdown.
    func write(_ text: String) -> [UInt8] {
        var out: [UInt8] = []
        var pending = ""
        func flush() {
            if !pending.allSatisfy({ $0.isWhitespace }) { out += markdown(pending) }
            pending = ""
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if isControl(String(line)) {
                flush()
                out += paragraph(String(line).trimmed)
            } else {
                pending += line + "\n"
            }
        }
        flush()
        return out
    }

    private func isControl(_ line: String) -> Bool {
        let scalars = Array(line.unicodeScalars)
        var scanner = MarkScanner(table: table)
        let marks = scanner.scan(scalars)
        guard !marks.isEmpty else { return false }
        var at = 0
        for mark in marks {
            switch mark.content {
            case .statement, .comment, .raw: break
            default: return false
            }
            if scalars[at..<mark.range.lowerBound].contains(where: { !$0.isMarkBlank }) { return false }
            at = mark.range.upperBound
        }
        return !scalars[at...].contains { !$0.isMarkBlank }
    }

    private func paragraph(_ text: String) -> [UInt8] {
        var escaped: [UInt8] = []
        _ = escaped.append(text: text, by: .plain)
        let open = Array("<\(format.prefix)p>".utf8)
        let close = Array("</\(format.prefix)p>".utf8)
        guard format.isWord else { return open + escaped + close }
        return open + Array("<\(format.prefix)r>".utf8) + format.carrierOpen + escaped
            + format.carrierClose + Array("</\(format.prefix)r>".utf8) + close
    }

    private func markdown(_ text: String) -> [UInt8] {
        let (opaque, marks) = hidden(text)
        var out: [UInt8] = []
        var additions = Additions(to: target)
        guard (try? MarkdownWriter.writeBlocks(opaque, at: site, into: &out, additions: &additions)) != nil
        else { return [] }
        var written = String(decoding: out, as: UTF8.self)
        for (index, mark) in marks.enumerated() {
            var escaped: [UInt8] = []
            _ = escaped.append(text: mark, by: .plain)
            written = written.replacing(
                String(Self.opaque(index)), with: String(decoding: escaped, as: UTF8.self))
        }
        return Array(written.utf8)
    }

    /// The text with each mark as one character of the private use area.
    private func hidden(_ text: String) -> (String, [String]) {
        let scalars = Array(text.unicodeScalars)
        var scanner = MarkScanner(table: table)
        var result = String.UnicodeScalarView()
        var marks: [String] = []
        var at = 0
        for mark in scanner.scan(scalars) {
            result.append(contentsOf: scalars[at..<mark.range.lowerBound])
            result.append(contentsOf: String(Self.opaque(marks.count)).unicodeScalars)
            marks.append(String(String.UnicodeScalarView(scalars[mark.range])))
            at = mark.range.upperBound
        }
        result.append(contentsOf: scalars[at...])
        return (String(result), marks)
    }

    private static func opaque(_ index: Int) -> Character {
        Character(Unicode.Scalar(UInt32(0xF0000 + min(index, 60_000))) ?? "\u{F0000}")
    }
}

extension String {
    /// Without blanks at its ends.
    fileprivate var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
