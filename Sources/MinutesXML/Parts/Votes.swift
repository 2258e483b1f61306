import Meetings
import SafeXML

extension MinutesWriter {
    func writeVotes(to root: Element) throws(MinutesXMLError) {
        var order: [PersonID: Int] = [:]
        for (position, member) in meeting.roster.members.enumerated() {
            order[member.person] = position
        }
        try root.addList("votes", of: meeting.votes) { vote, list in
            write(vote, order: order, to: list)
        }
    }

    private func write(_ vote: Vote, order: [PersonID: Int], to list: Element) {
        let element = list.add("vote")
        element.set("id", vote.id)
        switch vote.subject {
        case .motion(let motion): element.set("motion", motion)
        case .round(let round):
            element.set("selection", round.selection)
            element.set("round", round.number)
            element.set("seats", round.seats)
        }
        element.set("item", vote.item)
        element.set("method", word: vote.method)
        set("opened", vote.openedAt, on: element)
        element.set("forced", where: vote.isForced)
        element.add(vote.majority)
        if let tool = vote.tool { write(tool, to: element.add("tool")) }
        element.add("candidate", vote.round?.options ?? [])
        for person in vote.recused.inOrder(order) { element.add("recused").set("person", person) }
        let voters = Dictionary(grouping: vote.ballots) { $0.value.choice }
            .mapValues { $0.map(\.key).inOrder(order) }
        for choice in Choice.allCases {
            guard let voters = voters[choice] else { continue }
            let ballots = element.add("ballots")
            ballots.set("choice", word: choice)
            for voter in voters {
                guard let ballot = vote.ballots[voter] else { continue }
                let written = ballots.add("ballot")
                written.set("voter", voter)
                written.set("castBy", ballot.castBy)
                set("at", ballot.at, on: written)
                written.add("option", ballot.options)
            }
        }
        if let abandonment = vote.abandonment {
            let abandoned = element.add("abandoned")
            set("at", abandonment.at, on: abandoned)
            write(abandonment.reason, to: abandoned)
        }
        if let closing = vote.closing { write(closing, to: element.add("closing")) }
    }

    private func write(_ closing: VoteClosing, to element: Element) {
        let snapshot = closing.snapshot
        set("at", closing.at, on: element)
        element.set("forced", where: closing.isForced)
        element.set("outcome", word: snapshot.outcome)
        element.set("base", snapshot.base)
        element.set("needed", snapshot.needed)
        element.set("entitled", snapshot.entitled)
        element.set("represented", snapshot.represented)
        element.set("recused", snapshot.recused)
        element.set("notVoting", snapshot.notVoting)
        if let papers = snapshot.remotePapers { element.set("remotePapers", papers) }
        let tally = element.add("tally")
        for choice in Choice.allCases { tally.set(choice.tallyName, snapshot.tally[choice]) }
        for count in snapshot.tally.options {
            let option = tally.add("option")
            option.refer(to: count.option)
            option.set("weight", count.weight)
        }
        for presence in snapshot.present {
            let present = element.add("present")
            present.set("channel", word: presence.channel)
            present.set("heads", presence.heads)
        }
        element.add(snapshot.quorum)
        element.add("elected", snapshot.elected)
        for person in closing.tellers { element.add("teller").set("person", person) }
        if let tieBreak = closing.tieBreak {
            let written = element.add("tieBreak")
            write(tieBreak.reason, to: written)
            written.add("option", tieBreak.elected)
        }
    }
}

extension MinutesReader {
    mutating func readVotes() throws(MinutesXMLError) {
        for element in root.list("votes") {
            let id: VoteID = try element.identifier("id")
            var tool: PassageID?
            if let written = element.part("tool") { tool = try passage(written) }
            let opened = VoteOpened(
                at: try element.instant("opened"),
                vote: id,
                item: try item(element),
                subject: try subject(element),
                method: try element.word("method"),
                majority: try element.majority(),
                isForced: element.holds("forced"),
                tool: tool,
                recused: try members(element.parts("recused"))
            )
            known.insert(.vote(id: id))
            events.append(.voteOpened(opened))
            try readBallots(element, vote: id)
            if let abandoned = element.part("abandoned") {
                let abandonment = VoteAbandoned(
                    at: try abandoned.instant("at"),
                    vote: id,
                    reason: try passage(abandoned)
                )
                events.append(.voteAbandoned(abandonment))
            }
            if let closing = element.part("closing") {
                let closed = VoteClosed(vote: id, closing: try voteClosing(closing))
                events.append(.voteClosed(closed))
            }
        }
    }

