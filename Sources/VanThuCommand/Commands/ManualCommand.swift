import ArgumentParser

/// `vanthu manual`, which no help names: the manual page for packagers.
struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual",
        abstract: say(vi: "In trang hướng dẫn cho man.", en: "Print the manual page."),
        shouldDisplay: false)

    @OptionGroup var common: CommonOptions

    func run() throws {
        var page = try ManualPage(description: VanThuCommand._dumpHelp())
        write(page.text(version: VanThuCommand.configuration.version))
    }
}
