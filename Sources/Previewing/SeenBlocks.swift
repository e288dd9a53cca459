import ReadingModel

extension [Block] {
    /// Without the empty paragraphs that WordprocessingML must have beside tables and no
    /// reader sees: those of a point's height between two tables, and one that follows a
    /// table at the end. ODF has none there, and both show the same text.
    func seen(in reading: Reading) -> [Block] {
        guard contains(where: \.isTable) else { return self }
        return indices.filter { index in
            guard index > 0, self[index - 1].isTable, case .paragraph(let paragraph) = self[index],
                paragraph.inlines.isEmpty, paragraph.label == nil
            else { return true }
            if index == count - 1 { return false }
            guard case .exactly(let height) = reading.paragraphFormat(paragraph.format).line else { return true }
            return height.points > 2 || !self[index + 1].isTable
        }.map { self[$0] }
    }
}

extension Block {
    fileprivate var isTable: Bool {
        if case .table = self { true } else { false }
    }
}
