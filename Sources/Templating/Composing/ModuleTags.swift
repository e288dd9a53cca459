extension Statement {
    /// Of `import` and `from`: the expression that names the template, and the tag that stands
    /// before its content when it is taken in.
    var moduleOpener: (template: Expression, tag: String)? {
        switch self {
        case .import(let template, let alias, let seesContext):
            (template, "{% __module \(alias)\(seesContext ? "" : " isolated") %}")
        case .fromImport(let template, let names, let seesContext):
            (
                template,
                "{% __module (\(names.map { "\($0.name) \($0.alias)" }.joined(separator: ", ")))\(seesContext ? "" : " isolated") %}"
            )
        default: nil
        }
    }

    /// The tag before an included template, whose end is `endwith`: what it sets stays in it.
    static func includeOpener(seesContext: Bool) -> String { seesContext ? "{% with %}" : "{% __isolated %}" }
}

extension Expression {
    /// Where it calls `super()`.
    var superCalls: [Range<Int>] {
        isSuper ? [range] : children.flatMap(\.superCalls)
    }
}
