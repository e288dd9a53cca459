package import Diagnostics
package import OfficeDocuments
import XMLScanning

/// Compiles a document with marks: every part that may hold some, once.
package struct TemplateCompiler {
    private let document: OfficeDocument
    private let file: String?
    private let table: FilterTable
    private let headingStyles: OnDemand<Set<String>>
    private let target: OnDemand<AdditionTarget>
    private var slots: Int32 = 0
    private var globals: [(name: String, slot: Int32)] = []
    private var faults: [Diagnostic] = []
    /// By part: addresses of links that hold marks.
    private var links: [String: [String: String]] = [:]
    private var linkCuts: [String: [Patch]] = [:]
    private var programs: [Program] = []
    private var finders: [PlaceFinder] = []
    private var ids = IDFinder()

    /// - Parameter file: how messages name the template.
    ///   - load: gives the documents that it includes, extends or imports.
    /// - Throws: everything that is wrong with the template.
    package static func compile(
        _ document: OfficeDocument, file: String?, table: FilterTable = .standard,
        load: IncludedDocument.Loader
    ) throws(Faults) -> CompiledTemplate {
        do { return try compile(document, file: file, table: table) } catch {
            guard error.items.contains(where: { $0.id == "inclusion-misplaced" }) else { throw error }
            let composed: OfficeDocument
            do throws(Diagnostic) {
                composed = try DocumentComposer.compose(
                    document, name: file ?? "", table: table, load: load)
            } catch { throw Faults(error) }
            return try compile(composed, file: file, table: table)
        }
    }

    /// Compiles a template that stands for itself.
    package static func compile(
        _ document: OfficeDocument, file: String?, table: FilterTable = .standard
    ) throws(Faults) -> CompiledTemplate {
        do {
            var compiler = try TemplateCompiler(document, file, table)
            try compiler.compileParts()
            guard !compiler.faults.contains(where: { $0.severity == .error }) else {
                throw Faults(compiler.faults)
            }
            return compiler.finished()
        } catch let fault as Diagnostic {
            var fault = fault
            fault.place.file = fault.place.file ?? file
            throw Faults(fault)
        } catch let faults as Faults {
            throw faults
        } catch {
            throw Faults(Diagnostic("not-an-office-file", at: DiagnosticPlace(file: file)))
        }
    }

    /// Compiles lines of plain text in the markup of `TextTemplate`.
    static func compile(
        lines: [UInt8], file: String?, table: FilterTable
    ) throws(Faults) -> CompiledTemplate {
        var ids = IDFinder()
        let compiler = PartCompiler(
            number: 0, name: OfficeDocument.flatPart, file: file, dialect: .plainText,
            table: table, headingStyles: OnDemand { [] }, target: OnDemand { AdditionTarget() })
        let result: PartCompiler.Result?
        do throws(Diagnostic) {
            result = try compiler.compile(lines, firstSlot: 0, ids: &ids).first
        } catch {
            throw Faults(error)
        }
        let faults = result?.faults ?? []
        guard !faults.contains(where: { $0.severity == .error }) else { throw Faults(faults) }
        return CompiledTemplate(
            document: OfficeDocument(flat: lines), file: file,
            programs: result.map { [$0.program] } ?? [], finders: result.map { [$0.finder] } ?? [],
            globals: result?.globals ?? [], slotCount: Int(result?.slotCount ?? 0),
            warnings: faults, ids: ids, target: AdditionTarget(), headingLevels: [:], table: table,
            isPlainText: true)
    }

    private init(
        _ document: OfficeDocument, _ file: String?, _ table: FilterTable
    ) throws(Diagnostic) {
        self.document = document
        self.file = file
        self.table = table
        headingStyles = OnDemand { HeadingStyles.names(in: document) }
        target = OnDemand { (try? AdditionTarget.prepared(for: document)) ?? AdditionTarget() }
        try document.refuseDoctypes()
    }

    private mutating func compileParts() throws(Diagnostic) {
        var unread: [String] = []
        try findLinks()
        for name in PartSelection.parts(of: document) {
            if finders.contains(where: { $0.part == name }) { continue }
            guard let bytes = try document.part(name), PartSelection.mayHoldMarks(bytes) || links[name] != nil else {
                unread.append(name)
                continue
            }
            let notes = name == document.mainPart ? try noteParts() : []
            let results = try compiler(name, finders.count).compile(
                bytes, firstSlot: slots, ids: &ids, notes: notes)
            if results.isEmpty { unread.append(name) }
            for result in results {
                slots = result.slotCount
                globals += result.globals
                faults += result.faults
                finders.append(result.finder)
                programs.append(result.program)
                programs[programs.count - 1].isMain = result.program.part == document.mainPart
            }
        }
        if ids.isNeeded { try noteIDs(in: unread) }
    }

    private mutating func findLinks() throws(Diagnostic) {
        for name in PartSelection.parts(of: document) {
            let found = try MarkedLinks(of: name, in: document)
            guard !found.cuts.isEmpty else { continue }
            links[name] = found.addresses
            linkCuts[found.part] = found.cuts
            _ = target.value
        }
    }

    /// Some ids are unique in the whole document, not only in their part.
    private mutating func noteIDs(in parts: [String]) throws(Diagnostic) {
        for name in parts {
            guard let bytes = try document.part(name), !bytes.isEmpty else { continue }
            let part = try XMLScanner.scan(bytes, part: name)
            _ = ids.holes(in: StoryTreeBuilder.build(part, dialect: document.format.dialect))
        }
    }

    private func compiler(_ name: String, _ number: Int) -> PartCompiler {
        PartCompiler(
            number: number, name: name, file: file, dialect: document.format.dialect,
            table: table, headingStyles: headingStyles, target: target,
            links: links[name] ?? [:])
    }

    /// The parts with the text of footnotes and endnotes, which are compiled along with
    /// the main part.
    private func noteParts() throws(Diagnostic) -> [(compiler: PartCompiler, bytes: [UInt8])] {
        var parts: [(compiler: PartCompiler, bytes: [UInt8])] = []
        for kind in ["footnotes+xml", "endnotes+xml"] {
            let name = document.partNames.first {
                document.contentType(of: $0)?.hasSuffix("wordprocessingml." + kind) == true
            }
            guard let name, let bytes = try document.part(name) else { continue }
            parts.append((compiler(name, finders.count + 1 + parts.count), bytes))
        }
        return parts
    }

    private func finished() -> CompiledTemplate {
        let unfilled = UnfilledParts.remarks(on: document, file: file, table: table)
        return CompiledTemplate(
            document: document, file: file, programs: programs, finders: finders,
            globals: globals, slotCount: Int(slots), warnings: faults + unfilled, ids: ids,
            target: target.valueIfMade ?? AdditionTarget(),
            headingLevels: programs.contains(where: \.hasFieldResults) ? HeadingStyles.levels(in: document) : [:],
            table: table, linkCuts: linkCuts)
    }
}

