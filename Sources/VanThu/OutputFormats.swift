import OfficeDocuments
import Templating

extension Document {
    /// The extension of its own format.
    public var formatName: String { template.format.filled.rawValue }
}

extension Template {
    /// The extension of what it makes where nobody asks for another.
    public var formatName: String { compiled.document.format.filled.rawValue }

    /// The extensions of the files that it can make.
    public var formats: [String] {
        let office: [DocumentFormat] =
            switch (kind, compiled.document.format) {
            case (.some, _): [.odt, .ott, .fodt, .docx]
            case (nil, .odt), (nil, .ott), (nil, .fodt): [.odt, .ott, .fodt]
            case (nil, .docx), (nil, .dotx): [.docx, .dotx]
            case (nil, .docm), (nil, .dotm): [.docm, .dotm]
            }
        return office.map(\.rawValue) + ["txt", "html", "pdf"]
    }
}
