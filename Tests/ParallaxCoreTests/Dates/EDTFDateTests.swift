import ParallaxCore
import Testing

@Suite("EDTF dates")
struct EDTFDateTests {
    @Test(
        "A date spans the days that it may mean",
        arguments: [
            ("2018-07-16", "2018-07-16", "2018-07-16"), ("2018-07", "2018-07-01", "2018-07-31"),
            ("2018", "2018-01-01", "2018-12-31"), ("198X", "1980-01-01", "1989-12-31"),
            ("19XX", "1900-01-01", "1999-12-31"), ("-198X", "-1989-01-01", "-1980-12-31"),
            ("2018-22", "2018-06-01", "2018-08-31"), ("2018-24", "2018-12-01", "2019-02-28"),
            ("2018-XX", "2018-01-01", "2018-12-31"), ("2018-02-XX", "2018-02-01", "2018-02-28"),
            ("2018~", "2018-01-01", "2018-12-31"), ("0000-02-29", "0000-02-29", "0000-02-29"),
            ("2025-02-18/2025-02-21", "2025-02-18", "2025-02-21"),
            ("2025-03/2025", "2025-03-01", "2025-12-31"),
            ("2025-03/..", "2025-03-01", nil), ("../2025", nil, "2025-12-31"),
        ] as [(String, String?, String?)])
    func spans(text: String, first: String?, last: String?) throws {
        let date = try #require(EDTFDate(text))
        #expect(date.earliest.map { EDTFDate(day: $0).description } == first)
        #expect(date.latest.map { EDTFDate(day: $0).description } == last)
        #expect(date.description == text)
    }

    @Test(
        "What no calendar has, or what is not EDTF, is no date",
        arguments: [
            "", "/", "..", "../..", "2025-02-31", "2025-13", "2025-00", "2025-20", "2025-02-00", "99999", "0",
            "-0000",
            "25-02-18", "2025-2-18", "2025-02-18/2025-02-17", "2025/2026/2027", "2025-X1", "2X25", "XXXX",
            "198X-02",
            "2025-02-1X", "+123", "２０２５", "2025-0\u{301}1", "2025~~", "2025-02-18T10:00", " 2025", "2025 ",
        ])
    func refused(text: String) { #expect(EDTFDate(text) == nil) }

    @Test("Any bytes either give a date that reads back as itself or none")
    func random() {
        let signs = Array("0123456789-/.X~?%T ")
        var state: UInt64 = 7
        for _ in 0..<20_000 {
            var text = ""
            for _ in 0..<(state >> 60) + 3 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text.append(signs[Int(state >> 33) % signs.count])
            }
            guard let date = EDTFDate(text) else { continue }
            #expect(EDTFDate(date.description) == date)
            if let first = date.earliest, let last = date.latest { #expect(first <= last, "\(text)") }
            #expect(date.overlaps(date))
        }
    }

    @Test("Every day of eight centuries has one number, one weekday and one week")
    func days() throws {
        let first = try #require(CalendarDay(year: -400, month: 1, day: 1))
        var before = first
        for ordinal in stride(from: first.ordinal + 1, to: first.ordinal + 292_000, by: 1) {
            let day = CalendarDay(ordinal: ordinal)
            guard day.ordinal == ordinal, before < day, day.weekday == before.weekday % 7 + 1,
                CalendarDay(year: day.year, month: day.month, day: day.day) == day,
                (1...53).contains(day.isoWeek.week)
            else {
                Issue.record("day \(ordinal)")
                return
            }
            before = day
        }
    }

    @Test(
        "Weeks are those of ISO 8601",
        arguments: [
            (2025, 2, 18, 2025, 8), (2024, 12, 30, 2025, 1), (2021, 1, 3, 2020, 53), (2020, 12, 31, 2020, 53),
            (2023, 1, 1, 2022, 52),
        ])
    func weeks(year: Int, month: Int, day: Int, weekYear: Int, week: Int) throws {
        let found = try #require(CalendarDay(year: year, month: month, day: day)).isoWeek
        #expect(found == (weekYear, week))
    }

    @Test("Beyond the calendar there is no day")
    func beyond() throws {
        let last = try #require(CalendarDay(year: 9999, month: 12, day: 31))
        #expect(last.advanced(by: 1) == nil)
        #expect(last.advanced(by: .max) == nil)
        #expect(CalendarDay(ordinal: .max) == last)
        #expect(CalendarDay(ordinal: .min).year == -9999)
        #expect(CalendarDay(year: 2025, month: 2, day: 31) == nil)
        #expect(CalendarDay(year: 99999, month: 1, day: 1) == nil)
    }
}
