import Diagnostics
import Testing

@testable import Pictures

/// What is read of pictures, and what is refused.
@Suite struct PictureReaderTests {
    @Test func `a PNG has its size by its density, or at 96 points an inch`() throws {
        let picture = try PictureReader.read(Made.png(300, 150, density: 11_811))
        #expect(picture.kind == .png)
        #expect(picture.size == PictureSize(width: 914_402, height: 457_201))
        // Nobody prints at one point a metre.
        #expect(try PictureReader.read(Made.png(96, 48, density: 1)).size == PictureSize(width: 914_400, height: 457_200))
    }

    @Test func `a PNG that is cut off is damaged`() throws {
        let whole = Made.png(20, 10)
        for count in [9, 30, whole.count - 1] {
            let fault = #expect(throws: Diagnostic.self) { try PictureReader.read(Array(whole.prefix(count))) }
            #expect(fault?.id == "picture-damaged")
        }
    }

    @Test(arguments: [
        ("GIF89a….......", "GIF"), ("RIFF....WEBPVP8 ", "WebP"), ("BM..............", "BMP"), ("%PDF-1.4 ", "PDF"),
        ("....ftypheic....", "HEIC"), ("xin chào", "?"), ("", "0 byte"), ("<html><body/></html>", "?"),
    ])
    func `other files are named for what they are`(text: String, name: String) {
        let fault = #expect(throws: Diagnostic.self) { try PictureReader.read(Array(text.utf8)) }
        #expect(fault?.id == "picture-format")
        #expect(fault?.arguments["found"] == name)
    }

    @Test func `the limits are met from below and refused by one more`() throws {
        var limits = PictureLimits()
        let bytes = Made.png(20, 10)
        limits.points = 200
        limits.size = bytes.count
        _ = try PictureReader.read(bytes, limits: limits)
        limits.points = 199
        #expect(throws: Diagnostic.self) { try PictureReader.read(bytes, limits: limits) }
        limits.points = 200
        limits.size -= 1
        let fault = #expect(throws: Diagnostic.self) { try PictureReader.read(bytes, limits: limits) }
        #expect(fault?.id == "picture-too-large")
        // Sides that overflow when multiplied.
        var huge = bytes
        huge.replaceSubrange(16..<24, with: [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF])
        let many = #expect(throws: Diagnostic.self) { try PictureReader.read(huge) }
        #expect(many?.id == "picture-too-many-points")
    }

    @Test(arguments: 1...8, [(64, 32), (50, 30)])
    func `case 109: a JPEG stands upright whatever turn its camera noted`(orientation: Int, side: (Int, Int)) throws {
        for isLittle in [false, true] {
            let bytes = Made.jpeg(side.0, side.1, orientation: orientation, littleEndian: isLittle)
            let picture = try PictureReader.read(bytes)
            let points = try #require(JPEGTurning.points(of: picture.bytes))
            #expect((points.width, points.height) == side)
            #expect(JPEGHeader(picture.bytes)?.orientation ?? 1 == 1)
            let (right, low) = (side.0 - 6, side.1 - 6)
            let corners = [(5, 5), (right, 5), (5, low), (right, low)].map { Made.colour(points.bytes, side.0, $0.0, $0.1) }
            #expect(String(corners) == "rgbw", "\(orientation)")
        }
    }

    @Test func `an upright JPEG stays as it is, and one that is cut off is damaged`() throws {
        let bytes = Made.jpeg(64, 32, orientation: 1)
        #expect(try PictureReader.read(bytes).bytes == bytes)
        #expect(try PictureReader.read(bytes) .kind.ending == "jpg")
        let fault = #expect(throws: Diagnostic.self) { try PictureReader.read(Array(bytes.prefix(60))) }
        #expect(fault?.id == "picture-damaged")
    }
}

/// Drawings.
@Suite struct SVGTests {
    static let opening = "<svg xmlns=\"http://www.w3.org/2000/svg\" "

    @Test(arguments: [
        ("width=\"10mm\" height=\"2cm\"", 360_000, 720_000), ("width=\"96\" height=\"48px\"", 914_400, 457_200),
        ("viewBox=\"0 0 200 100\"", 1_905_000, 952_500), ("width=\"1in\" viewBox=\"0,0,2,1\"", 914_400, 457_200),
        ("width=\"100%\" height=\"100%\" viewBox=\"0 0 96 96\"", 914_400, 914_400), ("", 2_857_500, 1_428_750),
        ("height=\"36pt\" viewBox=\"0 0 2 1\"", 914_400, 457_200),
    ])
    func `the size of a drawing`(attributes: String, width: Int, height: Int) throws {
        let picture = try PictureReader.read(Array("<?xml version=\"1.0\"?>\n\(Self.opening)\(attributes)/>".utf8))
        #expect(picture.kind == .svg)
        #expect(picture.size == PictureSize(width: width, height: height))
    }

