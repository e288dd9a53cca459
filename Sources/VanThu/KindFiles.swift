import AdministrativeDocuments

/// The files of a kind in a library of templates.
extension Kind {
    /// The schema of the form below the library's root.
    var schemaFile: String { "forms/fields/\(form).json" }
    /// What the schemas of all forms share: the entries of their `$defs`.
    static let sharedSchemaFile = "forms/fields/chung.json"
    /// The commented data file that a person begins with.
    var sampleFile: String { "forms/samples/\(slug).yaml" }
    /// The data file of the form: what its kinds have alike.
    var formSampleFile: String { "forms/samples/\(form).yaml" }
}

extension TemplateLibrary {
    /// The schema of a kind's data, complete in itself: the shared entries follow the
    /// form's own as its `$defs`. Nil without a file.
    func schema(of kind: Kind) -> [UInt8]? {
        guard let own = bytes(kind.schemaFile) else { return nil }
        guard let shared = bytes(Kind.sharedSchemaFile), let end = own.lastIndex(of: UInt8(ascii: "}"))
        else { return own }
        let text = String(decoding: own[..<end], as: UTF8.self)
        guard text.contains("#/$defs/"), !text.contains("\"$defs\"") else { return own }
        let indented = String(decoding: shared, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .joined(separator: "\n  ")
        return Array("\(text.trimmedEnd),\n  \"$defs\": \(indented.trimmedEnd)\n}\n".utf8)
    }

    /// The commented data that a person begins with: the form's, with the entries in which
    /// the kind differs in their place.
    func sample(of kind: Kind) -> [UInt8]? {
        guard let frame = bytes(kind.formSampleFile) else { return bytes(kind.sampleFile) }
        let own = bytes(kind.sampleFile).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return Array(CommentedData.merging(own, into: String(decoding: frame, as: UTF8.self)).utf8)
    }
}

extension String {
    fileprivate var trimmedEnd: String {
        var text = self[...]
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
