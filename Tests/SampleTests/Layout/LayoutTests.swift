import ReadingModel
import Testing

/// The two drawings of the page say what `Templates/layout.tsv` says, and the same.
@Suite struct LayoutTests {
    @Test func `the table is one that a reader can rely on`() throws {
        let table = try Measure.table()
        #expect(Set(table.map(\.name)).count == table.count)
        for row in table {
            #expect(["", "mm", "pt", "%"].contains(row.unit), "\(row)")
            #expect(!row.value.isEmpty && !row.odf.isEmpty && !row.docx.isEmpty, "\(row)")
            #expect(row.range.isEmpty || row.clause.hasPrefix("PL"), "\(row)")
            #expect(row.isAllowed, "\(row): \(row.value) is not in \(row.range)")
        }
    }

    @Test func `the flat master says what the table says`() throws {
        let differences = try differences(try .flat(try Master.flatText()))
        #expect(differences == [])
    }

    @Test func `the Word master says what the table says`() throws {
        let differences = try differences(try .word())
        #expect(differences == [])
    }

    @Test func `the masters are alike, block by block`() throws {
        let flat = try Master.flat(try Master.flatText()).blockLines
        let word = try Master.word().blockLines
        #expect(flat.count > 100)
        for (a, b) in zip(flat, word) { #expect(a == b) }
        #expect(flat.count == word.count)
    }

    /// Somebody edits a master by hand: the measure's row is named.
    @Test(arguments: [
        (#"fo:margin-left="\d+mm""#, #"fo:margin-left="77mm""#, "page.margin-left"),
        (#"fo:margin-top="\d+pt""#, #"fo:margin-top="77pt""#, "cho-ky.before"),
        (#"column-width="\d+mm""#, #"column-width="77mm""#, "head.right-column"),
        (#"\* 0\.\d+\)"#, "* 0.77)", "co-quan-rule.ratio"),
    ])
    func `a change in the flat master is found`(old: String, new: String, name: String) throws {
        let text = try Master.flatText().replacing(try Regex(old), with: new)
        #expect(try differences(try .flat(text)).contains { $0.hasPrefix(name + ":") })
    }

    @Test(arguments: [
        (#"w:right="\d{3,4}" w:bottom"#, #"w:right="1777" w:bottom"#, "page.margin-right"),
        ("<w:b/><w:bCs/><w:i/>", "<w:i/>", "noi-nhan-nhan.bold"),
        (#"w:header="\d+""#, #"w:header="77""#, "page.number-distance"),
        (#"w:line="\d+""#, #"w:line="777""#, "noi-dung.line"),
    ])
    func `a change in the Word master is found`(old: String, new: String, name: String) throws {
        let pattern = try Regex(old)
        let master = try Master.word { _, text in text.replacing(pattern, with: new) }
        #expect(try differences(master).contains { $0.hasPrefix(name + ":") })
    }

    /// The rows that a master does not say: `name: found, not value`.
    private func differences(_ master: Master) throws -> [String] {
        try Measure.table().compactMap { row in
            let found = master.found(row)
            return found == [row.expected] ? nil : "\(row): \(found.sorted()), not \(row.expected)"
        }
    }
}
