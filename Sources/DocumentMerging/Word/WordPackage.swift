import Diagnostics
import OfficeDocuments
import XMLScanning

/// What guests bring into the host's package: parts, relationships, content types.
struct WordPackage {
    let host: OfficeDocument
    private var names = NameAllotment()
    /// Pictures and other parts without relationships by their bytes.
    private var byContents: [[UInt8]: String]?
    private(set) var added: [(name: String, bytes: [UInt8])] = []
    private var overrides: [(part: String, type: String)] = []
    /// Content types by the ending of names.
    private var endings: [(ending: String, type: String)] = []
    private var relationships: [String: [Relationship]] = [:]
    private var known: [String: [Relationship]] = [:]
    private var ids: [String: NameAllotment] = [:]

    init(_ host: OfficeDocument) {
        self.host = host
        for name in host.partNames { names.take(name.lowercased()) }
    }

    // MARK: Relationships

    /// The id by which a part of the host refers to a target; one that it has is taken again.
    mutating func relate(_ owner: String, _ relationship: Relationship) throws(Diagnostic) -> String {
        if known[owner] == nil {
            let own = try host.relationships(of: owner)
            known[owner] = own
            for relationship in own { ids[owner, default: NameAllotment()].take(relationship.id) }
        }
        let same = known[owner]?.first {
            $0.type == relationship.type && $0.target == relationship.target
                && $0.isExternal == relationship.isExternal
        }
        if let same { return same.id }
        var made = relationship
        made.id = ids[owner, default: NameAllotment()].allot("rIdGuest1") { "rIdGuest\($0)" }
        known[owner]?.append(made)
        relationships[owner, default: []].append(made)
        return made.id
    }

    // MARK: Parts

    /// A new part under a name that is free.
    mutating func add(_ wanted: String, type: String, _ bytes: [UInt8]) -> String {
        let name = free(wanted)
        added.append((name, bytes))
        declare(name, type)
        return name
    }

    private mutating func free(_ wanted: String) -> String {
        let dot = wanted.lastIndex(of: ".") ?? wanted.endIndex
        let stem = String(wanted[..<dot]).trimmingNumber()
        var made = wanted
        _ = names.allot(wanted.lowercased()) {
            made = "\(stem)\($0)\(wanted[dot...])"
            return made.lowercased()
        }
        return made
    }

    /// One right entry: none where the ending says it already.
    private mutating func declare(_ name: String, _ type: String) {
        if host.contentType(of: name) != type { overrides.append((name, type)) }
    }

    /// Brings a part of a guest with all that it refers to, and gives its name here.
    ///
    /// - Parameter brought: what came with the same guest: parts may refer to one another.
    mutating func bring(
        _ part: String, of guest: OfficeDocument, _ brought: inout [String: String]
    ) throws(Diagnostic) -> String? {
        if let known = brought[part] { return known }
        guard let bytes = try guest.part(part) else { return nil }
        let own = try guest.relationships(of: part)
        let type = guest.contentType(of: part) ?? "application/octet-stream"
        if own.isEmpty {
            try readOwnParts()
            if let known = byContents?[bytes] { return known }
            let name = add(part, type: type, bytes)
            byContents?[bytes] = name
            brought[part] = name
            return name
        }
        let name = free(part)
        brought[part] = name
        added.append((name, bytes))
        declare(name, type)
        var made: [Relationship] = []
        for var relationship in own {
            if !relationship.isExternal {
                guard let target = try bring(relationship.target, of: guest, &brought) else { continue }
                relationship.target = target
            }
            made.append(relationship)
        }
        added.append((Relationship.part(of: name), Self.document(made, of: name)))
        return name
    }

    /// Keeps a picture once, and gives its name; one that the host has is taken again.
    mutating func picture(_ bytes: [UInt8], named wanted: String, type: String) throws(Diagnostic) -> String {
        try readOwnParts()
        if let known = byContents?[bytes] { return known }
        let name = free(wanted)
        byContents?[bytes] = name
        added.append((name, bytes))
        let ending = name.split(separator: ".").last.map(String.init) ?? ""
        if host.contentType(of: name) == nil {
            if !endings.contains(where: { $0.ending == ending }) { endings.append((ending, type)) }
        } else {
            declare(name, type)
        }
        return name
    }

