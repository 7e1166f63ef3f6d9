import ParallaxReader
import Testing

@Suite("Colours on a terminal")
struct ColorTests {
    /// One line for each role, in the order of the roles.
    private func launch(_ environment: [String: String?]) throws -> TerminalHarness {
        try TerminalHarness.launch(
            Role.allCases.map { "\($0) text" }, of: .demo, environment: environment)
    }

    @Test("With 256 colours a name is coloured on the terminal's own background")
    func extended() throws {
        let demo = try launch(["TERM": "xterm-256color"])
        #expect(try demo.attributes(of: "plain") == .init())
        #expect(try demo.attributes(of: "actor") == .init(foreground: 31))
        #expect(try demo.attributes(of: "focus") == .init(foreground: 16, background: 116))
        #expect(try demo.attributes(of: "heading") == .init(bold: true))
    }

    @Test("With eight colours the palette is the user's own", arguments: ["xterm", "screen", "linux"])
    func basic(term: String) throws {
        let demo = try launch(["TERM": term])
        #expect(try demo.attributes(of: "plain") == .init())
        #expect(try demo.attributes(of: "event") == .init(foreground: 5))
        #expect(try demo.attributes(of: "focus") == .init(foreground: 0, background: 6))
    }

    @Test(
        "Without colours, or when none are wanted, attributes tell the roles apart",
        arguments: [["TERM": "vt100"], ["NO_COLOR": "1"], ["TERM": "xterm-mono"]])
    func monochrome(environment: [String: String]) throws {
        let demo = try launch(environment.mapValues { $0 })
        for row in Role.allCases.indices {
            let attributes = demo.attributes(at: (0, row))
            #expect(attributes.foreground == nil)
            #expect(attributes.background == nil)
        }
        #expect(try demo.attributes(of: "actor") == .init(underline: true))
        #expect(try demo.attributes(of: "focus") == .init(reverse: true))
        #expect(try demo.attributes(of: "heading") == .init(bold: true))
        #expect(!demo.output.contains("38;5;"))
        #expect(!demo.output.contains("39;49"))
    }

    @Test("An empty NO_COLOR asks for nothing")
    func emptyNoColor() throws {
        let demo = try launch(["NO_COLOR": ""])
        #expect(try demo.attributes(of: "actor").foreground == 31)
    }
}
