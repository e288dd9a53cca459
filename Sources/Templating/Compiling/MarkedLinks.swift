import Diagnostics
import OfficeDocuments
import XMLScanning

/// Links of WordprocessingML whose addresses hold marks. An address stands in the
/// relationships of a part, once; it is filled where the link stands, so that each copy of
/// what repeats leads to its own.
struct MarkedLinks {
    /// The address of each relationship, by its id.
    private(set) var addresses: [String: String] = [:]
    /// The relationships part.
    private(set) var part = ""
    /// The relationships that nothing refers to any more.
    private(set) var cuts: [Patch] = []

    init(of owner: String, in document: OfficeDocument) throws(Diagnostic) {
        guard !document.format.isOpenDocument else { return }
        part = WordRelationships.name(of: owner)
        guard let bytes = try document.part(part), PartSelection.mayHoldMarks(bytes) else { return }
        let relationships = try XMLScanner.scan(bytes, part: part)
        guard let root = relationships.root else { return }
        for child in relationships.children(of: root) {
            func attribute(_ local: String) -> String? { relationships.attribute(XMLName("", local), of: child) }
            guard attribute("TargetMode") == "External", attribute("Type")?.hasSuffix("/hyperlink") == true,
                let id = attribute("Id"), let target = attribute("Target"), let address = Self.marks(in: target)
            else { continue }
            addresses[id] = address
            cuts.append(Patch(relationships.range(ofElement: child)))
        }
    }

    /// The text of an address with its marks as they were typed, nil if it has none:
    /// editors save `{{ x }}` as `%7B%7B%20x%20%7D%7D`.
    static func marks(in address: String) -> String? {
        let isEncoded = address.uppercased().contains("%7B")
        let decoded = isEncoded ? String(validating: PercentDecoding.bytes(of: address.utf8), as: UTF8.self) : nil
        let text = decoded ?? address
        return text.contains("{{") || text.contains("{%") || text.contains("{#") ? text : nil
    }
}
