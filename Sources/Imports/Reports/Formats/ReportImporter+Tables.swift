extension ReportImporter {
    /// A reader of a table of that form.
    static func table(
        _ format: ReportFormat,
        _ manner: TableReport.Manner = .init(),
        recognises: @escaping @Sendable (TableOutline) -> Bool
    ) -> Self {
        ReportImporter(format: format) { content in
            guard let outline = content.outline, !outline.sections.isEmpty else { return false }
            return recognises(outline)
        } read: { content, moments throws(ReportError) in
            guard let outline = content.outline else { return [] }
            return try TableReport(
                outline: outline,
                format: format,
                manner: manner,
                moments: moments
            ).read()
        }
    }

    /// A reader of JSON with records of that kind.
    static func json(
        _ format: ReportFormat,
        where isRecord: @escaping @Sendable (JSONValue) -> Bool,
        read:
            @escaping @Sendable ([JSONValue], MomentReader) throws(ReportError) ->
            [ReportedSession]
    ) -> Self {
        ReportImporter(format: format) { content in
            Records.holds(content, where: isRecord)
        } read: { content, moments throws(ReportError) in
            guard let document = content.json else { return [] }
            return try read(try Records.all(document, where: isRecord), moments)
        }
    }
}
