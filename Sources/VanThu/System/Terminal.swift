import Glibc

/// Standard output and standard error.
public enum Terminal {
    @discardableResult
    public static func write(_ text: String, toError: Bool = false) -> Bool {
        write(Array(text.utf8), toError: toError)
    }

    /// All bytes; a closed pipe ends the program quietly (SIGPIPE).
    ///
    /// - Returns: whether they were taken: a full disk takes none.
    @discardableResult
    public static func write(_ bytes: [UInt8], toError: Bool = false) -> Bool {
        var at = 0
        while at < bytes.count {
            let rest = bytes[at...]
            let count = unsafe rest.withUnsafeBytes {
                unsafe Glibc.write(toError ? 2 : 1, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            at += count
        }
        return true
    }

    public static var outputIsTerminal: Bool { isatty(1) == 1 }
    public static var errorIsTerminal: Bool { isatty(2) == 1 }

    /// The terminal's columns, nil if standard output is none.
    public static var columns: Int? {
        guard outputIsTerminal else { return nil }
        if let value = Environment.value(of: "COLUMNS"), let columns = Int(value) { return columns }
        var size = winsize()
        let asked = unsafe ioctl(1, UInt(TIOCGWINSZ), &size)
        return asked == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
    }
}
