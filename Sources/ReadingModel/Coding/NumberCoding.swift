/// Values that are one number are written as that number.
protocol CodedAsNumber: Codable {
    associatedtype Number: Codable
    init(coded number: Number)
    var coded: Number { get }
}

extension CodedAsNumber {
    public init(from decoder: any Decoder) throws {
        self.init(coded: try decoder.singleValueContainer().decode(Number.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(coded)
    }
}

extension Length: CodedAsNumber {
    init(coded number: Int64) { self.init(emu: number) }
    var coded: Int64 { emu }
}

extension Percent: CodedAsNumber {
    init(coded number: Int) { self.init(hundredths: number) }
    var coded: Int { hundredths }
}

extension HalfPoints: CodedAsNumber {
    init(coded number: Int) { self.init(number) }
    var coded: Int { value }
}

extension CharacterFormatID: CodedAsNumber {
    init(coded number: Int) { self.init(number) }
    var coded: Int { index }
}

extension ParagraphFormatID: CodedAsNumber {
    init(coded number: Int) { self.init(number) }
    var coded: Int { index }
}
