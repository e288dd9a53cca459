import Diagnostics
import VanThu

/// Writes results, and nothing over a file that somebody else wrote or changed.
struct OutputWriter {
    let common: CommonOptions
    let rule: FillCommand.OverwriteRule
    /// What of the document is to be filled in by hand.
    var blanks: [Template.DraftBlank] = []

    /// Results for reading only; they are made anew at any time.
    private static let passing: Set<String> = ["txt", "html", "pdf"]

    func write(_ document: Document, to target: OutputTarget) throws {
        common.printer.say(document.warnings(writing: target.name))
        let ending = target.ending ?? document.formatName
        try write(try bytes(document, ending), as: ending, to: target)
    }

    func write(_ bytes: [UInt8], as ending: String, to target: OutputTarget) throws {
        if target.isStandardOutput { return writeToStandardOutput(bytes) }
        let path = target.path
        if Files.exists(path), !Files.isFolder(path) { try checkOverwriting(path, bytes, ending) }
        do throws(Diagnostic) { try Files.write(bytes, to: path) } catch {
            throw common.stop(Faults(error), status: ExitStatus.output)
        }
        sayWritten(path, bytes.count, ending)
    }

    private func bytes(_ document: Document, _ ending: String) throws -> [UInt8] {
        do throws(Faults) {
            switch ending {
            case "txt": return Array(try document.preview(width: 100, isVietnamese: language == .vi).utf8)
            case "html": return Array(try document.html(language: language).utf8)
            case "pdf": return try Programs.pdf(of: document)
            default: return try document.bytes(for: "-." + ending)
            }
        } catch {
            let isProgram = error.items.contains { $0.id.rawValue.hasPrefix("program-") }
            let isOutput = error.items.contains { $0.id.rawValue.hasPrefix("output-") }
            throw common.stop(
                error,
                status: isProgram ? ExitStatus.program : isOutput ? ExitStatus.output : ExitStatus.usage)
        }
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

    private func checkOverwriting(_ path: String, _ bytes: [UInt8], _ ending: String) throws {
        if rule == .always || rule == .changed && Self.passing.contains(ending) { return }
        let verdict = Overwriting.verdict(on: path, writing: bytes)
        if rule == .changed, verdict == .ours || verdict == .same { return }
        let id: DiagnosticID =
            rule == .never
            ? "output-exists" : verdict == .changed ? "output-changed" : "output-foreign"
        throw common.stop(
            Faults(Diagnostic(id, at: DiagnosticPlace(file: path), ["name": path])),
            status: ExitStatus.output)
    }

    private var draftNote: String {
        switch (blanks.contains(.number), blanks.contains(.day)) {
        case (true, true):
            say(
                vi: " Bản dự thảo: số và ngày để trống, văn thư điền sau khi ký.",
                en: " A draft: number and day are blank until it is signed.")
        case (true, false):
            say(
                vi: " Bản dự thảo: số để trống, văn thư điền sau khi ký.",
                en: " A draft: the number is blank until it is signed.")
        case (false, true): say(vi: " Ngày còn để trống.", en: " The day is still blank.")
        case (false, false): ""
        }
    }

    private func sayWritten(_ path: String, _ size: Int, _ ending: String) {
        let shown = size < 1024 ? "\(size) byte" : "\((size + 512) / 1024) KB"
        common.note(say(vi: "Đã ghi \(path) (\(shown)).", en: "Wrote \(path) (\(shown)).") + draftNote)
        if ending != "md", !Self.passing.contains(ending) {
            common.note(
                say(vi: "  xem trước   vanthu preview ", en: "  preview   vanthu preview ") + quoted(path))
        }
    }
}

/// Writes a result to standard output.
func writeToStandardOutput(_ bytes: [UInt8]) {
    if Terminal.write(bytes) { return }
    DiagnosticPrinter.standard.say(Diagnostic("output-closed"))
    exitProgram(ExitStatus.output)
}

/// A path as a shell takes it.
func quoted(_ path: String) -> String {
    let isPlain = !path.isEmpty && path.utf8.allSatisfy {
        $0 >= 0x30 && $0 <= 0x39 || $0 >= 0x41 && $0 <= 0x5A || $0 >= 0x61 && $0 <= 0x7A
            || $0 == 0x2D || $0 == 0x2E || $0 == 0x2F || $0 == 0x5F || $0 >= 0x80
    }
    return isPlain ? path : "'" + path.replacing("'", with: "'\\''") + "'"
}
