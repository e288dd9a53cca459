import XMLScanning
import Diagnostics

/// Writes values: as text, as blocks in their paragraph's place, as lengths.
extension Renderer {
    mutating func writeValue(
        _ expression: Int32, _ carrier: Int32, _ at: Int, _ program: Program
    ) {
        guard let value = value(of: expression, at, program) else { return }
        write(value, program.expressions[Int(expression)], carrier, at, program)
        checkSize(at, program)
    }

    /// A part that grows too large is refused at the value that makes it so.
    private mutating func checkSize(_ at: Int, _ program: Program) {
        guard output.count > context.limits.output else { return }
        faults.add(
            ExpressionFault("output-too-large", ["limit": String(context.limits.output)]),
            at: program.places[at], part: program.number)
    }

    /// A value for printing; what the data lack is written as the policy says.
    private mutating func value(
        of expression: Int32, _ at: Int, _ program: Program
    ) -> Value? {
        do { return try defined(program.expressions[Int(expression)], &context) } catch {
            guard error.isMissing, options.missing != .error else {
                faults.add(error, at: program.places[at], part: program.number)
                return nil
            }
            faults.add(error, at: program.places[at], part: program.number, severity: .warning)
            switch options.missing {
            case .dots: return .text("……")
            case .keep: return .text(program.markTexts[at] ?? "")
            default: return .text("")
            }
        }
    }

    private mutating func write(
        _ value: Value, _ expression: Expression, _ carrier: Int32, _ at: Int, _ program: Program
    ) {
        if !paragraphs.isEmpty {
            if case .rich(.drop(let inner)) = value, !inner.isTrue {
                paragraphs[paragraphs.count - 1].mayDrop = true
            } else {
                paragraphs[paragraphs.count - 1].showed = true
            }
        }
        if case .rich(.fragment(let fragment)) = value {
            return write(fragment, expression, carrier, at, program)
        }
        if case .rich(.picture(let picture)) = value {
            return write(picture, expression, program.carriers[Int(carrier)], at, program)
        }
        guard case .rich(let rich) = value, rich.isBlocks else {
            return writeText(value, expression, program.carriers[Int(carrier)], at, program)
        }
        writeInline(rich, program.carriers[Int(carrier)], at, program)
    }

    /// Captured markup among characters: the run around it is closed and opened again.
    private mutating func write(
        _ fragment: Fragment, _ expression: Expression, _ carrier: Int32, _ at: Int,
        _ program: Program
    ) {
        guard fragment.part == program.number, let look = program.looks[at] else {
            return writeText(
                .text(fragment.text), expression, program.carriers[Int(carrier)], at, program)
        }
        guard fragment.level == .inline else {
            if part(around: .fragment(fragment), at, program) { return }
            if program.carriers[Int(carrier)].lineBreak == [0x0A] {
                // In plain text the lines are characters.
                return writeText(.text(fragment.text), expression, program.carriers[Int(carrier)], at, program)
            }
            return faults.add(
                ExpressionFault("blocks-in-line", ["name": expression.path ?? ""], range: expression.range),
                at: program.places[at], part: program.number)
        }
        output.append(contentsOf: look.close)
        output.append(contentsOf: fragment.bytes)
        output.append(contentsOf: look.open)
    }

    mutating func writeText(
        _ value: Value, _ expression: Expression, _ carrier: Carrier, _ at: Int,
        _ program: Program
    ) {
        let text: String
        switch value {
        case .text(let plain): text = plain
        case .rich(.slot(_, let inner)):
            let printed = inner.printed ?? ""
            text = printed.isEmpty ? "      " : printed
        default:
            guard let printed = value.printed else {
                return faults.add(
                    ExpressionFault(
                        "not-printable", ["found": value.kind, "name": expression.path ?? ""],
                        range: expression.range, field: expression.path),
                    at: program.places[at], part: program.number)
            }
            text = printed
        }
        if let forbidden = output.append(text: text, by: carrier) {
            let code = String(forbidden.value, radix: 16, uppercase: true)
            faults.add(
                ExpressionFault(
                    "forbidden-character",
                    ["code": String(repeating: "0", count: max(0, 4 - code.count)) + code],
                    range: expression.range, field: expression.path),
                at: program.places[at], part: program.number)
        }
    }

