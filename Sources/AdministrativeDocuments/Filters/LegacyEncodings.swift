/// Text out of the fonts that were used before Unicode. It lies in files as
/// Western letters that look right in one font only: `Céng hßa` (TCVN3, `.VnTime`),
/// `Coäng hoøa` (VNI, `VNI-Times`).
enum LegacyEncoding {
    case tcvn3
    case vni

    /// The text in Unicode, composed; characters that the encoding does not use stay.
    func decode(_ text: String) -> String {
        switch self {
        case .tcvn3: Self.decodeTCVN3(text)
        case .vni: Self.decodeVNI(text)
        }
    }

    // MARK: TCVN3

    /// What U+00A1 … U+00FF stand for (TCVN 5712:1993); `·` is nothing.
    private static let tcvn3Letters: [Unicode.Scalar] = Array(
        """
        Ă Â Ê Ô Ơ Ư Đ ă â ê ô ơ ư đ Ằ · \
        · · · · à ả ã á ạ Ẳ ằ ẳ ẵ ắ Ẵ Ắ \
        Ầ Ẩ Ẫ Ấ Ề ặ ầ ẩ ẫ ấ ậ è Ể ẻ ẽ é \
        ẹ ề ể ễ ế ệ ì ỉ Ễ Ế Ồ ĩ í ị ò Ổ \
        ỏ õ ó ọ ồ ổ ỗ ố ộ ờ ở ỡ ớ ợ ù Ỗ \
        ủ ũ ú ụ ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ Ố
        """.unicodeScalars
    ).filter { $0 != " " }

    private static func decodeTCVN3(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let index = Int(scalar.value) - 0xA1
            let letter = tcvn3Letters.indices.contains(index) ? tcvn3Letters[index] : "·"
            result.append(letter == "·" ? scalar : letter)
        }
        return String(result)
    }

    // MARK: VNI

    /// A base letter and, in this order, what it becomes with each of `vniMarks`;
    /// `·` where the pair is none.
    private static let vniRows: [Unicode.Scalar: [Unicode.Scalar]] = [
        "a": Array("áàảãạăắằẳẵặâấầẩẫậ".unicodeScalars),
        "e": Array("éèẻẽẹ······êếềểễệ".unicodeScalars),
        "o": Array("óòỏõọ······ôốồổỗộ".unicodeScalars),
        "u": Array("úùủũụ············".unicodeScalars),
        "y": Array("ýỳỷỹ·············".unicodeScalars),
        "ô": Array("ớờởỡợ············".unicodeScalars),
        "ö": Array("ứừửữự············".unicodeScalars),
    ]
    private static let vniMarks = Array("ùøûõïêéèúüëâáàåãä".unicodeScalars)
    private static let vniSingles: [Unicode.Scalar: Unicode.Scalar] = [
        "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ñ": "đ", "ô": "ơ", "ö": "ư",
    ]

    private static func decodeVNI(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        var at = 0
        while at < scalars.count {
            let base = lower(scalars[at])
            if at + 1 < scalars.count, let row = vniRows[base],
                let mark = vniMarks.firstIndex(of: lower(scalars[at + 1])), row[mark] != "·"
            {
                result.append(cased(row[mark], like: scalars[at]))
                at += 2
            } else {
                let single = vniSingles[base] ?? base
                result.append(
                    single == base ? scalars[at] : cased(single, like: scalars[at]))
                at += 1
            }
        }
        return String(result)
    }

    private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    }

    private static func cased(
        _ scalar: Unicode.Scalar, like model: Unicode.Scalar
    ) -> Unicode.Scalar {
        guard model.properties.isUppercase else { return scalar }
        return scalar.properties.uppercaseMapping.unicodeScalars.first ?? scalar
    }
}
