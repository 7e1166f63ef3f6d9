import ParallaxReader

extension Terminal {
    /// Draws, waits, handles all that came, and draws again, until `handle` answers false.
    ///
    /// - Parameters:
    ///   - draw: The screen for a size in columns and rows.
    ///   - handle: Takes one event and does what it asks for; the terminal is lent to it for that.
    public mutating func run(
        draw: (_ width: Int, _ height: Int) -> Grid,
        handle: (_ event: InputEvent, _ terminal: inout Terminal) -> Bool
    ) {
        while true {
            let size = size
            paint(draw(size.width, size.height))
            // One frame for all that waits: keys that come faster than frames are never behind.
            for event in nextEvents() {
                if event == .resumed { forget() }
                guard handle(event, &self) else { return }
            }
        }
    }
}
