/// How the columns of a table share its width when some of them repeat or go.
enum TableWidths {
    /// - Parameters:
    ///   - columns: The template's column of each column.
    ///   - widths: Of the template's columns; nothing is shared where one is not known.
    /// - Returns: the widths of the columns: copies share the width of the columns that
    ///   they came from, the last one takes the rest; what columns that went had, all
    ///   others share.
    static func shared(_ columns: [Int], _ widths: [Int], regions: [Range<Int>]) -> [Int]? {
        guard !columns.isEmpty, widths.allSatisfy({ $0 > 0 }), columns.allSatisfy(widths.indices.contains) else {
            return nil
        }
        var made = columns.map { widths[$0] }
        var spare = false
        for region in regions {
            let indices = columns.indices.filter { region.contains(columns[$0]) }
            let total = widths[region.clamped(to: widths.indices)].reduce(0, +)
            if indices.isEmpty { spare = true } else { share(total, indices, &made) }
        }
        if spare { share(widths.reduce(0, +), Array(columns.indices), &made) }
        return made
    }

    private static func share(_ total: Int, _ indices: [Int], _ widths: inout [Int]) {
        let sum = indices.reduce(0) { $0 + widths[$1] }
        var rest = total
        for index in indices.dropLast() {
            widths[index] = max(1, total * widths[index] / max(sum, 1))
            rest -= widths[index]
        }
        if let last = indices.last { widths[last] = max(1, rest) }
    }

    /// Thousandths of a centimetre of a length of ODF, nil if it is none.
    static func thousandths(_ length: String) -> Int? {
        let units: [(String, Double)] = [("cm", 1000), ("mm", 100), ("in", 2540), ("pt", 2540.0 / 72), ("pc", 2540.0 / 6)]
        for (unit, factor) in units where length.hasSuffix(unit) {
            guard let number = Double(length.dropLast(unit.count)), number > 0, number < 1000 else { return nil }
            return Int((number * factor).rounded())
        }
        return nil
    }

    static func centimetres(_ thousandths: Int) -> String {
        "\(thousandths / 1000).\(String(1000 + thousandths % 1000).dropFirst())cm"
    }
}
