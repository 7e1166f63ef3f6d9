import ParallaxCore
import Testing

@Suite("Durations, sets, times of a day and times without a date")
struct DurationAndSetTests {
    static let friday = "2025-02-21"

    @Test(
        "A duration has its length as its value",
        arguments: [
            TimeRow("It lasted three months.", nil, "three months | DURATION | P3M"),
            TimeRow("The last three months were calm.", nil, "The last three months | DURATION | P3M"),
            TimeRow("Over the past three decades it grew.", nil, "the past three decades | DURATION | P3DE"),
            TimeRow("In the past 30 years it grew.", nil, "the past 30 years | DURATION | P30Y"),
            TimeRow("In the past year it grew.", nil, "the past year | DURATION | P1Y"),
            TimeRow("In the next two weeks it ends.", nil, "the next two weeks | DURATION | P2W"),
            TimeRow("It took a decade.", nil, "a decade | DURATION | P1DE"),
            TimeRow("It took sixty years.", nil, "sixty years | DURATION | P60Y"),
            TimeRow("It took twenty-five years.", nil, "twenty-five years | DURATION | P25Y"),
            TimeRow("It took a couple of days.", nil, "a couple of days | DURATION | P2D"),
            TimeRow("It took several hours.", nil, "several hours | DURATION | PTXH"),
            TimeRow("It took a few minutes.", nil, "a few minutes | DURATION | PTXM"),
            TimeRow("It took 40 seconds.", nil, "40 seconds | DURATION | PT40S"),
            TimeRow("It took half an hour.", nil, "half an hour | DURATION | PT30M"),
            TimeRow("It took two and a half years.", nil, "two and a half years | DURATION | P2.5Y"),
            TimeRow("It took 2 1/2 hours.", nil, "2 1/2 hours | DURATION | PT2.5H"),
            TimeRow("It took an hour and a half.", nil, "an hour and a half | DURATION | PT1.5H"),
            TimeRow("It took two straight days.", nil, "two straight days | DURATION | P2D"),
            TimeRow("It took more than a month.", nil, "more than a month | DURATION | P1M"),
            TimeRow("It took about 20 years.", nil, "about 20 years | DURATION | P20Y"),
            TimeRow("It took at least two days.", nil, "at least two days | DURATION | P2D"),
            TimeRow("It has been tense for years.", nil, "years | DURATION | PXY"),
            TimeRow("After decades of distrust they met.", nil, "decades | DURATION | PXDE"),
            TimeRow("A five-year plan was made.", nil, "five-year | DURATION | P5Y"),
            TimeRow("The 40-year-old lawyer spoke.", nil, "40-year-old | DURATION | P40Y"),
            TimeRow("She is 40 years old.", nil, "40 years old | DURATION | P40Y"),
            TimeRow("In the first nine months it fell.", nil, "the first nine months | DURATION | P9M"),
            TimeRow("A weeklong strike began.", nil, "weeklong | DURATION | P1W"),
            TimeRow("It lasted 1,000 days.", nil, "1,000 days | DURATION | P1000D"),
            TimeRow("He came two hours later.", friday, "two hours | DURATION | PT2H"),
        ])
    func durations(row: TimeRow) throws { #expect(try row.tagged() == row.found) }

    @Test(
        "What recurs is a set",
        arguments: [
            TimeRow("They meet daily.", nil, "daily | SET | P1D"),
            TimeRow("They meet every Monday.", nil, "every Monday | SET | XXXX-WXX-1"),
            TimeRow("They meet on Mondays.", nil, "Mondays | SET | XXXX-WXX-1"),
            TimeRow("They meet each year.", nil, "each year | SET | P1Y"),
            TimeRow("They meet every two weeks.", nil, "every two weeks | SET | P2W"),
            TimeRow("They meet every other day.", nil, "every other day | SET | P2D"),
            TimeRow("The annual report came.", nil, "annual | SET | P1Y"),
            TimeRow("It grows 5 percent a year.", nil, "a year | SET | P1Y"),
            TimeRow("They pump 20,000 barrels a day.", nil, "a day | SET | P1D"),
            TimeRow("They meet twice a week.", nil, "twice a week | SET | P1W"),
            TimeRow("It costs $20 per month.", nil, "per month | SET | P1M"),
            TimeRow("They work every night.", nil, "every night | SET | XXXX-XX-XXTNI"),
            TimeRow("They vote every November.", nil, "every November | SET | XXXX-11"),
        ])
    func sets(row: TimeRow) throws { #expect(try row.tagged() == row.found) }

    @Test(
        "A time of a day stands after its day",
        arguments: [
            TimeRow(
                "They met at 3:30 p.m. EST on Friday.", friday,
                "3:30 p.m. EST on Friday | TIME | 2025-02-21T15:30"),
            TimeRow("They met at 10 a.m. and left.", friday, "10 a.m. | TIME | 2025-02-21T10:00"),
            TimeRow("They met at 10am.", friday, "10am | TIME | 2025-02-21T10:00"),
            TimeRow("They met at 12:12 AM.", friday, "12:12 AM | TIME | 2025-02-21T00:12"),
            TimeRow("They met at 12:52 p.m. today.", friday, "12:52 p.m. today | TIME | 2025-02-21T12:52"),
            TimeRow("They met at noon.", friday, "noon | TIME | 2025-02-21T12:00"),
            TimeRow("They met at midnight.", friday, "midnight | TIME | 2025-02-21T24:00"),
            TimeRow("They met at 8 o'clock.", friday, "8 o'clock | TIME | 2025-02-21T08:00"),
            TimeRow("They met at about 2045 GMT.", friday, "about 2045 GMT | TIME | 2025-02-21T20:45"),
            TimeRow("They met at 13:42 GMT.", friday, "13:42 GMT | TIME | 2025-02-21T13:42"),
            TimeRow("Updated: May 2, 2013, 1:32 PM", nil, "May 2, 2013, 1:32 PM | TIME | 2013-05-02T13:32"),
            TimeRow(
                "On May 4, 2010, they met. At 2:18 p.m., it rained.", friday,
                "May 4, 2010 | DATE | 2010-05-04", "2:18 p.m. | TIME | 2010-05-04T14:18"),
            TimeRow(
                "On the morning of July 4, 2001, it rained.", nil,
                "the morning of July 4, 2001 | TIME | 2001-07-04TMO"),
            TimeRow("They worked at night.", friday, "night | TIME | 2025-02-21TNI"),
        ])
    func clock(row: TimeRow) throws { #expect(try row.tagged() == row.found) }

    @Test(
        "Times without a date refer to past, present or future",
        arguments: [
            TimeRow("It is now calm.", nil, "now | DATE | PRESENT_REF"),
            TimeRow("He currently lives there.", nil, "currently | DATE | PRESENT_REF"),
            TimeRow("He recently moved.", nil, "recently | DATE | PAST_REF"),
            TimeRow("In recent years it grew.", nil, "recent years | DATE | PAST_REF"),
            TimeRow("In the past, it was calm.", nil, "the past | DATE | PAST_REF"),
            TimeRow("Years ago it was calm.", nil, "Years ago | DATE | PAST_REF"),
            TimeRow("In the near future, it may be.", nil, "the near future | DATE | FUTURE_REF"),
            TimeRow("They think of the future.", nil, "the future | DATE | FUTURE_REF"),
            TimeRow("These days it is calm.", nil, "These days | DATE | PRESENT_REF"),
            TimeRow("At the moment it is calm.", nil, "the moment | DATE | PRESENT_REF"),
            TimeRow("The current situation is calm.", nil, "current | DATE | PRESENT_REF"),
        ])
    func references(row: TimeRow) throws { #expect(try row.tagged() == row.found) }

    @Test(
        "Names, verbs, numbers and ranks are no times",
        arguments: [
            TimeRow("Theresa May spoke.", friday), TimeRow("You may go.", friday),
            TimeRow("May I go?", friday), TimeRow("They march on.", friday),
            TimeRow("The second man left.", friday), TimeRow("It failed a second time.", friday),
            TimeRow("Jan Novak and April Jones left.", friday), TimeRow("It holds 2000 people.", friday),
            TimeRow("It cost $1999 in all.", friday), TimeRow("Tel: +86-13636659215", friday),
            TimeRow("ORCID: 0009-0009-5920-1329", friday),
            TimeRow("See https://x.com/a/status/2018/photo/2 for it.", friday),
            TimeRow("The Sunday Times wrote it.", friday), TimeRow("The Daily Mail wrote it.", friday),
            TimeRow("It has 3.2 parts and 16 chapters.", friday), TimeRow("A quarter of them left.", friday),
            TimeRow("He rose to 14th place of 20.", friday), TimeRow("Now that he is here, sit.", friday),
            TimeRow("The future of Europe is at stake.", friday), TimeRow("We saw the sun and sat.", friday),
            TimeRow("In spring water there is salt.", friday), TimeRow("10087, Republic of China", friday),
        ])
    func noTimes(row: TimeRow) throws { #expect(try row.tagged() == []) }

    @Test(
        "A day that no calendar has is not made up",
        arguments: [
            TimeRow("On 31 February 2020 it rained.", friday, "February 2020 | DATE | 2020-02"),
            TimeRow(
                "On February 31, 2020, it rained.", friday, "February | DATE | 2020-02", "2020 | DATE | 2020"),
            TimeRow(
                "On February 29, 2019, it rained.", friday, "February | DATE | 2019-02", "2019 | DATE | 2019"),
            TimeRow("In year 0 it rained.", friday), TimeRow("In 99999 it rained.", friday),
            TimeRow("On 2025-13-45 it rained.", friday), TimeRow("On 0000-00-00 it rained.", friday),
            TimeRow("On 32.13.2025 it rained.", friday), TimeRow("At 25:61 it rained.", friday),
            TimeRow("It rained 99999999999999999999 years ago.", friday, "years ago | DATE | PAST_REF"),
            TimeRow("It rained 999999999 years ago.", friday),
        ])
    func impossible(row: TimeRow) throws { #expect(try row.tagged() == row.found) }
}
