/// What filters and tests tell of the values that they are given.
extension FieldFinder {
    private static let numbers: Set<String> = [
        "so", "phan_tram", "tien", "bang_chu", "tien_bang_chu", "round", "abs", "la_ma", "chu_cai",
        "so_van_ban", "int", "float", "thanh_so", "filesizeformat",
    ]
    private static let dates: Set<String> = ["ngay", "ngay_thang_nam"]
    /// The same list, or a part of it.
    private static let ofList: Set<String> = [
        "sort", "list", "reverse", "unique", "selectattr", "rejectattr", "select", "reject",
    ]

    mutating func filtered(
        _ value: Expression, _ name: String, _ arguments: Expression.Arguments
    ) -> FieldReference {
        if name == "default" { return defaulted(refer(value), arguments) }
        let input = use(value)
        return apply(name, to: input, arguments)
    }

    private mutating func defaulted(_ value: FieldReference, _ arguments: Expression.Arguments) -> FieldReference {
        value.ask()
        let other = arguments.positional.first.map { refer($0) } ?? .nothing
        if let shape = other.shape, shape != .text { value.suggest(shape) }
        // What comes out is there, whatever went in.
        return value.sparing(value.fields).joined(other)
    }

    /// A filter on a value that was followed.
    private mutating func apply(
        _ name: String, to value: FieldReference, _ arguments: Expression.Arguments
    ) -> FieldReference {
        switch name {
        case _ where Self.numbers.contains(name):
            others(arguments)
            value.mark(.number)
            let gives: Set = ["round", "abs", "int", "float", "thanh_so"]
            return .made(gives.contains(name) ? .number : .text)
        case _ where Self.dates.contains(name):
            others(arguments)
            value.mark(.date)
            return .made(.text)
        case "hop_kiem":
            value.mark(.truth)
            return .made(.text)
        case "length":
            value.suggest(.list)
            return .made(.number)
        case "first", "last", "min", "max":
            if let path = attribute(arguments, 1) { follow(path, in: value.element) }
            return value.element
        case "items", "dictsort":
            others(arguments)
            return pairs(of: value)
        case "attr": return attribute(arguments, 0).map { follow($0, in: value) } ?? .nothing
        case _ where Self.ofList.contains(name): return part(name, of: value, arguments)
        default: return over(name, value, arguments)
        }
    }

    /// Filters that take a list and give it, or some of it.
    private mutating func part(
        _ name: String, of value: FieldReference, _ arguments: Expression.Arguments
    ) -> FieldReference {
        if name != "reverse" || value.fields.allSatisfy(\.isVague) { value.suggest(.list) }
        let element = value.isA(.list) || !value.elements.isEmpty ? value.element : .nothing
        switch name {
        case "selectattr", "rejectattr":
            guard let path = attribute(arguments, 0) else { return value }
            let test: String? =
                if arguments.positional.count > 1, case .literal(.text(let name)) = arguments.positional[1].node { name } else { nil }
            let asks = test == "defined" || test == "undefined"
            let member = follow(path, in: element, asks: asks)
            if asks { member.ask() } else { self.test(arguments, 1, on: member) }
        case "select", "reject": test(arguments, 0, on: element)
        case "sort": if let path = attribute(arguments, 2) { follow(path, in: element) }
        case "unique": if let path = attribute(arguments, 1) { follow(path, in: element) }
        default: break
        }
        return value
    }

