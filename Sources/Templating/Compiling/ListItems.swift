import OfficeDocuments
import XMLScanning

/// Finds the paragraphs that are items of lists.
enum ListItems {
    static func find(
        in tree: StoryTree, target: OnDemand<AdditionTarget>
    ) -> [Int: ListNumbering.Item] {
        tree.hasCarriers ? word(tree, target) : openDocument(tree)
    }

    // MARK: ODF

    private static func openDocument(_ tree: StoryTree) -> [Int: ListNumbering.Item] {
        let leaders = tree.listLeaders
        var items: [Int: ListNumbering.Item] = [:]
        for (node, paragraph) in tree.nodes.enumerated()
        where paragraph.kind == .paragraph && paragraph.opensItem > 0 {
            guard let list = tree.listPaths[paragraph.listPath].first?.list else { continue }
            items[node] = ListNumbering.Item(
                list: .element(leaders[list] ?? list), level: paragraph.opensItem - 1)
        }
        return items
    }

    // MARK: WordprocessingML

    private static func word(
        _ tree: StoryTree, _ target: OnDemand<AdditionTarget>
    ) -> [Int: ListNumbering.Item] {
        var items: [Int: ListNumbering.Item] = [:]
        for (node, paragraph) in tree.nodes.enumerated() where paragraph.kind == .paragraph {
            guard let properties = tree.properties(of: paragraph) else { continue }
            if let item = item(properties, tree, target) { items[node] = item }
        }
        return items
    }

    /// A paragraph's own numbering, else its style's (ISO 29500-1, 17.3.1.19); a style
    /// with an outline level numbers headings, which is no list.
    private static func item(
        _ properties: Int, _ tree: StoryTree, _ target: OnDemand<AdditionTarget>
    ) -> ListNumbering.Item? {
        let part = tree.part
        func value(_ local: String, of token: Int) -> String? {
            part.attribute(XMLName(Namespaces.word, local), of: token)
        }
        let children = part.children(of: properties)
        let level = { (numbering: Int) -> Int in
            let token = part.children(of: numbering).first { part.name(of: $0).local == "ilvl" }
            return token.flatMap { value("val", of: $0) }.flatMap { Int($0) } ?? 0
        }
        if let numbering = children.first(where: { part.name(of: $0).local == "numPr" }) {
            let token = part.children(of: numbering).first { part.name(of: $0).local == "numId" }
            if let token, let id = value("val", of: token) {
                guard id != "0" else { return nil }
                return ListNumbering.Item(
                    list: .number(id), level: level(numbering),
                    number: part.attributeRange(XMLName(Namespaces.word, "val"), of: token))
            }
        }
        guard let style = children.first(where: { part.name(of: $0).local == "pStyle" }),
            let name = value("val", of: style), case .word(let word) = target.value.format,
            let numbering = word.styles.list(ofStyle: name)
        else { return nil }
        let place = part.place(in: properties, before: "numPr")
        return ListNumbering.Item(
            list: .number(numbering.number), level: numbering.level, number: place..<place)
    }
}

extension StoryTree {
    /// A paragraph's `w:pPr`.
    func properties(of paragraph: StoryNode) -> Int? {
        var token = paragraph.first + 1
        while token < paragraph.last {
            if part.tokens[token].isElementStart {
                return role(of: token) == .properties ? token : nil
            }
            token += 1
        }
        return nil
    }

    /// For each outermost list of ODF that continues another one, the first of them
    /// (ODF 1.2, 19.780 and 19.781).
    var listLeaders: [Int: Int] {
        var leaders: [Int: Int] = [:]
        var byID: [String: Int] = [:]
        var lastOfStyle: [String: Int] = [:]
        let lists = Set(listPaths.compactMap { $0.first?.list }).sorted()
        for list in lists {
            func value(_ name: XMLName) -> String? { part.attribute(name, of: list) }
            let style = value(XMLName(Namespaces.text, "style-name")) ?? ""
            var leader: Int?
            if let id = value(XMLName(Namespaces.text, "continue-list")) {
                leader = byID[id]
            } else if value(XMLName(Namespaces.text, "continue-numbering")) == "true" {
                leader = lastOfStyle[style]
            }
            if let leader { leaders[list] = leaders[leader] ?? leader }
            if let id = value(XMLName(Namespaces.xml, "id")) { byID[id] = list }
            lastOfStyle[style] = list
        }
        return leaders
    }
}

extension XMLTokens {
    /// Where a child of `w:pPr` belongs in the order of the schema.
    func place(in element: Int, before name: String) -> Int {
        let names = WordProperties.paragraphOrder.prefix { $0 != name }
        var place = Int(tokens[element].end)
        for child in children(of: element) {
            guard names.contains(self.name(of: child).local) else { break }
            place = Int(tokens[Int(tokens[child].partner)].end)
        }
        return place
    }
}
