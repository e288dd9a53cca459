import OfficeDocuments
import Pictures
import XMLScanning

/// Reads what must change in a frame when another picture comes into it.
struct PictureFrameReader {
    let part: XMLTokens
    let frame: Int

    private var inner: Range<Int> { frame..<part.indexAfter(frame) }

    private func elements(_ local: String, _ namespace: String) -> [Int] {
        inner.filter { part.tokens[$0].isElementStart && part.name(of: $0) == XMLName(namespace, local) }
    }

    private func whole(_ token: Int) -> Range<Int> {
        Int(part.tokens[token].start)..<Int(part.tokens[Int(part.tokens[token].partner)].end)
    }

    /// An attribute with its name and the blank before it.
    private func attribute(_ name: XMLName, of token: Int) -> (whole: Range<Int>, value: Range<Int>, name: [UInt8])? {
        for attribute in part.attributes(of: token) where part.expandedName(of: attribute, at: token) == name {
            return (
                attribute.name.lowerBound - 1..<attribute.value.upperBound + 1, attribute.value,
                Array(part.bytes[attribute.name])
            )
        }
        return nil
    }

    private func step(_ kind: PictureStep.Kind, _ range: Range<Int>) -> PictureStep {
        PictureStep(site: 0, kind: kind, range: range)
    }

    // MARK: ODF

    func openDocument() -> (PictureSite, [PictureStep])? {
        let images = elements("image", Namespaces.drawing)
        guard let image = images.first, elements("text-box", Namespaces.drawing).isEmpty else { return nil }
        var steps: [PictureStep] = images.dropFirst().map { step(.gone, whole($0)) }
        let original: PictureSite.Original
        if let data = elements("binary-data", Namespaces.office).first(where: { part.isInside(image, $0) }) {
            steps.append(step(.data, whole(data)))
            original = .inline(whole(data))
        } else if let link = attribute(XMLName(Namespaces.xlink, "href"), of: image) {
            steps.append(step(.reference(open: [], close: []), link.value))
            original = .part(decoded(part.bytes[link.value]))
        } else {
            return nil
        }
        for namespace in [Namespaces.drawing, Namespaces.libreOffice] {
            if let type = attribute(XMLName(namespace, "mime-type"), of: image) {
                steps.append(step(.mediaType, type.value))
            }
        }
        var site = PictureSite(expression: -1, frame: openDocumentSize, crop: .shares(.none))
        if let name = attribute(XMLName(Namespaces.drawing, "style-name"), of: frame) {
            steps.append(step(.style, name.value))
            let style = GraphicStyleReader(part: part, name: decoded(part.bytes[name.value]))
            site.style = style.style
            if let clip = style.clip { site.crop = .lengths(clip, of: original) }
        }
        return (site, steps)
    }

    private var openDocumentSize: PictureSize? {
        func length(_ local: String) -> Int? {
            part.attribute(XMLName(Namespaces.svg, local), of: frame).flatMap(DrawingLength.units)
        }
        guard let width = length("width"), let height = length("height"), width > 0, height > 0 else { return nil }
        return PictureSize(width: width, height: height)
    }

    // MARK: WordprocessingML

    func word() -> (PictureSite, [PictureStep])? {
        let blips = elements("blip", Namespaces.drawingML)
        let images = elements("imagedata", Namespaces.vml)
        let isOther = inner.contains {
            part.tokens[$0].isElementStart && ["txbxContent", "OLEObject"].contains(part.name(of: $0).local)
        }
        guard !isOther, blips.count <= 1, images.count <= 1, let first = blips.first ?? images.first else { return nil }
        var steps: [PictureStep] = []
        var crop = PictureCrop.none
        for blip in blips { if !take(blip: blip, &steps, &crop) { return nil } }
        for image in images { if !take(image: image, &steps, &crop) { return nil } }
        let frame = blips.isEmpty ? vmlSize(around: first) : wordSize
        return (PictureSite(expression: -1, frame: frame, crop: .shares(crop)), steps)
    }

    private func take(blip: Int, _ steps: inout [PictureStep], _ crop: inout PictureCrop) -> Bool {
        let embedded = attribute(XMLName(Namespaces.relationships, "embed"), of: blip)
        let linked = attribute(XMLName(Namespaces.relationships, "link"), of: blip)
        if let embedded {
            steps.append(step(.reference(open: [], close: []), embedded.value))
            if let linked { steps.append(step(.gone, linked.whole)) }
        } else if let linked {
            let prefix = linked.name.prefix { $0 != 0x3A }
            steps.append(
                step(.reference(open: [0x20] + prefix + Array(":embed=\"".utf8), close: [0x22]), linked.whole))
        } else {
            return false
        }
        let typed = Array(part.qualifiedName(of: blip))
        let prefix = typed.firstIndex(of: 0x3A).map { String(decoding: typed[...$0], as: UTF8.self) } ?? ""
        let end = part.tokens[Int(part.tokens[blip].partner)].range
        let closing = Array("</".utf8) + typed + [0x3E]
        if part.tokens[blip].kind == .empty {
            steps.append(
                step(.blipEnd(open: [0x3E], close: closing, prefix: prefix), end.upperBound - 2..<end.upperBound))
        } else {
            for child in part.children(of: blip) where part.name(of: child).local == "extLst" {
                steps.append(step(.gone, whole(child)))
            }
            steps.append(step(.blipEnd(open: [], close: closing, prefix: prefix), end))
        }
        let next = elements("srcRect", Namespaces.drawingML).first { $0 > blip }
        if let next {
            func share(_ local: String) -> Double {
                part.attribute(XMLName("", local), of: next).flatMap { Double($0) }.map { $0 / 100_000 } ?? 0
            }
            crop = PictureCrop(left: share("l"), top: share("t"), right: share("r"), bottom: share("b"))
            steps.append(step(.gone, whole(next)))
        }
        return true
    }

