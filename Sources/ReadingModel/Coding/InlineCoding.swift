extension Inline: Codable {
    private enum Kind: String, Codable {
        case text, tab, lineBreak, pageBreak, pageHint, field, link, note, drawing, frame, anchor
        case change
    }

    private enum CodingKeys: String, CodingKey {
        case kind, text, format, place, field, target, inlines, story, label, drawing, frame, name
        case change
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func value<Value: Decodable>(_ key: CodingKeys) throws -> Value {
            try container.decode(Value.self, forKey: key)
        }
        switch try container.decode(Kind.self, forKey: .kind) {
        case .text: self = .text(try value(.text), try value(.format), try value(.place))
        case .tab: self = .tab(try value(.place))
        case .lineBreak: self = .lineBreak(try value(.place))
        case .pageBreak: self = .pageBreak
        case .pageHint: self = .pageHint
        case .field: self = .field(try value(.field))
        case .link: self = .link(target: try value(.target), try value(.inlines))
        case .note: self = .note(try value(.story), label: try value(.label))
        case .drawing: self = .drawing(try value(.drawing))
        case .frame: self = .frame(try value(.frame))
        case .anchor: self = .anchor(name: try value(.name))
        case .change: self = .change(try value(.change), try value(.inlines))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .kind)
        switch self {
        case .text(let text, let format, let place):
            try container.encode(text, forKey: .text)
            try container.encode(format, forKey: .format)
            try container.encode(place, forKey: .place)
        case .tab(let place), .lineBreak(let place): try container.encode(place, forKey: .place)
        case .pageBreak, .pageHint: break
        case .field(let field): try container.encode(field, forKey: .field)
        case .link(let target, let inlines):
            try container.encode(target, forKey: .target)
            try container.encode(inlines, forKey: .inlines)
        case .note(let story, let label):
            try container.encode(story, forKey: .story)
            try container.encode(label, forKey: .label)
        case .drawing(let drawing): try container.encode(drawing, forKey: .drawing)
        case .frame(let frame): try container.encode(frame, forKey: .frame)
        case .anchor(let name): try container.encode(name, forKey: .name)
        case .change(let change, let inlines):
            try container.encode(change, forKey: .change)
            try container.encode(inlines, forKey: .inlines)
        }
    }

    private var kind: Kind {
        switch self {
        case .text: .text
        case .tab: .tab
        case .lineBreak: .lineBreak
        case .pageBreak: .pageBreak
        case .pageHint: .pageHint
        case .field: .field
        case .link: .link
        case .note: .note
        case .drawing: .drawing
        case .frame: .frame
        case .anchor: .anchor
        case .change: .change
        }
    }
}

extension Field.Kind: Codable {
    private enum CodingKeys: String, CodingKey {
        case name = "is"
        case argument = "of"
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let argument = try container.decodeIfPresent(String.self, forKey: .argument) ?? ""
        switch try container.decode(String.self, forKey: .name) {
        case "pageNumber": self = .pageNumber
        case "pageCount": self = .pageCount
        case "date": self = .date
        case "reference": self = .reference(argument)
        case "sequence": self = .sequence(argument)
        case "formula": self = .formula(argument)
        case "placeholder": self = .placeholder(argument)
        default: self = .other(argument)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        let (name, argument): (String, String?) =
            switch self {
            case .pageNumber: ("pageNumber", nil)
            case .pageCount: ("pageCount", nil)
            case .date: ("date", nil)
            case .reference(let target): ("reference", target)
            case .sequence(let name): ("sequence", name)
            case .formula(let formula): ("formula", formula)
            case .placeholder(let hint): ("placeholder", hint)
            case .other(let what): ("other", what)
            }
        try container.encode(name, forKey: .name)
        try container.encodeIfPresent(argument, forKey: .argument)
    }
}
