enum MarkMessages {
    static let entries: [MessageEntry] = []
}
