/// Where a rule of Nghị định 30/2020/NĐ-CP stands, as a short code and in words.
///
///     Clause("PL1 II.3.c").words(.vi)   // "Điểm c khoản 3 Mục II Phần I Phụ lục I"
public struct Clause: Sendable, Hashable {
    public let code: String
    public init(_ code: String) { self.code = code }

    /// As texts cite it; several clauses stand between semicolons.
    public func words(_ language: Language) -> String {
        code.split(separator: ";").map { Self.words(of: $0.drop { $0 == " " }, language) }.joined(separator: "; ")
    }

    private static func words(of code: Substring, _ language: Language) -> String {
        let words = code.split(separator: " ", maxSplits: 1).map(String.init)
        guard let first = words.first else { return "" }
        if first.hasPrefix("Đ"), let article = first.dropFirst().split(separator: ".").first, article.allSatisfy(\.isNumber) {
            let steps = first.dropFirst().split(separator: ".").dropFirst().map(String.init)
            return sentence(steps, ["khoản", "điểm"], of: "Điều \(article)", language, ["clause", "point"], "Article \(article)")
        }
        let annexes = [
            "PL1": ("Phần I Phụ lục I", "Part I, Annex I"), "PL1-P2": ("Phần II Phụ lục I", "Part II, Annex I"),
            "PL2": ("Phụ lục II", "Annex II"), "PL3": ("Phụ lục III", "Annex III"), "PL6": ("Phụ lục VI", "Annex VI"),
        ]
        guard let annex = annexes[first] else { return String(code) }
        guard words.count == 2 else { return language == .vi ? annex.0 : annex.1 }
        if words[1].hasPrefix("mẫu ") {
            let form = words[1].dropFirst(4)
            return language == .vi ? "Mẫu \(form) \(annex.0)" : "Form \(form), \(annex.1)"
        }
        let steps = words[1].split(separator: ".").map(String.init)
        return sentence(
            Array(steps.dropFirst()), ["khoản", "điểm"], of: "Mục \(steps[0]) \(annex.0)", language, ["clause", "point"],
            "Section \(steps[0]), \(annex.1)")
    }

    private static func sentence(
        _ steps: [String], _ vi: [String], of whole: String, _ language: Language, _ en: [String], _ wholeInEnglish: String
    ) -> String {
        let names = language == .vi ? vi : en
        let parts = zip(names, steps).map { "\($0) \($1)" }.reversed()
        if language == .en { return (parts + [wholeInEnglish]).joined(separator: ", ").firstCapital }
        return (parts + [whole]).joined(separator: " ").firstCapital
    }
}

extension Diagnostic {
    /// The clause of the rule, as a code; nil for what is no rule of the Decree. It stands
    /// among the arguments: errors pass through deep recursions and must stay small.
    public var clause: String? {
        get { arguments["clause"] }
        set { arguments["clause"] = newValue }
    }

    /// The part of an official document (thành phần thể thức) that is meant: `so_ky_hieu`.
    public var component: String? {
        get { arguments["component"] }
        set { arguments["component"] = newValue }
    }
}

extension String {
    fileprivate var firstCapital: String { prefix(1).uppercased() + dropFirst() }
}
