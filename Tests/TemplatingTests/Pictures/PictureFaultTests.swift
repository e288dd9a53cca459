import Diagnostics
import Foundation
import OfficeDocuments
import Testing

@testable import Pictures
@testable import Templating

/// Faults of pictures, each at its mark.
@Suite struct PictureFaultTests {
    typealias Documents = PictureDocuments

    static let cases: [(mark: String, id: String)] = [
        ("image('khong.png')", "picture-not-found"), ("image('http://a.vn/a.png')", "picture-remote"),
        ("image('file:///etc/passwd')", "picture-remote"), ("image('//may/chung/a.png')", "picture-remote"),
        ("image('hong.png')", "picture-damaged"), ("image('data:image/png;base64,####')", "picture-data"),
        ("image('data:image/gif;base64,R0lGODlhAQABAAAAACw=')", "picture-format"), ("image(12)", "not-a-picture"),
        ("image(nguoi)", "not-a-picture"), ("image(anh, width='3')", "picture-length"),
        ("image(anh, width='-3cm')", "picture-length"), ("image(anh, width=3)", "picture-length"),
        ("image(anh, width='56cm')", "picture-length"), ("image()", "missing-argument"),
        ("image(thieu)", "undefined-field"), ("so | qr(level='X')", "qr-level"), ("range(900) | join | qr", "qr-too-long"),
    ]

    @Test(arguments: cases, [false, true])
    func `a fault is told at the mark`(example: (mark: String, id: String), word: Bool) throws {
        let body = ["x", "a {{ \(example.mark) }}"].map {
            Documents.paragraph(Documents.text($0, word: word), word: word)
        }.joined()
        let faults = try Documents.faults(try Documents.package(body, word: word))
        #expect(faults.map(\.id.rawValue) == [example.id])
        #expect(faults.first?.place.paragraph == 2)
        let inFrame = Documents.paragraph(Documents.frame("{{ \(example.mark) }}", word: word), word: word)
        let others = try Documents.faults(try Documents.package(inFrame, word: word))
        #expect(others.map(\.id.rawValue) == [example.id])
        #expect(others.first?.place.paragraph == 1)
    }

    @Test(arguments: [false, true])
    func `a drawing without a way to draw it is refused in WordprocessingML only`(word: Bool) throws {
        var options = Documents.options
        options.rasterise = nil
        let body = Documents.paragraph(Documents.text("{{ image(ve) }}", word: word), word: word)
        let document = try Documents.package(body, word: word)
        if word {
            #expect(try Documents.faults(document, options).map(\.id) == ["picture-needs-png"])
        } else {
            #expect(try Documents.fill(document, Documents.record, options).media.count == 1)
        }
    }

    @Test func `all pictures together have a limit`() throws {
        var options = Documents.options
        let body = Documents.paragraph("{{ image(anh) }}{{ image(anh) }}{{ image('cao.png') }}", word: false)
        let document = try Documents.package(body, word: false)
        options.pictureLimits.total = Documents.wide.count + Documents.high.count
        _ = try Documents.fill(document, Documents.record, options)
        options.pictureLimits.total -= 1
        #expect(try Documents.faults(document, options).map(\.id) == ["pictures-too-large"])
    }

    @Test(arguments: MissingPolicy.allCases, [false, true])
    func `case 112: a picture that the data lack is a field like any other`(policy: MissingPolicy, word: Bool) throws {
        var options = Documents.options
        options.missing = policy
        let body = Documents.paragraph(Documents.frame("{{ thieu }}", word: word), word: word)
        let document = try Documents.package(body, word: word)
        guard policy != .error else {
            #expect(try Documents.faults(document, options).map(\.id) == ["undefined-field"])
            return
        }
        let filled = try Documents.fill(document, Documents.record, options)
        #expect(filled.warnings == ["undefined-field"])
        // The frame stays: empty, or as the template has it.
        #expect(filled.main.contains(word ? "<wp:extent cx=\"1080000\" cy=\"1440000\"/>" : "svg:width=\"3cm\" svg:height=\"4cm\""))
        #expect(filled.media.count == (policy == .keep ? 0 : 1))
        #expect(filled.main.contains("{{ thieu }}") == (policy == .keep))
    }
}

/// Pictures that Markdown names.
@Suite struct MarkdownPictureTests {
    typealias Documents = PictureDocuments

    static func filled(_ markdown: String, _ mark: String, word: Bool) throws -> Documents.Filled {
        var record = Documents.record
        record["md"] = .text(markdown)
        let body = Documents.paragraph(Documents.text(mark, word: word), word: word)
        return try Documents.fill(try Documents.package(body, word: word), record)
    }

    static let texts = [
        "# I. Ảnh\n\n![Sơ *đồ*](rong.png)\n\n- một ![Sơ đồ](rong.png)\n", "a ![Sơ đồ](rong.png) b",
        "| a | b |\n|---|---|\n| ![Sơ đồ](rong.png) | x |\n",
    ]

    @Test(arguments: texts, [false, true])
    func `they are shown with their words, stored once`(text: String, word: Bool) throws {
        for mark in ["{{ md | markdown }}", "x {{ md | markdown }} y"] where !(mark.hasPrefix("x") && text.hasPrefix("|")) {
            let filled = try Self.filled(text, mark, word: word)
            #expect(filled.media.count == 1)
            let count = text.components(separatedBy: "![").count
            #expect(filled.main.components(separatedBy: word ? "<w:drawing>" : "<draw:image").count == count)
            #expect(filled.main.contains(word ? "descr=\"Sơ đồ\"" : "<svg:desc>Sơ đồ</svg:desc>"))
        }
    }

    @Test(arguments: [false, true])
    func `one that is not there, or on the net, is a fault`(word: Bool) throws {
        for (address, id) in [("khong.png", "picture-not-found"), ("https://a.vn/x.png", "picture-remote")] {
            let faults = #expect(throws: Faults.self) {
                try Self.filled("![x](\(address))", "{{ md | markdown }}", word: word)
            }
            #expect(faults?.items.map(\.id.rawValue) == [id])
        }
    }
}
