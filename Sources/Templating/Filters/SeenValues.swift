import Diagnostics

/// Values met before: texts and numbers are looked up, others compared.
struct SeenValues {
    private var texts: Set<String> = []
    private var numbers: Set<NumberKey> = []
    private var others: [Value] = []

    /// - Returns: whether the value is new.
    mutating func insert(_ value: Value, _ context: inout EvaluationContext) throws(ExpressionFault) -> Bool {
        switch value {
        case .text(let text): return texts.insert(text).inserted
        case .number(let number): return numbers.insert(NumberKey(number)).inserted
        default:
            try context.charge(others.count)
            if try context.index(of: value, in: others) != nil { return false }
            others.append(value)
            return true
        }
    }

    /// A number without the zeros at its end: 1.10 is 1.1.
    private struct NumberKey: Hashable {
        private var units: Int128
        private var scale: UInt8

        init(_ number: Number) {
            (units, scale) = (number.units, number.scale)
            while scale > 0, units.isMultiple(of: 10) {
                units /= 10
                scale -= 1
            }
        }
    }
}
