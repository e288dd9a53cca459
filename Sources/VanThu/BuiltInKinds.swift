public import AdministrativeDocuments
import Archives
public import Diagnostics
import OfficeDocuments

/// The kinds of documents that travel with the program.
public enum BuiltInKinds {
    public static var all: [Kind] { TemplateLibrary.current.kinds }

    /// The complete template of a kind with its marks, as a file.
    public static func template(_ slug: String, as ext: String) throws(Faults) -> [UInt8] {
        let library = TemplateLibrary.current
        let kind: Kind
        do throws(Diagnostic) { kind = try library.kind(named: slug) } catch { throw Faults(error) }
        guard let format = DocumentFormat(rawValue: ext) else {
            throw Faults(Diagnostic("output-format", ["name": "." + ext]))
        }
        let composed = try library.template(of: kind, as: format)
        do throws(Diagnostic) {
            let made = try composed.converted(to: format)
            return try made.encoded(PartChanges(), stamped: false, with: Deflater())
        } catch { throw Faults(error) }
    }

    /// A file of the library, by its path.
    public static func file(_ name: String) -> [UInt8]? { TemplateLibrary.current.bytes(name) }
}
