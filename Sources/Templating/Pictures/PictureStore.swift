import Diagnostics
import OfficeDocuments
import Pictures

/// The pictures of one render: each is read once, however often it is shown. What is
/// written refers to it by a token that `PictureEmbedding` resolves at the end.
struct PictureStore: Sendable {
    /// How a document holds pictures.
    enum Manner: Sendable {
        /// As files that ODF refers to, or WordprocessingML.
        case openDocument, word
        /// In the one part.
        case flat
        /// Plain text has none.
        case none

        init(_ format: DocumentFormat) {
            self = format.isFlat ? .flat : format.isOpenDocument ? .openDocument : .word
        }
    }

    /// A picture that is read: its number among all, and of an SVG in WordprocessingML that
    /// of the drawing itself.
    struct Stored: Sendable {
        var number: Int
        var vector: Int?
        var size: PictureSize
    }

    let manner: Manner
    private let load: PictureLoader?
    private let rasterise: PictureRasteriser?
    private let limits: PictureLimits
    private(set) var pictures: [Picture] = []
    private var known: [PictureValue.Source: Stored] = [:]
    private var total = 0
    private let document: OfficeDocument?
    private var sizes: [String: PictureSize?] = [:]

    /// - Parameter document: the template, whose pictures may be cropped; nil for a text.
    init(_ document: OfficeDocument? = nil, _ options: RenderOptions = RenderOptions()) {
        manner = document.map { Manner($0.format) } ?? .none
        self.document = document
        load = options.pictures
        rasterise = options.rasterise
        limits = options.pictureLimits
    }

    /// - Throws: `picture-not-found` and the faults of pictures.
    mutating func stored(_ source: PictureValue.Source) throws(ExpressionFault) -> Stored {
        if let stored = known[source] { return stored }
        do throws(Diagnostic) {
            let picture = try read(source)
            var stored = Stored(number: pictures.count, size: picture.size)
            if manner == .word, picture.kind == .svg {
                let drawn = try drawn(picture)
                try keep(drawn)
                stored.vector = pictures.count
            }
            try keep(picture)
            known[source] = stored
            return stored
        } catch { throw ExpressionFault(error.id, error.arguments) }
    }

    /// A picture that shows nothing.
    mutating func empty() -> Stored {
        let source = PictureValue.Source.bytes(Picture.empty.bytes)
        if let stored = known[source] { return stored }
        let stored = Stored(number: pictures.count, size: Picture.empty.size)
        pictures.append(.empty)
        known[source] = stored
        return stored
    }

    private mutating func keep(_ picture: Picture) throws(Diagnostic) {
        total += picture.bytes.count
        guard total <= limits.total else {
            throw Diagnostic("pictures-too-large", ["limit": String(limits.total >> 20)])
        }
        pictures.append(picture)
    }

    /// What a picture of the template measures at its own size, nil where it cannot be read.
    mutating func size(of original: PictureSite.Original, _ source: [UInt8]) -> PictureSize? {
        switch original {
        case .inline(let range):
            let text = String(decoding: source[range], as: UTF8.self)
            guard let open = text.firstIndex(of: ">"), let close = text.lastIndex(of: "<"), open < close,
                let bytes = Base64.decoded(String(text[text.index(after: open)..<close]))
            else { return nil }
            return (try? PictureReader.read(bytes, limits: limits))?.size
        case .part(let name):
            if let known = sizes[name] { return known }
            let path = name.hasPrefix("./") ? String(name.dropFirst(2)) : name
            let bytes = (try? document?.part(path)) ?? nil
            let size = bytes.flatMap { try? PictureReader.read($0, limits: limits) }?.size
            sizes[name] = .some(size)
            return size
        }
    }

    private func read(_ source: PictureValue.Source) throws(Diagnostic) -> Picture {
        switch source {
        case .qr(let text, let level): return try QRPicture.made(of: text, level: level)
        case .bytes(let bytes): return try PictureReader.read(bytes, limits: limits)
        case .named(let name):
            if let bytes = try PictureData.bytes(inLine: name, limit: limits.size) {
                return try PictureReader.read(bytes, limits: limits)
            }
            if PictureData.isRemote(name) { throw Diagnostic("picture-remote", ["name": name]) }
            guard let bytes = try load?(name) else {
                throw Diagnostic("picture-not-found", ["name": name])
            }
            do { return try PictureReader.read(bytes, limits: limits) } catch {
                var fault = error
                fault.arguments["name"] = name
                throw fault
            }
        }
    }

    /// Word shows the drawing, and all others a picture of it in points.
    private func drawn(_ picture: Picture) throws(Diagnostic) -> Picture {
        let width = min(max(picture.size.width * 300 / PictureSize.inch, 300), 4000)
        guard let bytes = rasterise?(picture.bytes, width) else { throw Diagnostic("picture-needs-png") }
        let drawn = try PictureReader.read(bytes, limits: limits)
        return Picture(kind: drawn.kind, bytes: drawn.bytes, size: picture.size)
    }
}

/// Pictures that stand in a text.
enum PictureData {
    /// The bytes of `data:image/png;base64,…`, or of Base64 that begins as a PNG or a JPEG does.
    ///
    /// - Throws: `picture-data`, `picture-too-large`.
    static func bytes(inLine text: String, limit: Int) throws(Diagnostic) -> [UInt8]? {
        let isBare = text.utf8.count > 60 && (text.hasPrefix("iVBORw0KGgo") || text.hasPrefix("/9j/"))
        if isBare { return try decoded(text.utf8[...], limit) }
        guard text.prefix(5).lowercased() == "data:" else { return nil }
        guard let comma = text.utf8.firstIndex(of: 0x2C) else { throw Diagnostic("picture-data") }
        let body = text.utf8[text.utf8.index(after: comma)...]
        if text[..<comma].lowercased().hasSuffix(";base64") { return try decoded(body, limit) }
        return PercentDecoding.bytes(of: body)
    }

    static func isRemote(_ name: String) -> Bool {
        guard let colon = name.firstIndex(of: ":") else { return name.hasPrefix("//") || name.hasPrefix("\\\\") }
        let scheme = name[..<colon]
        return scheme.count > 1 && scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "+") }
    }

    private static func decoded(
        _ digits: String.UTF8View.SubSequence, _ limit: Int
    ) throws(Diagnostic) -> [UInt8] {
        guard digits.count / 4 * 3 <= limit + 3 else {
            throw Diagnostic("picture-too-large", ["limit": String(limit >> 20)])
        }
        guard let bytes = Base64.decoded(String(decoding: digits, as: UTF8.self)), !bytes.isEmpty else { throw Diagnostic("picture-data") }
        return bytes
    }
}
