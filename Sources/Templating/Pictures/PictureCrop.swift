import Pictures

/// Which stretch of a picture its frame shows, in shares of its sides counted inwards;
/// less than nothing leaves a margin.
struct PictureCrop: Sendable, Equatable {
    var left = 0.0
    var top = 0.0
    var right = 0.0
    var bottom = 0.0

    static let none = PictureCrop()

    /// The same stretch made as high or as wide as a frame asks for, so that nothing is
    /// distorted: it grows evenly on two sides.
    func fitting(_ picture: PictureSize, into frame: PictureSize) -> PictureCrop {
        let width = Double(picture.width) * (1 - left - right)
        let height = Double(picture.height) * (1 - top - bottom)
        guard width > 0, height > 0, frame.width > 0, frame.height > 0 else {
            return PictureCrop.none == self ? self : PictureCrop.none.fitting(picture, into: frame)
        }
        var crop = self
        let wanted = width * Double(frame.height) / Double(frame.width)
        // Half a percent is no distortion that anybody sees.
        if abs(wanted - height) <= 0.005 * height { return crop }
        if wanted > height {
            let share = (wanted - height) / 2 / Double(picture.height)
            crop.top -= share
            crop.bottom -= share
        } else {
            let needed = height * Double(frame.width) / Double(frame.height)
            let share = (needed - width) / 2 / Double(picture.width)
            crop.left -= share
            crop.right -= share
        }
        return crop
    }

    // MARK: In markup

    /// Thousandths of a percent (`a:srcRect`).
    func word(prefix a: String) -> String {
        let sides = [("l", left), ("t", top), ("r", right), ("b", bottom)].compactMap { name, share -> String? in
            let value = Int((share * 100_000).rounded())
            return value == 0 ? nil : " \(name)=\"\(value)\""
        }
        return sides.isEmpty ? "" : "<\(a)srcRect\(sides.joined())/>"
    }

    /// 65,536ths (`v:imagedata`).
    var vml: String {
        [("cropleft", left), ("croptop", top), ("cropright", right), ("cropbottom", bottom)].map { name, share in
            let value = Int((share * 65_536).rounded())
            return value == 0 ? "" : " \(name)=\"\(value)f\""
        }.joined()
    }

    /// Lengths at the picture's own size (`fo:clip`); nil where nothing is cut or left.
    func openDocument(of picture: PictureSize) -> String? {
        func length(_ share: Double, _ side: Int) -> String {
            DrawingLength.text(of: Int((share * Double(side)).rounded()))
        }
        let sides = [
            length(top, picture.height), length(right, picture.width),
            length(bottom, picture.height), length(left, picture.width),
        ]
        return sides.allSatisfy { $0 == "0mm" } ? nil : "rect(\(sides.joined(separator: ", ")))"
    }
}
