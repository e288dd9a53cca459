import OfficeDocuments

/// A complex field that is open: its instruction is gathered until the result
/// begins.
struct WordField {
    var instruction = ""
    var isInResult = false
    var kind: Kind?
    /// The form field that is a check box shows this.
    var checkBox: String?
    /// What a field is to a reader.
    enum Kind {
        case contents
        case link(String)
        case field(Field.Kind)
    }
}

extension WordStory {
    /// What stands here is an instruction, never shown.
    var isInInstruction: Bool { fields.contains { !$0.isInResult } }

    var isInContents: Bool {
        fields.contains { field in
            if case .contents? = field.kind { return true }
            return false
        }
    }
}

/// What instructions mean.
enum WordFields {
    static func kind(_ instruction: String) -> WordField.Kind {
        let words = FieldInstruction.words(of: instruction.unicodeScalars).map(\.text)
        let name = words.first?.uppercased() ?? ""
        let argument = words.dropFirst().first ?? ""
        switch name {
        case "TOC", "INDEX", "TOA": return .contents
        case "HYPERLINK": return .link(target(words))
        case "PAGE": return .field(.pageNumber)
        case "NUMPAGES", "SECTIONPAGES": return .field(.pageCount)
        case "DATE", "TIME", "CREATEDATE", "SAVEDATE", "PRINTDATE": return .field(.date)
        case "REF", "PAGEREF", "NOTEREF", "STYLEREF": return .field(.reference(argument))
        case "SEQ": return .field(.sequence(argument))
        case "FORMTEXT", "FORMDROPDOWN", "MACROBUTTON": return .field(.placeholder(""))
        default:
            if name.hasPrefix("=") {
                return .field(.formula(instruction.trimmed))
            }
            return .field(.other(instruction.trimmed))
        }
    }

    /// `HYPERLINK "address" \l "place"`.
    private static func target(_ words: [String]) -> String {
        var address = ""
        var index = 1
        while index < words.count {
            switch words[index].lowercased() {
            case "\\l":
                if index + 1 < words.count { address += "#" + words[index + 1] }
                index += 1
            case "\\o", "\\t": index += 1
            case let word where word.hasPrefix("\\"): break
            default: address = words[index] + address
            }
            index += 1
        }
        return address
    }

    /// Bookmarks that Word makes for itself.
    static func isInner(bookmark name: String) -> Bool { name == "_GoBack" }
}

extension String {
    var trimmed: String {
        let isBlank = { (scalar: Unicode.Scalar) in scalar.value <= 0x20 }
        let scalars = unicodeScalars.drop(while: isBlank).reversed().drop(while: isBlank)
        return String(String.UnicodeScalarView(scalars.reversed()))
    }
}
