/// The texts of the specimens: a commune of after 1 July 2025.
extension Specimen {
    static let report: Specimen = {
        var addressees = Line(id: .addressees, runs: [Run(text: "Kính gửi: Sở Văn hóa, Thể thao và Du lịch tỉnh Ninh Bình")])
        addressees.alignment = .centre
        addressees.before = 12
        return Specimen(
            lines: head(
                agency: ["ỦY BAN NHÂN DÂN", "XÃ TÂN HÒA"], number: "Số:        /BC-UBND",
                dateline: "Tân Hòa, ngày       tháng 7 năm 2026")
                + kind("BÁO CÁO", "Kết quả công tác thông tin cơ sở 6 tháng đầu năm 2026") + [addressees]
                + [
                    paragraph(.body1, "Thực hiện Công văn số 776/SVHTTDL-BCXB ngày 28 tháng 6 năm 2026 của Sở Văn hóa, Thể thao và Du lịch tỉnh Ninh Bình, Ủy ban nhân dân xã Tân Hòa báo cáo như sau:"),
                    paragraph(.body2, "I. KẾT QUẢ THỰC HIỆN", bold: true),
                    paragraph(.body3, "1. Công tác tuyên truyền", bold: true),
                    paragraph(.body4, "Đài truyền thanh xã đã phát 128 tin, bài; tổ chức 12 buổi tuyên truyền lưu động tại các thôn."),
                    paragraph("body-5", "2. Cơ sở vật chất", bold: true),
                    paragraph("body-6", "a) Hệ thống loa: 42 cụm loa hoạt động ổn định."),
                    paragraph("body-7", "b) Kinh phí: 35.500.000 đồng."),
                    paragraph("body-8", "II. NHIỆM VỤ 6 THÁNG CUỐI NĂM", bold: true),
                    paragraph("body-9", "Tiếp tục duy trì thời lượng phát sóng theo khoản 2 Điều 5 Quy chế hoạt động thông tin cơ sở."),
                    paragraph(.last, "Trên đây là báo cáo kết quả công tác thông tin cơ sở 6 tháng đầu năm 2026./."),
                ]
                + signature(
                    ["- Như trên;", "- Thường trực Đảng ủy xã;", "- Lưu: VT, VHXH."], authority: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"],
                    title: "PHÓ CHỦ TỊCH", name: "Nguyễn Văn An"))
    }()

    static let letter: Specimen = {
        func line(_ id: LineID, _ text: String, left: Double) -> Line {
            var line = Line(id: id, runs: [Run(text: text)])
            line.alignment = .left
            line.left = left
            return line
        }
        return Specimen(
            lines: head(
                agency: ["ỦY BAN NHÂN DÂN", "XÃ TÂN HÒA"], number: "Số: 05/UBND-VHXH",
                dateline: "Tân Hòa, ngày 05 tháng 02 năm 2026", subject: "V/v rà soát hệ thống loa truyền thanh")
                + [
                    line(.addressees, "Kính gửi:", left: 35), line("addressee-1", "- Trường Tiểu học Tân Hòa;", left: 45),
                    line("addressee-2", "- Trưởng các thôn trong xã.", left: 45),
                    paragraph(.body1, "Để chuẩn bị cho công tác tuyên truyền năm 2026, Ủy ban nhân dân xã Tân Hòa đề nghị các đơn vị thực hiện một số nội dung sau:"),
                    paragraph(.body2, "1. Kiểm tra số cụm loa đang sử dụng, số cụm loa hỏng cần thay thế."),
                    paragraph(.body3, "2. Gửi kết quả về Phòng Văn hóa - Xã hội trước ngày 20 tháng 02 năm 2026."),
                    paragraph(.last, "Đề nghị các đơn vị phối hợp thực hiện./."),
                ]
                + signature(
                    ["- Như trên;", "- Chủ tịch Ủy ban nhân dân xã (để b/c);", "- Lưu: VT, VHXH."], authority: ["TL. CHỦ TỊCH"],
                    title: "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI", name: "Trần Thị Bình"))
    }()

