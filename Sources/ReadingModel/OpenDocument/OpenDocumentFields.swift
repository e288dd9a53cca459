/// Which element of a paragraph is which field.
enum OpenDocumentFields {
    /// Nil for what is no field and shows nothing: index marks, cursors, events.
    static func kind(_ markup: Markup<OpenDocumentTag>, _ element: Int) -> Field.Kind? {
        let name = markup.name(element)
        guard let colon = name.firstIndex(of: ":") else { return nil }
        let local = name[name.index(after: colon)...]
        switch name[..<colon] {
        case "text": return textKind(markup, element, String(local))
        case "presentation": return .other(String(local))
        default: return nil
        }
    }

    private static func textKind(
        _ markup: Markup<OpenDocumentTag>, _ element: Int, _ local: String
    ) -> Field.Kind? {
        func value(_ name: String) -> String { markup.value(element, name) ?? "" }
        switch local {
        case "page-number": return .pageNumber
        case "page-count": return .pageCount
        case "date", "time", "creation-date", "creation-time", "modification-date",
            "modification-time", "print-date", "print-time":
            return .date
        case "bookmark-ref", "reference-ref", "sequence-ref", "note-ref":
            return .reference(value("text:ref-name"))
        case "sequence": return .sequence(value("text:name"))
        case "expression", "table-formula": return .formula(value("text:formula"))
        case "placeholder", "text-input": return .placeholder(value("text:description"))
        case "bookmark-end", "reference-mark-end", "change", "tracked-changes",
            "event-listeners", "note-citation", "note-body", "ruby-text":
            return nil
        default:
            let isMark = local.hasSuffix("-mark") || local.hasSuffix("-mark-start")
            return isMark || local.hasSuffix("-mark-end") ? nil : .other(local)
        }
    }
}
