/// Writes notes for other programs.
public enum NotesExport {
    /// Writes notes in a format. The same material gives the same bytes.
    ///
    /// - Throws: `ExportFault` when the file cannot be made.
    public static func write(
        _ material: ExportMaterial, as format: ExportFormat
    ) throws(ExportFault) -> ExportResult {
        switch format {
        case .webAnnotation: WebAnnotationWriter.write(material)
        case .qdpx: try QDAProjectWriter.write(material)
        case .qdc: QDACodes.writeCodebook(material)
        case .csv: CSVWriter.write(material)
        case .markdown: MarkdownWriter.write(material)
        case .hypothesis: HypothesisWriter.write(material)
        case .org: OrgWriter.write(material)
        case .taguette: try TaguetteWriter.write(material)
        case .index: IndexWriter.write(material)
        }
    }
}
