/// Markup of ODF that is the same each time, spelled once.
struct OpenDocumentSnippets: Sendable {
    let itemOpen: [UInt8]
    let itemClose: [UInt8]
    let headingRowsOpen: [UInt8]
    let headingRowsClose: [UInt8]
    let rowOpen: [UInt8]
    let rowClose: [UInt8]
    let cellClose: [UInt8]

    /// - Parameters: The prefixes with their colons.
    init(text: String, table: String) {
        itemOpen = Array("<\(text)list-item>".utf8)
        itemClose = Array("</\(text)list-item>".utf8)
        headingRowsOpen = Array("<\(table)table-header-rows>".utf8)
        headingRowsClose = Array("</\(table)table-header-rows>".utf8)
        rowOpen = Array("<\(table)table-row>".utf8)
        rowClose = Array("</\(table)table-row>".utf8)
        cellClose = Array("</\(table)table-cell>".utf8)
    }
}
