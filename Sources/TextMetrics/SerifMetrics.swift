/// Widths of text set in Times New Roman, from a font with the same metrics.
package enum SerifMetrics {
    /// The width of a line of text, in millimetres.
    ///
    /// - Parameter size: in points (1/72 inch).
    package static func width(
        of text: String, size: Double, bold: Bool = false, italic: Bool = false
    ) -> Double {
        let table = bold ? (italic ? boldItalic : Self.bold) : (italic ? Self.italic : regular)
        var units = 0
        for scalar in text.unicodeScalars { units += table.width(of: scalar) }
        return Double(units) / 2048 * size * 25.4 / 72
    }

    private static let regular = Table(SerifWidths.regular)
    private static let bold = Table(SerifWidths.bold)
    private static let italic = Table(SerifWidths.italic)
    private static let boldItalic = Table(SerifWidths.boldItalic)

    /// The widths of one face, by scalar.
    private struct Table: Sendable {
        private var widths: [UInt32: UInt16] = [:]

        init(_ stretches: [SerifWidths.Stretch]) {
            for stretch in stretches {
                for (index, width) in stretch.widths.enumerated() {
                    widths[stretch.first + UInt32(index)] = width
                }
            }
        }

        /// Combining marks take no room; unknown letters count as an `n`.
        func width(of scalar: Unicode.Scalar) -> Int {
            if let known = widths[scalar.value] { return Int(known) }
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .format, .control: return 0
            default: return 1024
            }
        }
    }
}