    /// `a:ext` of the picture's own shape, else the whole drawing's.
    private var wordSize: PictureSize? {
        func size(_ token: Int) -> PictureSize? {
            func side(_ local: String) -> Int? { part.attribute(XMLName("", local), of: token).flatMap { Int($0) } }
            guard let width = side("cx"), let height = side("cy"), width > 0, height > 0 else { return nil }
            return PictureSize(width: width, height: height)
        }
        let extent = elements("extent", Namespaces.wordDrawing).first.flatMap(size)
        return extent ?? elements("ext", Namespaces.drawingML).lazy.compactMap(size).first
    }

    // MARK: VML

    private func take(image: Int, _ steps: inout [PictureStep], _ crop: inout PictureCrop) -> Bool {
        guard let link = attribute(XMLName(Namespaces.relationships, "id"), of: image) else { return false }
        steps.append(step(.reference(open: [], close: []), link.value))
        steps.append(step(.vmlCrop, link.value.upperBound..<link.value.upperBound + 1))
        for (local, side) in [
            ("cropleft", \PictureCrop.left), ("croptop", \.top), ("cropright", \.right), ("cropbottom", \.bottom),
        ] {
            guard let cut = attribute(XMLName("", local), of: image) else { continue }
            steps.append(step(.gone, cut.whole))
            let text = decoded(part.bytes[cut.value])
            crop[keyPath: side] =
                text.hasSuffix("f") ? (Double(text.dropLast()) ?? 0) / 65_536 : Double(text) ?? 0
        }
        return true
    }

    private func vmlSize(around image: Int) -> PictureSize? {
        for outer in (frame..<image).reversed() where part.isInside(outer, image) {
            guard part.tokens[outer].isElementStart,
                let style = part.attribute(XMLName("", "style"), of: outer)
            else { continue }
            func length(_ name: String) -> Int? {
                style.split(separator: ";").lazy.compactMap { item -> Int? in
                    let pair = item.split(separator: ":")
                    guard pair.count == 2, pair[0].trimmingBlanks() == name else { return nil }
                    return DrawingLength.units(of: String(pair[1]))
                }.first
            }
            guard let width = length("width"), let height = length("height"), width > 0, height > 0 else { return nil }
            return PictureSize(width: width, height: height)
        }
        return nil
    }
}

/// Reads a style of graphics of an ODF part: what it crops, and how it is written once more.
struct GraphicStyleReader {
    private(set) var clip: [Int]?
    private(set) var style: PictureSite.Style?

    init(part: XMLTokens, name: String) {
        let automatic = part.tokens.indices.first {
            part.tokens[$0].isElementStart && part.name(of: $0) == XMLName(Namespaces.office, "automatic-styles")
        }
        guard let automatic else { return }
        let own = (automatic..<part.indexAfter(automatic)).first {
            part.tokens[$0].isElementStart && part.name(of: $0) == XMLName(Namespaces.style, "style")
                && part.attribute(XMLName(Namespaces.style, "name"), of: $0) == name
                && part.attribute(XMLName(Namespaces.style, "family"), of: $0) == "graphic"
        }
        let prefixes = MarkupPrefixes([(Namespaces.style, "style"), (Namespaces.fo, "fo")], in: part, at: automatic)
        guard let own else {
            style = Self.child(of: name, prefixes)
            return
        }
        take(own, part)
    }

    private static func child(of name: String, _ prefixes: MarkupPrefixes) -> PictureSite.Style {
        let s = prefixes[Namespaces.style]
        let before = "<\(s)style\(prefixes.declarations) \(s)family=\"graphic\" \(s)parent-style-name=\"\(attributeValue(name))\" \(s)name=\""
        return PictureSite.Style(
            before: Array(before.utf8), middle: Array("\"><\(s)graphic-properties".utf8),
            after: Array("/></\(s)style>".utf8), attribute: prefixes[Namespaces.fo] + "clip", hasClip: false)
    }

    private mutating func take(_ own: Int, _ part: XMLTokens) {
        let properties = (own..<part.indexAfter(own)).first {
            part.tokens[$0].isElementStart && part.name(of: $0) == XMLName(Namespaces.style, "graphic-properties")
        }
        guard let properties, let name = part.attributeRange(XMLName(Namespaces.style, "name"), of: own),
            let prefix = part.prefix(ofNamespace: Namespaces.fo, at: properties)
        else { return }
        let bytes = part.bytes
        let start = Int(part.tokens[own].start)
        let end = Int(part.tokens[Int(part.tokens[own].partner)].end)
        let tag = part.qualifiedName(of: properties).endIndex
        guard let old = part.attributeRange(XMLName(Namespaces.fo, "clip"), of: properties) else {
            style = PictureSite.Style(
                before: Array(bytes[start..<name.lowerBound]), middle: Array(bytes[name.upperBound..<tag]),
                after: Array(bytes[tag..<end]), attribute: prefix + ":clip", hasClip: false)
            return
        }
        // The attribute with its name, from the blank before it.
        let from = bytes[..<old.lowerBound].lastIndex { $0 <= 0x20 } ?? old.lowerBound
        style = PictureSite.Style(
            before: Array(bytes[start..<name.lowerBound]), middle: Array(bytes[name.upperBound..<from]),
            after: Array(bytes[(old.upperBound + 1)..<end]), attribute: prefix + ":clip", hasClip: true)
        let sides = decoded(bytes[old]).split { "(),".contains($0) || $0 == " " }
            .dropFirst().map { $0 == "auto" ? 0 : DrawingLength.units(of: String($0)) }
        if sides.count == 4, !sides.contains(nil) { clip = sides.compactMap { $0 } }
    }
}
