import Pictures

/// A picture of the template whose description is a mark: a place for a picture.
struct PictureSite: Sendable {
    var expression: Int32
    var frame: PictureSize?
    var crop: Crop
    /// Of ODF: the frame's style.
    var style: Style?

    /// What of the template's picture is shown.
    enum Crop: Sendable {
        case shares(PictureCrop)
        /// Of ODF: lengths (top, right, bottom, left) of the picture that stands there.
        case lengths([Int], of: Original)
    }

    /// The picture that stands in the template.
    enum Original: Sendable {
        case part(String)
        /// Base64 in the source.
        case inline(Range<Int>)
    }

    /// A style of graphics, to be written once more with another crop: before its name,
    /// between the name and the crop, after the crop.
    struct Style: Sendable {
        var before: [UInt8]
        var middle: [UInt8]
        var after: [UInt8]
        /// `fo:clip` with the prefix in scope.
        var attribute: String
        var hasClip: Bool
    }
}

/// One place of a picture's markup that the new picture fills; the bytes of its range stay
/// where the template's own picture stays.
struct PictureStep: Sendable {
    /// A stretch of the frame that depends on the picture.
    enum Kind: Sendable {
        case begin, end
        case description(Carrier)
        /// How the part refers to the picture, between these.
        case reference(open: [UInt8], close: [UInt8])
        /// Base64 in the place of an element.
        case data
        case mediaType
        /// What belongs to the old picture alone.
        case gone
        case style
        /// The end of `a:blip`: the drawing itself if it is one, and what is shown of it.
        case blipEnd(open: [UInt8], close: [UInt8], prefix: String)
        /// The quote after a reference of VML, with what is shown.
        case vmlCrop
    }
    var site: Int
    var kind: Kind
    var range: Range<Int>
}
