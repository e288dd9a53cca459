package import Diagnostics
package import OfficeDocuments
import XMLScanning

/// A part of a template as checks look at it, whether it compiles or not.
struct CheckedPart {
    let tree: StoryTree
    /// Of the stories that hold marks, in the order of the part.
    let analyses: [StoryAnalysis]
    let finder: PlaceFinder
    let file: String?

    var name: String { finder.part }

    /// Of plain text in its markup.
    init?(lines document: OfficeDocument, file: String?, table: FilterTable) {
        self.init(OfficeDocument.flatPart, of: document, .plainText, file: file, table: table)
    }

    /// Nil where the part is no XML that can be read; compiling says why.
    init?(_ name: String, of document: OfficeDocument, file: String?, table: FilterTable) {
        self.init(name, of: document, document.format.dialect, file: file, table: table)
    }

    private init?(
        _ name: String, of document: OfficeDocument, _ dialect: MarkupDialect, file: String?,
        table: FilterTable
    ) {
        guard let bytes = (try? document.part(name)) ?? nil,
            let part = try? XMLScanner.scan(bytes, part: name)
        else { return nil }
        let tree = StoryTreeBuilder.build(part, dialect: dialect)
        self.tree = tree
        self.file = file
        analyses = tree.nodes.indices.filter { tree.nodes[$0].kind == .story }
            .map { StoryAnalysis(story: $0, of: tree, table: table) }
            .filter { !$0.tags.isEmpty }
        finder = PlaceFinder(
            tree: tree, part: name,
            headingStyles: OnDemand { HeadingStyles.names(in: document) })
    }

    // MARK: Remarks

    func remark(
        _ id: DiagnosticID, at tag: Int, of analysis: StoryAnalysis, _ arguments: [String: String] = [:]
    ) -> Diagnostic {
        let tag = analysis.tags[tag]
        return remark(id, at: tag.node, marked: analysis.marks[tag.mark].range, arguments)
    }

    func remark(
        _ id: DiagnosticID, at node: Int, marked range: Range<Int>, _ arguments: [String: String] = [:]
    ) -> Diagnostic {
        Diagnostic(
            id, at: finder.place(of: node, marked: range, file: file), arguments,
            excerpt: finder.excerpt(of: node, marked: range))
    }

    /// The same at a paragraph as a whole, found by one of its tokens.
    func remark(
        _ id: DiagnosticID, around token: Int, _ arguments: [String: String] = [:]
    ) -> Diagnostic {
        guard let node = paragraph(around: token) else {
            return Diagnostic(id, at: DiagnosticPlace(file: file, part: name), arguments)
        }
        return remark(id, at: node, marked: 0..<0, arguments)
    }

    /// The innermost paragraph that holds a token.
    func paragraph(around token: Int) -> Int? {
        tree.nodes.indices.last {
            tree.nodes[$0].kind == .paragraph && tree.nodes[$0].first <= token && token <= tree.nodes[$0].last
        }
    }

    // MARK: Elements

    /// Tokens of the elements of a name.
    func elements(_ namespace: String, _ local: String) -> [Int] {
        guard let name = tree.part.names.firstIndex(of: XMLName(namespace, local)) else { return [] }
        return tree.part.tokens.indices.filter {
            tree.part.tokens[$0].isElementStart && Int(tree.part.tokens[$0].name) == name
        }
    }

    func attribute(_ namespace: String, _ local: String, of token: Int) -> String? {
        tree.part.attribute(XMLName(namespace, local), of: token)
    }

    /// The nearest element around a token of a name.
    func ancestor(_ name: XMLName, of token: Int) -> Int? {
        var at = token - 1
        while at >= 0 {
            if tree.part.tokens[at].kind == .start, tree.part.isInside(at, token), tree.part.name(of: at) == name {
                return at
            }
            at -= 1
        }
        return nil
    }
}

/// What is odd about a template, said without any data.
package enum TemplateCheck {
    /// Remarks in the order of their kinds: names that hide others, marks that never show,
    /// text that goes with a tag, marks that are not filled, fonts without Vietnamese letters.
    package static func remarks(
        on document: OfficeDocument, file: String?, table: FilterTable
    ) -> [Diagnostic] {
        let parts = PartSelection.parts(of: document)
            .compactMap { CheckedPart($0, of: document, file: file, table: table) }
        let styles = StyleFacts(of: document)
        return ShadowedNames.remarks(on: parts) + parts.flatMap { DeadBranches.remarks(on: $0) }
            + parts.flatMap { PrefixedText.remarks(on: $0) }
            + parts.flatMap { HiddenMarks.remarks(on: $0, styles) }
            + UnshownStories.remarks(on: parts, of: document)
            + UnfilledParts.remarks(on: parts, of: document)
            + CommentMarks.remarks(on: parts, of: document, file: file, table: table)
            + LegacyFonts.remarks(on: parts, styles)
    }

    /// The same of lines of plain text in their markup.
    static func remarks(onLines document: OfficeDocument, file: String?, table: FilterTable) -> [Diagnostic] {
        guard let part = CheckedPart(lines: document, file: file, table: table) else { return [] }
        return ShadowedNames.remarks(on: [part]) + DeadBranches.remarks(on: part)
    }

    /// The marks of a document that should have none.
    package static func leftOver(
        in document: OfficeDocument, file: String?, table: FilterTable
    ) -> [Diagnostic] {
        PartSelection.parts(of: document)
            .compactMap { CheckedPart($0, of: document, file: file, table: table) }
            .flatMap { part in
                part.analyses.flatMap { analysis in
                    analysis.tags.indices.map { part.remark("mark-left-over", at: $0, of: analysis) }
                }
            }
    }

    /// What can be said of a document whether it is a template or not.
    package static func documentRemarks(
        on document: OfficeDocument, file: String?, table: FilterTable
    ) -> [Diagnostic] {
        let parts = PartSelection.parts(of: document)
            .compactMap { CheckedPart($0, of: document, file: file, table: table) }
        return LegacyFonts.remarks(on: parts, StyleFacts(of: document))
    }
}
