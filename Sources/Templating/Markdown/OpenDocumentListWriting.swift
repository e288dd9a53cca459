import XMLScanning

/// Lists in OpenDocument (ODF 1.3, 5.3).
extension OpenDocumentSink {
    mutating func beginList(_ kind: ListKind) {
        itemIsEmpty = false
        let isBeside = standsBeside(kind)
        if isBeside { suspendLists() }
        let style = looks.listStyle(kind, level: lists.count + 1)
        lists.append(OpenList(kind: kind, style: style, isBeside: isBeside))
        openList(lists.count - 1, isContinued: false)
    }

    /// Bullets below a number begin with the first bullet that the template names: its
    /// lists count levels from the outermost, so that they stand beside the numbers' list.
    private mutating func standsBeside(_ kind: ListKind) -> Bool {
        guard !kind.isNumbered, lists.last?.kind.isNumbered == true else { return false }
        return looks.names(kind, level: 1)
    }

    private mutating func openList(_ index: Int, isContinued: Bool) {
        let list = lists[index]
        let declarations = index == 0 ? site.prefixes.declarations : ""
        let inherits = index > 0 && lists[index - 1].style == list.style
        let style = inherits ? "" : " \(text)style-name=\"\(attributeValue(list.style))\""
        let more = isContinued ? " \(text)continue-numbering=\"true\"" : ""
        write("<\(text)list\(declarations)\(style)\(more)>")
    }

    mutating func endList() {
        let ended = lists.removeLast()
        if let resumed = ended.resumed, out.count == resumed.item {
            out.removeLast(out.count - resumed.list)
        } else {
            write("</\(text)list>")
        }
        if ended.isBeside { resumeLists() }
    }

    mutating func beginItem() {
        let list = lists[lists.count - 1]
        let number = list.kind.start + list.itemCount
        let starts = list.kind.isNumbered && (list.resumed != nil || list.itemCount == 0 && number != 1)
        if starts {
            write("<\(text)list-item \(text)start-value=\"\(number)\">")
        } else {
            out += words.itemOpen
        }
        lists[lists.count - 1].itemCount += 1
        lists[lists.count - 1].itemTag = "list-item"
        lists[lists.count - 1].resumed = nil
        itemIsEmpty = true
    }

    mutating func endItem() {
        if itemIsEmpty {
            beginParagraph(.item)
            endParagraph()
        }
        if let resumed = lists[lists.count - 1].resumed, out.count == resumed.content {
            out.removeLast(out.count - resumed.item)
        } else if lists[lists.count - 1].itemTag == "list-item" {
            out += words.itemClose
        } else {
            write("</\(text)list-header>")
        }
    }

    /// Closes the lists for what cannot stand in an item; they go on after it.
    mutating func suspendLists() {
        suspendedLists.append(lists)
        for list in lists.reversed() { write("</\(text)\(list.itemTag)></\(text)list>") }
        lists = []
    }

    mutating func resumeLists() {
        lists = suspendedLists.removeLast()
        for index in lists.indices {
            let start = out.count
            openList(index, isContinued: true)
            let item = out.count
            if index == lists.count - 1 { lists[index].itemTag = "list-header" }
            write("<\(text)\(lists[index].itemTag)>")
            lists[index].resumed = (start, item, out.count)
        }
    }
}
