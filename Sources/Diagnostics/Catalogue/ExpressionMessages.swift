enum ExpressionMessages {
    static let entries: [MessageEntry] = []
}
