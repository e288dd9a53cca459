private enum KindKey: String, CodingKey { case kind }

extension Block: Codable {
    private enum Kind: String, Codable { case paragraph, table, frame, contents, opaque }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: KindKey.self)
        switch try container.decode(Kind.self, forKey: .kind) {
        case .paragraph: self = .paragraph(try Paragraph(from: decoder))
        case .table: self = .table(try Table(from: decoder))
        case .frame: self = .frame(try Frame(from: decoder))
        case .contents: self = .contents(try Contents(from: decoder))
        case .opaque: self = .opaque(try Opaque(from: decoder))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: KindKey.self)
        switch self {
        case .paragraph(let paragraph):
            try container.encode(Kind.paragraph, forKey: .kind)
            try paragraph.encode(to: encoder)
        case .table(let table):
            try container.encode(Kind.table, forKey: .kind)
            try table.encode(to: encoder)
        case .frame(let frame):
            try container.encode(Kind.frame, forKey: .kind)
            try frame.encode(to: encoder)
        case .contents(let contents):
            try container.encode(Kind.contents, forKey: .kind)
            try contents.encode(to: encoder)
        case .opaque(let opaque):
            try container.encode(Kind.opaque, forKey: .kind)
            try opaque.encode(to: encoder)
        }
    }
}

extension RowHeight: Codable {
    private enum CodingKeys: String, CodingKey { case atLeast, exactly }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let height = try container.decodeIfPresent(Length.self, forKey: .atLeast) {
            self = .atLeast(height)
        } else if let height = try container.decodeIfPresent(Length.self, forKey: .exactly) {
            self = .exactly(height)
        } else {
            self = .automatic
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .automatic: break
        case .atLeast(let height): try container.encode(height, forKey: .atLeast)
        case .exactly(let height): try container.encode(height, forKey: .exactly)
        }
    }
}

extension LineSpacing: Codable {
    private enum CodingKeys: String, CodingKey { case multiple, atLeast, exactly }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let share = try container.decodeIfPresent(Percent.self, forKey: .multiple) {
            self = .multiple(share)
        } else if let height = try container.decodeIfPresent(Length.self, forKey: .atLeast) {
            self = .atLeast(height)
        } else {
            self = .exactly(try container.decode(Length.self, forKey: .exactly))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .multiple(let share): try container.encode(share, forKey: .multiple)
        case .atLeast(let height): try container.encode(height, forKey: .atLeast)
        case .exactly(let height): try container.encode(height, forKey: .exactly)
        }
    }
}
