package import Diagnostics

/// Reads pictures from the bytes of files: PNG, JPEG and SVG, by their content alone.
package enum PictureReader {
    /// A picture that stands upright whatever turn its camera noted.
    ///
    /// - Throws: `picture-too-large`, `picture-format`, `picture-damaged`,
    ///   `picture-too-many-points`, `picture-svg-active`.
    package static func read(
        _ bytes: [UInt8], limits: PictureLimits = PictureLimits()
    ) throws(Diagnostic) -> Picture {
        guard bytes.count <= limits.size else {
            throw Diagnostic("picture-too-large", ["limit": mebibytes(limits.size)])
        }
        switch PictureSignature(of: bytes) {
        case .png: return try read(PNGHeader(bytes), .png, bytes, limits)
        case .jpeg: return try read(jpeg: bytes, limits)
        case .svg: return Picture(kind: .svg, bytes: bytes, size: try SVGHeader(bytes).size)
        case .other(let name): throw Diagnostic("picture-format", ["found": name])
        }
    }

    private static func read(
        _ header: (some RasterHeader)?, _ kind: Picture.Kind, _ bytes: [UInt8], _ limits: PictureLimits
    ) throws(Diagnostic) -> Picture {
        guard let header, header.width > 0, header.height > 0 else {
            throw Diagnostic("picture-damaged", ["format": kind.rawValue.uppercased()])
        }
        let points = header.width.multipliedReportingOverflow(by: header.height)
        guard !points.overflow, points.partialValue <= limits.points else {
            throw Diagnostic(
                "picture-too-many-points",
                [
                    "width": String(header.width), "height": String(header.height),
                    "limit": String(limits.points / 1_000_000),
                ])
        }
        return Picture(kind: kind, bytes: bytes, size: header.size)
    }

    private static func read(jpeg bytes: [UInt8], _ limits: PictureLimits) throws(Diagnostic) -> Picture {
        let header = JPEGHeader(bytes)
        let asStored = try read(header, .jpeg, bytes, limits)
        guard let header, let turn = PictureTurn(rawValue: header.orientation), turn != .none else {
            return asStored
        }
        var upright = bytes
        for place in header.orientationPlaces { upright[place] = 0 }
        if let low = header.orientationPlaces.last { upright[low] = 1 }
        guard let turned = JPEGTurning.turned(upright, by: turn) else {
            throw Diagnostic("picture-damaged", ["format": "JPEG"])
        }
        return try read(JPEGHeader(turned), .jpeg, turned, limits)
    }

    static func mebibytes(_ bytes: Int) -> String { String(bytes >> 20) }
}

/// What the first bytes of a file of points tell.
protocol RasterHeader {
    var width: Int { get }
    var height: Int { get }
    /// Points in a metre, across and down; nil where the file does not say.
    var density: (across: Double, down: Double)? { get }
}

extension RasterHeader {
    /// By its density, if that makes sense; else at 96 points an inch.
    var size: PictureSize {
        let usual = PictureSize(width: width * PictureSize.pixel, height: height * PictureSize.pixel)
        guard let density, (1000...100_000).contains(density.across), (1000...100_000).contains(density.down)
        else { return usual }
        func length(_ points: Int, _ density: Double) -> Int {
            max(1, Int((Double(points) / density * 1000 * Double(PictureSize.millimetre)).rounded()))
        }
        return PictureSize(
            width: length(width, density.across), height: length(height, density.down))
    }
}

/// What a file is, by its first bytes.
enum PictureSignature {
    case png, jpeg, svg
    /// With its usual name.
    case other(String)

    private static let others: [(at: Int, mark: [UInt8], name: String)] = [
        (0, Array("GIF8".utf8), "GIF"), (8, Array("WEBP".utf8), "WebP"), (0, Array("BM".utf8), "BMP"),
        (0, [0x49, 0x49, 0x2A, 0x00], "TIFF"), (0, [0x4D, 0x4D, 0x00, 0x2A], "TIFF"),
        (4, Array("ftypheic".utf8), "HEIC"), (4, Array("ftypheix".utf8), "HEIC"),
        (4, Array("ftypmif1".utf8), "HEIC"), (4, Array("ftypavif".utf8), "AVIF"),
        (0, Array("%PDF".utf8), "PDF"), (0, [0x50, 0x4B, 0x03, 0x04], "ZIP"), (0, [0x1F, 0x8B], "SVGZ"),
        (40, Array(" EMF".utf8), "EMF"), (0, [0xD7, 0xCD, 0xC6, 0x9A], "WMF"),
    ]

    init(of bytes: [UInt8]) {
        func has(_ mark: [UInt8], at place: Int) -> Bool {
            bytes.count >= place + mark.count && bytes[place..<place + mark.count].elementsEqual(mark)
        }
        if has([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], at: 0) {
            self = .png
        } else if has([0xFF, 0xD8, 0xFF], at: 0) {
            self = .jpeg
        } else if let known = Self.others.first(where: { has($0.mark, at: $0.at) }) {
            self = .other(known.name)
        } else if SVGHeader.mayBe(bytes) {
            self = .svg
        } else {
            self = .other(bytes.isEmpty ? "0 byte" : "?")
        }
    }
}
