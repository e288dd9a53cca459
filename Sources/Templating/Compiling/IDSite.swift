/// An id in a region that repeats.
package struct IDSite: Sendable {
    package var text: String
    package var space: IDSpace
    /// The definition that this one is, or refers to.
    package var key: Int32
    package var isDefinition: Bool
}

/// Ids that must differ from each other in the whole document.
package enum IDSpace: Sendable, Hashable {
    /// Decimal numbers: `wp:docPr/@id`, `w:id` of bookmarks, revisions, controls.
    case number(String)
    /// Eight hexadecimal digits below 80000000: `w14:paraId`.
    case hexadecimal
    /// Names: bookmarks, `xml:id`, `draw:name`, tables, sections.
    case name(String)
}
