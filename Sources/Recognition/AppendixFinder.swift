import VietnameseText

/// What stands behind the signature: appendices, texts that a decision issues, copies.
enum AppendixFinder {
    static func find(_ draft: inout Draft) {
        let start = draft.components.has(.recipients) || !draft.components.signers.isEmpty ? draft.signatureEnd : 0
        var found: [Appendix] = []
        var at = start
        while at < draft.body.count {
            if let appendix = begin(at, draft) {
                if let last = found.indices.last { found[last].lines = found[last].lines.lowerBound..<appendix.lines.lowerBound }
                found.append(appendix)
                at = max(at + 1, (appendix.reference.last ?? appendix.title.last ?? at) + 1)
            } else {
                at += 1
            }
        }
        draft.components.appendices = found
        guard !found.isEmpty else { return }
        draft.set(.appendix, found.map(\.lines.lowerBound))
        if draft.signatureEnd > found[0].lines.lowerBound, start == 0 {
            draft.signatureStart = found[0].lines.lowerBound
            draft.signatureEnd = found[0].lines.lowerBound
        }
    }

    private static func begin(_ at: Int, _ draft: Draft) -> Appendix? {
        let line = draft.body[at]
        guard !line.isEmpty, line.cell?.hasGrid != true, !line.isInContents else { return nil }
        if isLabel(line), draft.isCentred(at) || draft.isBold(at) { return appendix(labelled: at, draft) }
        guard at >= draft.signatureEnd, !draft.components.signers.isEmpty else { return nil }
        let isHead = line.key.contains(LetterheadFinder.nationalName)
        let isTitle = KindNames.kind(of: line, draft.kinds) != nil && draft.isCapital(at) && draft.isCentred(at)
        guard isHead || isTitle, let reference = reference(after: at, draft) else { return nil }
        var from = at
        while isHead, from > draft.signatureEnd, draft.body[from - 1].cell?.outer == line.cell?.outer, line.cell != nil { from -= 1 }
        var appendix = Appendix(lines: from..<draft.body.count, isAttachedText: true)
        appendix.reference = [reference]
        appendix.title = (at..<reference).filter { index in
            !draft.body[index].isEmpty && draft.body[index].cell == nil && draft.isCentred(index)
        }
        return appendix
    }

    /// `Phụ lục`, `Phụ lục II`, `PHỤ LỤC 1`.
    static func isLabel(_ line: Line) -> Bool {
        let words = line.key.split { !$0.isLetter && !$0.isNumber }
        guard words.count >= 2, words.count <= 3, words[0] == "phụ", words[1] == "lục" else { return false }
        guard words.count == 3 else { return true }
        return words[2].allSatisfy(\.isNumber) || words[2].allSatisfy { "ivxlc".contains($0) } || words[2].count == 1
    }

    private static func appendix(labelled at: Int, _ draft: Draft) -> Appendix {
        var appendix = Appendix(label: at, lines: at..<draft.body.count)
        let reference = reference(after: at, draft)
        var next = at + 1
        while next < min(draft.body.count, at + 8), next != reference {
            let line = draft.body[next]
            if line.isDrawnByLetters { break }
            if !line.isEmpty {
                guard line.cell == nil, draft.isCentred(next), line.letters.first != "(" else { break }
                appendix.title.append(next)
            }
            next += 1
        }
        if let reference {
            appendix.reference = [reference]
            for more in draft.body.indices[(reference + 1)...].prefix(2) {
                guard draft.body[reference].letters.last != ")", draft.isCentred(more), !draft.body[more].isEmpty else { break }
                appendix.reference.append(more)
            }
        }
        return appendix
    }

    private static func reference(after at: Int, _ draft: Draft) -> Int? {
        draft.body.indices[at...].prefix(16).first { index in
            let key = draft.body[index].key
            return key.hasPrefix("(kèm theo") || key.hasPrefix("(ban hành kèm theo") || key.hasPrefix("kèm theo ") && draft.isCentred(index)
        }
    }
}
