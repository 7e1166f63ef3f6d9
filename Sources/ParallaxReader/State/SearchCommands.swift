import ParallaxCore

/// Searching in the source that is open.
extension ReaderState {
    /// Begins a search that is typed, or runs the one that is given.
    mutating func beginSearch(_ pattern: String?, isBackward: Bool) -> [Effect] {
        searchPrompt = SearchPrompt(isBackward: isBackward, origin: document, previous: search)
        display.showsHits = true
        guard let pattern else { return [] }
        searchPrompt?.query = QueryLine(pattern)
        searchWhileTyping()
        return acceptSearch()
    }

    /// Takes commands of a line of input; nil where none is open, or the command is not for it.
    mutating func performWhileTyping(_ invocation: Invocation) -> [Effect]? {
        guard searchPrompt != nil else { return nil }
        switch invocation.command {
        case .accept, .follow: return acceptSearch()
        case .cancel, .close:
            if let prompt = searchPrompt {
                document = prompt.origin
                search = prompt.previous
            }
            searchPrompt = nil
            return []
        case .down, .searchNext:
            stepHit(1)
            return []
        case .up, .searchPrev:
            stepHit(-1)
            return []
        case .complete: return []
        case .quit, .suspend, .redraw: return nil
        default:
            if searchPrompt?.query.perform(invocation.command) == true { searchWhileTyping() }
            return []
        }
    }

    /// Shows the first hit from where the search began.
    mutating func searchWhileTyping() {
        guard let prompt = searchPrompt else { return }
        document = prompt.origin
        landed = nil
        guard let search = TextSearch(prompt.query.text) else {
            self.search = nil
            return
        }
        var state = SearchState(search, isBackward: prompt.isBackward, source: document.source)
        state.proceed(source.text)
        self.search = state
        if let hit = nearestHit(from: document.cursor, 1, includingHere: true) {
            document.cursor = hit.start
            openFold(at: hit.start)
            reveal()
        }
    }

    private mutating func acceptSearch() -> [Effect] {
        guard let prompt = searchPrompt else { return [] }
        searchPrompt = nil
        if prompt.query.text.isEmpty {
            guard let last = lastSearch else { return [] }
            return beginSearch(last, isBackward: prompt.isBackward)
        }
        lastSearch = prompt.query.text
        jumps.push(Place(prompt.origin.source, prompt.origin.cursor))
        tellHit()
        return search?.isComplete == false ? [.wake] : []
    }

    /// To the next hit, or the previous one when `count` is negative; round and round.
    mutating func stepHit(_ count: Int) {
        guard search != nil else {
            guard let last = lastSearch else {
                message = Message(text: "nothing was searched yet" + keyHint(.search, "searches"))
                return
            }
            _ = beginSearch(last, isBackward: false)
            return
        }
        display.showsHits = true
        for _ in 0..<min(abs(count), 10_000) {
            guard let hit = nearestHit(from: document.cursor, count.signum(), includingHere: false) else {
                break
            }
            document.cursor = hit.start
        }
        document.goal = nil
        landed = nil
        openFold(at: document.cursor)
        reveal()
        tellHit()
    }

    /// The hit after (or, counted backward, before) a place; from the other end when there is none.
    private func nearestHit(from offset: UTF8Offset, _ direction: Int, includingHere: Bool) -> TextSpan? {
        guard let search else { return nil }
        let forward = (direction > 0) != search.isBackward
        if forward {
            let start = includingHere ? offset : UTF8Offset(offset.value + 1)
            if let hit = search.hit(from: start) { return hit }
            // A long text: look ahead of the part that was searched.
            if !search.isComplete,
                let hit = search.search.matches(
                    in: source.text, from: start, before: UTF8Offset(start.value + SearchState.slice),
                    limit: 1
                ).first
            {
                return hit
            }
            return search.hits.first
        }
        return search.hit(before: includingHere ? UTF8Offset(offset.value + 1) : offset) ?? search.hits.last
    }

    /// `3 of 17`.
    private mutating func tellHit() {
        guard let search else { return }
        guard !search.hits.isEmpty else {
            let elsewhere = keyHint(.searchAll, "searches every source")
            message = fault("“\(search.search.pattern)” is not in \(source.id)\(elsewhere)")
            return
        }
        message = Message(text: hitCount)
    }

    /// Which hit it is and how many there are; more may come while a long text is searched.
    var hitCount: String {
        guard let search, !search.hits.isEmpty else { return "no hit" }
        let total = "\(search.hits.count)\(search.isComplete ? "" : "+")"
        guard let hit = search.hit(at: document.cursor) else { return "\(total) hits" }
        return "\(hit.number) of \(total)"
    }

    /// Searches every source for the name of the actor or event under the cursor, or for the word there.
    mutating func searchWordsUnderCursor() -> [Effect] {
        let mention = mentionsNearCursor.first { $0.span.contains(document.cursor) }
        let token = source.text.tokens(
            overlapping: TextSpan(document.cursor.value, document.cursor.value + 1)
        ).first.map { source.text.tokens[$0].span }
        guard let span = mention?.span ?? token else { return [] }
        return beginSearchAll(String(source.text.string(span).prefix(80)))
    }
}
