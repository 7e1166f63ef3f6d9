/// The views that `view NAME` opens. A new view is one file and one line here.
public enum ViewTable {
    /// The views, in the order of the help.
    public static let all: [(name: String, help: String)] = [
        ("history", "Where you have been"), ("marks", "The marks"), ("sources", "The sources"),
    ]
}
