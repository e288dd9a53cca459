import Archives

/// Writes pictures of two colours as PNG: a bit a point.
enum PNGWriter {
    /// Black where a point is true.
    ///
    /// - Parameter density: points in a metre.
    static func encoded(width: Int, height: Int, density: Int, isBlack: (Int, Int) -> Bool) -> [UInt8] {
        var rows: [UInt8] = []
        rows.reserveCapacity((width / 8 + 2) * height)
        for y in 0..<height {
            rows.append(0)
            var byte: UInt8 = 0
            for x in 0..<width {
                byte = byte << 1 | (isBlack(x, y) ? 0 : 1)
                if x % 8 == 7 { rows.append(byte) }
            }
            if width % 8 != 0 { rows.append(byte << UInt8(8 - width % 8)) }
        }
        return file(
            header: number(width) + number(height) + [1, 0, 0, 0, 0],
            density: number(density) + number(density) + [1], rows: rows)
    }

    /// One point that nobody sees.
    static let transparentPoint = file(
        header: number(1) + number(1) + [8, 6, 0, 0, 0], density: nil, rows: [0, 0, 0, 0, 0])

    private static func file(header: [UInt8], density: [UInt8]?, rows: [UInt8]) -> [UInt8] {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header)
            + (density.map { chunk("pHYs", $0) } ?? []) + chunk("IDAT", Deflater(level: 9).zlib(rows)) + chunk("IEND", [])
    }

    private static func chunk(_ type: String, _ body: [UInt8]) -> [UInt8] {
        let named = Array(type.utf8) + body
        return number(body.count) + named + number(Int(Checksum.crc32(named)))
    }

    private static func number(_ value: Int) -> [UInt8] {
        [UInt8(value >> 24 & 0xFF), UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)]
    }
}
