/// Names of one kind that are taken, and new ones beside them.
struct NameAllotment: Sendable {
    private var taken: Set<String> = []
    private var lastNumbers: [String: Int] = [:]

    func isTaken(_ name: String) -> Bool { taken.contains(name) }

    mutating func take(_ name: String) { taken.insert(name) }

    /// The name itself if it is free, else one with a number behind it.
    mutating func allot(_ wanted: String, numbered: (Int) -> String) -> String {
        if taken.insert(wanted).inserted { return wanted }
        let key = numbered(0)
        var number = lastNumbers[key] ?? 1
        while true {
            number += 1
            let name = numbered(number)
            if taken.insert(name).inserted {
                lastNumbers[key] = number
                return name
            }
        }
    }
}
