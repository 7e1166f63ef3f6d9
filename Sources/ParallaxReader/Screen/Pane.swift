/// The three parts of the screen.
public enum Pane: String, Hashable, Sendable, CaseIterable {
    /// Actors, events and sources.
    case entities
    /// The text.
    case document
    /// What else tells of this.
    case xrefs

    /// The section of a keymap that holds while the pane has the keys.
    var context: KeyContext {
        switch self {
        case .entities: .entities
        case .document: .document
        case .xrefs: .xrefs
        }
    }
}
