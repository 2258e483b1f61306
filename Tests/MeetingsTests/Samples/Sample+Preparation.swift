@testable import Meetings

extension Sample {
    /// Bodies of events as they once went into a journal: up to the call to order.
    static let preparation: [Sample] = [
        Sample(
            .adopted,
            """
            {"at":1584349200000,\
            "origin":{"head":"07070707070707070707070707070707070707070707070707070707070707\
            07","isSealed":true,"sequence":41}}
            """,
            .adopted(Adopted(at: .at(9), origin: .sample))
        ),
        Sample(
            .prepared,
            """
            {"at":1584349200000,\
            "particulars":{"body":"00000000-0000-4000-8000-000000000001",\
            "bodyName":"00000000-0000-4000-8000-000000000902","code":"BF",\
            "form":"hybrid","isSecondNotice":true,"kind":"extraordinary","noticeOn":"2020-03-09",\
            "organisation":"00000000-0000-4000-8000-000000000901",\
            "places":[{"channel":"secondarySite",\
            "text":"00000000-0000-4000-8000-000000000903"}],"plannedAt":1584381600000,\
            "vacantSeats":2,"zone":"Europe/Paris"}}
            """,
            .prepared(
                Prepared(
                    at: .at(9),
                    particulars: Particulars(
                        body: BodyID(number: 1),
                        code: .federalBureau,
                        organisation: PassageID(number: 901),
                        bodyName: PassageID(number: 902),
                        kind: .extraordinary,
                        form: .hybrid,
                        plannedAt: .at(18),
                        zone: "Europe/Paris",
                        noticeOn: Day(year: 2020, month: 3, day: 9),
                        places: [Place(channel: .secondarySite, text: PassageID(number: 903))],
                        isSecondNotice: true,
                        vacantSeats: 2
                    )
                )
            )
        ),
        Sample(
            .prepared,
            """
            {"at":1584349200000,\
            "particulars":{"body":"00000000-0000-4000-8000-000000000001",\
            "bodyName":"00000000-0000-4000-8000-000000000902","code":"BF",\
            "form":"remote","isSecondNotice":false,"kind":"information",\
            "organisation":"00000000-0000-4000-8000-000000000901","places":[],\
            "plannedAt":1584381600000,\
            "vacantSeats":0,"zone":"Pacific/Auckland"}}
            """,
            .prepared(
                Prepared(
                    at: .at(9),
                    particulars: Particulars(
                        body: BodyID(number: 1),
                        code: .federalBureau,
                        organisation: PassageID(number: 901),
                        bodyName: PassageID(number: 902),
                        kind: .information,
                        form: .remote,
                        plannedAt: .at(18),
                        zone: "Pacific/Auckland",
                        noticeOn: nil,
                        places: []
                    )
                )
            )
        ),
        Sample(
            .convened,
            """
            {"at":1584349200000,"roster":[{"gender":"female","isConvened":true,"mandates":[],\
            "person":"00000000-0000-4000-8000-000000000001","roles":["00000000-0000-4000-8000-000000000051"],\
            "seat":"fullMember","section":"00000000-0000-4000-8000-000000000061","weight":12},\
            {"gender":"other","isConvened":false,"mandates":[],\
            "person":"00000000-0000-4000-8000-000000000002","roles":[],\
            "seat":"substitute","weight":1}]}
            """,
            .convened(Convened(at: .at(9), roster: .sample))
        ),
        Sample(
            .itemAdded,
            """
            {"approves":"00000000-0000-4000-8000-000000000404",\
            "at":1584349200000,"isClosedSession":true,\
            "item":"00000000-0000-4000-8000-000000000011","kind":"approvalOfMinutes",\
            "parent":"00000000-0000-4000-8000-000000000010","plannedAt":1584383400000,\
            "presenter":"00000000-0000-4000-8000-000000000003",\
            "title":"00000000-0000-4000-8000-000000001011"}
            """,
            .itemAdded(
                ItemAdded(
                    at: .at(9),
                    item: ItemID(number: 11),
                    parent: ItemID(number: 10),
                    kind: .approvalOfMinutes,
                    title: PassageID(number: 1011),
                    presenter: 3,
                    isClosedSession: true,
                    plannedAt: .at(18, 30),
                    approves: MeetingID(number: 404)
                )
            )
        ),
        Sample(
            .itemAdded,
            """
            {"at":1584349200000,"isClosedSession":false,\
            "item":"00000000-0000-4000-8000-000000000010","kind":"anyOtherBusiness",\
            "title":"00000000-0000-4000-8000-000000001010"}
            """,
            .itemAdded(
                ItemAdded(
                    at: .at(9),
                    item: ItemID(number: 10),
                    parent: nil,
                    kind: .anyOtherBusiness,
                    title: PassageID(number: 1010),
                    presenter: nil,
                    isClosedSession: false,
                    plannedAt: nil,
                    approves: nil
                )
            )
        ),
        Sample(
            .annexAttached,
            """
            {"annex":{"digest":"010101010101010101010101010101010101010101010101010101\
            0101010101","id":"00000000-0000-4000-8000-000000000001",\
            "name":"00000000-0000-4000-8000-000000003001"},"at":1584349200000,\
            "item":"00000000-0000-4000-8000-000000000010"}
            """,
            .annexAttached(
                AnnexAttached(at: .at(9), annex: .made(1), item: ItemID(number: 10))
            )
        ),
        Sample(
            .annexAttached,
            """
            {"annex":{"digest":"010101010101010101010101010101010101010101010101010101\
            0101010101","id":"00000000-0000-4000-8000-000000000001",\
            "name":"00000000-0000-4000-8000-000000003001"},"at":1584349200000}
            """,
            .annexAttached(AnnexAttached(at: .at(9), annex: .made(1), item: nil))
        ),
        Sample(
            .announced,
            """
            {"announcement":{"at":1584378000000,\
            "id":"00000000-0000-4000-8000-000000000001","intention":"excused",\
            "person":"00000000-0000-4000-8000-000000000004",\
            "provenance":{"declared":{}}}}
            """,
            .announced(
                Announced(
                    announcement: .made(1, of: 4, .excused, at: .at(17), provenance: .declared)
                )
            )
        ),
        Sample(
            .announced,
            """
            {"announcement":{"at":1584378000000,\
            "id":"00000000-0000-4000-8000-000000000001","intention":"onSite",\
            "person":"00000000-0000-4000-8000-000000000004",\
            "provenance":{"declared":{}},"way":"slack"}}
            """,
            .announced(
                Announced(
                    announcement: .made(
                        1,
                        of: 4,
                        .onSite,
                        at: .at(17),
                        provenance: .declared,
                        way: .slack
                    )
                )
            )
        ),
        Sample(
            .proxyGiven,
            """
            {"at":1584378000000,"giver":"00000000-0000-4000-8000-000000000004",\
            "holder":"00000000-0000-4000-8000-000000000002",\
            "proxy":"00000000-0000-4000-8000-000000000001"}
            """,
            .proxyGiven(ProxyGiven(at: .at(17), proxy: ProxyID(number: 1), giver: 4, holder: 2))
        ),
        Sample(
            .proxyRevoked,
            """
            {"at":1584378000000,"proxy":"00000000-0000-4000-8000-000000000001"}
            """,
            .proxyRevoked(ProxyRevoked(at: .at(17), proxy: ProxyID(number: 1)))
        ),
        Sample(
            .replaced,
            """
            {"replacement":{"from":1584378000000,\
            "id":"00000000-0000-4000-8000-000000000001",\
            "member":"00000000-0000-4000-8000-000000000004",\
            "substitute":"00000000-0000-4000-8000-000000000002",\
            "until":1584385200000}}
            """,
            .replaced(Replaced(replacement: .made(1, of: 4, by: 2, from: .at(17), until: .at(19))))
        ),
        Sample(
            .replaced,
            """
            {"replacement":{"from":1584378000000,\
            "id":"00000000-0000-4000-8000-000000000001",\
            "member":"00000000-0000-4000-8000-000000000004",\
            "substitute":"00000000-0000-4000-8000-000000000002"}}
            """,
            .replaced(Replaced(replacement: .made(1, of: 4, by: 2, from: .at(17))))
        ),
        Sample(
            .opened,
            """
            {"at":1584381600000,"chair":"00000000-0000-4000-8000-000000000001",\
            "roster":[{"gender":"female","isConvened":true,"mandates":[],\
            "person":"00000000-0000-4000-8000-000000000001","roles":["00000000-0000-4000-8000-000000000051"],\
            "seat":"fullMember","section":"00000000-0000-4000-8000-000000000061","weight":12},\
            {"gender":"other","isConvened":false,"mandates":[],\
            "person":"00000000-0000-4000-8000-000000000002","roles":[],\
            "seat":"substitute","weight":1}],"rules":{"countedChannels":["onSite",\
            "secondarySite","video","audio","unknown"],"kind":"party",\
            "majority":{"base":"votesCast",\
            "threshold":{"moreThan":{"fraction":{"denominator":2,"numerator":1}}},\
            "tieRule":"rejected"},"proxies":{"perHolder":1},\
            "quorum":{"base":"membersInOffice","countsRecused":true,\
            "countsRepresented":false,"moments":["opening","vote"],\
            "threshold":{"nothing":{}}}},\
            "secretary":"00000000-0000-4000-8000-000000000002"}
            """,
            .opened(
                Opened(at: .at(18), chair: 1, secretary: 2, roster: .sample, rules: .lenient)
            )
        ),
        Sample(
            .opened,
            """
            {"at":1584381600000,"chair":"00000000-0000-4000-8000-000000000001",\
            "roster":[{"isConvened":true,"mandates":[],\
            "person":"00000000-0000-4000-8000-000000000001","roles":[],\
            "seat":"fullMember","weight":1}],"rules":{"countedChannels":["onSite",\
            "video"],"kind":"municipalCouncil",\
            "majority":{"base":"presentOrRepresented",\
            "threshold":{"count":{"number":5}},"tieRule":"castingVote"},"proxies":{},\
            "quorum":{"base":"convened","countedChannels":["onSite"],\
            "countsRecused":false,"countsRepresented":true,\
            "moments":["opening","item"],"secondThreshold":{"nothing":{}},\
            "threshold":{"atLeast":{"fraction":{"denominator":3,"numerator":1}}}}},\
            "secretary":"00000000-0000-4000-8000-000000000002"}
            """,
            .opened(
                Opened(
                    at: .at(18),
                    chair: 1,
                    secretary: 2,
                    roster: Roster([Member(person: 1)]),
                    rules: Rules(
                        kind: .municipalCouncil,
                        countedChannels: [.onSite, .video],
                        quorum: QuorumRule(
                            base: .convened,
                            threshold: .atLeast(1, 3),
                            secondThreshold: .nothing,
                            countedChannels: [.onSite],
                            countsRepresented: true,
                            countsRecused: false,
                            moments: [.opening, .item]
                        ),
                        majority: MajorityRule(
                            base: .presentOrRepresented,
                            threshold: .count(number: 5),
                            tieRule: .castingVote
                        ),
                        proxies: ProxyRule(perHolder: nil)
                    )
                )
            )
        ),
        Sample(
            .guestAdmitted,
            """
            {"at":1584381900000,"member":{"isConvened":false,"mandates":[{"number":12,\
            "section":"00000000-0000-4000-8000-000000000077"}],\
            "person":"00000000-0000-4000-8000-000000000009","roles":[],"seat":"guest",\
            "weight":12}}
            """,
            .guestAdmitted(
                GuestAdmitted(
                    at: .at(18, 5),
                    member: Member(
                        person: 9,
                        seat: .guest,
                        mandates: [Mandates(section: PassageID(number: 77), number: 12)],
                        isConvened: false
                    )
                )
            )
        ),
    ]
}
