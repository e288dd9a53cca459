import ArgumentParser

/// One of a few words, each of which is a case.
protocol Choice: ExpressibleByArgument, CaseIterable, RawRepresentable where RawValue == String {}

extension Choice {
    /// The cases themselves; the parser's own way asks each for its description at every start.
    static var allValueStrings: [String] { allCases.map(\.rawValue) }
}
