import Glibc

/// How the C library finds the machine's time zone.
public enum LocalTime {
    /// Lets it be read once. libzip turns the time of each entry into local time and back,
    /// and while `TZ` is unset the C library asks for the state of `/etc/localtime` at each
    /// of these: a tenth of the time that a report takes. To be called before other tasks
    /// start; a `TZ` that is set stays.
    public static func readOnce() {
        unsafe _ = setenv("TZ", ":/etc/localtime", 0)
    }
}
