import Meetings
import Wording

/// What a row of the attendance list says of a seat: who the person is, the votes they carry, who
/// sat for whom, and the proxies given, each from when to when.
struct SeatText {
    private let reading: Reading
    private let stays: StayText?

    init(_ reading: Reading, _ stays: StayText?) {
        self.reading = reading
        self.stays = stays
    }

    /// Nil when there is nothing to say.
    func quality(of member: Member, saysProxies: Bool = true) -> Phrase? {
        let quality = reading.quality(member.person)
        let proxies = saysProxies ? proxies(of: member) : nil
        let parts =
            [quality.isEmpty ? nil : Phrase(verbatim: quality), votes(of: member)]
            + substitutions(of: member)
            + [proxies.map { Phrase.proxy(to: $0) }]
        return joined(parts.compactMap(\.self))
    }

    /// The holders of the proxies that somebody gave, with when they counted; nil without one.
    func proxies(of member: Member) -> Phrase? {
        joined(
            meeting.proxies.filter { $0.giver == member.person }.map { proxy in
                let presence = stays?.session.stays(of: proxy.giver, in: meeting.attendance) ?? []
                let periods = meeting.representations(by: proxy)
                return Phrase.counted(
                    reading.name(proxy.holder),
                    times(periods),
                    isOpen: meeting.opening != nil,
                    isSuspended: presence.contains {
                        $0.period.overlap(with: proxy.validity) != nil
                    },
                    revocation: proxy.revokedAt.map { revoked in
                        .revoked(at: periods.last?.to == revoked ? nil : reading.clock(revoked))
                    }
                )
            }
        )
    }

    private var meeting: Meeting { reading.meeting }

    private func votes(of member: Member) -> Phrase? {
        guard member.isEntitled else { return nil }
        guard member.mandates.isEmpty else {
            return .carried(
                member.mandates.map {
                    PrintedMandates(section: reading.line($0.section), number: $0.number)
                }
            )
        }
        return member.weight == 1 ? nil : .weight(member.weight)
    }

    private func substitutions(of member: Member) -> [Phrase?] {
        meeting.replacements.map { replacement in
            guard let times = times(meeting.tenures(by: replacement)) else { return nil }
            if replacement.substitute == member.person {
                return .sits(for: reading.name(replacement.member), times)
            }
            return replacement.member == member.person
                ? .seatHeld(by: reading.name(replacement.substitute), times) : nil
        }
    }

    private func times(_ periods: [Period]) -> Phrase? {
        guard !periods.isEmpty else { return nil }
        return stays?.times(
            of: periods.map { Stay(period: $0, channel: .unknown, device: .unknown) }
        )
    }

    private func joined(_ parts: [Phrase]) -> Phrase? {
        guard !parts.isEmpty else { return nil }
        return parts.joined(by: Phrase(french: " ; ", english: "; "))
    }
}
