/// What an archive may hold; checked before anything of it is expanded.
package struct ArchiveLimits: Sendable {
    /// Entries.
    package var entries = 20_000
    /// Bytes of one expanded entry.
    package var entrySize: UInt64 = 512 << 20
    /// Bytes of all entries, expanded.
    package var totalSize: UInt64 = 1 << 30
    /// Expanded to compressed, for entries above `ratioFloor` bytes.
    package var ratio: UInt64 = 250
    package var ratioFloor: UInt64 = 4 << 20
    /// Bytes of the archive itself.
    package var archiveSize = 1 << 30
    package init() {}
}

/// One file in an archive, as the central directory declares it.
package struct ArchiveEntry: Sendable, Hashable {
    package var name: String
    package var isDeflated: Bool
    /// Expanded, in bytes.
    package var size: UInt64
    package var compressedSize: UInt64
    package var crc: UInt32
    /// Its number in the archive.
    package var index: Int
}
