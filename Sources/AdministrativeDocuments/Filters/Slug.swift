import Templating
import VietnameseText

/// A name for files and addresses: `Báo cáo xã Đông Hòa` becomes `bao-cao-xa-dong-hoa`.
enum Slug {
    /// Latin letters without their marks, digits, one hyphen for all between them.
    static func make(_ text: String) -> String {
        var result = ""
        var pendingHyphen = false
        for scalar in text.unicodeScalars {
            for piece in plain(scalar) {
                if isKept(piece) {
                    if pendingHyphen && !result.isEmpty { result += "-" }
                    pendingHyphen = false
                    result.unicodeScalars.append(piece)
                } else if !isMark(piece) {
                    pendingHyphen = true
                }
            }
        }
        return result
    }

    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
    }

    /// Combining marks belong to the letter before them.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .nonspacingMark
    }

    private static func plain(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        let lower = scalar.properties.lowercaseMapping
        if scalar.isASCII { return Array(lower.unicodeScalars) }
        if lower == "đ" { return ["d"] }
        return lower.decomposedScalars
    }
}
