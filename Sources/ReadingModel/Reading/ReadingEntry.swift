package import Diagnostics
import XMLScanning

extension Reading {
    /// Reads a finished document from its parts.
    package init(parts: some DocumentParts) throws(Faults) {
        var faults: [Diagnostic] = []
        do {
            self = try Self.read(parts, &faults)
        } catch {
            throw Faults([error] + faults)
        }
        if !faults.isEmpty { throw Faults(faults) }
    }

    private static func read(
        _ parts: some DocumentParts, _ faults: inout [Diagnostic]
    ) throws(Diagnostic) -> Reading {
        switch parts.format {
        case .odt, .fodt:
            guard let content: Markup<ODFTag> = try markup(parts, parts.mainPart, .other) else {
                throw missing(parts.mainPart)
            }
            let isFlat = parts.format == .fodt
            let styles: Markup<ODFTag>? = isFlat ? nil : try markup(parts, "styles.xml", .other)
            let meta: Markup<ODFTag>? = isFlat ? nil : try markup(parts, "meta.xml", .other)
            let reader = ODFReader(content: content, styles: styles)
            return reader.read(format: parts.format, meta: meta)
        case .docx:
            guard let main = try WordPart(parts, parts.mainPart) else {
                throw missing(parts.mainPart)
            }
            let reader = try WordReader(parts, main)
            let reading = try reader.read(main)
            faults = reader.faults
            return reading
        }
    }

    static func missing(_ part: String) -> Diagnostic {
        Diagnostic("part-missing", at: DiagnosticPlace(part: part), ["part": part])
    }

    static func markup<Tag>(
        _ parts: some DocumentParts, _ name: String, _ other: Tag
    ) throws(Diagnostic) -> Markup<Tag>? {
        guard let bytes = try parts.bytes(of: name) else { return nil }
        return Markup(try XMLScanner.scan(bytes, part: name), other: other)
    }
}
