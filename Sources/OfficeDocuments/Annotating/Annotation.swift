package import Diagnostics
import XMLScanning

/// A comment to be put into a document.
package struct Annotation: Sendable {
    /// Where; the first paragraph of the body if it is nil or means no paragraph.
    package var anchor: MarkupAnchor?
    /// Its paragraphs.
    package var lines: [String]

    package init(anchor: MarkupAnchor?, lines: [String]) {
        self.anchor = anchor
        self.lines = lines
    }

    static let author = "VanThu"
}

extension OfficeDocument {
    /// What makes comments of annotations; everything else stays as it is.
    package func annotating(_ annotations: [Annotation]) throws(Diagnostic) -> PartChanges {
        guard !annotations.isEmpty, let bytes = try part(mainPart) else { return PartChanges() }
        let part = try XMLScanner.scan(bytes, part: mainPart)
        return format.isOpenDocument
            ? OpenDocumentAnnotator(part, named: mainPart).changes(annotations)
            : try WordAnnotator(part, of: self).changes(annotations)
    }
}

/// The paragraphs of a body as comments need them.
struct AnnotatedBody {
    let part: XMLTokens
    let name: String
    let paragraphs: Set<XMLName>
    /// The element that holds the body.
    let body: XMLName

    /// The paragraph's start token; the first one of the body where the anchor means none.
    func paragraph(of anchor: MarkupAnchor?) -> Int? {
        if let anchor, anchor.part == name, let token = token(at: anchor.paragraph.lowerBound),
            isParagraph(token), Int(part.tokens[part.indexAfter(token) - 1].end) == anchor.paragraph.upperBound
        {
            return token
        }
        guard let body = part.tokens.indices.first(where: {
            part.tokens[$0].isElementStart && part.name(of: $0) == body
        }) else { return nil }
        return (body..<part.indexAfter(body)).first(where: isParagraph)
    }

    /// The words of the anchor, if the paragraph is its own.
    func words(of anchor: MarkupAnchor?, in paragraph: Int) -> Range<Int>? {
        guard let anchor, let words = anchor.words, words.lowerBound < words.upperBound,
            anchor.paragraph.lowerBound == Int(part.tokens[paragraph].start)
        else { return nil }
        return words
    }

    private func isParagraph(_ token: Int) -> Bool {
        part.tokens[token].isElementStart && paragraphs.contains(part.name(of: token))
    }

    /// The token that holds a byte.
    func token(at offset: Int) -> Int? {
        let after = part.tokens.partitioningIndex { Int($0.start) > offset }
        return after > 0 ? after - 1 : nil
    }

    /// The elements between a paragraph and a token in it, the outermost first.
    func path(from paragraph: Int, to token: Int) -> [Int] {
        var path: [Int] = []
        var at = paragraph + 1
        while at < token {
            if part.tokens[at].kind == .start {
                if part.isInside(at, token) { path.append(at) } else { at = part.indexAfter(at) - 1 }
            }
            at += 1
        }
        return path
    }

    func start(_ token: Int) -> Int { Int(part.tokens[token].start) }
    /// Where a whole element ends.
    func end(_ token: Int) -> Int { Int(part.tokens[part.indexAfter(token) - 1].end) }
}

extension Array {
    /// The first index whose element and all after it hold; the array is ordered so.
    func partitioningIndex(_ holds: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

/// Bytes to be put into a part, in the order in which they were asked for.
struct Insertions {
    private var patches: [Patch] = []

    mutating func insert(_ text: String, at offset: Int) { replace(offset..<offset, by: text) }

    mutating func replace(_ range: Range<Int>, by text: String) { patches.append(Patch(range, Array(text.utf8))) }

    func applied(to bytes: [UInt8]) -> [UInt8] { patches.applied(to: bytes) }
}

/// Text as the content of an element.
func escapedText(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        default:
            let isAllowed = scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
            result.unicodeScalars.append(isAllowed ? scalar : " ")
        }
    }
    return result
}
