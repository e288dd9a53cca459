import AdministrativeDocuments
import DataSources
import Diagnostics
import Foundation
import Testing
import VanThu

/// Schemas, samples and templates of the built-in kinds say the same.
@Suite struct BuiltInSchemaTests {
    static let kinds = BuiltInKinds.all.map(\.slug)

    /// Properties of a JSON Schema that are printed, as paths; references followed.
    private func printed(_ node: [String: Any], _ root: [String: Any], _ path: String) -> Set<String> {
        let node = resolved(node, root)
        var found: Set<String> = []
        for (name, value) in node["properties"] as? [String: [String: Any]] ?? [:]
        where resolved(value, root)["x-printed"] as? Bool != false {
            let inner = path.isEmpty ? name : path + "." + name
            found.insert(inner)
            found.formUnion(printed(value, root, inner))
        }
        if let items = node["items"] as? [String: Any] { found.formUnion(printed(items, root, path)) }
        for choice in node["anyOf"] as? [[String: Any]] ?? [] {
            found.formUnion(printed(choice, root, path))
        }
        return found
    }

    private func resolved(_ node: [String: Any], _ root: [String: Any]) -> [String: Any] {
        guard let reference = node["$ref"] as? String else { return node }
        let name = reference.split(separator: "/").last.map(String.init) ?? ""
        let found = (root["$defs"] as? [String: [String: Any]])?[name] ?? [:]
        return found.merging(node.filter { $0.key != "$ref" }) { $1 }
    }

    private func read(_ fields: [Field]) -> Set<String> {
        fields.reduce(into: []) { paths, field in
            paths.insert(field.path.replacing("[]", with: ""))
            paths.formUnion(read(field.members))
        }
    }

    @Test(arguments: kinds)
    func `every field that the template reads is in the schema, and the reverse`(kind: String) throws {
        let template = try Template(kind: kind, for: "a.odt")
        let bytes = try #require(template.schemaText)
        let json = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
        let root = try #require(json)
        #expect(read(template.fields).symmetricDifference(printed(root, root, "")) == [])
    }

    @Test(arguments: kinds)
    func `both formats read the same fields`(kind: String) throws {
        let odt = try Template(kind: kind, for: "a.odt").fields
        let docx = try Template(kind: kind, for: "a.docx").fields
        #expect(read(odt) == read(docx))
    }

    @Test(arguments: kinds)
    func `every field has a title, what it is, and an example`(kind: String) throws {
        func check(_ fields: [Field]) {
            for field in fields {
                #expect(field.title != nil, "\(field.path)")
                #expect(field.explanation != nil, "\(field.path)")
                if field.members.isEmpty, field.name != "bang" {
                    #expect(field.example != nil, "\(field.path)")
                }
                check(field.members)
            }
        }
        check(try Template(kind: kind, for: "a.odt").fields)
    }

    @Test(arguments: kinds)
    func `the sample fills at once and mentions every field`(kind: String) throws {
        let template = try Template(kind: kind, for: "a.odt")
        let sample = try #require(template.sampleText)
        let record = try DataRecord(sample, file: "du-lieu.yaml")
        #expect(try template.fill(record).warnings.isEmpty)
        let text = String(decoding: sample, as: UTF8.self)
        for field in template.fields {
            #expect(text.contains("\n\(field.name):"), "\(field.path)")
            for member in field.members { #expect(text.contains("\(member.name):"), "\(member.path)") }
        }
    }

    @Test func `a misspelt field is named with the near one`() throws {
        let template = try Template(kind: "bao-cao", for: "a.odt")
        let sample = String(decoding: try #require(template.sampleText), as: UTF8.self)
        let text = sample.replacing("trich_yeu:", with: "trich_yue:")
        let record = try DataRecord(Array(text.utf8), file: "du-lieu.yaml")
        do {
            _ = try template.fill(record)
            Issue.record("no fault")
        } catch {
            let fault = try #require(error.items.first { $0.id == "data-missing-field" })
            #expect(fault.arguments["near"] == "trich_yue")
            #expect(error.items.contains { $0.id == "data-unknown-field" && $0.place.line != nil })
        }
    }
}
