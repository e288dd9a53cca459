/// Writes figures the Vietnamese way: dots between thousands, a comma before the
/// fraction.
enum FigureWriter {
    /// `1.234,5` for the plain form `1234.5`.
    static func write(_ plain: String) -> String {
        var rest = Array(plain.utf8)[...]
        var result: [UInt8] = []
        if rest.first == UInt8(ascii: "-") { result.append(rest.removeFirst()) }
        let dot = rest.firstIndex(of: UInt8(ascii: ".")) ?? rest.endIndex
        let whole = rest[..<dot]
        for (index, digit) in whole.enumerated() {
            if index > 0 && (whole.count - index) % 3 == 0 { result.append(UInt8(ascii: ".")) }
            result.append(digit)
        }
        if dot < rest.endIndex {
            result.append(UInt8(ascii: ","))
            result += rest[(dot + 1)...]
        }
        return String(decoding: result, as: UTF8.self)
    }
}
