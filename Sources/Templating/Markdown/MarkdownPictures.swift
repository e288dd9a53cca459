/// Pictures in Markdown: `![alt](file)`.
extension WordSink {
    mutating func picture(_ value: PictureValue) {
        guard let markup = markup(of: value) else { return }
        leaveRun()
        out += Array("<\(w)r><\(w)drawing>\(markup.word)</\(w)drawing></\(w)r>".utf8)
        reopenRun()
    }
}

extension OpenDocumentSink {
    mutating func picture(_ value: PictureValue) {
        guard let markup = markup(of: value) else { return }
        out += Array(markup.openDocument(isFlat: additions.pictures.manner == .flat).utf8)
        lastWasBlank = false
    }
}

/// What sinks of both formats keep for pictures.
protocol PictureSink {
    var additions: Additions { get set }
    var fault: ExpressionFault? { get set }
}

extension PictureSink {
    var showsPictures: Bool { additions.pictures.manner != .none }

    /// The picture's markup; nil where there is a fault, which is kept.
    fileprivate mutating func markup(of value: PictureValue) -> PictureMarkup? {
        do {
            let stored = try additions.pictures.stored(value.source)
            return PictureMarkup(value, stored, additions.pictures.pictures[stored.number])
        } catch {
            fault = fault ?? error
            return nil
        }
    }
}

extension WordSink: PictureSink {}
extension OpenDocumentSink: PictureSink {}
