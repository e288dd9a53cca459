package import Diagnostics
import XMLScanning

/// When a document was made and changed, as its properties say.
extension OfficeDocument {
    /// Sets both moments, where the document has properties.
    ///
    /// - Parameter moment: `2024-07-05T00:00:00Z`, as XML Schema's dateTime.
    package func setDates(_ moment: String, in changes: inout PartChanges) throws(Diagnostic) {
        guard let name = propertiesPart, let bytes = try part(name, after: changes) else {
            return
        }
        let names =
            format.isOpenDocument
            ? [XMLName(Namespaces.meta, "creation-date"), XMLName(Namespaces.dublinCore, "date")]
            : ["created", "modified"].map { XMLName(Namespaces.dublinTerms, $0) }
        var part = try XMLScanner.scan(bytes, part: name)
        for name in names {
            guard let made = Self.setting(name, to: moment, in: part) else { continue }
            part = try XMLScanner.scan(made, part: "dates")
        }
        if part.bytes != bytes { changes.replaced[name] = part.bytes }
    }

    private var propertiesPart: String? {
        if format.isFlat { return Self.flatPart }
        if format.isOpenDocument { return "meta.xml" }
        return partNames.first { contentType(of: $0)?.hasSuffix("core-properties+xml") == true }
    }

    /// The part with one property's text, nil where it has no properties or its names
    /// cannot be written.
    private static func setting(_ name: XMLName, to moment: String, in part: XMLTokens) -> [UInt8]? {
        let parents = [XMLName(Namespaces.office, "meta"), XMLName(Namespaces.coreProperties, "coreProperties")]
        let starts = part.tokens.indices.filter { part.tokens[$0].isElementStart }
        guard let parent = starts.first(where: { parents.contains(part.name(of: $0)) }),
            part.tokens[parent].kind == .start
        else { return nil }
        let last = Int(part.tokens[parent].partner)
        let level = part.tokens[parent].depth + 1
        if let old = starts.first(where: { parent < $0 && $0 < last && part.tokens[$0].depth == level && part.name(of: $0) == name }) {
            let start = part.tokens[old]
            guard start.kind == .start else { return nil }
            let end = Int(part.tokens[Int(start.partner)].start)
            return part.bytes[..<Int(start.end)] + Array(moment.utf8) + part.bytes[end...]
        }
        guard let element = element(name, moment, at: parent, in: part) else { return nil }
        let end = Int(part.tokens[last].start)
        return part.bytes[..<end] + Array(element.utf8) + part.bytes[end...]
    }

    private static func element(
        _ name: XMLName, _ moment: String, at parent: Int, in part: XMLTokens
    ) -> String? {
        guard let prefix = part.prefix(ofNamespace: name.namespace, at: parent), !prefix.isEmpty else {
            return nil
        }
        let tag = "\(prefix):\(name.local)"
        guard name.namespace == Namespaces.dublinTerms else { return "<\(tag)>\(moment)</\(tag)>" }
        guard let type = part.prefix(ofNamespace: Namespaces.schemaInstance, at: parent) else {
            return nil
        }
        return "<\(tag) \(type):type=\"\(prefix):W3CDTF\">\(moment)</\(tag)>"
    }
}
