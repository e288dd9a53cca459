import Testing

@testable import AdministrativeDocuments

@Suite struct EnumerationTests {
    @Test(arguments: [
        (1, "I"), (2, "II"), (3, "III"), (4, "IV"), (5, "V"), (6, "VI"), (9, "IX"), (14, "XIV"),
        (40, "XL"), (49, "XLIX"), (90, "XC"), (400, "CD"), (900, "CM"), (2024, "MMXXIV"),
        (3999, "MMMCMXCIX"),
    ])
    func `Roman numerals`(number: Int, roman: String) {
        #expect(Enumeration.roman(number) == roman)
    }

    @Test func `there is no Roman numeral for nothing, nor beyond 3999`() {
        #expect(Enumeration.roman(0) == nil)
        #expect(Enumeration.roman(4000) == nil)
    }

    @Test(arguments: [
        (1, "a"), (2, "b"), (3, "c"), (4, "d"), (5, "đ"), (6, "e"), (7, "g"), (8, "h"), (9, "i"),
        (10, "k"), (23, "y"),
    ])
    func `letters of điểm in the order of the Decree`(number: Int, letter: String) {
        #expect(Enumeration.letter(number) == letter)
    }

    @Test func `letters end with y`() {
        #expect(Enumeration.letter(0) == nil)
        #expect(Enumeration.letter(24) == nil)
        #expect(Enumeration.letters.count == 23)
    }
}
