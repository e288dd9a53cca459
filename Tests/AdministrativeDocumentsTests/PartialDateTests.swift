import Testing

@testable import Templating

@Suite struct PartialDateTests {
    @Test(
        arguments: [
            ("5/7/2024", 2024, 7, 5), ("05/07/2024", 2024, 7, 5), ("13/7/2024", 2024, 7, 13),
            ("05.07.2024", 2024, 7, 5), ("5-7-2024", 2024, 7, 5), ("2024-07-05", 2024, 7, 5),
            ("2024-7-5", 2024, 7, 5), (" 5/7/2024 ", 2024, 7, 5), ("29/2/2024", 2024, 2, 29),
            ("29/2/2000", 2000, 2, 29), ("2024-07-05T23:59:00+07:00", 2024, 7, 5),
            ("2024-07-05 00:00", 2024, 7, 5), ("2024-07", 2024, 7, nil), ("7/2024", 2024, 7, nil),
            ("07/2024", 2024, 7, nil), ("2024", 2024, nil, nil), ("", nil, nil, nil),
            ("  ", nil, nil, nil),
        ] as [(String, Int?, Int?, Int?)])
    func `a date is read with the day first, as far as it is known`(
        text: String, year: Int?, month: Int?, day: Int?
    ) throws {
        let date = try PartialDate(text)
        #expect(date.year == year && date.month == month && date.day == day)
    }

    @Test(arguments: [
        ("31/2/2024", PartialDate.Fault.noSuchDay), ("29/2/2023", .noSuchDay),
        ("29/2/1900", .noSuchDay), ("31/4/2024", .noSuchDay), ("2024-02-30", .noSuchDay),
        ("7/13/2024", .monthBeforeDay), ("12/31/2024", .monthBeforeDay),
        ("32/1/2024", .outOfRange), ("0/1/2024", .outOfRange), ("13/2024", .outOfRange),
        ("2024-13", .outOfRange), ("0/7/2024", .outOfRange), ("5/7/24", .notADate),
        ("45000", .notADate), ("ngày 5", .notADate), ("5/7", .notADate), ("5/7-2024", .notADate),
        ("5//2024", .notADate), ("/7/2024", .notADate), ("5/7/2024/1", .notADate),
        ("5/7/2024 10:00", .notADate), ("24", .notADate), ("2024-07-", .notADate),
    ])
    func `what is no day of the calendar is refused with its reason`(
        text: String, fault: PartialDate.Fault
    ) {
        #expect(throws: fault) { try PartialDate(text) }
    }
}
