/// Numbers as Vietnamese offices write them (chữ số): `1.100`, `12,5`, `98,5%`,
/// `(1.000)` for a negative figure in accounts.
///
/// The dot groups thousands, the comma begins the fraction. What could be read in
/// two ways is refused with both readings, never guessed.
enum FigureReader {
    /// Why a text is no figure.
    enum Fault: Error, Hashable {
        /// No number at all: words, units, a lone dash.
        case notANumber
        /// `1.5`: perhaps 1,5 and perhaps 15.
        case ambiguous(String, String)
        /// `1,234.5`, with the Vietnamese way of writing it.
        case english(String)
    }

    /// The number's plain form (`-1234.5`), and whether a percent sign stood behind it.
    static func read(_ text: String) throws(Fault) -> (plain: String, isPercent: Bool) {
        var bytes = trimmed(Array(text.utf8))[...]
        var isNegative = false
        if bytes.first == UInt8(ascii: "("), bytes.last == UInt8(ascii: ")") {
            bytes = bytes.dropFirst().dropLast()
            isNegative = true
        } else if let sign = minusSigns.first(where: { bytes.starts(with: $0) }) {
            bytes = bytes.dropFirst(sign.count)
            isNegative = true
        }
        let isPercent = bytes.last == UInt8(ascii: "%")
        if isPercent { bytes = trimmed(Array(bytes.dropLast()))[...] }
        let figure = try figure(bytes)
        return ((isNegative ? "-" : "") + figure, isPercent)
    }

    private static let minusSigns = ["-", "−", "–"].map { Array($0.utf8) }

    private static func figure(_ bytes: ArraySlice<UInt8>) throws(Fault) -> String {
        let halves = bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard let first = halves.first, halves.count <= 2 || first.isEmpty == false else {
            throw .notANumber
        }
        if halves.count > 2 || (halves.count == 2 && halves[1].contains(UInt8(ascii: "."))) {
            throw english(bytes)
        }
        let groups = first.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard groups.allSatisfy(isDigits) else { throw .notANumber }
        if groups.count > 1 && !isGrouped(groups) { throw misgrouped(groups, halves) }
        let whole = Array(groups.joined())
        guard halves.count == 2 else { return String(decoding: whole, as: UTF8.self) }
        guard isDigits(halves[1]) else { throw .notANumber }
        return String(decoding: whole + [UInt8(ascii: ".")] + halves[1], as: UTF8.self)
    }

    /// `1,234.5` or `1,234,567`: commas for thousands.
    private static func english(_ bytes: ArraySlice<UInt8>) -> Fault {
        let halves = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let groups = halves[0].split(
            separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard halves.count <= 2, halves.dropFirst().allSatisfy(isDigits),
            groups.allSatisfy(isDigits), isGrouped(groups)
        else { return .notANumber }
        let vietnamese = bytes.map { byte in
            byte == UInt8(ascii: ",")
                ? UInt8(ascii: ".") : byte == UInt8(ascii: ".") ? UInt8(ascii: ",") : byte
        }
        return .english(String(decoding: vietnamese, as: UTF8.self))
    }

    /// `1.5`, `0.985`, `12.34.567`: dots that do not group by three.
    private static func misgrouped(
        _ groups: [ArraySlice<UInt8>], _ halves: [ArraySlice<UInt8>]
    ) -> Fault {
        guard groups.count == 2, halves.count == 1 else { return .notANumber }
        return .ambiguous(
            String(decoding: Array(groups.joined(separator: [UInt8(ascii: ",")])), as: UTF8.self),
            String(
                decoding: Array(groups.joined()).drop { $0 == UInt8(ascii: "0") }, as: UTF8.self))
    }

    private static func isGrouped(_ groups: [ArraySlice<UInt8>]) -> Bool {
        guard let first = groups.first else { return false }
        return first.count <= 3 && first.first != UInt8(ascii: "0")
            && groups.dropFirst().allSatisfy { $0.count == 3 }
    }

    private static func isDigits(_ bytes: ArraySlice<UInt8>) -> Bool {
        !bytes.isEmpty && bytes.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// Without blanks at the ends, no-break spaces included.
    private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
        let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
        let inner = scalars.drop { $0.properties.isWhitespace }
        var view = String.UnicodeScalarView(inner)
        while view.last?.properties.isWhitespace == true { view.removeLast() }
        return Array(String(view).utf8)
    }
}
