import OfficeDocuments
import XMLScanning

/// How an element that shows a picture or an object finds it in the host.
enum PictureUse: Sendable {
    case unchanged
    /// By a link into the host's package.
    case linked(String)
    /// By the bytes themselves (flat host).
    case inline([UInt8])
    /// By markup that stands for the object.
    case markup([UInt8])
    /// Not at all: the element goes.
    case absent

    private static let linkAttributes = ["type": "simple", "show": "embed", "actuate": "onLoad"]

    func apply(to edit: inout TagEdit, of tag: Tag, _ scope: inout FragmentScope) {
        switch self {
        case .unchanged, .absent: break
        case .linked(let name):
            if let index = tag.index(Namespaces.xlink, "href") {
                if tag.attributes[index].value != name { edit.values[index] = name }
                return
            }
            edit.added.append((XMLName(Namespaces.xlink, "href"), name))
            for (local, value) in Self.linkAttributes.sorted(by: { $0.key < $1.key })
            where tag.index(Namespaces.xlink, local) == nil {
                edit.added.append((XMLName(Namespaces.xlink, local), value))
            }
        case .inline(let bytes):
            dropLinks(&edit, tag)
            let name = scope.spelled(XMLName(Namespaces.office, "binary-data"))
            edit.atStart += Array("<\(name)>\(Base64.encoded(bytes))</\(name)>".utf8)
        case .markup(let bytes):
            dropLinks(&edit, tag)
            edit.atStart += bytes
        }
    }

    private func dropLinks(_ edit: inout TagEdit, _ tag: Tag) {
        for (index, attribute) in tag.attributes.enumerated() where attribute.name.namespace == Namespaces.xlink {
            edit.values[index] = .some(nil)
        }
    }
}
