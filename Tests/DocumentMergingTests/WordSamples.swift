import Archives
import Diagnostics
import DocumentMerging
import DocumentValidator
import OfficeDocuments
import RenderedDocuments
import Testing
import XMLScanning

/// Small WordprocessingML packages, and what merging makes of them.
enum Word {
    static let names = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        """
    static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    static let type = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    static let section = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>"
    static let standard = "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"

    /// Parts beside the main one, by their type's last word: `styles`, `numbering`, `footnotes`.
    static func document(
        _ body: String, _ parts: [String: String] = [:], links: [(id: String, type: String, target: String)] = [],
        files: [(name: String, bytes: [UInt8])] = [], types: String = "", section: String = section,
        root: String = names
    ) throws -> OfficeDocument {
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        var overrides = ""
        var related = ""
        var all: [(name: String, bytes: [UInt8])] = []
        for (kind, content) in parts.sorted(by: { $0.key < $1.key }) {
            overrides += "<Override PartName=\"/word/\(kind).xml\" ContentType=\"\(type)\(kind)+xml\"/>"
            related += "<Relationship Id=\"r-\(kind)\" Type=\"\(relationships)\(kind)\" Target=\"\(kind).xml\"/>"
            all.append(("word/\(kind).xml", Array("\(head)<w:\(kind) \(names)>\(content)</w:\(kind)>".utf8)))
        }
        for link in links {
            let mode = link.target.contains(":") ? " TargetMode=\"External\"" : ""
            related += "<Relationship Id=\"\(link.id)\" Type=\"\(relationships)\(link.type)\" Target=\"\(link.target)\"\(mode)/>"
        }
        let package = "http://schemas.openxmlformats.org/package/2006/"
        all += [
            ("[Content_Types].xml", Array(
                """
                \(head)<Types xmlns="\(package)content-types"><Default Extension="rels" \
                ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\(types)\
                <Override PartName="/word/document.xml" ContentType="\(type)document.main+xml"/>\(overrides)</Types>
                """.utf8)),
            ("_rels/.rels", Array(
                """
                \(head)<Relationships xmlns="\(package)relationships"><Relationship Id="rId1" \
                Type="\(relationships)officeDocument" Target="word/document.xml"/></Relationships>
                """.utf8)),
            ("word/document.xml", Array(
                "\(head)<w:document \(root)><w:body>\(body)\(section)</w:body></w:document>".utf8)),
            ("word/_rels/document.xml.rels", Array(
                "\(head)<Relationships xmlns=\"\(package)relationships\">\(related)</Relationships>".utf8)),
        ]
        return try OfficeDocument(files: all + files)
    }

    static func merged(
        _ host: OfficeDocument, _ guests: OfficeDocument..., name: String = "phu-luc.docx"
    ) throws -> ODF.Merged {
        var merger = try DocumentMerger(host: host)
        let end = try GuestDocument(host, name: "host").textRange.upperBound
        var bytes: [UInt8] = []
        for guest in guests { bytes += try merger.adopt(nil, of: GuestDocument(guest, name: name), at: end) }
        let changes = try merger.changes(replacing: [Patch(end..<end, bytes)])
        let made = try merger.merged(replacing: [Patch(end..<end, bytes)])
        var faults = try host.newFaults(after: changes)
        let own = try guests.flatMap { DocumentValidator.faults(of: try $0.contents()) }
        faults.removeAll { fault in own.contains { $0.rule == fault.rule && $0.subject == fault.subject } }
        #expect(faults.isEmpty, "\(faults)")
        return ODF.Merged(document: made, adopted: String(decoding: bytes, as: UTF8.self))
    }

    static func style(_ id: String, _ name: String, _ color: String, basedOn: String = "Normal") -> String {
        """
        <w:style w:type="paragraph" w:styleId="\(id)"><w:name w:val="\(name)"/><w:basedOn w:val="\(basedOn)"/>\
        <w:rPr><w:color w:val="\(color)"/></w:rPr></w:style>
        """
    }

    static func paragraph(_ style: String) -> String {
        "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>"
    }

    static let list = """
        <w:abstractNum w:abstractNumId="0"><w:nsid w:val="00000001"/><w:multiLevelType w:val="singleLevel"/>\
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>\
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>
        """

    static func item(_ number: Int) -> String {
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"\(number)\"/></w:numPr></w:pPr></w:p>"
    }

    static func picture(_ id: String) -> String {
        """
        <w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">\
        <wp:extent cx="9" cy="9"/><wp:docPr id="1" name="H"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">\
        <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><a:blip r:embed="\(id)"/></a:graphicData>\
        </a:graphic></wp:inline></w:drawing></w:r></w:p>
        """
    }
}
