/// What was recognized in a document.
package struct Components: Sendable {
    package internal(set) var matches: [Component: Match] = [:]
    /// The kind by its name or its symbol; nil where neither tells.
    package internal(set) var kind: KnownKind?
    package internal(set) var number: NumberAndSymbol?
    package internal(set) var date: DocumentDate?
    /// The addressees after `Kính gửi:`, each with its lines.
    package internal(set) var addressees: [Entry] = []
    /// The items below `Nơi nhận:`, the Lưu line included.
    package internal(set) var recipients: [Entry] = []
    package internal(set) var signers: [Signer] = []
    package internal(set) var appendices: [Appendix] = []
    /// The lines of the content, without headings of the document and signature.
    package internal(set) var content: Range<Int> = 0..<0
    /// How the lines of the content are numbered, by line.
    package internal(set) var items: [ContentItem] = []
    package internal(set) var regime = Regime.state
    /// Every kind that there is.
    package internal(set) var kinds: [KnownKind] = []

    package subscript(component: Component) -> Match? { matches[component] }

    /// The first line of a component.
    package func line(_ component: Component) -> Int? { matches[component]?.lines.first }

    package func has(_ component: Component) -> Bool { matches[component] != nil }
}

/// Which rules a document is under.
package enum Regime: Sendable, Hashable {
    /// Nghị định 30/2020/NĐ-CP.
    case state
    /// Documents of the Party have rules of their own.
    case party
    /// A legal normative document: its number bears the year.
    case legislation
    /// A form of an office (phiếu trình) or an attached text: letterhead, no number.
    case officeForm
    /// No administrative document at all.
    case none
}

/// A kind of document as recognition knows it; made of the table of kinds.
package struct KnownKind: Sendable, Hashable {
    package var slug: String
    /// `BÁO CÁO`; empty for công văn.
    package var title: String
    /// `BC`; empty where there is none.
    package var abbreviation: String
    package var form: String

    package init(slug: String, title: String, abbreviation: String, form: String) {
        self.slug = slug
        self.title = title
        self.abbreviation = abbreviation
        self.form = form
    }
}

/// One item of a list of names: an addressee, a recipient.
package struct Entry: Sendable {
    package var line: Int
    /// Of the line's letters, without dash and end mark.
    package var range: Range<Int>
    package var text: String
    /// Lines that go on with it.
    package var more: [Int] = []
}

/// Who signs: the lines of one signature from the top.
package struct Signer: Sendable {
    /// Lines with TM., KT., TL., TUQ., Q.; with `T/M` and the like as well.
    package var authority: [Int] = []
    /// The titles below.
    package var titles: [Int] = []
    /// A second title above the name.
    package var otherTitle: Int?
    package var name: Int?
    package var lines: [Int] { authority + titles + [otherTitle, name].compactMap(\.self) }
}

/// An appendix (phụ lục), or a text that is issued with a decision.
package struct Appendix: Sendable {
    /// `Phụ lục II`; nil for attached texts.
    package var label: Int?
    package var title: [Int] = []
    /// `(Kèm theo …)`.
    package var reference: [Int] = []
    /// All of its lines.
    package var lines: Range<Int>
    package var isAttachedText = false
}
