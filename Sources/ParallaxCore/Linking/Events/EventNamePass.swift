/// Finds events by the names and descriptions that the index gives, inflected and turned round.
enum EventNamePass {
    static let pass = LinkingPass(
        "event-name", .marks,
        "A name of the event, however inflected or turned round; of overlapping names the longest.",
        example: "“expanded NATO’s borders to the east” is the enlargement of NATO")
}
