import AdministrativeDocuments
public import Diagnostics
import OfficeDocuments
import ReadingModel
import Recognition

/// The components of an official document as data, which fill the template of its kind
/// again.
///
///     let data = try Extraction(contentsOf: "bao-cao.docx").data
///     print(data["trich_yeu"])
public struct Extraction: Sendable {
    /// By the keys that `fill` takes; absent: null.
    public let data: ExtractedValue
    /// The kind's slug; nil where the document tells none.
    public let kind: String?
    /// How sure each component is, from 0 to 1, by its key.
    public let confidence: [(component: String, value: Double)]

    /// - Throws: what keeps the document from being read; `not-administrative` where it is
    ///   no official document.
    public init(contentsOf path: String) throws(Faults) {
        let source: OfficeDocument
        do throws(Diagnostic) { source = try Document.read(path) } catch { throw Faults(error.placed(path)) }
        try Secrecy.refuse(source, path)
        let lines = Lines(try Reading(document: source))
        let components = Recognizer(kinds: TemplateLibrary.current.knownKinds).components(in: lines)
        if components.regime == .none {
            throw Faults(Diagnostic("not-administrative", severity: .error, at: DiagnosticPlace(file: path)))
        }
        let reader = ComponentReader(lines, components)
        kind = components.kind?.slug
        data = reader.data
        confidence = Component.allCases.compactMap { component in
            components[component].map { (component.rawValue, $0.confidence) }
        }
    }
}

/// Reads the values of components.
private struct ComponentReader {
    let lines: Lines
    let found: Components

    init(_ lines: Lines, _ found: Components) { (self.lines, self.found) = (lines, found) }

    private func words(_ component: Component) -> [String] { (found[component]?.lines ?? []).map { lines.body[$0].text } }

    private func joined(_ component: Component) -> ExtractedValue {
        let text = words(component).joined(separator: " ")
        return text.isEmpty ? .null : .text(text)
    }

    private func list(_ texts: [String]) -> ExtractedValue { .list(texts.map { .text($0) }) }

    var data: ExtractedValue {
        var pairs: [(String, ExtractedValue)] = [
            ("loai", found.kind.map { .text($0.slug) } ?? .null), ("co_quan", agency), ("so", number), ("ky_hieu", symbol),
            ("don_vi_soan", unit), ("dia_danh", place), ("ngay", day), ("trich_yeu", subject),
            ("kinh_gui", list(found.addressees.map(\.text))), ("can_cu", bases),
        ]
        if found.has(.issuer) { pairs.append(("tham_quyen", joined(.issuer))) }
        if isInArticles { pairs.append(("dieu", articles)) } else { pairs.append(("noi_dung", content)) }
        pairs += [
            ("noi_nhan", recipients), ("luu", kept), ("nguoi_ky", signers), ("phu_luc", appendices), ("do_khan", urgency), ("du_thao", draft),
        ]
        return .map(pairs)
    }

    // MARK: Ô 2, 3, 4

    private var groups: [String] {
        guard let line = found.line(.number), let number = found.number else { return [] }
        return number.groups.map { lines.body[line].text($0) }
    }

    private var isLetter: Bool { found.kind?.slug == "cong-van" }

    private var agency: ExtractedValue {
        let superior = words(.superior).joined(separator: " ")
        let code = isLetter ? groups.first : groups.dropFirst().joined(separator: "-")
        return .map([
            ("chu_quan", superior.isEmpty ? .null : .text(superior)), ("ten", list(words(.agency))),
            ("viet_tat", code.flatMap { $0.isEmpty ? nil : .text($0) } ?? .null), ("dia_chi", joined(.address)),
        ])
    }

    private var number: ExtractedValue {
        guard let line = found.line(.number), let number = found.number, let value = Int(lines.body[line].text(number.number)) else { return .null }
        return .number(value)
    }

    private var symbol: ExtractedValue {
        guard let line = found.line(.number), let number = found.number else { return .null }
        return .text(lines.body[line].text(number.symbol))
    }

    private var unit: ExtractedValue {
        isLetter && groups.count > 1 ? .text(groups.dropFirst().joined(separator: "-")) : .null
    }

    private var place: ExtractedValue {
        guard let line = found.line(.dateline), let date = found.date, !date.place.isEmpty else { return .null }
        return .text(lines.body[line].text(date.place))
    }

