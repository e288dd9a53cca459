import Foundation
import Testing

/// What the two drawings of the page say beside what is seen.
@Suite struct MasterTests {
    private func master(_ name: String) throws -> String {
        try String(contentsOfFile: Repository.root + "/Templates/van-ban/" + name, encoding: .utf8)
    }

    @Test func `all text is Vietnamese`() throws {
        let flat = try master("van-ban.fodt")
        #expect(Set(flat.matches(of: /fo:language="([^"]*)"/).map { String($0.1) }) == ["vi"])
        #expect(Set(flat.matches(of: /fo:country="([^"]*)"/).map { String($0.1) }) == ["VN"])
        let styles = try master("van-ban.docx/word/styles.xml")
        #expect(Set(styles.matches(of: /<w:lang [^>]*w:val="([^"]*)"/).map { String($0.1) }) == ["vi-VN"])
        #expect(try !master("van-ban.docx/word/document.xml").contains("<w:lang "))
    }

    @Test func `Word opens it without compatibility mode`() throws {
        let settings = try master("van-ban.docx/word/settings.xml")
        #expect(settings.contains("w:name=\"compatibilityMode\""))
        #expect(settings.contains("w:val=\"15\""))
    }

    @Test func `nobody's name, revision or path is in it`() throws {
        let folder = Repository.root + "/Templates/van-ban"
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder)
        for name in files where name.hasSuffix(".xml") || name.hasSuffix(".fodt") || name.hasSuffix(".rels") {
            let text = try master(name)
            for trace in [
                "initial-creator", "<dc:creator>", "lastModifiedBy", "meta:editing-cycles",
                "meta:editing-duration", "printed-by", "w:rsid", "w:tmpl", "file://", "C:\\", "/home/", "/tmp/",
            ] {
                #expect(!text.contains(trace), "\(name): \(trace)")
            }
        }
    }
}
