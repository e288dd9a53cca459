import AdministrativeDocuments
import OfficeDocuments
import ReadingModel
import Recognition
import Testing

/// What typed pages are taken for.
@Suite struct LineTests {
    @Test func `tone marks count as equal wherever they stand`() {
        #expect("CỘNG HOÀ  XÃ HỘI".isLike("cộng hòa xã hội"))
        #expect("Uỷ ban, thuỷ lợi, quý".isLike("Ủy ban, thủy lợi, quý"))
        #expect(!"hoàn".isLike("hòan"))
    }
}

extension String {
    func isLike(_ other: String) -> Bool { Line.key(of: self) == Line.key(of: other) }
}
