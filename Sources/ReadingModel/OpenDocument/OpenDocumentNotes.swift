/// How foot- or endnotes are numbered (ODF 1.2, 16.29.3): the office counts them anew,
/// whatever number stands in the file.
struct OpenDocumentNoteCounter {
    private var next: Int
    private let numerals: Numerals
    private let prefix: String
    private let suffix: String

    /// - Parameter configuration: The attributes of `text:notes-configuration`.
    init(isEndnote: Bool, configuration: Attributes?) {
        let usual = isEndnote ? "i" : "1"
        numerals = Numerals(
            openDocument: configuration?["style:num-format"] ?? usual,
            synchronised: configuration?["style:num-letter-sync"] == "true")
        next = min(max(configuration?.int("text:start-value") ?? 0, 0), 1_000_000) + 1
        prefix = configuration?["style:num-prefix"] ?? ""
        suffix = configuration?["style:num-suffix"] ?? ""
    }

    mutating func nextLabel() -> String {
        defer { next += 1 }
        return prefix + numerals.text(next) + suffix
    }
}

extension OpenDocumentReader {
    func nextNoteLabel(isEndnote: Bool) -> String {
        var counter =
            noteCounters[isEndnote]
            ?? OpenDocumentNoteCounter(
                isEndnote: isEndnote, configuration: notesConfiguration(isEndnote: isEndnote))
        defer { noteCounters[isEndnote] = counter }
        return counter.nextLabel()
    }

    private func notesConfiguration(isEndnote: Bool) -> Attributes? {
        for markup in [stylesMarkup, content].compactMap({ $0 }) {
            for holder in markup.children(markup.root)
            where markup.name(holder) == "office:styles" {
                for child in markup.children(holder)
                where markup.name(child) == "text:notes-configuration" {
                    let attributes = markup.attributes(child)
                    if (attributes["text:note-class"] == "endnote") == isEndnote {
                        return attributes
                    }
                }
            }
        }
        return nil
    }
}
