import ReadingModel
import Recognition

/// How the letters of a component must look; nil: no matter.
package struct LookDemand: Sendable {
    package var bold: Bool?
    package var italic: Bool?
    /// In points.
    package var size: ClosedRange<Double>?
    package var capital: Bool?
    package var underline: Bool?

    package init(
        bold: Bool? = nil, italic: Bool? = nil, size: ClosedRange<Double>? = nil, capital: Bool? = nil, underline: Bool? = false
    ) {
        (self.bold, self.italic, self.size, self.capital, self.underline) = (bold, italic, size, capital, underline)
    }

    /// What departs, as words for "found" and "demanded"; nil where nothing does.
    func departure(of look: Look) -> (found: String, demanded: String)? {
        var found: [String] = []
        var demanded: [String] = []
        func compare(_ wanted: Bool?, _ share: Look.Share, _ yes: String, _ no: String) {
            guard let wanted, share != (wanted ? .all : .none) else { return }
            found.append(share == .some ? "§mixed-\(yes)" : wanted ? "§\(no)" : "§\(yes)")
            demanded.append(wanted ? "§\(yes)" : "§\(no)")
        }
        compare(bold, look.bold, "bold", "not-bold")
        compare(italic, look.italic, "italic", "upright")
        compare(underline, look.underline, "underlined", "not-underlined")
        if let size, !look.isSized(size) {
            let (low, high) = (look.smallest.points, look.largest.points)
            found.append(Self.points(low) + (low == high ? "" : "–" + Self.points(high)) + " pt")
            demanded.append(Self.points(size.lowerBound) + (size.lowerBound == size.upperBound ? "" : "–" + Self.points(size.upperBound)) + " pt")
        }
        if let capital, look.isCapital != capital {
            found.append(capital ? "§small-letters" : "§capitals")
            demanded.append(capital ? "§capitals" : "§small-letters")
        }
        return found.isEmpty ? nil : (found.joined(separator: ", "), demanded.joined(separator: ", "))
    }

    static func points(_ size: Double) -> String {
        size == size.rounded() ? String(Int(size)) : String(size).replacing(".", with: ",")
    }

    /// What mends size and weight of a sure component.
    func fixes(line: Int, look: Look) -> [Fix] {
        var fixes: [Fix] = []
        if let size, !look.isSized(size) {
            let nearest = min(max(look.largest.points, size.lowerBound), size.upperBound)
            fixes.append(.size(line: line, points: nearest))
        }
        return fixes
    }
}

extension CheckedDocument {
    /// The lines of a component that do not look as they must: one finding, with its places.
    func departures(_ component: Component, from demand: LookDemand, lines: [Int]? = nil) -> [Finding] {
        var result: [Finding] = []
        for line in lines ?? indices(component) where !body[line].isEmpty {
            let look = look(line)
            guard look.count > 0, let departure = demand.departure(of: look) else { continue }
            let fixes = components[component]?.isSure == true ? demand.fixes(line: line, look: look) : []
            if let last = result.indices.last, result[last].found == departure.found {
                result[last].spots.append(Finding.Spot(line))
                result[last].fixes += fixes
            } else {
                result.append(Finding(at: line, found: departure.found, demanded: departure.demanded, fixes: fixes))
            }
        }
        return result
    }
}
