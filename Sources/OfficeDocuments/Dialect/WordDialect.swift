import XMLScanning

extension MarkupDialect {
    /// WordprocessingML (ISO/IEC 29500-1, chapter 17), transitional.
    package static let word = MarkupDialect(
        roles: Dictionary(
            rows(Namespaces.word, [
                (.body, "body"),
                (.innerStory, "hdr ftr footnote endnote txbxContent"),
                (.paragraph, "p"),
                (.table, "tbl"),
                (.row, "tr"),
                (.cell, "tc"),
                (.control, "sdt"),
                (.controlContent, "sdtContent"),
                (.properties, "pPr rPr tblPr tblPrEx trPr tcPr sdtPr sdtEndPr tblGrid smartTagPr"),
                (.properties, "customXmlPr"),
                (.wrapper, "r ins moveTo smartTag customXml dir bdo"),
                (.solid, "hyperlink fldSimple ruby rubyBase"),
                (.carrier, "t"),
                (.tab, "tab ptab"),
                (.lineBreak, "br cr"),
                (.softHyphen, "softHyphen"),
                (.hardHyphen, "noBreakHyphen"),
                (.object, """
                    sym footnoteReference endnoteReference pgNum fldChar footnoteRef endnoteRef
                    separator continuationSeparator annotationRef dayShort monthShort yearShort
                    dayLong monthLong yearLong
                    """),
                (.transparent, """
                    proofErr bookmarkStart bookmarkEnd permStart permEnd commentRangeStart
                    commentRangeEnd commentReference moveFromRangeStart moveFromRangeEnd
                    moveToRangeStart moveToRangeEnd customXmlInsRangeStart
                    customXmlInsRangeEnd instrText delInstrText subDoc
                    """),
                (.pageHint, "lastRenderedPageBreak"),
                (.hidden, "del moveFrom delText rt"),
                (.drawing, "drawing pict object"),
            ])
                + rows(Namespaces.compatibility, [(.drawing, "AlternateContent")]),
            uniquingKeysWith: { first, _ in first }),
        collapsesBlanks: false, hasCarriers: true)
}
