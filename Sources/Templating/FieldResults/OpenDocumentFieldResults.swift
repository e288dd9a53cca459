import OfficeDocuments
import XMLScanning

/// The elements whose text is computed.
enum OpenDocumentField {
    static let names: Set<XMLName> = [
        XMLName(Namespaces.text, "sequence"), XMLName(Namespaces.text, "sequence-ref"),
        XMLName(Namespaces.text, "bookmark-ref"), XMLName(Namespaces.text, "reference-ref"),
    ]
}

extension FieldResults {
    /// `text:sequence` whose formula counts on (ODF 1.3, 7.4.13), and what refers to its
    /// number.
    mutating func countOpenDocumentSequences(_ part: XMLTokens) {
        var counts: [String: Int] = [:]
        var numbers: [String: String] = [:]
        for token in part.elements(named: "sequence") {
            guard let name = part.attribute(XMLName(Namespaces.text, "name"), of: token) else { continue }
            let formula = part.attribute(XMLName(Namespaces.text, "formula"), of: token) ?? "\(name)+1"
            guard formula.hasSuffix("\(name)+1"), Int(part.characters(of: token)) != nil else { continue }
            counts[name, default: 0] += 1
            let number = String(counts[name] ?? 1)
            set(token, number, in: part)
            if let id = part.attribute(XMLName(Namespaces.text, "ref-name"), of: token) { numbers[id] = number }
        }
        for token in part.elements(named: "sequence-ref") {
            guard let id = part.attribute(XMLName(Namespaces.text, "ref-name"), of: token), let number = numbers[id]
            else { continue }
            let format = part.attribute(XMLName(Namespaces.text, "reference-format"), of: token)
            guard format == "value" || format == "category-and-value" else { continue }
            set(token, Self.text(part.characters(of: token), endingIn: number), in: part)
        }
    }

    mutating func referOpenDocument(_ part: XMLTokens, _ lost: Set<String>) {
        for (element, mark) in [("bookmark-ref", "bookmark"), ("reference-ref", "reference-mark")] {
            let texts = OpenDocumentText.texts(ofPairs: mark, in: part)
            for token in part.elements(named: element) {
                guard let name = part.attribute(XMLName(Namespaces.text, "ref-name"), of: token) else { continue }
                if lost.contains(name) {
                    unwrap(token, in: part)
                } else if part.attribute(XMLName(Namespaces.text, "reference-format"), of: token) == "text",
                    let text = texts[name]
                {
                    set(token, text, in: part)
                }
            }
        }
        for token in part.elements(named: "sequence-ref") {
            let name = part.attribute(XMLName(Namespaces.text, "ref-name"), of: token)
            if let name, lost.contains(name) { unwrap(token, in: part) }
        }
    }

    private mutating func unwrap(_ token: Int, in part: XMLTokens) {
        remove(part.tokens[token].range)
        let end = Int(part.tokens[token].partner)
        if end != token { remove(part.tokens[end].range) }
    }

    private mutating func set(_ token: Int, _ text: String, in part: XMLTokens) {
        guard part.tokens[token].kind == .start, part.characters(of: token) != text else { return }
        var bytes: [UInt8] = []
        _ = bytes.append(text: text, by: .plain)
        let end = Int(part.tokens[Int(part.tokens[token].partner)].start)
        edits.append(Patch(Int(part.tokens[token].end)..<end, bytes))
    }
}

extension XMLTokens {
    fileprivate func elements(named local: String) -> [Int] {
        let wanted = XMLName(Namespaces.text, local)
        return tokens.indices.filter { tokens[$0].isElementStart && name(of: $0) == wanted }
    }
}
