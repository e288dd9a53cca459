import Foundation
import Testing

/// What tests render is judged by the document validator: they render in a few places
/// only, and these call it.
@Suite struct RenderingTests {
    /// The places that judge, and files that render plain text.
    static let places: Set<String> = [
        "TemplatingTests/Harness.swift", "SampleTests/SampleTests.swift", "TemplatingTests/TextTemplateTests.swift", "TemplatingLanguageTests/StatementTests.swift", "TemplatingTests/LimitTests.swift",
        "TemplatingTests/Fuzz/FuzzTests.swift", "TemplatingTests/HostileTemplateTests.swift",
    ]

    @Test func `no test renders a document past the validator`() throws {
        let tests = SourceFile.root.appending(path: "Tests")
        let names = try FileManager.default.subpathsOfDirectory(atPath: tests.path).filter { $0.hasSuffix(".swift") }
        #expect(Set(names).isSuperset(of: Self.places))
        for name in names where !Self.places.contains(name) && name != "ModuleGraphTests/RenderingTests.swift" {
            let text = try String(contentsOf: tests.appending(path: name), encoding: .utf8)
            let lines = text.split(separator: "\n").filter {
                $0.contains(".render(") && !$0.contains("Harness.render(")
            }
            #expect(lines.isEmpty, "\(name): render by the harness of the test target")
        }
        for name in Self.places where !name.contains("TextTemplate") && !name.contains("Fuzz") && !name.contains("StatementTests") && !name.contains("LimitTests") && !name.contains("HostileTemplateTests") {
            let text = try String(contentsOf: tests.appending(path: name), encoding: .utf8)
            #expect(text.contains("newFaults("), "\(name)")
        }
    }
}
