import CTurboJPEG

/// How a picture lies in its file, as Exif counts (TIFF 6.0, Orientation).
enum PictureTurn: Int, Sendable {
    case none = 1, mirrored, halfTurn, upsideDown, transposed, right, transversed, left

    var swapsSides: Bool { rawValue >= 5 }

    /// Which point of a stored picture stands at a place of the upright one.
    func source(_ x: Int, _ y: Int, width: Int, height: Int) -> (x: Int, y: Int) {
        switch self {
        case .none: (x, y)
        case .mirrored: (width - 1 - x, y)
        case .halfTurn: (width - 1 - x, height - 1 - y)
        case .upsideDown: (x, height - 1 - y)
        case .transposed: (y, x)
        case .right: (y, height - 1 - x)
        case .transversed: (width - 1 - y, height - 1 - x)
        case .left: (width - 1 - y, x)
        }
    }
}

/// Turns a JPEG upright: its coefficients are moved, not coded anew, wherever its sides
/// are whole blocks; else its points are.
enum JPEGTurning {
    /// - Returns: nil for a file that cannot be read.
    static func turned(_ bytes: [UInt8], by turn: PictureTurn) -> [UInt8]? {
        moved(bytes, turn, TJXOPT_PERFECT) ?? coded(bytes, turn) ?? moved(bytes, turn, TJXOPT_TRIM)
    }

    private static func operation(_ turn: PictureTurn) -> TJXOP {
        switch turn {
        case .none: TJXOP_NONE
        case .mirrored: TJXOP_HFLIP
        case .halfTurn: TJXOP_ROT180
        case .upsideDown: TJXOP_VFLIP
        case .transposed: TJXOP_TRANSPOSE
        case .right: TJXOP_ROT90
        case .transversed: TJXOP_TRANSVERSE
        case .left: TJXOP_ROT270
        }
    }

    private static func moved(_ bytes: [UInt8], _ turn: PictureTurn, _ options: Int32) -> [UInt8]? {
        guard let handle = unsafe tjInitTransform() else { return nil }
        defer { unsafe _ = tjDestroy(handle) }
        var transform = unsafe tjtransform()
        unsafe transform.op = Int32(operation(turn).rawValue)
        unsafe transform.options = options
        var made: UnsafeMutablePointer<UInt8>?
        var size: UInt = 0
        let status = unsafe bytes.withUnsafeBufferPointer { source in
            unsafe tjTransform(
                handle, source.baseAddress, UInt(source.count), 1, &made, &size, &transform, 0)
        }
        return unsafe taken(made, size, status)
    }

    private static func coded(_ bytes: [UInt8], _ turn: PictureTurn) -> [UInt8]? {
        guard let points = points(of: bytes) else { return nil }
        let (width, height) = (points.width, points.height)
        let (newWidth, newHeight) = turn.swapsSides ? (height, width) : (width, height)
        var upright = [UInt8](repeating: 0, count: points.bytes.count)
        var at = 0
        for y in 0..<newHeight {
            for x in 0..<newWidth {
                let from = turn.source(x, y, width: width, height: height)
                let place = (from.y * width + from.x) * 3
                upright[at] = points.bytes[place]
                upright[at + 1] = points.bytes[place + 1]
                upright[at + 2] = points.bytes[place + 2]
                at += 3
            }
        }
        return encoded(upright, newWidth, newHeight)
    }

    static func points(of bytes: [UInt8]) -> (bytes: [UInt8], width: Int, height: Int)? {
        guard let handle = unsafe tjInitDecompress() else { return nil }
        defer { unsafe _ = tjDestroy(handle) }
        var width: Int32 = 0
        var height: Int32 = 0
        var sampling: Int32 = 0
        var colours: Int32 = 0
        return unsafe bytes.withUnsafeBufferPointer { source in
            let size = UInt(source.count)
            guard
                unsafe tjDecompressHeader3(
                    handle, source.baseAddress, size, &width, &height, &sampling, &colours) == 0
            else { return nil }
            var points = [UInt8](repeating: 0, count: Int(width) * Int(height) * 3)
            let status = unsafe points.withUnsafeMutableBufferPointer { target in
                unsafe tjDecompress2(
                    handle, source.baseAddress, size, target.baseAddress, width, 0, height,
                    Int32(TJPF_RGB.rawValue), 0)
            }
            return status == 0 ? (points, Int(width), Int(height)) : nil
        }
    }

    static func encoded(_ points: [UInt8], _ width: Int, _ height: Int) -> [UInt8]? {
        guard let handle = unsafe tjInitCompress() else { return nil }
        defer { unsafe _ = tjDestroy(handle) }
        var made: UnsafeMutablePointer<UInt8>?
        var size: UInt = 0
        let status = unsafe points.withUnsafeBufferPointer { source in
            unsafe tjCompress2(
                handle, source.baseAddress, Int32(width), 0, Int32(height), Int32(TJPF_RGB.rawValue),
                &made, &size, Int32(TJSAMP_444.rawValue), 95, TJFLAG_ACCURATEDCT)
        }
        return unsafe taken(made, size, status)
    }

    private static func taken(
        _ made: UnsafeMutablePointer<UInt8>?, _ size: UInt, _ status: Int32
    ) -> [UInt8]? {
        guard let made = unsafe made else { return nil }
        defer { unsafe tjFree(made) }
        return status == 0 ? unsafe Array(UnsafeBufferPointer(start: made, count: Int(size))) : nil
    }
}
