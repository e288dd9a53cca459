import Diagnostics
import Foundation
import OfficeDocuments
import Testing

/// The examples of errors that commands and data files cause, run as a person would.
@Suite("Examples of errors: commands and data")
struct ErrorExampleTests {
    static let commands = MessageCatalogue.examples.compactMap { example -> (id: DiagnosticID, script: String)? in
        if case .command(let script) = example.cause { (example.id, script) } else { nil }
    }
    static let data = MessageCatalogue.examples.compactMap { example -> (id: DiagnosticID, text: String, name: String)? in
        if case .data(let text, let name) = example.cause { (example.id, text, name) } else { nil }
    }

    private func place() throws -> Workplace {
        let place = try Workplace()
        try place.write(ErrorExample.mark, "mau.txt")
        try place.write(Samples.flat(ErrorExample.mark), "mau.fodt")
        try Samples.package(Samples.signedODT(ErrorExample.mark).filter { !$0.name.contains("signatures") }.map {
            ($0.name, Array(String(decoding: $0.bytes, as: UTF8.self).replacing(Self.signatureEntry, with: "").utf8))
        }).write(to: place.folder.appending(path: "mau.odt"))
        try Samples.package(Samples.signedDOCX(ErrorExample.mark).filter { !$0.name.contains("_xmlsignatures") }.map {
            ($0.name, Array(String(decoding: $0.bytes, as: UTF8.self).replacing(Self.signaturePart, with: "").replacing(Self.signatureOrigin, with: "").utf8))
        }).write(to: place.folder.appending(path: "mau.docx"))
        try place.write(ErrorExample.markData, "so-lieu.yaml")
        #expect(ErrorExample.files.allSatisfy(place.names.contains))
        return place
    }

    private static var signatureEntry: Regex<Substring> { /<manifest:file-entry manifest:full-path="META-INF[^>]*>/ }
    private static var signaturePart: Regex<Substring> { /<Override PartName="\/_xmlsignatures[^>]*>/ }
    private static var signatureOrigin: Regex<Substring> { /<Relationship Id="rId2"[^>]*>/ }

    @Test(arguments: commands)
    func `a command causes its error`(id: DiagnosticID, script: String) throws {
        let run = try place().shell(
            """
            vanthu() { "$VANTHU" "$@"; }
            mkdir "$WORK/.bin"
            ln -s "$VANTHU" "$WORK/.bin/vanthu"
            PATH=$PATH:$WORK/.bin
            export NO_COLOR=1
            \(script)
            """)
        let said = run.messages + run.output
        #expect(said.contains("\(id)]") || said.contains("\"id\":\"\(id)\""), "\(said)")
    }

    @Test(arguments: data)
    func `a data file causes its error`(id: DiagnosticID, text: String, name: String) throws {
        let place = try place()
        try place.write(text, name)
        let run = try place.run("fill", "mau.txt", "--data", name, "-o", "-")
        #expect(run.messages.contains("\(id)]"), "\(run.messages)")
    }
}
