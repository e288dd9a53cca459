import BuiltInTemplates
import Foundation
import Testing

/// What is embedded in the program is what stands below `Templates/`.
@Suite struct EmbeddedFileTests {
    private var files: [String] {
        let root = Repository.root + "/Templates"
        let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        return names.filter { name in
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: root + "/" + name, isDirectory: &isFolder)
            return !isFolder.boolValue
        }.sorted()
    }

    @Test func `every file below Templates is embedded, and nothing else`() {
        #expect(files == EmbeddedFiles.names.sorted())
    }

    @Test func `the embedded bytes are the files'`() throws {
        for name in files {
            let file = try Data(contentsOf: URL(filePath: Repository.root + "/Templates/" + name))
            #expect(EmbeddedFiles.bytes(of: name) == [UInt8](file), "\(name)")
        }
    }
}
