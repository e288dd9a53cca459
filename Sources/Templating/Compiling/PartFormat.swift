import OfficeDocuments
import XMLScanning

/// What the compiler must know of one part's way of writing, with the prefixes
/// that are in scope in it.
struct PartFormat {
    var carrier: Carrier
    /// Whether a run of blanks counts as one.
    var collapsesBlanks: Bool
    /// `<text:s/>`.
    var blank: [UInt8] = []
    /// `<w:t xml:space="preserve">` and `</w:t>`.
    var carrierOpen: [UInt8] = []
    var carrierClose: [UInt8] = []
    /// An empty paragraph, for containers that must hold one.
    var emptyParagraph: [UInt8]
    /// A paragraph of the smallest height, between two tables that would join.
    var separator: [UInt8]
    /// `w:` or `text:`.
    var prefix: String
    private(set) var isWord: Bool
    private let isPlainText: Bool

    init(of part: XMLTokens, dialect: MarkupDialect) {
        isWord = dialect.hasCarriers
        isPlainText = dialect.isPlainText
        collapsesBlanks = dialect.collapsesBlanks
        if isWord {
            prefix = Self.prefix(of: Namespaces.word, in: part)
            carrier = .word(prefix: prefix)
            carrierOpen = Array("<\(prefix)t xml:space=\"preserve\">".utf8)
            carrierClose = Array("</\(prefix)t>".utf8)
            emptyParagraph = Array("<\(prefix)p/>".utf8)
            separator = Array(
                """
                <\(prefix)p><\(prefix)pPr><\(prefix)spacing \(prefix)before="0" \
                \(prefix)after="0" \(prefix)line="20" \(prefix)lineRule="exact"/>\
                </\(prefix)pPr></\(prefix)p>
                """.utf8)
        } else if dialect.isPlainText {
            prefix = ""
            carrier = .plain
            emptyParagraph = Array("<p/>".utf8)
            separator = []
        } else {
            prefix = Self.prefix(of: Namespaces.text, in: part)
            carrier = .openDocument(prefix: prefix)
            blank = Array("<\(prefix)s/>".utf8)
            emptyParagraph = Array("<\(prefix)p/>".utf8)
            separator = []
        }
    }

    /// The prefix with its colon as the part declares it first, empty for a default
    /// namespace.
    private static func prefix(of namespace: String, in part: XMLTokens) -> String {
        let declared = part.declarations.filter { $0.namespace == namespace }
        guard let prefix = declared.first?.prefix, !prefix.isEmpty else { return "" }
        return prefix + ":"
    }

    /// A run of text without a look of its own.
    var textRun: RunLook {
        guard isWord else { return RunLook(open: [], close: [], carrier: carrier) }
        return RunLook(
            open: Array("<\(prefix)r>".utf8) + carrierOpen,
            close: carrierClose + Array("</\(prefix)r>".utf8), carrier: carrier)
    }

    /// What keeps the place of a number, a date, a signature: a bookmark in ODF, a
    /// content control in WordprocessingML, both named `vanthu.NAME`.
    func slotWrapping(name: String) -> (open: String, close: String) {
        if isPlainText { return ("", "") }
        let key = "vanthu." + name
        if isWord {
            return (
                """
                <\(prefix)sdt><\(prefix)sdtPr><\(prefix)alias \(prefix)val="\(key)"/>\
                <\(prefix)tag \(prefix)val="\(key)"/></\(prefix)sdtPr><\(prefix)sdtContent>
                """, "</\(prefix)sdtContent></\(prefix)sdt>"
            )
        }
        return (
            "<\(prefix)bookmark-start \(prefix)name=\"\(key)\"/>",
            "<\(prefix)bookmark-end \(prefix)name=\"\(key)\"/>"
        )
    }
}
