/// Numbers in Vietnamese words (số bằng chữ): `một triệu hai trăm năm mươi nghìn`.
///
/// Groups of three digits, groups that are zero left out, and billions (tỷ) of
/// billions from 10¹⁸ on. `mốt` and `tư` after `mươi`, `lăm` after any ten.
struct NumberWords {
    /// How a zero before a single unit is said: `linh` in the north, `lẻ` in the south.
    var zeroTen = "linh"

    /// The words of a decimal number given as digits: `-`, whole digits, fraction digits.
    ///
    /// A fraction is read as a number where it can be (`12,25`: `phẩy hai mươi
    /// lăm`) and digit by digit where it begins with zero or is longer than
    /// three digits.
    func spell(negative: Bool, whole: UInt128, fraction: [UInt8]) -> String {
        var words: [String] = negative ? ["âm"] : []
        append(whole, isLeading: true, to: &words)
        var fraction = fraction[...]
        while fraction.last == 0 { fraction.removeLast() }
        if !fraction.isEmpty {
            words.append("phẩy")
            if fraction.first == 0 || fraction.count > 3 {
                words += fraction.map { Self.digits[Int($0)] }
            } else {
                append(fraction.reduce(0) { $0 * 10 + UInt128($1) }, isLeading: true, to: &words)
            }
        }
        return words.joined(separator: " ")
    }

    private static let digits = [
        "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
    ]
    private static let billion: UInt128 = 1_000_000_000

    /// - Parameter isLeading: nothing is said before it, so its first group does
    ///   not name its empty hundreds.
    private func append(_ number: UInt128, isLeading: Bool, to words: inout [String]) {
        if number >= Self.billion {
            append(number / Self.billion, isLeading: isLeading, to: &words)
            words.append("tỷ")
            let rest = number % Self.billion
            if rest > 0 { append(rest, isLeading: false, to: &words) }
            return
        }
        let groups = [
            (Int(number / 1_000_000), "triệu"), (Int(number / 1000 % 1000), "nghìn"),
            (Int(number % 1000), ""),
        ]
        var isLeading = isLeading
        for (group, unit) in groups where group > 0 {
            appendGroup(group, isLeading: isLeading, to: &words)
            if !unit.isEmpty { words.append(unit) }
            isLeading = false
        }
        if number == 0 { words.append(Self.digits[0]) }
    }

    private func appendGroup(_ group: Int, isLeading: Bool, to words: inout [String]) {
        let (hundreds, tens, units) = (group / 100, group / 10 % 10, group % 10)
        if hundreds > 0 || !isLeading { words += [Self.digits[hundreds], "trăm"] }
        switch tens {
        case 0:
            if units > 0 && (hundreds > 0 || !isLeading) { words.append(zeroTen) }
        case 1: words.append("mười")
        default: words += [Self.digits[tens], "mươi"]
        }
        switch (tens, units) {
        case (_, 0): break
        case (2..., 1): words.append("mốt")
        case (2..., 4): words.append("tư")
        case (1..., 5): words.append("lăm")
        default: words.append(Self.digits[units])
        }
    }
}
