import ArgumentParser
import VanThu

/// `--watch`: a command's work again after each change of its files.
struct Watching {
    let common: CommonOptions
    /// The template or document, and its data.
    let files: [String]

    init(_ files: [String], _ data: DataOptions, _ common: CommonOptions) {
        self.files = files + data.files
        self.common = common
    }

    /// - Throws: what is said of a wrong command line.
    static func check(_ data: DataOptions) throws {
        guard data.data.contains("-") else { return }
        throw ValidationError(say(vi: "--watch không dùng với --data -.", en: "--watch cannot be used with --data -."))
    }

    /// Goes on until it is interrupted.
    func repeating(_ work: () throws -> Void) throws {
        common.note(say(vi: "Đang theo dõi; Ctrl-C để thôi.", en: "Watching; Ctrl-C ends."))
        var watcher = FileWatch(files)
        while true {
            if Terminal.outputIsTerminal { write("\u{1B}[H\u{1B}[2J") }
            // What is wrong was said; the next change may mend it.
            do { try work() } catch is Stop {}
            watcher.waitForChange()
        }
    }
}
