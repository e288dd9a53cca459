/// What a source of data may cost.
public struct DataLimits: Sendable, Hashable {
    /// In bytes.
    public var size = 64 << 20
    /// How deep lists and maps may lie in each other.
    public var depth = 64
    /// How many values YAML aliases may repeat in all.
    public var repeatedValues = 10_000
    public init() {}
}
