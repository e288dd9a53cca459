/// A document as a reader meets it: its files by name, or one flat part.
///
/// The validator knows nothing of the modules that it judges: whoever calls it unpacks
/// the document.
package struct DocumentContents: Sendable {
    package var entries: [(name: String, bytes: [UInt8])]
    package var isFlat: Bool

    /// A package, in the order of its archive.
    package init(entries: [(name: String, bytes: [UInt8])]) {
        self.entries = entries
        isFlat = false
    }

    /// A document of one part (FODT).
    package init(flat bytes: [UInt8]) {
        entries = [("document.xml", bytes)]
        isFlat = true
    }

    func bytes(_ name: String) -> [UInt8]? { entries.first { $0.name == name }?.bytes }
}

/// Something that a document must not have.
package struct DocumentFault: Hashable, Sendable, Comparable, CustomStringConvertible {
    package var rule: String
    package var part: String
    /// What breaks the rule, without anything that copies change.
    package var subject: String

    package var description: String { "\(part): \(rule): \(subject)" }

    package static func < (first: DocumentFault, second: DocumentFault) -> Bool {
        first.description < second.description
    }
}

/// Judges whole documents: what the schemas cannot say, and office programs stumble over.
package enum DocumentValidator {
    /// Everything that is wrong with a document.
    package static func faults(of contents: DocumentContents) -> Set<DocumentFault> {
        var report = FaultReport()
        var parts: [String: MarkupElement] = [:]
        for (name, bytes) in contents.entries where isMarkup(name) {
            parts[name] = report.read(bytes, part: name)
        }
        if contents.bytes("[Content_Types].xml") != nil {
            WordPackageRules(contents: contents, parts: parts).check(&report)
        } else {
            OpenDocumentPackageRules(contents: contents, parts: parts).check(&report)
        }
        return report.faults
    }

    /// What is wrong inside one part, whatever stands around it.
    package static func faults(ofPart bytes: [UInt8], named part: String) -> Set<DocumentFault> {
        var report = FaultReport()
        guard let root = report.read(bytes, part: part) else { return report.faults }
        if root.name.namespace == Names.word {
            WordIdentifiers.check([part: root], &report)
            WordStructure.check(root, part, &report)
        } else {
            OpenDocumentIdentifiers.check([part: root], &report)
            OpenDocumentStructure.check(root, part, &report)
        }
        return report.faults
    }

    /// What a document has that the template, from which it was made, had not.
    package static func newFaults(
        of contents: DocumentContents, from template: DocumentContents
    ) -> [DocumentFault] {
        let found = faults(of: contents)
        return found.isEmpty ? [] : found.subtracting(faults(of: template)).sorted()
    }

    /// The same for one part.
    package static func newFaults(
        ofPart bytes: [UInt8], from template: [UInt8], named part: String
    ) -> [DocumentFault] {
        let found = faults(ofPart: bytes, named: part)
        return found.isEmpty ? [] : found.subtracting(faults(ofPart: template, named: part)).sorted()
    }

    private static func isMarkup(_ name: String) -> Bool {
        let lower = name.lowercased()
        return lower.hasSuffix(".xml") || lower.hasSuffix(".rels") || lower.hasSuffix(".rdf")
    }
}

/// The faults found so far.
struct FaultReport {
    private(set) var faults: Set<DocumentFault> = []

    mutating func add(_ rule: String, _ part: String, _ subject: String) {
        faults.insert(DocumentFault(rule: rule, part: part, subject: subject))
    }

    /// The root of a part; an empty part has none and is no fault.
    mutating func read(_ bytes: [UInt8], part: String) -> MarkupElement? {
        if bytes.isEmpty { return nil }
        switch MarkupReader.read(bytes) {
        case .success(let root): return root
        case .failure(let failure):
            add("well-formed", part, failure.reason)
            return nil
        }
    }

    /// What is defined twice.
    mutating func addRepeated(_ values: [String], _ rule: String, _ part: String) {
        var seen: Set<String> = []
        for value in values where !seen.insert(value).inserted { add(rule, part, value) }
    }
}
