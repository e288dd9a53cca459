package import Diagnostics

/// The parts of a document as the readers ask for them, whatever holds them.
package protocol DocumentParts {
    var format: DocumentFormat { get }
    /// `content.xml`, `word/document.xml`; of a flat file its only part.
    var mainPart: String { get }
    /// The bytes of a part, nil if there is none of that name.
    func bytes(of part: String) throws(Diagnostic) -> [UInt8]?
    /// What a part refers to; of the package itself for the name "".
    func relationships(of part: String) throws(Diagnostic) -> [PartRelationship]
}

/// One relationship of a part, its target made a name of the package.
package struct PartRelationship: Sendable, Hashable {
    package var id: String
    /// The last word of its type: `header`, `hyperlink`, `numbering`.
    package var kind: String
    package var target: String
    package var isExternal: Bool
    package init(id: String, kind: String, target: String, isExternal: Bool) {
        self.id = id
        self.kind = kind
        self.target = target
        self.isExternal = isExternal
    }
}