    static let decision = Specimen(
        lines: head(
            agency: ["ỦY BAN NHÂN DÂN", "XÃ TÂN HÒA"], number: "Số: 112/QĐ-UBND", dateline: "Tân Hòa, ngày 15 tháng 10 năm 2026")
            + kind("QUYẾT ĐỊNH", "Về việc thành lập Tổ công nghệ số cộng đồng xã Tân Hòa")
            + [
                centred(.issuer, "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ TÂN HÒA"),
                paragraph(.basis1, "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;", italic: true),
                paragraph(.basis2, "Căn cứ Nghị định số 150/2025/NĐ-CP ngày 12 tháng 6 năm 2025 của Chính phủ quy định tổ chức các cơ quan chuyên môn thuộc Ủy ban nhân dân cấp tỉnh và cấp xã;", italic: true),
                paragraph(.basis3, "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.", italic: true),
                centred(.order, "QUYẾT ĐỊNH:"),
                paragraph(.body1, "Thành lập Tổ công nghệ số cộng đồng xã Tân Hòa gồm 12 thành viên.", lead: "Điều 1. "),
                paragraph(.body2, "Tổ công nghệ số cộng đồng có nhiệm vụ hướng dẫn người dân sử dụng dịch vụ công trực tuyến.", lead: "Điều 2. "),
                paragraph(.last, "Chánh Văn phòng, Trưởng phòng Văn hóa - Xã hội và các thành viên Tổ công nghệ số cộng đồng chịu trách nhiệm thi hành Quyết định này./.", lead: "Điều 3. "),
            ]
            + signature(
                ["- Như Điều 3;", "- Sở Khoa học và Công nghệ tỉnh;", "- Lưu: VT, VHXH."], authority: ["KT. CHỦ TỊCH"], title: "PHÓ CHỦ TỊCH",
                name: "Nguyễn Văn An"))

    /// The number that the appendices cite.
    mutating func sameAppendixNumber(_ number: String) {
        for id: LineID in ["appendix-I-reference", "appendix-II-reference"] {
            self[id].text = "(Kèm theo Kế hoạch số \(number) ngày 12 tháng 3 năm 2026 của Phòng Văn hóa - Xã hội)"
        }
    }

    static let plan: Specimen = {
        var document = Specimen(
            lines: head(
                superior: "UBND XÃ TÂN HÒA", agency: ["PHÒNG VĂN HÓA - XÃ HỘI"], number: "Số: 21/KH-VHXH",
                dateline: "Tân Hòa, ngày 12 tháng 3 năm 2026")
                + kind("KẾ HOẠCH", "Tổ chức Ngày sách và Văn hóa đọc năm 2026")
                + [
                    paragraph(.body1, "Phòng Văn hóa - Xã hội xây dựng Kế hoạch tổ chức Ngày sách và Văn hóa đọc năm 2026 như sau:"),
                    paragraph(.body2, "1. Thời gian: từ ngày 15 đến ngày 21 tháng 4 năm 2026."),
                    paragraph(.body3, "2. Phân công nhiệm vụ theo Phụ lục I, dự toán kinh phí theo Phụ lục II kèm theo Kế hoạch này."),
                    paragraph(.last, "Phòng Văn hóa - Xã hội đề nghị các đơn vị phối hợp thực hiện./."),
                ]
                + signature(
                    ["- Chủ tịch Ủy ban nhân dân xã (để b/c);", "- Các trường học trong xã;", "- Lưu: VT, VHXH."], authority: [],
                    title: "TRƯỞNG PHÒNG", name: "Trần Thị Bình"))
        for (number, title) in [("I", "PHÂN CÔNG NHIỆM VỤ"), ("II", "DỰ TOÁN KINH PHÍ")] {
            let id = { (name: String) in LineID(rawValue: "appendix-\(number)-\(name)") }
            document.lines += [centred(id("label"), "Phụ lục \(number)"), centred(id("title"), title)]
            var reference = centred(id("reference"), "(Kèm theo Kế hoạch số 21/KH-VHXH ngày 12 tháng 3 năm 2026 của Phòng Văn hóa - Xã hội)")
            reference.look(bold: false, italic: true, size: 13)
            reference.rule = 0.3
            document.lines += [reference, paragraph(id("text"), "1. Thôn Đông: chuẩn bị địa điểm và âm thanh.")]
            var page = document.page
            page.firstNumber = 1
            document.sections[id("label")] = page
        }
        return document
    }()
}
