/// Where keys are pressed. Each situation looks through some of these in turn, the innermost first, so that
/// a pane can give a key a meaning of its own. The raw value is the name of the section in a keymap file.
public enum KeyContext: String, Hashable, Sendable, CaseIterable {
    /// Everywhere.
    case global
    /// In the document pane.
    case document
    /// In the sidebar.
    case entities
    /// In the cross-reference pane.
    case xrefs
    /// In a list that lies over the panes: help, marks, hits …
    case list
    /// In the list of uncertain links; what is not bound here is looked for in `list`.
    case triage
    /// While something is asked that one key answers.
    case confirm
    /// In the text while words are being chosen.
    case visual
    /// While a note is being written; what is not bound here is looked for in `input`.
    case editor
    /// While a line is being typed. A key that writes a character writes it, unless this section binds it.
    case input
}
