import OfficeDocuments
import XMLScanning

/// A style or what is defined like one (ODF 1.3 part 3, 16): names are told apart by space.
struct StyleKey: Hashable, Sendable {
    /// The family of a `style:style`; `list`, `data`, `font` and their like for the rest.
    var space: String
    var name: String

    init(_ space: String, _ name: String) {
        self.space = space
        self.name = name
    }

    /// What an element among a document's styles defines, nil if it has no name.
    init?(definedBy tag: Tag) {
        let local = tag.name.local
        switch tag.name.namespace {
        case Namespaces.style:
            guard local == "style", let family = tag[Namespaces.style, "family"],
                let name = tag[Namespaces.style, "name"]
            else { return nil }
            self.init(family, name)
        case Namespaces.text:
            guard local == "list-style", let name = tag[Namespaces.style, "name"] else { return nil }
            self.init("list", name)
        case OpenDocumentNames.number:
            guard let name = tag[Namespaces.style, "name"] else { return nil }
            self.init("data", name)
        case Namespaces.drawing, Namespaces.svg:
            guard let name = tag[Namespaces.drawing, "name"] else { return nil }
            self.init(local.lowercased().hasSuffix("gradient") ? "gradient" : local, name)
        default: return nil
        }
    }

    /// The attribute that holds the name of a defining element.
    static func nameIndex(of tag: Tag) -> Int? {
        tag.index(Namespaces.style, "name") ?? tag.index(Namespaces.drawing, "name")
    }
}

/// Which attributes refer to styles (ODF 1.3 part 3, attributes of type `styleNameRef`).
enum StyleReferences {
    /// - Parameter family: The space of the style that holds the element, if one does.
    static func space(of attribute: XMLName, on element: XMLName, in family: String?) -> String? {
        switch attribute.namespace {
        case Namespaces.text: text(attribute.local, element.local)
        case Namespaces.table: table(attribute.local, element.local)
        case Namespaces.drawing: drawing[attribute.local]
        case Namespaces.style: style(attribute.local, element, family)
        default: nil
        }
    }

    private static let paragraphs: Set = [
        "p", "h", "index-title-template", "index-source-style", "table-of-content-entry-template",
        "illustration-index-entry-template", "table-index-entry-template",
        "object-index-entry-template", "user-index-entry-template",
        "alphabetical-index-entry-template", "bibliography-entry-template",
    ]
    private static let sections: Set = [
        "section", "table-of-content", "illustration-index", "table-index", "object-index",
        "user-index", "alphabetical-index", "bibliography", "index-title",
    ]

    private static func text(_ attribute: String, _ element: String) -> String? {
        switch attribute {
        case "style-name":
            if paragraphs.contains(element) { return "paragraph" }
            if sections.contains(element) { return "section" }
            if element == "list" || element == "numbered-paragraph" { return "list" }
            return element == "ruby" ? "ruby" : "text"
        case "visited-style-name", "main-entry-style-name": return "text"
        case "cond-style-name": return "paragraph"
        case "style-override": return "list"
        default: return nil
        }
    }

    private static func table(_ attribute: String, _ element: String) -> String? {
        switch attribute {
        case "style-name": element == "covered-table-cell" ? "table-cell" : element
        case "default-cell-style-name": "table-cell"
        case "paragraph-style-name": "paragraph"
        default: nil
        }
    }

    private static let drawing = [
        "style-name": "graphic", "text-style-name": "paragraph", "fill-gradient-name": "gradient",
        "fill-hatch-name": "hatch", "fill-image-name": "fill-image", "opacity-name": "opacity",
        "stroke-dash": "stroke-dash", "marker-start": "marker", "marker-end": "marker",
    ]

    private static func style(_ attribute: String, _ element: XMLName, _ family: String?) -> String? {
        switch attribute {
        case "parent-style-name", "next-style-name", "apply-style-name": family
        case "list-style-name": "list"
        case "data-style-name", "percentage-data-style-name": "data"
        case "leader-text-style", "text-line-through-text-style": "text"
        case "style-name": element.local == "drop-cap" ? "text" : nil
        case "register-truth-ref-style-name": "paragraph"
        case "font-name", "font-name-asian", "font-name-complex": "font"
        default: nil
        }
    }
}

/// Namespaces that only merging asks for.
enum OpenDocumentNames {
    static let number = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
    static let officeExtensions = "http://openoffice.org/2009/office"
    static let math = "http://www.w3.org/1998/Math/MathML"
}
