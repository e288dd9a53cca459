@testable import Pictures

/// Pictures made for tests.
enum Made {
    /// Each quarter of one colour: red and green above, blue and white below.
    static func quarters(_ width: Int, _ height: Int) -> [UInt8] {
        var points: [UInt8] = []
        for y in 0..<height {
            for x in 0..<width {
                switch (x < width / 2, y < height / 2) {
                case (true, true): points += [255, 0, 0]
                case (false, true): points += [0, 255, 0]
                case (true, false): points += [0, 0, 255]
                case (false, false): points += [255, 255, 255]
                }
            }
        }
        return points
    }

    /// The letter of the colour at a place: r, g, b, w.
    static func colour(_ points: [UInt8], _ width: Int, _ x: Int, _ y: Int) -> Character {
        let at = (y * width + x) * 3
        switch (points[at] > 128, points[at + 1] > 128, points[at + 2] > 128) {
        case (true, false, false): return "r"
        case (false, true, false): return "g"
        case (false, false, true): return "b"
        case (true, true, true): return "w"
        default: return "?"
        }
    }

    /// A JPEG whose camera noted a turn: what is upright lies in it turned back.
    static func jpeg(_ width: Int, _ height: Int, orientation: Int, littleEndian: Bool = false) -> [UInt8] {
        let turn = PictureTurn(rawValue: orientation) ?? .none
        let upright = quarters(width, height)
        let (w, h) = turn.swapsSides ? (height, width) : (width, height)
        var stored = [UInt8](repeating: 0, count: upright.count)
        for y in 0..<height {
            for x in 0..<width {
                let place = turn.source(x, y, width: w, height: h)
                for part in 0..<3 { stored[(place.y * w + place.x) * 3 + part] = upright[(y * width + x) * 3 + part] }
            }
        }
        var bytes = JPEGTurning.encoded(stored, w, h) ?? []
        bytes.insert(contentsOf: exif(orientation, littleEndian), at: 2)
        return bytes
    }

    private static func exif(_ orientation: Int, _ isLittle: Bool) -> [UInt8] {
        func pair(_ value: Int) -> [UInt8] {
            let pair = [UInt8(value >> 8), UInt8(value & 0xFF)]
            return isLittle ? pair.reversed() : pair
        }
        func four(_ value: Int) -> [UInt8] { isLittle ? pair(value) + [0, 0] : [0, 0] + pair(value) }
        let head: [UInt8] = isLittle ? [0x49, 0x49] : [0x4D, 0x4D]
        let body = Array("Exif\0\0".utf8) + head + pair(42) + four(8) + pair(1)
            + pair(0x0112) + pair(3) + four(1) + pair(orientation) + [0, 0] + four(0)
        return [0xFF, 0xE1, 0, UInt8(body.count + 2)] + body
    }

    static func png(_ width: Int, _ height: Int, density: Int = 3780) -> [UInt8] {
        PNGWriter.encoded(width: width, height: height, density: density) { x, y in (x + y) % 2 == 0 }
    }
}
