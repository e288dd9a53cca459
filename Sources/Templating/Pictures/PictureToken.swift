/// What stands in rendered markup for what is known only at the end: the way to a picture,
/// and numbers of drawings. The tokens begin with a character that XML forbids, so that no
/// template and no value can hold one.
enum PictureToken: Sendable, Hashable {
    /// How the part refers to a picture: an id or a path.
    case reference(Int)
    /// A picture's bytes in Base64, in the place of a processing instruction.
    case data(Int)
    /// A number that no other drawing has; the one that was given last.
    case newNumber, sameNumber

    static let mark: UInt8 = 0x01

    var text: String {
        switch self {
        case .reference(let number): "\u{1}P\(number)\u{1}"
        case .data(let number): "<?\u{1}B\(number)\u{1}?>"
        case .newNumber: "\u{1}N\u{1}"
        case .sameNumber: "\u{1}S\u{1}"
        }
    }

    /// The token whose mark stands at an offset, and the range that it takes.
    static func token(in bytes: [UInt8], at start: Int) -> (token: PictureToken, range: Range<Int>)? {
        guard start + 2 < bytes.count, let end = bytes[(start + 1)...].firstIndex(of: mark) else { return nil }
        let number = Int(String(decoding: bytes[(start + 2)..<end], as: UTF8.self))
        switch (bytes[start + 1], number) {
        case (0x50, let number?): return (.reference(number), start..<end + 1)
        case (0x42, let number?): return (.data(number), start - 2..<end + 3)
        case (0x4E, _): return (.newNumber, start..<end + 1)
        case (0x53, _): return (.sameNumber, start..<end + 1)
        default: return nil
        }
    }
}
