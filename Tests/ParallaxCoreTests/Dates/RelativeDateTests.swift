import ParallaxCore
import Testing

@Suite("Relative dates")
struct RelativeDateTests {
    /// A Friday.
    static let friday = "2025-02-21"

    @Test(
        "Words that point from the text's date are counted from it",
        arguments: [
            TimeRow("He left yesterday.", friday, "yesterday | DATE | 2025-02-20"),
            TimeRow("He leaves tomorrow.", friday, "tomorrow | DATE | 2025-02-22"),
            TimeRow("Today's relations differ.", friday, "Today | DATE | 2025-02-21"),
            TimeRow(
                "It began the day before yesterday.", friday, "the day before yesterday | DATE | 2025-02-19"),
            TimeRow("Last year it fell.", friday, "Last year | DATE | 2024"),
            TimeRow("This year's budget is smaller.", friday, "This year | DATE | 2025"),
            TimeRow("Next year they will vote.", friday, "Next year | DATE | 2026"),
            TimeRow("Last month it fell.", friday, "Last month | DATE | 2025-01"),
            TimeRow("A meeting before next week is unlikely.", friday, "next week | DATE | 2025-W09"),
            TimeRow("He had planned to visit this week.", friday, "this week | DATE | 2025-W08"),
            TimeRow(
                "The last quarter was bad, last quarter.", friday, "The last quarter | DURATION | P1Q",
                "last quarter | DATE | 2024-Q4"),
            TimeRow("This century began badly.", friday, "This century | DATE | 20"),
            TimeRow("It will end this decade.", friday, "this decade | DATE | 202"),
            TimeRow("It began almost three years ago.", friday, "almost three years ago | DATE | 2022"),
            TimeRow("It began a year ago.", friday, "a year ago | DATE | 2024"),
            TimeRow("It began two months ago.", friday, "two months ago | DATE | 2024-12"),
            TimeRow("It began two weeks ago.", friday, "two weeks ago | DATE | 2025-W06"),
            TimeRow("It began 10 days ago.", friday, "10 days ago | DATE | 2025-02-11"),
            TimeRow("It began a decade ago.", friday, "a decade ago | DATE | 201"),
            TimeRow("It began more than a century ago.", friday, "more than a century ago | DATE | 19"),
            TimeRow("It ends two years from now.", friday, "two years from now | DATE | 2027"),
            TimeRow("Earlier this month he spoke.", friday, "Earlier this month | DATE | 2025-02"),
            TimeRow("It rose late last year.", friday, "late last year | DATE | 2024"),
            TimeRow("He travels early next week.", friday, "early next week | DATE | 2025-W09"),
            TimeRow("It is due by the end of the year.", friday, "the end of the year | DATE | 2025"),
            TimeRow(
                "It fell at the beginning of this month.", friday,
                "the beginning of this month | DATE | 2025-02"),
            TimeRow("Year-end results follow.", friday, "Year-end | DATE | 2025"),
            TimeRow("They spoke last night.", friday, "last night | TIME | 2025-02-20TNI"),
            TimeRow("They spoke this morning.", friday, "this morning | TIME | 2025-02-21TMO"),
            TimeRow("They speak tonight.", friday, "tonight | TIME | 2025-02-21TNI"),
            TimeRow("They speak tomorrow afternoon.", friday, "tomorrow afternoon | TIME | 2025-02-22TAF"),
        ])
    func fromTheText(row: TimeRow) throws { #expect(try row.tagged() == row.found) }

    @Test(
        "Weekdays and weekends lie on the side of the text's date to which the verb points",
        arguments: [
            TimeRow("He said so on Wednesday.", friday, "Wednesday | DATE | 2025-02-19"),
            TimeRow("He died on Thursday, will be remembered.", friday, "Thursday | DATE | 2025-02-20"),
            TimeRow("They will meet on Wednesday.", friday, "Wednesday | DATE | 2025-02-26"),
            TimeRow("The talks will be held Monday.", friday, "Monday | DATE | 2025-02-24"),
            TimeRow("On Monday, the president will travel.", friday, "Monday | DATE | 2025-02-24"),
            TimeRow("He plans to resign on Tuesday.", friday, "Tuesday | DATE | 2025-02-25"),
            TimeRow("The vote is scheduled for Sunday.", friday, "Sunday | DATE | 2025-02-23"),
            TimeRow("They met on Friday.", friday, "Friday | DATE | 2025-02-21"),
            TimeRow("They met last Friday.", friday, "last Friday | DATE | 2025-02-14"),
            TimeRow("They meet next Friday.", friday, "next Friday | DATE | 2025-02-28"),
            TimeRow("They met Tuesday of last week.", friday, "Tuesday of last week | DATE | 2025-02-11"),
            TimeRow("He left late Thursday.", friday, "late Thursday | DATE | 2025-02-20"),
            TimeRow("He left on Thursday night.", friday, "Thursday night | TIME | 2025-02-20TNI"),
            TimeRow("They met over the weekend.", friday, "the weekend | DATE | 2025-W07-WE"),
            TimeRow("They will meet this weekend.", friday, "this weekend | DATE | 2025-W08-WE"),
            TimeRow("They met last weekend.", friday, "last weekend | DATE | 2025-W07-WE"),
        ])
    func weekdays(row: TimeRow) throws { #expect(try row.tagged() == row.found) }

    @Test(
        "Days and months without a year lie on the side to which the verb points",
        arguments: [
            TimeRow("They met on Feb. 18 in Riyadh.", friday, "Feb. 18 | DATE | 2025-02-18"),
            TimeRow("He delayed his trip until March 10.", friday, "March 10 | DATE | 2025-03-10"),
            TimeRow("It opened on Dec. 1.", friday, "Dec. 1 | DATE | 2024-12-01"),
            TimeRow("It will open on Dec. 1.", friday, "Dec. 1 | DATE | 2025-12-01"),
            TimeRow("In November he won.", friday, "November | DATE | 2024-11"),
            TimeRow("In November they will vote.", friday, "November | DATE | 2025-11"),
            TimeRow("In May it fell.", "2018-07-20", "May | DATE | 2018-05"),
            TimeRow("Last May it fell.", "2018-07-20", "Last May | DATE | 2018-05"),
            TimeRow("Last September it fell.", "2018-07-20", "Last September | DATE | 2017-09"),
            TimeRow("Next May they vote.", "2018-07-20", "Next May | DATE | 2019-05"),
            TimeRow("They voted in November last year.", friday, "November last year | DATE | 2024-11"),
            TimeRow("It was May of this year.", "2018-07-20", "May of this year | DATE | 2018-05"),
            TimeRow("The summer was hot; last summer was not.", "2018-10-20", "last summer | DATE | 2018-SU"),
            TimeRow("This spring they will meet.", friday, "This spring | DATE | 2025-SP"),
            TimeRow("Profit fell in the fourth quarter.", friday, "the fourth quarter | DATE | 2024-Q4"),
            TimeRow("Third-quarter profit rose.", "1989-11-02", "Third-quarter | DATE | 1989-Q3"),
            TimeRow("They met at Christmas.", friday, "Christmas | DATE | 2024-12-25"),
            TimeRow("They met on Thanksgiving.", "2025-12-05", "Thanksgiving | DATE | 2025-11-27"),
            TimeRow("They met on Easter Monday 2024.", nil, "Easter Monday 2024 | DATE | 2024-04-01"),
            TimeRow(
                "They celebrated the Fourth of July.", "2018-07-20", "the Fourth of July | DATE | 2018-07-04"),
        ])
    func bare(row: TimeRow) throws { #expect(try row.tagged() == row.found) }

    @Test(
        "A text dated by its month, its year or a few days still resolves what these tell",
        arguments: [
            TimeRow("They met in Helsinki on the 16th.", "2018-07", "the 16th | DATE | 2018-07-16"),
            TimeRow(
                "The elections in November this year are near.", "2018-07",
                "November this year | DATE | 2018-11"),
            TimeRow("In May this year, they spoke.", "2018-07", "May this year | DATE | 2018-05"),
            TimeRow("Yesterday it rained.", "2018-07", "Yesterday | DATE | 2018-07-XX"),
            TimeRow("Last week it rained.", "2018-07", "Last week | DATE | 2018-WXX"),
            TimeRow("They met on Feb. 18.", "2025-02-18/2025-02-21", "Feb. 18 | DATE | 2025-02-18"),
            TimeRow("They met on Tuesday.", "2025-02-18/2025-02-21", "Tuesday | DATE | 2025-02-18"),
            TimeRow("They met this week.", "2025-02-18/2025-02-21", "this week | DATE | 2025-W08"),
            TimeRow("They meet today.", "2025-02-18/2025-02-21", "today | DATE | 2025-02-XX"),
            TimeRow("They met in February.", "2025-03/2025", "February | DATE | 2025-02"),
            TimeRow("They met in February.", "2018", "February | DATE | 2018-02"),
            TimeRow("They met last year.", "2018", "last year | DATE | 2017"),
        ])
    func coarse(row: TimeRow) throws { #expect(try row.tagged() == row.found) }

    @Test(
        "Without a text's date, what needs it has X in its value",
        arguments: [
            TimeRow("They met on Feb. 18.", nil, "Feb. 18 | DATE | XXXX-02-18"),
            TimeRow("They met on Friday night.", nil, "Friday night | TIME | XXXX-WXX-5TNI"),
            TimeRow("They met in May.", nil, "May | DATE | XXXX-05"),
            TimeRow("They met last year.", nil, "last year | DATE | XXXX"),
            TimeRow("They met last month.", nil, "last month | DATE | XXXX-XX"),
            TimeRow("They met last week.", nil, "last week | DATE | XXXX-WXX"),
            TimeRow("They met yesterday.", nil, "yesterday | DATE | XXXX-XX-XX"),
            TimeRow("They met on the 16th.", nil, "the 16th | DATE | XXXX-XX-16"),
            TimeRow("They met on the weekend.", "2020/2024", "the weekend | DATE | XXXX-WXX-WE"),
        ])
    func undated(row: TimeRow) throws { #expect(try row.tagged() == row.found) }

    @Test(
        "Words that point from the story are counted from the time named last",
        arguments: [
            TimeRow(
                "In December 2016 he spoke of that year's elections.", friday,
                "December 2016 | DATE | 2016-12",
                "that year | DATE | 2016"),
            TimeRow(
                "He left on May 4, 2010. Two days later he died.", friday, "May 4, 2010 | DATE | 2010-05-04",
                "Two days later | DATE | 2010-05-06"),
            TimeRow(
                "It fell in 1990. A year earlier it had risen.", friday, "1990 | DATE | 1990",
                "A year earlier | DATE | 1989"),
            TimeRow(
                "It fell on May 31, 2010. The next day it rose.", friday, "May 31, 2010 | DATE | 2010-05-31",
                "The next day | DATE | 2010-06-01"),
            TimeRow(
                "They met on May 4, 2010. The following week they left.", friday,
                "May 4, 2010 | DATE | 2010-05-04", "The following week | DATE | 2010-W19"),
            TimeRow(
                "They met in 2010. The previous year was dry.", friday, "2010 | DATE | 2010",
                "The previous year | DATE | 2009"),
            TimeRow(
                "They met on May 4, 2010. That night it rained.", friday, "May 4, 2010 | DATE | 2010-05-04",
                "That night | TIME | 2010-05-04TNI"),
            TimeRow(
                "In 2014, after the vote in March, it fell.", friday, "2014 | DATE | 2014",
                "March | DATE | 2014-03"),
            TimeRow(
                "He came in January 2007 and went in September of that year.", friday,
                "January 2007 | DATE | 2007-01", "September of that year | DATE | 2007-09"),
            TimeRow(
                "In May 2010 he came, on the 16th.", friday, "May 2010 | DATE | 2010-05",
                "the 16th | DATE | 2010-05-16"),
        ])
    func fromTheNarrative(row: TimeRow) throws { #expect(try row.tagged() == row.found) }

    @Test(
        "Both ends of a span are times, and the second gives its year to the first",
        arguments: [
            TimeRow("From 1990 to 1995 it grew.", nil, "1990 | DATE | 1990", "1995 | DATE | 1995"),
            TimeRow("In 1990-1995 it grew.", nil, "1990 | DATE | 1990", "1995 | DATE | 1995"),
            TimeRow("In 1990–95 it grew.", nil, "1990 | DATE | 1990", "95 | DATE | 1995"),
            TimeRow(
                "From March to May 2020 it fell.", nil, "March | DATE | 2020-03", "May 2020 | DATE | 2020-05"),
            TimeRow(
                "On Feb. 18-21, 2025, they met.", nil, "Feb. 18 | DATE | 2025-02-18",
                "21, 2025 | DATE | 2025-02-21"),
            TimeRow(
                "On June 5 and 7 they met.", "2020-06-20", "June 5 | DATE | 2020-06-05",
                "7 | DATE | 2020-06-07"),
            TimeRow(
                "Between June 5 and July 3, 2019, it fell.", nil, "June 5 | DATE | 2019-06-05",
                "July 3, 2019 | DATE | 2019-07-03"),
            TimeRow("The 1990s and 2000s were calm.", nil, "The 1990s | DATE | 199", "2000s | DATE | 200"),
        ])
    func spans(row: TimeRow) throws { #expect(try row.tagged() == row.found) }

    @Test("“Two days before the meeting” lasts two days, and its date is counted from the day named before")
    func distanceFromAnEvent() throws {
        var reader = TextReader()
        let text = try reader.read(
            Array("They met on the 16th.\nTwo days before the meeting, a court spoke.\n".utf8))
        let found = TimeTagger(vocabulary: reader.vocabulary).tag(text, date: EDTFDate("2018-07"))
        #expect(found.map(\.value) == ["2018-07-16", "P2D"])
        #expect(found.last?.kind == .duration)
        #expect(found.last?.date?.description == "2018-07-14")
        #expect(found.map(\.basis) == [.text, .narrative])
    }
}
