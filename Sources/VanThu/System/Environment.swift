import Glibc

/// The variables that the program was started with.
public enum Environment {
    /// Nil where it is not set.
    public static func value(of name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        return unsafe String(cString: value)
    }
}
