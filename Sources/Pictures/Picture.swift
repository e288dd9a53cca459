/// A picture as it is put into documents: its bytes, what they are, how large it is.
package struct Picture: Sendable {
    /// The format of a picture's file.
    package enum Kind: String, Sendable {
        case png, jpeg, svg

        /// Of a file's name.
        package var ending: String { self == .jpeg ? "jpg" : rawValue }

        package var mediaType: String {
            switch self {
            case .png: "image/png"
            case .jpeg: "image/jpeg"
            case .svg: "image/svg+xml"
            }
        }
    }

    package let kind: Kind
    package let bytes: [UInt8]
    /// How large it is where nobody says another size.
    package let size: PictureSize

    package init(kind: Kind, bytes: [UInt8], size: PictureSize) {
        self.kind = kind
        self.bytes = bytes
        self.size = size
    }

    /// Nothing to be seen: it keeps the place of a picture that is not there.
    package static let empty = Picture(
        kind: .png, bytes: PNGWriter.transparentPoint,
        size: PictureSize(width: PictureSize.pixel, height: PictureSize.pixel))
}

/// A width and a height in English metric units, 36,000 a millimetre: whole numbers for
/// every length that documents name.
package struct PictureSize: Sendable, Hashable {
    package var width: Int
    package var height: Int

    package init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    package static let inch = 914_400
    package static let millimetre = 36_000
    /// At 96 in an inch, which office programs take where a file says nothing.
    package static let pixel = 9_525
    /// 22 inches, the largest page of Word.
    package static let longest = 22 * inch

    /// The largest of the same shape that lies in a box; a side that is nil does not bound.
    package func fitted(width wanted: Int?, height limit: Int?) -> PictureSize {
        guard wanted != nil || limit != nil else { return self }
        let byWidth = wanted.map { PictureSize(width: $0, height: max(1, scaled(height, $0, width))) }
        let byHeight = limit.map { PictureSize(width: max(1, scaled(width, $0, height)), height: $0) }
        guard let byWidth else { return byHeight ?? self }
        guard let byHeight else { return byWidth }
        return byWidth.height <= byHeight.height ? byWidth : byHeight
    }

    /// Itself where it is no larger than a box, else fitted into it.
    package func within(width: Int, height: Int) -> PictureSize {
        self.width <= width && self.height <= height ? self : fitted(width: width, height: height)
    }

    private func scaled(_ value: Int, _ numerator: Int, _ denominator: Int) -> Int {
        let exact = (Double(value) * Double(numerator) / Double(max(1, denominator))).rounded()
        return Int(min(exact, 1e9))
    }
}

/// What a picture may cost.
package struct PictureLimits: Sendable {
    /// Bytes of one file.
    package var size = 32 << 20
    /// Points of one picture.
    package var points = 100_000_000
    /// Bytes of all pictures of one document.
    package var total = 512 << 20
    package init() {}
}
