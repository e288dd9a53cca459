package import OfficeDocuments
package import XMLScanning

/// Finds the stories of a part and what stands in them, in one pass over its tokens.
package struct StoryTreeBuilder {
    private var tree: StoryTree

    package static func build(_ part: XMLTokens, dialect: MarkupDialect) -> StoryTree {
        var builder = StoryTreeBuilder(
            tree: StoryTree(
                part: part, roles: dialect.roles(of: part), hasCarriers: dialect.hasCarriers))
        builder.tree.fields = WordField.all(in: part)
        builder.tree.made = Contents.entries(in: part, builder.tree.fields)
        builder.findStories(from: 0, to: part.tokens.count, anchor: nil)
        return builder.tree
    }

    private func isStart(_ token: Int) -> Bool { tree.part.tokens[token].isElementStart }
    private func last(_ token: Int) -> Int { Int(tree.part.tokens[token].partner) }

    private mutating func add(_ kind: StoryNode.Kind, _ token: Int, parent: Int) -> Int {
        tree.nodes.append(
            StoryNode(kind: kind, first: token, last: last(token), parent: parent))
        let index = tree.nodes.count - 1
        if parent >= 0, kind != .story {
            tree.nodes[index].index = tree.nodes[parent].children.count
            tree.nodes[parent].children.append(index)
        }
        return index
    }

    /// Looks for stories in tokens that are no blocks of ours; `anchor` is the node
    /// that they hang on.
    private mutating func findStories(from: Int, to: Int, anchor: Int?) {
        var token = from
        while token < to {
            guard isStart(token) else { token += 1; continue }
            switch tree.role(of: token) {
            case .body, .innerStory:
                addStory(token, anchor: anchor)
                token = last(token) + 1
            case .drawing where holdsParagraphs(token):
                addStory(token, anchor: anchor)
                token = last(token) + 1
            case .hidden, .coveredCell:
                token = last(token) + 1
            default:
                token += 1
            }
        }
    }

    /// An ODF shape carries its paragraphs itself, without a text box.
    private func holdsParagraphs(_ token: Int) -> Bool {
        var child = token + 1
        while child < last(token) {
            if isStart(child) {
                let role = tree.role(of: child)
                if role == .paragraph || role == .list { return true }
                child = last(child)
            }
            child += 1
        }
        return false
    }

    private mutating func addStory(_ token: Int, anchor: Int?) {
        let story = add(.story, token, parent: anchor ?? -1)
        if let anchor { tree.nodes[anchor].innerStories.append(story) } else {
            tree.stories.append(story)
        }
        walkBlocks(from: token + 1, to: last(token), into: story, path: 0)
    }

    // MARK: Blocks

    private mutating func walkBlocks(from: Int, to: Int, into parent: Int, path: Int) {
        var token = from
        while token < to {
            guard isStart(token) else { token += 1; continue }
            addBlock(token, into: parent, path: path)
            token = last(token) + 1
        }
    }

    private mutating func addBlock(_ token: Int, into parent: Int, path: Int) {
        switch tree.role(of: token) {
        case .paragraph: addParagraph(token, into: parent, path: path, heading: false)
        case .heading: addParagraph(token, into: parent, path: path, heading: true)
        case .table:
            let table = add(.table, token, parent: parent)
            walkRows(from: token + 1, to: last(token), into: table, header: false)
        case .list: walkList(token, into: parent, path: path)
        case .section, .wrapper:
            let section = add(.container, token, parent: parent)
            walkBlocks(from: token + 1, to: last(token), into: section, path: 0)
        case .control:
            let control = add(.container, token, parent: parent)
            if let content = content(of: token) {
                walkBlocks(from: content + 1, to: last(content), into: control, path: 0)
            }
        case .pageHint: _ = add(.pageHint, token, parent: parent)
        case .hidden, .properties: _ = add(.opaque, token, parent: parent)
        case .innerStory, .body: addStory(token, anchor: parent)
        default:
            let block = add(.opaque, token, parent: parent)
            findStories(from: token, to: last(token), anchor: block)
        }
    }

    private mutating func addParagraph(
        _ token: Int, into parent: Int, path: Int, heading: Bool
    ) {
        let paragraph = add(.paragraph, token, parent: parent)
        tree.nodes[paragraph].listPath = path
        tree.nodes[paragraph].isHeading = heading
        findStories(from: token + 1, to: last(token), anchor: paragraph)
    }

    private func content(of control: Int) -> Int? {
        var token = control + 1
        while token < last(control) {
            if isStart(token) {
                if tree.role(of: token) == .controlContent { return token }
                token = last(token)
            }
            token += 1
        }
        return nil
    }

    // MARK: Lists

    private mutating func walkList(_ list: Int, into parent: Int, path: Int) {
        var item = list + 1
        while item < last(list) {
            guard isStart(item) else { item += 1; continue }
            if tree.role(of: item) == .listItem {
                walkItem(item, of: list, into: parent, path: path)
            }
            item = last(item) + 1
        }
    }

    private mutating func walkItem(_ item: Int, of list: Int, into parent: Int, path: Int) {
        let steps = tree.listPaths[path] + [ListStep(list: list, item: item)]
        tree.listPaths.append(steps)
        let inner = tree.listPaths.count - 1
        let before = tree.nodes[parent].children.count
        walkBlocks(from: item + 1, to: last(item), into: parent, path: inner)
        let added = tree.nodes[parent].children[before...]
        if let opener = added.first(where: { tree.nodes[$0].kind == .paragraph }) {
            tree.nodes[opener].opensItem = steps.count
        }
    }

    // MARK: Tables

    private mutating func walkRows(from: Int, to: Int, into table: Int, header: Bool) {
        var token = from
        while token < to {
            guard isStart(token) else { token += 1; continue }
            switch tree.role(of: token) {
            case .row:
                let row = add(.row, token, parent: table)
                tree.nodes[row].isHeaderRow = header || isWordHeader(token)
                walkCells(from: token + 1, to: last(token), into: row)
            case .headerRows:
                walkRows(from: token + 1, to: last(token), into: table, header: true)
            case .rowGroup, .wrapper:
                walkRows(from: token + 1, to: last(token), into: table, header: header)
            case .control:
                if let content = content(of: token) {
                    walkRows(from: content + 1, to: last(content), into: table, header: header)
                }
            case .pageHint: _ = add(.pageHint, token, parent: table)
            default: break
            }
            token = last(token) + 1
        }
    }

    /// `w:tblHeader` in the row's properties.
    private func isWordHeader(_ row: Int) -> Bool {
        var token = row + 1
        while token < last(row), tree.part.name(of: token).local != "tc" {
            if isStart(token), tree.part.name(of: token) == XMLName(Namespaces.word, "tblHeader") {
                return true
            }
            token += 1
        }
        return false
    }

    private mutating func walkCells(from: Int, to: Int, into row: Int) {
        var token = from
        while token < to {
            guard isStart(token) else { token += 1; continue }
            switch tree.role(of: token) {
            case .cell:
                let kind: StoryNode.Kind = isContinuedMerge(token) ? .coveredCell : .cell
                let cell = add(kind, token, parent: row)
                walkBlocks(from: token + 1, to: last(token), into: cell, path: 0)
            case .coveredCell: _ = add(.coveredCell, token, parent: row)
            case .control:
                if let content = content(of: token) {
                    walkCells(from: content + 1, to: last(content), into: row)
                }
            case .wrapper: walkCells(from: token + 1, to: last(token), into: row)
            default: break
            }
            token = last(token) + 1
        }
    }

    /// `w:vMerge` without `w:val="restart"`: a cell under another's span.
    private func isContinuedMerge(_ cell: Int) -> Bool {
        var token = cell + 1
        while token < last(cell), tree.role(of: token) != .paragraph {
            if isStart(token), tree.part.name(of: token) == XMLName(Namespaces.word, "vMerge") {
                return tree.part.attribute(XMLName(Namespaces.word, "val"), of: token) != "restart"
            }
            token += 1
        }
        return false
    }
}
