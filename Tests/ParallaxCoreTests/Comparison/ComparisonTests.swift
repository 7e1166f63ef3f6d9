import ParallaxCore
import Testing

@Suite("Comparing views")
struct ComparisonTests {
    @Test("A source stands to an event as told, in passing, silent or unable to know")
    func standings() throws {
        let model = try ModelFixture.model([
            "2019|At the summit 12 officers spoke. Trump and Putin praised the summit.",
            "2019|After the summit nothing changed.",
            "2019|Putin was in Vienna.", "2018-01|Nothing happened.",
        ])
        let silences = Silences(model, reader: TellingReader(model))
        let row = try #require(silences.rows.first { model.events[$0.event.value].id == EventID("summit") })
        #expect(row.standings == [.told, .inPassing, .silent, .couldNotKnow])
        #expect(row.counts == [2, 1, 0, 0])
    }

    @Test("A silence names the nearest passage and what it lacks")
    func nearest() throws {
        let model = try ModelFixture.model(["2019|The summit.", "2019|It rained. Putin was in Vienna."])
        let event = try #require(model.events.firstIndex { $0.id == EventID("summit") })
        let synopsis = Synopsis(EventIndex(event), in: model, reader: TellingReader(model))
        let nearest = try #require(synopsis.rows[1].nearest)
        #expect(model.corpus.address(of: nearest.passage).description == "b:1.2")
        #expect(nearest.says.contains("names Vladimir Putin"))
        #expect(nearest.says.contains("no Donald Trump"))
    }

    @Test("The cells of a synopsis hold the source's own words, each once")
    func cells() throws {
        let model = try ModelFixture.model([
            "Trump said one summit with Putin in Helsinki brought three treaties. A summit with Putin ended."
        ])
        let synopsis = Synopsis(EventIndex(0), in: model, reader: TellingReader(model))
        func words(_ column: Synopsis.Column) -> [String] {
            (synopsis.rows[0].cells[column] ?? []).map {
                model.corpus[$0.passage.source].text.string($0.span)
            }
        }
        #expect(words(.named) == ["summit with Putin in Helsinki"])
        #expect(words(.who) == ["Trump", "Putin"])
        #expect(words(.place) == ["Helsinki"])
        #expect(words(.howMany) == ["three treaties"])
        #expect(words(.word) == ["Trump said"])
    }

    @Test(
        "Who took part and what was counted is read where the event is told, not where it only sets the time",
        arguments: [
            ("At the summit with Putin, Zelensky announced 12 laws.", ["Putin", "Zelensky"], ["12 laws"]),
            ("Two days before the summit with Putin, Zelensky announced 12 laws.", ["Putin"], []),
            ("Zelensky left the White House after the summit with Putin.", ["Putin"], []),
            ("Behind Trump's wish for the summit with Putin, Zelensky saw 12 laws.", ["Trump", "Putin"], []),
            ("The summit with Putin was held in Finland.", ["Putin"], []),
            ("The summit with Putin ended in Finland-Norway friendship.", ["Putin", "Finland"], []),
            ("Trump, who came late, held the summit with Putin.", ["Trump", "Putin"], []),
        ])
    func scene(text: String, who: [String], howMany: [String]) throws {
        let model = try ModelFixture.model([text])
        let synopsis = Synopsis(EventIndex(0), in: model, reader: TellingReader(model))
        func words(_ column: Synopsis.Column) -> [String] {
            (synopsis.rows[0].cells[column] ?? []).map {
                model.corpus[$0.passage.source].text.string($0.span)
            }
        }
        #expect(words(.who) == who)
        #expect(words(.howMany) == howMany)
    }

    @Test(
        "On whose word an event is told",
        arguments: [
            ("Trump said the summit with Putin was good.", ["Trump said"]),
            ("The summit with Putin was good, Trump added.", ["Trump added"]),
            ("According to Zelensky, the summit with Putin was bad.", ["According to Zelensky"]),
            ("He said the summit with Putin was good.", ["He said"]),
            ("Trump held the summit with Putin in Helsinki, where he expressed hope.", []),
            ("Before the summit with Putin, Zelensky announced laws.", []),
        ])
    func word(text: String, expected: [String]) throws {
        let model = try ModelFixture.model([text])
        let synopsis = Synopsis(EventIndex(0), in: model, reader: TellingReader(model))
        let words = (synopsis.rows[0].cells[.word] ?? []).map {
            model.corpus[$0.passage.source].text.string($0.span)
        }
        #expect(words == expected)
    }

    @Test("A timeline orders events by date, undated last, and numbers each source's order of telling")
    func timeline() throws {
        let model = try ModelFixture.model([
            "The Helsinki summit came. Before it was the Hamburg meeting.", "The Quarrel came later.",
        ])
        let timeline = Timeline(model)
        #expect(
            timeline.rows.map { model.events[$0.event.value].id.value } == [
                "reset", "hamburg", "summit", "exchange",
            ])
        #expect(timeline.rows.map { $0.order[0] } == [nil, 2, 1, nil])
        #expect(timeline.rows.map { $0.order[1] } == [nil, nil, nil, 1])
    }

    @Test("Names are counted as each source writes them, and titles before them")
    func naming() throws {
        let model = try ModelFixture.model([
            "President Putin spoke. Putin left. Vladimir Putin slept.", "Nobody.",
        ])
        let naming = Naming(.actor(ActorIndex(1)), in: model)
        #expect(naming.uses[0].map(\.words) == ["Putin", "Vladimir Putin"])
        #expect(naming.uses[0].map(\.count) == [2, 1])
        #expect(naming.uses[0].map(\.withTitle) == [1, 0])
        #expect(naming.uses[1].isEmpty)
    }

    @Test(
        "A concordance is sorted by the word before or after, and names the silent sources",
        arguments: [
            (Concordance.Order.place, ["a big war came", "old war ended", "the new war began"]),
            (.left, ["a big war came", "the new war began", "old war ended"]),
            (.right, ["the new war began", "a big war came", "old war ended"]),
        ])
    func concordance(order: Concordance.Order, lines: [String]) throws {
        let model = try ModelFixture.model(["a big war came", "old war ended", "the new war began", "peace"])
        let search = try #require(TextSearch("war"))
        let found = Concordance(search, in: model.corpus, order: order)
        #expect(
            found.lines.map { line in
                let text = model.corpus[line.passage.source].text
                return text.string(line.left) + text.string(line.span) + text.string(line.right)
            } == lines)
        #expect(found.silent == [SourceIndex(3)])
    }
}
