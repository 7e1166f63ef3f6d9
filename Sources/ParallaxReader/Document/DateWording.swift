import ParallaxCore

/// Dates as a line of the screen shows them: `12 Mar 2025`, `Jul 2018`, `18–21 Feb 2025`, `from Mar 2025`.
/// Made here and not by the system's formatter: the same in every locale, and without its cost at start.
enum DateWording {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// A date in words; approximate and uncertain ones with `c.` before them.
    static func words(_ date: EDTFDate) -> String {
        let parts = date.description.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let prefix = date.isUncertain ? "c. " : ""
        guard parts.count == 2 else { return prefix + words(ofEnd: parts.first ?? "") }
        let (from, to) = (parts[0], parts[1])
        if to == ".." || to.isEmpty { return prefix + "from " + words(ofEnd: from) }
        if from == ".." || from.isEmpty { return prefix + "until " + words(ofEnd: to) }
        let (a, b) = (words(ofEnd: from), words(ofEnd: to))
        let (first, last) = (a.split(separator: " "), b.split(separator: " "))
        // "18–21 Feb 2025" for two days of one month, "Mar–May 2025" for two months of one year.
        if first.count == last.count, first.count > 1, first.dropFirst() == last.dropFirst() {
            return prefix + first[0] + "–" + b
        }
        // "Mar–Dec 2025" for a month to the end of its year.
        if first.count == 2, last.count == 1, first[1] == last[0] { return prefix + first[0] + "–Dec " + b }
        return prefix + a + "–" + b
    }

    private static func words(ofEnd text: String) -> String {
        let plain = text.filter { !"?~%".contains($0) }
        let isNegative = plain.hasPrefix("-")
        let parts = plain.dropFirst(isNegative ? 1 : 0).split(separator: "-").map(String.init)
        guard let year = parts.first else { return text }
        let number = Int(year).map { isNegative ? "\($0) BC" : String($0) } ?? decade(year)
        guard parts.count > 1, let month = Int(parts[1]) else { return number }
        if (21...24).contains(month) {
            return ["spring", "summer", "autumn", "winter"][month - 21] + " " + number
        }
        guard months.indices.contains(month - 1) else { return text }
        guard parts.count > 2, let day = Int(parts[2]) else { return "\(months[month - 1]) \(number)" }
        return "\(day) \(months[month - 1]) \(number)"
    }

    /// `198X` is the 1980s, `19XX` the 1900s.
    private static func decade(_ year: String) -> String { year.replacing("X", with: "0") + "s" }
}
