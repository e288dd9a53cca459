/// Which words of the finding stand in parentheses after what a rule says.
enum RuleDetail {
    /// `(cần "05", gặp "5")`
    case words
    /// `(cần chữ đậm, gặp không đậm)`
    case look
    /// `(gặp "5")`
    case found
    /// `(cần "05")`
    case demanded
    case none

    fileprivate var vi: String {
        switch self {
        case .words: "[[ (cần \"{demanded}\", gặp \"{found}\")]]"
        case .look: "[[ (cần {demanded}, gặp {found})]]"
        case .found: "[[ (gặp \"{found}\")]]"
        case .demanded: "[[ (cần \"{demanded}\")]]"
        case .none: ""
        }
    }

    fileprivate var en: String { vi.replacing("cần ", with: "expected ").replacing("gặp ", with: "found ") }
}

/// A rule's row: what must be, and how it is mended, in both languages.
func row(
    _ id: String, _ severity: Severity, _ detail: RuleDetail, _ vi: String, _ mendVi: String, en: String, _ mendEn: String
) -> MessageEntry {
    MessageEntry(
        DiagnosticID(rawValue: id), severity, vi: Wording(vi + detail.vi, hint: mendVi),
        en: Wording(en + detail.en, hint: mendEn))
}
