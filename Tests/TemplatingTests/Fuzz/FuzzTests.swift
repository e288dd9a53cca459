import Archives
import Diagnostics
import DocumentValidator
import Foundation
import OfficeDocuments
import Previewing
import ReadingModel
import Testing
import XMLScanning

@testable import Templating

/// Random input: never a crash, always a document or diagnostics, and what comes out has
/// no fault that the template had not. `scripts/fuzz` runs the same for longer.
@Suite(.serialized) struct FuzzTests {
    /// How often and from which seed: few rounds from a fixed one, unless told.
    struct Run {
        static let environment = ProcessInfo.processInfo.environment
        static let seed = environment["VANTHU_FUZZ_SEED"].flatMap { UInt64($0) } ?? 20_240_705
        static let seconds = environment["VANTHU_FUZZ_SECONDS"].flatMap { Double($0) }
        /// Where the input of the running round is kept, so that a crash leaves it behind.
        static let folder = environment["VANTHU_FUZZ_FOLDER"].map { URL(filePath: $0) }

        static func rounds(_ count: Int, _ name: String, _ body: (inout Generator, (String) -> Void) throws -> Void) rethrows {
            let end = seconds.map { Date().addingTimeInterval($0) }
            var round: UInt64 = 0
            while end.map({ Date() < $0 }) ?? (round < UInt64(count)) {
                var generator = Generator(seed: seed &+ round &* 0x1_0000_0001)
                try body(&generator) { input in
                    guard let folder else { return }
                    try? Data(input.utf8).write(to: folder.appending(path: name + ".txt"))
                }
                round += 1
            }
            if seconds != nil { print("\(name): \(round) rounds") }
        }
    }

    /// Renders whatever it is; the ids of what is wrong, none if a document came out.
    @discardableResult
    static func attempt(_ bytes: [UInt8]) throws -> [String] {
        do {
            let document = try OfficeDocument(bytes: bytes)
            var options = RenderOptions(missing: .blank)
            options.limits.steps = 20_000
            options.limits.output = 1 << 22
            let rendering = try Harness.unjudged(document, options: options)
            let made = try document.encoded(rendering.changes, stamped: true, with: Deflater())
            let written = try OfficeDocument(bytes: made)
            for name in rendering.changes.replaced.keys where document.format.isFlat || name.hasSuffix(".xml") {
                _ = try XMLScanner.scan(try #require(try written.part(name)), part: name)
            }
            _ = try? TextPreview(width: 80).render(Reading(document: written))
            return []
        } catch let fault as Diagnostic {
            return [fault.id.rawValue]
        } catch let faults as Faults {
            #expect(!faults.items.isEmpty)
            return faults.items.map(\.id.rawValue)
        }
    }

    static let documents = ["libreoffice.fodt", "google-docs.docx", "wps.docx", "onlyoffice.docx", "odfpy.odt"]

    @Test func `parts with random damage`() throws {
        let bases = try Self.documents.map { name -> [(name: String, bytes: [UInt8])] in
            let document = try CorpusTests.document(name)
            return try document.partNames.map { ($0, try document.part($0) ?? []) }
        }
        try Run.rounds(250, "parts") { generator, note in
            var parts = generator.pick(bases)
            let index = generator.below(parts.count)
            parts[index].bytes = generator.mutated(parts[index].bytes, pieces: true)
            note("\(parts[index].name)\n\(String(decoding: parts[index].bytes, as: UTF8.self))")
            if parts.count == 1 {
                try Self.attempt(parts[0].bytes)
            } else {
                let deflater = Deflater()
                try Self.attempt(Archive.made(of: parts.map { ($0.name, deflater.deflated($0.bytes)) }))
            }
        }
    }

    @Test func `archives with random damage, and cut at every fiftieth`() throws {
        let bases = try ["libreoffice.odt", "pandoc.docx"].map { name in
            [UInt8](try Data(contentsOf: CorpusTests.folder.appending(path: name)))
        }
        for bytes in bases {
            for part in 0..<50 {
                let faults = try Self.attempt(Array(bytes[..<(bytes.count * part / 50)]))
                #expect(!faults.isEmpty)
            }
        }
        try Run.rounds(150, "archives") { generator, note in
            let bytes = generator.mutated(generator.pick(bases), pieces: false)
            note(bytes.map { String($0, radix: 16) }.joined(separator: " "))
            try Self.attempt(bytes)
        }
    }

    @Test func `random expressions`() {
        Run.rounds(3000, "expressions") { generator, note in
            let source = generator.expression()
            note(source)
            var limits = RenderLimits()
            limits.steps = 10_000
            limits.text = 1 << 16
            limits.items = 10_000
            _ = try? TextTemplate("{{ \(source) }}", file: "t", table: .standard)
                .render(Harness.record, options: Self.options(limits))
        }
    }

    static func options(_ limits: RenderLimits) -> RenderOptions {
        var options = RenderOptions()
        options.limits = limits
        return options
    }

    /// Both formats decide alike, and what comes out is sound.
    @Test func `random templates are twins`() throws {
        try Run.rounds(300, "templates") { generator, note in
            let line = generator.template()
            note(line)
            var made: [String] = []
            made = try [false, true].map { try Self.outcome(line, word: $0) }
            // Word's tables need a paragraph between them.
            let word = made[1].replacing("│ ¶  ¶ │", with: "│ ¶ │")
            #expect(made[0].replacing("│ ¶  ¶ │", with: "│ ¶ │") == word, "\(line)")
        }
    }

    /// The text of the filled template, or what is wrong with it.
    private static func outcome(_ line: String, word: Bool) throws -> String {
        let bytes = word ? Notation.word(line) : Notation.openDocument(line)
        let dialect: MarkupDialect = word ? .word : .openDocument
        do {
            let made = try Harness.render(bytes, dialect)
            guard made.faults.isEmpty else { return made.faults.map(\.fault.id.rawValue).joined(separator: ",") }
            return try Notation.read(made.bytes, dialect)
        } catch let faults as Faults {
            return faults.items.map(\.id.rawValue).sorted().joined(separator: ",")
        }
    }
}
