import Meetings

extension ActWriter {
    mutating func announce(
        _ written: WrittenAnnouncement,
        isPlanned: Bool,
        at: Instant
    ) throws(RecordError) {
        for key in written.people {
            let person = try person(key)
            if isPlanned, written.intention == .excused, record.isThereAtOpening(key.text) {
                throw key.error(.excusedThoughPresent(key.text))
            }
            let id = identify(
                "announce",
                [.id(person), .word(written.intention), .time(at)]
                    + [Structure.field(of: written.provenance)]
            )
            let announcement = Announcement(
                id: id.derived("announcement"),
                person: person,
                intention: written.intention,
                at: at,
                provenance: written.provenance
            )
            append(id, at: key.place) { meeting throws(Refusal) in
                try meeting.announce(announcement)
            }
            try landmarks.add(
                Landmark(.announcement(id: announcement.id), announcement.id),
                .announcement,
                of: person,
                at: at,
                label: written.label
            )
        }
    }

    /// A power to vote.
    mutating func give(_ written: WrittenProxy, at: Instant) throws(RecordError) {
        let giver = try person(written.giver)
        let holder = try person(written.holder)
        let id = identify("proxy", [.id(giver), .id(holder), .time(at)])
        let proxy: ProxyID = id.derived("proxy")
        append(id, at: written.place) { meeting throws(Refusal) in
            try meeting.giveProxy(id: proxy, from: giver, to: holder, at: at)
        }
        proxies[giver] = proxy
        try landmarks.add(
            Landmark(.proxy(id: proxy), proxy),
            .proxy,
            of: giver,
            at: at,
            label: written.label
        )
    }

    /// Revokes the proxy that somebody gave last.
    mutating func revoke(_ giver: Named, _ entry: CourseEntry) throws(RecordError) {
        guard let proxy = proxies[try person(giver)] else {
            throw giver.error(.proxyMissing(giver.text))
        }
        let id = identify("revoke", [.id(proxy), .time(entry.at)])
        append(id, at: entry.place) { meeting throws(Refusal) in
            try meeting.revokeProxy(proxy, at: entry.at)
        }
    }

    mutating func replace(
        _ member: Named,
        by substitute: Named,
        until: Instant?,
        _ entry: CourseEntry
    ) throws(RecordError) {
        let member = try person(member)
        let substitute = try person(substitute)
        let id = identify(
            "replace",
            [.id(substitute), .id(member), .time(entry.at), .time(until)]
        )
        let replacement = Replacement(
            id: id.derived("replacement"),
            substitute: substitute,
            member: member,
            from: entry.at,
            until: until
        )
        append(id, at: entry.place) { meeting throws(Refusal) in
            try meeting.replace(replacement)
        }
        try landmarks.add(
            Landmark(.replacement(id: replacement.id), replacement.id),
            .substitute,
            of: substitute,
            at: entry.at,
            label: entry.label
        )
    }

    /// A person as a member of the roster.
    ///
    /// Roles and sections get identifiers by the rank at which the file first names them: the
    /// words must not reach the journal.
    func member(_ written: WrittenPerson) throws(RecordError) -> Member {
        let role: RoleID? = identifier("role", of: written.name.role, among: roleRanks)
        let section: SectionID? = identifier(
            "section",
            of: written.name.section,
            among: sectionRanks
        )
        return Member(
            person: try person(written),
            seat: written.seat,
            weight: written.weight,
            mandates: written.mandates.compactMap { mandates in
                identifier("mandates", of: mandates.section.text, among: sectionRanks).map {
                    Mandates(section: $0, number: mandates.number)
                }
            },
            isConvened: written.isConvened,
            roles: [role].compactMap(\.self),
            section: section,
            gender: written.gender
        )
    }

    /// The words for the sections whose mandates somebody carries.
    func mandateTexts(of written: WrittenPerson) -> [Passage] {
        written.mandates.compactMap { mandates in
            identifier("mandates", of: mandates.section.text, among: sectionRanks).map {
                let run = Passage.Run.text(mandates.section.text)
                return Passage(id: $0, paragraphs: [Passage.Paragraph([run])])
            }
        }
    }

    private func identifier<Subject>(
        _ kind: String,
        of word: String,
        among ranks: [String: Int]
    ) -> Identifier<Subject>? {
        ranks[word].map {
            Structure(kind, in: meeting, [.number($0)]).id(ordinal: 0).derived(kind)
        }
    }
}

extension SittingRecord {
    /// By the words for a role, the place at which they are first written, however they are spelt.
    var roleRanks: [String: Int] { Self.ranks(of: written.map(\.name.role)) }

    /// The same of sections, with those whose mandates somebody carries.
    var sectionRanks: [String: Int] {
        Self.ranks(of: written.flatMap { [$0.name.section] + $0.mandates.map(\.section.text) })
    }

    private static func ranks(of words: [String]) -> [String: Int] {
        var ranks: [String: Int] = [:]
        var first: [Slug: Int] = [:]
        var rank = 0
        for word in words {
            guard let slug = Slug(folding: word) else { continue }
            ranks[word] = first[slug] ?? rank
            first[slug] = ranks[word]
            rank += 1
        }
        return ranks
    }
}
