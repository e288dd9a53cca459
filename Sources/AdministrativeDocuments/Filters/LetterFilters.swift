import Diagnostics
import Templating
import VietnameseText

/// Filters for text: letters, names of files, legacy fonts, boxes.
enum LetterFilters {
    static let all: [(filter: Filter, aliases: [String])] = [
        text("in_hoa", []) { $0.uppercased() },
        text("viet_hoa_dau", []) { capitalized($0) },
        text("ten_co_quan", []) { AgencyName.inText($0) },
        (
            Filter("bo_nhan") { value, given, _ throws(ExpressionFault) in
                if value.isNull { return value }
                let label = given.text(0, "nhan") ?? ""
                return .text(TypedLabel.removing(label, from: try value.filterText("bo_nhan")))
            }, []
        ),
        text("slug", []) { Slug.make($0) },
        text("nfc", []) { $0.normalizedNFC },
        text("tcvn3", []) { LegacyEncoding.tcvn3.decode($0).normalizedNFC },
        text("vni", []) { LegacyEncoding.vni.decode($0).normalizedNFC },
        (
            Filter("hop_kiem") { value, _, _ throws(ExpressionFault) in
                switch value {
                case .bool(let isChecked): return .text(isChecked ? "☒" : "☐")
                case .null: return .text("☐")
                default:
                    throw ExpressionFault(
                        "filter-value",
                        ["filter": "hop_kiem", "expected": "§truth", "found": value.kind])
                }
            }, []
        ),
    ]

    private static func text(
        _ name: String, _ aliases: [String], _ change: @escaping @Sendable (String) -> String
    ) -> (filter: Filter, aliases: [String]) {
        let filter = Filter(name) { value, _, _ throws(ExpressionFault) in
            if value.isNull { return value }
            return .text(change(try value.filterText(name)))
        }
        return (filter, aliases)
    }

    /// The first letter in upper case, the others as they are.
    static func capitalized(_ text: String) -> String {
        guard let first = text.first else { return text }
        return first.uppercased() + text.dropFirst()
    }
}
