import OfficeDocuments

extension MarkdownSite {
    /// An empty paragraph after which a page begins, in the format of the place.
    func pageBreak(_ additions: inout Additions) -> [UInt8] {
        switch format {
        case .openDocument(let site, let target):
            let style = additions.openDocument.name(
                of: .closing(parent: site.named), in: site.part, target)
            let text = site.prefixes[Namespaces.text]
            return Array("<\(text)p \(text)style-name=\"\(style)\"/>".utf8)
        case .word(let site, _):
            let word = site.prefixes[Namespaces.word]
            return Array(
                "<\(word)p><\(word)r><\(word)br \(word)type=\"page\"/></\(word)r></\(word)p>".utf8)
        case .plain: return []
        }
    }
}
