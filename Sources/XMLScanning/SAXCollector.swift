import CLibXML2

/// The context of libxml2's callbacks: where each tag of the part stands.
///
/// A tag's `<` is the last `<` before the offset that `xmlByteConsumed` gives
/// (none can stand raw in an attribute); texts are the bytes between two tags.
///
/// `@safe`: the one pointer it holds lives no longer than `parse()`.
@safe final class SAXCollector {
    static let maxDepth = 256

    /// How parsing ended.
    enum Outcome { case well, doctype, depth, names, malformed(line: Int, detail: String) }

    private let bytes: [UInt8]
    private let allowsPlainDoctype: Bool
    private var tokens: [XMLToken] = []
    private var open: [Int] = []
    private var ids: [NameKey: UInt16] = [:]
    private var pastLast = 0
    private var sawDoctype = false
    private var isTooDeep = false
    private var fault: (line: Int, detail: String)?
    /// Lent for the time of one `parse()`.
    private var context: xmlParserCtxtPtr?
    private(set) var names: [XMLName] = []
    private(set) var declarations: [XMLTokens.Declaration] = []

    /// libxml2 keeps each name once in its dictionary, so addresses tell names apart.
    private struct NameKey: Hashable {
        var local: UInt
        var namespace: UInt
    }

    init(bytes: [UInt8], allowsPlainDoctype: Bool) {
        self.bytes = bytes
        self.allowsPlainDoctype = allowsPlainDoctype
        tokens.reserveCapacity(bytes.count / 40)
    }

    private static let start: Void = xmlInitParser()

    func parse() -> Outcome {
        _ = Self.start
        guard let made = unsafe xmlNewParserCtxt() else {
            return .malformed(line: 0, detail: "xmlNewParserCtxt")
        }
        defer { unsafe xmlFreeParserCtxt(made) }
        unsafe context = made
        defer { unsafe context = nil }
        var handlers = unsafe SAXCollector.handlers()
        let theirs = unsafe made.pointee.sax
        let well = unsafe withUnsafeMutablePointer(to: &handlers) { mine in
            unsafe made.pointee.sax = mine
            unsafe made.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
            let options =
                XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
                | XML_PARSE_NOWARNING.rawValue
            let document = unsafe bytes.withUnsafeBytes { raw in
                unsafe xmlCtxtReadMemory(
                    made, raw.baseAddress?.assumingMemoryBound(to: CChar.self),
                    Int32(raw.count), nil, nil, Int32(bitPattern: UInt32(options)))
            }
            unsafe xmlFreeDoc(document)
            unsafe made.pointee.sax = theirs
            return unsafe made.pointee.wellFormed == 1
        }
        return result(well)
    }

    private static func handlers() -> xmlSAXHandler {
        var handlers = unsafe xmlSAXHandler()
        unsafe handlers.initialized = UInt32(XML_SAX2_MAGIC)
        unsafe handlers.startElementNs = { user, local, _, uri, count, pairs, _, _, _ in
            unsafe SAXCollector.of(user)?.began(local, uri, Int(count), pairs)
        }
        unsafe handlers.endElementNs = { user, _, _, _ in
            unsafe SAXCollector.of(user)?.ended()
        }
        unsafe handlers.internalSubset = { user, _, _, _ in
            unsafe SAXCollector.of(user)?.metDoctype()
        }
        unsafe handlers.serror = { user, error in
            guard let error = unsafe error?.pointee else { return }
            unsafe SAXCollector.of(user)?.failed(
                Int(error.line), error.message.map { unsafe String(cString: $0) } ?? "",
                error.code)
        }
        return unsafe handlers
    }

    private static func of(_ user: UnsafeMutableRawPointer?) -> SAXCollector? {
        unsafe user.map { unsafe Unmanaged.fromOpaque($0).takeUnretainedValue() }
    }

    private func result(_ well: Bool) -> Outcome {
        if sawDoctype { return .doctype }
        if names.count > XMLScanner.maxNames { return .names }
        if isTooDeep { return .depth }
        if let fault { return .malformed(line: fault.line, detail: fault.detail) }
        guard well, open.isEmpty, !tokens.isEmpty else {
            return .malformed(line: 1, detail: "no element")
        }
        return .well
    }

    private var offset: Int { unsafe context.map { unsafe Int(xmlByteConsumed($0)) } ?? 0 }

    // MARK: Events

