/// The namespaces that the two formats use.
package enum Namespaces {
    package static let office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    package static let text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    package static let table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
    package static let drawing = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
    package static let style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
    package static let svg = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
    package static let fo = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
    package static let meta = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
    package static let manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    package static let xlink = "http://www.w3.org/1999/xlink"
    package static let dublinCore = "http://purl.org/dc/elements/1.1/"
    package static let dublinTerms = "http://purl.org/dc/terms/"
    package static let coreProperties =
        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    package static let schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"
    package static let xml = "http://www.w3.org/XML/1998/namespace"

    package static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    package static let wordDrawing =
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    package static let drawingML = "http://schemas.openxmlformats.org/drawingml/2006/main"
    package static let word2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
    package static let libreOffice = "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"
    package static let compatibility =
        "http://schemas.openxmlformats.org/markup-compatibility/2006"
    package static let vml = "urn:schemas-microsoft-com:vml"
    package static let relationships =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package static let packageRelationships =
        "http://schemas.openxmlformats.org/package/2006/relationships"
    package static let contentTypes =
        "http://schemas.openxmlformats.org/package/2006/content-types"
}
