import ParallaxCore
import Testing

@Suite("Dates of the calendar")
struct CalendarDateTests {
    @Test(
        "A date that names its year needs nothing else",
        arguments: [
            TimeRow(
                "They met on February 18, 2025, in Riyadh.", nil, "February 18, 2025 | DATE | 2025-02-18"),
            TimeRow("The visit of 18 February 2025 was short.", nil, "18 February 2025 | DATE | 2025-02-18"),
            TimeRow("Signed on the 7th of June, 2013.", nil, "the 7th of June, 2013 | DATE | 2013-06-07"),
            TimeRow("Filed Feb. 4, 2009.", nil, "Feb. 4, 2009 | DATE | 2009-02-04"),
            TimeRow("Seen on Mar 5, 2009.", nil, "Mar 5, 2009 | DATE | 2009-03-05"),
            TimeRow("It began on Monday, Feb. 17, 2025.", nil, "Monday, Feb. 17, 2025 | DATE | 2025-02-17"),
            TimeRow("Updated 25.03.2025 by hand", nil, "25.03.2025 | DATE | 2025-03-25"),
            TimeRow("Filed as 2025-03-25 in the log.", nil, "2025-03-25 | DATE | 2025-03-25"),
            TimeRow("On 2/3/2009 it snowed.", nil, "2/3/2009 | DATE | 2009-02-03"),
            TimeRow("On 27/09/2013 it rained.", nil, "27/09/2013 | DATE | 2013-09-27"),
            TimeRow("In May 2002, they signed.", nil, "May 2002 | DATE | 2002-05"),
            TimeRow("In December of 2016 it fell.", nil, "December of 2016 | DATE | 2016-12"),
            TimeRow("In December, 2016, it fell.", nil, "December, 2016 | DATE | 2016-12"),
            TimeRow("In 1993, they declared it.", nil, "1993 | DATE | 1993"),
            TimeRow("The 2016 election was close.", nil, "2016 | DATE | 2016"),
            TimeRow("The year 2000 came.", nil, "The year 2000 | DATE | 2000"),
            TimeRow("Caesar died in 44 B.C. in Rome.", nil, "44 B.C. | DATE | BC0044"),
        ])
    func explicit(row: TimeRow) throws { #expect(try row.tagged() == row.found) }

    @Test(
        "Decades, centuries, seasons, quarters and halves have their own values",
        arguments: [
            TimeRow("In the 1990s trade grew.", nil, "the 1990s | DATE | 199"),
            TimeRow("In the early 1990s trade grew.", nil, "the early 1990s | DATE | 199"),
            TimeRow("In the mid-1990s trade grew.", nil, "the mid-1990s | DATE | 199"),
            TimeRow("Music of the '80s.", nil, "the '80s | DATE | 198"),
            TimeRow("It was built in the sixties.", nil, "the sixties | DATE | 196"),
            TimeRow("In the 19th century it was rare.", nil, "the 19th century | DATE | 18"),
            TimeRow("A nineteenth-century house.", nil, "nineteenth-century | DATE | 18"),
            TimeRow("In the summer of 2018 they met.", nil, "the summer of 2018 | DATE | 2018-SU"),
            TimeRow("By spring 2014 it was over.", nil, "spring 2014 | DATE | 2014-SP"),
            TimeRow(
                "In the first quarter of 2024 it grew.", nil, "the first quarter of 2024 | DATE | 2024-Q1"),
            TimeRow("Growth in Q3 2023 was slow.", nil, "Q3 2023 | DATE | 2023-Q3"),
            TimeRow("In the second half of 2020 it fell.", nil, "the second half of 2020 | DATE | 2020-H2"),
            TimeRow("Profit in fiscal 1989 rose.", nil, "fiscal 1989 | DATE | FY1989"),
            TimeRow("The budget for fiscal year 2024 passed.", nil, "fiscal year 2024 | DATE | FY2024"),
        ])
    func parts(row: TimeRow) throws { #expect(try row.tagged() == row.found) }
}
