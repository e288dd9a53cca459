import Recognition

/// What a document of its kind must have, as rules ask for it.
package struct KindTraits: Sendable {
    private let kind: KnownKind?
    private let form: String

    package init(_ document: CheckedDocument) {
        kind = document.components.kind
        form = kind?.form ?? ""
    }

    package var slug: String? { kind?.slug }
    package var isLetter: Bool { kind?.slug == "cong-van" }
    /// Contracts, agreements, thư công have no form in the Decree.
    package var isByPractice: Bool { form == "thoa-thuan" || form == "thu-cong" }
    /// Biên bản (mẫu 1.9) has no địa danh and date; agreements neither.
    package var hasDateline: Bool { kind != nil && !form.hasPrefix("1.09") && form != "thoa-thuan" }
    package var hasNumber: Bool { kind != nil && form != "thu-cong" }
    package var hasLineBelowSubject: Bool {
        kind != nil && !isLetter && !isByPractice && !["1.08", "1.09", "1.10"].contains { form.hasPrefix($0) }
    }
    package var isDecision: Bool { form.hasPrefix("1.02") || form.hasPrefix("1.03") }
    package var isResolution: Bool { form.hasPrefix("1.01") }
}
