import Diagnostics
import XMLScanning

/// The content types and the main part of an OPC package (ISO 29500-2).
struct OPCIndex: Sendable {
    private var defaults: [String: String] = [:]
    private var overrides: [String: String] = [:]
    let main: String
    let format: DocumentFormat

    init(types bytes: [UInt8], document: OfficeDocument) throws(Diagnostic) {
        let part = try XMLScanner.scan(bytes, part: "[Content_Types].xml")
        var defaults: [String: String] = [:]
        var overrides: [String: String] = [:]
        for token in part.tokens.indices where part.tokens[token].isElementStart {
            let type = part.attribute(XMLName("", "ContentType"), of: token) ?? ""
            switch part.name(of: token).local {
            case "Default":
                let key = part.attribute(XMLName("", "Extension"), of: token) ?? ""
                defaults[key.lowercased()] = type
            case "Override":
                let key = part.attribute(XMLName("", "PartName"), of: token) ?? ""
                overrides[Relationship.normal(key).lowercased()] = type
            default: break
            }
        }
        self.defaults = defaults
        self.overrides = overrides
        let path = "_rels/.rels"
        guard let rels = try document.part(path) else {
            throw Diagnostic("office-no-main-part")
        }
        let relations = try Relationship.read(rels, part: path, source: "")
        if relations.contains(where: { $0.type.hasPrefix("http://purl.oclc.org/ooxml/") }) {
            throw Diagnostic("office-strict")
        }
        guard let target = relations.first(where: { $0.type.hasSuffix("/officeDocument") })?.target
        else { throw Diagnostic("office-no-main-part") }
        main = document.partNames.first { $0.lowercased() == target.lowercased() } ?? target
        let type = overrides[main.lowercased()] ?? defaults["xml"] ?? ""
        guard let format = DocumentFormat.allCases.first(where: { !$0.isOpenDocument && $0.mediaType == type })
        else { throw Diagnostic("not-a-text-document", ["found": type]) }
        self.format = format
        guard try document.part(main) != nil else { throw Diagnostic("office-no-main-part") }
    }

    func contentType(of name: String) -> String? {
        if let type = overrides[name.lowercased()] { return type }
        guard let dot = name.lastIndex(of: ".") else { return nil }
        return defaults[name[name.index(after: dot)...].lowercased()]
    }
}

/// One relationship of a part or of the package.
package struct Relationship: Sendable, Hashable {
    package var id: String
    package var type: String
    /// The part's name in the package, or the address outside of it.
    package var target: String
    package var isExternal: Bool

    package init(id: String, type: String, target: String, isExternal: Bool) {
        self.id = id
        self.type = type
        self.target = target
        self.isExternal = isExternal
    }

    /// Where the relationships of a part stand.
    package static func part(of name: String) -> String {
        guard let slash = name.lastIndex(of: "/") else { return "_rels/\(name).rels" }
        return name[...slash] + "_rels/" + name[name.index(after: slash)...] + ".rels"
    }

    static func read(
        _ bytes: [UInt8], part name: String, source: String
    ) throws(Diagnostic) -> [Relationship] {
        let part = try XMLScanner.scan(bytes, part: name)
        var found: [Relationship] = []
        for token in part.tokens.indices
        where part.tokens[token].isElementStart && part.name(of: token).local == "Relationship" {
            let target = part.attribute(XMLName("", "Target"), of: token) ?? ""
            let isExternal = part.attribute(XMLName("", "TargetMode"), of: token) == "External"
            found.append(
                Relationship(
                    id: part.attribute(XMLName("", "Id"), of: token) ?? "",
                    type: part.attribute(XMLName("", "Type"), of: token) ?? "",
                    target: isExternal ? target : resolved(target, from: source),
                    isExternal: isExternal))
        }
        return found
    }

    /// A target relative to the folder of the part that it belongs to.
    static func resolved(_ target: String, from source: String) -> String {
        let path = String(target.prefix { $0 != "#" && $0 != "?" })
        if path.hasPrefix("/") { return normal(path) }
        let folder = source.lastIndex(of: "/").map { String(source[...$0]) } ?? ""
        return normal(folder + path)
    }

    /// Without a leading slash, `.` and `..`, percent-decoded.
    static func normal(_ path: String) -> String {
        var steps: [Substring] = []
        let plain = String(decoding: PercentDecoding.bytes(of: path.utf8), as: UTF8.self)
        for step in plain.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }
}