    @Test(arguments: [
        "<script/>", "<foreignObject/>", "<image href=\"http://a.vn/x.png\"/>", "<image href=\"x.png\"/>",
        "<rect onload=\"a()\"/>", "<rect style=\"fill:url(http://a.vn/b)\"/>", "<style>@import 'a.css';</style>",
        "<use xlink:href=\"file:///etc/passwd\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"/>",
    ])
    func `a drawing that does more than show is refused`(inner: String) {
        let fault = #expect(throws: Diagnostic.self) { try PictureReader.read(Array("\(Self.opening)>\(inner)</svg>".utf8)) }
        #expect(fault?.id == "picture-svg-active")
    }

    @Test func `what lies in the drawing itself may be used, entities may not`() throws {
        let inner = "<defs><linearGradient id=\"g\"/></defs><rect fill=\"url(#g)\"/><use href=\"#g\"/><image href=\"data:image/png;base64,AA\"/>"
        _ = try PictureReader.read(Array("\(Self.opening)>\(inner)</svg>".utf8))
        let bomb = "<!DOCTYPE svg [<!ENTITY a \"b\">]>\(Self.opening)>&a;</svg>"
        let fault = #expect(throws: Diagnostic.self) { try PictureReader.read(Array(bomb.utf8)) }
        #expect(fault?.id == "picture-damaged")
    }
}

/// QR symbols.
@Suite struct QRTests {
    @Test func `case 113: a symbol has points enough for print, the same each time`() throws {
        let picture = try QRPicture.made(of: "Số 12/BC-UBND")
        #expect(picture.bytes == (try QRPicture.made(of: "Số 12/BC-UBND").bytes))
        let header = try #require(PNGHeader(picture.bytes))
        #expect(header.width >= 1200 && header.width == header.height)
        #expect(picture.size.width == 900_000)
        // The file says the same size of itself, and is small.
        #expect(abs(header.size.width - 900_000) < 100)
        #expect(picture.bytes.count < 8000)
    }

    @Test func `the three corners are those of a symbol`() throws {
        let (modules, width) = try #require(QRPicture.symbol(Array("1".utf8), .M))
        #expect(width == 21)
        func row(_ y: Int, _ xs: Range<Int>) -> String { xs.map { modules[y * width + $0] & 1 == 1 ? "#" : "." }.joined() }
        for (y, start) in [(0, 0), (0, 14), (14, 0)] {
            #expect(row(y, start..<start + 7) == "#######")
            #expect(row(y + 1, start..<start + 7) == "#.....#")
            #expect(row(y + 3, start..<start + 7) == "#.###.#")
        }
    }

    @Test func `what no symbol holds is refused`() {
        let fault = #expect(throws: Diagnostic.self) { try QRPicture.made(of: String(repeating: "ă", count: 2000)) }
        #expect(fault?.id == "qr-too-long")
        #expect(throws: Diagnostic.self) { try QRPicture.made(of: "") }
        #expect(throws: Never.self) { try QRPicture.made(of: String(repeating: "a", count: 2953), level: .L) }
        #expect(throws: Diagnostic.self) { try QRPicture.made(of: String(repeating: "a", count: 2954), level: .L) }
    }
}

/// Sizes of pictures in boxes.
@Suite struct PictureSizeTests {
    @Test func `a picture is never distorted`() {
        let size = PictureSize(width: 200, height: 100)
        #expect(size.fitted(width: 50, height: nil) == PictureSize(width: 50, height: 25))
        #expect(size.fitted(width: nil, height: 50) == PictureSize(width: 100, height: 50))
        #expect(size.fitted(width: 50, height: 50) == PictureSize(width: 50, height: 25))
        #expect(size.fitted(width: 500, height: 50) == PictureSize(width: 100, height: 50))
        #expect(size.fitted(width: nil, height: nil) == size)
        #expect(size.within(width: 300, height: 300) == size)
        #expect(size.within(width: 100, height: 300) == PictureSize(width: 100, height: 50))
    }
}
