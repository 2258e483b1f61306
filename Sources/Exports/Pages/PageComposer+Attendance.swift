import Wording

extension PageComposer {
    var attendance: [Page.Block] {
        guard !fields.text("figures").isEmpty else { return [] }
        let people: [Page.Block] =
            table(.Heading.onSite, "onSite", without: ["means", "participation"])
            + table(.Heading.remote, "remote", without: ["participation"])
            + table(.Heading.mixed, "mixed", without: ["means", "participation"])
            + table(.Heading.unknown, "unknown", without: ["means", "participation"])
            + represented + names(.Heading.replaced, "replaced")
            + names(.Heading.excused, "excused") + names(.Heading.absent, "absent")
            + table(.Heading.advisory, "advisory", without: ["means", "times"])
            + table(.Heading.guests, "guests", without: ["means", "times"])
        return [heading(.Heading.attendance)] + people + figures(and: ["quorum", "rules"])
    }

    /// The line of figures with what stands below it.
    func figures(and names: [String]) -> [Page.Block] {
        let figures = fields.text("figures")
        guard !figures.isEmpty else { return [] }
        let below = names.map(fields.text).filter { !$0.isEmpty }
        return ([figures] + below).map { .paragraph($0) } + [.event(words(.presenceExplained))]
    }

    /// Everybody in the order of the roster, on one list.
    var attendees: [Page.Block] {
        let columns: [Phrase] = [
            .Column.name, .Column.quality, .Column.seat, .Column.standing, .Column.signature,
        ]
        let rows = fields.rows("attendees", "name", "quality", "seat", "how", "signature")
        guard !rows.isEmpty else { return [] }
        return [
            .table(
                Page.Table(
                    caption: words(.Heading.attendance),
                    columns: columns.map(words),
                    rows: rows
                )
            )
        ]
    }

    private static let columns: [(name: String, head: Phrase)] = [
        ("name", .Column.name), ("quality", .Column.quality), ("means", .Column.channel),
        ("times", .Column.standing), ("participation", .Column.participation),
    ]

    private func table(
        _ heading: Phrase,
        _ name: String,
        without: Set<String>
    ) -> [Page.Block] {
        let records = fields.list(name)
        guard !records.isEmpty else { return [] }
        let columns = Self.columns.filter { !without.contains($0.name) }
        return [
            .table(
                Page.Table(
                    caption: words(.counted(heading, fields.text("\(name)Count"))),
                    columns: columns.map { words($0.head) },
                    rows: records.map { record in columns.map { record.text($0.name) } }
                )
            )
        ]
    }

    private var represented: [Page.Block] {
        let rows = fields.rows("represented", "name", "quality", "holder")
        guard !rows.isEmpty else { return [] }
        let columns: [Phrase] = [.Column.name, .Column.quality, .Column.proxyHolder]
        return [
            .table(
                Page.Table(
                    caption: words(
                        .counted(.Heading.represented, fields.text("representedCount"))
                    ),
                    columns: columns.map(words),
                    rows: rows
                )
            )
        ]
    }

    private func names(_ heading: Phrase, _ name: String) -> [Page.Block] {
        let text = fields.text(name)
        guard !text.isEmpty else { return [] }
        return [
            self.heading(.counted(heading, fields.text("\(name)Count")), level: 3),
            .paragraph(text + "."),
        ]
    }
}
