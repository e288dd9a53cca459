import ReadingModel
import VietnameseText

/// Nơi nhận and who signs: ô 7 and 9b.
enum SignatureFinder {
    static func find(_ draft: inout Draft) {
        let label = draft.body.indices.first { $0 >= draft.head.upperBound && isLabel(draft.body[$0]) }
        if let label {
            findRecipients(label, &draft)
            findBeside(label, &draft)
        }
        if draft.components.signers.isEmpty { findWithoutLabel(before: label, &draft) }
        setMatches(&draft)
    }

    static func isLabel(_ line: Line) -> Bool {
        guard line.letters.count >= 8, line.letters.count < 200 else { return false }
        let key = line.key
        guard key.hasPrefix("nơi nhận") else { return false }
        let rest = key.dropFirst(8).drop { $0 == " " }
        return rest.isEmpty || rest.first == ":" && (rest.count == 1 || rest.dropFirst().drop { $0 == " " }.first == "-")
    }

    // MARK: Nơi nhận

    private static func findRecipients(_ label: Int, _ draft: inout Draft) {
        let body = draft.body
        let cell = body[label].cell
        var list: [Int] = []
        var end = label + 1
        var at = label + 1
        var hasEnded = false
        while at < body.count, at - label < 400 {
            let line = body[at]
            if let cell {
                guard line.cell?.outer == cell.outer else { break }
                end = at + 1
                if line.cell?.column == cell.column, line.cell?.table == cell.table, !line.isEmpty, !hasEnded {
                    list.append(at)
                    hasEnded = line.key.contains("lưu") && isItem(line) && isLast(at, body)
                }
            } else {
                if line.cell != nil || line.breaksPage { break }
                let side = draft.lines.side(of: line)
                if side == .right { end = at + 1; at += 1; continue }
                if hasEnded || !line.isEmpty && !isItem(line) && !isTail(line, list.last.map { body[$0] }) { break }
                if !line.isEmpty { list.append(at); end = at + 1 }
                hasEnded = line.key.contains("lưu") && isItem(line)
            }
            at += 1
        }
        draft.components.recipients = EntryList.entries(list, in: body)
        draft.set(.recipients, [label] + list)
        draft.signatureStart = cell.map { outer in body.firstIndex { $0.cell?.outer == outer.outer } ?? label } ?? label
        draft.signatureEnd = end
    }

    /// A line in the list: a dash, or the name of a body.
    private static func isItem(_ line: Line) -> Bool {
        let key = line.key
        return key.hasPrefix("-") || key.hasPrefix("–") || key.hasPrefix("+") || key.hasPrefix("•") || line.label?.isBullet == true
            || key.hasPrefix("như ") || key.hasPrefix("lưu")
    }

    /// An entry's second line.
    private static func isTail(_ line: Line, _ before: Line?) -> Bool {
        guard let before, let end = before.letters.last else { return false }
        return line.letters.count < 80 && end != ";" && end != "." && before.format == line.format
    }

    private static func isLast(_ at: Int, _ body: [Line]) -> Bool {
        let next = body[(at + 1)...].first { !$0.isEmpty }
        return next.map { !isItem($0) || $0.cell != body[at].cell } ?? true
    }

    // MARK: Người ký

    private static func findBeside(_ label: Int, _ draft: inout Draft) {
        let body = draft.body
        let cell = body[label].cell
        var columns: [(key: Int64, lines: [Int])] = []
        let start = cell == nil ? label : draft.signatureStart
        for index in start..<draft.signatureEnd {
            let line = body[index]
            let isBeside = if let cell, let own = line.cell {
                own.table != cell.table ? false : own.column > cell.column
            } else {
                draft.lines.side(of: line) == .right
            }
            guard isBeside, index != label else { continue }
            let key = cell == nil ? 0 : line.extent.left.emu / 36_000
            if let column = columns.firstIndex(where: { abs($0.key - key) < 15 }) {
                columns[column].lines.append(index)
            } else {
                columns.append((key, [index]))
            }
        }
        draft.components.signers = columns.compactMap { SignerLines.signer($0.lines, draft) }
    }

    /// Signatures of minutes, contracts and letters: capital lines at the end.
    private static func findWithoutLabel(before label: Int?, _ draft: inout Draft) {
        let body = draft.body
        let end = label.map { _ in draft.signatureStart } ?? body.count
        let start = max(draft.head.upperBound, end - 60)
        guard start < end else { return }
        guard let first = (start..<end).last(where: { isSignatureStart($0, draft) }) else { return }
        var from = first
        while from > start, body[from - 1].cell?.outer == body[first].cell?.outer, body[first].cell != nil { from -= 1 }
        if body[first].cell == nil {
            while from > start, !body[from - 1].isEmpty, SignerLines.isTitle(from - 1, draft) { from -= 1 }
        }
        var columns: [(key: Int64, lines: [Int])] = []
        for index in from..<end where body[index].cell?.outer == body[first].cell?.outer {
            let key = body[index].extent.left.emu / 36_000
            if let column = columns.firstIndex(where: { abs($0.key - key) < 15 }) {
                columns[column].lines.append(index)
            } else {
                columns.append((key, [index]))
            }
        }
        draft.components.signers = columns.compactMap { SignerLines.signer($0.lines, draft) }
            .filter { !$0.authority.isEmpty || !$0.titles.isEmpty }
        guard !draft.components.signers.isEmpty else { return }
        draft.signatureStart = min(draft.signatureStart, from)
        if label == nil { draft.signatureEnd = (draft.components.signers.flatMap(\.lines).max() ?? first) + 1 }
    }

    private static func isSignatureStart(_ index: Int, _ draft: Draft) -> Bool {
        let line = draft.body[index]
        guard !line.isEmpty, line.letters.count < 80, line.cell?.hasGrid != true, draft.isCapital(index) else { return false }
        if SignerLines.isAuthority(line.letters) { return true }
        return SignerLines.isTitle(index, draft) && draft.isBold(index)
            && (draft.lines.side(of: line) == .right || draft.isCentred(index))
    }

    private static func setMatches(_ draft: inout Draft) {
        let signers = draft.components.signers
        let titles = signers.flatMap { $0.authority + $0.titles }
        let hasAuthority = signers.contains { !$0.authority.isEmpty }
        let confidence = draft.components.has(.recipients) || hasAuthority ? 1 : 0.7
        draft.set(.signerTitle, titles.sorted(), confidence: confidence)
        draft.set(.signerName, signers.compactMap(\.name).sorted(), confidence: confidence)
    }
}
