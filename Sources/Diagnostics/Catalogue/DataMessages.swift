enum DataMessages {
    static let entries: [MessageEntry] = []
}
