import Diagnostics
package import Templating

extension FilterTable {
    /// The standard filters and those of Vietnamese administrative documents.
    ///
    /// An empty value (`none`) passes through them as it is, so that it prints
    /// nothing; dates print blanks to be filled in by hand.
    package static let administrative = FilterTable.standard
        .adding(DateFilters.all, taking: signatures)
        .adding(FigureFilters.all, taking: signatures)
        .adding(EnumerationFilters.all, taking: signatures)
        .adding(LetterFilters.all, taking: signatures)
        .adding([(TableFilter.filter, [])], taking: signatures)

    private static let signatures: [String: Signature] = [
        "ngay": "mau", "ngay_thang_nam": "", "so": "chu_so#", "thanh_so": "", "phan_tram": "chu_so#", "tien": "don_vi",
        "bang_chu": "linh", "tien_bang_chu": "don_vi linh", "la_ma": "", "chu_cai": "", "so_van_ban": "", "in_hoa": "",
        "viet_hoa_dau": "", "ten_co_quan": "", "bo_nhan": "nhan", "slug": "", "nfc": "", "tcvn3": "", "vni": "", "hop_kiem": "",
        "bang_markdown": "",
    ]
}

extension Value {
    /// The text of a value that a filter for text takes.
    func filterText(_ filter: String) throws(ExpressionFault) -> String {
        guard let text = printed else {
            throw ExpressionFault(
                "filter-value", ["filter": filter, "expected": "§text", "found": kind])
        }
        return text
    }

    var isNull: Bool {
        if case .null = self { return true }
        return false
    }

    /// The number of a value: itself, or a text read as offices write numbers.
    func filterNumber(_ filter: String) throws(ExpressionFault) -> Number {
        switch self {
        case .number(let number): return number
        case .text(let text): return try FigureFilters.read(text)
        case .rich(.slot(_, let value)), .rich(.drop(let value)):
            return try value.filterNumber(filter)
        default:
            throw ExpressionFault(
                "filter-value", ["filter": filter, "expected": "§number", "found": kind])
        }
    }

    /// A whole number.
    func filterInteger(_ filter: String, expected: String) throws(ExpressionFault) -> Int {
        guard let integer = try filterNumber(filter).integer else {
            throw ExpressionFault(
                "number-out-of-range", ["filter": filter, "expected": expected])
        }
        return integer
    }
}
