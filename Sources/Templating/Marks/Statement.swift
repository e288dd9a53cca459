/// What a tag says.
package enum Statement: Sendable {
    case `for`(targets: [Target], iterable: Expression, condition: Expression?, recursive: Bool)
    case `if`(Expression)
    case elif(Expression)
    case `else`
    case endif, endfor
    case set(targets: [Target], value: Expression)
    /// `set x` or `set ns.x` up to `endset`; the filters apply to `captured`.
    case setBlock(String, member: String?, filters: Expression?)
    case endset
    /// `set ns.x = value`.
    case setMember(namespace: String, member: String, value: Expression)
    /// - Parameter isIsolated: names of the data and of what stands around are not seen in it.
    case with([(name: String, value: Expression)], isIsolated: Bool)
    case endwith
    case macro(String, [Parameter])
    case endmacro
    /// `call(a, b) m(x)`: the parameters of the body, and the call.
    case call([Parameter], Expression)
    case endcall
    /// The filters apply to `captured`.
    case filter(Expression)
    case endfilter
    case `do`(Expression)
    case `break`, `continue`
    /// `vm`, `hm`, `colspan n`, `cellbg colour`.
    case cell(CellMark, Expression?)
    /// - Parameter isRequired: a template that extends this one must give it.
    case block(String, isRequired: Bool)
    case endblock
    case extends(Expression)
    /// `with context` is the rule for `include`, `without context` for `import`.
    case include(Expression, ignoreMissing: Bool, seesContext: Bool)
    case `import`(Expression, as: String, seesContext: Bool)
    case fromImport(Expression, names: [(name: String, alias: String)], seesContext: Bool)
    /// Written by composing: around a template whose macros are used and which prints
    /// nothing; with the name that it has here, or with names and aliases.
    case module(String?, names: [(name: String, alias: String)], isIsolated: Bool)
    case endmodule
    /// Statements that this version reads and does not run.
    case reserved(name: String)

    /// What is assigned to: a name, or names that a list is unpacked into.
    package indirect enum Target: Sendable {
        case name(String)
        case list([Target])
    }

    /// A parameter of a macro or `call` block.
    package struct Parameter: Sendable {
        package var name: String
        package var preset: Expression?
    }

    /// The name that stands for what a block captured, in its filters.
    static let captured = "\u{1}captured"

    /// The word that the tag begins with.
    package var name: String {
        switch self {
        case .for: "for"
        case .if: "if"
        case .elif: "elif"
        case .else: "else"
        case .endif: "endif"
        case .endfor: "endfor"
        case .set, .setBlock, .setMember: "set"
        case .endset: "endset"
        case .with: "with"
        case .endwith: "endwith"
        case .macro: "macro"
        case .endmacro: "endmacro"
        case .call: "call"
        case .endcall: "endcall"
        case .filter: "filter"
        case .endfilter: "endfilter"
        case .do: "do"
        case .break: "break"
        case .continue: "continue"
        case .block: "block"
        case .endblock: "endblock"
        case .extends: "extends"
        case .include: "include"
        case .import: "import"
        case .fromImport: "from"
        case .module: "__module"
        case .endmodule: "__endmodule"
        case .cell(.mergeDown, _), .cell(.mergeEqual, _): "vm"
        case .cell(.mergeRight, _): "hm"
        case .cell(.span, _): "colspan"
        case .cell(.colour, _): "cellbg"
        case .reserved(let name): name
        }
    }
}

extension Statement {
    /// `break`, `continue`.
    var leavesLoop: Bool {
        switch self {
        case .break, .continue: true
        default: false
        }
    }

    var tagPart: Tag.Part {
        switch self {
        case .for: .opener(.for)
        case .if: .opener(.if)
        case .elif: .middle(.if, isLast: false)
        case .else: .middle(.if, isLast: true)
        case .endif: .closer(.if)
        case .endfor: .closer(.for)
        case .with: .opener(.with)
        case .endwith: .closer(.with)
        case .block: .opener(.block)
        case .endblock: .closer(.block)
        case .macro: .opener(.macro)
        case .endmacro: .closer(.macro)
        case .call: .opener(.call)
        case .endcall: .closer(.call)
        case .filter: .opener(.filter)
        case .endfilter: .closer(.filter)
        case .setBlock: .opener(.set)
        case .endset: .closer(.set)
        case .module: .opener(.module)
        case .endmodule: .closer(.module)
        case .include: .writing
        case .cell: .cell
        case .set, .setMember, .extends, .do, .break, .continue, .import, .fromImport, .reserved:
            .neutral
        }
    }
}
