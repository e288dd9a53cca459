import CQREncode
package import Diagnostics

/// QR symbols (ISO 18004) as pictures that print sharp.
package enum QRPicture {
    /// How much of a symbol may be damaged.
    package enum Level: String, Sendable, CaseIterable { case L, M, Q, H }

    /// The blank border that readers ask for, in modules.
    private static let border = 4
    /// Points across, at least: 1,200 dots an inch at 2.5 cm.
    private static let points = 1200
    /// What a symbol measures where nobody says another size.
    private static let side = 25 * PictureSize.millimetre

    /// - Throws: `qr-too-long`.
    package static func made(of text: String, level: Level = .M) throws(Diagnostic) -> Picture {
        guard let (modules, width) = symbol(Array(text.utf8), level) else {
            throw Diagnostic("qr-too-long", ["count": String(text.utf8.count)])
        }
        let across = width + 2 * border
        let scale = (points + across - 1) / across
        let side = across * scale
        let density = Int((Double(side) / 0.025).rounded())
        let bytes = PNGWriter.encoded(width: side, height: side, density: density) { x, y in
            let (column, row) = (x / scale - border, y / scale - border)
            guard (0..<width).contains(column), (0..<width).contains(row) else { return false }
            return modules[row * width + column] & 1 == 1
        }
        return Picture(kind: .png, bytes: bytes, size: PictureSize(width: Self.side, height: Self.side))
    }

    static func symbol(_ bytes: [UInt8], _ level: Level) -> (modules: [UInt8], width: Int)? {
        let code =
            switch level {
            case .L: QR_ECLEVEL_L
            case .M: QR_ECLEVEL_M
            case .Q: QR_ECLEVEL_Q
            case .H: QR_ECLEVEL_H
            }
        let symbol = unsafe bytes.withUnsafeBufferPointer { source in
            unsafe QRcode_encodeData(Int32(source.count), source.baseAddress, 0, code)
        }
        guard let symbol = unsafe symbol else { return nil }
        defer { unsafe QRcode_free(symbol) }
        let width = unsafe Int(symbol.pointee.width)
        let modules = unsafe Array(UnsafeBufferPointer(start: symbol.pointee.data, count: width * width))
        return (modules, width)
    }
}
