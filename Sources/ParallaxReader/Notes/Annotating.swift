import ParallaxCore

/// What the reader is doing with annotations at a moment. What is kept of them is in the notebook.
struct Annotating: Sendable {
    /// The words that are being chosen.
    var selection: TextSelection?
    /// The note that is being written.
    var writing: NoteWriting?
    /// Notes that are on their way to the disk.
    var saving: [NoteWriting] = []
    /// The line that is asked for: tags, a relation, a shell command.
    var question: Question?
    /// The first passage of a link, until the second is found.
    var linkStart: ChosenWords?
    /// Which of several annotations at a place is meant; nil for the nearest.
    var chosen: AnnotationEnd?
    /// The annotations at the sentence that is being read.
    var here = NotesHere()
    /// What `repeat` does again.
    var last: RepeatableAnnotation?
    /// The shell command that was last given words.
    var lastCommand = ""

    /// Forgets places of texts that were edited; a note that is being written stays.
    mutating func forgetPlaces() {
        selection = nil
        linkStart = nil
        writing?.words = nil
        switch question?.purpose {
        case .relation, .deciding(.reason): question = nil
        default: break
        }
    }
}

/// The annotations at the sentence at which the reader stands, and which of them is meant.
struct NotesHere: Sendable {
    /// The one that is meant; nil where there is none.
    var current: AnnotationPassage?
    /// Which it is of how many, from 1.
    var number = 0
    /// How many there are.
    var count = 0
    /// What stands under the text about it.
    var lines: [StyledText] = []
}

/// An annotation as far as `repeat` makes it again.
struct RepeatableAnnotation: Hashable, Sendable {
    /// Its tags.
    var tags: [Tag]
    /// Whether it has a text, which is written anew each time.
    var hasText: Bool
}

extension ReaderState {
    /// The annotation that a command is about: the selected one of the notes view, else the one that is meant at
    /// the sentence.
    var annotationAtHand: (placed: PlacedAnnotation, end: AnnotationEnd)? {
        if let view = views.last as? NotesView {
            return view.selected.flatMap { id in notebook[id].map { ($0, AnnotationEnd(id)) } }
        }
        return annotating.here.current.flatMap { passage in
            notebook[passage.end.id].map { ($0, passage.end) }
        }
    }

    /// Finds the annotations at the sentence, and puts their words together; done after every action.
    mutating func settleNotes() {
        guard let passage else {
            annotating.here = NotesHere()
            return
        }
        let span = model.corpus[passage].span
        let found = notebook.passages(in: passage.source, overlapping: span)
        guard !found.isEmpty else {
            annotating.chosen = nil
            if annotating.here.count > 0 { annotating.here = NotesHere() }
            return
        }
        var position = found.firstIndex { $0.end == annotating.chosen }
        if position == nil {
            annotating.chosen = nil
            position = found.indices.min { distance(found[$0]) < distance(found[$1]) }
        }
        let current = found[position ?? 0]
        var here = NotesHere(current: current, number: (position ?? 0) + 1, count: found.count)
        here.lines = noteLines(here)
        let hasGrown = here.lines.count > annotating.here.lines.count
        annotating.here = here
        // What is said under the text must not hide the sentence that it is about.
        if hasGrown { keepCursorInSight() }
    }

    /// How far an annotation is from being meant: first those that hold the cursor, the shortest first; then the
    /// nearest.
    private func distance(_ passage: AnnotationPassage) -> (Int, Int) {
        let cursor = document.cursor
        if passage.span.contains(cursor) { return (0, passage.span.count) }
        let gap =
            passage.span.start > cursor
            ? passage.span.start.value - cursor.value : cursor.value - passage.span.end.value
        return (gap + 1, passage.span.count)
    }

    /// To the next of several annotations at the sentence; its words are lit.
    mutating func chooseNote(_ count: Int) {
        guard let passage, annotating.here.count > 0 else {
            message = Message(text: noNoteHere)
            return
        }
        let found = notebook.passages(in: passage.source, overlapping: model.corpus[passage].span)
        let position = ((annotating.here.number - 1 + count) % found.count + found.count) % found.count
        annotating.chosen = found[position].end
        landed = Destination(Place(passage.source, found[position].span.start), words: found[position].span)
        if found.count == 1 { message = Message(text: "the only annotation here") }
    }

    /// To the next or previous annotation, on into the sources around this one.
    mutating func stepNote(_ count: Int) {
        let notebook = notebook
        guard
            step(
                count, among: notebook.passageCount, of: "annotations",
                place: { position in
                    notebook.passage(at: position).map { Place($0.source, $0.passage.span.start) }
                        ?? Place(SourceIndex(0), UTF8Offset(0))
                })
        else { return }
        let here = TextSpan(document.cursor.value, document.cursor.value + 1)
        let found = notebook.passages(in: document.source, overlapping: here)
            .first { $0.span.start == document.cursor }
        annotating.chosen = found?.end
        landed = found.map { Destination(place, words: $0.span) }
    }

    /// Goes from one end of a link of the reader's own to the other.
    mutating func followLink() {
        guard let (placed, end) = annotationAtHand else {
            message = Message(text: noNoteHere)
            return
        }
        guard placed.annotation.link != nil else {
            message = Message(text: "no link of yours here" + keyHint(.linkNew, "begins one"))
            return
        }
        let target =
            end.isSecond
            ? (placed.source, placed.placement.span) : (placed.linkedSource, placed.linkedPlacement?.span)
        guard let source = target.0, let span = target.1 else {
            message = fault("the words at the other end were not found again")
            return
        }
        leaveViews()
        go(to: Place(source, span.start), words: span)
        annotating.chosen = AnnotationEnd(placed.id, isSecond: !end.isSecond)
    }

    /// The words that are lit as chosen in a source: those of the note that is being written, those that are being
    /// chosen, or the first passage of a link.
    func litWords(in source: SourceIndex) -> TextSpan? {
        if let words = annotating.writing?.words, words.source == source { return words.span }
        if source == document.source, let selectedSpan { return selectedSpan }
        return annotating.linkStart.flatMap { $0.source == source ? $0.span : nil }
    }

    var noNoteHere: String { "no annotation at this sentence" + keyHint(.noteNext, "goes to the next") }
}
