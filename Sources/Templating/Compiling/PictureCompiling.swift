import Pictures

/// Compiles frames whose pictures come from the data.
extension StoryCompiler {
    mutating func fill(_ step: PictureStep, of number: Int) {
        var step = step
        if case .begin = step.kind {
            guard let address = begin(pictures[number]) else { return }
            pictureSites[number] = address
        }
        guard let site = pictureSites[number] else { return builder.copy(step.range) }
        step.site = site
        builder.program.pictureSteps.append(step)
        let address = builder.add(
            .picture(Int32(builder.program.pictureSteps.count - 1)), at: picturePlaces[number])
        if case .begin = step.kind { builder.program.markTexts[address] = pictures[number].text }
    }

    /// The site with its expression, nil where the mark is none; the faults are told.
    private mutating func begin(_ picture: FoundPicture) -> Int? {
        let outer = analysis
        defer { analysis = outer }
        analysis = StoryAnalysis(flat: picture.text, tree: tree, table: table)
        for fault in analysis.faults { report(fault) }
        guard let index = analysis.tags.firstIndex(where: { $0.part == .value }),
            case .value(let expression) = analysis.marks[index].content
        else { return nil }
        var site = picture.site
        site.expression = resolve(expression)
        builder.program.pictureSites.append(site)
        picturePlaces[picture.number] = MarkPlace(
            story: -1, node: place(ofToken: picture.token)?.node ?? analysis.story,
            range: analysis.tags[index].range, text: picture.text)
        return builder.program.pictureSites.count - 1
    }
}
