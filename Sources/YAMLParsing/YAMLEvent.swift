/// One step through a YAML text, with the line where it stands, counted from 1.
package struct YAMLEvent: Sendable, Hashable {
    /// What the parser met.
    package enum Kind: Sendable, Hashable {
        case streamStart, streamEnd
        case documentStart, documentEnd
        case sequenceStart, sequenceEnd
        case mappingStart, mappingEnd
        case scalar(YAMLScalar)
        /// The value of that anchor once more.
        case alias(String)
    }

    package var kind: Kind
    /// The name by which aliases call the value that begins here.
    package var anchor: String?
    /// Whether it begins a map between braces.
    package var isFlowMapping = false
    package var line: Int
    package var column: Int
    /// The line where it ends.
    package var lastLine: Int
}

/// A value without parts, as it is typed.
package struct YAMLScalar: Sendable, Hashable {
    package var text: String
    /// Nil where none is written.
    package var tag: String?
    /// Without quotes, and not a block.
    package var isPlain: Bool
}

/// What is wrong with a YAML text, in libyaml's words.
package struct YAMLProblem: Error, Hashable {
    package var problem: String
    /// Nil where the text cannot be read at all.
    package var line: Int?
    package var column: Int?
    /// Where what it belongs to began.
    package var contextLine: Int?
    package var contextColumn: Int?

    package init(problem: String, line: Int? = nil, column: Int? = nil) {
        self.problem = problem
        self.line = line
        self.column = column
    }
}
