import Diagnostics
import ReadingModel
import Recognition
import VietnameseText

/// Phông chữ, màu chữ, bộ mã (Phụ lục I, Phần I, I.4).
enum FontRules {
    static let rules: [Rule] = [family, legacy, colour, highlight, composed, byName]

    /// The kinds of families that a run may have.
    private enum Family { case right, symbol, postScript, byName, legacy, other }

    private static func family(_ font: FontName) -> Family {
        let name = (font.rawValue.split { $0 == ";" || $0 == "," }.first.map(String.init) ?? "").trimmed
        if name.isEmpty || name == "Times New Roman" || name == "'Times New Roman'" { return .right }
        if name.hasPrefix("Times New Roman ") { return .byName }
        if name.hasPrefix("TimesNewRomanPS") { return .postScript }
        if name.hasPrefix(".Vn") || name.hasPrefix("VNI-") || name.hasPrefix("VNI ") { return .legacy }
        return ["Symbol", "Wingdings", "Wingdings 2", "Wingdings 3", "Webdings", "OpenSymbol", "Cambria Math"].contains(name) ? .symbol : .other
    }

    /// Runs of letters in a family, in the whole document.
    private static func runs(_ document: CheckedDocument, _ wanted: (Family) -> Bool) -> [(spot: Finding.Spot, font: String, line: Int)] {
        var found: [(Finding.Spot, String, Int)] = []
        for (index, line) in document.body.enumerated() where !line.isHidden {
            for (piece, format) in document.lines.visiblePieces(of: line) where wanted(family(format.font)) {
                guard line.letters[piece.range].contains(where: { $0.isLetter || $0.isDigit }) else { continue }
                found.append((Finding.Spot(index, piece.range), format.font.rawValue, index))
                if found.count >= 200 { return found }
            }
        }
        return found
    }

    private static let family = Rule(
        "ND30-PG-07", "PL1 I.4", examples: [RuleExample(.report) { $0[.body4].look(font: "Calibri") }]
    ) { document in
        let runs = runs(document) { $0 == .other }
        if let first = runs.first {
            return [Finding(runs.prefix(50).map(\.spot), found: first.font, demanded: "Times New Roman", fixes: runs.compactMap { run in run.spot.range.map { .font(line: run.line, range: $0) } })]
        }
        guard let first = Self.runs(document, { $0 == .postScript }).first else { return [] }
        return [Finding([first.spot], found: first.font, demanded: "Times New Roman", severity: .warning)]
    }

    private static let legacy = Rule(
        "ND30-PG-08", "PL1 I.4", examples: [RuleExample(.report) { $0[.body4].look(font: ".VnTime") ; $0[.body4].text = "§µi truyÒn thanh x· ®· ph¸t 128 tin." }]
    ) { document in
        let runs = runs(document) { $0 == .legacy }
        guard let first = runs.first, let range = first.spot.range else { return [] }
        let letters = document.body[first.line].letters[range]
        let isUnicode = letters.contains { (0x1EA0...0x1EF9).contains($0.value) || ["ă", "đ", "ơ", "ư", "Ă", "Đ", "Ơ", "Ư"].contains($0) }
            || letters.allSatisfy { $0.value < 0x80 }
        return [Finding(runs.prefix(50).map(\.spot), found: first.font, demanded: "Times New Roman", severity: isUnicode ? .warning : nil)]
    }

    private static let byName = Rule(
        "ND30-PG-19", "", examples: [RuleExample(.report) { $0[.body3].look(bold: false, font: "Times New Roman Bold") }]
    ) { document in
        let runs = runs(document) { $0 == .byName }
        guard let first = runs.first else { return [] }
        return [Finding(runs.prefix(50).map(\.spot), found: first.font, demanded: "Times New Roman")]
    }

    private static let colour = Rule(
        "ND30-PG-09", "PL1 I.4", examples: [RuleExample(.report) { $0[.body4].look(colour: "FF0000") }]
    ) { document in
        let stamps = Set(document.indices(.urgency) + document.indices(.circulation) + document.indices(.draftMark))
        var spots: [Finding.Spot] = []
        var found: String?
        for (index, line) in document.body.enumerated() where !stamps.contains(index) {
            for (piece, format) in document.lines.visiblePieces(of: line) where !isBlack(format.colour) {
                found = found ?? "#" + format.colour.rawValue
                spots.append(Finding.Spot(index, piece.range))
                if spots.count >= 50 { break }
            }
        }
        return spots.isEmpty ? [] : [Finding(Array(spots.prefix(50)), found: found)]
    }

    /// Black, or so near to it that no printer shows another colour.
    private static func isBlack(_ colour: Colour) -> Bool {
        guard colour != .automatic, let value = UInt32(colour.rawValue, radix: 16) else { return true }
        return [value >> 16 & 0xFF, value >> 8 & 0xFF, value & 0xFF].allSatisfy { $0 <= 0x1A }
    }

    private static let highlight = Rule(
        "ND30-PG-10", "", examples: [RuleExample(.report) { $0[.body4].runs[0].background = "FFFF00" }]
    ) { document in
        var spots: [Finding.Spot] = []
        for (index, line) in document.body.enumerated() {
            for (piece, format) in document.lines.visiblePieces(of: line) {
                guard let background = format.background, background != .automatic, background.rawValue.uppercased() != "FFFFFF" else { continue }
                spots.append(Finding.Spot(index, piece.range))
            }
            if spots.count >= 50 { break }
        }
        return spots.isEmpty ? [] : [Finding(spots)]
    }

    private static let composed = Rule(
        "ND30-PG-11", "PL1 I.4", examples: [RuleExample(.report) { $0[.body4].text = "Đài truyền thanh xa\u{303} đã phát 128 tin, bài." }]
    ) { document in
        var spots: [Finding.Spot] = []
        var fixes: [Fix] = []
        for (index, line) in document.body.enumerated() {
            for piece in line.pieces where piece.source.utf8.contains(0xCC) {
                guard piece.source.unicodeScalars.contains(where: { (0x300...0x323).contains($0.value) }) else { continue }
                spots.append(Finding.Spot(index, piece.range))
                fixes.append(.text(line: index, range: piece.range, with: line.text(piece.range)))
            }
            if spots.count >= 2000 { break }
        }
        return spots.isEmpty ? [] : [Finding(Array(spots.prefix(50)), fixes: fixes)]
    }
}
