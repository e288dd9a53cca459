/// How far two short texts are from each other.
enum Likeness {
    /// Letters to put in, take out or change; `limit + 1` where it is more than that.
    static func distance(_ one: String, _ other: String, limit: Int) -> Int {
        let (a, b) = (Array(one.unicodeScalars), Array(other.unicodeScalars))
        guard abs(a.count - b.count) <= limit else { return limit + 1 }
        var row = Array(0...b.count)
        for i in a.indices {
            var diagonal = row[0]
            row[0] = i + 1
            var least = row[0]
            for j in b.indices {
                let cost = a[i] == b[j] ? diagonal : min(diagonal, row[j], row[j + 1]) + 1
                diagonal = row[j + 1]
                row[j + 1] = cost
                least = min(least, cost)
            }
            if least > limit { return limit + 1 }
        }
        return row[b.count]
    }
}
