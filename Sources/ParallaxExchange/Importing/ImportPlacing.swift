import ParallaxCore

/// Finds the words of imported notes in the corpus.
struct ImportPlacing {
    private let corpus: Corpus
    private let texts: [String: String]
    private let offsets: [String: UnicodeOffsets]
    private var notebook: Notebook
    private var sources: [String: SourceIndex?] = [:]
    private let canonical: [CanonicalText]
    private let corpusOffsets: [UnicodeOffsets]
    var remarks = ImportRemarks()

    init(_ imported: ImportedNotes, _ corpus: Corpus) {
        self.corpus = corpus
        texts = imported.texts
        offsets = imported.texts.mapValues { UnicodeOffsets($0) }
        notebook = Notebook(in: corpus)
        canonical = corpus.sources.map { CanonicalText($0.text.bytes) }
        corpusOffsets = canonical.map { UnicodeOffsets(String(decoding: $0.bytes, as: UTF8.self)) }
    }

    mutating func annotation(_ note: ImportedNote) -> Annotation {
        let link = note.second.map { second in
            PassageLink(LinkRelation(note.relation ?? ""), to: target(second, of: note.id))
        }
        return Annotation(
            id: note.id, target: target(note.target, of: note.id), link: link, tags: note.tags,
            text: note.text,
            author: note.author, created: note.created, modified: note.modified, revision: note.revision,
            ancestors: note.ancestors)
    }

    /// The target in our own way of counting. One that fits the corpus as it is stays as it came; one that another
    /// program described less fully is described anew where its words were found.
    private mutating func target(_ imported: ImportedTarget, of id: RecordID) -> AnnotationTarget {
        let described = describe(imported)
        let source = self.source(of: imported, described)
        guard let source else {
            remarks.add("no source of the corpus is “\(imported.source)”; its notes are unattached")
            return described
        }
        var target = described
        target.file = corpus[source].file
        let (_, placement) = notebook.place(target)
        guard let span = placement.span else {
            remarks.add("words that are not found in the corpus; the note is unattached", about: "\(id)")
            return target
        }
        let found = notebook.target(source, span)
        if placement == .attached(span, .position), target.prefix == found.prefix,
            target.suffix == found.suffix
        {
            return target
        }
        // A note of our own that has moved keeps the description that its maker gave it.
        let isWhole = !target.prefix.isEmpty || !target.suffix.isEmpty
        if case .attached(_, .similar) = placement, isWhole { return target }
        return found
    }

    /// The target as the file has it: offsets in scalars, the words taken from the text that came with it, where the
    /// file gives only their place or cuts them short.
    private func describe(_ imported: ImportedTarget) -> AnnotationTarget {
        var target = AnnotationTarget(
            file: imported.source, exact: Self.withoutEllipsis(imported.exact ?? ""), prefix: imported.prefix,
            suffix: imported.suffix, start: CanonicalOffset(0), end: CanonicalOffset(0))
        guard let range = imported.range else { return target }
        let known = texts[imported.source]
        let scalars = known.map { Array($0.unicodeScalars) }
        var start = range.lowerBound
        var end = range.upperBound
        let table = offsets[imported.source] ?? named(imported.source).map { corpusOffsets[$0.value] }
        if imported.unit == .utf16, let table {
            start = table.scalar(utf16: start)
            end = table.scalar(utf16: end)
        }
        target.start = CanonicalOffset(start)
        target.end = CanonicalOffset(end)
        func words(_ from: Int, _ to: Int) -> String {
            if let scalars {
                var view = String.UnicodeScalarView()
                view.append(
                    contentsOf: scalars[max(0, min(from, scalars.count))..<max(0, min(to, scalars.count))])
                return String(view)
            }
            return named(imported.source).map {
                canonical[$0.value].string(CanonicalOffset(from), CanonicalOffset(to))
            } ?? ""
        }
        let there = words(start, end)
        if fits(imported.exact, there) {
            target.exact = there
            if target.prefix.isEmpty, target.suffix.isEmpty {
                let reach = AnnotationTarget.contextLength
                target.prefix = words(max(0, start - reach), start)
                target.suffix = words(end, end + reach)
            }
        }
        return target
    }

    /// Whether the words at the place are those that the file quotes, or begin with them where it cuts them short.
    private func fits(_ quote: String?, _ there: String) -> Bool {
        guard let quote, !quote.isEmpty else { return !there.isEmpty }
        if quote.utf8.elementsEqual(there.utf8) { return true }
        let cut = Self.withoutEllipsis(quote)
        return cut.unicodeScalars.count >= Self.shortestCut && there.utf8.starts(with: cut.utf8)
    }

    /// No program cuts a quote at fewer scalars (ATLAS.ti: about 100).
    private static let shortestCut = 60

    private static func withoutEllipsis(_ quote: String) -> String {
        guard quote.unicodeScalars.count > shortestCut else { return quote }
        for ellipsis in ["…", "..."] where quote.hasSuffix(ellipsis) {
            return String(quote.dropLast(ellipsis.count))
        }
        return quote
    }

    /// The source that a target means: the one with the text that came with it, the one that is called so, or the
    /// only one in which the words are found.
    private mutating func source(of imported: ImportedTarget, _ described: AnnotationTarget) -> SourceIndex? {
        if let known = sources[imported.source] { return known ?? bySearch(described) }
        var found = named(imported.source)
        if let text = texts[imported.source] {
            found = corpus.indices.first { canonical[$0.value].bytes.elementsEqual(text.utf8) } ?? found
        }
        sources[imported.source] = .some(found)
        return found ?? bySearch(described)
    }

    private func named(_ name: String) -> SourceIndex? {
        func plain(_ text: String) -> String { String(text.map { $0 == "/" ? "_" : $0 }) }
        return corpus.indices.first { corpus[$0].file == name }
            ?? corpus.indices.first { plain(corpus[$0].file) == plain(name) || corpus[$0].id.value == name }
            ?? corpus.indices.first { corpus[$0].metadata.title == name }
    }

    private mutating func bySearch(_ target: AnnotationTarget) -> SourceIndex? {
        guard target.exact.unicodeScalars.count >= 8 else { return nil }
        var found: SourceIndex?
        for source in corpus.indices {
            var candidate = target
            candidate.file = corpus[source].file
            guard notebook.place(candidate).1.span != nil else { continue }
            guard found == nil else { return nil }
            found = source
        }
        return found
    }
}
