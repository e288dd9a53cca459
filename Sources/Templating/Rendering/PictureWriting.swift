import Diagnostics
import Pictures
import XMLScanning

/// Pictures among characters, and in the frames of the template's own.
extension Renderer {
    /// A frame of the template that is being written.
    struct PictureFrame {
        var start: Int
        var content: Content

        /// What is shown in the frame.
        enum Content {
            /// The template's own picture stays.
            case kept
            case dropped
            case shown(PictureStore.Stored, alternative: String, crop: PictureCrop)
        }
    }

    // MARK: Among characters

    mutating func write(
        _ value: PictureValue, _ expression: Expression, _ carrier: Carrier, _ at: Int, _ program: Program
    ) {
        guard let run = program.runs[at], additions.pictures.manner != .none else {
            return writeText(.text(value.alternative ?? ""), expression, carrier, at, program)
        }
        let stored: PictureStore.Stored
        do { stored = try additions.pictures.stored(value.source) } catch {
            return add(error, expression, at, program)
        }
        let markup = PictureMarkup(value, stored, additions.pictures.pictures[stored.number])
        output.append(contentsOf: run.close)
        if program.isWord {
            let w = program.prefix
            output += Array("<\(w)r><\(w)drawing>\(markup.word)</\(w)drawing></\(w)r>".utf8)
        } else {
            output += Array(markup.openDocument(isFlat: additions.pictures.manner == .flat).utf8)
        }
        output.append(contentsOf: run.open)
    }

    private mutating func add(
        _ fault: ExpressionFault, _ expression: Expression, _ at: Int, _ program: Program
    ) {
        var fault = fault
        fault.range = fault.range ?? expression.range
        fault.field = fault.field ?? expression.path
        faults.add(fault, at: program.places[at], part: program.number)
    }

    // MARK: In frames

    mutating func picture(_ number: Int32, _ at: Int, _ program: Program) {
        let step = program.pictureSteps[Int(number)]
        let site = program.pictureSites[step.site]
        if case .begin = step.kind {
            let content = content(of: site, at, program)
            pictureFrames.append(PictureFrame(start: output.count, content: content))
            return
        }
        guard let frame = pictureFrames.last else { return }
        if case .end = step.kind { pictureFrames.removeLast() }
        switch (frame.content, step.kind) {
        case (.dropped, .end): cut(to: frame.start)
        case (.shown(let stored, let alternative, let crop), let kind):
            fill(kind, site, stored, alternative, crop, program.source[step.range], program)
        default: output.append(contentsOf: program.source[step.range])
        }
    }

    private mutating func fill(
        _ kind: PictureStep.Kind, _ site: PictureSite, _ stored: PictureStore.Stored,
        _ alternative: String, _ crop: PictureCrop, _ own: ArraySlice<UInt8>, _ program: Program
    ) {
        switch kind {
        case .begin, .end: output += own
        case .gone: break
        case .description(let carrier): _ = output.append(text: alternative, by: carrier)
        case .reference(let open, let close):
            output += open + Array(PictureToken.reference(stored.number).text.utf8) + close
        case .data: output += Array(PictureToken.data(stored.number).text.utf8)
        case .mediaType: output += Array(additions.pictures.pictures[stored.number].kind.mediaType.utf8)
        case .style: writeStyle(site, crop, of: stored.size, own, program)
        case .blipEnd(let open, let close, let prefix):
            let vector = stored.vector.map { PictureMarkup.vectorExtension($0, prefix: prefix) }
            if let vector { output += open + Array(vector.utf8) + close } else { output += own }
            output += Array(crop.word(prefix: prefix).utf8)
        case .vmlCrop: output += own + Array(crop.vml.utf8)
        }
    }

    /// The frame's style, or one that differs by what is shown of the picture.
    private mutating func writeStyle(
        _ site: PictureSite, _ crop: PictureCrop, of size: PictureSize, _ own: ArraySlice<UInt8>,
        _ program: Program
    ) {
        let clip = crop.openDocument(of: size)
        guard let style = site.style, clip != nil || style.hasClip else {
            output += own
            return
        }
        let attribute = clip.map { Array(" \(style.attribute)=\"\($0)\"".utf8) } ?? []
        let name = additions.automaticStyle(
            .copy(before: style.before, after: style.middle + attribute + style.after), in: program.part)
        output += name.isEmpty ? Array(own) : Array(attributeValue(name).utf8)
    }

    private mutating func content(
        of site: PictureSite, _ at: Int, _ program: Program
    ) -> PictureFrame.Content {
        let expression = program.expressions[Int(site.expression)]
        do {
            guard let value = try PictureValue(try defined(expression, &context)) else { return .dropped }
            let stored = try additions.pictures.stored(value.source)
            return .shown(
                stored, alternative: value.alternative ?? "", crop: crop(site, of: stored.size, program))
        } catch {
            guard error.isMissing, options.missing != .error else {
                add(error, expression, at, program)
                return .kept
            }
            faults.add(error, at: program.places[at], part: program.number, severity: .warning)
            if options.missing == .keep { return .kept }
            return .shown(additions.pictures.empty(), alternative: "", crop: .none)
        }
    }

    private mutating func crop(_ site: PictureSite, of size: PictureSize, _ program: Program) -> PictureCrop {
        var crop = PictureCrop.none
        switch site.crop {
        case .shares(let shares): crop = shares
        case .lengths(let sides, let original):
            if let old = additions.pictures.size(of: original, program.source) {
                crop = PictureCrop(
                    left: Double(sides[3]) / Double(old.width), top: Double(sides[0]) / Double(old.height),
                    right: Double(sides[1]) / Double(old.width), bottom: Double(sides[2]) / Double(old.height))
            }
        }
        guard let frame = site.frame else { return crop }
        return crop.fitting(size, into: frame)
    }
}
