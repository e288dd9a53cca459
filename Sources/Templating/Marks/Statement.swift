/// What a tag says.
package enum Statement: Sendable {
    case `for`(targets: [String], iterable: Expression, condition: Expression?, recursive: Bool)
    case `if`(Expression)
    case elif(Expression)
    case `else`
    case endif, endfor
    case set(targets: [String], value: Expression)
    case with([(name: String, value: Expression)])
    case endwith
    case block(String)
    case endblock
    case extends(Expression)
    case include(Expression, ignoreMissing: Bool)
    /// Statements that this version reads and does not run.
    case reserved(name: String, opens: BlockKind?, closes: BlockKind?)

    /// The word that the tag begins with.
    package var name: String {
        switch self {
        case .for: "for"
        case .if: "if"
        case .elif: "elif"
        case .else: "else"
        case .endif: "endif"
        case .endfor: "endfor"
        case .set: "set"
        case .with: "with"
        case .endwith: "endwith"
        case .block: "block"
        case .endblock: "endblock"
        case .extends: "extends"
        case .include: "include"
        case .reserved(let name, _, _): name
        }
    }
}
