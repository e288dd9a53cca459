import Diagnostics
import OfficeDocuments
import XMLScanning

/// Fonts that draw Vietnamese letters in codes of their own (TCVN3, VNI, VPS, Bách Khoa):
/// what is typed in Unicode cannot be read in them.
enum LegacyFonts {
    /// The beginnings of their names, in small letters: `.VnTime`, `VNI-Times`.
    private static let beginnings = [".vn", "vni-", "vni ", "vps ", "vps-", "vntime", "vnarial", "vnbook"]

    static func isOne(_ family: String) -> Bool {
        let name = family.lowercased()
        return beginnings.contains { name.hasPrefix($0) }
    }

    /// Each family once, where it is used first.
    static func remarks(on parts: [CheckedPart], _ styles: StyleFacts) -> [Diagnostic] {
        var seen: Set<String> = []
        var found: [Diagnostic] = []
        for part in parts {
            let uses = part.tree.hasCarriers ? wordUses(part, styles) : openDocumentUses(part, styles)
            for (token, family) in uses.sorted(by: { $0.token < $1.token })
            where isOne(family) && seen.insert(family).inserted {
                found.append(part.remark("legacy-font", around: token, ["name": family]))
            }
        }
        return found
    }

    private static func wordUses(
        _ part: CheckedPart, _ styles: StyleFacts
    ) -> [(token: Int, family: String)] {
        var uses: [(token: Int, family: String)] = []
        for token in part.elements(Namespaces.word, "rFonts") {
            for side in ["ascii", "hAnsi"] {
                if let family = part.attribute(Namespaces.word, side, of: token) { uses.append((token, family)) }
            }
        }
        for element in ["rStyle", "pStyle"] {
            for token in part.elements(Namespaces.word, element) {
                let style = part.attribute(Namespaces.word, "val", of: token) ?? ""
                uses += styles.fonts(style).map { (token, $0) }
            }
        }
        return uses
    }

    private static func openDocumentUses(
        _ part: CheckedPart, _ styles: StyleFacts
    ) -> [(token: Int, family: String)] {
        [("span", "text"), ("p", "paragraph"), ("h", "paragraph")].flatMap { element, family in
            part.elements(Namespaces.text, element).flatMap { token in
                let style = part.attribute(Namespaces.text, "style-name", of: token) ?? ""
                return styles.fonts(family + "/" + style).map { (token, $0) }
            }
        }
    }
}
