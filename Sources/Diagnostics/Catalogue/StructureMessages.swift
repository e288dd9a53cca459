enum StructureMessages {
    static let entries: [MessageEntry] = []
}
