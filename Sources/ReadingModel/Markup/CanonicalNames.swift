import XMLScanning

/// The prefixes that this module writes names with: `text:p`, `w:p`, whatever
/// the document itself calls them. Strict OOXML has the transitional prefixes.
enum CanonicalNames {
    static func prefix(of namespace: String) -> String? { prefixes[namespace] }

    /// `text:p`; nil for a namespace that no reader asks for.
    static func name(_ name: XMLName) -> String? {
        if name.namespace.isEmpty { return name.local }
        return prefixes[name.namespace].map { $0 + ":" + name.local }
    }

    private static let prefixes: [String: String] = {
        var all: [String: String] = [:]
        let odf = "urn:oasis:names:tc:opendocument:xmlns:"
        for name in ["office", "text", "table", "style", "meta", "form", "presentation", "chart"] {
            all[odf + name + ":1.0"] = name
        }
        all[odf + "drawing:1.0"] = "draw"
        all[odf + "svg-compatible:1.0"] = "svg"
        all[odf + "xsl-fo-compatible:1.0"] = "fo"
        all[odf + "datastyle:1.0"] = "number"
        all["urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"] = "loext"
        all["http://www.w3.org/1999/xlink"] = "xlink"
        all["http://www.w3.org/1998/Math/MathML"] = "math"
        all["http://www.w3.org/XML/1998/namespace"] = "xml"
        all["http://purl.org/dc/elements/1.1/"] = "dc"
        all["http://purl.org/dc/terms/"] = "dcterms"

        let transitional = "http://schemas.openxmlformats.org/"
        let strict = "http://purl.oclc.org/ooxml/"
        for (path, prefix) in [
            ("wordprocessingml/", "w"), ("drawingml/", "a"), ("officeDocument/", "o"),
        ] where prefix != "o" {
            all[transitional + path + "2006/main"] = prefix
            all[strict + path + "main"] = prefix
        }
        for (name, prefix) in [("wordprocessingDrawing", "wp"), ("picture", "pic"), ("chart", "c")]
        {
            all[transitional + "drawingml/2006/" + name] = prefix
            all[strict + "drawingml/" + name] = prefix
        }
        all[transitional + "drawingml/2006/diagram"] = "dgm"
        all[transitional + "officeDocument/2006/relationships"] = "r"
        all[strict + "officeDocument/relationships"] = "r"
        all[transitional + "officeDocument/2006/math"] = "m"
        all[strict + "officeDocument/math"] = "m"
        all[transitional + "markup-compatibility/2006"] = "mc"
        all[transitional + "package/2006/metadata/core-properties"] = "cp"
        let microsoft = "http://schemas.microsoft.com/office/word/2010/"
        all[microsoft + "wordprocessingShape"] = "wps"
        all[microsoft + "wordprocessingGroup"] = "wpg"
        all[microsoft + "wordprocessingCanvas"] = "wpc"
        all[microsoft + "wordml"] = "w14"
        all["urn:schemas-microsoft-com:vml"] = "v"
        all["urn:schemas-microsoft-com:office:office"] = "o"
        return all
    }()
}
