/// A text that may be put together from several files: each of its lines, and each stretch
/// taken from elsewhere, knows the file and line that it comes from.
struct SourcedText: Sendable {
    /// A line of a file.
    struct Origin: Sendable {
        var file: String?
        var line: Int
    }
    private(set) var scalars: [Unicode.Scalar] = []
    /// Where lines and stretches begin, in order.
    private var origins: [(at: Int, origin: Origin)] = []

    init() {}

    init(_ text: String, file: String?) {
        scalars = Array(text.replacing("\r\n", with: "\n").unicodeScalars)
        origins = [(0, Origin(file: file, line: 1))]
        for (index, scalar) in scalars.enumerated() where scalar == "\n" {
            origins.append((index + 1, Origin(file: file, line: origins.count + 1)))
        }
    }

    var count: Int { scalars.count }
    var isEmpty: Bool { scalars.isEmpty }

    static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }

    /// What a place comes from.
    func origin(at offset: Int) -> Origin? {
        let next = origins.partitioningIndex { $0.at > offset }
        return next > 0 ? origins[next - 1].origin : nil
    }

    subscript(range: Range<Int>) -> SourcedText {
        var part = SourcedText()
        part.scalars = Array(scalars[range])
        if let first = origin(at: range.lowerBound) { part.origins = [(0, first)] }
        let first = origins.partitioningIndex { $0.at > range.lowerBound }
        for (at, origin) in origins[first...].prefix(while: { $0.at < range.upperBound }) {
            part.origins.append((at - range.lowerBound, origin))
        }
        return part
    }

    mutating func append(_ other: SourcedText) {
        guard !other.isEmpty else { return }
        origins += other.origins.map { ($0.at + count, $0.origin) }
        scalars += other.scalars
    }

    /// Words of no file, which count to what stands before them.
    mutating func append(_ words: String) { scalars += Array(words.unicodeScalars) }

    /// Words in the place of what stood there.
    mutating func append(_ words: String, from origin: Origin?) {
        if let origin { origins.append((count, origin)) }
        append(words)
    }

    mutating func insert(_ other: SourcedText, at offset: Int) {
        var whole = self[0..<offset]
        whole.append(other)
        whole.append(self[offset..<count])
        self = whole
    }

    mutating func removeLastLineFeed() {
        guard scalars.last == "\n" else { return }
        scalars.removeLast()
        while let last = origins.last, last.at > 0, last.at >= count { origins.removeLast() }
    }

    func hasSuffix(_ scalar: Unicode.Scalar) -> Bool { scalars.last == scalar }
}
