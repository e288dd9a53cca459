package import Diagnostics

extension OfficeDocument {
    /// The same document in another format of its family: ODT, OTT and FODT; DOCX and
    /// DOTX.
    ///
    /// - Throws: `format-not-possible` between the families.
    package func converted(to format: DocumentFormat) throws(Diagnostic) -> OfficeDocument {
        if format == self.format { return self }
        switch (self.format, format) {
        case (.fodt, .odt), (.fodt, .ott), (.odt, .ott), (.ott, .odt):
            var files = try unpacked()
            retype(&files, to: format)
            return try OfficeDocument(files: files)
        case (.odt, .fodt), (.ott, .fodt):
            return try OfficeDocument(bytes: try FlatJoiner(self).joined())
        case (.docx, .dotx), (.dotx, .docx), (.docm, .dotm), (.dotm, .docm):
            var files = try unpacked()
            retype(&files, to: format)
            return try OfficeDocument(files: files)
        default:
            throw Diagnostic(
                "format-not-possible", ["from": self.format.rawValue, "to": format.rawValue])
        }
    }

    /// Says the new media type where the package states it.
    private func retype(
        _ files: inout [(name: String, bytes: [UInt8])], to format: DocumentFormat
    ) {
        let places = ["mimetype", "META-INF/manifest.xml", "[Content_Types].xml"]
        let old = self.format.mediaType
        for index in files.indices where places.contains(files[index].name) {
            let text = String(decoding: files[index].bytes, as: UTF8.self)
            let made: String
            if files[index].name == "mimetype" {
                made = format.mediaType
            } else {
                made = text.replacing("\"\(old)\"", with: "\"\(format.mediaType)\"")
            }
            files[index].bytes = Array(made.utf8)
        }
    }
}
