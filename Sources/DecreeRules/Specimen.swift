/// A document that keeps every rule, as an office types one; examples change a thing in it.
/// Tests write it as ODT and DOCX.
package struct Specimen: Sendable, Hashable {
    /// A line of it.
    package struct Line: Sendable, Hashable {
        package var id: LineID
        package var runs: [Run]
        package var alignment = Alignment.justify
        /// Of the first line, in millimetres.
        package var indent = 0.0
        /// In millimetres.
        package var left = 0.0
        /// In points.
        package var before = 0.0
        package var after = 0.0
        /// In percent of single.
        package var spacing = 100.0
        /// Where it stands.
        package var cell: Cell?
        /// A drawn line below it, as long as this share of its text.
        package var rule: Double?
        package var startsPage = false

        /// All of its text; setting it keeps the look of the first letters.
        package var text: String {
            get { runs.map(\.text).joined() }
            set { runs = [runs[0].saying(newValue)] }
        }

        /// Sets the look of all letters.
        package mutating func look(
            bold: Bool? = nil, italic: Bool? = nil, size: Double? = nil, font: String? = nil, colour: String? = nil,
            underline: Bool? = nil
        ) {
            for index in runs.indices {
                if let bold { runs[index].bold = bold }
                if let italic { runs[index].italic = italic }
                if let size { runs[index].size = size }
                if let font { runs[index].font = font }
                if let colour { runs[index].colour = colour }
                if let underline { runs[index].underline = underline }
            }
        }
    }

    /// Letters of one look.
    package struct Run: Sendable, Hashable {
        package var text: String
        package var bold = false
        package var italic = false
        package var size = 14.0
        package var font = "Times New Roman"
        package var colour: String?
        package var background: String?
        package var underline = false

        func saying(_ text: String) -> Run {
            var copy = self
            copy.text = text
            return copy
        }
    }

    /// Where the text of a line stands between its edges.
    package enum Alignment: String, Sendable, Hashable { case left, centre, right, justify }

    /// A cell of a table without borders: the letterhead's or the signature's.
    package struct Cell: Sendable, Hashable {
        package var table: Table
        package var row: Int
        package var column: Int
    }

    /// The tables of a document; their columns in millimetres.
    package enum Table: Sendable, Hashable {
        case head, signature, copy, attachedHead
        case narrowHead
        package var columns: [Double] {
            switch self {
            case .signature, .copy: [80, 80]
            case .head, .attachedHead: [58, 102]
            case .narrowHead: [80, 80]
            }
        }
    }

    /// A section: its sheet, and whether its pages are numbered in the header.
    package struct Page: Sendable, Hashable {
        package var width = 210.0, height = 297.0
        package var top = 20.0, bottom = 20.0, left = 30.0, right = 20.0
        /// The page number's look; nil: no number.
        package var number: Run? = Run(text: "", size: 14)
        package var numberAlignment = Alignment.centre
        package var numberIsInFooter = false
        package var numberBefore = ""
        package var numberOnFirstPage = false
        package var firstNumber: Int?
        /// Other words in the header of every page.
        package var header: String?
    }

    package var page = Page()
    package var lines: [Line]
    /// Sections after the first begin with the line of this id.
    package var sections: [LineID: Page] = [:]
    package var signatureRowIsUnsplittable = true
    /// The letterhead's columns are of one width: too narrow for quốc hiệu.
    package var narrowHead: Bool {
        get { lines.contains { $0.cell?.table == .narrowHead } }
        set {
            for index in lines.indices where lines[index].cell?.table == (newValue ? .head : .narrowHead) {
                lines[index].cell?.table = newValue ? .narrowHead : .head
            }
        }
    }

    /// A line by its id.
    package subscript(_ id: LineID) -> Line {
        get { lines[index(of: id)] }
        set { lines[index(of: id)] = newValue }
    }

    private func index(of id: LineID) -> Int {
        guard let index = lines.firstIndex(where: { $0.id == id }) else { preconditionFailure("no line \(id)") }
        return index
    }

    package mutating func remove(_ id: LineID) { lines.remove(at: index(of: id)) }

    /// Puts a copy of a line behind it, with other words.
    package mutating func add(_ text: String, after id: LineID, as new: LineID, like model: LineID? = nil) {
        var line = self[model ?? id]
        line.id = new
        line.text = text
        line.cell = self[id].cell
        lines.insert(line, at: index(of: id) + 1)
    }
}

/// The name of a specimen's line.
package struct LineID: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
    package var rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    package init(stringLiteral value: String) { rawValue = value }
}

extension LineID {
    package static let superior: LineID = "superior", agency: LineID = "agency", agencyUnit: LineID = "agency-unit"
    package static let number: LineID = "number", nationalName: LineID = "national-name", motto: LineID = "motto"
    package static let dateline: LineID = "dateline", kind: LineID = "kind", subject: LineID = "subject"
    package static let addressees: LineID = "addressees", issuer: LineID = "issuer", order: LineID = "order"
    package static let basis1: LineID = "basis-1", basis2: LineID = "basis-2", basis3: LineID = "basis-3"
    package static let recipients: LineID = "recipients", first: LineID = "recipient-1", second: LineID = "recipient-2"
    package static let kept: LineID = "recipient-kept", authority: LineID = "authority", title: LineID = "title", name: LineID = "name"
    /// Paragraphs of the content, in their order.
    package static let body1: LineID = "body-1", body2: LineID = "body-2", body3: LineID = "body-3", body4: LineID = "body-4"
    package static let last: LineID = "body-last"
}

/// A departure from a rule: a specimen with something changed.
package struct RuleExample: Sendable {
    package var specimen: SpecimenKind
    package var profile: Profile
    package var change: @Sendable (inout Specimen) -> Void

    package init(_ specimen: SpecimenKind, profile: Profile = .draft, change: @escaping @Sendable (inout Specimen) -> Void) {
        self.specimen = specimen
        self.profile = profile
        self.change = change
    }

    package var passing: Specimen { specimen.document }

    package var failing: Specimen {
        var document = specimen.document
        change(&document)
        return document
    }
}
