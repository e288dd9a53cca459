import Testing

@testable import AdministrativeDocuments

@Suite struct FigureTests {
    @Test(arguments: [
        ("1.100", "1100", false), ("12,5", "12.5", false), ("1100", "1100", false),
        ("1.234.567,5", "1234567.5", false), ("0,985", "0.985", false), ("05", "05", false),
        ("1,100", "1.100", false), ("-1.100", "-1100", false), ("–12,5", "-12.5", false),
        ("−3", "-3", false), ("(1.000)", "-1000", false), ("98,5%", "98.5", true),
        ("98,5 %", "98.5", true), (" 1.100\u{A0}", "1100", false), ("0", "0", false),
        ("100.000", "100000", false),
    ])
    func `figures as offices write them are read`(text: String, plain: String, percent: Bool) throws
    {
        let (found, isPercent) = try FigureReader.read(text)
        #expect(found == plain && isPercent == percent)
    }

    @Test(arguments: [
        ("1.5", FigureReader.Fault.ambiguous("1,5", "15")),
        ("0.985", .ambiguous("0,985", "985")), ("1100 người", .notANumber), ("–", .notANumber),
        ("", .notANumber), ("một", .notANumber), ("1 100", .notANumber), ("1,2,3", .notANumber),
        ("1,234.5", .english("1.234,5")), ("1,234,567", .english("1.234.567")),
        ("1.2.3", .notANumber), ("12.34.567", .notANumber), ("1,", .notANumber),
        (",5", .notANumber), ("1..000", .notANumber), ("()", .notANumber), ("--1", .notANumber),
    ])
    func `what could be read in two ways is refused`(text: String, fault: FigureReader.Fault) {
        #expect(throws: fault) { try FigureReader.read(text) }
    }

    @Test(arguments: [
        ("0", "0"), ("100", "100"), ("1100", "1.100"), ("1234567.5", "1.234.567,5"),
        ("-1100", "-1.100"), ("-100", "-100"), ("0.10", "0,10"),
        ("12345678901234567890", "12.345.678.901.234.567.890"),
    ])
    func `figures are written with dots and a comma`(plain: String, text: String) {
        #expect(FigureWriter.write(plain) == text)
    }
}
