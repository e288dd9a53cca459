import Diagnostics
import VanThu

/// Says diagnostics on standard error, for people or as JSON lines.
struct DiagnosticPrinter {
    var asJSON = false
    var hasColour = false
    /// The line of a data file is shown as it stands (`--verbose`): it may hold anything.
    var showsData = false

    /// As the command line asks, before it is parsed.
    static let standard = DiagnosticPrinter(
        asJSON: argument("--messages") == "json",
        hasColour: Colour.isUsed(argument("--color").flatMap { .init(rawValue: $0) } ?? .auto))

    /// What a person is told at once; programs get all.
    private static let most = 200

    func say(_ diagnostics: [Diagnostic]) {
        var said = diagnostics
        if !asJSON, diagnostics.count > Self.most {
            let (errors, others) = (diagnostics.filter { $0.severity == .error }, diagnostics.filter { $0.severity != .error })
            said = Array((errors + others).prefix(Self.most))
        }
        for diagnostic in said { say(diagnostic) }
        let left = diagnostics.count - said.count
        guard left > 0 else { return }
        let words = VanThuCommand_say(
            vi: "… và \(left) thông báo nữa; --messages json ghi ra tất cả.\n",
            en: "… and \(left) more; --messages json writes all of them.\n")
        write(words, toError: true)
    }

    func say(_ diagnostic: Diagnostic) {
        let diagnostic = showsData ? DataLine.shown(in: diagnostic) : diagnostic
        write(asJSON ? JSONLine(diagnostic).text + "\n" : text(diagnostic), toError: true)
    }

    /// `file: place: what (expected, found) [lỗi id]`, the words with a caret, a hint.
    func text(_ diagnostic: Diagnostic) -> String {
        var line = ""
        if let file = diagnostic.place.file { line += Colour.bold.on(file, if: hasColour) + ": " }
        let place = PlaceText(of: diagnostic).text
        if !place.isEmpty { line += place + ": " }
        line += diagnostic.message(language)
        line += " [" + colour(diagnostic.severity).on("\(word(diagnostic.severity)) \(diagnostic.id)", if: hasColour) + "]"
        if diagnostic.count > 1 {
            line += VanThuCommand_say(
                vi: " (gặp \(diagnostic.count) lần)", en: " (met \(diagnostic.count) times)")
        }
        var lines = [line]
        if let excerpt = diagnostic.excerpt {
            lines.append("  │ " + excerpt.text)
            let lead = String(excerpt.text.prefix(excerpt.caret.lowerBound))
            let marked = String(excerpt.text.dropFirst(excerpt.caret.lowerBound).prefix(excerpt.caret.count))
            lines.append(
                "  │ " + String(repeating: " ", count: Cells.count(lead))
                    + colour(diagnostic.severity).on(
                        String(repeating: "^", count: max(1, Cells.count(marked))), if: hasColour))
        }
        for other in diagnostic.otherPlaces.prefix(2) {
            lines.append("  " + VanThuCommand_say(vi: "và ở ", en: "and at ") + PlaceText(other).text)
        }
        let hint = diagnostic.hint(language)
        if let clause = diagnostic.clause {
            lines.append("  " + Clause(clause).words(language) + "." + (hint.map { " " + $0 } ?? ""))
        } else if let hint {
            lines.append("  " + VanThuCommand_say(vi: "Gợi ý: ", en: "Hint: ") + hint)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func colour(_ severity: Severity) -> Colour {
        switch severity {
        case .error: .red
        case .warning: .yellow
        case .information: .cyan
        }
    }

    func word(_ severity: Severity) -> String {
        switch severity {
        case .error: VanThuCommand_say(vi: "lỗi", en: "error")
        case .warning: VanThuCommand_say(vi: "cảnh báo", en: "warning")
        case .information: VanThuCommand_say(vi: "thông tin", en: "note")
        }
    }
}

/// `DiagnosticPrinter` has a `say` of its own.
private func VanThuCommand_say(vi: String, en: String) -> String { say(vi: vi, en: en) }

/// A place in a person's words.
struct PlaceText {
    var text: String

    /// With the component that stands there: `Số, ký hiệu (bảng 1, hàng 2, cột 1)`.
    init(of diagnostic: Diagnostic) {
        let place = PlaceText(diagnostic.place).text
        guard let component = diagnostic.component else {
            text = place
            return
        }
        let name = Terms.component(component, in: language)
        text = place.isEmpty ? name : "\(name) (\(place))"
    }

    init(_ place: DiagnosticPlace) {
        var words: [String] = []
        switch place.part {
        case "header"?: words.append(say(vi: "đầu trang", en: "header"))
        case "footer"?: words.append(say(vi: "chân trang", en: "footer"))
        case "note"?: words.append(say(vi: "chú thích", en: "note"))
        case "text-box"?: words.append(say(vi: "khung chữ", en: "text box"))
        case let part?: words.append(part)
        case nil: break
        }
        if let sheet = place.sheet { words.append(say(vi: "trang \"\(sheet)\"", en: "sheet \"\(sheet)\"")) }
        if let cell = place.cell { words.append(say(vi: "ô \(cell)", en: "cell \(cell)")) }
        if let table = place.table { words.append(say(vi: "bảng \(table)", en: "table \(table)")) }
        if let row = place.row { words.append(say(vi: "hàng \(row)", en: "row \(row)")) }
        if let column = place.column { words.append(say(vi: "cột \(column)", en: "column \(column)")) }
        if let paragraph = place.paragraph {
            words.append(say(vi: "đoạn \(paragraph)", en: "paragraph \(paragraph)"))
        }
        if let line = place.line {
            words.append(say(vi: "dòng \(line)", en: "line \(line)"))
        }
        if let field = place.field, place.paragraph == nil, place.table == nil {
            words.append("\"\(field)\"")
        }
        if let heading = place.heading {
            words.append(say(vi: "dưới \"\(heading)\"", en: "under \"\(heading)\""))
        }
        text = words.joined(separator: ", ")
    }
}

/// Terminal cells, near enough for a caret.
enum Cells {
    static func count(_ text: String) -> Int { text.count }
}
