import Diagnostics
import Testing

@testable import AdministrativeDocuments
@testable import Templating

/// A value as the tables below write it.
private func value(_ text: String) -> Value {
    if text == "none" { return .null }
    if text == "true" || text == "false" { return .bool(text == "true") }
    if text.hasPrefix("#"), let number = Number(String(text.dropFirst())) { return .number(number) }
    return .text(text)
}

private func apply(_ filter: String, _ input: String, _ arguments: [String]) throws -> Value {
    let found = try #require(FilterTable.administrative.filter(named: filter))
    var context = EvaluationContext(slots: [])
    return try found.apply(
        value(input), CallArguments(positional: arguments.map(value), named: []), &context)
}

@Suite struct FilterTests {
    @Test func `a filter of the field may be named by a text`() throws {
        let map = try #require(FilterTable.administrative.filter(named: "map"))
        var context = EvaluationContext(slots: [], table: .administrative)
        let made = try map.apply(
            .list([.text("xã"), .text("thôn")]), CallArguments(positional: [.text("in_hoa")], named: []), &context)
        #expect(made == .list([.text("XÃ"), .text("THÔN")]))
    }

    @Test func `records become a table with figures as offices write them`() throws {
        let row = ValueMap([
            ("STT", .number(Number(1))), ("Chỉ tiêu", .text("Thu | chi")), ("Thực hiện", .number(Number("12345.5")!)),
            ("Năm", .number(Number(2025))), ("Mã", .number(Number(101234))), ("Ghi chú", .null),
        ])
        let filter = try #require(FilterTable.administrative.filter(named: "bang_markdown"))
        var context = EvaluationContext(slots: [])
        let made = try filter.apply(.list([.map(row)]), CallArguments(positional: [], named: []), &context)
        #expect(
            made.printed == """
                | STT | Chỉ tiêu | Thực hiện | Năm | Mã | Ghi chú |
                | :-: | --- | --: | --- | --- | --- |
                | 1 | Thu \\| chi | 12.345,5 | 2025 | 101234 |  |
                """)
    }

    /// A name typed otherwise in one record would lose its values.
    @Test func `columns are those of all records, and cells hold text`() throws {
        let rows = [
            ValueMap([("Thôn", .text("A *")), ("Kích thước", .text("2*3*4 m_2"))]), ValueMap([("Thon", .text("**B**"))]),
        ]
        let filter = try #require(FilterTable.administrative.filter(named: "bang_markdown"))
        var context = EvaluationContext(slots: [])
        let made = try filter.apply(.list(ValueList(rows.map { .map($0) })), CallArguments(positional: [], named: []), &context)
        #expect(
            made.printed == """
                | Thôn | Kích thước | Thon |
                | --- | --- | --- |
                | A \\* | 2\\*3\\*4 m\\_2 |  |
                |  |  | **B** |
                """)
    }

    /// Rows whose names all differ would make a table as wide as it is long.
    @Test func `a table has no more columns than an office shows`() throws {
        let filter = try #require(FilterTable.administrative.filter(named: "bang_markdown"))
        func made(_ rows: Int) throws -> Value {
            let rows = (0..<rows).map { Value.map(ValueMap([("c\($0)", .text("x"))])) }
            var context = EvaluationContext(slots: [])
            return try filter.apply(.list(ValueList(rows)), CallArguments(positional: [], named: []), &context)
        }
        #expect(try made(63).printed?.hasPrefix("| c0 | c1 |") == true)
        #expect { try made(64) } throws: { ($0 as? ExpressionFault)?.id == "too-many-columns" }
    }

    /// Filter, value (`#` marks a number), arguments, what is printed.
    static let table: [(String, String, [String], String)] = [
        ("ngay", "5/7/2024", [], "05/7/2024"), ("ngay", "2024-01-15", [], "15/01/2024"),
        ("ngay", "2/2/2024", [], "02/02/2024"), ("ngay", "12/12/2024", [], "12/12/2024"),
        ("ngay", "2024-07", [], "7/2024"), ("ngay", "2024", [], "2024"),
        ("ngay", "#2024", [], "2024"),
        ("ngay", "none", [], ""), ("ngay", "5/7/2024", ["%d/%m/%Y"], "05/07/2024"),
        ("ngay", "5/7/2024", ["%-d.%-m.%y"], "5.7.24"), ("ngay", "5/7/2024", ["100%%"], "100%"),
        ("ngay", "2024-07-05T14:30:00+07:00", ["%H giờ %M phút"], "14 giờ 30 phút"),
        ("ngay", "2024-07", ["%d/%m"], "    /07"), ("date", "5/7/2024", [], "05/7/2024"),
        ("ngay_thang_nam", "5/7/2024", [], "ngày 05 tháng 7 năm 2024"),
        ("ngay_thang_nam", "29/6/2019", [], "ngày 29 tháng 6 năm 2019"),
        ("ngay_thang_nam", "2020-01-05", [], "ngày 05 tháng 01 năm 2020"),
        ("ngay_thang_nam", "10/2/2020", [], "ngày 10 tháng 02 năm 2020"),
        ("ngay_thang_nam", "10/3/2020", [], "ngày 10 tháng 3 năm 2020"),
        ("ngay_thang_nam", "2024-07", [], "ngày      tháng 7 năm 2024"),
        ("ngay_thang_nam", "7/2024", [], "ngày      tháng 7 năm 2024"),
        ("ngay_thang_nam", "2024", [], "ngày      tháng      năm 2024"),
        ("ngay_thang_nam", "none", [], "ngày      tháng      năm     "),
        ("long_date", "", [], "ngày      tháng      năm     "),
        ("so", "#1100", [], "1.100"), ("so", "#12.5", [], "12,5"), ("so", "#1.10", [], "1,10"),
        ("so", "#1234567.891", ["#1"], "1.234.567,9"), ("so", "#2", ["#2"], "2,00"),
        ("so", "#2.5", ["#0"], "3"), ("so", "#-2.5", ["#0"], "-3"),
        ("so", "#1.10", ["#3"], "1,100"),
        ("so", "1.100", [], "1.100"), ("so", "none", [], ""), ("number", "#0", [], "0"),
        ("thanh_so", "1.100", [], "1100"), ("thanh_so", "12,5", [], "12.5"),
        ("thanh_so", "98,5%", [], "0.985"), ("thanh_so", "(1.000)", [], "-1000"),
        ("parse_number", "#7", [], "7"), ("phan_tram", "#0.985", [], "98,5%"),
        ("phan_tram", "#1", [], "100%"), ("phan_tram", "#0.5454545454", [], "54,55%"),
        ("phan_tram", "#0.5", ["#1"], "50,0%"), ("percent", "#0.33333", ["#0"], "33%"),
        ("tien", "#1250000", [], "1.250.000 đồng"), ("money", "#1250000", ["USD"], "1.250.000 USD"),
        ("bang_chu", "#1250000", [], "một triệu hai trăm năm mươi nghìn"),
        ("bang_chu", "#105", ["lẻ"], "một trăm lẻ năm"),
        ("words", "#-12.5", [], "âm mười hai phẩy năm"),
        ("tien_bang_chu", "#1250000", [], "Một triệu hai trăm năm mươi nghìn đồng"),
        ("la_ma", "#4", [], "IV"), ("roman", "#14", [], "XIV"), ("chu_cai", "#5", [], "đ"),
        ("letter", "#1", [], "a"), ("so_van_ban", "#5", [], "05"), ("so_van_ban", "#12", [], "12"),
        ("so_van_ban", "5", [], "05"), ("so_van_ban", "05", [], "05"),
        ("so_van_ban", "12a", [], "12a"),
        ("docnumber", "none", [], ""),
        ("in_hoa", "ủy ban nhân dân xã đông hòa", [], "ỦY BAN NHÂN DÂN XÃ ĐÔNG HÒA"),
        ("bo_nhan", "Điều 1. Phạm vi", ["Điều 1"], "Phạm vi"), ("bo_nhan", "**Điều 1.** Phạm vi", ["Điều 1"], "Phạm vi"),
        ("bo_nhan", "**điều 1: Phạm vi**", ["Điều 1"], "**Phạm vi**"), ("bo_nhan", "Điều 12. Phạm vi", ["Điều 1"], "Điều 12. Phạm vi"),
        ("bo_nhan", "Kính gửi: Sở A", ["Kính gửi"], "Sở A"), ("bo_nhan", "Sở A", ["Kính gửi"], "Sở A"),
        ("ten_co_quan", "ỦY BAN NHÂN DÂN XÃ TÂN HÒA", [], "Ủy ban nhân dân xã Tân Hòa"),
        ("ten_co_quan", "HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH", [], "Hội đồng nhân dân thành phố Hồ Chí Minh"),
        ("ten_co_quan", "ỦY BAN NHÂN DÂN THỊ XÃ PHÚ THỌ", [], "Ủy ban nhân dân thị xã Phú Thọ"),
        ("tien", "#1500000.0", [], "1.500.000 đồng"), ("tien", "#1500.50", [], "1.500,50 đồng"),
        ("so_van_ban", "15/BC-UBND", [], "15"), ("so_van_ban", "5/BC", [], "05"),
        ("ten_co_quan", "SỞ Y TẾ", [], "SỞ Y TẾ"), ("ten_co_quan", "Ủy ban nhân dân xã A", [], "Ủy ban nhân dân xã A"),
        ("viet_hoa_dau", "ủy ban Nhân dân", [], "Ủy ban Nhân dân"), ("viet_hoa_dau", "", [], ""),
        ("slug", "Báo cáo xã Đông Hòa", [], "bao-cao-xa-dong-hoa"),
        ("slug", "  Số: 05/BC-UBND (dự thảo)  ", [], "so-05-bc-ubnd-du-thao"),
        ("slug", "Nguyễn Ước — Trưởng phòng", [], "nguyen-uoc-truong-phong"),
        ("nfc", "u\u{31B}\u{300}ng", [], "ừng"), ("tcvn3", "Céng hßa", [], "Cộng hòa"),
        ("vni", "Coäng hoøa", [], "Cộng hòa"), ("hop_kiem", "true", [], "☒"),
        ("hop_kiem", "false", [], "☐"),
        ("hop_kiem", "none", [], "☐"),
    ]

    @Test(arguments: table)
    func `each filter prints what the field expects`(
        filter: String, input: String, arguments: [String], printed: String
    ) throws {
        #expect(try apply(filter, input, arguments).printed == printed)
    }

    @Test func `the normal form is one of bytes`() throws {
        let text = try #require(try apply("nfc", "u\u{31B}\u{300}ng", []).printed)
        #expect(Array(text.utf8) == Array("\u{1EEB}ng".utf8))
    }

    @Test(arguments: [
        ("ngay", "31/2/2024", "date-not-real"), ("ngay", "7/13/2024", "date-month-first"),
        ("ngay", "5/7/24", "date-unreadable"), ("ngay", "#45000", "date-unreadable"),
        ("ngay_thang_nam", "32/1/2024", "date-out-of-range"), ("ngay", "true", "filter-value"),
        ("so", "1.5", "number-ambiguous"), ("so", "1100 người", "number-unreadable"),
        ("so", "1,234.5", "number-english"), ("so", "true", "filter-value"),
        ("bang_chu", "nhiều", "number-unreadable"), ("la_ma", "#0", "number-out-of-range"),
        ("la_ma", "#1.5", "number-out-of-range"), ("chu_cai", "#24", "number-out-of-range"),
        ("so_van_ban", "#-1", "number-out-of-range"), ("hop_kiem", "có", "filter-value"),
        ("thanh_so", "99999999999999999999999999999999999999999", "data-number-too-long"),
    ])
    func `what a filter cannot take is an error with a reason`(
        filter: String, input: String, id: String
    ) throws {
        do {
            let result = try apply(filter, input, [])
            Issue.record("gave \(result)")
        } catch let fault as ExpressionFault {
            #expect(fault.id.rawValue == id)
            for language in Language.allCases {
                let diagnostic = Diagnostic(fault.id, fault.arguments)
                #expect(!diagnostic.message(language).contains("§"))
                #expect(!diagnostic.message(language).contains("{"))
            }
        }
    }

    @Test func `an unknown pattern of a date is named`() {
        #expect(throws: ExpressionFault.self) { try apply("ngay", "5/7/2024", ["%Q"]) }
    }
}
