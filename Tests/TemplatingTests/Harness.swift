import Diagnostics
import DocumentValidator
import OfficeDocuments
import Previewing
import ReadingModel
import RenderedDocuments
import Testing

@testable import Templating

/// The one place where the tests of this module render: whatever comes out is judged.
enum Harness {
    static let record = ValueMap([
        ("xs", .list([.number(Number(1)), .number(Number(2))])),
        ("k", .bool(false)), ("t", .bool(true)), ("n", .text("n")),
        ("trong", .text("")), ("none_list", .list([])),
    ])

    /// Renders one part against a record, without a container around it.
    static func render(
        _ bytes: [UInt8], _ dialect: MarkupDialect, _ record: ValueMap = Harness.record,
        options: RenderOptions = RenderOptions()
    ) throws -> (bytes: [UInt8], faults: [RenderFaults.Located]) {
        let made = try rendered(bytes, dialect, record, options: options)
        if !made.faults.contains(where: { $0.severity == .error }) {
            let faults = DocumentValidator.newFaults(ofPart: made.bytes, from: bytes, named: "part.xml")
            #expect(faults.isEmpty)
        }
        return made
    }

    private static func rendered(
        _ bytes: [UInt8], _ dialect: MarkupDialect, _ record: ValueMap, options: RenderOptions
    ) throws -> (bytes: [UInt8], faults: [RenderFaults.Located]) {
        let compiler = PartCompiler(
            number: 0, name: "part.xml", file: "mau", dialect: dialect, table: .standard,
            headingStyles: OnDemand { [] }, target: OnDemand { AdditionTarget() })
        var ids = IDFinder()
        guard let result = try compiler.compile(bytes, firstSlot: 0, ids: &ids).first else {
            return (bytes, [])
        }
        if !result.faults.isEmpty { throw Faults(result.faults) }
        var slots = [Value](repeating: .null, count: Int(result.slotCount))
        for (name, slot) in result.globals {
            slots[Int(slot)] = record[name] ?? .undefined(Value.Missing(path: name, step: name))
        }
        var renderer = Renderer(
            context: EvaluationContext(slots: slots),
            ids: IDAllotment(of: ids),
            additions: Additions(to: AdditionTarget()), options: options, programs: [result.program])
        renderer.run(result.program)
        return (renderer.output, renderer.faults.items)
    }

    /// A whole document with numbered lists (`1.`, deeper `a)`), filled and read: what
    /// a person sees, a paragraph a line.
    static func preview(
        _ line: String, word: Bool, _ record: ValueMap = Harness.record
    ) throws -> String {
        let document = try word ? wordDocument(line, hasLists: true) : flatDocument(line, hasLists: true)
        return try preview(document, record)
    }

    /// The same of any document.
    static func preview(
        _ document: OfficeDocument, _ record: ValueMap = Harness.record,
        options: RenderOptions = RenderOptions()
    ) throws -> String {
        let filled = try document.applying(try fill(document, record, options: options).changes)
        return try TextPreview(width: 0).render(Reading(document: filled))
    }

    /// What a person reads in a document as it stands.
    static func text(of document: OfficeDocument) throws -> String {
        try TextPreview(width: 0).render(Reading(document: document))
    }

    /// The same of a document that takes in others.
    static func preview(
        _ document: OfficeDocument, load: (String) throws -> OfficeDocument?
    ) throws -> String {
        let compiled = try TemplateCompiler.compile(
            document, file: "mau", table: .standard
        ) { name, _ throws(Diagnostic) in
            do { return try load(name).map { IncludedDocument(name: name, document: $0) } } catch {
                throw Diagnostic("not-an-office-file")
            }
        }
        let changes = try compiled.render(record).changes
        let faults = try document.newFaults(after: PartChanges(), in: compiled.document)
            + compiled.document.newFaults(after: changes)
        #expect(faults.isEmpty)
        return try TextPreview(width: 0).render(Reading(document: compiled.document.applying(changes)))
    }

    /// A document filled that includes others or takes them in by `doc(…)`, by their names.
    static func filled(
        _ document: OfficeDocument, _ record: ValueMap, table: FilterTable, others: [String: OfficeDocument]
    ) throws -> OfficeDocument {
        let find: IncludedDocument.Finder = { name throws(Diagnostic) in
            others[name].map { IncludedDocument(name: name, document: $0) }
        }
        var options = RenderOptions()
        options.documents = find
        options.pictures = { name throws(Diagnostic) in name.hasSuffix(".png") ? PictureDocuments.wide : nil }
        let compiled = try TemplateCompiler.compile(document, file: "mau", table: table) { name, _ throws(Diagnostic) in
            try find(name)
        }
        let changes = try compiled.render(record, options: options).changes
        let faults = try document.newFaults(after: PartChanges(), in: compiled.document)
            + compiled.document.newFaults(after: changes)
        #expect(faults.isEmpty)
        return try compiled.document.applying(changes)
    }

