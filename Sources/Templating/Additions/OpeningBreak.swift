import OfficeDocuments
import XMLScanning

/// What begins before a paragraph: a page, a column, in ODF with a master page and
/// its number (ODF 1.2, 19.474, 20.184, 20.349).
struct OpeningBreak: Sendable, Hashable {
    var breakBefore: String?
    var masterPage: String?
    var pageNumber: String?

    /// What the automatic style of a paragraph says, nil if nothing begins there.
    init?(ofStyle index: Int, in part: XMLTokens) {
        masterPage = part.attribute(XMLName(Namespaces.style, "master-page-name"), of: index)
        if masterPage?.isEmpty == true { masterPage = nil }
        if let properties = Self.properties(of: index, in: part) {
            breakBefore = part.attribute(XMLName(Namespaces.fo, "break-before"), of: properties)
            pageNumber = part.attribute(XMLName(Namespaces.style, "page-number"), of: properties)
        }
        if breakBefore == "auto" { breakBefore = nil }
        if breakBefore == nil && masterPage == nil { return nil }
    }

    /// `w:pageBreakBefore` (ISO 29500-1, 17.3.1.23).
    init() { breakBefore = "page" }

    static func properties(of style: Int, in part: XMLTokens) -> Int? {
        part.children(of: style).first {
            part.name(of: $0) == XMLName(Namespaces.style, "paragraph-properties")
        }
    }

    /// A style of a paragraph with this before it: based on a named style, or a copy of
    /// an automatic one; nil if that one has a break of its own.
    func style(basedOn named: String?) -> AutomaticStyle {
        .opening(
            parent: named, breakBefore: breakBefore, masterPage: masterPage,
            pageNumber: pageNumber, bold: false)
    }

    func copy(ofStyle index: Int, in part: XMLTokens) -> AutomaticStyle? {
        if OpeningBreak(ofStyle: index, in: part) != nil { return nil }
        guard let name = part.attributeRange(XMLName(Namespaces.style, "name"), of: index) else {
            return nil
        }
        let start = part.tokens[index]
        let s = prefix(Namespaces.style, "style", part, index)
        let fo = prefix(Namespaces.fo, "fo", part, index)
        var formatting = ""
        if let breakBefore { formatting += " \(fo)break-before=\"\(attributeValue(breakBefore))\"" }
        if let pageNumber { formatting += " \(s)page-number=\"\(attributeValue(pageNumber))\"" }
        let isEmpty = start.kind == .empty
        let tagEnd = Int(start.end) - (isEmpty ? 2 : 1)
        var after = Array(part.bytes[name.upperBound..<tagEnd])
        if let masterPage {
            after += Array(" \(s)master-page-name=\"\(attributeValue(masterPage))\"".utf8)
        }
        after += [0x3E]
        let close = Array("</".utf8) + Array(part.qualifiedName(of: index)) + [0x3E]
        let last = Int(start.partner)
        if let properties = Self.properties(of: index, in: part) {
            after += propertiesStart(properties, formatting, part)
            let from = Int(part.tokens[properties].end)
            after += part.bytes[from..<Int(part.tokens[last].end)]
        } else {
            if !formatting.isEmpty {
                after += Array("<\(s)paragraph-properties\(formatting)/>".utf8)
            }
            after += isEmpty ? close : Array(part.bytes[Int(start.end)..<Int(part.tokens[last].end)])
        }
        return .copy(before: Array(part.bytes[Int(start.start)..<name.lowerBound]), after: after)
    }

    /// The start tag of the properties, with what is added and without what it replaces.
    private func propertiesStart(_ token: Int, _ added: String, _ part: XMLTokens) -> [UInt8] {
        let replaced = [
            XMLName(Namespaces.fo, "break-before"), XMLName(Namespaces.style, "page-number"),
        ]
        var bytes = Array("<".utf8) + Array(part.qualifiedName(of: token))
        for attribute in part.attributes(of: token)
        where !replaced.contains(part.expandedName(of: attribute, at: token)) {
            bytes += [0x20] + part.bytes[attribute.name.lowerBound..<attribute.value.upperBound + 1]
        }
        bytes += Array(added.utf8)
        return bytes + (part.tokens[token].kind == .empty ? [0x2F, 0x3E] : [0x3E])
    }

    private func prefix(
        _ namespace: String, _ usual: String, _ part: XMLTokens, _ index: Int
    ) -> String {
        part.prefix(ofNamespace: namespace, at: index).map { $0.isEmpty ? "" : $0 + ":" }
            ?? usual + ":"
    }
}
