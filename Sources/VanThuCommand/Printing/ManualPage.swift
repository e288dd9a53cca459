import ArgumentParser
import FoundationEssentials

/// The manual page (man(7)), from the same declarations as the help.
struct ManualPage {
    /// A command as the argument parser describes it.
    struct Command: Decodable {
        var commandName: String
        var abstract: String?
        var discussion: String?
        var shouldDisplay: Bool?
        var subcommands: [Command]?
        var arguments: [Argument]?
    }

    /// An argument or option, as the parser dumps it.
    struct Argument: Decodable {
        /// A spelling of an option.
        struct Name: Decodable {
            var kind: String
            var name: String
        }
        var kind: String
        var names: [Name]?
        var valueName: String?
        var abstract: String?
        var defaultValue: String?
        var allValues: [String]?
        var isOptional: Bool
        var isRepeating: Bool
        var shouldDisplay: Bool
    }

    private struct Dump: Decodable { var command: Command }

    private let root: Command
    private var lines: [String] = []

    /// - Parameter description: What `_dumpHelp()` gives.
    init(description: String) throws {
        root = try JSONDecoder().decode(Dump.self, from: Data(description.utf8)).command
    }

    mutating func text(version: String) -> String {
        let title = say(vi: "Văn thư", en: "VanThu")
        lines = [".TH VANTHU 1 \"\" \"\(title) \(version)\" \"\""]
        section(say(vi: "TÊN", en: "NAME"))
        lines.append("vanthu \\- " + Self.escaped(root.abstract ?? ""))
        section(say(vi: "CÁCH DÙNG", en: "SYNOPSIS"))
        for command in shown(root.subcommands) {
            lines += [".B vanthu \(Self.escaped(command.commandName))", usage(of: command), ".br"]
        }
        section(say(vi: "CÁC LỆNH", en: "COMMANDS"))
        for command in shown(root.subcommands) { describe(command, "vanthu " + command.commandName) }
        section(say(vi: "MÃ KẾT THÚC", en: "EXIT STATUS"))
        for (status, meaning) in ExitStatus.meanings { item("\(status)", meaning) }
        section(say(vi: "BIẾN MÔI TRƯỜNG", en: "ENVIRONMENT"))
        for (name, meaning) in Self.variables { item(name, meaning) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func shown(_ commands: [Command]?) -> [Command] {
        (commands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
    }

    private mutating func describe(_ command: Command, _ name: String) {
        lines += [".SS \"\(name)\"", Self.escaped(command.abstract ?? "")]
        for argument in command.arguments ?? [] where argument.shouldDisplay {
            lines += [".TP", heading(of: argument), body(of: argument)]
        }
        if let discussion = command.discussion {
            lines += [".PP", ".nf"] + discussion.split(separator: "\n").map { Self.escaped(String($0)) } + [".fi"]
        }
        for inner in shown(command.subcommands) { describe(inner, name + " " + inner.commandName) }
    }

    private func usage(of command: Command) -> String {
        if !shown(command.subcommands).isEmpty {
            return shown(command.subcommands).map { "\\fB\($0.commandName)\\fR" }.joined(separator: " | ")
        }
        let needed = (command.arguments ?? []).filter { $0.kind == "positional" || !$0.isOptional }
        return needed.map { argument in
            let text = heading(of: argument)
            return argument.isOptional ? "[\(text)]" : text
        }.joined(separator: " ") + " [\\fI\(say(vi: "tùy chọn", en: "options"))\\fR]"
    }

    private func heading(of argument: Argument) -> String {
        let value = "\\fI" + Self.escaped(argument.valueName ?? "") + "\\fR" + (argument.isRepeating ? " …" : "")
        if argument.kind == "positional" { return value }
        let names = (argument.names ?? []).map { name in
            "\\fB" + Self.escaped((name.kind == "long" ? "--" : "-") + name.name) + "\\fR"
        }.joined(separator: ", ")
        return argument.kind == "flag" ? names : names + " " + value
    }

    private func body(of argument: Argument) -> String {
        var text = argument.abstract ?? ""
        if let value = argument.defaultValue, argument.kind == "option" {
            text += say(vi: " Mặc định: ", en: " Default: ") + value + "."
        }
        return Self.escaped(HelpText.said(text))
    }

    private mutating func section(_ title: String) { lines.append(".SH \(title)") }

    private mutating func item(_ name: String, _ text: String) {
        lines += [".TP", ".B \(Self.escaped(name))", Self.escaped(text)]
    }

    private static var variables: [(String, String)] {
        [
            ("SOURCE_DATE_EPOCH", say(vi: "Thời điểm (giây từ 1970) cho thuộc tính của văn bản.", en: "The moment (seconds since 1970) for the document's properties.")),
            ("VANTHU_TEMPLATES", say(vi: "Thư mục mẫu dùng thay mẫu có sẵn.", en: "A folder of templates to be used in place of the built-in ones.")),
            ("NO_COLOR", say(vi: "Không dùng màu.", en: "No colours.")),
            ("XDG_CONFIG_HOME", say(vi: "Nơi tìm vanthu/co-quan.yaml, nếu không phải ~/.config.", en: "Where vanthu/co-quan.yaml is looked for, if not in ~/.config.")),
        ]
    }

    /// Backslashes and hyphens of options, and a dot or an apostrophe that begins a line.
    private static func escaped(_ text: String) -> String {
        var text = text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\n", with: " ")
        if text.hasPrefix(".") || text.hasPrefix("'") { text = "\\&" + text }
        return text
    }
}