    private func subject(_ element: Element) throws(MinutesXMLError) -> VoteSubject {
        if let motion: MotionID = try reference(element, "motion", as: { .motion(id: $0) }) {
            return .motion(id: motion)
        }
        let selection: SelectionID? = try reference(element, "selection") { .selection(id: $0) }
        guard let selection else { throw .meaningless(element.place("selection"), value: "") }
        let round = Round(
            selection: selection,
            number: try element.number("round"),
            options: try options(element.parts("candidate")),
            seats: try element.number("seats")
        )
        return .round(round: round)
    }

    private mutating func readBallots(
        _ vote: Element,
        vote id: VoteID
    ) throws(MinutesXMLError) {
        for ballots in vote.parts("ballots") {
            let choice: Choice = try ballots.word("choice")
            for ballot in ballots.elements {
                let balloted = Balloted(
                    at: try ballot.instant("at"),
                    vote: id,
                    voter: try member(ballot, "voter"),
                    choice: choice,
                    options: try options(ballot.parts("option")),
                    castBy: try optionalMember(ballot, "castBy")
                )
                events.append(.balloted(balloted))
            }
        }
    }

    private mutating func voteClosing(_ element: Element) throws(MinutesXMLError) -> VoteClosing {
        guard let written = element.part("tally") else {
            throw .meaningless(element.place(), value: "")
        }
        var tally = Tally()
        for choice in Choice.allCases { tally[choice] = try written.number(choice.tallyName) }
        for option in written.parts("option") {
            tally.options.append(
                OptionCount(option: try self.option(option), weight: try option.number("weight"))
            )
        }
        var present: [Snapshot.Presence] = []
        for presence in element.parts("present") {
            present.append(
                Snapshot.Presence(
                    channel: try presence.word("channel"),
                    heads: try presence.number("heads")
                )
            )
        }
        let snapshot = Snapshot(
            entitled: try element.number("entitled"),
            present: present,
            represented: try element.number("represented"),
            recused: try element.number("recused"),
            quorum: try element.reckoning(),
            tally: tally,
            notVoting: try element.number("notVoting"),
            base: try element.number("base"),
            needed: try element.number("needed"),
            outcome: try element.word("outcome"),
            elected: try options(element.parts("elected")),
            remotePapers: try element.optional("remotePapers") { Int($0) }
        )
        var tieBreak: TieBreak?
        if let written = element.part("tieBreak") {
            tieBreak = TieBreak(
                elected: try options(written.parts("option")),
                reason: try passage(written)
            )
        }
        return VoteClosing(
            at: try element.instant("at"),
            tellers: try members(element.parts("teller")),
            isForced: element.holds("forced"),
            tieBreak: tieBreak,
            snapshot: snapshot
        )
    }

    func members(_ elements: [Element]) throws(MinutesXMLError) -> [PersonID] {
        var members: [PersonID] = []
        for element in elements { members.append(try member(element)) }
        return members
    }
}

extension Choice {
    /// What the tally calls it.
    fileprivate var tallyName: String {
        switch self {
        case .abstention: "abstentions"
        case .inFavour, .against, .blank, .spoiled, .notTakingPart: rawValue
        }
    }
}

extension Collection<PersonID> {
    /// In the order of the roster; who is not on it comes last.
    fileprivate func inOrder(_ order: [PersonID: Int]) -> [PersonID] {
        map { (order[$0] ?? Int.max, $0) }.sorted { $0 < $1 }.map(\.1)
    }
}
