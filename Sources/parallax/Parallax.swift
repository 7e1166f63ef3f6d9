import ArgumentParser

@main
struct Parallax: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "parallax", version: "0.1.0")
}
