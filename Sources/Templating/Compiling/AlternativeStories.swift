import OfficeDocuments
import XMLScanning

/// The forms of one thing in `mc:AlternateContent` (ECMA-376 part 3, 7.5), by tokens.
struct AlternativeStories {
    /// Where a story stands.
    struct Place: Equatable {
        /// The element around all forms, the outermost.
        var whole: Int
        /// `mc:Choice` or `mc:Fallback`.
        var form: Int
    }

    private let found: [(whole: ClosedRange<Int>, forms: [ClosedRange<Int>])]

    init(in part: XMLTokens) {
        let name = XMLName(Namespaces.compatibility, "AlternateContent")
        guard let number = part.names.firstIndex(of: name) else { found = []; return }
        found = part.tokens.indices.filter {
            part.tokens[$0].kind == .start && Int(part.tokens[$0].name) == number
        }.map { token in
            (token...Int(part.tokens[token].partner),
             part.children(of: token).map { $0...max($0, Int(part.tokens[$0].partner)) })
        }
    }

    var isEmpty: Bool { found.isEmpty }

    func place(of token: Int) -> Place? {
        guard let around = found.first(where: { $0.whole.contains(token) }),
            let form = around.forms.first(where: { $0.contains(token) })
        else { return nil }
        return Place(whole: around.whole.lowerBound, form: form.lowerBound)
    }
}

extension StoryCompiler {
    /// Stories within one thing; its forms are evaluated once.
    mutating func compile(stories: [Int]) {
        guard !alternatives.isEmpty else {
            for story in stories { compile(story: story) }
            return
        }
        let outer = openAlternative
        for story in stories {
            let place = alternatives.place(of: tree.nodes[story].first)
            if place?.whole != openAlternative?.whole {
                if openAlternative != outer { builder.add(.alternative(.end)) }
                if let place {
                    advance(to: Int(tree.part.tokens[place.whole].start))
                    builder.add(.alternative(.begin))
                }
            } else if place != openAlternative {
                builder.add(.alternative(.next))
            }
            openAlternative = place
            compile(story: story)
        }
        if openAlternative != outer, openAlternative?.whole != outer?.whole { builder.add(.alternative(.end)) }
        openAlternative = outer
    }
}
