import CLibYAML

/// Steps through a YAML text (libyaml's `yaml_parser_t`).
@safe package struct YAMLParser: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let text: UnsafeMutableBufferPointer<UInt8>

    package init(_ string: String) {
        unsafe parser = .allocate(capacity: 1)
        // It fails only when memory is out.
        let isReady = unsafe yaml_parser_initialize(parser)
        precondition(isReady == 1)
        unsafe text = .allocate(capacity: max(string.utf8.count, 1))
        let end = unsafe text.initialize(fromContentsOf: string.utf8)
        unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        // libyaml keeps the address: the text lives as long as the parser.
        unsafe yaml_parser_set_input_string(parser, text.baseAddress, end)
    }

    deinit {
        unsafe yaml_parser_delete(parser)
        unsafe parser.deallocate()
        unsafe text.deallocate()
    }

    /// The next step; after `streamEnd` there is none.
    package mutating func next() throws(YAMLProblem) -> YAMLEvent {
        var event = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw problem }
        defer { unsafe yaml_event_delete(&event) }
        let mark = unsafe event.start_mark
        return unsafe YAMLEvent(
            kind: Self.kind(of: event), anchor: Self.anchor(of: event),
            isFlowMapping: event.type == YAML_MAPPING_START_EVENT
                && event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE, line: Int(mark.line) + 1,
            column: Int(mark.column) + 1, lastLine: Int(event.end_mark.line) + 1)
    }

    private var problem: YAMLProblem {
        let found = unsafe parser.pointee
        var problem = unsafe YAMLProblem(problem: Self.string(found.problem) ?? "")
        if unsafe found.error == YAML_SCANNER_ERROR || found.error == YAML_PARSER_ERROR {
            problem.line = unsafe Int(found.problem_mark.line) + 1
            problem.column = unsafe Int(found.problem_mark.column) + 1
            if unsafe found.context != nil {
                problem.contextLine = unsafe Int(found.context_mark.line) + 1
                problem.contextColumn = unsafe Int(found.context_mark.column) + 1
            }
        }
        return problem
    }

    private static func kind(of event: yaml_event_t) -> YAMLEvent.Kind {
        switch unsafe event.type {
        case YAML_STREAM_END_EVENT: return .streamEnd
        case YAML_DOCUMENT_START_EVENT: return .documentStart
        case YAML_DOCUMENT_END_EVENT: return .documentEnd
        case YAML_SEQUENCE_START_EVENT: return .sequenceStart
        case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
        case YAML_MAPPING_START_EVENT: return .mappingStart
        case YAML_MAPPING_END_EVENT: return .mappingEnd
        case YAML_ALIAS_EVENT: return .alias(unsafe string(event.data.alias.anchor) ?? "")
        case YAML_SCALAR_EVENT:
            let scalar = unsafe event.data.scalar
            let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            return .scalar(
                YAMLScalar(
                    text: unsafe String(decoding: bytes, as: UTF8.self),
                    tag: unsafe string(scalar.tag),
                    isPlain: unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE))
        default: return .streamStart
        }
    }

    private static func anchor(of event: yaml_event_t) -> String? {
        switch unsafe event.type {
        case YAML_SCALAR_EVENT: unsafe string(event.data.scalar.anchor)
        case YAML_SEQUENCE_START_EVENT: unsafe string(event.data.sequence_start.anchor)
        case YAML_MAPPING_START_EVENT: unsafe string(event.data.mapping_start.anchor)
        default: nil
        }
    }

    private static func string(_ text: UnsafePointer<CChar>?) -> String? {
        unsafe text.map { unsafe String(cString: $0) }
    }

    private static func string(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        unsafe text.map { unsafe String(cString: $0) }
    }
}
