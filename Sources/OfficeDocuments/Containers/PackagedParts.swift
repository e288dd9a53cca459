import Archives

extension OfficeDocument {
    /// The XML parts of any package, such as a sheet that is embedded in a document;
    /// nothing where it cannot be read.
    package static func packagedParts(_ bytes: [UInt8]) -> [[UInt8]] {
        guard let archive = try? Archive(bytes, limits: ArchiveLimits()) else { return [] }
        return archive.entries.filter { $0.name.hasSuffix(".xml") }
            .compactMap { try? archive.contents(of: $0) }
    }
}
