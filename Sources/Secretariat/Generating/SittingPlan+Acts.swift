import Journal
import Meetings
import Registry

extension SittingPlan {
    /// From the preparation to the adjournment.
    func acts(of body: Body) -> [Act] {
        var dice = GeneratorDice(seed: seed, "acts \(self.body) \(ordinal)")
        let texts = [body.organisation, body.name, "Il est proposé."].map { text in
            Passage(id: dice.id(), paragraphs: [Passage.Paragraph([.text(text)])])
        }
        var acts = opening(body, texts, &dice)
        acts += powers.map { power in
            let (giver, holder) = (members[power.giver], members[power.holder])
            let (id, at): (ProxyID, Instant) = (dice.id(), self.opening)
            return act(&dice) { meeting throws(Refusal) in
                try meeting.giveProxy(
                    id: id,
                    from: giver.member.person,
                    to: holder.member.person,
                    at: at
                )
            }
        }
        let stays = members.flatMap { attendee in attendee.stays.map { (attendee.member, $0) } }
        acts += stays.filter { $0.1.from < Self.ballot }.map { arrival($0, $1, &dice) }
        acts += speech(&dice) + vote(on: texts[2], &dice)
        for (member, stay) in stays {
            if stay.from >= Self.ballot { acts.append(arrival(member, stay, &dice)) }
            if let left = stay.to {
                acts.append(mark(member, stay.channel, .left, after: left, &dice))
            }
        }
        let end = instant(after: length)
        return acts + [
            Act(
                id: dice.id(),
                author: author,
                deciding: .numbering { meeting, numbering throws(Refusal) in
                    try meeting.adjourn(numbering: numbering, at: end)
                }
            )
        ]
    }

    private var author: AuthorID { AuthorID(name("author")) }

    private func act(
        _ dice: inout GeneratorDice,
        _ decide: @escaping @Sendable (Meeting) throws(Refusal) -> [Event]
    ) -> Act {
        Act(id: dice.id(), author: author, deciding: .freely(decide))
    }

    private func opening(_ body: Body, _ texts: [Passage], _ dice: inout GeneratorDice) -> [Act] {
        let at = opening
        let particulars = Particulars(
            body: body.id,
            code: body.code,
            organisation: texts[0].id,
            bodyName: texts[1].id,
            kind: kind,
            form: .hybrid,
            plannedAt: at,
            zone: Self.zone,
            noticeOn: nil,
            places: []
        )
        let roster = Roster(members.map(\.member))
        let names = Dictionary(
            members.map { ($0.member.person, $0.name) },
            uniquingKeysWith: { first, _ in first }
        )
        let (chair, secretary) = (members[0].member.person, members[1].member.person)
        let rules = rules
        return [
            Act(
                id: dice.id(),
                author: author,
                texts: texts,
                deciding: .freely { meeting throws(Refusal) in
                    try meeting.prepare(particulars, at: at)
                }
            ),
            Act(
                id: dice.id(),
                author: author,
                names: names,
                deciding: .freely { meeting throws(Refusal) in
                    try meeting.open(
                        at: at,
                        chair: chair,
                        secretary: secretary,
                        roster: roster,
                        rules: rules
                    )
                }
            ),
        ]
    }

    private func arrival(_ member: Member, _ stay: Stay, _ dice: inout GeneratorDice) -> Act {
        let movement = Movement.arrived(channel: stay.channel, device: stay.device)
        return mark(member, stay.channel, movement, after: stay.from, &dice)
    }

    private func mark(
        _ member: Member,
        _ channel: Channel,
        _ movement: Movement,
        after seconds: Int,
        _ dice: inout GeneratorDice
    ) -> Act {
        let mark = Mark(
            id: dice.id(),
            person: member.person,
            connection: Identifier(
                name("\(opening.milliseconds) \(member.person) \(channel.rawValue)")
            ),
            at: instant(after: seconds),
            movement: movement,
            provenance: .recorded
        )
        return act(&dice) { meeting throws(Refusal) in try meeting.mark(mark) }
    }

    private func speech(_ dice: inout GeneratorDice) -> [Act] {
        turns.flatMap { turn -> [Act] in
            let id: TurnID = dice.id()
            let person = members[turn.speaker].member.person
            let (from, to) = (instant(after: turn.from), instant(after: turn.to))
            return [
                act(&dice) { meeting throws(Refusal) in
                    try meeting.beginTurn(id: id, by: person, on: nil, at: from)
                },
                act(&dice) { meeting throws(Refusal) in try meeting.endTurn(id, at: to) },
            ]
        }
    }

    /// A vote by name, in which all who are there and have one vote.
    private func vote(on text: Passage, _ dice: inout GeneratorDice) -> [Act] {
        let at = instant(after: Self.ballot)
        let (motion, vote): (MotionID, VoteID) = (dice.id(), vote)
        var acts = [
            act(&dice) { meeting throws(Refusal) in
                try meeting.move(
                    Motion(id: motion, item: nil, mover: nil, text: text.id, at: at)
                )
            },
            act(&dice) { meeting throws(Refusal) in
                try meeting.openVote(
                    id: vote,
                    on: motion,
                    method: .recorded,
                    isForced: true,
                    at: at
                )
            },
        ]
        for attendee in members where attendee.isThere && attendee.member.isEntitled {
            let (choice, voter) = (attendee.choice, attendee.member.person)
            acts.append(
                act(&dice) { meeting throws(Refusal) in
                    try meeting.cast(choice, for: [], by: voter, through: nil, in: vote, at: at)
                }
            )
        }
        acts.append(
            act(&dice) { meeting throws(Refusal) in
                try meeting.closeVote(vote, tally: nil, isForced: true, at: at)
            }
        )
        return acts
    }

    private var rules: Rules {
        Rules(
            kind: .association,
            countedChannels: Channel.allCases,
            quorum: QuorumRule(
                base: .membersInOffice,
                threshold: .count(number: needed),
                countsRepresented: false,
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

    /// How many make the quorum.
    var needed: Int { members.count / 2 + 1 }
}
