import OfficeDocuments

/// Gives each copy of a repeated id its own: the first copy keeps the template's.
struct IDAllotment {
    private var copies: [Int32: Int] = [:]
    private var current: [Int32: String] = [:]
    private var highest: [IDSpace: Int]
    private var names: Set<String>

    private let sites: [IDSite]

    /// - Parameter finder: has seen all ids of the document.
    init(of finder: IDFinder) {
        sites = finder.sites
        highest = finder.highest
        names = finder.names
    }

    mutating func write(_ number: Int, to output: inout [UInt8]) {
        let site = sites[number]
        if site.isDefinition {
            let copy = (copies[site.key] ?? 0) + 1
            copies[site.key] = copy
            current[site.key] = copy == 1 ? site.text : fresh(site, copy)
        }
        let text = current[site.key] ?? site.text
        _ = output.append(text: text, by: .attribute)
    }

    /// The next number of a space.
    mutating func next(in space: IDSpace) -> String {
        let next = (highest[space] ?? 0) + 1
        highest[space] = next
        return String(next)
    }

    /// A name that no other id has.
    mutating func fresh(like name: String) -> String {
        var number = 2
        while !names.insert("\(name)_\(number)").inserted { number += 1 }
        return "\(name)_\(number)"
    }

    private mutating func fresh(_ site: IDSite, _ copy: Int) -> String {
        switch site.space {
        case .number:
            let next = (highest[site.space] ?? 0) + 1
            highest[site.space] = next
            return String(next)
        case .hexadecimal:
            let next = ((highest[site.space] ?? 0) + 1) & 0x7FFF_FFFF
            highest[site.space] = next
            let digits = String(next, radix: 16, uppercase: true)
            return String(repeating: "0", count: 8 - digits.utf8.count) + digits
        case .name:
            var number = copy
            while !names.insert("\(site.text)_\(number)").inserted { number += 1 }
            return "\(site.text)_\(number)"
        }
    }
}
