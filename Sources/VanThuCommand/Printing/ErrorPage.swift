import Diagnostics
import VanThu

/// The page of all errors, `docs/errors.md`, made of the catalogue and its examples.
struct ErrorPage {
    var text: String {
        let sections = MessageCatalogue.groups.map { group in
            "## \(group.title.vi) · \(group.title.en)\n\n" + group.entries.map(section).joined(separator: "\n")
        }
        return Self.introduction + "\n" + sections.joined(separator: "\n")
    }

    private static let introduction = """
        # Mọi lỗi · Every error

        Trang này được làm từ bảng lỗi của chương trình (`scripts/make-manual`); mỗi ví dụ đều được chạy thử.
        `vanthu explain MÃ` nói cùng những điều ấy. "…" là chỗ của tên hay giá trị trong từng lỗi.

        This page is made of the program's own table (`scripts/make-manual`); every example is run by the tests.
        `vanthu explain ID` says the same. "…" stands for the name or value of each case.

        Dữ liệu của các mẫu dưới đây, nếu không ghi khác · The data of the templates below, unless they bring their own:
        ```yaml
        \(ErrorExample.data)
        ```
        Lệnh chạy trong thư mục có · Commands are run in a folder with: \(ErrorExample.files.map { "`\($0)`" }.joined(separator: ", "))
        (\(ErrorExample.mark); `\(ErrorExample.markData.dropLast())`).

        """

    private func section(_ entry: MessageEntry) -> String {
        var lines = ["### \(entry.id)", ""]
        for language in [Language.vi, .en] {
            let wording = entry.wording(language).general
            lines.append("- **\(Self.word(entry.severity, language))**: \(wording.what)")
            if let why = wording.why { lines.append("  \(why)") }
            if let hint = wording.hint { lines.append("  → \(hint)") }
        }
        lines.append("")
        if let rule = RulePage(entry.id) {
            let clause = rule.clause.map { "\($0.words(.vi)) · \($0.words(.en))" } ?? "Thông lệ · practice"
            lines += [clause, ""]
            for example in rule.examples { lines += ["```text", "Sai:  \(example.wrong)", "Đúng: \(example.right)", "```"] }
        }
        if let example = MessageCatalogue.example(entry.id) { lines += ExampleText(example).markdown }
        if let passing = entry.passing { lines += ["Đúng · right:", "```template", passing, "```"] }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func word(_ severity: Severity, _ language: Language) -> String {
        switch (severity, language) {
        case (.error, .vi): "lỗi"
        case (.error, .en): "error"
        case (.warning, .vi): "cảnh báo"
        case (.warning, .en): "warning"
        case (.information, .vi): "thông tin"
        case (.information, .en): "note"
        }
    }
}

/// An error's example as text.
struct ExampleText {
    private let cause: ErrorExample.Cause

    init(_ example: ErrorExample) { cause = example.cause }

    /// What causes the error: pieces with the kind of text that each is.
    private var pieces: [(kind: String, text: String)] {
        switch cause {
        case .template(let text, let data, let others):
            var pieces = others.sorted { $0.key < $1.key }.map { ("template \($0.key)", $0.value) }
            pieces.append(("template", text))
            return data == ErrorExample.data ? pieces : pieces + [("yaml", data)]
        case .openDocument(let body, let data), .word(let body, let data):
            return [("xml", body)] + (data == ErrorExample.data ? [] : [("yaml", data)])
        case .data(let text, let name): return [(name.hasSuffix("json") ? "json" : "yaml", text)]
        case .command(let script): return [("sh", script)]
        case .none: return []
        }
    }

    var markdown: [String] {
        if case .none(let vi, let en, let test) = cause {
            let suite = test.map { " (`\($0)`)" } ?? ""
            return ["Không có ví dụ: \(vi.what)\(suite)", "", "No example: \(en.what)\(suite)", ""]
        }
        return pieces.flatMap { ["```\($0.kind)"] + ($0.text.isEmpty ? [] : [$0.text]) + ["```"] }
    }

    /// For a terminal.
    func said(in language: Language) -> [String] {
        if case .none(let vi, let en, _) = cause {
            return [language == .vi ? "Không có ví dụ. " + vi.what : "No example. " + en.what]
        }
        let text = pieces.map { $0.kind.hasPrefix("template ") ? "\($0.kind):\n\($0.text)\n" : $0.text }.joined(separator: "\n")
        return Self.block(text, after: language == .vi ? "Sai:   " : "Wrong: ")
    }

    /// One line beside its label, several below it.
    static func block(_ text: String, after label: String) -> [String] {
        guard text.contains("\n") else { return [label + text] }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return [String(label.reversed().drop { $0 == " " }.reversed())] + lines.map { "  " + $0 }
    }
}
