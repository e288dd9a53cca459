import ReadingModel
import VietnameseText

/// What stands between the letterhead and the content: ô 5a, 9a, legal bases.
enum TitleFinder {
    static func find(_ draft: inout Draft) {
        var at = draft.head.upperBound
        let end = draft.signatureStart
        var state = State()
        while at < end {
            let line = draft.body[at]
            if line.isEmpty || line.isDrawnByLetters || isTaken(at, draft) || MarkFinder.mark(of: line.key) != nil {
                at += 1
                continue
            }
            guard let next = state.step(at, &draft, end) else { break }
            at = next
        }
        draft.components.content = min(at, end)..<end
        findKindInHead(&draft)
        findAddresseesInHead(&draft)
    }

    private static func isTaken(_ index: Int, _ draft: Draft) -> Bool {
        let taken: [Component] = [.number, .dateline, .subject, .motto, .nationalName]
        return taken.contains { draft.components[$0]?.lines.contains(index) == true }
    }

    /// Forms whose title stands in the letterhead's own table.
    private static func findKindInHead(_ draft: inout Draft) {
        guard !draft.components.has(.kindName) else { return }
        for index in draft.head where !isTaken(index, draft) {
            guard let kind = KindNames.kind(of: draft.body[index], draft.kinds), kind.isWhole, draft.isCapital(index) else { continue }
            draft.set(.kindName, [index], confidence: 0.9)
            return
        }
    }

    private static func findAddresseesInHead(_ draft: inout Draft) {
        guard !draft.components.has(.addressees) else { return }
        if let index = draft.head.first(where: { draft.body[$0].key.hasPrefix("kính gửi") }) {
            _ = Addressees.find(index, end: draft.head.upperBound, &draft)
        }
    }

    /// How far the reading has come.
    private struct State {
        var hasSubject = false
        var hasBasis = false
        var otherLines = 0

        /// Takes the line; the index of the next one, or nil where the content begins.
        mutating func step(_ at: Int, _ draft: inout Draft, _ end: Int) -> Int? {
            let line = draft.body[at]
            let key = line.key
            if key.hasPrefix("kính gửi") || key.hasPrefix("kính trình") { return Addressees.find(at, end: end, &draft) }
            if !draft.components.has(.kindName), !hasBasis, let found = KindNames.kind(of: line, draft.kinds),
                draft.isCapital(at), line.letters.count < 90
            {
                draft.set(.kindName, [at], confidence: found.isWhole ? 1 : 0.85)
                return subject(after: at, &draft, end)
            }
            if isOrder(key) || hasBasis && isOrder(key + ":"), draft.isCapital(at) {
                draft.set(.order, [at])
                return at + 1
            }
            if TitleFinder.isBasis(line, draft, end: end, at: at) {
                let before = draft.components[.legalBasis]?.lines ?? []
                draft.set(.legalBasis, before + [at])
                hasBasis = true
                return at + 1
            }
            if isIssuer(at, draft, end) {
                draft.set(.issuer, (draft.components[.issuer]?.lines ?? []) + [at])
                return at + 1
            }
            return unknownHeading(at, &draft, end)
        }

        /// A heading of a kind that the Decree does not know: PHIẾU TRÌNH, ĐƠN, TỜ KHAI.
        private mutating func unknownHeading(_ at: Int, _ draft: inout Draft, _ end: Int) -> Int? {
            guard !draft.components.has(.kindName), !draft.components.has(.subject), !draft.components.has(.addressees),
                draft.isCapital(at), draft.isCentred(at), draft.isBold(at), draft.body[at].letters.count < 60
            else { return nil }
            draft.set(.kindName, [at], confidence: 0.7)
            return subject(after: at, &draft, end)
        }

        /// The centred lines below the kind's name.
        private mutating func subject(after at: Int, _ draft: inout Draft, _ end: Int) -> Int {
            var found: [Int] = []
            var next = at + 1
            while next < end, found.count < 6 {
                let line = draft.body[next]
                if line.isEmpty || line.isDrawnByLetters {
                    if !found.isEmpty || next - at > 3 { break }
                    next += 1
                    continue
                }
                guard isSubject(next, after: found.last, draft, end) else { break }
                found.append(next)
                next += 1
            }
            draft.set(.subject, found)
            return found.isEmpty ? at + 1 : next
        }

        private func isSubject(_ index: Int, after last: Int?, _ draft: Draft, _ end: Int) -> Bool {
            let line = draft.body[index]
            let key = line.key
            guard line.letters.count < 400, line.letters.last != ":", !key.hasPrefix("kính gửi"), !key.hasPrefix("căn cứ"),
                line.letters.first != "(", line.label?.text.isEmpty ?? true, !isOrder(key)
            else { return false }
            if isIssuer(index, draft, end) { return false }
            let look = draft.lines.look(of: line)
            if draft.isCentred(index) { return last == nil || look.bold == draft.lines.look(of: draft.body[last ?? index]).bold }
            return look.bold == .all && draft.lines.format(line).firstLine.emu <= 0 && draft.lines.format(line).alignment != .justify
        }

