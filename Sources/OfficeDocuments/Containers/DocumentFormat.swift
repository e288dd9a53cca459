/// The kinds of files that VanThu fills and reads.
public enum DocumentFormat: String, Sendable, Hashable, Codable, CaseIterable {
    case odt, ott, fodt, docx, dotx, docm, dotm

    /// The family that decides how its parts are written.
    package var isOpenDocument: Bool { self == .odt || self == .ott || self == .fodt }
    package var isFlat: Bool { self == .fodt }

    package var dialect: MarkupDialect { isOpenDocument ? .openDocument : .word }

    /// The media type of the whole file (ODF 1.2 part 3, 3.3; of the main part in OPC).
    package var mediaType: String {
        switch self {
        case .odt, .fodt: "application/vnd.oasis.opendocument.text"
        case .ott: "application/vnd.oasis.opendocument.text-template"
        case .docx:
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        case .dotx:
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
        case .docm: "application/vnd.ms-word.document.macroEnabled.main+xml"
        case .dotm: "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"
        }
    }

    /// The format that a file name asks for, nil if it asks for none of ours.
    package init?(fileName: String) {
        guard let dot = fileName.lastIndex(of: ".") else { return nil }
        self.init(rawValue: fileName[fileName.index(after: dot)...].lowercased())
    }

    /// What a template of this format makes.
    package var filled: DocumentFormat {
        switch self {
        case .ott: .odt
        case .dotx: .docx
        case .dotm: .docm
        default: self
        }
    }
}
