import AdministrativeDocuments
import Archives
import DataSources
import Glibc
import OfficeDocuments
import Templating
import VanThu

/// `vanthu-benchmark TEMPLATE DATA COUNT FOLDER`: compiles once, fills COUNT times on one
/// core, and prints the processor time of each step as `name<TAB>microseconds`.
@main
enum BenchmarkCommand {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 5, let count = Int(arguments[3]) else {
            Terminal.write("usage: vanthu-benchmark TEMPLATE DATA COUNT FOLDER\n", toError: true)
            exit(2)
        }
        LocalTime.readOnce()
        let bytes = try Files.read(arguments[1])
        let record = try DataRecord(reading: [arguments[2]])
        var clock = Stopwatch()
        let document = try OfficeDocument(bytes: bytes)
        let template = try TemplateCompiler.compile(document, file: arguments[1], table: .administrative)
        clock.lap("compile")
        try fill(template, record.root, count, arguments[4], &clock)
        for (name, time) in clock.laps { Terminal.write("\(name)\t\(time)\n") }
    }

    private static func fill(
        _ template: CompiledTemplate, _ record: ValueMap, _ count: Int, _ folder: String,
        _ clock: inout Stopwatch
    ) throws {
        let deflater = Deflater()
        var record = record
        let ext = template.document.format.rawValue
        var encoded: [UInt8] = []
        var rendered = PartChanges()
        for index in 0..<count {
            record["so"] = .number(Number(index + 1))
            clock.start()
            rendered = try template.render(record).changes
            clock.lap("render")
            encoded = try template.document.encoded(rendered, stamped: true, with: deflater)
            clock.lap("package")
            try Files.write(encoded, to: "\(folder)/\(index).\(ext)")
            clock.lap("file")
        }
        // The limit: deflating the same bytes, and a file of the same size.
        for index in 0..<count {
            clock.start()
            for part in rendered.replaced.values { _ = deflater.deflated(part) }
            try Files.write(encoded, to: "\(folder)/limit-\(index).\(ext)")
            clock.lap("limit")
        }
        clock.add("bytes", rendered.replaced.values.reduce(0) { $0 + $1.count })
    }
}

/// Adds up processor time by name.
struct Stopwatch {
    private(set) var laps: [(name: String, time: Int)] = []
    private var last = Self.now

    /// Microseconds of processor time of this process (POSIX: a million a second).
    private static var now: Int { Int(clock()) }

    mutating func start() { last = Self.now }

    mutating func lap(_ name: String) {
        let now = Self.now
        add(name, now - last)
        last = now
    }

    mutating func add(_ name: String, _ amount: Int) {
        if let index = laps.firstIndex(where: { $0.name == name }) {
            laps[index].time += amount
        } else {
            laps.append((name, amount))
        }
    }
}
