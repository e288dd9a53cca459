import OfficeDocuments
import XMLScanning

/// Where the compiler stands within one paragraph: which wrappers (spans, runs) are
/// open in the template, and which in what is written.
struct LineState {
    let text: ParagraphText
    /// The paragraph's tags, in order, with what to do for each.
    let tags: [LineTag]
    var original: [Wrapper] = []
    var written: [Wrapper] = []
    var nextTag = 0
    var lastLiteral: Unicode.Scalar?
    /// Whether `substance` was said since the last boundary.
    var saidSubstance = false
    var everWritten: Set<Int> = []
    /// For each token that gives characters, the index of its first one.
    private(set) var firstScalars: [Int: Int] = [:]
    /// Tokens of which tags take something, in order.
    private var altered: [Int] = []

    /// A tag within the characters of a paragraph.
    struct LineTag {
        /// Scalars that are not written: the mark, trimmed white space.
        var range: Range<Int>
        /// The scalar where the mark's own text starts.
        var anchor: Int
        var index: Int
        /// Nothing else shows in the paragraph.
        var isAlone: Bool
        var action: Action
        /// What becomes of it when it is met.
        enum Action: Equatable { case none, neutral, value, slot, boundary, literal(String) }
    }

    /// An element around characters, as a run or span.
    struct Wrapper: Equatable {
        var token: Int
        /// The end of its start tag with the properties that belong to it.
        var openEnd: Int
        var last: Int
        var isSolid: Bool
        var isCarrier: Bool
        /// A placeholder that gives way to its value.
        var isDropped: Bool
        static func == (a: Self, b: Self) -> Bool { a.token == b.token }
    }

    init(text: ParagraphText, tags: [LineTag]) {
        self.text = text
        self.tags = tags
        for (index, origin) in text.origins.enumerated() {
            if index == 0 || text.origins[index - 1].token != origin.token {
                firstScalars[Int(origin.token)] = index
            }
        }
        for tag in tags {
            for scalar in tag.range {
                let token = Int(text.origins[scalar].token)
                if altered.last != token { altered.append(token) }
            }
        }
    }

    /// Whether a tag takes something of the tokens between two.
    func holdsTag(_ first: Int, _ last: Int) -> Bool {
        let next = altered.partitioningIndex { $0 > first }
        return next < altered.count && altered[next] < last
    }

    func isInTag(_ scalar: Int) -> Bool {
        nextTag < tags.count && tags[nextTag].range.contains(scalar)
    }

    func isAfterTag(_ scalar: Int) -> Bool {
        nextTag > 0 && tags[nextTag - 1].range.upperBound == scalar
    }

    func isFollowedByTagsOnly(_ scalar: Int) -> Bool {
        var at = scalar
        var tag = nextTag
        while tag < tags.count, tags[tag].range.lowerBound == at {
            at = tags[tag].range.upperBound
            tag += 1
        }
        return at > scalar && at == text.scalars.count
    }

    /// Whether nothing that shows stands between a scalar and the end of a wrapper.
    func nothingShows(from scalar: Int, before token: Int) -> Bool {
        var at = scalar
        while at < text.scalars.count, Int(text.origins[at].token) < token {
            if let tag = tags.first(where: { $0.range.contains(at) }) {
                if tag.action == .value || tag.action == .slot { return false }
                at = tag.range.upperBound
                continue
            }
            if text.scalars[at] != " " { return false }
            at += 1
        }
        return true
    }
}
