import VietnameseText

/// Names of kinds at the head of a document, and what they tell.
enum KindNames {
    /// The kind that a line names; whole, or with more words behind (BÁO CÁO CÔNG TÁC TUẦN 02).
    static func kind(of line: Line, _ kinds: [KnownKind]) -> (kind: KnownKind, isWhole: Bool)? {
        guard line.letters.count >= 5, line.letters.count < 90 else { return nil }
        let key = line.key.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
        var best: (kind: KnownKind, isWhole: Bool, length: Int)?
        for kind in kinds where !kind.title.isEmpty {
            let name = kind.title.folded
            if key == name { return (kind, true) }
            if key.hasPrefix(name + " "), name.count > best?.length ?? 0 { best = (kind, false, name.count) }
        }
        if key == "công văn", let kind = kinds.first(where: \.title.isEmpty) { return (kind, true) }
        return best.map { ($0.kind, $0.isWhole) }
    }
}

/// Decides on the kind: by its name, else by the symbol, else công văn by what it has.
enum KindFinder {
    static func find(_ draft: inout Draft) {
        let kinds = draft.kinds
        if let line = draft.components.line(.kindName), let found = KindNames.kind(of: draft.body[line], kinds) {
            draft.components.kind = refined(found.kind, draft)
            return
        }
        if draft.components.has(.kindName) { return }
        if let number = draft.components.number, let line = draft.components.line(.number) {
            let groups = number.groups.map { draft.body[line].text($0) }
            let first = number.year == nil ? groups.first : groups.dropFirst().first
            if let first, let kind = kinds.first(where: { !$0.abbreviation.isEmpty && $0.abbreviation == first }),
                !draft.components.has(.addressees)
            {
                draft.components.kind = kind
                return
            }
        }
        let isLetter = draft.components.has(.number) || draft.components.has(.subject)
        if isLetter, draft.components.has(.addressees) || draft.components.has(.subject) {
            draft.components.kind = kinds.first { $0.slug == "cong-van" }
        }
    }

    /// Quyết định by form 1.2 or 1.3.
    private static func refined(_ kind: KnownKind, _ draft: Draft) -> KnownKind {
        guard kind.title == "QUYẾT ĐỊNH" else { return kind }
        let subject = draft.components.line(.subject).map { draft.body[$0].key } ?? ""
        let issues = subject.hasPrefix("ban hành") || subject.hasPrefix("phê duyệt")
        let hasText = draft.components.appendices.contains(where: \.isAttachedText)
        let slug = issues && hasText ? "quyet-dinh-ban-hanh" : "quyet-dinh"
        return draft.kinds.first { $0.slug == slug } ?? kind
    }
}
