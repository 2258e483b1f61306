import Meetings

extension EntryReader {
    private static let itemKeys: [Key] = [
        .key, .title, .presenter, .planned, .isClosedSession, .kind, .approves, .annexes,
        .items,
    ]

    /// The agenda, nested as written.
    func items(_ part: Part?) throws(RecordError) -> [WrittenItem] {
        guard let part else { return [] }
        return try part.list().map { (part) throws(RecordError) in
            try item(Fields(part, allowing: Self.itemKeys))
        }
    }

    /// The key of an item of the agenda, or an item that came up, written out.
    func itemChoice(_ part: Part) throws(RecordError) -> ItemChoice {
        guard case .mapping = part.content else { return .planned(try part.named()) }
        let fields = try Fields(part, allowing: Self.itemKeys + [.under])
        return .new(try item(fields), under: try fields[.under]?.named())
    }

    private func item(_ fields: Fields) throws(RecordError) -> WrittenItem {
        WrittenItem(
            place: fields.place,
            key: try fields[.key]?.named(),
            title: try fields.required(.title).title(),
            presenter: try fields[.presenter]?.named(),
            kind: try fields[.kind]?.word(AgendaItem.Kind.self) ?? .ordinary,
            isClosedSession: try fields[.isClosedSession]?.flag() ?? false,
            plannedAt: try fields[.planned].map { (part) throws(RecordError) in
                try clock.instant(part)
            },
            approves: try fields[.approves]?.named(),
            annexes: try annexes(fields[.annexes]),
            items: try items(fields[.items])
        )
    }

    func annexes(_ part: Part?) throws(RecordError) -> [WrittenAnnex] {
        guard let part else { return [] }
        return try part.list().map { (part) throws(RecordError) in
            let fields = try Fields(part, allowing: [.name, .digest])
            return try annex(name: fields.required(.name), fields)
        }
    }

    func annex(name: Part, _ fields: Fields) throws(RecordError) -> WrittenAnnex {
        let digest = try fields.required(.digest)
        guard let fingerprint = Fingerprint(try digest.line()) else {
            throw digest.error(.invalidDigest(try digest.line()))
        }
        return WrittenAnnex(place: fields.place, name: try name.title(), digest: fingerprint)
    }
}
