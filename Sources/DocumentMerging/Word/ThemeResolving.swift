import OfficeDocuments
import XMLScanning

/// Says in plain words what a guest says by its theme, where the host's theme means
/// something else.
struct ThemeResolving {
    private let guest: WordTheme
    private let host: WordTheme
    private let hasOtherColours: Bool

    init(_ guest: WordTheme, _ host: WordTheme) {
        self.guest = guest
        self.host = host
        hasOtherColours = !guest.hasColours(of: host)
    }

    func apply(to edit: inout TagEdit, of tag: Tag) {
        guard tag.name.namespace == Namespaces.word else { return }
        for (index, attribute) in tag.attributes.enumerated() where attribute.name.namespace == Namespaces.word {
            if let plain = WordTheme.fontAttributes[attribute.name.local] {
                guard let font = guest.font(attribute.value), host.font(attribute.value) != font else { continue }
                edit.values[index] = .some(nil)
                if let own = tag.index(Namespaces.word, plain) {
                    edit.values[own] = font
                } else {
                    edit.added.append((WordNames.w(plain), font))
                }
            } else if hasOtherColours, WordTheme.colourAttributes.contains(attribute.name.local) {
                edit.values[index] = .some(nil)
            }
        }
    }
}
