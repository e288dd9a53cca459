import Diagnostics

/// The arguments that a filter, test or method takes, in their order: `length# killwords
/// end`; `#` marks those that are numbers.
package struct Signature: Sendable, ExpressibleByStringLiteral {
    private struct Parameter: Sendable {
        var name: String
        var isNumber: Bool
    }
    private let parameters: [Parameter]

    package init(_ words: String) {
        parameters = words.split(separator: " ").map {
            Parameter(name: $0.filter { $0 != "#" }, isNumber: $0.hasSuffix("#"))
        }
    }

    package init(stringLiteral words: String) { self.init(words) }

    var names: [String] { parameters.map(\.name) }

    /// Refuses arguments that would be ignored, by their count and names.
    func check(count: Int, names: [String], of callee: String) throws(ExpressionFault) {
        guard count <= parameters.count else { throw ExpressionFault("too-many-arguments", ["name": callee]) }
        for name in names {
            guard let place = parameters.firstIndex(where: { $0.name == name }) else {
                throw .unknown(argument: name, of: callee, among: self.names)
            }
            if place < count { throw ExpressionFault("repeated-argument", ["name": callee, "argument": name]) }
        }
    }

    /// The same for values, and refuses what is no number where one is meant.
    func check(_ given: CallArguments, of callee: String) throws(ExpressionFault) {
        try check(count: given.positional.count, names: given.named.map(\.name), of: callee)
        for (index, parameter) in parameters.enumerated() where parameter.isNumber {
            guard let value = given.value(index, parameter.name), value != .null, value.asNumber == nil else { continue }
            throw ExpressionFault("not-a-number", ["name": "\(callee)(\(parameter.name))", "found": value.kind])
        }
    }
}

extension ExpressionFault {
    static func unknown(argument: String, of callee: String, among names: [String]) -> ExpressionFault {
        var words = ["name": callee, "argument": argument]
        words["near"] = NearName.of(argument, among: names)
        if !names.isEmpty { words["known"] = names.joined(separator: ", ") }
        return ExpressionFault("unknown-argument", words)
    }
}

extension Filter {
    /// Refuses arguments that the filter would ignore.
    func check(_ given: CallArguments) throws(ExpressionFault) { try signature?.check(given, of: name) }
}

extension FilterTable {
    /// What Jinja's filters and the engine's own take.
    static let filterSignatures: [String: Signature] = [
        "abs": "", "attr": "name", "batch": "linecount# fill_with", "be_rong": "style", "capitalize": "", "center": "width#",
        "default": "default_value boolean", "dictsort": "case_sensitive by reverse", "drop": "", "escape": "",
        "filesizeformat": "binary", "first": "", "float": "default", "groupby": "attribute default case_sensitive",
        "indent": "width first blank", "int": "default base#", "items": "", "join": "d attribute", "last": "", "length": "",
        "list": "", "lower": "", "markdown": "", "max": "case_sensitive attribute", "min": "case_sensitive attribute",
        "pad": "length#", "paragraphs": "", "replace": "old new count#", "reverse": "", "round": "precision# method",
        "slice": "slices# fill_with", "sort": "reverse case_sensitive attribute collation", "string": "", "striptags": "",
        "sum": "attribute start", "title": "", "tojson": "indent#", "trim": "chars",
        "truncate": "length# killwords end leeway#", "unique": "case_sensitive attribute", "upper": "", "urlencode": "",
        "wordcount": "", "wordwrap": "width# break_long_words wrapstring break_on_hyphens",
    ]

    /// What tests take beside the value.
    static let testSignatures: [String: Signature] = [
        "boolean": "", "callable": "", "defined": "", "undefined": "", "divisibleby": "num#", "even": "", "odd": "",
        "false": "", "true": "", "filter": "", "test": "", "float": "", "integer": "", "number": "", "in": "seq",
        "iterable": "", "sequence": "", "mapping": "", "none": "", "string": "", "lower": "", "upper": "",
        "sameas": "other", "eq": "other", "ne": "other", "lt": "other", "le": "other", "gt": "other", "ge": "other",
    ]
}
