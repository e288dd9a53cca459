import OfficeDocuments
import XMLScanning

/// Pairs of which a block repeated or dropped one side: an end without a start goes, a start
/// without an end ends where it stands; a comment of Word that nothing refers to goes.
enum PairBalancing {
    /// - Returns: nil if nothing is to be done.
    static func balanced(_ bytes: [UInt8]) -> [UInt8]? {
        guard let part = try? XMLScanner.scan(bytes, part: "") else { return nil }
        let marks = PairMark.all(in: part)
        let referred = Set(marks.filter { $0.side == .reference }.map(\.key))
        var open: [String: Int] = [:]
        var edits: [Patch] = []
        for mark in marks where mark.side != .reference {
            let range = part.range(ofElement: mark.token)
            let name = part.name(of: mark.token).local
            if name.hasPrefix("commentRange"), !referred.contains(mark.key) {
                edits.append(Patch(range))
            } else if mark.side == .start {
                if let earlier = open.updateValue(mark.token, forKey: mark.key) { edits.append(end(earlier, part)) }
            } else if open.removeValue(forKey: mark.key) == nil {
                edits.append(Patch(range))
            }
        }
        // A comment of ODF may mark a place alone.
        for token in open.values where part.name(of: token).local != "annotation" { edits.append(end(token, part)) }
        guard !edits.isEmpty else { return nil }
        return edits.applied(to: bytes)
    }

    /// The end of a pair right after its start.
    private static func end(_ start: Int, _ part: XMLTokens) -> Patch {
        let name = String(decoding: part.qualifiedName(of: start), as: UTF8.self)
        let local = part.name(of: start).local
        let prefix = name.dropLast(local.count)
        let end = local.replacing("Start", with: "End").replacing("-start", with: "-end")
        let kept: Set<String> = ["id", "name"]
        let attributes = part.attributes(of: start).filter { attribute in
            let name = part.expandedName(of: attribute, at: start)
            return name.namespace == Namespaces.word ? name.local == "id" : kept.contains(name.local)
        }
        var bytes = Array("<\(prefix)\(end)".utf8)
        for attribute in attributes {
            bytes += [0x20] + part.bytes[attribute.name.lowerBound..<attribute.value.upperBound + 1]
        }
        let at = part.range(ofElement: start).upperBound
        return Patch(at..<at, bytes + Array("/>".utf8))
    }
}