    /// Fills a whole document.
    static func fill(
        _ document: OfficeDocument, _ record: ValueMap = Harness.record, file: String? = "mau",
        table: FilterTable = .standard, options: RenderOptions = RenderOptions()
    ) throws -> CompiledTemplate.Rendering {
        let rendering = try TemplateCompiler.compile(document, file: file, table: table)
            .render(record, options: options)
        let faults = try document.newFaults(after: rendering.changes)
        #expect(faults.isEmpty)
        return rendering
    }

    /// Fills what was compiled of a document.
    static func fill(
        _ compiled: CompiledTemplate, of document: OfficeDocument, _ record: ValueMap, options: RenderOptions
    ) throws -> CompiledTemplate.Rendering {
        let rendering = try compiled.render(record, options: options)
        let faults = try document.newFaults(after: PartChanges(), in: compiled.document)
            + compiled.document.newFaults(after: rendering.changes)
        #expect(faults.isEmpty)
        return rendering
    }

    /// Fills a document that is damaged already, so that there is nothing to compare with.
    static func unjudged(
        _ document: OfficeDocument, options: RenderOptions
    ) throws -> CompiledTemplate.Rendering {
        try TemplateCompiler.compile(document, file: "mau").render(record, options: options)
    }

    /// A document around a body in the notation, filled as a whole.
    static func renderDocument(
        _ line: String, word: Bool, _ record: ValueMap = Harness.record,
        options: RenderOptions = RenderOptions()
    ) throws -> String {
        let document = try word ? wordDocument(line) : flatDocument(line)
        let rendering = try fill(document, record, options: options)
        let bytes = try rendering.changes.replaced[document.mainPart] ?? document.part(document.mainPart)
        return String(decoding: bytes ?? [], as: UTF8.self)
    }

    static func wordDocument(_ line: String, hasLists: Bool = false) throws -> OfficeDocument {
        let types = """
            <Types xmlns="\(Namespaces.contentTypes)"><Default Extension="rels" \
            ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            \(hasLists ? Lists.wordType : "")\
            <Override PartName="/word/document.xml" ContentType="\(DocumentFormat.docx.mediaType)"/></Types>
            """
        let relations = """
            <Relationships xmlns="\(Namespaces.packageRelationships)"><Relationship Id="r" \
            Type="\(Namespaces.relationships)/officeDocument" Target="word/document.xml"/></Relationships>
            """
        let files = [
            ("[Content_Types].xml", Array(types.utf8)), ("_rels/.rels", Array(relations.utf8)),
            ("word/document.xml", Notation.word(line)),
        ]
        return try OfficeDocument(files: files + (hasLists ? Lists.wordParts : []))
    }

    static func flatDocument(_ line: String, hasLists: Bool = false) throws -> OfficeDocument {
        var content = String(decoding: Notation.openDocument(line), as: UTF8.self)
        if hasLists { content = content.replacing("<text:list>", with: "<text:list text:style-name=\"L\">") }
        let styles = hasLists ? Lists.openDocument : "<office:automatic-styles/>"
        let flat = content.replacing("office:document-content", with: "office:document")
            .replacing("<office:body>", with: styles + "<office:body>")
            .replacing(
                "<office:document ",
                with: """
                    <office:document office:version="1.3" office:mimetype="\(DocumentFormat.odt.mediaType)" \
                    xmlns:style="\(Namespaces.style)" xmlns:fo="\(Namespaces.fo)" 
                    """)
        return try OfficeDocument(bytes: Array(flat.utf8))
    }
}

/// Numbered lists of two levels for documents of tests: `1.` and `a)`.
private enum Lists {
    static let openDocument = """
        <office:automatic-styles><text:list-style style:name="L">\
        <text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/>\
        <text:list-level-style-number text:level="2" style:num-suffix=")" style:num-format="a"/>\
        </text:list-style></office:automatic-styles>
        """

    static let wordType = """
        <Override PartName="/word/numbering.xml" \
        ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>
        """

    static var wordParts: [(String, [UInt8])] {
        let relations = """
            <Relationships xmlns="\(Namespaces.packageRelationships)"><Relationship Id="n" \
            Type="\(Namespaces.relationships)/numbering" Target="numbering.xml"/></Relationships>
            """
        let numbering = """
            <w:numbering xmlns:w="\(Namespaces.word)"><w:abstractNum w:abstractNumId="0">\
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>\
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>\
            </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
            """
        return [
            ("word/_rels/document.xml.rels", Array(relations.utf8)),
            ("word/numbering.xml", Array(numbering.utf8)),
        ]
    }
}
