import Diagnostics
import OfficeDocuments
import XMLScanning

/// The files of an ODF package that guests bring: each content once.
struct PackageFiles {
    private let host: OfficeDocument
    private var names = NameAllotment()
    /// Pictures by their bytes; the host's own are read when the first one comes.
    private var byContents: [[UInt8]: String]?
    private var objectsByContents: [[UInt8]: String] = [:]
    private(set) var added: [(name: String, bytes: [UInt8])] = []
    /// What the manifest says of them: path and media type.
    private(set) var entries: [(path: String, type: String)] = []

    init(_ host: OfficeDocument) {
        self.host = host
        for name in host.partNames {
            names.take(name)
            if let slash = name.firstIndex(of: "/") { names.take(String(name[..<slash])) }
        }
    }

    /// Keeps a picture and gives its name in the host's package.
    mutating func picture(_ bytes: [UInt8], named wanted: String, type: String) throws(Diagnostic) -> String {
        try readOwnPictures()
        if let known = byContents?[bytes] { return known }
        let dot = wanted.lastIndex(of: ".") ?? wanted.endIndex
        let name = names.allot(wanted) { "\(wanted[..<dot])-\($0)\(wanted[dot...])" }
        byContents?[bytes] = name
        added.append((name, bytes))
        entries.append((name, type))
        return name
    }

    private mutating func readOwnPictures() throws(Diagnostic) {
        guard byContents == nil else { return }
        var found: [[UInt8]: String] = [:]
        for name in host.partNames where name.hasPrefix("Pictures/") {
            if let bytes = try host.part(name), found[bytes] == nil { found[bytes] = name }
        }
        byContents = found
    }

    /// Keeps an embedded document, the files of one folder, and gives the folder's name.
    mutating func object(_ files: [(path: String, bytes: [UInt8], type: String)], type: String) -> String {
        var contents: [UInt8] = Array(type.utf8)
        for file in files { contents += Array("\0\(file.path)\0\(file.bytes.count)\0".utf8) + file.bytes }
        if let known = objectsByContents[contents] { return known }
        let folder = names.allot("Object 1") { "Object \($0)" }
        objectsByContents[contents] = folder
        entries.append((folder + "/", type))
        for file in files {
            added.append((folder + "/" + file.path, file.bytes))
            entries.append((folder + "/" + file.path, file.type))
        }
        return folder
    }
}
