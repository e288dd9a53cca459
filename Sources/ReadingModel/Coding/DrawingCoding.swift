extension Drawing.Kind: Codable {
    private enum CodingKeys: String, CodingKey { case picture }

    public init(from decoder: any Decoder) throws {
        if let container = try? decoder.container(keyedBy: CodingKeys.self) {
            self = .picture(try container.decode(MediaID.self, forKey: .picture))
            return
        }
        switch try decoder.singleValueContainer().decode(String.self) {
        case "line": self = .line
        case "shape": self = .shape
        case "chart": self = .chart
        default: self = .object
        }
    }

    public func encode(to encoder: any Encoder) throws {
        func encode(_ name: String) throws {
            var container = encoder.singleValueContainer()
            try container.encode(name)
        }
        switch self {
        case .picture(let id):
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(id, forKey: .picture)
        case .line: try encode("line")
        case .shape: try encode("shape")
        case .chart: try encode("chart")
        case .object: try encode("object")
        }
    }
}

extension Position.Placement: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let offset = try? container.decode(Length.self) {
            self = .offset(offset)
            return
        }
        switch try container.decode(String.self) {
        case "centre": self = .centre
        case "end": self = .end
        default: self = .start
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .start: try container.encode("start")
        case .centre: try container.encode("centre")
        case .end: try container.encode("end")
        case .offset(let length): try container.encode(length)
        }
    }
}
