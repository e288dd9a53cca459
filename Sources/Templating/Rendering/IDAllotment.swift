import OfficeDocuments

/// Gives each copy of a repeated id its own: the first copy keeps the template's.
struct IDAllotment {
    private var copies: [Int32: Int] = [:]
    private var current: [Int32: String] = [:]
    private var highest: [IDSpace: Int]
    private var names: Set<String>
    /// The last number that each name was given, where the search for a free one goes on.
    private var lastNumbers: [String: Int] = [:]

    private let sites: [IDSite]
    private var iterations: [Int32: Iteration] = [:]
    private(set) var written: Set<Int32> = []

    /// One turn of one run of a loop.
    struct Iteration: Equatable {
        var run: Int
        var index: Int
    }

    /// - Parameter finder: has seen all ids of the document.
    init(of finder: IDFinder) {
        sites = finder.sites
        highest = finder.highest
        names = finder.names
    }

    func site(_ number: Int) -> IDSite { sites[number] }

    /// How many copies there are of what an id names.
    func copies(of key: Int32) -> Int { copies[key] ?? 0 }

    /// The text of an id in a routine or a note: each definition is a copy.
    mutating func text(of site: IDSite) -> String {
        if site.isDefinition { startCopy(of: site) }
        return current[site.key] ?? site.text
    }

    /// The text of an id that is defined in a loop: one for each turn, whether the
    /// definition or a reference to it comes first.
    mutating func text(of site: IDSite, in iteration: Iteration) -> String {
        if iterations[site.key] != iteration {
            iterations[site.key] = iteration
            startCopy(of: site)
        }
        return current[site.key] ?? site.text
    }

    /// Whether nothing of what an id names was written before.
    mutating func isFirst(_ number: Int) -> Bool { written.insert(sites[number].key).inserted }

    mutating func note(definition site: IDSite) { written.insert(site.key) }

    private mutating func startCopy(of site: IDSite) {
        let copy = (copies[site.key] ?? 0) + 1
        copies[site.key] = copy
        current[site.key] = copy == 1 ? site.text : fresh(site, copy)
    }

    /// The next number of a space.
    mutating func next(in space: IDSpace) -> String {
        let next = (highest[space] ?? 0) + 1
        highest[space] = next
        return String(next)
    }

    /// A name that no other id has.
    mutating func fresh(like name: String) -> String {
        unused(name, from: (lastNumbers[name] ?? 1) + 1)
    }

    private mutating func unused(_ name: String, from start: Int) -> String {
        var number = start
        while !names.insert("\(name)_\(number)").inserted { number += 1 }
        lastNumbers[name] = number
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
            return unused(site.text, from: max(copy, (lastNumbers[site.text] ?? 0) + 1))
        }
    }
}
