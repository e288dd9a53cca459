import Foundation
import Testing

/// The arrows between the modules, and what every source file keeps to.
@Suite struct ModuleGraphTests {
    /// What each module may import, beside the standard libraries.
    static let arrows: [String: Set<String>] = [
        "Diagnostics": [], "XMLScanning": ["CLibXML2", "Diagnostics"],
        "Archives": ["CLibZip", "CLibDeflate", "Diagnostics"], "MarkdownReading": ["CMD4C"],
        "Pictures": ["CQREncode", "CTurboJPEG", "XMLScanning", "Archives", "Diagnostics"],
        "TextMetrics": [], "VietnameseText": [], "BuiltInTemplates": ["CBuiltInTemplates"],
        "OfficeDocuments": ["XMLScanning", "Archives", "Diagnostics"],
        "DocumentMerging": ["OfficeDocuments", "XMLScanning", "Diagnostics"],
        "Templating": ["DocumentMerging", "OfficeDocuments", "XMLScanning", "MarkdownReading", "TextMetrics", "VietnameseText", "Pictures", "Diagnostics"],
        "ReadingModel": ["OfficeDocuments", "XMLScanning", "Diagnostics"],
        "Previewing": ["ReadingModel"], "Recognition": ["ReadingModel", "OfficeDocuments", "XMLScanning", "VietnameseText"],
        "AdministrativeDocuments": [
            "Templating", "Recognition", "ReadingModel", "OfficeDocuments", "BuiltInTemplates", "TextMetrics",
            "VietnameseText", "Diagnostics",
        ],
        "YAMLParsing": ["CLibYAML"], "DataSources": ["Templating", "YAMLParsing", "VietnameseText", "Diagnostics"],
        "DecreeRules": ["Recognition", "ReadingModel", "TextMetrics", "VietnameseText", "Diagnostics"],
        "VanThu": [
            "AdministrativeDocuments", "DecreeRules", "Recognition", "DataSources", "Previewing", "ReadingModel", "TextMetrics",
            "Archives", "Pictures", "Templating", "OfficeDocuments", "Diagnostics",
        ],
        "VanThuCommand": [
            "VanThu", "AdministrativeDocuments", "DataSources", "Diagnostics", "ArgumentParser",
        ],
        "VanThuBenchmark": [
            "VanThu", "Templating", "DataSources", "OfficeDocuments", "Archives",
            "AdministrativeDocuments",
        ],
    ]
    static let standard: Set<String> = ["FoundationEssentials", "Glibc", "Synchronization"]

    @Test func `there are files, and each belongs to a module`() {
        #expect(SourceFile.all.count > 100)
        #expect(Set(SourceFile.all.map(\.module)) == Set(Self.arrows.keys))
    }

    @Test func `modules import only what the architecture allows`() {
        for file in SourceFile.all {
            let more = file.imports.subtracting(Self.arrows[file.module] ?? [])
                .subtracting(Self.standard)
            #expect(more.isEmpty, "\(file.name) imports \(more.sorted())")
        }
    }

    @Test func `the arrows make no circle`() {
        var remaining = Self.arrows
        while let leaf = remaining.first(where: { $0.value.allSatisfy { remaining[$0] == nil } }) {
            remaining[leaf.key] = nil
        }
        #expect(remaining.isEmpty)
    }

    @Test func `unsafe code stands only in the wrapper modules and at the system's edge`() {
        let wrappers: Set<String> = ["XMLScanning", "Archives", "MarkdownReading", "YAMLParsing", "Pictures", "BuiltInTemplates"]
        for file in SourceFile.all
        where !wrappers.contains(file.module) && !file.name.hasPrefix("VanThu/System/") {
            let lines = file.lines.filter { line in
                let code = line.split(separator: "//", omittingEmptySubsequences: false)[0]
                return code.contains("unsafe ") || code.contains("Unsafe")
            }
            #expect(lines.isEmpty, "\(file.name): \(lines)")
        }
    }

    @Test func `no file is longer than 300 lines`() {
        for file in SourceFile.all { #expect(file.lines.count <= 301, "\(file.name)") }
    }

    @Test func `every type says what it is`() {
        let declaration = /^ *((public|package|final|indirect) )*(struct|enum|class|actor|protocol) [A-Z]/
        for file in SourceFile.all {
            for (index, line) in file.lines.enumerated() where line.contains(declaration) {
                let above = file.lines[..<index].last { !$0.trimmingPrefix(while: \.isWhitespace).hasPrefix("@") }
                let isDocumented = above?.trimmingPrefix(while: \.isWhitespace).hasPrefix("///") == true
                #expect(isDocumented, "\(file.name):\(index + 1)")
            }
        }
    }

    @Test func `no path of a machine stands in the sources`() {
        let folders = ["root", "home", "work"].map { "/\($0)/" }
        for file in SourceFile.all {
            let lines = file.lines.filter { line in folders.contains { line.contains($0) } }
            #expect(lines.isEmpty, "\(file.name)")
        }
    }

    @Test func `no module knows the name of a style of our templates`() throws {
        let styles = SourceFile.root.appending(path: "Templates/van-ban/van-ban.docx/word/styles.xml")
        let text = try String(contentsOf: styles, encoding: .utf8)
        let names = text.matches(of: /customStyle="1" w:styleId="(\w+)"/).map { String($0.1) }
            .filter { $0 != "Quote" }
        #expect(names.count > 10)
        for file in SourceFile.all {
            let all = file.lines.filter { !$0.contains("///") }.joined(separator: "\n")
            for name in names where all.contains("\"\(name)\"") {
                Issue.record("\(file.name) knows \(name)")
            }
        }
    }

    @Test func `no type has the name of a module`() {
        for file in SourceFile.all {
            for line in file.lines {
                let words = line.split { $0 == " " || $0 == ":" || $0 == "{" || $0 == "<" }
                for (word, next) in zip(words, words.dropFirst())
                where ["struct", "class", "enum", "actor", "protocol"].contains(word) && !line.contains("//") {
                    let isModule = Self.arrows[String(next)] != nil && next != "VanThuCommand"
                    #expect(!isModule, "\(file.name): \(next)")
                }
            }
        }
    }
}
