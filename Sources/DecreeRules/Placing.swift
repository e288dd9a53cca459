import Diagnostics
import ReadingModel
import Recognition
import VietnameseText

extension String {
    var trimmed: String {
        var view = unicodeScalars[...]
        while view.first?.isBlank == true { view.removeFirst() }
        while view.last?.isBlank == true { view.removeLast() }
        return String(view)
    }
}

extension CheckedDocument {
    /// Quốc hiệu in the first of several columns.
    var nationalNameIsLeft: Bool {
        guard let line = components.line(.nationalName), let cell = body[line].cell else { return false }
        return cell.columnCount > 1 && cell.column == 0 && lines.side(of: body[line]) == .left
    }

    /// Lines of a component that are not centred: one finding.
    func misaligned(_ lines: [Int], severity: Severity? = nil) -> [Finding] {
        let wrong = lines.filter { !body[$0].isEmpty && !isCentred($0) }
        guard !wrong.isEmpty else { return [] }
        let found = alignment(of: wrong[0])
        return [Finding(wrong.map { Finding.Spot($0) }, found: found, demanded: "§centred", severity: severity)]
    }

    func alignment(of index: Int) -> String {
        switch lines.format(body[index]).alignment {
        case .left: "§left"
        case .right: "§right"
        case .justify: "§justified"
        case .centre: "§centred"
        }
    }

    /// Centred, or moved to the middle by blanks or tabs (that is ND-18's to say).
    func isCentred(_ index: Int) -> Bool {
        lines.format(body[index]).alignment == .centre || !body[index].leading.isEmpty || body[index].separator == .tab
            || body[index].separator == .blanks || hasFollower(index)
    }

    private func hasFollower(_ index: Int) -> Bool {
        guard index + 1 < body.count, body[index + 1].paragraph == body[index].paragraph else { return false }
        return body[index + 1].separator == .tab || body[index + 1].separator == .blanks
    }
}
