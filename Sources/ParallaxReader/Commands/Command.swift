/// What the reader can be told to do; the raw value is the name in keymaps and in the command palette.
/// `CommandTable` holds what each one means.
public enum Command: String, Hashable, Sendable, CaseIterable {
    // Moving in the text and in lists.
    case up, down, left, right, top, bottom, percent, align
    case halfUp = "half-up"
    case halfDown = "half-down"
    case pageUp = "page-up"
    case pageDown = "page-down"
    case scrollUp = "scroll-up"
    case scrollDown = "scroll-down"
    case screenTop = "screen-top"
    case screenMiddle = "screen-middle"
    case screenBottom = "screen-bottom"
    case lineStart = "line-start"
    case lineEnd = "line-end"
    case wordNext = "word-next"
    case wordPrev = "word-prev"
    case sentenceNext = "sentence-next"
    case sentencePrev = "sentence-prev"
    case paraNext = "para-next"
    case paraPrev = "para-prev"
    case nameNext = "name-next"
    case namePrev = "name-prev"
    // Moving by what the texts tell of.
    case mentionNext = "mention-next"
    case mentionPrev = "mention-prev"
    case eventNext = "event-next"
    case eventPrev = "event-prev"
    case linkedNext = "linked-next"
    case linkedPrev = "linked-prev"
    case discrepancyNext = "discrepancy-next"
    case discrepancyPrev = "discrepancy-prev"
    case sourceNext = "source-next"
    case sourcePrev = "source-prev"
    case sourceChoose = "source-choose"
    // Cross-references.
    case follow, peek, why
    case focusUnder = "focus-under"
    case xrefNext = "xref-next"
    case xrefPrev = "xref-prev"
    case xrefsHere = "xrefs-here"
    case previewUp = "preview-up"
    case previewDown = "preview-down"
    // Coming back.
    case back, forward, marks
    case markSet = "mark-set"
    case markGo = "mark-go"
    // Searching.
    case search, filter
    case searchBack = "search-back"
    case searchAll = "search-all"
    case searchNext = "search-next"
    case searchPrev = "search-prev"
    case searchUnder = "search-under"
    // Panes and views.
    case pane, side, tab, sort, view, help, command, close
    case paneNext = "pane-next"
    case panePrev = "pane-prev"
    case describeKey = "describe-key"
    // How the text is shown.
    case toggle, set, fold
    // Taking words along.
    case yank, editor
    // Annotating.
    case visual, select, note, tag, highlight, pipe
    case visualSwap = "visual-swap"
    case noteEdit = "note-edit"
    case tagEdit = "tag-edit"
    case noteMove = "note-move"
    case noteDelete = "note-delete"
    case noteChoose = "note-choose"
    case noteNext = "note-next"
    case notePrev = "note-prev"
    case linkNew = "link-new"
    case linkFollow = "link-follow"
    case `repeat`
    // Notes and decisions.
    case undo, redo, save
    case merge, split, rename, kind, hide, alias, judge, withdraw, answer
    case linkConfirm = "link-confirm"
    case linkReject = "link-reject"
    // The program.
    case cancel, count, redraw, suspend, quit
    case whereAmI = "where"
    // The line of input.
    case accept, complete
    case deleteBack = "delete-back"
    case deleteForward = "delete-forward"
    case deleteWord = "delete-word"
    case deleteLine = "delete-line"
    case deleteToEnd = "delete-to-end"
    case deleteWordForward = "delete-word-forward"
    case newLine = "new-line"
    case compose
}
