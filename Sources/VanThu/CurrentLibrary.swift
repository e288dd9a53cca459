package import AdministrativeDocuments

extension TemplateLibrary {
    /// The folder that `VANTHU_TEMPLATES` names, else what travels with the program.
    package static var current: TemplateLibrary {
        guard let folder = Environment.value(of: "VANTHU_TEMPLATES"), !folder.isEmpty
        else { return .builtIn }
        return TemplateLibrary(
            names: (try? Files.list(folder)) ?? [], bytes: { try? Files.read(folder + "/" + $0) })
    }
}
