import VietnameseText

/// Finds what was probably meant: "did you mean `noi_nhan`?".
package enum NearName {
    /// The candidate closest in spelling, nil if none is close. Accents count less
    /// than letters, so `trích_yếu` finds `trich_yeu`.
    package static func of(_ name: String, among candidates: [String]) -> String? {
        let wanted = Array(plain(name).unicodeScalars)
        guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
        // Names of one or two letters are all alike.
        let limit = wanted.count < 3 ? 0 : max(1, min(3, wanted.count / 3))
        var best: (name: String, distance: Int)?
        for candidate in candidates.prefix(2000) where candidate != name {
            let other = Array(plain(candidate).unicodeScalars)
            guard abs(other.count - wanted.count) <= limit else { continue }
            let distance = distance(wanted, other)
            if distance <= limit, distance < best?.distance ?? Int.max { best = (candidate, distance) }
        }
        return best?.name
    }

    /// Lower case, without accents.
    private static func plain(_ name: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in name.lowercased().decomposedScalars where !scalar.isCombining {
            result.append(scalar == "đ" ? "d" : scalar == "-" ? "_" : scalar)
        }
        return String(result)
    }

    /// Damerau's: one for each letter that is missing, added, other, or swapped.
    private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var before = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in 0..<a.count {
            var row = [i + 1] + [Int](repeating: 0, count: b.count)
            for j in 0..<b.count {
                let cost = a[i] == b[j] ? 0 : 1
                row[j + 1] = min(last[j] + cost, last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                    row[j + 1] = min(row[j + 1], before[j - 1] + 1)
                }
            }
            (before, last) = (last, row)
        }
        return last[b.count]
    }
}

extension Unicode.Scalar {
    var isCombining: Bool { properties.generalCategory == .nonspacingMark }
}
