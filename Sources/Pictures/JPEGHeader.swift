/// The size, the density and the turn of a JPEG (ISO 10918-1, B.1; JFIF; Exif 2.3).
struct JPEGHeader: RasterHeader {
    private(set) var width = 0
    private(set) var height = 0
    private(set) var density: (across: Double, down: Double)?
    /// As Exif counts: 1 is upright.
    private(set) var orientation = 1
    /// Where the orientation's two bytes stand, the higher one first.
    private(set) var orientationPlaces: [Int] = []
    private let bytes: [UInt8]

    /// - Returns: nil for a file without a frame.
    init?(_ bytes: [UInt8]) {
        self.bytes = bytes
        var at = 2
        while at + 4 <= bytes.count {
            guard bytes[at] == 0xFF else { return nil }
            let marker = bytes[at + 1]
            if marker == 0xFF { at += 1; continue }
            if marker == 0x01 || (0xD0...0xD7).contains(marker) { at += 2; continue }
            let length = Int(bytes[at + 2]) << 8 | Int(bytes[at + 3])
            guard length >= 2, at + 2 + length <= bytes.count else { return nil }
            let body = at + 4..<at + 2 + length
            switch marker {
            case 0xE0: readJFIF(body)
            case 0xE1: readExif(body)
            case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
                guard body.count >= 6 else { return nil }
                height = Int(bytes[body.lowerBound + 1]) << 8 | Int(bytes[body.lowerBound + 2])
                width = Int(bytes[body.lowerBound + 3]) << 8 | Int(bytes[body.lowerBound + 4])
            // The picture itself begins.
            case 0xDA:
                guard width > 0, height > 0 else { return nil }
                return
            case 0xD9: return nil
            default: break
            }
            at = body.upperBound
        }
        return nil
    }

    private mutating func readJFIF(_ body: Range<Int>) {
        guard body.count >= 12, bytes[body.lowerBound..<body.lowerBound + 5].elementsEqual("JFIF\0".utf8)
        else { return }
        let at = body.lowerBound + 7
        let across = Double(Int(bytes[at + 1]) << 8 | Int(bytes[at + 2]))
        let down = Double(Int(bytes[at + 3]) << 8 | Int(bytes[at + 4]))
        switch bytes[at] {
        case 1: density = (across / 0.0254, down / 0.0254)
        case 2: density = (across * 100, down * 100)
        default: break
        }
    }

    /// The orientation (0x0112) in the first directory.
    private mutating func readExif(_ body: Range<Int>) {
        let head = body.lowerBound + 6
        guard body.count >= 20, orientationPlaces.isEmpty,
            bytes[body.lowerBound..<head].elementsEqual("Exif\0\0".utf8)
        else { return }
        let isLittle = bytes[head] == 0x49
        func number(_ offset: Int, _ size: Int) -> Int? {
            let start = head + offset
            guard offset >= 0, start + size <= body.upperBound else { return nil }
            let digits = bytes[start..<start + size]
            return isLittle
                ? digits.reversed().reduce(0) { $0 << 8 | Int($1) } : digits.reduce(0) { $0 << 8 | Int($1) }
        }
        guard number(2, 2) == 42, let directory = number(4, 4), let count = number(directory, 2) else { return }
        for index in 0..<count {
            let entry = directory + 2 + index * 12
            guard let tag = number(entry, 2) else { return }
            guard tag == 0x0112, number(entry + 2, 2) == 3, let value = number(entry + 8, 2) else { continue }
            orientation = value
            let low = head + entry + 8
            orientationPlaces = isLittle ? [low + 1, low] : [low, low + 1]
            return
        }
    }
}
