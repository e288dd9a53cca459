import OfficeDocuments
import XMLScanning

/// Where the tags in an input field of ODF act: what its description (the field's
/// reference) says, as older engines have it: `row`, `before::row`, `after::paragraph`.
/// Other descriptions are prompts for a person.
struct InputFieldPlace {
    var prefix: Tag.Prefix
    var side: Tag.Side?

    init?(_ description: String) {
        var word = description.trimmed.lowercased()
        if word.hasPrefix("before::") {
            side = .before
            word.removeFirst(8)
        } else if word.hasPrefix("after::") {
            side = .after
            word.removeFirst(7)
        }
        switch word {
        case "paragraph", "text:p": prefix = .paragraph
        case "row", "table-row", "table:table-row": prefix = .row
        case "cell", "table-cell", "table:table-cell": prefix = .cell
        default: return nil
        }
    }
}

extension StoryTree {
    /// The index of `text:text-input` among the part's names.
    var inputFieldName: UInt16? {
        part.names.firstIndex(of: XMLName(Namespaces.text, "text-input")).map { UInt16($0) }
    }
}

extension String {
    fileprivate var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
