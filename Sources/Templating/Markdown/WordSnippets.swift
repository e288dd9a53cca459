/// Markup of WordprocessingML that is the same each time, spelled once.
struct WordSnippets: Sendable {
    let paragraphOpen: [UInt8]
    let paragraphClose: [UInt8]
    /// The end of a run of text.
    let runClose: [UInt8]
    /// A run that is a line break.
    let breakRun: [UInt8]
    let rowOpen: [UInt8]
    let headingRowOpen: [UInt8]
    let rowClose: [UInt8]
    /// Up to the cell's width …
    let cellOpen: [UInt8]
    /// … and after it.
    let cellOpenEnd: [UInt8]
    let cellClose: [UInt8]

    /// - Parameter w: The prefix with its colon.
    init(prefix w: String) {
        paragraphOpen = Array("<\(w)p>".utf8)
        paragraphClose = Array("</\(w)p>".utf8)
        runClose = Array("</\(w)t></\(w)r>".utf8)
        breakRun = Array("<\(w)r><\(w)br/></\(w)r>".utf8)
        rowOpen = Array("<\(w)tr>".utf8)
        headingRowOpen = Array("<\(w)tr><\(w)trPr><\(w)tblHeader/></\(w)trPr>".utf8)
        rowClose = Array("</\(w)tr>".utf8)
        cellOpen = Array("<\(w)tc><\(w)tcPr><\(w)tcW \(w)w=\"".utf8)
        cellOpenEnd = Array("\" \(w)type=\"dxa\"/></\(w)tcPr>".utf8)
        cellClose = Array("</\(w)tc>".utf8)
    }
}
