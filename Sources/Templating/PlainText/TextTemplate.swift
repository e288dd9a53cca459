package import Diagnostics
import OfficeDocuments
import XMLScanning

/// A template in plain text: a paragraph is a line. It runs on the same engine as
/// documents: the lines become paragraphs of a small markup of their own.
package struct TextTemplate: Sendable {
    private let compiled: CompiledTemplate
    private let endsWithLineFeed: Bool
    /// Where each paragraph comes from.
    private let origins: [SourcedText.Origin?]

    /// Reads a text and those that it includes or extends.
    ///
    /// - Parameter load: gives the texts that it names.
    package init(
        _ text: String, file: String?, table: FilterTable,
        load: IncludedText.Loader = { _, _ in nil }
    ) throws(Faults) {
        let composed = try TextComposer.compose(text, file: file, table: table, load: load)
        var lines = Self.lines(of: composed, table: table)
        endsWithLineFeed = lines.count > 1 && lines.last?.text == ""
        if endsWithLineFeed { lines.removeLast() }
        origins = lines.map(\.origin)
        do {
            compiled = try TemplateCompiler.compile(
                lines: Self.markup(lines.map(\.text)), file: file, table: table)
        } catch { throw Self.placed(error, lines.map(\.origin)) }
    }

    /// A place in a text is its file and line.
    private static func placed(_ faults: Faults, _ origins: [SourcedText.Origin?]) -> Faults {
        func placed(_ place: DiagnosticPlace) -> DiagnosticPlace {
            var place = place
            if let paragraph = place.paragraph, origins.indices.contains(paragraph - 1) {
                let origin = origins[paragraph - 1]
                place.line = origin?.line
                place.file = origin?.file ?? place.file
            }
            place.paragraph = nil
            place.part = nil
            return place
        }
        return Faults(
            faults.items.map { fault in
                var fault = fault
                fault.place = placed(fault.place)
                fault.otherPlaces = fault.otherPlaces.map(placed)
                return fault
            })
    }

    /// Lines end outside of marks; a mark may run over several, and so may what a tag captures.
    private static func lines(
        of text: SourcedText, table: FilterTable
    ) -> [(text: String, origin: SourcedText.Origin?)] {
        let scalars = text.scalars
        var scanner = MarkScanner(table: table)
        let found = scanner.scan(scalars)
        var kept = TextCaptures.keptLineEnds(scalars, found)[...]
        var marks = found.map(\.range)[...]
        var lines: [(text: String, origin: SourcedText.Origin?)] = []
        var start = 0
        func end(at index: Int) {
            lines.append((SourcedText.text(scalars[start..<index]), text.origin(at: start)))
            start = index + 1
        }
        for (index, scalar) in scalars.enumerated() {
            while let mark = marks.first, mark.upperBound <= index { marks = marks.dropFirst() }
            while let capture = kept.first, capture.upperBound <= index { kept = kept.dropFirst() }
            if scalar == "\n", marks.first?.contains(index) != true, kept.first?.contains(index) != true { end(at: index) }
        }
        end(at: scalars.count)
        return lines
    }

    /// `<t><p>line</p>…</t>`.
    private static func markup(_ lines: [String]) -> [UInt8] {
        var bytes = Array("<t>".utf8)
        for line in lines {
            bytes += Array("<p>".utf8)
            _ = bytes.append(text: line, by: .attribute)
            bytes += Array("</p>".utf8)
        }
        return bytes + Array("</t>".utf8)
    }

    /// What is odd about a text, whether it compiles or not.
    package static func remarks(on text: String, file: String?, table: FilterTable) -> [Diagnostic] {
        let lines = lines(of: SourcedText(text, file: file), table: table)
        let document = OfficeDocument(flat: markup(lines.map(\.text)))
        let remarks = TemplateCheck.remarks(onLines: document, file: file, table: table)
        return placed(Faults(remarks), lines.map(\.origin)).items
    }

    package var names: [String] { compiled.names }
    package var fields: [FieldUse] { compiled.fields }
    package var warnings: [Diagnostic] { Self.placed(Faults(compiled.warnings), origins).items }
    package var scannedBytes: Int { compiled.scannedBytes }

    package func render(
        _ record: ValueMap, options: RenderOptions = RenderOptions()
    ) throws(Faults) -> String {
        try rendering(record, options: options).text
    }

    /// The text with what filling it cost.
    package func rendering(
        _ record: ValueMap, options: RenderOptions = RenderOptions()
    ) throws(Faults) -> (text: String, work: CompiledTemplate.Rendering) {
        var rendering: CompiledTemplate.Rendering
        do { rendering = try compiled.render(record, options: options) } catch {
            throw Self.placed(error, origins)
        }
        rendering.warnings = Self.placed(Faults(rendering.warnings), origins).items
        let bytes = rendering.changes.replaced[OfficeDocument.flatPart] ?? compiled.plainSource
        let lines = Self.lines(of: bytes)
        let end = endsWithLineFeed && !lines.isEmpty ? "\n" : ""
        return (lines.joined(separator: "\n") + end, rendering)
    }

    private static func lines(of bytes: [UInt8]) -> [String] {
        guard let part = try? XMLScanner.scan(bytes, part: "text") else { return [] }
        var lines: [String] = []
        for token in part.tokens.indices {
            switch part.tokens[token].kind {
            case .start, .empty: if part.tokens[token].depth == 1 { lines.append("") }
            case .text: if !lines.isEmpty { lines[lines.count - 1] += part.text(of: token) }
            default: break
            }
        }
        return lines
    }
}

extension MarkupDialect {
    /// Lines as paragraphs, for plain text.
    static let plainText = MarkupDialect(
        roles: [XMLName("", "t"): .body, XMLName("", "p"): .paragraph], collapsesBlanks: false,
        hasCarriers: false, isPlainText: true)
}
