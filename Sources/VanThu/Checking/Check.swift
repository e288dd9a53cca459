import AdministrativeDocuments
public import DataSources
public import Diagnostics
import OfficeDocuments
import Templating

/// Judges templates, data and documents; what it finds are values, not errors.
///
///     let report = try Check().judge("mau.docx", with: data)
///     for finding in report.findings { print(finding.message(.vi)) }
public struct Check: Sendable {
    /// What a file is taken for; nil: a template if it has marks.
    public enum Kind: String, Sendable, CaseIterable { case template, document }
    /// How strictly a document is judged.
    public enum Profile: String, Sendable, CaseIterable {
        case draft
        /// A mark left over is an error.
        case final
    }

    public var kind: Kind?
    public var profile = Profile.draft
    public var options = FillOptions()
    /// Folders where included files may lie.
    public var folders: [String] = []
    /// Data of the office, of which a template need not use everything.
    public var officeFile: String?

    /// What the office wants of its checks.
    public var rules = HouseRules()

    public init() {}

    /// Judges a file, and data against it.
    ///
    /// - Throws: what keeps it from being judged: a file that is missing, is something
    ///   else, or bears a secrecy mark.
    public func judge(_ path: String, with data: DataRecord? = nil) throws(Faults) -> CheckReport {
        let report = try judgeAll(path, data)
        return report.wanted(by: rules)
    }

    private func judgeAll(_ path: String, _ data: DataRecord?) throws(Faults) -> CheckReport {
        if PlainTextTemplate.isOne(path), !Files.isFolder(path) { return try judgeText(path, data) }
        let document: OfficeDocument
        do throws(Diagnostic) { document = try Document.read(path) } catch { throw Faults(error.placed(path)) }
        try Secrecy.refuse(document, path)
        if kind == .document { return try judgeDocument(document, path) }
        let template: Template
        do { template = try Template(contentsOf: path, including: folders) } catch {
            if error.items.contains(where: Self.isUnreadable) { throw error }
            let remarks = TemplateCheck.remarks(on: document, file: path, table: .administrative)
                + words(in: document, path)
            return CheckReport(error.items + remarks, isTemplate: true, document: document)
        }
        if kind == nil, !template.compiled.hasMarks { return try judgeDocument(document, path) }
        return try judge(template, document, data)
    }

    /// Judges a built-in kind, in ODF.
    public func judge(kind slug: String, with data: DataRecord? = nil) throws(Faults) -> CheckReport {
        let template = try Template(kind: slug, for: "-.odt")
        return try judge(template, template.compiled.document, data).wanted(by: rules)
    }

    // MARK: Templates

    private func judge(
        _ template: Template, _ document: OfficeDocument, _ data: DataRecord?
    ) throws(Faults) -> CheckReport {
        // Marks that nothing fills are among the remarks.
        var findings = template.warnings.filter { $0.id != "mark-not-filled" }
        findings += TemplateCheck.remarks(on: document, file: template.name, table: .administrative)
        findings += words(in: document, template.name)
        if let data {
            let told = try faults(of: data, in: template)
            findings += told
            findings += FieldCheck(data, fields: template.uses, told: told, officeFile: officeFile).findings
            if !told.contains(where: { $0.severity == .error }) { findings += try filledFindings(template, data) }
        }
        return CheckReport(
            findings, isTemplate: true, document: document, compiled: template.compiled.document)
    }

    /// What the Decree's rules find in the document that the template and the data make.
    private func filledFindings(_ template: Template, _ data: DataRecord) throws(Faults) -> [Diagnostic] {
        let bytes = try template.render(data, options: options).bytes()
        let document: OfficeDocument
        do throws(Diagnostic) { document = try OfficeDocument(bytes: bytes) } catch { throw Faults(error) }
        return try DecreeCheck(document, file: template.name, profile: profile).findings.map { finding in
            // Places of the filled document are none of the template's.
            var copy = finding
            copy.place.anchor = nil
            for index in copy.otherPlaces.indices { copy.otherPlaces[index].anchor = nil }
            return copy
        }
    }

    /// What a strict filling says, which writes nothing.
    private func faults(of data: DataRecord, in template: Template) throws(Faults) -> [Diagnostic] {
        do { return try template.render(data, options: options).warnings } catch {
            if error.items.contains(where: { $0.id == "secret-document" }) { throw error }
            return error.items
        }
    }

    private func judgeText(_ path: String, _ data: DataRecord?) throws(Faults) -> CheckReport {
        let text: String
        do throws(Diagnostic) { text = try PlainTextTemplate.read(path) } catch { throw Faults(error.placed(path)) }
        try Secrecy.refuse(text: text, path)
        let remarks = TextTemplate.remarks(on: text, file: path, table: .administrative)
            + TemplateCheck.words(
                inLines: text, file: path, forbidden: rules.forbidden, required: rules.required)
        let template: PlainTextTemplate
        do { template = try PlainTextTemplate(contentsOf: path, including: folders) } catch {
            return CheckReport(error.items + remarks, isTemplate: true)
        }
        var findings = template.warnings + remarks
        if let data {
            var told: [Diagnostic]
            do { told = try template.render(data, options: options).warnings } catch {
                if error.items.contains(where: { $0.id == "secret-document" }) { throw error }
                told = error.items
            }
            findings += told
            findings += FieldCheck(data, fields: template.uses, told: told, officeFile: officeFile).findings
        }
        return CheckReport(findings, isTemplate: true)
    }

    // MARK: Documents

    /// What the Decree's rules find in a finished document.
    public func findings(in document: Document) throws(Faults) -> [Diagnostic] {
        let source: OfficeDocument
        do throws(Diagnostic) { source = try OfficeDocument(bytes: try Self.bytes(of: document)) } catch { throw Faults(error) }
        return try DecreeCheck(source, file: nil, profile: profile).findings.filter { rules.wants($0.id) }
    }

    private static func bytes(of document: Document) throws(Diagnostic) -> [UInt8] {
        do throws(Faults) { return try document.bytes() } catch { throw error.items[0] }
    }

    private func words(in document: OfficeDocument, _ file: String?) -> [Diagnostic] {
        TemplateCheck.words(
            in: document, file: file, table: .administrative, forbidden: rules.forbidden, required: rules.required)
    }

    private func judgeDocument(_ document: OfficeDocument, _ path: String) throws(Faults) -> CheckReport {
        var findings = TemplateCheck.leftOver(in: document, file: path, table: .administrative)
        if profile == .final {
            for index in findings.indices { findings[index].severity = .error }
        }
        findings += TemplateCheck.documentRemarks(on: document, file: path, table: .administrative)
        findings += words(in: document, path)
        findings += try DecreeCheck(document, file: path, profile: profile).findings
        return CheckReport(findings, isTemplate: false, document: document)
    }

    /// What stands in the way of any judgement, beside what is wrong with the marks.
    private static func isUnreadable(_ fault: Diagnostic) -> Bool {
        let ids = ["xml-", "archive-", "not-a", "office-", "secret-", "file-"]
        return ids.contains { fault.id.rawValue.hasPrefix($0) }
    }
}
