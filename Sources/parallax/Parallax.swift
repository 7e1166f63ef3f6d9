import ArgumentParser
import Foundation

/// The program: its commands, and how a failure becomes one line and a status.
@main
struct Parallax: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parallax",
        abstract: "Read several sources on one subject against each other.",
        discussion: """
            `parallax` alone opens the reader on the shipped corpus, `parallax FOLDER` on any folder of texts. \
            Every view also exists as a command that needs no terminal.
            """,
        version: "0.1.0",
        subcommands: [
            Read.self, Sources.self, Actors.self, Events.self, Mentions.self, Links.self, Explain.self,
            SynopsisCommand.self, SilencesCommand.self, TimelineCommand.self, DiscrepanciesCommand.self,
            NamingCommand.self, ConcordanceCommand.self, ReportCommand.self, Dates.self, Search.self,
            Notes.self, Keys.self, Check.self,
        ],
        defaultSubcommand: Read.self)

    /// Runs the command and exits with its status: 0 done, 1 nothing found, 2 could not be done.
    static func main() {
        signal(SIGPIPE, SIG_IGN)
        // A file that may grow no more is a write that fails, and that the reader is told of.
        signal(SIGXFSZ, SIG_IGN)
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let failure as CommandFailure {
            failure.exit()
        } catch {
            // What the argument parser throws: help and version are no failures, a wrong word is one.
            let status = exitCode(for: error)
            guard !status.isSuccess else { exit(withError: error) }
            if let status = error as? ExitCode { Foundation.exit(status.rawValue) }
            CommandFailure("\(message(for: error)); see parallax help").exit()
        }
    }
}
