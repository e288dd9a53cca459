import ReadingModel

/// Finds the components of an official document in any document: in tables, side by side
/// by tabs or blanks, in text boxes; typed by any hand.
///
///     let components = Recognizer(kinds: kinds).components(in: Lines(reading))
package struct Recognizer: Sendable {
    let kinds: [KnownKind]

    package init(kinds: [KnownKind]) { self.kinds = kinds }

    package func components(in lines: Lines) -> Components {
        var draft = Draft(lines, kinds)
        LetterheadFinder.find(&draft)
        SignatureFinder.find(&draft)
        TitleFinder.find(&draft)
        AppendixFinder.find(&draft)
        MarkFinder.find(&draft)
        PageNumberFinder.find(&draft)
        KindFinder.find(&draft)
        draft.components.items = ContentItem.items(of: draft.components.content, in: lines)
        draft.components.kinds = kinds
        draft.components.regime = Self.regime(of: draft)
        return draft.components
    }

    /// A text without quốc hiệu, number, kind and nơi nhận is no administrative document.
    private static func regime(of draft: Draft) -> Regime {
        let found = draft.components
        if draft.isOfParty { return .party }
        let signs: [Component] = [.nationalName, .number, .kindName, .recipients]
        let count = signs.count { found[$0]?.isSure == true }
        guard count > 0 || !found.appendices.isEmpty else { return .none }
        if !found.has(.nationalName), count < 2, found.appendices.isEmpty { return .none }
        let isNormative = ["quyet-dinh", "quyet-dinh-ban-hanh", "nghi-quyet", nil].contains(found.kind?.slug)
        if found.number?.year != nil, isNormative { return .legislation }
        let isForm = found.has(.nationalName) && !found.has(.number) && found.kind == nil
        return isForm ? .officeForm : .state
    }
}

/// What the finders know so far.
struct Draft {
    let lines: Lines
    let kinds: [KnownKind]
    var components = Components()
    /// The lines of the letterhead.
    var head = 0..<0
    /// Where the signature begins; the end of the document without one.
    var signatureStart: Int
    /// Behind the signature.
    var signatureEnd: Int
    var isOfParty = false

    init(_ lines: Lines, _ kinds: [KnownKind]) {
        self.lines = lines
        self.kinds = kinds
        signatureStart = lines.body.count
        signatureEnd = lines.body.count
    }

    var body: [Line] { lines.body }

    mutating func set(_ component: Component, _ found: [Int], confidence: Double = 1) {
        if !found.isEmpty { components.matches[component] = Match(found, confidence: confidence) }
    }

    func isCentred(_ index: Int) -> Bool { lines.format(body[index]).alignment == .centre }

    func isCapital(_ index: Int) -> Bool { lines.look(of: body[index]).isCapital }

    func isBold(_ index: Int) -> Bool { lines.look(of: body[index]).bold == .all }
}
