import Foundation
import Meetings

/// The fixed parts of a sitting that is measured.
struct BenchSitting {
    let body: BodyID
    let code: BodyCode
    let title: PassageID
    let at: Instant

    var particulars: Particulars {
        Particulars(
            body: body,
            code: code,
            organisation: title,
            bodyName: title,
            kind: .ordinary,
            form: .hybrid,
            plannedAt: at,
            zone: "Europe/Paris",
            noticeOn: nil,
            places: []
        )
    }

    func roster(of count: Int) -> Roster {
        Roster((0..<count).map { _ in Member(person: PersonID(UUID())) })
    }

    static let rules = Rules(
        kind: .party,
        countedChannels: Channel.allCases,
        quorum: QuorumRule(
            base: .membersInOffice,
            threshold: .nothing,
            countsRepresented: true,
            countsRecused: true
        ),
        majority: MajorityRule(
            base: .votesCast,
            threshold: .count(number: 1),
            tieRule: .rejected
        ),
        proxies: ProxyRule(perHolder: 1)
    )
}
