enum CommandMessages {
    static let entries: [MessageEntry] = []
}
