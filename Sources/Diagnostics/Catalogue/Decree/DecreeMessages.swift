/// What the rules of Nghị định 30/2020/NĐ-CP say.
enum DecreeMessages {
    static let entries: [MessageEntry] = PageRuleMessages.entries + LetterheadRuleMessages.entries
        + HeadRuleMessages.entries + ContentRuleMessages.entries + SignatureRuleMessages.entries + AppendixRuleMessages.entries
        + LanguageRuleMessages.entries
}
