import Diagnostics
import VanThu

/// Writes results: the format by the name's extension, and nothing over a file that
/// somebody else wrote or changed.
struct OutputWriter {
    let common: CommonOptions
    let rule: FillCommand.OverwriteRule
    /// Whether number and day are blank yet.
    var isDraft = false

    static let endings: Set<String> = [
        "odt", "ott", "fodt", "docx", "dotx", "docm", "dotm", "txt", "pdf",
    ]

    func write(_ document: Document, to output: String, as ext: String?) throws {
        if output == "-" { return try writeToStandardOutput(document, ext) }
        let kind = Self.fileExtension(of: output)
        let bytes = try self.bytes(document, kind, output)
        if kind != "txt", kind != "pdf", Files.exists(output), !Files.isFolder(output) {
            try checkOverwriting(output, bytes)
        }
        do throws(Diagnostic) { try Files.write(bytes, to: output) } catch {
            throw common.stop(Faults(error), status: ExitStatus.output)
        }
        sayWritten(output, bytes.count)
    }

    private func bytes(_ document: Document, _ kind: String, _ output: String) throws -> [UInt8] {
        do throws(Faults) {
            switch kind {
            case "txt": return Array(try document.preview(width: 100).utf8)
            case "pdf": return try Programs.pdf(of: document)
            case "odt", "ott", "fodt", "docx", "dotx", "docm", "dotm":
                return try document.bytes(for: output)
            default:
                throw Faults(Diagnostic("output-format", ["name": output]))
            }
        } catch {
            let isProgram = error.items.contains { $0.id.rawValue.hasPrefix("program-") }
            throw common.stop(error, status: isProgram ? ExitStatus.program : ExitStatus.usage)
        }
    }

    private func writeToStandardOutput(_ document: Document, _ ext: String?) throws {
        if Terminal.outputIsTerminal, ext != "txt" {
            throw common.stop(Faults(Diagnostic("output-terminal")), status: ExitStatus.usage)
        }
        let name = ext.map { "-.\($0)" }
        let bytes =
            ext == "txt"
            ? try self.bytes(document, "txt", "-.txt")
            : try self.bytes(document, ext ?? document.formatName, name ?? "-.\(document.formatName)")
        Terminal.write(bytes)
    }

    static func fileExtension(of name: String) -> String {
        guard let dot = name.lastIndex(of: ".") else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    /// Writes a file that was not there.
    func writeNew(_ bytes: [UInt8], in folder: String, to path: String) throws(Faults) {
        guard !Files.exists(path) else {
            throw Faults(
                Diagnostic("output-exists", at: DiagnosticPlace(file: path), ["name": path]))
        }
        try Files.makeFolder(folder)
        do throws(Diagnostic) { try Files.write(bytes, to: path) } catch { throw Faults(error) }
    }

    private func checkOverwriting(_ output: String, _ bytes: [UInt8]) throws {
        if rule == .always { return }
        let verdict = Overwriting.verdict(on: output, writing: bytes)
        if rule == .changed, verdict == .ours || verdict == .same { return }
        let id: DiagnosticID =
            rule == .never
            ? "output-exists" : verdict == .changed ? "output-changed" : "output-foreign"
        throw common.stop(
            Faults(Diagnostic(id, at: DiagnosticPlace(file: output), ["name": output])),
            status: ExitStatus.output)
    }

    private func sayWritten(_ output: String, _ size: Int) {
        let shown = size < 1024 ? "\(size) byte" : "\((size + 512) / 1024) KB"
        let draftVi = isDraft ? " Bản dự thảo: số và ngày để trống, văn thư điền sau khi ký." : ""
        let draftEn = isDraft ? " A draft: number and day are blank until it is signed." : ""
        guard !["pdf", "txt"].contains(Self.fileExtension(of: output)) else {
            return common.note(say(vi: "Đã ghi \(output) (\(shown)).", en: "Wrote \(output) (\(shown))."))
        }
        common.note(
            say(
                vi: "Đã ghi \(output) (\(shown)).\(draftVi)\n  xem trước   vanthu preview \(quoted(output))",
                en: "Wrote \(output) (\(shown)).\(draftEn)\n  preview   vanthu preview \(quoted(output))"))
    }
}

/// A path as a shell takes it.
func quoted(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy {
        $0 >= 0x30 && $0 <= 0x39 || $0 >= 0x41 && $0 <= 0x5A || $0 >= 0x61 && $0 <= 0x7A
            || $0 == 0x2D || $0 == 0x2E || $0 == 0x2F || $0 == 0x5F || $0 >= 0x80
    }
    return isPlain ? path : "'" + path.replacing("'", with: "'\\''") + "'"
}
