import ParallaxCore

/// Moving by what the texts tell of.
extension ReaderState {
    /// To the next or previous mention of what is in focus, on into the sources around this one. Without a focus
    /// the words under the cursor come into focus first.
    mutating func stepMention(_ count: Int) {
        guard let entity = focus ?? entitiesUnderCursor.first else {
            message = Message(
                text: "nothing is in focus" + keyHint(.focusUnder, "focuses what is under the cursor"))
            return
        }
        focus = entity
        let model = model
        let positions = model.mentionPositions(of: entity)
        step(count, among: positions.count, of: model.name(of: entity)) {
            model.mentions[positions[$0]].place
        }
    }

    /// To the next or previous words that tell of an event.
    mutating func stepEvent(_ count: Int) {
        let model = model
        let positions = index.eventMentions
        step(count, among: positions.count, of: "events") { model.mentions[positions[$0]].place }
    }

    /// To the next or previous sentence that another source tells of too.
    mutating func stepLinked(_ count: Int) {
        let corpus = model.corpus
        let linked = index.linked
        // The sentence, not the cursor in it, is what is stepped from.
        if count > 0, let passage { document.cursor = max(document.cursor, model.corpus[passage].span.start) }
        step(count, among: linked.count, of: "linked passages") {
            Place(linked[$0].source, corpus[linked[$0]].span.start)
        }
    }

    /// Steps along places in corpus order; a step into another source is a jump. False when there is none to go to.
    @discardableResult
    mutating func step(_ count: Int, among total: Int, of what: String, place at: (Int) -> Place) -> Bool {
        let here = place
        var low = 0
        var high = total
        while low < high {
            let middle = (low + high) / 2
            if count > 0 ? at(middle) > here : at(middle) >= here { high = middle } else { low = middle + 1 }
        }
        let target = count > 0 ? low + count - 1 : low + count
        guard total > 0, target >= 0, target < total else {
            let end = count > 0 ? "last" : "first"
            message = Message(text: total == 0 ? "no \(what)" : "this is the \(end) of \(total) \(what)")
            return false
        }
        if total > 0 { message = Message(text: "\(what): \(target + 1) of \(total)") }
        let place = at(target)
        if place.source != document.source { jumps.push(here) }
        go(to: place)
        return true
    }

    /// To the next or previous source, where the reader left it.
    mutating func stepSource(_ count: Int) {
        let target = document.source.value + count
        guard model.corpus.sources.indices.contains(target) else {
            message = Message(text: "\(source.id) is the \(count > 0 ? "last" : "first") source")
            return
        }
        jumps.push(place)
        enter(SourceIndex(target))
    }

    /// Opens a source where the reader left it, or where its running text begins.
    mutating func enter(_ source: SourceIndex) {
        leftAt[document.source] = document
        if let left = leftAt[source], source != document.source {
            document = left
        } else {
            document = DocumentPane(source: source)
            document.cursor = model.corpus[source].text.bodyStart
        }
        landed = nil
        search?.turn(to: source)
        search?.proceed(model.corpus[source].text)
        refold()
        let first = self.source.text.paragraphs.first?.span.start ?? UTF8Offset(0)
        if document.top < first { document.top = first }
        reveal()
    }

    /// Goes to a place, in this source or in another.
    mutating func go(to place: Place, words: TextSpan? = nil) {
        guard model.corpus.sources.indices.contains(place.source.value) else { return }
        if place.source != document.source { enter(place.source) }
        document.goal = nil
        document.cursor = source.text.nearestPlace(place.offset)
        landed = words.map { Destination(place, words: $0) }
        openFold(at: place.offset)
        reveal()
    }

    /// The events and actors at the cursor, the shortest words first; failing these, those of the sentence, the
    /// nearest first.
    var entitiesUnderCursor: [Entity] {
        var seen: Set<Entity> = []
        return mentionsNearCursor.map(\.entity).filter { seen.insert($0).inserted }
    }

    /// The mentions at the cursor, the shortest first; failing these, those of its sentence, the nearest first.
    var mentionsNearCursor: [Mention] {
        guard let passage else { return [] }
        let cursor = document.cursor
        let span = model.corpus[passage].span
        let near = TextSpan(
            max(span.start.value, cursor.value - 2000), min(span.end.value, cursor.value + 2000))
        let mentions = model.mentions(overlapping: near.bytes, of: passage.source)
        let here = mentions.filter { $0.span.contains(cursor) }
        if !here.isEmpty { return here.sorted { ($0.span.count, $0.entity) < ($1.span.count, $1.entity) } }
        func distance(_ mention: Mention) -> Int {
            mention.span.start > cursor
                ? mention.span.start.value - cursor.value : cursor.value - mention.span.end.value
        }
        return mentions.sorted { (distance($0), $0.entity) < (distance($1), $1.entity) }
    }

    /// Focuses what is under the cursor; again: the next thing there, and then nothing.
    mutating func focusUnderCursor() {
        let here = entitiesUnderCursor
        guard let first = here.first else {
            message = Message(text: "no actor or event in this sentence")
            return
        }
        if let focus, let position = here.firstIndex(of: focus) {
            self.focus = position + 1 < here.count ? here[position + 1] : nil
        } else {
            focus = first
        }
        if let focus { tellFocus(focus) } else { message = Message(text: "nothing in focus") }
    }

    /// Says what is in focus, and selects it in the sidebar.
    mutating func tellFocus(_ entity: Entity) {
        let counts = index.counts(of: entity)
        let sources = counts.count { $0 > 0 }
        let total = counts.reduce(0, +)
        message = Message(
            text: "\(model.name(of: entity)): \(total) \(total == 1 ? "mention" : "mentions") in \(sources) "
                + "\(sources == 1 ? "source" : "sources")")
        let tab: Sidebar.Tab =
            switch entity {
            case .actor: .actors
            case .event: .events
            }
        if pane != .entities { sidebar.show(tab) }
        var list = sidebar.lists[tab] ?? ListModel()
        if list.select(where: { $0.action == .focus(entity) }), sidebar.tab == tab { sidebar.list = list }
    }

    /// `; o focuses …`, with the key that does it here; nothing when there is none.
    func keyHint(_ command: Command, _ does: String) -> String {
        keymap.keys(for: command, in: contexts).map { "; \($0) \(does)" } ?? ""
    }
}
