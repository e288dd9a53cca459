import Foundation
import Testing

/// Every case of the list of hard cases has a test that carries its number.
@Suite struct CaseNumberTests {
    /// What this engine does not have yet, with the reason.
    static let excepted: [(numbers: ClosedRange<Int>, reason: String)] = [
        (140...145, "filling from folders and tables of records is a later step: there is no batch yet"),
    ]

    /// Of these a piece is left out, with the reason.
    static let partly: [Int: String] = [
        100: "codes from CSV, XLSX and ODS: spreadsheets are no data files yet",
        102: "serial numbers of XLSX, for the same reason",
        133: "no file of Pages is in the corpus",
        139: "lock files in folders: nothing reads a folder of templates or records yet",
    ]

    /// The numbers at the beginning of the names of tests.
    static let numbers: Set<Int> = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        var found: Set<Int> = []
        for file in files where file.hasSuffix(".swift") {
            guard let text = try? String(contentsOf: folder.appending(path: file), encoding: .utf8) else { continue }
            for match in text.matches(of: #/func `case (\d+): /#) { if let number = Int(match.1) { found.insert(number) } }
        }
        return found
    }()

    @Test(arguments: 1...157)
    func `a case has a test, or the reason why not`(number: Int) {
        let isExcepted = Self.excepted.contains { $0.numbers.contains(number) }
        #expect(Self.numbers.contains(number) != isExcepted)
    }

    @Test func `what is left out in part has a test all the same`() {
        #expect(Self.partly.keys.allSatisfy(Self.numbers.contains) && Self.partly.values.allSatisfy { !$0.isEmpty })
    }

    @Test func `there are no other numbers`() { #expect(Self.numbers.allSatisfy { (1...157).contains($0) }) }
}
