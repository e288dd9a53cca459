/// A page layout: the sheet, its margins, the height of header and footer.
struct OpenDocumentPageLayout {
    var page = PageGeometry()
    var columns = 1
    var firstPageNumber: Int?
    private var headerHeight = Length.zero
    private var footerHeight = Length.zero

    init(_ markup: Markup<OpenDocumentTag>, _ element: Int) {
        for child in markup.children(element) {
            switch markup.tag(child) {
            case .pageLayoutProperties: readSheet(markup, child)
            case .headerStyle: headerHeight = Self.height(markup, child)
            case .footerStyle: footerHeight = Self.height(markup, child)
            default: break
            }
        }
    }

    /// The body begins below the header, whose height counts its gap (seen in
    /// LibreOffice: `fo:min-height` holds `fo:margin-bottom`).
    func geometry(hasHeader: Bool, hasFooter: Bool) -> PageGeometry {
        var page = page
        page.headerDistance = page.margins.top
        page.footerDistance = page.margins.bottom
        if hasHeader { page.margins.top = page.margins.top + headerHeight }
        if hasFooter { page.margins.bottom = page.margins.bottom + footerHeight }
        return page
    }

    private mutating func readSheet(_ markup: Markup<OpenDocumentTag>, _ element: Int) {
        let attributes = markup.attributes(element)
        if let width = attributes.length("fo:page-width") { page.width = width }
        if let height = attributes.length("fo:page-height") { page.height = height }
        let all = attributes.length("fo:margin")
        page.margins.top = attributes.length("fo:margin-top") ?? all ?? page.margins.top
        page.margins.right = attributes.length("fo:margin-right") ?? all ?? page.margins.right
        page.margins.bottom = attributes.length("fo:margin-bottom") ?? all ?? page.margins.bottom
        page.margins.left = attributes.length("fo:margin-left") ?? all ?? page.margins.left
        firstPageNumber = attributes.int("style:first-page-number")
        if let columns = markup.child(element, .columns) {
            let count = markup.attributes(columns).int("fo:column-count") ?? 1
            self.columns = min(max(count, 1), 100)
        }
    }

    private static func height(_ markup: Markup<OpenDocumentTag>, _ element: Int) -> Length {
        guard let properties = markup.child(element, .headerFooterProperties) else { return .zero }
        let attributes = markup.attributes(properties)
        return attributes.length("svg:height") ?? attributes.length("fo:min-height")
            ?? attributes.length("fo:margin-bottom") ?? attributes.length("fo:margin-top") ?? .zero
    }
}

/// A master page: which layout, which headers and footers, which page follows.
struct OpenDocumentMasterPage {
    var name: String
    var layout: String
    var next: String?
    var markup: Markup<OpenDocumentTag>
    /// The elements that hold the text.
    var headers: [Occurrence: Int] = [:]
    var footers: [Occurrence: Int] = [:]

    init(_ markup: Markup<OpenDocumentTag>, _ element: Int) {
        let attributes = markup.attributes(element)
        self.markup = markup
        name = attributes["style:name"] ?? ""
        layout = attributes["style:page-layout-name"] ?? ""
        next = attributes["style:next-style-name"]
        for child in markup.children(element) {
            let isShown = markup.attributes(child)["style:display"] != "false"
            guard isShown else { continue }
            switch markup.tag(child) {
            case .header: headers[.odd] = child
            case .headerLeft: headers[.even] = child
            case .headerFirst, .headerFirstExtension: headers[.first] = child
            case .footer: footers[.odd] = child
            case .footerLeft: footers[.even] = child
            case .footerFirst, .footerFirstExtension: footers[.first] = child
            default: break
            }
        }
    }
}
