import Diagnostics
package import Templating

extension FilterTable {
    /// The standard filters and those of Vietnamese administrative documents.
    ///
    /// An empty value (`none`) passes through them as it is, so that it prints
    /// nothing; dates print blanks to be filled in by hand.
    package static let administrative = FilterTable.standard
        .adding(DateFilters.all)
        .adding(FigureFilters.all)
        .adding(EnumerationFilters.all)
        .adding(LetterFilters.all)
        .adding([(TableFilter.filter, [])])
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
