import OfficeDocuments
import XMLScanning

/// What may stand once in a document: ids, bookmarks, names of tables …
enum NameSpace: Hashable, Sendable {
    case id, bookmark, reference, sequence, frame, table, region, annotation
    /// A declared variable or user field.
    case variable, userField
}

/// Which attributes of ODF content give names, and which refer to them.
enum ContentNames {
    /// The attributes by which an element is named.
    static func definitions(of tag: Tag) -> [(index: Int, space: NameSpace)] {
        var found: [(Int, NameSpace)] = []
        for (index, attribute) in tag.attributes.enumerated() {
            if let space = definition(attribute.name, tag.name) { found.append((index, space)) }
        }
        return found
    }

    private static let regions: Set = [
        "section", "table-of-content", "illustration-index", "table-index", "object-index",
        "user-index", "alphabetical-index", "bibliography", "index-title",
    ]

    private static func definition(_ attribute: XMLName, _ element: XMLName) -> NameSpace? {
        switch (attribute.namespace, attribute.local) {
        case (Namespaces.xml, "id"), (Namespaces.drawing, "id"), (Namespaces.text, "id"): return .id
        case (Namespaces.drawing, "name"): return element.namespace == Namespaces.drawing ? .frame : nil
        case (Namespaces.table, "name"): return element.local == "table" ? .table : nil
        case (Namespaces.office, "name"): return element.local.hasPrefix("annotation") ? .annotation : nil
        case (Namespaces.text, "ref-name"): return element.local == "sequence" ? .sequence : nil
        case (Namespaces.text, "name") where element.namespace == Namespaces.text:
            if element.local.hasPrefix("bookmark") { return .bookmark }
            if element.local.hasPrefix("reference-mark") { return .reference }
            return regions.contains(element.local) ? .region : nil
        default: return nil
        }
    }

    /// The space of what an attribute refers to by its whole value.
    static func reference(_ attribute: XMLName, on element: XMLName) -> NameSpace? {
        switch (attribute.namespace, attribute.local) {
        case (Namespaces.text, "continue-list"), (Namespaces.text, "change-id"),
            (Namespaces.drawing, "caption-id"), (Namespaces.drawing, "start-shape"),
            (Namespaces.drawing, "end-shape"), (Namespaces.drawing, "shape-id"):
            return .id
        case (Namespaces.drawing, "chain-next-name"): return .frame
        case (Namespaces.text, "ref-name"):
            switch element.local {
            case "bookmark-ref": return .bookmark
            case "reference-ref": return .reference
            case "sequence-ref": return .sequence
            case "note-ref": return .id
            default: return nil
            }
        case (Namespaces.text, "name") where element.namespace == Namespaces.text:
            switch element.local {
            case "variable-set", "variable-get", "variable-input": return .variable
            case "user-field-get", "user-field-input": return .userField
            default: return nil
            }
        default: return nil
        }
    }

    /// What `#name`, `#name|table` and their like in `xlink:href` refer to.
    static func link(_ href: String) -> (space: NameSpace, name: String, rest: String)? {
        guard href.hasPrefix("#"), href.count > 1 else { return nil }
        let name = href.dropFirst()
        guard let bar = name.lastIndex(of: "|") else { return (.bookmark, String(name), "") }
        let spaces: [Substring: NameSpace] = [
            "table": .table, "frame": .frame, "graphic": .frame, "ole": .frame, "region": .region,
            "sequence": .sequence,
        ]
        return spaces[name[name.index(after: bar)...]].map { ($0, String(name[..<bar]), String(name[bar...])) }
    }
}

/// The names of a document that are taken, by space.
struct TakenNames {
    private var spaces: [NameSpace: NameAllotment] = [:]

    /// Notes what a part of the host defines.
    mutating func take(from part: XMLTokens) {
        var reader = TagReader(part)
        for token in part.tokens.indices where part.tokens[token].isElementStart {
            let tag = reader.tag(at: token)
            for (index, space) in ContentNames.definitions(of: tag) {
                take(tag.attributes[index].value, space)
            }
        }
    }

    mutating func take(_ name: String, _ space: NameSpace) {
        spaces[space, default: NameAllotment()].take(name)
    }

    /// The name itself if it is free, else one like it.
    mutating func allot(_ name: String, _ space: NameSpace) -> String {
        spaces[space, default: NameAllotment()].allot(name) { "\(name)_\($0)" }
    }
}
