import Foundation
import ParallaxCore
import Testing

/// The reading is judged by the same measure as everything else: it must hold together.
@Suite("The careful reading of the shipped corpus")
struct ReadingFileTests {
    let reading: Reading
    let bytes: [String: [UInt8]]
    let ids: Set<String>

    init() throws {
        reading = try Reading()
        var bytes: [String: [UInt8]] = [:]
        for source in ["commentary", "valdai", "prospect", "worldnews", "thinktank"] {
            bytes[source] = Array(try Data(contentsOf: Reading.corpus.appending(path: "\(source).txt")))
        }
        self.bytes = bytes
        let index = try String(contentsOf: Reading.corpus.appending(path: "index.toml"), encoding: .utf8)
        ids = Set(index.split(separator: "\n").filter { $0.hasPrefix("[") }.map(String.init))
    }

    @Test("Every mention's quote stands in its line as often as the row says")
    func quotes() throws {
        for mention in reading.mentions {
            let text = try #require(bytes[mention.place.source])
            #expect(mention.place.span(in: text) != nil, "\(mention)")
        }
    }

    @Test("Every id is one of the index")
    func indexed() {
        for mention in reading.mentions {
            let table = mention.isActor ? "[actor.\(mention.id)]" : "[event.\(mention.id)]"
            #expect(ids.contains(table), "\(mention)")
        }
    }

    @Test("Every actor and event of the index is mentioned, since an index names what the texts are about")
    func complete() {
        let mentioned = Set(reading.mentions.map { $0.isActor ? "[actor.\($0.id)]" : "[event.\($0.id)]" })
        #expect(ids.subtracting(mentioned).isEmpty)
    }

    @Test("No mention is marked twice")
    func once() {
        #expect(Set(reading.mentions).count == reading.mentions.count)
    }

    @Test("Both ends of a link that must be offered lie in lines that surely tell of its event")
    func links() throws {
        let told = Set(
            reading.mentions.filter { !$0.isActor && $0.isSure }.map {
                [$0.id, $0.place.source, String($0.place.line)]
            })
        for link in reading.links {
            for end in [link.a, link.b] {
                #expect(told.contains([link.event, end.source, String(end.line)]), "\(link)")
                #expect(end.span(in: try #require(bytes[end.source])) != nil, "\(link)")
            }
            #expect(link.a.source != link.b.source)
        }
    }

    @Test("A line that is said to be repeated begins with the same words")
    func repeats() throws {
        for line in reading.repeats {
            let lines = try #require(bytes[line.source]).split(
                separator: 0x0A, omittingEmptySubsequences: false)
            let first = lines[line.line - 1]
            let second = lines[line.repeats - 1]
            let longest = min(first.count, second.count)
            // A heading may be fused to the front of a repeat, a credit to its end.
            #expect(
                second.firstRange(of: first) != nil || first.prefix(longest / 2) == second.prefix(longest / 2)
            )
        }
    }
}
