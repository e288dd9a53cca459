enum ArchiveMessages {
    static let entries: [MessageEntry] = []
}
