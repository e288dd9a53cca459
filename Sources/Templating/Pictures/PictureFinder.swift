import OfficeDocuments
import Pictures
import XMLScanning

/// A picture of a part whose description is one mark and nothing else.
struct FoundPicture {
    /// The mark.
    var text: String
    var range: Range<Int>
    var token: Int
    /// Among the pictures of the part.
    var number = 0
    var site: PictureSite
    var steps: [PictureStep]
}

/// Finds places for pictures by their descriptions.
struct PictureFinder {
    let part: XMLTokens

    /// - Parameter descriptions: stretches of the part whose text holds marks.
    func pictures(_ descriptions: [(range: Range<Int>, text: String, carrier: Carrier, token: Int)]) -> [FoundPicture] {
        var found: [FoundPicture] = []
        for description in descriptions where Self.isMark(description.text) {
            guard isDescription(description.token, description.range), let frame = frame(around: description.token)
            else { continue }
            let step = PictureStep(site: 0, kind: .description(description.carrier), range: description.range)
            if let index = found.firstIndex(where: { $0.token == frame }) {
                if found[index].text == description.text { found[index].steps.append(step) }
                continue
            }
            guard var picture = picture(frame, description.text) else { continue }
            picture.steps.append(step)
            found.append(picture)
        }
        return found
    }

    /// One mark, and not the length of a line.
    private static func isMark(_ text: String) -> Bool {
        let text = text.trimmingBlanks()
        guard text.hasPrefix("{{"), text.hasSuffix("}}"), text.count > 4 else { return false }
        let inner = text.dropFirst(2).dropLast(2)
        return !inner.contains("{{") && !inner.contains("{%") && !inner.contains("line(")
    }

    /// Whether a stretch is the description or the title of a drawing.
    private func isDescription(_ token: Int, _ range: Range<Int>) -> Bool {
        if part.tokens[token].kind == .text, token > 0 {
            let name = part.name(of: token - 1)
            return name.namespace == Namespaces.svg && ["desc", "title"].contains(name.local)
        }
        let attribute = part.attributes(of: token).first { $0.value == range }
        guard let attribute else { return false }
        let name = part.expandedName(of: attribute, at: token)
        if part.name(of: token).namespace == Namespaces.vml { return name == XMLName("", "alt") }
        return ["docPr", "cNvPr"].contains(part.name(of: token).local)
            && (name == XMLName("", "descr") || name == XMLName("", "title"))
    }

    // MARK: Frames

    /// The element that shows the picture, and nothing else.
    private func frame(around token: Int) -> Int? {
        for outer in (0..<token).reversed() where part.tokens[outer].isElementStart && part.isInside(outer, token) {
            let name = part.name(of: outer)
            switch (name.namespace, name.local) {
            case (Namespaces.drawing, "frame"): return outer
            case (_, "pic") where isGrouped(outer): return outer
            case (Namespaces.word, "drawing"), (Namespaces.word, "pict"):
                return alternative(around: outer) ?? outer
            case (Namespaces.word, "p"), (Namespaces.text, "p"): return nil
            default: break
            }
        }
        return nil
    }

    private func isGrouped(_ token: Int) -> Bool {
        (0..<token).reversed().first {
            part.tokens[$0].isElementStart && part.isInside($0, token)
                && !["Choice", "AlternateContent"].contains(part.name(of: $0).local)
        }.map { ["wgp", "grpSp", "wpc"].contains(part.name(of: $0).local) } ?? false
    }

    /// `mc:AlternateContent`, where a drawing stands beside what older programs show.
    private func alternative(around token: Int) -> Int? {
        (max(0, token - 3)..<token).reversed().first {
            part.tokens[$0].isElementStart && part.isInside($0, token)
                && part.name(of: $0) == XMLName(Namespaces.compatibility, "AlternateContent")
        }
    }

    private func picture(_ frame: Int, _ text: String) -> FoundPicture? {
        let reader = PictureFrameReader(part: part, frame: frame)
        let read = part.name(of: frame).namespace == Namespaces.drawing ? reader.openDocument() : reader.word()
        guard var (site, steps) = read else { return nil }
        let element = part.tokens[frame]
        let end = part.tokens[Int(element.partner)]
        guard element.kind == .start else { return nil }
        site.expression = -1
        let start = Int(element.start)
        steps.insert(PictureStep(site: 0, kind: .begin, range: start..<start), at: 0)
        steps.append(PictureStep(site: 0, kind: .end, range: end.range))
        return FoundPicture(
            text: text, range: start..<Int(end.end), token: frame, site: site, steps: steps)
    }
}
