import VanThu

/// Colours of messages on a terminal; results have none.
enum Colour: String {
    case red = "31"
    case yellow = "33"
    case cyan = "36"
    case bold = "1"

    func on(_ text: String, if isUsed: Bool) -> String {
        isUsed ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
    }

    /// Whether standard error gets colours (`NO_COLOR`: https://no-color.org).
    static func isUsed(_ choice: CommonOptions.ColorChoice) -> Bool {
        switch choice {
        case .always: true
        case .never: false
        case .auto:
            Terminal.errorIsTerminal && (environment("NO_COLOR") ?? "").isEmpty
                && environment("TERM") != "dumb"
        }
    }
}
