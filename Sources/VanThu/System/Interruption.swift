import Glibc
import Synchronization

/// Ctrl-C and the order to stop: the program ends with 130 or 143, but never between
/// the first and the last byte of a file, nor with an outside program left running.
public enum Interruption {
    private static let received = Atomic<Int32>(0)
    /// How many pieces of work are to be done to their end.
    private static let deferring = Atomic<Int>(0)

    /// From now on.
    public static func install() {
        _ = received.load(ordering: .relaxed)
        _ = deferring.load(ordering: .relaxed)
        for number in [SIGINT, SIGTERM] {
            // Without SA_RESTART, so that waiting for another program ends too.
            var action = sigaction()
            unsafe action.__sigaction_handler.sa_handler = { Interruption.handle($0) }
            unsafe sigaction(number, &action, nil)
        }
        // A program that was started by a thread that lets no signal in inherits that.
        var mask = sigset_t()
        unsafe sigemptyset(&mask)
        for number in [SIGINT, SIGTERM, SIGPIPE] { unsafe sigaddset(&mask, number) }
        unsafe sigprocmask(SIG_UNBLOCK, &mask, nil)
        // A file that grows over the limit is an error of writing, not the end.
        signal(SIGXFSZ, SIG_IGN)
    }

    private static func handle(_ number: Int32) {
        guard deferring.load(ordering: .sequentiallyConsistent) > 0 else { _exit(128 + number) }
        received.store(number, ordering: .sequentiallyConsistent)
    }

    /// Whether work that defers the end should stop.
    static var isAsked: Bool { received.load(ordering: .sequentiallyConsistent) != 0 }

    /// Does something to its end before the program ends.
    static func deferred<Result, Failure: Error>(
        _ work: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        deferring.wrappingAdd(1, ordering: .sequentiallyConsistent)
        defer {
            let rest = deferring.wrappingSubtract(1, ordering: .sequentiallyConsistent).newValue
            let number = received.load(ordering: .sequentiallyConsistent)
            if rest == 0, number != 0 { _exit(128 + number) }
        }
        return try work()
    }
}
