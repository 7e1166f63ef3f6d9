/// What a shell command answered, line by line. Control characters are made visible.
struct PipedView: ReaderView {
    let restsOnLinks = false
    var list: ListModel
    let title: StyledText
    let placement = ViewPlacement.sheet(60)

    init(_ outcome: PipeOutcome) {
        title =
            StyledText("Answer  ", .heading) + StyledText(VisibleText.line(outcome.command), .key)
            + StyledText("  " + outcome.ending, outcome.hasFailed ? .fault : .quiet)
        let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
        list = ListModel(
            lines.map { line in
                ListRow(
                    [ListLine(VisibleText.styled(line), limit: 6)], action: .run(Invocation(.close)),
                    words: String(line))
            })
    }

    mutating func perform(_ invocation: Invocation, _ state: ReaderState) -> ViewOutcome? {
        switch invocation.command {
        case .follow, .accept: list.isTyping ? nil : .choose(nil)
        default: nil
        }
    }
}
