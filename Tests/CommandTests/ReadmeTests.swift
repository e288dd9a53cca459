import Foundation
import Testing

/// What both READMEs tell a visitor to type, and what they say of it.
@Suite struct ReadmeTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

    private static func text(_ name: String) throws -> String {
        try String(contentsOf: root.appending(path: name), encoding: .utf8)
    }

    /// All but what waits for changes or needs an office program.
    @Test(arguments: ["README.md", "README.vi.md"])
    func `its commands work in their order`(name: String) throws {
        let commands = try Self.text(name).split(separator: "\n").map(String.init).filter {
            ($0.hasPrefix("    vanthu ") || $0.hasPrefix("    echo ")) && !$0.contains("--watch") && !$0.contains(".pdf")
        }
        #expect(commands.count >= 7)
        let place = try Workplace()
        try FileManager.default.createSymbolicLink(
            at: place.folder.appending(path: "Samples"), withDestinationURL: Self.root.appending(path: "Samples"))
        for command in commands {
            let run = try place.shell("vanthu() { \"$VANTHU\" \"$@\"; }\n" + command)
            #expect(run.status == 0, "\(command)\n\(run.messages)")
        }
    }

    @Test func `it names the statuses that the manual page names`() throws {
        let rows = try Self.text("README.md").matches(of: /(?m)^\| (\d[\d, ]*) \|/)
        let named = rows.flatMap { $0.1.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) } }
        let page = try Self.text("docs/vanthu.1")
        let section = try #require(page.firstRange(of: "EXIT STATUS"))
        let known = page[section.upperBound...].matches(of: /\.B (\d+)\n/).map { String($0.1) }
        #expect(!known.isEmpty && named == known)
    }
}
