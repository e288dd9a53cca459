package import Diagnostics

/// The parts of a document as the readers ask for them, whatever holds them.
package struct DocumentParts {
    package var format: DocumentFormat
    /// `content.xml`, `word/document.xml`; of a flat file its only part.
    package var mainPart: String
    /// The bytes of a part, nil if there is none of that name.
    package var part: (String) throws(Diagnostic) -> [UInt8]?
    /// What a part refers to.
    package var relationships: (String) throws(Diagnostic) -> [PartRelationship]

    package init(
        format: DocumentFormat, mainPart: String,
        part: @escaping (String) throws(Diagnostic) -> [UInt8]?,
        relationships: @escaping (String) throws(Diagnostic) -> [PartRelationship]
    ) {
        self.format = format
        self.mainPart = mainPart
        self.part = part
        self.relationships = relationships
    }
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
