import Diagnostics
import OfficeDocuments

@testable import Templating

/// Renders one part against a record, without a container around it.
enum Harness {
    static let record = ValueMap([
        ("xs", .list([.number(Number(1)), .number(Number(2))])),
        ("k", .bool(false)), ("t", .bool(true)), ("n", .text("n")),
        ("trong", .text("")), ("none_list", .list([])),
    ])

    static func render(
        _ bytes: [UInt8], _ dialect: MarkupDialect, _ record: ValueMap = Harness.record,
        options: RenderOptions = RenderOptions()
    ) throws -> (bytes: [UInt8], faults: [RenderFaults.Located]) {
        let compiler = PartCompiler(
            number: 0, name: "part.xml", file: "mau", dialect: dialect, table: .standard,
            headingStyles: OnDemand { [] }, target: OnDemand { AdditionTarget() })
        var ids = IDFinder()
        guard let result = try compiler.compile(bytes, firstSlot: 0, ids: &ids) else {
            return (bytes, [])
        }
        if !result.faults.isEmpty { throw Faults(result.faults) }
        var slots = [Value](repeating: .null, count: Int(result.slotCount))
        for (name, slot) in result.globals {
            slots[Int(slot)] = record[name] ?? .undefined(Value.Missing(path: name, step: name))
        }
        var renderer = Renderer(
            context: EvaluationContext(slots: slots),
            ids: IDAllotment(highest: ids.highest, names: ids.names),
            additions: Additions(to: AdditionTarget()), options: options)
        renderer.run(result.program)
        return (renderer.output, renderer.faults.items)
    }

    /// A document around a body in the notation, filled as a whole.
    static func renderDocument(
        _ line: String, word: Bool, _ record: ValueMap = Harness.record,
        options: RenderOptions = RenderOptions()
    ) throws -> String {
        let document = try word ? wordDocument(line) : flatDocument(line)
        let rendering = try TemplateCompiler.compile(document, file: "mau", table: .standard)
            .render(record, options: options)
        let bytes = try rendering.changes.replaced[document.mainPart] ?? document.part(document.mainPart)
        return String(decoding: bytes ?? [], as: UTF8.self)
    }

    static func wordDocument(_ line: String) throws -> OfficeDocument {
        let types = """
            <Types xmlns="\(Namespaces.contentTypes)"><Default Extension="rels" \
            ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Override PartName="/word/document.xml" ContentType="\(DocumentFormat.docx.mediaType)"/></Types>
            """
        let relations = """
            <Relationships xmlns="\(Namespaces.packageRelationships)"><Relationship Id="r" \
            Type="\(Namespaces.relationships)/officeDocument" Target="word/document.xml"/></Relationships>
            """
        return try OfficeDocument(files: [
            ("[Content_Types].xml", Array(types.utf8)), ("_rels/.rels", Array(relations.utf8)),
            ("word/document.xml", Notation.word(line)),
        ])
    }

    static func flatDocument(_ line: String) throws -> OfficeDocument {
        let content = String(decoding: Notation.openDocument(line), as: UTF8.self)
        let flat = content.replacing("office:document-content", with: "office:document")
            .replacing("<office:body>", with: "<office:automatic-styles/><office:body>")
            .replacing(
                "<office:document ",
                with: """
                    <office:document office:mimetype="\(DocumentFormat.odt.mediaType)" \
                    xmlns:style="\(Namespaces.style)" xmlns:fo="\(Namespaces.fo)" 
                    """)
        return try OfficeDocument(bytes: Array(flat.utf8))
    }
}
