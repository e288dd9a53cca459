import XMLScanning

extension MarkupDialect {
    /// OpenDocument text (ODF 1.2 part 1, chapters 5–10).
    package static let openDocument = MarkupDialect(
        roles: Dictionary(
            rows(Namespaces.office, [
                (.body, "text"),
                (.hidden, "annotation annotation-end forms"),
            ])
                + rows(Namespaces.text, [
                    (.paragraph, "p"),
                    (.heading, "h"),
                    (.list, "list"),
                    (.listItem, "list-item list-header"),
                    (.section, "section index-body index-title"),
                    (.section, """
                        table-of-content illustration-index table-index object-index user-index
                        alphabetical-index bibliography
                        """),
                    (.wrapper, "span meta text-input"),
                    (.solid, "a ruby ruby-base meta-field conditional-text user-field-get user-field-input"),
                    (.placeholder, "placeholder hidden-text hidden-paragraph"),
                    (.tab, "tab"),
                    (.lineBreak, "line-break"),
                    (.spaces, "s"),
                    (.transparent, """
                        bookmark bookmark-start bookmark-end reference-mark reference-mark-start
                        reference-mark-end toc-mark toc-mark-start toc-mark-end
                        alphabetical-index-mark alphabetical-index-mark-start
                        alphabetical-index-mark-end user-index-mark user-index-mark-start
                        user-index-mark-end change change-start change-end
                        """),
                    (.pageHint, "soft-page-break"),
                    (.hidden, """
                        tracked-changes variable-decls sequence-decls user-field-decls
                        table-of-content-source illustration-index-source table-index-source
                        object-index-source user-index-source alphabetical-index-source
                        bibliography-source ruby-text
                        """),
                    (.object, "note"),
                    (.innerStory, "note-body"),
                ])
                + rows(Namespaces.libreOffice, [(.solid, "content-control")])
                + rows(Namespaces.table, [
                    (.table, "table"),
                    (.row, "table-row"),
                    (.headerRows, "table-header-rows"),
                    (.rowGroup, "table-rows table-row-group"),
                    (.cell, "table-cell"),
                    (.coveredCell, "covered-table-cell"),
                ])
                + rows(Namespaces.drawing, [
                    (.drawing, """
                        frame rect line polyline polygon regular-polygon path circle ellipse g
                        page-thumbnail measure caption connector control custom-shape a
                        """),
                    (.innerStory, "text-box"),
                ])
                + rows(Namespaces.style, [
                    (.innerStory, """
                        header header-left header-first footer footer-left footer-first
                        """)
                ])
                + rows(Namespaces.svg, [(.plainText, "title desc")]),
            uniquingKeysWith: { first, _ in first }),
        collapsesBlanks: true, hasCarriers: false)
}
