import VanThu

/// Fields as a table for people, and as what other programs read.
struct FieldTable {
    let fields: [Field]

    /// Every field with those inside it.
    private func rows(_ fields: [Field]) -> [Field] {
        fields.flatMap { field in
            let inner = field.items.filter { !$0.members.isEmpty || !$0.items.isEmpty }
            return [field] + rows(field.members) + rows(inner) + rows(field.entries)
        }
    }

    var text: String {
        var table = [[
            say(vi: "MỤC", en: "FIELD"), say(vi: "KIỂU", en: "SHAPE"),
            say(vi: "CẦN", en: "NEEDED"), say(vi: "LÀ GÌ", en: "WHAT"),
            say(vi: "VÍ DỤ", en: "EXAMPLE"),
        ]]
        for field in rows(fields) {
            table.append([
                field.path, Self.shape(field),
                field.isOptional ? say(vi: "tùy", en: "optional") : say(vi: "có", en: "yes"),
                field.title ?? "", field.example ?? "",
            ])
        }
        let widths = (0..<5).map { column in table.map { $0[column].count }.max() ?? 0 }
        return table.map { row in
            var line = ""
            for (cell, width) in zip(row, widths) {
                line += cell + String(repeating: " ", count: width - cell.count + 2)
            }
            while line.hasSuffix(" ") { line.removeLast() }
            return line + "\n"
        }.joined()
    }

    private static func shape(_ field: Field) -> String {
        field.shapes.map { shape in
            switch shape {
            case .text: say(vi: "chữ", en: "text")
            case .number: say(vi: "số", en: "number")
            case .date: say(vi: "ngày", en: "date")
            case .picture: say(vi: "ảnh", en: "picture")
            case .list: list(field)
            case .map: say(vi: "nhóm", en: "group")
            case .truth: say(vi: "đúng/sai", en: "true or false")
            }
        }.joined(separator: say(vi: " hay ", en: " or "))
    }

    private static func list(_ field: Field) -> String {
        if field.isRecursive { return say(vi: "danh sách như trên", en: "list like the one around it") }
        if !field.members.isEmpty { return say(vi: "danh sách nhóm", en: "list of records") }
        switch field.items.first?.shapes {
        case [.number]?: return say(vi: "danh sách số", en: "list of numbers")
        case [.date]?: return say(vi: "danh sách ngày", en: "list of dates")
        case [.text]?: return say(vi: "danh sách chữ", en: "list of texts")
        default: return say(vi: "danh sách", en: "list")
        }
    }

    /// The heading row of a table with one record a row: what is no list.
    var csvHeader: String {
        func flat(_ fields: [Field]) -> [String] {
            fields.flatMap { field -> [String] in
                if field.shapes == [.list] { return [] }
                return field.isMap && !field.members.isEmpty ? flat(field.members) : [field.path]
            }
        }
        return flat(fields).map(Self.cell).joined(separator: ",") + "\r\n"
    }

    /// Quoted as CSV wants it.
    private static func cell(_ text: String) -> String {
        let needsQuotes = text.contains { ",\"\n\r".contains($0) }
        return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
}
