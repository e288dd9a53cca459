/// A language in which errors are said.
public enum Language: String, Sendable, Hashable, CaseIterable { case vi, en }

/// How one diagnostic is said in one language. `{name}` is replaced by the
/// argument of that name; a stretch in `[[ ]]` is left out when an argument in
/// it is missing.
public struct Wording: Sendable, Hashable {
    /// What happened, with what was expected and found in parentheses.
    public var what: String
    /// What to do about it.
    public var hint: String?
    /// For `vanthu explain`: why this is an error, in a few sentences.
    public var why: String?
    public init(_ what: String, hint: String? = nil, why: String? = nil) {
        self.what = what
        self.hint = hint
        self.why = why
    }

    /// As it is said of no error in particular: `…` for each argument, and nothing of what
    /// depends on whether there is one.
    public var general: Wording {
        func said(_ text: String) -> String { fill(text, with: [:], missing: "…") }
        return Wording(said(what), hint: hint.map(said).flatMap { $0.isEmpty ? nil : $0 }, why: why)
    }
}

/// One row of the catalogue: the texts of an id in both languages, and the
/// smallest template that causes it with its mended form, where there is one.
public struct MessageEntry: Sendable {
    public var id: DiagnosticID
    public var severity: Severity
    public var vi: Wording
    public var en: Wording
    public var failing: String?
    public var passing: String?
    public init(
        _ id: DiagnosticID, _ severity: Severity = .error, vi: Wording, en: Wording,
        failing: String? = nil, passing: String? = nil
    ) {
        self.id = id
        self.severity = severity
        self.vi = vi
        self.en = en
        self.failing = failing
        self.passing = passing
    }
    public func wording(_ language: Language) -> Wording { language == .vi ? vi : en }
}

/// All texts that are said about errors: the one table.
public enum MessageCatalogue {
    /// Every row, in groups with a title, in the order of the files below `Catalogue/`.
    public static let groups: [(title: (vi: String, en: String), entries: [MessageEntry])] = [
        (("Tệp văn bản", "Documents"), DocumentMessages.entries + XMLMessages.entries + ArchiveMessages.entries),
        (("Dấu của mẫu", "Marks"), MarkMessages.entries),
        (("Khối và cấu trúc", "Blocks and structures"), StructureMessages.entries + ComposingMessages.entries + TableMessages.entries + ReferenceMessages.entries),
        (("Biểu thức", "Expressions"), ExpressionMessages.entries),
        (("Ngày và số", "Dates and figures"), FigureMessages.entries),
        (("Tệp dữ liệu", "Data"), DataMessages.entries),
        (("Ghép văn bản", "Documents within documents"), MergingMessages.entries),
        (("Ảnh", "Pictures"), PictureMessages.entries),
        (("Kiểm tra", "Checks"), CheckMessages.entries),
        (("Nghị định 30/2020/NĐ-CP", "Decree 30/2020/NĐ-CP"), DecreeMessages.entries),
        (("Dòng lệnh và kết quả", "The command line and its output"), CommandMessages.entries),
    ]

    public static let entries: [MessageEntry] = groups.flatMap(\.entries)

    private static let byID: [DiagnosticID: MessageEntry] = Dictionary(
        entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

    public static func entry(_ id: DiagnosticID) -> MessageEntry? { byID[id] }
}

extension Diagnostic {
    /// What happened, in one line without the place.
    public func message(_ language: Language) -> String {
        guard let entry = MessageCatalogue.entry(id) else { return id.rawValue }
        return fill(entry.wording(language).what, with: said(in: language))
    }

    /// What to do, where something can be said.
    public func hint(_ language: Language) -> String? {
        guard let text = MessageCatalogue.entry(id)?.wording(language).hint else { return nil }
        let filled = fill(text, with: said(in: language))
        return filled.isEmpty ? nil : filled
    }

    /// One of the words of the message, in one language.
    public func argument(_ name: String, _ language: Language) -> String? {
        arguments[name].map { Terms.said($0, in: language) }
    }

    /// The arguments with their terms in one language.
    private func said(in language: Language) -> [String: String] {
        arguments.mapValues { Terms.said($0, in: language) }
    }
}

/// Replaces `{name}` by the argument or by `missing`, and drops a `[[…]]` whose argument is
/// missing.
private func fill(_ text: String, with arguments: [String: String], missing: String = "") -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstRange(of: "[[") {
        result += substitute(rest[..<open.lowerBound], arguments, missing).text
        rest = rest[open.upperBound...]
        guard let close = rest.firstRange(of: "]]") else { break }
        let piece = substitute(rest[..<close.lowerBound], arguments, missing)
        if piece.complete { result += piece.text }
        rest = rest[close.upperBound...]
    }
    return result + substitute(rest, arguments, missing).text
}

private func substitute(
    _ text: Substring, _ arguments: [String: String], _ missing: String
) -> (text: String, complete: Bool) {
    var result = ""
    var complete = true
    var rest = text
    while let open = rest.firstIndex(of: "{") {
        result += rest[..<open]
        rest = rest[rest.index(after: open)...]
        let name = String(rest.prefix { $0 != "}" && $0 != "{" })
        guard isArgumentName(name), rest.dropFirst(name.count).first == "}" else {
            // `{{ so }}` and `{% for %}` stand in texts as they are.
            result += "{"
            continue
        }
        result += arguments[name] ?? missing
        if arguments[name] == nil { complete = false }
        rest = rest.dropFirst(name.count + 1)
    }
    return (result + rest, complete)
}

/// Only small letters make an argument's name.
private func isArgumentName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy { (97...122).contains($0) || $0 == 95 }
}
