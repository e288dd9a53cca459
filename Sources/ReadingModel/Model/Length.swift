/// A length in English metric units: 360,000 a centimetre, 12,700 a point,
/// 635 a twip. Exact for both formats.
public struct Length: Sendable, Hashable, Comparable {
    public let emu: Int64
    public init(emu: Int64) { self.emu = emu }
    public static let zero = Length(emu: 0)
    public static func < (a: Self, b: Self) -> Bool { a.emu < b.emu }

    public static func + (a: Self, b: Self) -> Self { Length(emu: a.emu &+ b.emu) }
    public static func - (a: Self, b: Self) -> Self { Length(emu: a.emu &- b.emu) }
    public static prefix func - (a: Self) -> Self { Length(emu: 0 &- a.emu) }

    public static func millimetres(_ value: Double) -> Self { scaled(value, 36_000) }
    public static func points(_ value: Double) -> Self { scaled(value, 12_700) }
    public static func twips(_ value: Int64) -> Self { Length(emu: value &* 635) }

    public var millimetres: Double { Double(emu) / 36_000 }
    public var points: Double { Double(emu) / 12_700 }

    /// Rounded; what no sheet can hold becomes the limit.
    static func scaled(_ value: Double, _ unit: Double) -> Self {
        let limit = 1e15
        let product = value * unit
        guard product.isFinite else { return .zero }
        return Length(emu: Int64(max(-limit, min(limit, product)).rounded()))
    }
}

/// Four lengths around a box.
public struct Edges: Sendable, Codable, Hashable {
    public var top: Length
    public var right: Length
    public var bottom: Length
    public var left: Length
    public init(
        top: Length = .zero, right: Length = .zero, bottom: Length = .zero, left: Length = .zero
    ) {
        self.top = top
        self.right = right
        self.bottom = bottom
        self.left = left
    }
    public init(all: Length) { self.init(top: all, right: all, bottom: all, left: all) }
}

/// Width and height.
public struct Size: Sendable, Codable, Hashable {
    public var width: Length
    public var height: Length
    public init(width: Length = .zero, height: Length = .zero) {
        self.width = width
        self.height = height
    }
}

/// A share, in hundredths of a percent: 11,000 is 110 %.
public struct Percent: Sendable, Hashable, Comparable {
    public var hundredths: Int
    public init(hundredths: Int) { self.hundredths = hundredths }
    public init(_ percent: Int) { hundredths = percent * 100 }
    public static func < (a: Self, b: Self) -> Bool { a.hundredths < b.hundredths }
    /// 1.1 for 110 %.
    public var factor: Double { Double(hundredths) / 10_000 }
}

/// A size of letters: 27 is 13.5 pt.
public struct HalfPoints: Sendable, Hashable, Comparable {
    public var value: Int
    public init(_ value: Int) { self.value = value }
    public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
    public var points: Double { Double(value) / 2 }
}
