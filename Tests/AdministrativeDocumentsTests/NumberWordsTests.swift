import Testing

@testable import AdministrativeDocuments

@Suite struct NumberWordsTests {
    static let whole: [(UInt128, String)] = [
        (0, "không"), (1, "một"), (4, "bốn"), (5, "năm"), (10, "mười"), (11, "mười một"),
        (14, "mười bốn"), (15, "mười lăm"), (20, "hai mươi"), (21, "hai mươi mốt"),
        (24, "hai mươi tư"), (25, "hai mươi lăm"), (31, "ba mươi mốt"), (45, "bốn mươi lăm"),
        (44, "bốn mươi tư"), (99, "chín mươi chín"), (100, "một trăm"),
        (101, "một trăm linh một"), (104, "một trăm linh bốn"), (105, "một trăm linh năm"),
        (110, "một trăm mười"), (111, "một trăm mười một"), (115, "một trăm mười lăm"),
        (121, "một trăm hai mươi mốt"), (200, "hai trăm"), (1000, "một nghìn"),
        (1001, "một nghìn không trăm linh một"), (1010, "một nghìn không trăm mười"),
        (1100, "một nghìn một trăm"), (2024, "hai nghìn không trăm hai mươi tư"),
        (10_000, "mười nghìn"), (15_000, "mười lăm nghìn"),
        (21_021, "hai mươi mốt nghìn không trăm hai mươi mốt"),
        (100_000, "một trăm nghìn"), (105_000, "một trăm linh năm nghìn"),
        (1_000_000, "một triệu"), (1_000_001, "một triệu không trăm linh một"),
        (1_250_000, "một triệu hai trăm năm mươi nghìn"),
        (1_005_000, "một triệu không trăm linh năm nghìn"),
        (
            999_999_999,
            "chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín"
        ),
        (1_000_000_000, "một tỷ"), (1_000_000_005, "một tỷ không trăm linh năm"),
        (1_000_005_000, "một tỷ không trăm linh năm nghìn"),
        (2_500_000_000, "hai tỷ năm trăm triệu"),
        (1_005_000_000_000, "một nghìn không trăm linh năm tỷ"),
        (10_000_000_000_000, "mười nghìn tỷ"), (1_000_000_000_000_000, "một triệu tỷ"),
        (1_000_000_000_000_000_000, "một tỷ tỷ"),
        (1_000_000_000_000_000_001, "một tỷ tỷ không trăm linh một"),
        (12_000_000_003_000_000_000, "mười hai tỷ không trăm linh ba tỷ"),
    ]

    @Test(arguments: whole)
    func `whole numbers are read as schools teach it`(number: UInt128, words: String) {
        #expect(NumberWords().spell(negative: false, whole: number, fraction: []) == words)
    }

    @Test func `the south says lẻ for an empty ten`() {
        let words = NumberWords(zeroTen: "lẻ")
        #expect(words.spell(negative: false, whole: 105, fraction: []) == "một trăm lẻ năm")
    }

    @Test(
        arguments: [
            (12, [5], "mười hai phẩy năm"), (12, [2, 5], "mười hai phẩy hai mươi lăm"),
            (0, [0, 5], "không phẩy không năm"), (1, [1, 0], "một phẩy một"), (3, [0, 0], "ba"),
            (3, [1, 4, 1, 6], "ba phẩy một bốn một sáu"),
        ] as [(UInt128, [UInt8], String)])
    func `fractions are read as numbers where they can be`(
        whole: UInt128, fraction: [UInt8], words: String
    ) {
        #expect(NumberWords().spell(negative: false, whole: whole, fraction: fraction) == words)
    }

    @Test func `a negative number begins with âm`() {
        #expect(NumberWords().spell(negative: true, whole: 7, fraction: []) == "âm bảy")
    }
}
