import Diagnostics
package import Pictures

/// A picture as a value: where it comes from, how large it is to be, what it shows in words.
package struct PictureValue: Sendable {
    /// What the data say of it.
    package enum Source: Sendable, Hashable {
        /// A file's name, data in a line (RFC 2397), or Base64 alone.
        case named(String)
        case bytes([UInt8])
        case qr(String, QRPicture.Level)
    }
    package var source: Source
    /// In English metric units.
    package var width: Int?
    package var height: Int?
    package var alternative: String?

    package init(_ source: Source, width: Int? = nil, height: Int? = nil, alternative: String? = nil) {
        self.source = source
        self.width = width
        self.height = height
        self.alternative = alternative
    }
}

extension PictureValue {
    /// What a value says where a picture is wanted; nil for nothing.
    ///
    /// - Throws: `not-a-picture`.
    init?(_ value: Value) throws(ExpressionFault) {
        switch value {
        case .null: return nil
        case .text(let name):
            let name = String(name.trimmingBlanks())
            if name.isEmpty { return nil }
            self.init(.named(name))
        case .rich(.picture(let picture)): self = picture
        case .rich(.fragment(let fragment)):
            guard let named = try PictureValue(.text(fragment.text)) else { return nil }
            self = named
        case .rich(.drop(let inner)), .rich(.slot(_, let inner)):
            guard let picture = try PictureValue(inner) else { return nil }
            self = picture
        default: throw ExpressionFault("not-a-picture", ["found": value.kind])
        }
    }

    /// `image(anh, width='3cm', height='4cm', alt='…')`.
    static func called(_ given: CallArguments) throws(ExpressionFault) -> Value {
        guard let source = given.value(0, "source") ?? given.value(0, "path") else {
            throw ExpressionFault("missing-argument", ["name": "image"])
        }
        guard var picture = try PictureValue(source) else { return .null }
        try picture.take(given, from: 1)
        return .rich(.picture(picture))
    }

    /// `so_hieu | qr(width='2cm', level='H')`.
    static func coded(_ value: Value, _ given: CallArguments) throws(ExpressionFault) -> Value {
        guard let text = value.printed else { throw ExpressionFault("not-printable", ["found": value.kind]) }
        if text.isEmpty { return .null }
        let letter = given.text(3, "level") ?? "M"
        guard let level = QRPicture.Level(rawValue: letter.uppercased()) else {
            throw ExpressionFault("qr-level", ["found": letter])
        }
        var picture = PictureValue(.qr(text, level), alternative: text)
        try picture.take(given, from: 0)
        return .rich(.picture(picture))
    }

    private mutating func take(_ given: CallArguments, from index: Int) throws(ExpressionFault) {
        width = try Self.length(given.value(index, "width")) ?? width
        height = try Self.length(given.value(index + 1, "height")) ?? height
        alternative = given.text(index + 2, "alt") ?? alternative
    }

    private static func length(_ value: Value?) throws(ExpressionFault) -> Int? {
        switch value {
        case nil, .null?: return nil
        case .text(let text)?:
            if let length = DrawingLength.units(of: text), (1...PictureSize.longest).contains(length) {
                return length
            }
            throw ExpressionFault("picture-length", ["found": text])
        case let other?: throw ExpressionFault("picture-length", ["found": other.printed ?? other.kind])
        }
    }
}

/// Lengths as people and documents write them.
enum DrawingLength {
    private static let units: [(name: String, size: Int)] = [
        ("mm", 36_000), ("cm", 360_000), ("in", 914_400), ("inch", 914_400), ("pt", 12_700),
        ("pc", 152_400), ("px", 9_525),
    ]

    /// `2.5cm`, `2,5 cm`, `-3mm` in English metric units; nil for what is no length.
    static func units(of text: String) -> Int? {
        let text = text.trimmingBlanks()
        let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "," || $0 == "-") }
        let name = text[digits.endIndex...].trimmingBlanks().lowercased()
        guard let unit = units.first(where: { $0.name == name })?.size,
            let number = Double(digits.replacing(",", with: ".")), abs(number) < 1e5
        else { return nil }
        return Int((number * Double(unit)).rounded())
    }

    /// In millimetres with as many digits as are needed.
    static func text(of units: Int) -> String {
        let thousandths = (units.magnitude * 1000 + 18_000) / 36_000
        var fraction = String(1000 + thousandths % 1000).dropFirst()
        while fraction.last == "0" { fraction = fraction.dropLast() }
        let sign = units < 0 && thousandths > 0 ? "-" : ""
        return "\(sign)\(thousandths / 1000)\(fraction.isEmpty ? "" : "." + fraction)mm"
    }
}

extension StringProtocol {
    /// Without white space at its edges.
    func trimmingBlanks() -> Substring {
        var rest = Substring(self)
        while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
        while rest.last?.isWhitespace == true { rest = rest.dropLast() }
        return rest
    }
}
