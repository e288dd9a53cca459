package import Diagnostics
import OfficeDocuments
import XMLScanning

/// A template in plain text: a paragraph is a line. It runs on the same engine as
/// documents: the lines become paragraphs of a small markup of their own.
package struct TextTemplate: Sendable {
    private let compiled: CompiledTemplate
    private let endsWithLineFeed: Bool
    /// The line of each paragraph; empty where several texts were put together.
    private let lineNumbers: [Int]

    /// Reads a text and those that it includes or extends.
    ///
    /// - Parameter load: gives the texts that it names.
    package init(
        _ text: String, file: String?, table: FilterTable,
        load: IncludedText.Loader = { _, _ in nil }
    ) throws(Faults) {
        let composed = try TextComposer.compose(text, file: file, table: table, load: load)
        var lines = Self.lines(of: composed, table: table)
        endsWithLineFeed = lines.count > 1 && lines.last == ""
        if endsWithLineFeed { lines.removeLast() }
        let numbers = composed == text ? Self.numbers(of: lines) : []
        lineNumbers = numbers
        do {
            compiled = try TemplateCompiler.compile(
                lines: Self.markup(lines), file: file, table: table)
        } catch { throw Self.placed(error, numbers) }
    }

    /// The line of the text where each paragraph begins.
    private static func numbers(of lines: [String]) -> [Int] {
        var number = 1
        return lines.map { line in
            defer { number += 1 + line.unicodeScalars.count { $0 == "\n" } }
            return number
        }
    }

    /// A place in a text is its line.
    private static func placed(_ faults: Faults, _ numbers: [Int]) -> Faults {
        Faults(
            faults.items.map { fault in
                var fault = fault
                if let paragraph = fault.place.paragraph {
                    let index = paragraph - 1
                    fault.place.line = numbers.indices.contains(index) ? numbers[index] : nil
                }
                fault.place.paragraph = nil
                fault.place.part = nil
                return fault
            })
    }

    /// Lines end outside of marks; a mark may run over several.
    private static func lines(of text: String, table: FilterTable) -> [String] {
        let scalars = Array(text.replacing("\r\n", with: "\n").unicodeScalars)
        var scanner = MarkScanner(table: table)
        var marks = scanner.scan(scalars).map(\.range)[...]
        var lines: [String] = []
        var line = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            while let mark = marks.first, mark.upperBound <= index { marks = marks.dropFirst() }
            if scalar == "\n", marks.first?.contains(index) != true {
                lines.append(String(line))
                line.removeAll()
            } else {
                line.append(scalar)
            }
        }
        return lines + [String(line)]
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
        let lines = lines(of: text, table: table)
        let document = OfficeDocument(flat: markup(lines))
        let remarks = TemplateCheck.remarks(onLines: document, file: file, table: table)
        return placed(Faults(remarks), numbers(of: lines)).items
    }

    package var names: [String] { compiled.names }
    package var fields: [FieldUse] { compiled.fields }
    package var warnings: [Diagnostic] { Self.placed(Faults(compiled.warnings), lineNumbers).items }
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
            throw Self.placed(error, lineNumbers)
        }
        rendering.warnings = Self.placed(Faults(rendering.warnings), lineNumbers).items
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
