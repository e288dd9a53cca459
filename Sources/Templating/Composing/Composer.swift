package import Diagnostics
package import OfficeDocuments
import XMLScanning

/// Makes one complete document with marks out of a drawn master and a form: the
/// master's blocks in the form's order, its texts in their place.
package struct Composer {
    private let master: OfficeDocument
    private let tree: StoryTree
    private let body: Int
    private let form: Form
    /// Turns a form's text (Markdown with marks) into blocks of the master's format.
    private let blocksOfText: (String) -> [UInt8]
    private var regions: [Region] = []
    private var faults: [Diagnostic] = []

    /// A block of the master: its two control paragraphs and what lies between.
    private struct Region {
        var name: String
        var whole: Range<Int>
        var content: Range<Int>
    }

    /// - Parameters:
    ///   - constants: Names that the composed document sets at its start.
    /// - Throws: blocks that the master lacks, or draws in a way that cannot be cut.
    package static func compose(
        _ master: OfficeDocument, with form: Form, constants: [(name: String, value: String)],
        table: FilterTable, blocksOfText: @escaping (String) -> [UInt8]
    ) throws(Faults) -> OfficeDocument {
        do {
            let composer = try Composer(master, form, table, blocksOfText)
            let bytes = composer.composed(constants)
            guard composer.faults.isEmpty else { throw Faults(composer.faults) }
            var changes = PartChanges()
            for name in master.partNames where name != master.mainPart {
                guard let part = try master.part(name), PartSelection.mayHoldMarks(part) else { continue }
                changes.replaced[name] = replacing(constants, in: part)
            }
            changes.replaced[master.mainPart] = replacing(constants, in: bytes)
            return try master.applying(changes)
        } catch let fault as Diagnostic {
            throw Faults(fault)
        } catch let faults as Faults {
            throw faults
        } catch {
            throw Faults(Diagnostic("not-an-office-file"))
        }
    }

    private init(
        _ master: OfficeDocument, _ form: Form, _ table: FilterTable,
        _ blocksOfText: @escaping (String) -> [UInt8]
    ) throws(Diagnostic) {
        self.master = master
        self.form = form
        self.blocksOfText = blocksOfText
        let part = try XMLScanner.scan(try master.part(master.mainPart) ?? [], part: master.mainPart)
        tree = StoryTreeBuilder.build(part, dialect: master.format.dialect)
        guard let body = tree.stories.first(where: { [tree] in
            tree.role(of: tree.nodes[$0].first) == .body
        }) else { throw Diagnostic("not-an-office-file") }
        self.body = body
        findRegions(StoryAnalysis(story: body, of: tree, table: table))
        checkNames()
    }

    private mutating func findRegions(_ analysis: StoryAnalysis) {
        for block in analysis.blocks where block.kind == .block {
            guard case .statement(.block(let name, _)) = analysis.marks[analysis.tags[block.opener].mark].content
            else { continue }
            guard case .before(let first) = analysis.extents.places[block.opener],
                case .before(let last) = analysis.extents.places[block.closer],
                analysis.extents.vanishing.contains(first),
                analysis.extents.vanishing.contains(last)
            else {
                faults.append(Diagnostic("block-not-alone", ["name": name]))
                continue
            }
            regions.append(
                Region(
                    name: name, whole: start(first)..<end(last), content: end(first)..<start(last)))
        }
        regions.sort { $0.whole.lowerBound < $1.whole.lowerBound }
    }

    private func start(_ node: Int) -> Int { Int(tree.part.tokens[tree.nodes[node].first].start) }
    private func end(_ node: Int) -> Int { Int(tree.part.tokens[tree.nodes[node].last].end) }

    private mutating func checkNames() {
        let names = regions.map(\.name)
        for block in form.blocks where !names.contains(block.name) {
            var arguments = ["name": block.name]
            arguments["near"] = NearName.of(block.name, among: names)
            faults.append(Diagnostic("unknown-block", arguments))
        }
    }

    // MARK: Composing

    private func composed(_ constants: [(name: String, value: String)]) -> [UInt8] {
        let top = regions.filter { region in
            !regions.contains {
                $0.whole.lowerBound < region.whole.lowerBound
                    && region.whole.upperBound < $0.whole.upperBound
            }
        }
        let source = tree.part.bytes
        guard let first = top.first, let last = top.last else { return source }
        var bytes = Array(source[..<first.whole.lowerBound])
        bytes += settings(constants)
        for block in form.blocks {
            guard let region = top.first(where: { $0.name == block.name }) else { continue }
            bytes += drawn(region, isTop: true)
        }
        return bytes + source[last.whole.upperBound...]
    }

    /// A block as the form wants it.
    private func drawn(_ region: Region, isTop: Bool) -> [UInt8] {
        switch form.body(of: region.name) ?? .drawn {
        // What is around it may be a cell, which must not be left without a paragraph.
        case .dropped: return isTop ? [] : paragraph("{# \(region.name) #}")
        case .text(let text): return blocksOfText(text)
        case .drawn: break
        }
        var bytes: [UInt8] = []
        var at = region.content.lowerBound
        for inner in regions
        where inner.whole.lowerBound >= at && inner.whole.upperBound <= region.content.upperBound {
            bytes += tree.part.bytes[at..<inner.whole.lowerBound]
            bytes += drawn(inner, isTop: false)
            at = inner.whole.upperBound
        }
        return bytes + tree.part.bytes[at..<region.content.upperBound]
    }

    /// A paragraph that sets the constants, and vanishes.
    private func settings(_ constants: [(name: String, value: String)]) -> [UInt8] {
        guard !constants.isEmpty else { return [] }
        let text = constants.map { name, value in
            let quoted = value.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
            return "{% set \(name) = '\(quoted)' %}"
        }.joined()
        return paragraph(text)
    }

    /// A paragraph in the master's format; of tags alone, it vanishes.
    private func paragraph(_ text: String) -> [UInt8] {
        let format = PartFormat(of: tree.part, dialect: master.format.dialect)
        var escaped: [UInt8] = []
        _ = escaped.append(text: text, by: .plain)
        let prefix = Array("<\(format.prefix)p>".utf8)
        let suffix = Array("</\(format.prefix)p>".utf8)
        guard tree.hasCarriers else { return prefix + escaped + suffix }
        let run = Array("<\(format.prefix)r>".utf8) + format.carrierOpen
        return prefix + run + escaped + format.carrierClose
            + Array("</\(format.prefix)r>".utf8) + suffix
    }

    /// `{{ ten_loai }}` where no `set` reaches: in properties.
    private static func replacing(
        _ constants: [(name: String, value: String)], in bytes: [UInt8]
    ) -> [UInt8] {
        var text = String(decoding: bytes, as: UTF8.self)
        for (name, value) in constants {
            var escaped: [UInt8] = []
            _ = escaped.append(text: value, by: .plain)
            text = text.replacing(
                "{{ \(name) }}", with: String(decoding: escaped, as: UTF8.self))
        }
        return Array(text.utf8)
    }
}
