import ReadingModel
import VietnameseText

/// The lines of one signature, from the top: authority, titles, name.
enum SignerLines {
    private static let titleWords = [
        "chủ tịch", "giám đốc", "trưởng", "chánh", "bí thư", "thủ tướng", "hiệu trưởng", "chủ nhiệm", "thư ký",
        "chủ tọa", "đại diện", "người", "tổng biên tập", "chỉ huy", "kế toán", "viện trưởng", "cục trưởng", "phó ",
        "ủy viên", "chi cục", "bên a", "bên b", "chủ trì", "thành viên", "kiểm soát", "đội trưởng", "tổng thanh tra", "xác nhận",
    ]

    static func isTitle(_ index: Int, _ draft: Draft) -> Bool {
        let line = draft.body[index]
        guard !line.isEmpty, line.letters.count < 120, draft.isCapital(index) else { return false }
        if isAuthority(line.letters) { return true }
        return namesTitle(line.key)
    }

    static func namesTitle(_ key: String) -> Bool { titleWords.contains { key.contains($0) } }

    /// `TM.`, `KT.`, `TL.`, `TUQ.`, `Q.` at the beginning, also written wrongly: `T/M`, `KT `.
    package static func isAuthority(_ letters: [Unicode.Scalar]) -> Bool { AuthorityPrefix(letters) != nil }

    static func signer(_ lines: [Int], _ draft: Draft) -> Signer? {
        let body = draft.body
        let full = lines.filter { !body[$0].isEmpty && !isNote(body[$0]) }
        guard !full.isEmpty else { return nil }
        var signer = Signer()
        var rest = full
        while let first = rest.first, isAuthority(body[first].letters) || isAuthorityTail(first, signer, body) {
            signer.authority.append(first)
            rest.removeFirst()
        }
        if let last = rest.last, isName(last, among: lines, draft) {
            signer.name = last
            rest.removeLast()
        }
        if let last = rest.last, let name = signer.name, rest.count > 1, !isNear(last, rest[rest.count - 2]), isNear(name, last) {
            signer.otherTitle = last
            rest.removeLast()
        }
        signer.titles = rest
        return signer
    }

    /// `TM. ỦY BAN NHÂN DÂN` / `XÃ TÂN HÒA`.
    private static func isAuthorityTail(_ index: Int, _ signer: Signer, _ body: [Line]) -> Bool {
        guard let before = signer.authority.last, AuthorityPrefix(body[before].letters)?.word == "TM" else { return false }
        let key = body[index].key
        return AgencyLines.units.contains { key.hasPrefix($0) }
    }

    private static func isNote(_ line: Line) -> Bool {
        line.letters.first == "(" || line.isDrawnByLetters || line.letters.first == "["
    }

    private static func isNear(_ one: Int, _ other: Int) -> Bool { abs(one - other) <= 1 }

    /// The last line: no title, or written in small letters, or apart from the titles.
    private static func isName(_ index: Int, among lines: [Int], _ draft: Draft) -> Bool {
        let line = draft.body[index]
        guard line.letters.count < 60, !line.letters.contains(":") else { return false }
        let words = line.key.split(separator: " ")
        guard words.count >= 2 || line.letters.contains(".") else { return false }
        if !draft.isCapital(index) { return !line.letters.contains(where: \.isDigit) }
        if isTitle(index, draft) { return false }
        // A name in capitals stands apart from the titles above.
        guard let position = lines.firstIndex(of: index), position > 0 else { return false }
        return draft.body[lines[position - 1]].isEmpty && words.count <= 6
    }
}

/// `KT.` and its like before a title, rightly or wrongly written.
package struct AuthorityPrefix: Sendable, Hashable {
    /// `TM`, `KT`, `TL`, `TUQ`, `Q`.
    package var word: String
    /// As it stands, with what follows up to the title.
    package var written: Range<Int>
    /// A full stop and one blank.
    package var isRight: Bool
    /// `T/M`, as in documents of the Party.
    package var hasSlash: Bool

    package init?(_ letters: [Unicode.Scalar]) {
        let capitals = letters.prefix(8).map { $0 }
        for (word, forms) in Self.forms {
            for form in forms where capitals.starts(with: form) {
                var end = form.count
                let isStopped = end < letters.count && letters[end] == "."
                let hasSlash = form.contains("/") || end < letters.count && letters[end] == "/"
                guard end < letters.count, letters[end] == "." || letters[end] == "/" || letters[end].isBlank || letters[end] == ","
                else { continue }
                if word == "Q", !isStopped { continue }
                let mark = end
                while end < letters.count, !letters[end].isLetter { end += 1 }
                guard end < letters.count else { continue }
                self.word = word
                written = 0..<end
                isRight = !hasSlash && isStopped && end == mark + 2 && letters[mark + 1] == " "
                self.hasSlash = hasSlash
                return
            }
        }
        return nil
    }

    private static let forms: [(String, [[Unicode.Scalar]])] = [
        ("TUQ", ["TUQ", "T/UQ", "TƯQ"]), ("TM", ["TM", "T/M"]), ("KT", ["KT", "K/T"]), ("TL", ["TL", "T/L"]), ("Q", ["Q"]),
    ].map { word, forms in (word, forms.map { Array($0.unicodeScalars) }) }
}
