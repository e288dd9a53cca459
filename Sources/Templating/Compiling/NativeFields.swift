import OfficeDocuments
import XMLScanning

/// A field of the office program that names a field of the record: a merge field, a
/// user field, a check box. Where the record has no such field it stays as it is.
struct NativeField: Sendable {
    /// How a value takes the field's place.
    enum Show: Sendable {
        /// The value as text in place of the field, between an open and a close tag.
        case text(open: [UInt8], close: [UInt8])
        /// The value as text within the field.
        case content(Range<Int>)
        /// A box: where its state is written, and the character that shows it.
        case box(state: Range<Int>, on: String, off: String, sign: Range<Int>, signs: (on: String, off: String))
    }
    var path: [String]
    /// In the source.
    var range: Range<Int>
    var show: Show
    var filter: String?
    /// Written before and after a value that is not empty.
    var before = ""
    var after = ""
    /// Whether a record without the field is worth a warning.
    var isMergeField = false
}

/// Finds them.
struct NativeFieldFinder {
    let part: XMLTokens
    /// All fields of the part.
    let fields: [WordField]

    func found() -> [(token: Int, field: NativeField)] {
        var found: [(token: Int, field: NativeField)] = []
        for field in fields where field.kind == "MERGEFIELD" && !isNested(field) {
            if let made = mergeField(field) { found.append((field.first, made)) }
        }
        for token in part.tokens.indices where part.tokens[token].isElementStart {
            if let field = native(token) { found.append((token, field)) }
        }
        return found
    }

    /// Rules of a mail merge, which only the office program could follow: their names
    /// and where they start.
    func rules() -> [(token: Int, name: String)] {
        fields.filter { outer in
            switch outer.kind {
            case "NEXT", "NEXTIF", "SKIPIF": true
            case "IF", "SET", "ASK", "FILLIN":
                fields.contains { $0.kind == "MERGEFIELD" && outer.first < $0.first && $0.last < outer.last }
            default: false
            }
        }.map { ($0.first, $0.kind) }
    }

    private func native(_ token: Int) -> NativeField? {
        let name = part.name(of: token)
        switch (name.namespace, name.local) {
        case (Namespaces.word, "sdt"): return wordBox(token)
        case (Namespaces.text, "user-field-get"), (Namespaces.text, "user-field-input"):
            return userField(token, XMLName(Namespaces.text, "name"))
        case (Namespaces.text, "database-display"):
            return userField(token, XMLName(Namespaces.text, "column-name"))
        case (Namespaces.libreOffice, "content-control"): return control(token)
        default: return nil
        }
    }

    private func path(_ name: String?) -> [String]? { name.flatMap(TaggedControlFinder.path) }

    /// A column of a mail merge, which may be named as no field can: `Họ và tên`.
    private func column(_ name: String) -> [String] { path(name) ?? [name] }

    // MARK: Merge fields (ECMA-376 part 1, 17.16.5.35)

    /// Within an IF or another rule of the mail merge.
    private func isNested(_ field: WordField) -> Bool {
        fields.contains { $0.first < field.first && field.last < $0.last && !$0.result.contains(field.first) }
    }

    private func mergeField(_ field: WordField) -> NativeField? {
        guard field.words.count > 1, field.isInLine(part) else { return nil }
        let run = field.result.first {
            part.tokens[$0].kind == .start && part.name(of: $0) == XMLName(Namespaces.word, "r")
        }
        var open: [UInt8] = []
        let tag = run.map { String(decoding: part.qualifiedName(of: $0), as: UTF8.self) } ?? "w:r"
        open += Array("<\(tag)>".utf8)
        if let run, let look = part.children(of: run).first, part.name(of: look).local == "rPr" {
            open += part.bytes[part.range(ofElement: look)]
        }
        let text = String(tag.dropLast()) + "t"
        open += Array("<\(text) xml:space=\"preserve\">".utf8)
        var made = NativeField(
            path: column(field.words[1].text), range: Int(part.tokens[field.first].start)..<Int(part.tokens[field.last].end),
            show: .text(open: open, close: Array("</\(text)></\(tag)>".utf8)), isMergeField: true)
        made.filter = Self.filter(field)
        made.before = field.argument(of: "\\b")?.text ?? ""
        made.after = field.argument(of: "\\f")?.text ?? ""
        return made
    }

    /// `\* Upper` and its like.
    private static func filter(_ field: WordField) -> String? {
        for word in field.words {
            switch word.text.lowercased() {
            case "upper": return "upper"
            case "lower": return "lower"
            case "firstcap": return "viet_hoa_dau"
            case "caps": return "title"
            default: continue
            }
        }
        return nil
    }

    // MARK: ODF

    /// A field that shows a variable becomes the text itself (ODF 1.3, 7.4.9, 7.6.3).
    private func userField(_ token: Int, _ attribute: XMLName) -> NativeField? {
        guard let name = part.attribute(attribute, of: token), !holdsMark(token) else { return nil }
        return NativeField(
            path: column(name), range: part.range(ofElement: token), show: .text(open: [], close: []), isMergeField: true)
    }

    private func control(_ token: Int) -> NativeField? {
        let office = Namespaces.libreOffice
        guard part.tokens[token].kind == .start,
            let path = path(part.attribute(XMLName(office, "tag"), of: token))
        else { return nil }
        let end = Int(part.tokens[Int(part.tokens[token].partner)].start)
        let content = Int(part.tokens[token].end)..<end
        guard part.attribute(XMLName(office, "checkbox"), of: token) == "true" else {
            return holdsElements(token) || holdsMark(token) ? nil : NativeField(path: path, range: part.range(ofElement: token), show: .content(content))
        }
        guard let state = part.attributeRange(XMLName(office, "checked"), of: token),
            let on = part.attribute(XMLName(office, "checked-state"), of: token),
            let off = part.attribute(XMLName(office, "unchecked-state"), of: token), !holdsElements(token)
        else { return nil }
        return NativeField(
            path: path, range: part.range(ofElement: token),
            show: .box(state: state, on: "true", off: "false", sign: content, signs: (on, off)))
    }

