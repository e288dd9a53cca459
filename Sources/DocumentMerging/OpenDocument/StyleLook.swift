import OfficeDocuments
import XMLScanning

/// What a style looks like, whatever it is called: two styles with equal looks print alike.
struct StyleLook: Hashable, Sendable {
    /// The attributes of properties elements: `paragraph-properties` and name → value.
    private(set) var properties: [Property: String] = [:]
    /// All else, in an order that does not depend on the file.
    private var rest: [String] = []

    /// An attribute of an element of properties.
    struct Property: Hashable, Sendable, Comparable {
        var element: String
        var namespace: String
        var local: String
        static func < (first: Self, second: Self) -> Bool {
            (first.element, first.namespace, first.local) < (second.element, second.namespace, second.local)
        }
    }

    /// How a style is looked at.
    struct Reading {
        /// The name in the host that a reference stands for.
        var mapped: (StyleKey) -> String
        /// The name in the host of a linked picture.
        var file: (String) -> String = { $0 }
        /// What is changed about a page style before the paragraph.
        var opening: MasterPageUse = .kept
    }

    init(_ element: Int, of part: XMLTokens, family: String, _ reading: Reading) {
        var path: [String] = []
        var subtree: String?
        for token in element...Int(part.tokens[element].partner) {
            let kind = part.tokens[token].kind
            if kind == .end {
                _ = path.popLast()
                subtree?.append("/>")
                if path.count == 1, let text = subtree {
                    rest.append(text)
                    subtree = nil
                }
                continue
            }
            guard part.tokens[token].isElementStart else {
                let text = part.text(of: token)
                let counts = !text.allSatisfy(\.isWhitespace) || part.bytes[part.tokens[token].range].contains(0x26)
                if counts { subtree?.append(text) }
                continue
            }
            let name = part.name(of: token)
            let isProperties = path.count == 1 && name.local.hasSuffix("-properties")
            let isInProperties = path.count == 2 && path[1].hasSuffix("-properties")
            var text = subtree ?? ""
            if subtree == nil, isInProperties { text = path[1] + " " }
            text += path.isEmpty || isProperties ? "" : "<\(name.local)"
            for (attribute, value) in Self.attributes(part, token, family, reading) {
                if isProperties {
                    properties[Property(element: name.local, namespace: attribute.namespace, local: attribute.local)] = value
                } else if path.isEmpty {
                    rest.append("\(attribute.namespace) \(attribute.local)=\(value)")
                } else {
                    text += " \(attribute.namespace) \(attribute.local)=\(value)"
                }
            }
            if kind == .start {
                path.append(name.local)
                if !isProperties, path.count > 1 { subtree = text }
            } else if !isProperties, !path.isEmpty {
                if subtree != nil { subtree = text + "/>" } else { rest.append(text + "/>") }
            }
        }
        if reading.opening == .broken { setBreak() }
    }

    private mutating func setBreak() {
        properties[Property(element: "paragraph-properties", namespace: Namespaces.fo, local: "break-before")] = "page"
    }

    private static func attributes(
        _ part: XMLTokens, _ token: Int, _ family: String, _ reading: Reading
    ) -> [(XMLName, String)] {
        let element = part.name(of: token)
        return part.attributes(of: token).compactMap { attribute -> (XMLName, String)? in
            let name = part.expandedName(of: attribute, at: token)
            if isUnseen(name) || reading.opening.drops(name) { return nil }
            var value = decoded(part.bytes[attribute.value])
            if let space = StyleReferences.space(of: name, on: element, in: family), !value.isEmpty {
                value = reading.mapped(StyleKey(space, value))
            } else if name == XMLName(Namespaces.xlink, "href") {
                value = reading.file(value)
            }
            return (name, isZero(value) ? "0cm" : value)
        }.sorted { ($0.0.namespace, $0.0.local) < ($1.0.namespace, $1.0.local) }
    }

    /// `0in`, `0.0mm`: the same length in every unit.
    private static func isZero(_ value: String) -> Bool {
        let number = value.dropLast(2)
        return ["cm", "mm", "in", "pt", "pc", "px"].contains(String(value.suffix(2)))
            && number.contains("0") && number.allSatisfy { $0 == "0" || $0 == "." }
    }

    /// Names, editing behaviour, languages and an office's revision marks print nothing.
    static func isUnseen(_ name: XMLName) -> Bool {
        switch name.namespace {
        case Namespaces.style:
            ["name", "display-name", "next-style-name", "class", "auto-update", "default-outline-level",
             "language-asian", "country-asian", "language-complex", "country-complex", "rfc-language-tag",
             "script-asian", "script-complex"].contains(name.local)
        case Namespaces.fo: ["language", "country", "script"].contains(name.local)
        case Namespaces.drawing: ["name", "display-name"].contains(name.local)
        case OpenDocumentNames.officeExtensions: name.local.hasSuffix("rsid")
        default: false
        }
    }

    /// A style without a parent prints what the family's default says and it does not.
    mutating func underlay(_ defaults: [Property: String]) {
        properties.merge(defaults) { own, _ in own }
    }
}

/// What becomes of a page style that a guest's paragraph begins a page with: pages are the
/// host's own.
enum MasterPageUse: Hashable, Sendable {
    case kept
    /// The guest's first paragraph: it goes on where the host is.
    case dropped
    /// A later one: a page break stands for it.
    case broken

    func drops(_ name: XMLName) -> Bool {
        guard self != .kept else { return false }
        return name == XMLName(Namespaces.style, "master-page-name")
            || name == XMLName(Namespaces.style, "page-number")
            || self == .broken && name == XMLName(Namespaces.fo, "break-before")
    }
}
