import Foundation
import ReadingModel
import Testing

/// Documents that pandoc, LibreOffice and python-docx really wrote.
struct WrittenByOthersTests {
    private func read(_ name: String) throws -> Reading {
        let folder = try #require(Bundle.module.resourceURL).appendingPathComponent("Fixtures")
        let data = try Data(contentsOf: folder.appendingPathComponent(name))
        return try Reading(bytes: Array(data))
    }

    /// One text, which pandoc wrote in both formats; LibreOffice made an ODT of the
    /// DOCX, and a DOCX and a flat file of that.
    @Test(arguments: [
        "pandoc.odt", "pandoc.docx", "libreoffice.odt", "libreoffice.fodt", "libreoffice.docx",
    ])
    func `The same text is read the same`(file: String) throws {
        let reading = try read(file)
        #expect(
            reading.lines == [
                "I. KẾT QUẢ THỰC HIỆN",
                "Trong 6 tháng đầu năm, Ủy ban nhân dân huyện đã chỉ đạo kịp thời, đúng quy định.",
                "1. Về văn bản", "1. Ban hành kế hoạch", "2. Phân công người phát ngôn",
                "a) cấp huyện", "b) cấp xã", "3. Báo cáo định kỳ", "Các đơn vị:",
                "• Phòng Văn hóa và Thông tin", "• Văn phòng Hội đồng nhân dân",
                "│TT│Đơn vị│Số tin│", "│1│Xã Nhật Tân│12│", "│2│Thị trấn Quế│7│",
                "Dòng một\ndòng hai, xem cổng thông tin.",
            ])
        #expect(reading.paragraphs.prefix(3).map(\.outline) == [1, nil, 2])
        #expect(reading.format(of: "kịp thời").map { [$0.bold, $0.italic] } == [true, false])
        #expect(reading.format(of: "đúng quy định").map { [$0.bold, $0.italic] } == [false, true])
        #expect(reading.format(of: "Trong").map { [$0.bold, $0.italic] } == [false, false])
        #expect(reading.tables[0].columns.count == 3)
        #expect(reading.tables[0].headerRows == 1)
        let note = try #require(
            reading.paragraphs[1].inlines.compactMap { inline -> StoryID? in
                if case .note(let story, "1") = inline { return story }
                return nil
            }.first)
        // LibreOffice kept the blank that pandoc wrote behind the note's number.
        #expect(
            reading.lines(of: note).map { $0.filter { $0 != " " } } == ["[TheoQuychếphátngôn.]"])
        let links = try #require(reading.paragraphs.last).inlines.compactMap { inline -> String? in
            if case .link(let target, _) = inline { return target }
            return nil
        }
        #expect(links == ["https://example.org/tin?a=1&b=2"])
    }

    @Test func `python-docx`() throws {
        let reading = try read("python-docx.docx")
        #expect(
            reading.lines == [
                "I. KẾT QUẢ", "Trong 6 tháng đầu năm, kịp thời, đúng quy định.",
                "1. Ban hành kế hoạch", "2. Phân công", "• Phòng Văn hóa", "• Văn phòng",
                "│TT│Đơn vị│Số tin│", "│1│Xã Nhật Tân│12│", "│Cộng¶│12│", "", "Trang hai",
            ])
        #expect(reading.properties.title == "Bảng số liệu")
        #expect(reading.textFormat(0).font.rawValue == "Calibri")
        #expect(reading.textFormat(1).font.rawValue == "Cambria")
        let total = reading.tables[0].rows[2].cells
        #expect(total.map(\.column) == [0, 2])
        #expect(total[0].columnSpan == 2)
        #expect(total.allSatisfy { $0.borders.top != nil && $0.borders.bottom != nil })
        let section = reading.sections[0]
        #expect(section.differentFirstPage)
        #expect(section.page.margins.left == .twips(1701))
        #expect(reading.lines(of: try #require(section.headers[.odd])) == ["[Đầu trang]"])
    }
}