        private func isOrder(_ key: String) -> Bool {
            let words = key.split { !$0.isLetter }.joined(separator: " ")
            return ["quyết định", "quyết nghị", "chỉ thị", "nghị quyết"].contains(words) && key.last == ":"
        }

        /// Capitals, centred, before the first legal basis.
        private func isIssuer(_ index: Int, _ draft: Draft, _ end: Int) -> Bool {
            guard !hasBasis, draft.components.has(.kindName), draft.isCapital(index), draft.isCentred(index),
                draft.body[index].letters.count < 200
            else { return false }
            let words = draft.body[index].key
            guard draft.components.has(.issuer) || AgencyLines.begins(words) || SignerLines.namesTitle(words) else { return false }
            let next = draft.body[(index + 1)..<end].prefix(5).first { !$0.isEmpty && !$0.isDrawnByLetters }
            guard let next else { return false }
            let key = next.key
            if key.hasPrefix("căn cứ") || key.hasPrefix("theo đề nghị") || key.hasPrefix("xét ") { return true }
            return draft.components.has(.issuer) == false && draft.lines.look(of: next).isCapital
                && draft.body[(index + 1)..<end].prefix(8).contains { $0.key.hasPrefix("căn cứ") }
        }
    }

    /// `Căn cứ …;`: one of several, or italic, or closed by a semicolon; not the sentence of
    /// a report that leads to a colon.
    static func isBasis(_ line: Line, _ draft: Draft, end: Int, at: Int) -> Bool {
        let key = line.key
        let begins = key.hasPrefix("căn cứ") || key.hasPrefix("theo đề nghị") || key.hasPrefix("xét ") || key.hasPrefix("theo tờ trình")
        guard begins, line.letters.last != ":" else { return false }
        // A leave or a form may consider an application; only what is decided has bases of the kind.
        if key.hasPrefix("xét "), !draft.components.has(.issuer), !draft.components.has(.legalBasis) { return false }
        if line.letters.last == ";" || draft.lines.look(of: line).italic == .all { return true }
        if draft.components.has(.legalBasis) || draft.components.has(.issuer) { return true }
        let next = draft.body[(at + 1)..<end].first { !$0.isEmpty }
        return next.map { $0.key.hasPrefix("căn cứ") } ?? false
    }
}

/// Kính gửi: the label and those named.
enum Addressees {
    /// The index behind the last one.
    static func find(_ label: Int, end: Int, _ draft: inout Draft) -> Int {
        let body = draft.body
        let line = body[label]
        let colon = line.letters.firstIndex(of: ":")
        let nameStart = colon.map { $0 + 1 } ?? min(8, line.letters.count)
        var lines = [label]
        var entries: [Entry] = []
        if line.letters[nameStart...].contains(where: \.isLetter) {
            entries.append(EntryList.entry(label, in: body, from: nameStart))
        }
        var at = label + 1
        while at < end {
            let next = body[at]
            if next.isEmpty {
                at += 1
                continue
            }
            guard continues(next, after: body[lines[lines.count - 1]], entries, draft, label: line) else { break }
            let isNew = EntryList.hasDash(next) || entries.isEmpty || next.cell != nil && next.cell != line.cell
            if isNew {
                entries.append(EntryList.entry(at, in: body))
            } else {
                entries[entries.count - 1].more.append(at)
                entries[entries.count - 1].text += " " + EntryList.entry(at, in: body).text
            }
            lines.append(at)
            at += 1
        }
        draft.components.addressees = entries
        draft.set(.addressees, lines)
        return max(lines[lines.count - 1] + 1, label + 1)
    }

    private static func continues(_ line: Line, after last: Line, _ entries: [Entry], _ draft: Draft, label: Line) -> Bool {
        guard line.letters.count < 200, !line.isDrawnByLetters else { return false }
        if let cell = label.cell, line.cell?.outer == cell.outer, !cell.hasGrid { return true }
        if line.cell != nil { return false }
        if EntryList.hasDash(line) { return last.letters.last != "." || entries.isEmpty }
        if entries.isEmpty { return true }
        let format = draft.lines.format(line)
        let isSame = line.format == last.format && format.alignment != .justify
        guard !draft.lines.look(of: line).isCapital else { return false }
        let goesOn = last.letters.last != "." && last.letters.last != ";"
        return isSame && goesOn && (format.alignment == .centre || format.left.emu > 360_000 * 2)
    }
}
