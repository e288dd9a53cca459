import Diagnostics
package import Pictures

/// What went wrong while rendering: everything, each thing once with a count.
struct RenderFaults {
    private(set) var items: [Located] = []
    private var known: [Key: Int] = [:]
    /// A limit was met: nothing more is rendered.
    private(set) var isStopped = false
    /// What is said here was said before, of another form of the same text.
    var isMuted = false

    /// A fault with the place of its mark.
    struct Located {
        var fault: ExpressionFault
        var place: MarkPlace?
        var part: Int
        var severity: Severity
        var count = 1
    }

    private struct Key: Hashable {
        var id: DiagnosticID
        var part: Int
        var node: Int
        var start: Int
    }

    mutating func add(
        _ fault: ExpressionFault, at place: MarkPlace?, part: Int, severity: Severity = .error
    ) {
        if fault.isLimit { isStopped = true }
        if isMuted, !fault.isLimit { return }
        let key = Key(
            id: fault.id, part: part, node: place?.node ?? -1,
            start: (place?.range.lowerBound ?? 0) + (fault.range?.lowerBound ?? 0))
        if let index = known[key] {
            items[index].count += 1
            return
        }
        known[key] = items.count
        items.append(Located(fault: fault, place: place, part: part, severity: severity))
    }
}

/// What is written where the data have nothing.
package enum MissingPolicy: String, Sendable, CaseIterable {
    case error, blank, dots, keep
}

/// How a template is filled: what the caller chooses and what it may cost.
package struct RenderOptions: Sendable {
    package var missing = MissingPolicy.error
    /// `today`, if the caller gives it.
    package var today: String?
    package var limits = RenderLimits()
    /// Gives the documents that `doc()` names; nil if there is none of a name.
    package var documents: IncludedDocument.Finder?
    /// Gives the pictures that `image()` and descriptions name.
    package var pictures: PictureLoader?
    /// Draws an SVG in points, for WordprocessingML.
    package var rasterise: PictureRasteriser?
    package var pictureLimits = PictureLimits()
    /// Widths in millimetres of a text in a named style.
    package var textWidth: (@Sendable (String, String) -> Number?)?
    package init(missing: MissingPolicy = .error, today: String? = nil) {
        self.missing = missing
        self.today = today
    }
}
