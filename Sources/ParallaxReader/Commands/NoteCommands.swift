/// The commands of annotating, as `CommandTable` lists them.
enum NoteCommands {
    static let entries: [CommandEntry] = [
        CommandEntry(
            .visual, .notes, "Choose",
            .choice([
                ("", "Choose words, from here to where the cursor goes"),
                ("sentence", "Choose sentences (with a count: so many)"),
                ("paragraph", "Choose paragraphs (with a count: so many)"),
                ("character", "Choose single characters"),
            ]), in: [.document]),
        CommandEntry(.visualSwap, .notes, "Move the other end of what is chosen", in: [.visual]),
        CommandEntry(
            .select, .notes, "Choose what was recognised",
            .choice([
                ("mention", "Choose the name or words under the cursor; again: the next in the sentence"),
                ("passage", "Choose the sentences that tell of the event under the cursor"),
            ]), in: [.document]),
        CommandEntry(
            .note, .notes, "Write a note on the words chosen, or on the sentence (count: so many)",
            in: [.document]),
        CommandEntry(.tag, .notes, "Tag the words chosen, or the sentence", in: [.document]),
        CommandEntry(
            .highlight, .notes, "Mark the words chosen, or the sentence, without a word", in: [.document]),
        CommandEntry(
            .repeat, .notes, "Annotate in the same way again: the same tags and kind", in: [.document]),
        CommandEntry(
            .linkNew, .notes, "Mark this passage as the first of a link; at the other one, link them",
            in: [.document, .xrefs]),
        CommandEntry(.linkFollow, .notes, "To the other end of your own link", in: [.document]),
        CommandEntry(.noteNext, .notes, "Next annotation, on into the next source"),
        CommandEntry(.notePrev, .notes, "Previous annotation"),
        CommandEntry(.noteChoose, .notes, "The next of several annotations here", in: [.document]),
        CommandEntry(.noteEdit, .notes, "Edit the note here"),
        CommandEntry(.tagEdit, .notes, "Edit the tags of the annotation here"),
        CommandEntry(.noteMove, .notes, "Put the annotation here on other words"),
        CommandEntry(.noteDelete, .notes, "Delete the annotation here"),
    ]
}
