import ParallaxCore

/// Asking for a line, and what is done with the answer.
extension ReaderState {
    /// Takes commands while a line is asked for; nil where none is.
    mutating func performWhileAsked(_ invocation: Invocation) -> [Effect]? {
        guard var question = annotating.question else { return nil }
        switch invocation.command {
        case .accept, .follow:
            annotating.question = nil
            return answer(question)
        case .cancel, .close: annotating.question = nil
        case .complete:
            question.complete()
            annotating.question = question
        case .quit, .suspend, .redraw: return nil
        default:
            _ = question.query.perform(invocation.command)
            annotating.question = question
        }
        return []
    }

    /// Types into the line that is asked for; a digit may choose an answer.
    mutating func typeAnswer(_ text: String) -> [Effect] {
        guard var question = annotating.question else { return [] }
        if text.count == 1, let digit = text.first?.wholeNumberValue, question.choose(digit: digit) {
            switch question.purpose {
            case .relation, .deciding(.kind):
                annotating.question = nil
                return answer(question)
            default: break
            }
        } else {
            question.query.insert(text)
        }
        annotating.question = question
        return []
    }

    private mutating func answer(_ question: Question) -> [Effect] {
        switch question.purpose {
        case .tags(var draft):
            let tags = TagLine.tags(question.query.text)
            guard tags != draft.tags else {
                message = Message(text: "no tag was given")
                return []
            }
            draft.tags = tags
            return [.write(.put([draft]))]
        case .tagsOfWriting:
            annotating.writing?.draft.tags = TagLine.tags(question.query.text)
            return []
        case .relation(var draft):
            let words = question.query.text.trimmingSpaces
            guard !words.isEmpty, let target = draft.link?.target else {
                message = Message(text: "no relation was given; the first passage stays marked")
                return []
            }
            draft.link = PassageLink(LinkRelation(words), to: target)
            return [.write(.put([draft]))]
        case .command(let input):
            let command = question.query.text.trimmingSpaces
            guard !command.isEmpty else { return [] }
            annotating.lastCommand = command
            return [.pipe(command: command, input: input)]
        case .deciding(let asked): return answer(asked, question.query.text)
        }
    }

    /// The tags in use, the most used first, as answers.
    var tagOffers: [Question.Offer] {
        notebook.tags.map { Question.Offer(text: $0.tag.value, remark: "\($0.count)") }
    }

    mutating func askForTags(_ draft: AnnotationDraft) {
        let given = TagLine.line(draft.tags)
        annotating.question = Question(
            .tags(draft), given.isEmpty ? "" : given + ", ", offers: tagOffers)
    }

    mutating func askForTagsOfDraft() {
        let given = TagLine.line(annotating.writing?.draft.tags ?? [])
        annotating.question = Question(
            .tagsOfWriting, given.isEmpty ? "" : given + ", ", offers: tagOffers)
    }

    /// Asks for a shell command to which the words chosen, or the sentence, are given.
    mutating func pipe(_ form: String?, _ count: Int?) {
        guard let words = quotedWords(count) else { return }
        let text = form == "cited" ? words.cited : words.quote
        let offers = annotating.lastCommand.isEmpty ? [] : [Question.Offer(text: annotating.lastCommand)]
        annotating.question = Question(.command(text + "\n"), offers: offers)
    }
}
