import ParallaxCore

/// The one place where decisions become English.
struct DecisionWording {
    private let corpus: Corpus
    private let verdicts: LinkVerdicts
    private let ledger: [CurationRecord]

    init(_ state: ReaderState) {
        corpus = state.model.corpus
        verdicts = state.linked.verdicts
        ledger = state.ledger
    }

    /// What was decided, without a final stop.
    func words(_ decision: CurationDecision) -> String {
        switch decision {
        case .merge(let from, let into): "\(from.name) is the same as \(into.name)"
        case .split(let from, let off):
            "\(off.names.map { "“\($0)”" }.joined(separator: ", ")) is not \(from.name) but \(off.name)"
        case .rename(let which, let name): "\(which.name) is called \(name)"
        case .hide(let which): "\(which.name) is not shown"
        case .setKind(let which, let kind): "\(which.name) is a \(kind.rawValue)"
        case .addAlias(let which, let name): "“\(name)” is a name of \(which.name)"
        case .removeAlias(let which, let name): "“\(name)” is no name of \(which.name)"
        case .judge(let pair, let verdict, _, let reason):
            "\(Self.words(verdict)): \(place(pair.a)) and \(place(pair.b))"
                + (reason.isEmpty ? "" : " – \(reason)")
        case .withdraw(let id):
            ledger.first { $0.id == id }.map { "withdrawn: \(words($0.decision))" } ?? "a decision withdrawn"
        }
    }

    /// A verdict as the beginning of a line.
    static func words(_ verdict: LinkVerdict) -> String {
        switch verdict {
        case .confirmed: "linked"
        case .rejected: "not linked"
        case .seen: "seen"
        case .later: "for later"
        }
    }

    /// Where a passage stands now; its words, where it is not found in its file.
    private func place(_ target: AnnotationTarget) -> String {
        guard let source = corpus.indices.first(where: { corpus[$0].file == target.file }) else {
            return "\(target.file) “\(NoteWording.start(of: target.exact, bytes: 40))”"
        }
        var notebook = Notebook(in: corpus)
        guard let span = notebook.place(target).1.span,
            let sentence = corpus[source].text.sentence(at: span.start)
        else { return "\(corpus[source].id) “\(NoteWording.start(of: target.exact, bytes: 40))”" }
        return corpus.address(of: Passage(source, sentence)).description
    }
}
