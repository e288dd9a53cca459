import ArgumentParser

/// `vanthu manual`, which no help names: the manual page for packagers, and the page of
/// all errors.
struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual",
        abstract: say(vi: "In trang hướng dẫn cho man.", en: "Print the manual page."),
        shouldDisplay: false)

    @Flag(help: ArgumentHelp(say(vi: "In trang của mọi lỗi.", en: "Print the page of all errors.")))
    var errors = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        if errors { return write(ErrorPage().text) }
        var page = try ManualPage(description: VanThuCommand._dumpHelp())
        write(page.text(version: VanThuCommand.configuration.version))
    }
}
