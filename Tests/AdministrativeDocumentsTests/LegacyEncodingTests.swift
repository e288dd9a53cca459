import Testing

@testable import AdministrativeDocuments

@Suite struct LegacyEncodingTests {
    @Test(arguments: [
        ("Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"),
        ("ñy ban nh©n d©n huyÖn Kim B¶ng", "ủy ban nhân dân huyện Kim Bảng"),
        ("¡n qu¶ nhí kÎ trång c©y", "Ăn quả nhớ kẻ trồng cây"), ("ASCII 123", "ASCII 123"),
    ])
    func `TCVN3 is read as it looks in its fonts`(legacy: String, text: String) {
        #expect(LegacyEncoding.tcvn3.decode(legacy) == text)
    }

    @Test(arguments: [
        ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc"),
        ("UÛY BAN NHAÂN DAÂN HUYEÄN KIM BAÛNG", "ỦY BAN NHÂN DÂN HUYỆN KIM BẢNG"),
        ("kyõ sö, lyù do, myõ thuaät", "kỹ sư, lý do, mỹ thuật"), ("ñöôøng phoá", "đường phố"),
        ("baèng, baét, baúng, baüng, baëng", "bằng, bắt, bẳng, bẵng, bặng"),
        ("ASCII 123", "ASCII 123"),
    ])
    func `VNI is read as it looks in its fonts`(legacy: String, text: String) {
        #expect(LegacyEncoding.vni.decode(legacy) == text)
    }
}