    private mutating func readOwnParts() throws(Diagnostic) {
        guard byContents == nil else { return }
        var found: [[UInt8]: String] = [:]
        for name in host.partNames where name.lowercased().contains("/media/") {
            if let bytes = try host.part(name), found[bytes] == nil { found[bytes] = name }
        }
        byContents = found
    }

    // MARK: Writing

    private static func entries(_ relationships: [Relationship], _ prefix: String, of owner: String) -> [UInt8] {
        var bytes: [UInt8] = []
        let folder = owner.lastIndex(of: "/").map { String(owner[...$0]) } ?? ""
        for relationship in relationships {
            bytes += Array("<\(prefix)Relationship Id=\"".utf8) + escaped(relationship.id)
            bytes += Array("\" Type=\"".utf8) + escaped(relationship.type) + Array("\" Target=\"".utf8)
            bytes += escaped(relationship.isExternal ? relationship.target : address(of: relationship.target, in: folder))
            bytes += Array((relationship.isExternal ? "\" TargetMode=\"External\"/>" : "\"/>").utf8)
        }
        return bytes
    }

    /// Relative to the folder of the part that refers to it, as office programs write it.
    private static func address(of part: String, in folder: String) -> String {
        let name = PartNames.encoded(part)
        let base = PartNames.encoded(folder)
        return !base.isEmpty && name.hasPrefix(base) ? String(name.dropFirst(base.count)) : "/" + name
    }

    private static func document(_ relationships: [Relationship], of owner: String) -> [UInt8] {
        Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8)
            + Array("<Relationships xmlns=\"\(Namespaces.packageRelationships)\">".utf8)
            + entries(relationships, "", of: owner) + Array("</Relationships>".utf8)
    }

    func write(into changes: inout PartChanges) throws(Diagnostic) {
        changes.added += added
        for (owner, made) in relationships.sorted(by: { $0.key < $1.key }) {
            let path = Relationship.part(of: owner)
            guard let bytes = try host.part(path) else {
                changes.added.append((path, Self.document(made, of: owner)))
                continue
            }
            try Self.append(to: path, bytes, &changes, host) { Self.entries(made, $0, of: owner) }
        }
        guard !overrides.isEmpty || !endings.isEmpty else { return }
        let path = "[Content_Types].xml"
        let (made, endings) = (overrides, endings)
        try Self.append(to: path, try host.part(path) ?? [], &changes, host) { Self.types(endings, made, $0) }
    }

    private static func types(
        _ endings: [(ending: String, type: String)], _ overrides: [(part: String, type: String)], _ prefix: String
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        for (ending, type) in endings {
            bytes += Array("<\(prefix)Default Extension=\"".utf8) + escaped(ending)
            bytes += Array("\" ContentType=\"".utf8) + escaped(type) + Array("\"/>".utf8)
        }
        for (part, type) in overrides {
            bytes += Array("<\(prefix)Override PartName=\"/".utf8) + escaped(PartNames.encoded(part))
            bytes += Array("\" ContentType=\"".utf8) + escaped(type) + Array("\"/>".utf8)
        }
        return bytes
    }

    /// Adds elements at the end of a part, spelled as its root is.
    private static func append(
        to path: String, _ bytes: [UInt8], _ changes: inout PartChanges, _ host: OfficeDocument,
        _ entries: (String) -> [UInt8]
    ) throws(Diagnostic) {
        let part = try XMLScanner.scan(bytes, part: path)
        guard let root = part.root else { return }
        let typed = part.qualifiedName(of: root)
        let prefix = typed.firstIndex(of: 0x3A).map { String(decoding: typed[...$0], as: UTF8.self) } ?? ""
        let name = host.partNames.first { $0.lowercased() == path.lowercased() } ?? path
        changes.replaced[name] = [Patch.end(of: root, in: part, entries(prefix))].applied(to: bytes)
    }
}

/// Names of parts as addresses (ISO 29500-2, 6.2.2).
enum PartNames {
    static func encoded(_ name: String) -> String {
        var text = ""
        for byte in name.utf8 {
            let isPlain = byte > 0x20 && byte < 0x7F && !"%\"<>\\^`{|}#?".utf8.contains(byte)
            if isPlain {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                text += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
        return text
    }
}
