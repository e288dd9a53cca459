/// The specimens by what they are.
package enum SpecimenKind: String, Sendable, CaseIterable {
    /// A commune's report to its superior (mẫu 1.4 with Kính gửi).
    case report
    /// A commune's letter to two addressees (mẫu 1.5).
    case letter
    /// A decision in articles (mẫu 1.2).
    case decision
    /// A plan of a department, with two appendices.
    case plan

    package var document: Specimen {
        switch self {
        case .report: .report
        case .letter: .letter
        case .decision: .decision
        case .plan: .plan
        }
    }
}

extension Specimen {
    // MARK: What all have

    static func head(
        superior: String? = nil, agency: [String], number: String, dateline: String, subject: String? = nil
    ) -> [Line] {
        var lines: [Line] = []
        func add(_ id: LineID, _ text: String, _ row: Int, _ column: Int, size: Double = 13, bold: Bool = false, italic: Bool = false, rule: Double? = nil) {
            var line = Line(id: id, runs: [Run(text: text, bold: bold, italic: italic, size: size)])
            line.alignment = .centre
            line.cell = Cell(table: .head, row: row, column: column)
            line.rule = rule
            lines.append(line)
        }
        if let superior { add(.superior, superior, 0, 0) }
        for (index, name) in agency.enumerated() {
            add(index == 0 ? .agency : .agencyUnit, name, 0, 0, bold: true, rule: index == agency.count - 1 ? 0.4 : nil)
        }
        add(.nationalName, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 0, 1, bold: true)
        add(.motto, "Độc lập - Tự do - Hạnh phúc", 0, 1, size: 14, bold: true, rule: 1)
        add(.number, number, 1, 0)
        if let subject {
            add(.subject, subject, 1, 0, size: 12)
            lines[lines.count - 1].before = 6
        }
        add(.dateline, dateline, 1, 1, size: 14, italic: true)
        return lines
    }

    static func kind(_ name: String, _ subject: String) -> [Line] {
        var title = Line(id: .kind, runs: [Run(text: name, bold: true)])
        title.alignment = .centre
        title.before = 12
        var lines = [title]
        title.id = .subject
        title.runs = [Run(text: subject, bold: true)]
        title.before = 0
        title.rule = 0.4
        lines.append(title)
        return lines
    }

    static func paragraph(_ id: LineID, _ text: String, bold: Bool = false, italic: Bool = false, lead: String? = nil) -> Line {
        var runs = [Run(text: text, bold: bold, italic: italic)]
        if let lead { runs.insert(Run(text: lead, bold: true), at: 0) }
        var line = Line(id: id, runs: runs)
        line.indent = 12.7
        line.before = 6
        return line
    }

    static func centred(_ id: LineID, _ text: String) -> Line {
        var line = Line(id: id, runs: [Run(text: text, bold: true)])
        line.alignment = .centre
        line.before = 6
        return line
    }

    static func signature(_ recipients: [String], authority: [String], title: String, name: String) -> [Line] {
        var lines: [Line] = []
        func add(_ id: LineID, _ text: String, _ column: Int, size: Double, bold: Bool = false, italic: Bool = false, alignment: Alignment) {
            var line = Line(id: id, runs: [Run(text: text, bold: bold, italic: italic, size: size)])
            line.alignment = alignment
            line.cell = Cell(table: .signature, row: 0, column: column)
            lines.append(line)
        }
        add(.recipients, "Nơi nhận:", 0, size: 12, bold: true, italic: true, alignment: .left)
        for (index, text) in recipients.enumerated() {
            let id: LineID = index == recipients.count - 1 ? .kept : index == 0 ? .first : index == 1 ? .second : LineID(rawValue: "recipient-\(index + 1)")
            add(id, text, 0, size: 11, alignment: .left)
        }
        for (index, text) in authority.enumerated() {
            add(index == 0 ? .authority : LineID(rawValue: "authority-\(index + 1)"), text, 1, size: 14, bold: true, alignment: .centre)
        }
        add(.title, title, 1, size: 14, bold: true, alignment: .centre)
        for index in 0..<4 { add(LineID(rawValue: "blank-\(index)"), "", 1, size: 14, alignment: .centre) }
        add(.name, name, 1, size: 14, bold: true, alignment: .centre)
        return lines
    }
}