extension AdditionTarget {
    /// What may be added to a document, from its parts.
    static func prepared(for document: OfficeDocument) throws(Diagnostic) -> AdditionTarget {
        func tokens(_ name: String) throws(Diagnostic) -> XMLTokens? {
            guard let bytes = try document.part(name) else { return nil }
            return try XMLScanner.scan(bytes, part: name)
        }
        if document.format.isOpenDocument {
            let names =
                document.format.isFlat
                ? [OfficeDocument.flatPart] : AdditionTarget.openDocumentParts
            var parts: [(name: String, tokens: XMLTokens)] = []
            for name in names {
                if let part = try tokens(name) { parts.append((name, part)) }
            }
            return AdditionTarget(openDocument: parts)
        }
        let owners = PartSelection.parts(of: document)
        return AdditionTarget(word: document.mainPart, owners: owners) {
            (try? tokens($0)) ?? nil
        }
    }
}

extension IncludedDocument {
    /// Gives the document of a name as it stands in a document; nil if there is none.
    package typealias Loader =
        (_ name: String, _ includer: String) throws(Diagnostic) -> IncludedDocument?
    /// Gives the document of a name; nil if there is none.
    package typealias Finder = @Sendable (_ name: String) throws(Diagnostic) -> IncludedDocument?
}

/// Gives the bytes of the picture of a name; nil if there is none.
package typealias PictureLoader = @Sendable (_ name: String) throws(Diagnostic) -> [UInt8]?

/// Draws an SVG as a PNG of a width in points; nil where nothing can.
package typealias PictureRasteriser = @Sendable (_ svg: [UInt8], _ width: Int) -> [UInt8]?

/// The parts in which marks are looked for.
enum PartSelection {
    static func parts(of document: OfficeDocument) -> [String] {
        switch document.format {
        case .odt, .ott: ["content.xml", "styles.xml", "meta.xml"]
        case .fodt: document.partNames
        default: wordParts(of: document)
        }
    }

    private static let wordTypes = [
        "header+xml", "footer+xml", "footnotes+xml", "endnotes+xml", "core-properties+xml",
        "extended-properties+xml", "custom-properties+xml",
    ]

    /// The main part first, then what it refers to, by content type.
    private static func wordParts(of document: OfficeDocument) -> [String] {
        let main = document.mainPart
        let rest = document.partNames.filter { name in
            if name == main { return false }
            let type = document.contentType(of: name) ?? ""
            return wordTypes.contains { type.hasSuffix($0) }
        }
        return [main] + rest
    }

    private static let nativeFields = [
        "sdtPr", "MERGEFIELD", "user-field-", "database-display", "content-control",
    ].map { Array($0.utf8) }

    /// A look at the bytes: a part without `{` (percent-encoded in links) has no mark.
    static func mayHoldMarks(_ bytes: [UInt8]) -> Bool {
        var previous: UInt8 = 0
        for byte in bytes {
            if byte == 0x7B { return true }
            if previous == 0x25, byte == 0x37 { return true }
            previous = byte
        }
        // Content controls name fields by their tags, merge fields by their instructions.
        return nativeFields.contains { bytes.contains($0) }
    }
}

/// Styles of WordprocessingML whose paragraphs are headings: those with an outline level.
enum HeadingStyles {
    static func names(in document: OfficeDocument) -> Set<String> { Set(levels(in: document).keys) }

    /// 1 = highest.
    static func levels(in document: OfficeDocument) -> [String: Int] {
        guard !document.format.isOpenDocument,
            let name = document.partNames.first(where: {
                document.contentType(of: $0)?.hasSuffix("wordprocessingml.styles+xml") == true
            }), let bytes = try? document.part(name),
            let part = try? XMLScanner.scan(bytes, part: name)
        else { return [:] }
        var found: [String: Int] = [:]
        var current: String?
        for token in part.tokens.indices where part.tokens[token].isElementStart {
            switch part.name(of: token) {
            case XMLName(Namespaces.word, "style"):
                current = part.attribute(XMLName(Namespaces.word, "styleId"), of: token)
            case XMLName(Namespaces.word, "outlineLvl"):
                let level = part.attribute(XMLName(Namespaces.word, "val"), of: token).flatMap { Int($0) }
                if let current, let level, level < 9 { found[current] = level + 1 }
            default: break
            }
        }
        return found
    }
}
