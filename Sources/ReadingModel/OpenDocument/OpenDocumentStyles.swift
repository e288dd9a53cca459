/// Which automatic styles a name means: those of `content.xml` or those of
/// `styles.xml`. A flat file has one set for both.
enum OpenDocumentScope: Int, Hashable { case content, styles }

/// The families of styles that are read.
enum OpenDocumentFamily: String, Hashable {
    case paragraph, text, table, graphic
    case column = "table-column"
    case row = "table-row"
    case cell = "table-cell"
    case section
}

/// One style, its properties left in the markup until somebody asks.
struct OpenDocumentStyle {
    var name: String
    var displayName: String
    var family: OpenDocumentFamily
    var parent: String?
    /// Nil says nothing, empty takes the paragraph out of its list.
    var listStyle: String?
    var outlineLevel: Int?
    /// Nil says nothing, empty says "as before".
    var masterPage: String?
    /// Made by the office program for one place; people do not see its name.
    var isAutomatic = false
    var markup: Markup<OpenDocumentTag>
    var element: Int
}

/// All styles of a document by family and name.
final class OpenDocumentStyles {
    private struct Key: Hashable {
        var family: OpenDocumentFamily
        var name: String
    }
    private var common: [Key: OpenDocumentStyle] = [:]
    private var automatic: [[Key: OpenDocumentStyle]] = [[:], [:]]
    private var defaults: [OpenDocumentFamily: OpenDocumentStyle] = [:]
    private(set) var fonts: [String: String] = [:]
    private(set) var lists: [[String: OpenDocumentListStyle]] = [[:], [:]]
    private(set) var outline: OpenDocumentListStyle?
    private(set) var pageLayouts: [String: OpenDocumentPageLayout] = [:]
    private(set) var masterPages: [String: OpenDocumentMasterPage] = [:]
    private(set) var firstMasterPage: String?

    /// At most so many styles are followed from a style to its ancestors.
    static let chainLimit = 64

    /// Collects the styles of a part. `scopes` are those in which its automatic
    /// styles have names.
    func collect(_ markup: Markup<OpenDocumentTag>, scopes: [OpenDocumentScope]) {
        for part in markup.children(markup.root) {
            switch markup.tag(part) {
            case .fontFaces:
                for font in markup.children(part) { collectFont(markup, font) }
            case .commonStyles:
                for style in markup.children(part) { collectStyle(markup, style, scopes: nil) }
            case .automaticStyles:
                for style in markup.children(part) { collectStyle(markup, style, scopes: scopes) }
            case .masterStyles:
                for page in markup.children(part) where markup.tag(page) == .masterPage {
                    let page = OpenDocumentMasterPage(markup, page)
                    masterPages[page.name] = masterPages[page.name] ?? page
                    firstMasterPage = firstMasterPage ?? page.name
                }
            default: break
            }
        }
    }

    func style(_ family: OpenDocumentFamily, _ name: String, _ scope: OpenDocumentScope) -> OpenDocumentStyle? {
        let key = Key(family: family, name: name)
        return automatic[scope.rawValue][key] ?? common[key]
    }

    func defaultStyle(_ family: OpenDocumentFamily) -> OpenDocumentStyle? { defaults[family] }

    /// A style and its ancestors, the style first. The limit ends circles too.
    func chain(_ family: OpenDocumentFamily, _ name: String, _ scope: OpenDocumentScope) -> [OpenDocumentStyle] {
        var chain: [OpenDocumentStyle] = []
        var next: String? = name
        while let name = next, let style = style(family, name, scope),
            chain.count < Self.chainLimit
        {
            chain.append(style)
            next = style.parent
        }
        return chain
    }

    func list(_ name: String, _ scope: OpenDocumentScope) -> OpenDocumentListStyle? {
        lists[scope.rawValue][name] ?? (name == outline?.name ? outline : nil)
    }

    private func collectFont(_ markup: Markup<OpenDocumentTag>, _ element: Int) {
        let attributes = markup.attributes(element)
        guard let name = attributes["style:name"], let family = attributes["svg:font-family"]
        else { return }
        fonts[name] = Self.family(family)
    }

    /// The first family of a list, without quotes.
    static func family(_ text: String) -> String {
        let first = text.split(whereSeparator: { $0 == "," || $0 == ";" }).first ?? ""
        return String(
            first.drop { $0 == " " || $0 == "'" || $0 == "\"" }.reversed().drop {
                $0 == " " || $0 == "'" || $0 == "\""
            }.reversed())
    }

    private func collectStyle(_ markup: Markup<OpenDocumentTag>, _ element: Int, scopes: [OpenDocumentScope]?) {
        let attributes = markup.attributes(element)
        let name = attributes["style:name"] ?? ""
        switch markup.tag(element) {
        case .style, .defaultStyle:
            guard let family = attributes["style:family"].flatMap(OpenDocumentFamily.init) else { return }
            let style = OpenDocumentStyle(
                name: name, displayName: attributes["style:display-name"] ?? name,
                family: family, parent: attributes["style:parent-style-name"],
                listStyle: attributes["style:list-style-name"],
                outlineLevel: attributes["style:default-outline-level"].map { Int($0) ?? 0 },
                masterPage: attributes["style:master-page-name"], isAutomatic: scopes != nil,
                markup: markup, element: element)
            guard markup.tag(element) == .style else {
                defaults[family] = style
                return
            }
            let key = Key(family: family, name: name)
            if let scopes {
                for scope in scopes { automatic[scope.rawValue][key] = style }
            } else {
                common[key] = style
            }
        case .listStyle:
            let list = OpenDocumentListStyle(markup, element, name: name)
            for scope in scopes ?? [.content, .styles] {
                if scopes == nil, lists[scope.rawValue][name] != nil { continue }
                lists[scope.rawValue][name] = list
            }
        case .outlineStyle:
            outline = OpenDocumentListStyle(markup, element, name: name.isEmpty ? "Outline" : name)
        case .pageLayout: pageLayouts[name] = OpenDocumentPageLayout(markup, element)
        default: break
        }
    }
}
