enum DocumentMessages {
    static let entries: [MessageEntry] = []
}
