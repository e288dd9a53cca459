/// The name of a people's committee or council as running text writes it (Phụ lục II,
/// III and IV): `Ủy ban nhân dân xã Tân Hòa` for `ỦY BAN NHÂN DÂN XÃ TÂN HÒA`. Other
/// names stay as they are: their capitals cannot be told from the letters alone.
enum AgencyName {
    private static let beginnings = ["ủy ban nhân dân", "uỷ ban nhân dân", "hội đồng nhân dân"]
    private static let units = [
        ["thành", "phố"], ["thị", "xã"], ["thị", "trấn"], ["đặc", "khu"], ["tỉnh"], ["huyện"], ["quận"],
        ["phường"], ["xã"],
    ]

    static func inText(_ name: String) -> String {
        let small = name.lowercased()
        guard name == name.uppercased(), let beginning = beginnings.first(where: small.hasPrefix) else { return name }
        var rest = small.dropFirst(beginning.count).split(separator: " ").map(String.init)[...]
        var words = [LetterFilters.capitalized(beginning)]
        var isName = false
        while let word = rest.first {
            if let unit = units.first(where: { rest.starts(with: $0) }), !isName || rest.count > unit.count {
                words += unit
                rest = rest.dropFirst(unit.count)
                isName = true
            } else {
                words.append(isName ? LetterFilters.capitalized(word) : word)
                rest = rest.dropFirst()
            }
        }
        return words.joined(separator: " ")
    }
}
