/// Which lines at the top left name the superior agency, and which the issuing one.
enum AgencyLines {
    /// Words that begin an agency's name.
    static let beginnings = [
        "ủy ban nhân dân", "ubnd", "hội đồng nhân dân", "hđnd", "bộ ", "sở ", "ban ", "phòng ", "văn phòng", "trung tâm", "trường ",
        "chi cục", "cục ", "tổng cục", "vụ ", "viện ", "đài ", "công ty", "tổng công ty", "hội ", "liên đoàn", "đội ",
        "trạm ", "bệnh viện", "thanh tra", "công an", "bộ chỉ huy", "kho bạc", "chi nhánh", "tòa án", "viện kiểm sát", "hạt ",
        "đảng ủy", "huyện ủy", "tỉnh ủy", "thành ủy", "mặt trận", "ủy ban mặt trận", "học viện", "thư viện", "bảo tàng",
        "hội đồng", "tổ ", "đoàn ", "xí nghiệp", "nhà ", "quỹ ", "ngân hàng", "thuế ", "hải quan", "cơ sở", "ubmttq",
    ]
    /// Units: what a committee's name goes on with.
    static let units = [
        "tỉnh ", "thành phố ", "huyện ", "quận ", "thị xã ", "thị trấn ", "xã ", "phường ", "đặc khu ", "tp. ", "tp ",
    ]

    static func begins(_ key: String) -> Bool { beginnings.contains { key.hasPrefix($0) } }

    /// A committee or council, which has no superior line.
    static func isCommittee(_ key: String) -> Bool {
        key.hasPrefix("ủy ban nhân dân") || key.hasPrefix("hội đồng nhân dân")
    }

    static func divided(_ names: [Int], _ draft: Draft) -> (superior: [Int], agency: [Int]) {
        guard names.count > 1 else { return ([], names) }
        let keys = names.map { draft.body[$0].key }
        let bold = names.map { draft.isBold($0) }
        // The last regular line before the first bold one ends the superior's name.
        if let first = bold.firstIndex(of: true), first > 0 { return (Array(names[..<first]), Array(names[first...])) }
        // All look alike: a name that begins anew begins the issuing agency's.
        if let second = keys.indices.dropFirst().last(where: { begins(keys[$0]) && !continues(keys[$0 - 1], keys[$0]) }) {
            return (Array(names[..<second]), Array(names[second...]))
        }
        return ([], names)
    }

    /// Whether a name that begins like an agency only goes on with the line before:
    /// `ỦY BAN NHÂN DÂN` / `THÀNH PHỐ …`, `ĐOÀN ĐẠI BIỂU QUỐC HỘI VÀ` / `HỘI ĐỒNG NHÂN DÂN`.
    private static func continues(_ before: String, _ key: String) -> Bool {
        before.hasSuffix(" và") || before.hasSuffix(",") || before.hasSuffix(" -") || key.hasPrefix("hội đồng nhân dân tỉnh ") == false
            && units.contains { key.hasPrefix($0) }
    }
}
