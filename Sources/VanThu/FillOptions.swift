import Templating

/// How a template is filled.
public struct FillOptions: Sendable {
    /// What is written where the data have nothing.
    public enum Missing: String, Sendable, CaseIterable {
        case error, blank, dots, keep

        var policy: MissingPolicy { MissingPolicy(rawValue: rawValue) ?? .error }
    }
    public var missing = Missing.error
    /// What `today` means, as `2024-07-05`; unknown where it is nil.
    public var today: String?
    /// When the document was made and changed, as its properties say: XML Schema's
    /// dateTime (`2024-07-05T00:00:00Z`). Nil: the template's.
    public var moment: String?
    /// Where pictures that the data name may lie, beside the template's folder; a name is a
    /// path relative to one of these.
    public var pictureFolders: [String] = []
    public init() {}
}

/// The day that `today` means, and the dates in a document's properties: given by the
/// caller, never the machine's clock.
extension FillOptions {
    var render: RenderOptions { RenderOptions(missing: missing.policy, today: today) }

    /// Takes a date, as a person writes it, for both.
    ///
    /// - Returns: whether it is a whole date.
    public mutating func setDate(_ text: String) -> Bool {
        guard let date = try? PartialDate(text), let year = date.year, let month = date.month,
            let day = date.day
        else { return false }
        today = text
        let digits = String(year)
        let padding = String(repeating: "0", count: 4 - digits.count)
        moment = "\(padding)\(digits)-\(Self.padded(month))-\(Self.padded(day))T00:00:00Z"
        return true
    }

    /// A moment in seconds since 1970 as XML Schema's dateTime.
    public static func moment(ofSecond second: Int) -> String {
        let rest = (second % 86_400 + 86_400) % 86_400
        let time = [rest / 3_600, rest / 60 % 60, rest % 60].map { padded($0) }
        return "\(day(ofSecond: second))T\(time.joined(separator: ":"))Z"
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// The day of a moment in seconds since 1970, in universal time (`2024-07-05`).
    public static func day(ofSecond second: Int) -> String {
        // Days since 1 March of year 0, in eras of 400 years.
        let days = (second >= 0 ? second / 86_400 : (second - 86_399) / 86_400) + 719_468
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shifted + 2) / 5 + 1
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return "\(year)-\(padded(month))-\(padded(day))"
    }
}
