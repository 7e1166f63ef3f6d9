import ParallaxCore

/// Going somewhere, and coming back.
extension ReaderState {
    /// Follows what is selected: the cross-reference in the text and in its pane.
    mutating func follow() {
        guard let action = references.list.selected?.action else {
            message = Message(text: "nothing else tells of this sentence")
            return
        }
        choose(action)
    }

    /// Does what choosing a row does. A jump is remembered.
    mutating func choose(_ action: RowAction) {
        switch action {
        case .go(let destination):
            jumps.push(place)
            go(to: destination.place, words: destination.words)
            if pane != .document { pane = .document }
        case .focus(let entity):
            focus = entity
            tellFocus(entity)
        case .unfold(let entity): references.unfold(entity, model: model, index: index)
        case .run, .annotation: break
        }
    }

    mutating func jumpBack(_ count: Int) {
        for _ in 0..<min(count, 1000) {
            guard let place = jumps.back(from: place) else {
                message = Message(text: "this is where the way began")
                return
            }
            go(to: place)
            guard let left = viewsLeft.removeValue(forKey: place) else { continue }
            if var notes = left as? NotesView {
                // Something may have been written since.
                notes.rebuild(self)
                show(notes)
            } else if let view = left.restsOnLinks ? left.renewed(self) : left {
                show(view)
            }
        }
    }

    mutating func jumpForward(_ count: Int) {
        for _ in 0..<min(count, 1000) {
            guard let place = jumps.forward(from: place) else {
                message = Message(text: "this is where the way ends")
                return
            }
            go(to: place)
        }
    }

    mutating func setMark(_ invocation: Invocation) {
        guard let character = invocation.character ?? invocation.argument?.first else { return }
        marks.set(character, place)
        message = Message(text: "mark \(character) at \(address)")
    }

    mutating func goToMark(_ invocation: Invocation) {
        guard let character = invocation.character ?? invocation.argument?.first else { return }
        guard let target = marks.place(character, from: document.source) else {
            message = fault("there is no mark \(character)" + keyHint(.marks, "lists the marks"))
            return
        }
        jumps.push(place)
        go(to: target)
    }
}
