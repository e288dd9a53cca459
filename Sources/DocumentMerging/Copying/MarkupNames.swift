import OfficeDocuments

/// Names of markup that belong to no one format.
enum MarkupNames {
    static let xml = Namespaces.xml
    static let compatibility = Namespaces.compatibility

    /// The prefix that a namespace gets where none is in scope.
    static let usualPrefixes = [
        Namespaces.office: "office", Namespaces.text: "text", Namespaces.table: "table",
        Namespaces.drawing: "draw", Namespaces.style: "style", Namespaces.svg: "svg", Namespaces.fo: "fo",
        Namespaces.xlink: "xlink", Namespaces.manifest: "manifest", Namespaces.word: "w",
        Namespaces.relationships: "r", Namespaces.compatibility: "mc",
    ]

    /// Attributes whose values are prefixes (ISO 29500-3, 10).
    static let prefixLists: Set = ["Requires", "Ignorable", "ProcessContent", "MustUnderstand"]

    /// Attributes whose values may begin with a prefix (ODF 1.2 part 1, 19.171 and 19.759).
    static let formulas: Set = ["formula", "condition"]
}
