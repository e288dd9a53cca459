/// How OpenDocument writes measures and their like in attributes.
enum OpenDocumentValues {
    /// `2.5cm`, `12pt`, `1in`; nil for a share or what is no measure.
    static func length(_ text: String?) -> Length? {
        guard let (number, unit) = text.flatMap(split) else { return nil }
        switch unit {
        case "cm": return .scaled(number, 360_000)
        case "mm": return .scaled(number, 36_000)
        case "in", "inch": return .scaled(number, 914_400)
        case "pt": return .scaled(number, 12_700)
        case "pc": return .scaled(number, 152_400)
        case "px": return .scaled(number, 9_525)
        case "" where number == 0: return .zero
        default: return nil
        }
    }

    /// `110%`.
    static func percent(_ text: String?) -> Percent? {
        guard let (number, unit) = text.flatMap(split), unit == "%", abs(number) < 100_000 else {
            return nil
        }
        return Percent(hundredths: Int((number * 100).rounded()))
    }

    /// `0.5pt solid #000000`; the inner nil is a border that is switched off.
    static func border(_ text: String?) -> Stroke?? {
        guard let text else { return nil }
        var width: Length?
        var style = Stroke.Style.solid
        var colour = Colour.automatic
        for word in text.split(separator: " ") {
            if let measured = length(String(word)) {
                width = measured
            } else if word.hasPrefix("#") {
                colour = self.colour(String(word)) ?? .automatic
            } else {
                switch word {
                case "none", "hidden": return .some(nil)
                case "double": style = .double
                case "dashed", "dot-dash", "dash-dot", "dot-dot-dash": style = .dashed
                case "dotted": style = .dotted
                case "thin": width = .points(0.75)
                case "medium": width = .points(1.5)
                case "thick": width = .points(2.25)
                default: break
                }
            }
        }
        guard let width, width > .zero else { return .some(nil) }
        return .some(Stroke(width: width, colour: colour, style: style))
    }

    /// `#rrggbb`; nil for what is none.
    static func colour(_ text: String?) -> Colour? {
        guard let text, text.hasPrefix("#"), text.utf8.count == 7 else { return nil }
        return Colour(rawValue: text.dropFirst().uppercased())
    }

    private static func split(_ text: String) -> (Double, String)? {
        let bytes = text.utf8
        let end =
            bytes.firstIndex {
                !(0x30...0x39).contains($0) && $0 != 0x2E && $0 != 0x2D && $0 != 0x2B
            }
            ?? bytes.endIndex
        guard let number = Double(text[..<end]), number.isFinite else { return nil }
        return (number, String(text[end...]))
    }
}

extension Attributes {
    func length(_ name: String) -> Length? { OpenDocumentValues.length(self[name]) }
    func percent(_ name: String) -> Percent? { OpenDocumentValues.percent(self[name]) }
}