    /// As much as is known: 2024, 2024-07, 2024-07-05.
    private var day: ExtractedValue {
        guard let line = found.line(.dateline), let date = found.date else { return .null }
        let figures = date.figures(in: lines.body[line].letters)
        guard let year = figures.year else { return .null }
        var text = String(year)
        guard let month = figures.month else { return .text(text) }
        text += "-" + (month < 10 ? "0" : "") + String(month)
        guard let day = figures.day else { return .text(text) }
        return .text(text + "-" + (day < 10 ? "0" : "") + String(day))
    }

    // MARK: Ô 5, 9a

    private var subject: ExtractedValue {
        var text = words(.subject).joined(separator: " ")
        if isLetter, text.lowercased().hasPrefix("v/v") { text = String(text.dropFirst(3).drop { $0 == " " }) }
        return text.isEmpty ? .null : .text(text)
    }

    private var bases: ExtractedValue {
        list(words(.legalBasis).map { $0.hasSuffix(";") || $0.hasSuffix(".") ? String($0.dropLast()) : $0 })
    }

    // MARK: Ô 6

    private var isInArticles: Bool {
        let form = found.kind?.form ?? ""
        let isDecision = ["1.01", "1.02", "1.03"].contains { form.hasPrefix($0) }
        return isDecision && found.items.contains { $0.level == .article }
    }

    private var content: ExtractedValue {
        let text = ContentMarkdown(lines, items: found.items).text(of: found.content)
        return text.isEmpty ? .null : .text(text)
    }

    private var articles: ExtractedValue {
        let starts = found.items.filter { $0.level == .article }
        let writer = ContentMarkdown(lines, items: found.items)
        return .list(starts.indices.map { index in
            let from = starts[index].line
            let end = index + 1 < starts.count ? starts[index + 1].line : found.content.upperBound
            var text = writer.text(of: from..<end)
            // The template writes the number.
            if text.hasPrefix("**"), let close = text.dropFirst(2).firstRange(of: "**") {
                text = String(text[close.upperBound...].drop { $0 == " " })
            } else if let dot = text.firstIndex(of: ".") {
                text = String(text[text.index(after: dot)...].drop { $0 == " " })
            }
            return .text(text)
        })
    }

    // MARK: Ô 7, 9b

    private func isKept(_ entry: Entry) -> Bool { entry.text.lowercased().hasPrefix("lưu") }

    private var recipients: ExtractedValue {
        list(found.recipients.filter { !isKept($0) }.map(\.text).filter { !["như trên", "như kính gửi"].contains($0.lowercased()) })
    }

    private var kept: ExtractedValue {
        guard let entry = found.recipients.last(where: isKept), let colon = entry.text.firstIndex(of: ":") else { return .null }
        let words = entry.text[entry.text.index(after: colon)...].split(separator: ",").map { $0.drop { $0 == " " } }
        guard let first = words.first else { return .null }
        return .map([("van_thu", .text(String(first))), ("don_vi", list(words.dropFirst().map(String.init)))])
    }

    private var signers: ExtractedValue {
        let all = found.signers.map { signer -> ExtractedValue in
            let titles = signer.titles.map { lines.body[$0].text }
            return .map([
                ("quyen_han", list(signer.authority.map { lines.body[$0].text })),
                ("chuc_vu", titles.isEmpty ? .null : .text(titles.joined(separator: " "))),
                ("chuc_vu_khac", signer.otherTitle.map { .text(lines.body[$0].text) } ?? .null),
                ("ho_ten", signer.name.map { .text(lines.body[$0].text) } ?? .null),
            ])
        }
        return all.count == 1 ? all[0] : all.isEmpty ? .null : .list(all)
    }

    // MARK: The rest

    private var appendices: ExtractedValue {
        let writer = ContentMarkdown(lines, items: ContentItem.items(in: found.appendices.map(\.lines), of: lines))
        return .list(found.appendices.map { appendix in
            let start = (appendix.reference.last ?? appendix.title.last ?? appendix.lines.lowerBound) + 1
            return .map([
                ("ten", .text(appendix.title.map { lines.body[$0].text }.joined(separator: " "))),
                ("noi_dung", .text(writer.text(of: min(start, appendix.lines.upperBound)..<appendix.lines.upperBound))),
            ])
        })
    }

    private var urgency: ExtractedValue {
        found.line(.urgency).map { .text(lines.body[$0].text.lowercased()) } ?? .null
    }

    private var draft: ExtractedValue {
        guard let line = found.line(.draftMark) else { return .null }
        let rest = lines.body[line].text.dropFirst(7).drop { !$0.isLetter && !$0.isNumber }
        return rest.isEmpty ? .flag(true) : .text(rest.lowercased())
    }
}
