import ReadingModel
import VietnameseText

/// Lists of names: Nơi nhận, Kính gửi.
enum EntryList {
    /// The items of a list: one a line, those that go on below joined.
    static func entries(_ lines: [Int], in body: [Line]) -> [Entry] {
        var entries: [Entry] = []
        for index in lines {
            let line = body[index]
            let isNew = hasDash(line) || entries.isEmpty || ends(entries[entries.count - 1], body)
            if isNew {
                entries.append(entry(index, in: body))
            } else {
                entries[entries.count - 1].more.append(index)
                entries[entries.count - 1].text += " " + entry(index, in: body).text
            }
        }
        return entries
    }

    static func hasDash(_ line: Line) -> Bool {
        if line.label?.isBullet == true || line.label.map({ !$0.text.isEmpty }) == true { return true }
        guard let first = line.letters.first else { return false }
        return "-–—+•*".unicodeScalars.contains(first)
    }

    private static func ends(_ entry: Entry, _ body: [Line]) -> Bool {
        let last = body[entry.more.last ?? entry.line]
        return last.letters.last == ";" || last.letters.last == "."
    }

    static func entry(_ index: Int, in body: [Line], from start: Int = 0) -> Entry {
        let letters = body[index].letters
        var (low, high) = (start, letters.count)
        while low < high, letters[low].isBlank || "-–—+•*".unicodeScalars.contains(letters[low]) { low += 1 }
        while high > low, letters[high - 1].isBlank || letters[high - 1] == ";" || letters[high - 1] == "." { high -= 1 }
        return Entry(line: index, range: low..<high, text: body[index].text(low..<high))
    }
}
