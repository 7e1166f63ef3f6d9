import ParallaxCore
import Testing

@Suite("Speakers")
struct VoiceTests {
    @Test(
        "A mention stands in the voice of the one who says it",
        arguments: [
            // After the quotation, and in the same paragraph after it.
            (
                "“We will not give up Ukraine now,” Sergey Lavrov said. “And Germany has to know about it.”",
                [
                    "Ukraine: quoted by Sergey Lavrov", "Sergey Lavrov: asserted",
                    "Germany: quoted by Sergey Lavrov",
                ]
            ),
            // Before it.
            (
                "There Marco Rubio said: “It is time for Russia to go.”",
                ["Marco Rubio: asserted", "Russia: quoted by Marco Rubio"]
            ),
            // In the paragraph before.
            (
                "There Yuri Ushakov told the press about it.\n\n“We hope that France will come too.”",
                ["Yuri Ushakov: asserted", "France: quoted by Yuri Ushakov"]
            ),
            // Reported speech.
            (
                "According to Marco Rubio, Russia is ready.",
                ["Marco Rubio: asserted", "Russia: reported by Marco Rubio"]
            ),
            (
                "There Marco Rubio said that Russia was ready.",
                ["Marco Rubio: asserted", "Russia: reported by Marco Rubio"]
            ),
            // A term at a distance is no speech.
            ("The “reset with Russia” failed.", ["Russia: asserted"]),
            ("“Nobody knows what Russia will do next.”", ["Russia: quoted by nobody known"]),
        ])
    func voice(text: String, expected: [String]) throws {
        let corpus = try MarkedNames.corpus([text])
        let (actors, mentions) = ActorFinder.find(corpus)
        let said = Voices.assign(mentions, of: actors, in: corpus).map { mention in
            let speaker = mention.voice.speaker.map { actors[$0.value].name } ?? "nobody known"
            let voice =
                switch mention.voice {
                case .asserted: "asserted"
                case .quoted: "quoted by \(speaker)"
                case .reported: "reported by \(speaker)"
                }
            return "\(corpus[mention.passage.source].text.string(mention.span)): \(voice)"
        }
        #expect(said == expected)
    }
}