    /// Filters that make something else of a list, and those of texts.
    private mutating func over(
        _ name: String, _ value: FieldReference, _ arguments: Expression.Arguments
    ) -> FieldReference {
        switch name {
        case "join":
            value.mark(.list)
            if let path = attribute(arguments, 1) { follow(path, in: value.element).print() } else { value.element.print() }
            if let separator = arguments.positional.first { print(separator) }
            return .made(.text)
        case "sum":
            value.mark(.list)
            let path = attribute(arguments, 0)
            (path.map { follow($0, in: value.element) } ?? value.element).mark(.number)
            return .made(.number)
        case "map":
            value.mark(.list)
            if let path = attribute(arguments, nil) {
                return FieldReference(elements: [follow(path, in: value.element)], shape: .list)
            }
            guard case .literal(.text(let filter))? = arguments.positional.first?.node else { return .nothing }
            let element = value.element
            need(element)
            let rest = Expression.Arguments(positional: Array(arguments.positional.dropFirst()), named: arguments.named)
            return FieldReference(elements: [apply(filter, to: element, rest)], shape: .list)
        case "groupby":
            value.mark(.list)
            let asks = arguments.positional.count > 1 || arguments.named.contains { $0.name == "default" }
            let key = attribute(arguments, 0).map { follow($0, in: value.element, asks: asks) } ?? .nothing
            if asks { key.ask() }
            key.print()
            let group = FieldReference(elements: [value.element], shape: .list)
            return FieldReference(elements: [FieldReference(tuple: [key, group], shape: .list)], shape: .list)
        case "batch", "slice":
            value.mark(.list)
            others(arguments)
            return FieldReference(elements: [FieldReference(elements: [value.element], shape: .list)], shape: .list)
        case "bang_markdown":
            value.mark(.list)
            others(arguments)
            return .made(.text)
        case "tojson", "drop":
            return name == "drop" ? value : .made(.text)
        case "be_rong":
            others(arguments)
            value.print()
            return .made(.number)
        case "wordcount":
            value.print()
            return .made(.number)
        default:
            others(arguments)
            value.print()
            return .made(.text)
        }
    }

    /// The other arguments of a filter, which are printed or counted.
    private mutating func others(_ arguments: Expression.Arguments) {
        for argument in arguments.positional + arguments.named.map(\.value) { print(argument) }
    }

    // MARK: Attributes

    /// The path that an argument names: `'a.b'`; named, or at its place.
    private func attribute(_ arguments: Expression.Arguments, _ place: Int?) -> String? {
        let named = arguments.named.first { $0.name == "attribute" || $0.name == "name" }?.value
        let given = named ?? place.flatMap { arguments.positional.indices.contains($0) ? arguments.positional[$0] : nil }
        switch given?.node {
        case .literal(.text(let path))?: return path
        case .literal(.number(let number))?: return number.text
        default: return nil
        }
    }

    /// The members that a path names, all of `a, b`.
    ///
    /// - Parameter asks: whether the last may be missing.
    @discardableResult
    private mutating func follow(_ path: String, in value: FieldReference, asks: Bool = false) -> FieldReference {
        var found = FieldReference.nothing
        for name in path.split(separator: ",") {
            var at = value
            for step in name.split(separator: ".") {
                let step = step.filter { $0 != " " }
                need(at)
                at = Int(step).map { at.item($0) } ?? at.member(String(step))
            }
            if !asks { need(at) }
            found = found.joined(at)
        }
        return found
    }

    // MARK: Tests

    private mutating func test(_ arguments: Expression.Arguments, _ place: Int, on value: FieldReference) {
        guard arguments.positional.indices.contains(place),
            case .literal(.text(let name)) = arguments.positional[place].node
        else { return value.ask() }
        let rest = Expression.Arguments(positional: Array(arguments.positional.dropFirst(place + 1)))
        note(name, rest, on: value)
    }

    mutating func note(_ test: String, _ arguments: Expression.Arguments, on value: FieldReference) {
        let others = arguments.positional.map { (use($0), $0.node) }
        switch test {
        case "string": value.mark(.text)
        case "mapping": value.mark(.map)
        case "number", "integer", "float", "odd", "even", "divisibleby": value.mark(.number)
        case "boolean", "true", "false": value.suggest(.truth)
        case "in":
            for (_, node) in others {
                guard case .list(let choices) = node else { continue }
                for choice in choices {
                    guard case .literal(let literal) = choice.node else { continue }
                    liken(value, to: Self.literal(literal), choice.node, isEqual: true)
                }
            }
        case "defined", "undefined", "none", "sequence", "iterable", "callable": break
        default:
            for (other, node) in others { liken(value, to: other, node, isEqual: test == "eq" || test == "==" || test == "equalto") }
        }
    }
}
