import BuiltInTemplates
import Foundation
import Testing

/// What is embedded in the program is what stands below `Templates/`.
@Suite struct EmbeddedFileTests {
    private var files: [String] {
        let root = URL(filePath: Repository.root + "/Templates").standardizedFileURL
        let keys: Set<URLResourceKey> = [.isRegularFileKey]
        let urls = FileManager.default.enumerator(at: root, includingPropertiesForKeys: Array(keys))
        let found = urls?.compactMap { $0 as? URL } ?? []
        return found.filter { (try? $0.resourceValues(forKeys: keys))?.isRegularFile == true }
            .map { String($0.standardizedFileURL.path.dropFirst(root.path.count + 1)) }.sorted()
    }

    @Test func `every file below Templates is embedded, and nothing else`() {
        #expect(files == EmbeddedFiles.names.sorted())
    }

    @Test func `the embedded bytes are the files'`() throws {
        for name in files {
            let file = try Data(contentsOf: URL(filePath: Repository.root + "/Templates/" + name))
            let isSame = EmbeddedFiles.bytes(of: name) == [UInt8](file)
            #expect(isSame, "\(name)")
        }
    }
}
