/// A line to the reader, shown until the next key.
struct Message: Hashable, Sendable {
    /// What is said.
    var text: String
    /// Whether something went wrong.
    var isFault = false
}
