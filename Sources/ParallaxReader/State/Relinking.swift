import ParallaxCore

/// Taking what was found in the texts: for the first time, with other decisions, or after a text was edited.
extension ReaderState {
    /// Takes what was found in the texts, which are the same. What the reader looks at stays in place.
    mutating func takeLinks(_ linked: LinkedCorpus) {
        guard notebook.isPlaced(in: linked.model.corpus) else { return change(linked) }
        take(linked, after: model)
    }

    private mutating func take(_ linked: LinkedCorpus, after old: CorpusModel) {
        let model = linked.model
        self.linked = linked
        self.model = model
        isLinking = false
        isRelinking = false
        func now(_ entity: Entity) -> Entity? { model.entity(old.key(of: entity)) }
        index = ReadingIndex(model)
        sidebar.rebuild(model, index, following: now)
        references.renew(
            passage, model: model, verdicts: linked.verdicts, index: index, following: now)
        side?.forgetLinks()
        focus = focus.flatMap(now)
        if case .merge(let from, let into)? = deciding.confirmation?.matter {
            let (from, into) = (now(from), now(into))
            deciding.confirmation = from.flatMap { from in
                into.map { Confirmation(matter: .merge(from, into: $0)) }
            }
        }
        discrepancies = nil
        discrepancyStep = nil
        renewViews()
    }

    /// Makes the list of decisions anew, if it lies open.
    mutating func renewDecisions() {
        guard let view = views.last as? DecisionsView else { return }
        if let new = view.renewed(self) { views[views.count - 1] = new } else { dismissView() }
    }

    /// Makes the views that show links anew; one that has nothing to show any more is closed.
    private mutating func renewViews() {
        guard views.contains(where: \.restsOnLinks) else { return }
        let old = views
        views = []
        for view in old {
            guard view.restsOnLinks else {
                views.append(view)
                continue
            }
            if let new = view.renewed(self) { views.append(new) }
        }
        guard views.isEmpty else { return }
        views = [old[0]]
        dismissView()
    }

    /// Takes texts that were edited: whatever was counted in them is counted anew, and places are kept as far as
    /// there are such places. A source that is gone takes its places along.
    mutating func change(_ linked: LinkedCorpus) {
        guard !linked.model.corpus.sources.isEmpty else { return }
        let before = model
        let old = before.corpus
        let corpus = linked.model.corpus
        let sources = Dictionary(
            corpus.indices.map { (corpus[$0].file, $0) }, uniquingKeysWith: { first, _ in first })
        func now(_ place: Place) -> Place? {
            sources[old[place.source].file].map {
                Place($0, corpus[$0].text.nearestPlace(place.offset))
            }
        }
        let place = now(place)
        let top = document.top
        views = []
        viewsLeft = [:]
        side = nil
        previewOrigin = nil
        search = nil
        searchPrompt = nil
        landed = nil
        annotating.forgetPlaces()
        leftAt = [:]
        foldExceptions = [:]
        var marks = Marks()
        for (name, place) in self.marks.ordered {
            if let place = now(place) { marks.set(name.character, place) }
        }
        self.marks = marks
        jumps = JumpList(past: jumps.past.compactMap(now), future: jumps.future.compactMap(now))
        document = DocumentPane(source: place?.source ?? SourceIndex(0))
        notebook = Notebook(notebook.all.map(\.annotation), in: corpus)
        model = .unlinked(corpus)
        index = ReadingIndex(model)
        document.cursor = place?.offset ?? source.text.bodyStart
        document.top = source.text.nearestPlace(place == nil ? UTF8Offset(0) : top)
        refold()
        take(linked, after: before)
        reveal()
    }
}
