import DocumentValidator
import MarkdownReading
import OfficeDocuments
import Testing
import XMLScanning

@testable import Templating

/// A template of one paragraph with its mark's place, in either format.
struct Template {
    var xml: String
    var part: String
    var target: AdditionTarget
    var site: MarkdownSite
    var paragraph: Range<Int>
    var others: [String: String]

    static func openDocument(
        styles: String = Fixtures.richStyles, automatic: String? = nil, paragraph: String? = nil
    ) throws -> Template {
        let xml = Fixtures.content(
            automatic: automatic
                ?? "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Text_20_body\"/>",
            paragraph: paragraph
                ?? "<text:p text:style-name=\"P1\">{{ x | markdown }}</text:p>")
        let all = Fixtures.styles(styles)
        return try make(
            xml, "content.xml", try Fixtures.openDocumentTarget(content: xml, styles: all),
            XMLName("urn:oasis:names:tc:opendocument:xmlns:text:1.0", "p"), ["styles.xml": all])
    }

    static func word(
        _ parts: [String: String] = Fixtures.wordParts, paragraph: String? = nil
    ) throws -> Template {
        var parts = parts
        if let paragraph { parts["word/document.xml"] = Fixtures.document(paragraph) }
        return try make(
            parts["word/document.xml"] ?? "", "word/document.xml",
            try Fixtures.wordTarget(parts), XMLName(Namespaces.word, "p"), parts)
    }

    private static func make(
        _ xml: String, _ part: String, _ target: AdditionTarget, _ name: XMLName,
        _ others: [String: String]
    ) throws -> Template {
        let tokens = try Fixtures.scan(xml)
        let paragraph = tokens.firstElement(name) ?? 0
        let mark =
            tokens.tokens.indices.first {
                tokens.tokens[$0].kind == .text && tokens.text(of: $0).contains("{{")
            } ?? paragraph
        let last = Int(tokens.tokens[paragraph].partner)
        return Template(
            xml: xml, part: part, target: target,
            site: MarkdownSite(
                part: part, tokens: tokens, paragraph: paragraph, mark: mark, target: target),
            paragraph: Int(tokens.tokens[paragraph].start)..<Int(tokens.tokens[last].end),
            others: others)
    }

    /// The whole part with Markdown in the place of the paragraph, judged with the
    /// parts that it needs.
    func filled(with markdown: String) throws -> Filled {
        var additions = Additions(to: target)
        var out: [UInt8] = []
        let written = try MarkdownWriter.writeBlocks(
            markdown, at: site, into: &out, additions: &additions)
        var patches = additions.patches(for: part)
        // After a table that ends a story of WordprocessingML the renderer puts a paragraph.
        let isWord = part != "content.xml"
        let end = isWord && written.endsWithTable ? Array("<w:p/>".utf8) : []
        patches.append(Patch(paragraph, out + end))
        patches.sort { $0.range.lowerBound < $1.range.lowerBound }
        let whole = patched(xml, patches)
        expectNoNewFault(whole, additions)
        return Filled(
            tokens: try Fixtures.scan(whole), written: written, additions: additions,
            inserted: String(decoding: out, as: UTF8.self))
    }

    /// Markdown in the place of the mark's text.
    func filled(inline markdown: String) throws -> Filled {
        var additions = Additions(to: target)
        var out: [UInt8] = []
        try MarkdownWriter.writeInline(
            markdown, at: site, into: &out, additions: &additions)
        let start = xml.utf8.firstRange(of: "{{ x | markdown }}".utf8)
        let from = xml.utf8.distance(from: xml.startIndex, to: start?.lowerBound ?? xml.startIndex)
        var patches = additions.patches(for: part)
        patches.append(Patch(from..<(from + 18), out))
        patches.sort { $0.range.lowerBound < $1.range.lowerBound }
        let whole = patched(xml, patches)
        expectNoNewFault(whole, additions)
        return Filled(
            tokens: try Fixtures.scan(whole), written: WrittenBlocks(),
            additions: additions, inserted: String(decoding: out, as: UTF8.self))
    }

    /// Judges the template with its part changed and everything else that was added.
    private func expectNoNewFault(_ whole: String, _ additions: Additions) {
        var parts = others
        parts[part] = xml
        let template = DocumentContents(entries: parts.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) })
        for name in additions.touchedParts {
            parts[name] = patched(parts[name] ?? "", additions.patches(for: name))
        }
        parts[part] = whole
        var entries = parts.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) }
        entries += additions.newParts.map { ($0.name, $0.bytes) }
        #expect(DocumentValidator.newFaults(of: DocumentContents(entries: entries), from: template).isEmpty)
    }
}

/// What came out, to be asked about.
struct Filled {
    var tokens: XMLTokens
    var written: WrittenBlocks
    var additions: Additions
    var inserted: String

    /// All elements of a local name, as their attributes `name=value` joined and
    /// the text in them.
    func elements(_ local: String) -> [(attributes: String, text: String)] {
        tokens.tokens.indices.filter {
            tokens.tokens[$0].isElementStart && tokens.name(of: $0).local == local
        }.map { index in
            let attributes = tokens.attributes(of: index).map {
                String(decoding: tokens.bytes[$0.name], as: UTF8.self) + "="
                    + String(decoding: tokens.bytes[$0.value], as: UTF8.self)
            }
            return (attributes.joined(separator: " "), text(of: index))
        }
    }

    func text(of index: Int) -> String {
        (index...Int(tokens.tokens[index].partner)).map { tokens.text(of: $0) }.joined()
    }

    /// The bodies' paragraphs: local name or style, and text.
    var outline: [String] {
        tokens.tokens.indices.compactMap { index in
            guard tokens.tokens[index].isElementStart else { return nil }
            let name = tokens.name(of: index)
            if name.namespace == Namespaces.text, name.local == "p" || name.local == "h" {
                let style = tokens.attribute(XMLName(Namespaces.text, "style-name"), of: index)
                return "\(style ?? "-"): \(text(of: index))"
            }
            if name == XMLName(Namespaces.word, "p") {
                let inner = index...Int(tokens.tokens[index].partner)
                let style = inner.first {
                    tokens.tokens[$0].isElementStart && tokens.name(of: $0).local == "pStyle"
                }.flatMap { tokens.attribute(XMLName(Namespaces.word, "val"), of: $0) }
                return "\(style ?? "-"): \(text(of: index))"
            }
            return nil
        }
    }
}
