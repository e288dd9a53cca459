/// An exact decimal number: an integer coefficient with a scale.
///
/// `1.10` is 110 with the scale 2, and prints `1.10`. Results that do not fit are an
/// error, never rounded silently.
package struct Number: Sendable {
    package let units: Int128
    /// Digits after the point, 0…28.
    package let scale: UInt8

    package static let maxScale = 28

    package init(units: Int128, scale: UInt8) {
        self.units = units
        self.scale = scale
    }

    package init(_ value: Int) { self.init(units: Int128(value), scale: 0) }

    /// Reads a whole text: sign, digits, point, digits, exponent. Nil for anything else.
    package init?(_ text: String) {
        var units: Int128 = 0
        var scale = 0
        var negative = false
        var seenPoint = false
        var digits = 0
        var exponent = 0
        var bytes = Array(text.utf8)[...]
        if let sign = bytes.first, sign == 0x2D || sign == 0x2B {
            negative = sign == 0x2D
            bytes = bytes.dropFirst()
        }
        while let byte = bytes.first, byte != 0x65, byte != 0x45 {
            bytes = bytes.dropFirst()
            if byte == 0x2E, !seenPoint {
                seenPoint = true
                continue
            }
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            digits += 1
            let (product, over) = units.multipliedReportingOverflow(by: 10)
            let (sum, overSum) = product.addingReportingOverflow(Int128(byte - 0x30))
            guard !over, !overSum else { return nil }
            units = sum
            if seenPoint { scale += 1 }
        }
        if !bytes.isEmpty {
            guard let read = Int(String(decoding: bytes.dropFirst(), as: UTF8.self)),
                (-60...60).contains(read)
            else { return nil }
            exponent = read
        }
        guard digits > 0, text.utf8.last != 0x2E else { return nil }
        scale -= exponent
        while scale < 0 {
            let (product, over) = units.multipliedReportingOverflow(by: 10)
            guard !over else { return nil }
            units = product
            scale += 1
        }
        guard scale <= Self.maxScale else { return nil }
        self.init(units: negative ? -units : units, scale: UInt8(scale))
    }

    /// The digits as they are meant: `1.10` stays `1.10`.
    package var text: String {
        var digits = String(units.magnitude)
        guard scale > 0 else { return (units < 0 ? "-" : "") + digits }
        let missing = Int(scale) + 1 - digits.utf8.count
        if missing > 0 { digits = String(repeating: "0", count: missing) + digits }
        let point = digits.index(digits.endIndex, offsetBy: -Int(scale))
        return (units < 0 ? "-" : "") + digits[..<point] + "." + digits[point...]
    }

    package var isInteger: Bool { units % Self.power(scale) == 0 }

    /// The value as an index or a count, nil if it has a fraction or is too large.
    package var integer: Int? {
        let (quotient, remainder) = units.quotientAndRemainder(dividingBy: Self.power(scale))
        return remainder == 0 ? Int(exactly: quotient) : nil
    }

    package var isZero: Bool { units == 0 }

    static func power(_ scale: UInt8) -> Int128 {
        var result: Int128 = 1
        for _ in 0..<scale { result *= 10 }
        return result
    }

    /// Without zeros at the end of the fraction.
    package var normalized: Number {
        var units = self.units
        var scale = self.scale
        while scale > 0, units % 10 == 0 {
            units /= 10
            scale -= 1
        }
        return Number(units: units, scale: scale)
    }

    /// The same value with more digits after the point; nil if it does not fit.
    func scaled(to target: UInt8) -> Int128? {
        let (product, over) = units.multipliedReportingOverflow(
            by: Self.power(target - min(target, scale)))
        return over ? nil : product
    }
}

extension Number: Hashable, Comparable {
    package static func == (a: Number, b: Number) -> Bool {
        let (x, y) = (a.normalized, b.normalized)
        return x.units == y.units && x.scale == y.scale
    }

    package func hash(into hasher: inout Hasher) {
        let normal = normalized
        hasher.combine(normal.units)
        hasher.combine(normal.scale)
    }

    package static func < (a: Number, b: Number) -> Bool {
        let scale = max(a.scale, b.scale)
        if let x = a.scaled(to: scale), let y = b.scaled(to: scale) { return x < y }
        return a.approximate < b.approximate
    }

    private var approximate: Double { Double(units) / Double(Self.power(scale)) }
}
