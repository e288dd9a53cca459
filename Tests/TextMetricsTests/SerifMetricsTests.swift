import Testing
import TextMetrics

@Suite struct SerifMetricsTests {
    /// Widths measured on the Decree's own forms, in millimetres.
    @Test(arguments: [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12.0, true, false, 88.3),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13.0, true, false, 95.7),
        ("Độc lập - Tự do - Hạnh phúc", 13.0, true, false, 56.1),
        ("Độc lập - Tự do - Hạnh phúc", 14.0, true, false, 60.5),
        ("ỦY BAN NHÂN DÂN", 13.0, true, false, 43.2),
        ("UBND XÃ AN THỚI ĐÔNG", 13.0, false, false, 55.0),
        ("Thành phố Hồ Chí Minh, ngày 29 tháng 12 năm 2026", 14.0, false, true, 106.3),
    ])
    func `a line is as long as on paper`(
        text: String, size: Double, bold: Bool, italic: Bool, width: Double
    ) {
        let measured = SerifMetrics.width(of: text, size: size, bold: bold, italic: italic)
        #expect(abs(measured - width) < 0.1)
    }

    @Test func `composed and decomposed letters are equally wide`() {
        #expect(
            SerifMetrics.width(of: "ộ", size: 14)
                == SerifMetrics.width(of: "o\u{323}\u{302}", size: 14))
    }
}