    private func began(
        _ local: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?, _ count: Int,
        _ pairs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        if open.count == Self.maxDepth {
            isTooDeep = true
            if let context = unsafe context { unsafe xmlStopParser(context) }
        }
        let at = offset
        guard at < bytes.count, let first = lastTagOpen(before: at) else { return }
        let isEmpty = bytes[at] == 0x2F
        let end = isEmpty ? at + 2 : at + 1
        takeText(upTo: first)
        let index = tokens.count
        let name = unsafe intern(local, uri)
        tokens.append(
            XMLToken(
                start: UInt32(first), end: UInt32(end), partner: UInt32(index), name: name,
                depth: UInt16(truncatingIfNeeded: open.count), kind: isEmpty ? .empty : .start))
        pastLast = end
        open.append(index)
        for pair in 0..<count {
            let prefix = unsafe pairs?[2 * pair]
            let namespace = unsafe pairs?[2 * pair + 1]
            declarations.append(
                unsafe XMLTokens.Declaration(
                    token: index, prefix: prefix.map { unsafe String(cString: $0) } ?? "",
                    namespace: namespace.map { unsafe String(cString: $0) } ?? ""))
        }
    }

    private func ended() {
        guard let index = open.last else { return }
        defer { open.removeLast() }
        if tokens[index].kind == .empty { return }
        let end = offset
        guard end <= bytes.count, let first = lastTagOpen(before: end) else { return }
        takeText(upTo: first)
        tokens[index].partner = UInt32(tokens.count)
        tokens.append(
            XMLToken(
                start: UInt32(first), end: UInt32(end), partner: UInt32(index),
                name: tokens[index].name, depth: tokens[index].depth, kind: .end))
        pastLast = end
    }

    /// A document type is refused at its name, before its internal subset is read.
    private func metDoctype() {
        let rest = bytes[min(offset, bytes.count)...]
        let plain = rest.first { $0 == 0x5B || $0 == 0x3E } == 0x3E
        if allowsPlainDoctype && plain { return }
        sawDoctype = true
        if let context = unsafe context { unsafe xmlStopParser(context) }
    }

    private func failed(_ line: Int, _ message: String, _ code: Int32) {
        guard fault == nil, code != XML_WAR_UNDECLARED_ENTITY.rawValue else { return }
        fault = (line, message.split(separator: "\n").joined(separator: " "))
    }

    // MARK: Bytes

    private func lastTagOpen(before offset: Int) -> Int? {
        var at = offset - 1
        while at >= pastLast {
            if bytes[at] == 0x3C { return at }
            at -= 1
        }
        return nil
    }

    private func intern(
        _ local: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?
    ) -> UInt16 {
        let key = NameKey(local: UInt(bitPattern: local), namespace: UInt(bitPattern: uri))
        if let known = ids[key] { return known }
        let id = UInt16(truncatingIfNeeded: names.count)
        if names.count == XMLScanner.maxNames, let context = unsafe context { unsafe xmlStopParser(context) }
        names.append(
            unsafe XMLName(
                uri.map { unsafe String(cString: $0) } ?? "",
                local.map { unsafe String(cString: $0) } ?? ""))
        ids[key] = id
        return id
    }

    /// The tokens of the whole part, what follows the last tag included.
    func finishedTokens() -> [XMLToken] {
        takeText(upTo: bytes.count)
        return tokens
    }

    /// Splits what stands between two tags into texts, comments, instructions and CDATA.
    private func takeText(upTo end: Int) {
        while pastLast < end {
            let kind = markup(at: pastLast, before: end)
            let stop: Int
            switch kind {
            case .comment: stop = after("-->", from: pastLast + 4, before: end)
            case .instruction: stop = after("?>", from: pastLast + 2, before: end)
            case .cdata: stop = after("]]>", from: pastLast + 9, before: end)
            default:
                var next = pastLast
                while next < end, bytes[next] != 0x3C { next += 1 }
                stop = max(next, pastLast + 1)
            }
            let index = UInt32(tokens.count)
            tokens.append(
                XMLToken(
                    start: UInt32(pastLast), end: UInt32(stop), partner: index, name: 0,
                    depth: UInt16(truncatingIfNeeded: open.count), kind: kind))
            pastLast = stop
        }
    }

    private func markup(at offset: Int, before end: Int) -> XMLToken.Kind {
        let head = bytes[offset..<min(end, offset + 9)]
        if head.starts(with: Self.commentOpen) { return .comment }
        if head.starts(with: Self.cdataOpen) { return .cdata }
        if head.starts(with: Self.instructionOpen) { return .instruction }
        return head.starts(with: Self.declarationOpen) ? .instruction : .text
    }

    private static let commentOpen = Array("<!--".utf8)
    private static let cdataOpen = Array("<![CDATA[".utf8)
    private static let instructionOpen = Array("<?".utf8)
    /// A tolerated DOCTYPE: kept as one piece, up to its `>`.
    private static let declarationOpen = Array("<!".utf8)

    private func after(_ close: StaticString, from start: Int, before end: Int) -> Int {
        let pattern = Array("\(close)".utf8)
        var at = start
        while at + pattern.count <= end {
            if bytes[at..<(at + pattern.count)].elementsEqual(pattern) {
                return at + pattern.count
            }
            at += 1
        }
        return end
    }
}
