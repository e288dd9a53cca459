import OfficeDocuments
import XMLScanning

/// Appends instructions; neighbouring copies merge.
struct ProgramBuilder {
    var program: Program
    /// How far the source is copied or skipped.
    private(set) var cursor = 0
    private var literalCache: [[UInt8]: Range<Int>] = [:]
    private var carrierCache: [Carrier: Int32] = [:]
    /// Where the next copy may not join the last one: a jump lands here.
    private var barrier = 0

    init(part: String, source: [UInt8]) {
        program = Program(part: part, source: source)
    }

    var here: Int32 { Int32(program.code.count) }
    // MARK: Source

    mutating func skip(to end: Int) { cursor = max(cursor, end) }

    /// Goes on at another place of the source, for what is compiled out of order.
    mutating func jump(to offset: Int) { cursor = offset }

    /// Copies a stretch of the source as it is.
    mutating func copy(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        if program.code.count > barrier,
            case .copy(let from, let to) = program.code[program.code.count - 1],
            Int(to) == range.lowerBound
        {
            program.code[program.code.count - 1] = .copy(from, UInt32(range.upperBound))
        } else {
            program.code.append(.copy(UInt32(range.lowerBound), UInt32(range.upperBound)))
        }
    }

    // MARK: Made by us

    mutating func literal(_ bytes: [UInt8]) -> Range<Int> {
        if let known = literalCache[bytes] { return known }
        let start = program.literals.count
        program.literals += bytes
        literalCache[bytes] = start..<program.literals.count
        return start..<program.literals.count
    }

    mutating func emit(_ bytes: [UInt8]) {
        guard !bytes.isEmpty else { return }
        let range = literal(bytes)
        program.code.append(.emit(UInt32(range.lowerBound), UInt32(range.upperBound)))
    }

    mutating func emit(_ text: String) { emit(Array(text.utf8)) }

    mutating func carrier(_ carrier: Carrier) -> Int32 {
        if let known = carrierCache[carrier] { return known }
        program.carriers.append(carrier)
        let index = Int32(program.carriers.count - 1)
        carrierCache[carrier] = index
        return index
    }

    // MARK: Control

    @discardableResult
    mutating func add(_ instruction: Instruction, at place: MarkPlace? = nil) -> Int {
        program.code.append(instruction)
        if let place { program.places[program.code.count - 1] = place }
        return program.code.count - 1
    }

    mutating func expression(_ expression: Expression) -> Int32 {
        program.expressions.append(expression)
        return Int32(program.expressions.count - 1)
    }

    /// Lets the jump at `address` land here.
    mutating func land(_ address: Int) {
        barrier = program.code.count
        switch program.code[address] {
        case .jump: program.code[address] = .jump(here)
        case .unless(let expression, _):
            program.code[address] = .unless(expression: expression, here)
        case .beginLoop(let loop, let expression, _):
            program.code[address] = .beginLoop(loop, expression: expression, orElse: here)
        default: break
        }
    }

    /// A place that a jump back lands at.
    mutating func label() -> Int32 {
        barrier = program.code.count
        return here
    }
}

extension Array {
    /// The first index whose element is in the second half of a partitioned array.
    func partitioningIndex(where isInSecondHalf: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isInSecondHalf(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
