import Templating

/// Names that were meant.
public enum Spelling {
    /// The near one among names, nil if none is near.
    public static func near(_ name: String, among names: [String]) -> String? {
        NearName.of(name, among: names)
    }
}
