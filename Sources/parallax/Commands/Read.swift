import ArgumentParser
import Foundation
import ParallaxCore

/// `parallax read`, and what `parallax` alone does.
struct Read: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Open the reader (the default).")
    @Argument(help: "The folder of texts; by default the shipped corpus.") var folder: String?
    @Option(help: "Begin at this place: valdai:22 or valdai:22.3") var at: String?
    @Option(help: "A keymap by name (default, vim, emacs, less) or a file.") var keymap: String?
    @Flag(help: "Leave index.toml aside: what the engine finds by itself.") var unaided = false

    func run() throws {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
            throw CommandFailure(
                "the reader needs a terminal; without one use parallax sources, events, links or search")
        }
    }
}
