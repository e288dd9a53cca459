import OfficeDocuments
import XMLScanning

/// What one part of an OpenDocument says about styles: those with names a person
/// can choose, and the automatic ones with their place.
struct OpenDocumentStyles: Sendable {
    /// A style, as far as Markdown asks.
    struct Style: Sendable, Hashable {
        /// As it stands in `style:name`, decoded.
        var name: String
        var parent: String?
        var listStyle: String?
        /// A break or a master page before the paragraph: for the first one only.
        var breakBefore: String?
        var keepsWithNext = false
        var masterPage: String?
        /// Of an automatic style with a break: the same without it.
        var unbroken: AutomaticStyle?
        /// The style itself says how far the paragraph is indented.
        var isIndented = false
        var isAutomatic = false
    }

    /// By family, then by name.
    private(set) var styles: [String: [String: Style]] = [:]
    /// Names that a person sees, lower case, to the names that markup uses.
    private(set) var chosen: [String: [String: String]] = [:]
    /// Every name of an automatic style, whatever its family.
    private(set) var automaticNames: Set<String> = []
    /// Levels of `text:outline-style` that have a number.
    private(set) var numberedLevels: Set<Int> = []
    /// The element `office:automatic-styles`, nil where the part has none.
    private(set) var automaticElement: Int?

    static let listFamily = "list"

    init(_ part: XMLTokens) {
        var isAutomatic = false
        var index = 0
        while index < part.tokens.count {
            defer { index += 1 }
            guard part.tokens[index].isElementStart else { continue }
            let name = part.name(of: index)
            switch (name.namespace, name.local) {
            case (Namespaces.office, "automatic-styles"):
                automaticElement = index
                isAutomatic = true
            case (Namespaces.office, "styles"): isAutomatic = false
            case (Namespaces.office, "master-styles"), (Namespaces.office, "body"):
                index = Int(part.tokens[index].partner)
            case (Namespaces.style, "style"): take(part, index, isAutomatic)
            case (Namespaces.text, "outline-level-style"):
                let format = part.attribute(XMLName(Namespaces.style, "num-format"), of: index)
                let level = part.attribute(XMLName(Namespaces.text, "level"), of: index)
                if format?.isEmpty == false, let level = level.flatMap({ Int($0) }) {
                    numberedLevels.insert(level)
                }
            case (Namespaces.text, "list-style"):
                takeList(part, index, isAutomatic)
            default: break
            }
        }
    }

    private mutating func take(_ part: XMLTokens, _ index: Int, _ isAutomatic: Bool) {
        func value(_ local: String) -> String? {
            part.attribute(XMLName(Namespaces.style, local), of: index)
        }
        guard let name = value("name"), let family = value("family") else { return }
        var style = Style(
            name: name, parent: value("parent-style-name"), listStyle: value("list-style-name"),
            masterPage: value("master-page-name"), isAutomatic: isAutomatic)
        let last = Int(part.tokens[index].partner)
        for child in index..<last
        where part.tokens[child].isElementStart
            && part.name(of: child) == XMLName(Namespaces.style, "paragraph-properties")
        {
            func formatting(_ local: String) -> String? {
                part.attribute(XMLName(Namespaces.fo, local), of: child)
            }
            style.breakBefore = formatting("break-before")
            style.keepsWithNext = formatting("keep-with-next") == "always"
            style.isIndented =
                formatting("text-indent") != nil || formatting("margin-left") != nil
                || formatting("margin") != nil
        }
        if style.breakBefore == "auto" { style.breakBefore = nil }
        if style.masterPage?.isEmpty == true { style.masterPage = nil }
        if isAutomatic, style.breakBefore != nil || style.masterPage != nil {
            style.unbroken = unbroken(part, index)
        }
        add(style, family, display: value("display-name"))
    }

    /// The element's bytes around its name, without break and master page.
    private func unbroken(_ part: XMLTokens, _ index: Int) -> AutomaticStyle {
        let dropped = [
            XMLName(Namespaces.style, "master-page-name"), XMLName(Namespaces.fo, "break-before"),
        ]
        let last = Int(part.tokens[index].partner)
        var before: [UInt8] = []
        var bytes: [UInt8] = []
        var from = Int(part.tokens[index].start)
        for token in index...last where part.tokens[token].isElementStart {
            for attribute in part.attributes(of: token) {
                let name = part.expandedName(of: attribute, at: token)
                if dropped.contains(name) {
                    bytes += part.bytes[from..<(attribute.name.lowerBound - 1)]
                    from = attribute.value.upperBound + 1
                } else if token == index, name == XMLName(Namespaces.style, "name") {
                    before = bytes + part.bytes[from..<attribute.value.lowerBound]
                    bytes = []
                    from = attribute.value.upperBound
                }
            }
        }
        bytes += part.bytes[from..<Int(part.tokens[last].end)]
        return .copy(before: before, after: bytes)
    }

    private mutating func takeList(_ part: XMLTokens, _ index: Int, _ isAutomatic: Bool) {
        guard let name = part.attribute(XMLName(Namespaces.style, "name"), of: index) else {
            return
        }
        add(
            Style(name: name, isAutomatic: isAutomatic), Self.listFamily,
            display: part.attribute(XMLName(Namespaces.style, "display-name"), of: index))
    }

    private mutating func add(_ style: Style, _ family: String, display: String?) {
        styles[family, default: [:]][style.name] = style
        if style.isAutomatic {
            automaticNames.insert(style.name)
        } else {
            // A style map may also name it as markup does.
            for name in [display ?? spelledOut(style.name), style.name] {
                let key = name.lowercased()
                if chosen[family]?[key] == nil { chosen[family, default: [:]][key] = style.name }
            }
        }
    }

    /// `Heading_20_1` is "Heading 1" (ODF 1.2, 19.472, as office programs encode it).
    private func spelledOut(_ name: String) -> String {
        var result = ""
        var rest = name[...]
        while let open = rest.firstIndex(of: "_") {
            result += rest[..<open]
            let after = rest[rest.index(after: open)...]
            guard let close = after.firstIndex(of: "_"), close != after.startIndex,
                let code = UInt32(after[..<close], radix: 16), let scalar = Unicode.Scalar(code)
            else {
                result += "_"
                rest = after
                continue
            }
            result.unicodeScalars.append(scalar)
            rest = after[after.index(after: close)...]
        }
        return result + rest
    }
}
