import ParallaxCore

/// The lines over a text: whose it is, from when and from where.
enum SourceHeading {
    /// The id and the title.
    static func title(_ source: Source) -> StyledText {
        StyledText(source.id.value, .key) + StyledText("  " + source.metadata.title, .heading)
    }

    /// Author, publication, date and vantage; an inferred date is said to be so. Where room is scarce the name
    /// of the publication is cut, since the date and the vantage say more.
    static func origin(_ source: Source, width: Int = .max) -> StyledText {
        let metadata = source.metadata
        var parts: [String] = []
        if !metadata.authors.isEmpty { parts.append(metadata.authors.joined(separator: ", ")) }
        var rest = [date(metadata)]
        if let vantage = metadata.vantage { rest.append(vantage) }
        if let publication = metadata.publication {
            let others = StyledText((parts + rest).joined(separator: " · ")).width + 3
            let room = width == .max ? Int.max : width - others
            if room >= 8 { parts.append(StyledText(publication).truncated(room).string) }
        }
        return StyledText((parts + rest).joined(separator: " · "), .quiet)
    }

    /// The date in words, marked when it was inferred.
    static func date(_ metadata: SourceMetadata) -> String {
        guard let date = metadata.date else { return "undated" }
        return DateWording.words(date) + (metadata.dateReason == nil ? "" : " (inferred)")
    }

    /// The date where room is scarce: an inferred one in brackets, as bibliographies write it.
    static func briefDate(_ metadata: SourceMetadata) -> String {
        guard let date = metadata.date else { return "undated" }
        return metadata.dateReason == nil ? DateWording.words(date) : "[\(DateWording.words(date))]"
    }

    /// How many rows the heading takes in a window of so many rows.
    static func rows(height: Int) -> Int { height < 8 ? 0 : height < 14 ? 1 : height < 20 ? 2 : 3 }

    static func draw(_ source: Source, on canvas: inout Canvas, in area: Area) {
        let rows = rows(height: area.height)
        let inner = area.inset(left: 1, right: 1)
        for (number, line) in [title(source), origin(source, width: inner.width)].enumerated()
        where number < rows {
            canvas.write(line.truncated(inner.width), column: inner.x, row: inner.y + number, in: inner)
        }
    }
}
