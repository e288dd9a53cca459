package import Diagnostics

/// What is said about a text that is no date.
package enum DateFaults {
    package static func id(_ fault: PartialDate.Fault) -> DiagnosticID {
        switch fault {
        case .notADate: "date-unreadable"
        case .noSuchDay: "date-not-real"
        case .monthBeforeDay: "date-month-first"
        case .outOfRange: "date-out-of-range"
        }
    }
}
