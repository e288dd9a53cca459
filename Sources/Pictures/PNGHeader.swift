/// The size and the density of a PNG (PNG specification, 11.2 and 11.3), whose chunks are
/// all there.
struct PNGHeader: RasterHeader {
    private(set) var width = 0
    private(set) var height = 0
    private(set) var density: (across: Double, down: Double)?

    /// - Returns: nil for a file that is cut off or has chunks out of place.
    init?(_ bytes: [UInt8]) {
        func number(at place: Int) -> Int {
            bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
        }
        var at = 8
        var hasData = false
        while at + 12 <= bytes.count {
            let length = number(at: at)
            let body = at + 8
            guard length <= bytes.count - body - 4 else { return nil }
            switch String(decoding: bytes[at + 4..<body], as: UTF8.self) {
            case "IHDR":
                guard at == 8, length == 13 else { return nil }
                (width, height) = (number(at: body), number(at: body + 4))
            case "pHYs":
                guard length == 9, bytes[body + 8] == 1 else { break }
                density = (Double(number(at: body)), Double(number(at: body + 4)))
            case "IDAT": hasData = true
            case "IEND":
                guard width > 0, hasData else { return nil }
                return
            default: break
            }
            guard width > 0 else { return nil }
            at = body + length + 4
        }
        return nil
    }
}
