import Foundation
import Testing

/// Templates made of several documents.
@Suite struct IncludedDocumentTests {
    private func document(_ paragraphs: String...) -> String {
        """
        <office:document office:mimetype="application/vnd.oasis.opendocument.text" \
        xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>\
        \(paragraphs.map { "<text:p>\($0)</text:p>" }.joined())\
        </office:text></office:body></office:document>
        """
    }

    private func place() throws -> Workplace {
        let place = try Workplace()
        try place.makeFolder("mau/phan")
        try place.write("ten: An\n", "a.yaml")
        try place.write(document("đầu", "{% block than %}", "gốc", "{% endblock %}", "cuối"), "mau/khung.fodt")
        try place.write(document("bảng {{ ten }}"), "mau/phan/bang.fodt")
        try place.write(
            document("{% extends 'khung.fodt' %}", "{% block than %}", "{% include 'phan/bang.fodt' %}", "{% endblock %}"),
            "mau/thu.fodt")
        return place
    }

    @Test func `documents extend and include those in their folder`() throws {
        let place = try place()
        let run = try place.run("preview", "mau/thu.fodt", "--data", "a.yaml", "--width", "0")
        #expect(run.output == "đầu\nbảng An\ncuối\n")
        #expect(try place.run("fill", "mau/thu.fodt", "--data", "a.yaml", "-o", "ra.odt").status == 0)
        #expect(try place.run("preview", "ra.odt", "--width", "0").output == "đầu\nbảng An\ncuối\n")
        #expect(try place.run("fields", "mau/thu.fodt", "--to", "csv-header").output.hasPrefix("ten"))
    }

    @Test func `a document outside of the folder, or none, is an error that names it`() throws {
        let place = try place()
        try place.write(document("bí mật"), "ngoai.fodt")
        for name in ["../ngoai.fodt", "khong-co.fodt", place.folder.appending(path: "ngoai.fodt").path] {
            try place.write(document("{% include '\(name)' %}"), "mau/thu.fodt")
            let run = try place.run("fill", "mau/thu.fodt", "--data", "a.yaml", "-o", "ra.odt")
            #expect(run.status == 3)
            #expect(run.messages.contains("template-not-found"))
            #expect(place.bytes("ra.odt") == nil)
        }
        try place.write(document("{% include 'ngoai.fodt' %}"), "mau/thu.fodt")
        let allowed = try place.run(
            "preview", "mau/thu.fodt", "--data", "a.yaml", "--include-dir", ".", "--width", "0")
        #expect(allowed.output == "bí mật\n")
    }

    @Test func `what is wrong in an included document is told, and nothing is written`() throws {
        let place = try place()
        try place.write(document("{{ tenn }}"), "mau/phan/bang.fodt")
        let run = try place.run("fill", "mau/thu.fodt", "--data", "a.yaml", "-o", "ra.odt")
        #expect(run.status == 3)
        #expect(run.messages.contains("closest name: \"ten\""))
        try place.write("<office:document", "mau/phan/bang.fodt")
        let damaged = try place.run("fill", "mau/thu.fodt", "--data", "a.yaml", "-o", "ra.odt")
        #expect(damaged.status == 3)
        #expect(damaged.messages.contains("bang.fodt"))
        #expect(place.bytes("ra.odt") == nil)
    }
}
