import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// An expanded name.
struct QName: Hashable, Sendable {
    var namespace: String
    var local: String
    init(_ namespace: String, _ local: String) {
        self.namespace = namespace
        self.local = local
    }
}

/// An element of a part, with its place in the tree.
final class MarkupElement {
    let name: QName
    let attributes: [QName: String]
    private(set) weak var parent: MarkupElement?
    fileprivate(set) var children: [MarkupElement] = []
    /// Its own characters.
    fileprivate(set) var text = ""

    fileprivate init(_ name: QName, _ attributes: [QName: String], in parent: MarkupElement?) {
        self.name = name
        self.attributes = attributes
        self.parent = parent
    }

    subscript(namespace: String, local: String) -> String? { attributes[QName(namespace, local)] }

    func isOne(_ namespace: String, _ locals: Set<String>) -> Bool {
        name.namespace == namespace && locals.contains(name.local)
    }

    func first(_ namespace: String, _ local: String) -> MarkupElement? {
        children.first { $0.name == QName(namespace, local) }
    }

    /// Itself and all below it, in document order.
    ///
    /// - Parameter fallbacks: Whether what stands in `mc:Fallback` counts; a reader
    ///   takes either the choice or the fallback, so ids in both are not twice.
    func all(fallbacks: Bool = true) -> [MarkupElement] {
        var found: [MarkupElement] = []
        func visit(_ element: MarkupElement) {
            if !fallbacks, element.name == QName(Names.compatibility, "Fallback") { return }
            found.append(element)
            for child in element.children { visit(child) }
        }
        visit(self)
        return found
    }

    /// The nearest element around it that is not one of those looked through.
    func container(through isTransparent: (MarkupElement) -> Bool) -> MarkupElement? {
        var at = parent
        while let element = at, isTransparent(element) { at = element.parent }
        return at
    }
}

/// Reads a part with the parser of Foundation.
final class MarkupReader: NSObject, XMLParserDelegate {
    struct Failure: Error { var reason: String }

    private var root: MarkupElement?
    private var open: [MarkupElement] = []
    private var prefixes: [String: [String]] = ["xml": [Names.xml]]
    private var failure: String?

    static func read(_ bytes: [UInt8]) -> Result<MarkupElement, Failure> {
        if bytes.prefix(4096).firstRange(of: Array("<!DOCTYPE".utf8)) != nil {
            return .failure(Failure(reason: "DOCTYPE"))
        }
        let reader = MarkupReader()
        let parser = XMLParser(data: Data(bytes))
        parser.shouldProcessNamespaces = true
        parser.shouldReportNamespacePrefixes = true
        parser.delegate = reader
        let well = parser.parse()
        guard well, let root = reader.root else {
            return .failure(Failure(reason: reader.failure ?? "not well-formed"))
        }
        return reader.failure.map { .failure(Failure(reason: $0)) } ?? .success(root)
    }

    func parser(_ parser: XMLParser, didStartMappingPrefix prefix: String, toURI uri: String) {
        prefixes[prefix, default: []].append(uri)
    }

    func parser(_ parser: XMLParser, didEndMappingPrefix prefix: String) {
        _ = prefixes[prefix]?.popLast()
    }

    func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        var named: [QName: String] = [:]
        for (typed, value) in attributes {
            let halves = typed.split(separator: ":", maxSplits: 1).map(String.init)
            if halves[0] == "xmlns" { continue }
            guard halves.count == 2 else {
                named[QName("", typed)] = value
                continue
            }
            if let uri = prefixes[halves[0]]?.last {
                named[QName(uri, halves[1])] = value
            } else {
                failure = failure ?? "prefix \(halves[0]) is not declared"
            }
        }
        let local = element.split(separator: ":").last.map(String.init) ?? element
        if let qualifiedName, qualifiedName.contains(":"), (namespaceURI ?? "").isEmpty {
            failure = failure ?? "prefix of \(qualifiedName) is not declared"
        }
        let made = MarkupElement(QName(namespaceURI ?? "", local), named, in: open.last)
        if let parent = open.last { parent.children.append(made) } else { root = made }
        open.append(made)
    }

    func parser(
        _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
        qualifiedName: String?
    ) {
        open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters characters: String) {
        open.last?.text += characters
    }

    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
        failure = failure ?? "line \(parser.lineNumber)"
    }
}

/// The namespaces of both formats.
enum Names {
    static let office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    static let text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    static let table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
    static let draw = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
    static let style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
    static let number = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
    static let manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    static let xlink = "http://www.w3.org/1999/xlink"
    static let xml = "http://www.w3.org/XML/1998/namespace"

    static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    static let word2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
    static let wordDrawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    static let math = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    static let vml = "urn:schemas-microsoft-com:vml"
    static let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
}
