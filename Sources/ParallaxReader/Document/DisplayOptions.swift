/// What the reader switched on and off.
struct DisplayOptions: Hashable, Sendable {
    /// Actors and events are marked in the text.
    var showsHighlights = true
    /// Nothing but what is in focus is marked.
    var showsOnlyFocus = false
    /// Paragraphs are numbered.
    var showsNumbers = true
    /// A gutter for numbers and marks stands before the text; without it only the bar of the current sentence.
    var showsGutter = true
    /// Annotations are marked.
    var showsNotes = true
    /// Hits of the search are marked.
    var showsHits = true
    /// The mouse moves the cursor.
    var usesMouse = false
    /// The most columns of text.
    var measure = 72
    /// How much apparatus is folded.
    var folded = FoldMap.Extent.contacts
}
