import Testing
import VanThu

/// Days of moments, as `SOURCE_DATE_EPOCH` gives them.
@Suite struct DayTests {
    @Test(arguments: [(0, "1970-01-01"), (1_720_137_600, "2024-07-05"), (951_782_400, "2000-02-29"), (-1, "1969-12-31")])
    func `seconds since 1970 give a day`(second: Int, day: String) {
        #expect(FillOptions.day(ofSecond: second) == day)
    }
}
