/// Exact arithmetic; nil where the result does not fit or is not defined.
extension Number {
    package static func adding(_ a: Number, _ b: Number) -> Number? {
        let scale = max(a.scale, b.scale)
        guard let x = a.scaled(to: scale), let y = b.scaled(to: scale) else { return nil }
        let (sum, over) = x.addingReportingOverflow(y)
        return over || sum == .min ? nil : Number(units: sum, scale: scale)
    }

    package static func subtracting(_ a: Number, _ b: Number) -> Number? {
        adding(a, Number(units: -b.units, scale: b.scale))
    }

    package static func multiplying(_ a: Number, _ b: Number) -> Number? {
        var (x, y) = (a, b)
        if Int(x.scale) + Int(y.scale) > maxScale { (x, y) = (a.normalized, b.normalized) }
        guard Int(x.scale) + Int(y.scale) <= maxScale else { return nil }
        let (product, over) = x.units.multipliedReportingOverflow(by: y.units)
        guard !over, product != .min else { return nil }
        // Zeros that only the scales of both made go, as Python prints them: 106250.0.
        var made = Number(units: product, scale: x.scale + y.scale)
        while made.scale > 1, made.units % 10 == 0 {
            made = Number(units: made.units / 10, scale: made.scale - 1)
        }
        return made
    }

    /// Exact if it ends within 28 digits, else 28 significant ones.
    package static func dividing(_ a: Number, _ b: Number) -> Number? {
        guard b.units != 0 else { return nil }
        let negative = (a.units < 0) != (b.units < 0)
        let divisor = b.units.magnitude
        var scale = Int(a.scale) - Int(b.scale)
        var (quotient, remainder) = a.units.magnitude.quotientAndRemainder(dividingBy: divisor)
        while remainder != 0, scale < maxScale, quotient < significant {
            let (tenfold, over) = remainder.multipliedReportingOverflow(by: 10)
            if over { break }
            let (digit, rest) = tenfold.quotientAndRemainder(dividingBy: divisor)
            quotient = quotient * 10 + digit
            remainder = rest
            scale += 1
        }
        if remainder != 0, remainder >= divisor - remainder { quotient += 1 }
        while scale < 0 {
            let (product, over) = quotient.multipliedReportingOverflow(by: 10)
            if over { return nil }
            quotient = product
            scale += 1
        }
        guard let units = Int128(exactly: quotient) else { return nil }
        return Number(units: negative ? -units : units, scale: UInt8(scale)).normalized
    }

    private static let significant = UInt128(power(27))

    /// The quotient rounded down, as in Python.
    package static func flooring(_ a: Number, _ b: Number) -> Number? {
        let scale = max(a.scale, b.scale)
        guard b.units != 0, let x = a.scaled(to: scale), let y = b.scaled(to: scale) else {
            return nil
        }
        var (quotient, remainder) = x.quotientAndRemainder(dividingBy: y)
        if remainder != 0, (remainder < 0) != (y < 0) { quotient -= 1 }
        remainder = 0
        return Number(units: quotient, scale: 0)
    }

    /// With the sign of the divisor, as in Python.
    package static func remainder(_ a: Number, _ b: Number) -> Number? {
        guard let quotient = flooring(a, b), let product = multiplying(quotient, b) else {
            return nil
        }
        return subtracting(a, product)
    }

    package static func power(_ a: Number, _ b: Number) -> Number? {
        guard let exponent = b.integer, (-200...200).contains(exponent) else { return nil }
        var result = Number(1)
        for _ in 0..<abs(exponent) {
            guard let next = multiplying(result, a) else { return nil }
            result = next
        }
        return exponent < 0 ? dividing(Number(1), result) : result
    }

    /// Where a number between two goes.
    package enum Rounding { case halfAwayFromZero, up, down }

    /// Rounds to so many digits after the point (negative: before it).
    package func rounded(to digits: Int, _ rounding: Rounding = .halfAwayFromZero) -> Number {
        let target = min(max(digits, -30), Self.maxScale)
        guard target < Int(scale) else { return self }
        var divisor: Int128 = 1
        for _ in 0..<(Int(scale) - target) {
            let (product, over) = divisor.multipliedReportingOverflow(by: 10)
            if over { return Number(0) }
            divisor = product
        }
        var (quotient, remainder) = units.quotientAndRemainder(dividingBy: divisor)
        let away: Bool
        switch rounding {
        case .halfAwayFromZero: away = remainder.magnitude >= divisor.magnitude - remainder.magnitude
        case .up: away = remainder > 0
        case .down: away = remainder < 0
        }
        if remainder != 0, away { quotient += units < 0 ? -1 : 1 }
        if target >= 0 { return Number(units: quotient, scale: UInt8(target)) }
        for _ in 0..<(-target) {
            let (product, over) = quotient.multipliedReportingOverflow(by: 10)
            if over { return self }
            quotient = product
        }
        return Number(units: quotient, scale: 0)
    }
}
