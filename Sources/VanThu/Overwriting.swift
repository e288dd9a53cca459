import OfficeDocuments
import Templating

/// Whose file stands where a document is to be written.
public enum Overwriting {
    public enum Verdict: Sendable {
        /// VanThu wrote it, and nobody changed it since.
        case ours
        /// It holds the very bytes that are about to be written.
        case same
        /// VanThu wrote it, and somebody changed it.
        case changed
        /// Somebody else's.
        case foreign
    }

    public static func verdict(on path: String, writing bytes: [UInt8]) -> Verdict {
        guard let there = try? Files.read(path) else { return .foreign }
        if there == bytes { return .same }
        switch Stamp.verdict(on: there) {
        case .unchanged: return .ours
        case .changed: return .changed
        case .foreign: return .foreign
        }
    }
}

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
        return office.map(\.rawValue) + ["txt", "pdf"]
    }
}
