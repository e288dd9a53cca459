import XMLScanning

/// The fonts of a theme: Word's styles name them by role.
struct WordTheme {
    private var major: String?
    private var minor: String?

    init() {}

    init(_ markup: Markup<WordTag>) {
        for element in markup.tokens.tokens.indices
        where markup.tokens.tokens[element].isElementStart {
            switch markup.name(element) {
            case "a:majorFont": major = Self.latin(markup, element)
            case "a:minorFont": minor = Self.latin(markup, element)
            default: break
            }
        }
    }

    /// `minorHAnsi`, `majorAscii`, …
    func font(_ role: String) -> String? { role.hasPrefix("major") ? major : minor }

    private static func latin(_ markup: Markup<WordTag>, _ element: Int) -> String? {
        markup.children(element).first { markup.name($0) == "a:latin" }
            .flatMap { markup.value($0, "typeface") }.flatMap { $0.isEmpty ? nil : $0 }
    }
}