    mutating func writeLink(
        _ expression: Int32, _ carrier: Int32, _ at: Int, _ program: Program
    ) {
        guard let value = value(of: expression, at, program) else { return }
        let text = value.printed ?? ""
        _ = output.append(
            text: PercentEncoding.encoded(text), by: program.carriers[Int(carrier)])
    }

    /// Puts the id of a relationship in the place of an address.
    mutating func relateAddress(_ program: Program) {
        let address = decoded(output[addressStart...])
        output.removeLast(output.count - addressStart)
        output += (additions.link(to: address, from: program.part) ?? "").utf8
    }

    /// A drawn line's length, in the unit of its attribute.
    mutating func writeLength(
        _ expression: Int32, _ unit: LengthUnit, _ at: Int, _ program: Program
    ) {
        guard case .rich(.line(let length))? = value(of: expression, at, program) else { return }
        let factor: Number =
            switch unit {
            case .millimetres: Number(1)
            case .emu: Number(36_000)
            case .points: Number(units: 283_465, scale: 5)
            }
        let digits = unit == .emu ? 0 : 2
        let scaled = Number.multiplying(length, factor)?.rounded(to: digits) ?? length
        output.append(contentsOf: Array(scaled.text.utf8))
        switch unit {
        case .millimetres: output.append(contentsOf: Array("mm".utf8))
        case .points: output.append(contentsOf: Array("pt".utf8))
        case .emu: break
        }
    }

    // MARK: Blocks

    mutating func writeBlocks(
        _ expression: Int32, _ carrier: Int32, _ at: Int, _ program: Program
    ) {
        guard let value = value(of: expression, at, program) else { return }
        defer { checkSize(at, program) }
        guard case .rich(let rich) = value, rich.isBlocks, let frame = paragraphs.last else {
            return write(value, program.expressions[Int(expression)], carrier, at, program)
        }
        let site = program.paragraphs[Int(frame.site)]
        cut(to: frame.start)
        hand(frame.taken)
        paragraphs[paragraphs.count - 1].taken = Handed()
        if !containers.isEmpty { containers[containers.count - 1].openList = frame.openList }
        do { try blocks(rich, in: site, at, program) } catch {
            faults.add(error, at: program.places[at], part: program.number)
        }
        paragraphs[paragraphs.count - 1].replacedUpTo = output.count
    }
}

extension RichValue {
    /// Whether it may take the place of its paragraph.
    var isBlocks: Bool {
        switch self {
        case .markdown, .paragraphs, .pageBreak, .document: true
        case .fragment(let fragment): fragment.level == .blocks
        default: false
        }
    }
}

/// RFC 3986: what may not stand in an address is written as its bytes.
enum PercentEncoding {
    /// One component of an address: only unreserved characters and `/` stay.
    static func component(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            let isPlain =
                byte >= 0x30 && byte <= 0x39 || byte >= 0x41 && byte <= 0x5A
                || byte >= 0x61 && byte <= 0x7A || [0x2D, 0x2E, 0x5F, 0x7E, 0x2F].contains(byte)
            if isPlain {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let hex = String(byte, radix: 16, uppercase: true)
                result += "%" + (hex.utf8.count < 2 ? "0" : "") + hex
            }
        }
        return result
    }

    static func encoded(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            let isPlain =
                byte > 0x20 && byte < 0x7F && byte != 0x22 && byte != 0x3C && byte != 0x3E
                && byte != 0x5C && byte != 0x5E && byte != 0x60 && byte != 0x7B && byte != 0x7C
                && byte != 0x7D
            if isPlain {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let hex = String(byte, radix: 16, uppercase: true)
                result += "%" + (hex.utf8.count < 2 ? "0" : "") + hex
            }
        }
        return result
    }
}
