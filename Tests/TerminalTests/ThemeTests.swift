import Foundation
import ParallaxReader
import Testing

@testable import ParallaxTerminal

@Suite("The theme")
struct ThemeTests {
    @Test("Of 256 colours, those of text are legible on white and on black")
    func contrast() {
        let theme = Theme(palette: .extended)
        for role in Role.allCases {
            let look = theme.look(of: Style(role))
            guard let foreground = look.foreground else { continue }
            let ink = luminance(foreground)
            if let background = look.background {
                #expect(ratio(ink, luminance(background)) >= 4.5, "\(role)")
            } else {
                // 4.58 is the most that one colour can have against both.
                #expect(ratio(ink, 1) >= 3.8, "\(role) on white")
                #expect(ratio(ink, 0) >= 3.8, "\(role) on black")
            }
        }
    }

    @Test("A background always comes with a foreground", arguments: Theme.Palette.allCases)
    func pairs(palette: Theme.Palette) {
        for role in Role.allCases {
            let look = Theme(palette: palette).look(of: Style(role))
            #expect(look.background == nil || look.foreground != nil, "\(role)")
        }
    }

    @Test("Running text looks like the rest of the terminal", arguments: Theme.Palette.allCases)
    func plain(palette: Theme.Palette) {
        #expect(Theme(palette: palette).look(of: .plain) == Look())
    }

    @Test(
        "Every meaning is seen, in the current sentence and on a selected row too",
        arguments: Theme.Palette.allCases)
    func visible(palette: Theme.Palette) {
        let theme = Theme(palette: palette)
        for role in Role.allCases where role != .plain {
            #expect(theme.look(of: Style(role)) != theme.look(of: .plain), "\(role)")
            #expect(
                theme.look(of: Style(role, isSelected: true)) != theme.look(of: Style(role)),
                "\(role) selected")
        }
        #expect(theme.look(of: Style(.plain, isCurrent: true)) != theme.look(of: .plain))
        #expect(theme.look(of: Style(.currentHit)) != theme.look(of: Style(.hit)))
        #expect(theme.look(of: Style(.focus)) != theme.look(of: Style(.actor)))
    }

    @Test(
        "Annotated words are seen, several annotations on them are told from one, and what is chosen from both",
        arguments: Theme.Palette.allCases)
    func annotations(palette: Theme.Palette) {
        let theme = Theme(palette: palette)
        for role in [Role.plain, .actor, .event, .quiet] {
            let looks = NoteShade.allCases.map { theme.look(of: Style(role, note: $0)) }
            #expect(Set(looks).count == looks.count, "\(role)")
            #expect(looks[1].attributes.contains(.underline) && looks[2].attributes.contains(.underline))
        }
        let chosen = theme.look(of: Style(.plain, isCurrent: true, isSelected: true))
        #expect(chosen.attributes.contains(.reverse))
        for note in NoteShade.allCases {
            let look = theme.look(of: Style(.plain, note: note))
            #expect(look.background == nil, "running text stays on its own background")
            guard palette == .extended, let ink = look.foreground else { continue }
            #expect(ratio(luminance(ink), 1) >= 3.8 && ratio(luminance(ink), 0) >= 3.8, "\(note)")
        }
    }

    @Test("Without colours none are used")
    func none() {
        let theme = Theme(colors: 0)
        for role in Role.allCases { #expect(theme.look(of: Style(role)).foreground == nil) }
    }

    private func ratio(_ a: Double, _ b: Double) -> Double {
        (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    /// The relative luminance of WCAG, of a colour of xterm's cube or ramp of greys.
    private func luminance(_ number: Int32) -> Double {
        let levels: [Double] = [0, 95, 135, 175, 215, 255]
        let index = Int(number) - 16
        let grey = 8 + 10 * Double(number - 232)
        let rgb =
            number >= 232
            ? [grey, grey, grey] : [levels[index / 36], levels[index / 6 % 6], levels[index % 6]]
        let linear = rgb.map { $0 / 255 <= 0.04045 ? $0 / 255 / 12.92 : pow(($0 / 255 + 0.055) / 1.055, 2.4) }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }
}