    /// Marks within a field are what fills it.
    private func holdsMark(_ token: Int) -> Bool {
        (token..<max(token, Int(part.tokens[token].partner))).contains {
            part.tokens[$0].kind == .text && PartSelection.mayHoldMarks(Array(part.bytes[part.tokens[$0].range]))
        }
    }

    private func holdsElements(_ token: Int) -> Bool {
        part.tokens[(token + 1)..<max(token + 1, Int(part.tokens[token].partner))].contains { $0.isElementStart }
    }

    // MARK: Check boxes of Word ([MS-DOCX] 2.6.2.2)

    private func wordBox(_ token: Int) -> NativeField? {
        let children = part.children(of: token)
        guard let properties = children.first(where: { part.name(of: $0).local == "sdtPr" }),
            let content = children.first(where: { part.name(of: $0).local == "sdtContent" })
        else { return nil }
        let settings = part.children(of: properties)
        let tag = settings.first { part.name(of: $0) == XMLName(Namespaces.word, "tag") }
        guard let box = settings.first(where: { part.name(of: $0) == XMLName(Namespaces.word2010, "checkbox") }),
            let path = path(tag.flatMap { part.attribute(XMLName(Namespaces.word, "val"), of: $0) }),
            let state = value("checked", of: box), let sign = sign(in: content)
        else { return nil }
        return NativeField(
            path: path, range: part.range(ofElement: token),
            show: .box(
                state: state.range, on: "1", off: "0", sign: sign,
                signs: (character("checkedState", of: box, "☒"), character("uncheckedState", of: box, "☐"))))
    }

    private func value(_ local: String, of box: Int) -> (text: String, range: Range<Int>)? {
        let name = XMLName(Namespaces.word2010, "val")
        guard let child = part.children(of: box).first(where: { part.name(of: $0).local == local }),
            let range = part.attributeRange(name, of: child), let text = part.attribute(name, of: child)
        else { return nil }
        return (text, range)
    }

    private func character(_ local: String, of box: Int, _ preset: String) -> String {
        guard let code = value(local, of: box).flatMap({ UInt32($0.text, radix: 16) }),
            let scalar = Unicode.Scalar(code)
        else { return preset }
        return String(scalar)
    }

    /// The one text of a box's content.
    private func sign(in content: Int) -> Range<Int>? {
        guard part.tokens[content].kind == .start else { return nil }
        let texts = (content..<Int(part.tokens[content].partner)).filter {
            part.tokens[$0].kind == .start && part.name(of: $0) == XMLName(Namespaces.word, "t")
        }
        guard texts.count == 1 else { return nil }
        return Int(part.tokens[texts[0]].end)..<Int(part.tokens[Int(part.tokens[texts[0]].partner)].start)
    }
}

extension StoryCompiler {
    /// Either the field's value or, where the record has no such field, the field as it is.
    mutating func fill(_ field: NativeField, _ token: Int) {
        let pending = unlessKnown(field.path)
        let place = place(ofToken: token)
        switch field.show {
        case .text(let open, let close):
            builder.emit(open)
            write(field, at: place)
            builder.emit(close)
        case .content(let range):
            copy(field.range.lowerBound..<range.lowerBound, skipping: token)
            write(field, at: place)
            copy(range.upperBound..<field.range.upperBound, skipping: token)
        case .box(let state, let on, let off, let sign, let signs):
            let jump = builder.add(.unless(expression: resolve(.path(field.path)), 0), at: place)
            copyBox(field, token, state, on, sign, signs.on)
            let exit = builder.add(.jump(0))
            builder.land(jump)
            copyBox(field, token, state, off, sign, signs.off)
            builder.land(exit)
        }
        let exit = builder.add(.jump(0))
        for jump in pending { builder.land(jump) }
        copy(field.range, skipping: token)
        builder.land(exit)
        _ = builder.label()
        let isOfRecord = scopes.globals.contains { $0.name == field.path[0] }
        if field.isMergeField, isOfRecord, let place {
            builder.program.mergeFields.append((field.path[0], place))
        }
    }

    private mutating func write(_ field: NativeField, at place: MarkPlace?) {
        let path = Expression.path(field.path)
        let filter = field.filter.flatMap { table.filter(named: $0) }
        let value = filter.map { Expression(node: .filter(path, $0, Expression.Arguments()), range: 0..<0) } ?? path
        let carrier = builder.carrier(format.carrier)
        func around(_ text: String) {
            guard !text.isEmpty else { return }
            let jump = builder.add(.unless(expression: resolve(path), 0), at: place)
            var bytes: [UInt8] = []
            _ = bytes.append(text: text, by: .plain)
            builder.emit(bytes)
            builder.land(jump)
            _ = builder.label()
        }
        around(field.before)
        builder.add(.value(expression: resolve(value), carrier: carrier), at: place)
        around(field.after)
    }

    private mutating func copyBox(
        _ field: NativeField, _ token: Int, _ state: Range<Int>, _ value: String, _ sign: Range<Int>,
        _ character: String
    ) {
        copy(field.range.lowerBound..<state.lowerBound, skipping: token)
        builder.emit(value)
        copy(state.upperBound..<sign.lowerBound, skipping: token)
        builder.emit(character)
        copy(sign.upperBound..<field.range.upperBound, skipping: token)
    }
}
