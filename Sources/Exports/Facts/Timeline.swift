import Journal
import Meetings
import OpenDocument
import Wording

/// Everything that happened, by item and in order of time.
struct Timeline {
    private let reading: Reading
    private let placement: Placement
    private let entryOrder: EntryOrder
    private var blocks: [ItemID?: [Block]] = [:]

    init(_ reading: Reading) {
        self.reading = reading
        placement = Placement(reading.meeting)
        entryOrder = EntryOrder(reading.minutes.record)
        addPresence()
        addSitting()
        addIncidents()
        addItems()
        addTexts()
        addVotes()
        addRecusals()
    }

    /// What happened under an item; before the first item with nil.
    func blocks(under item: ItemID?) -> [Block] { (blocks[item] ?? []).inOrder }

    private var meeting: Meeting { reading.meeting }

    private mutating func add(
        _ order: Block.Order,
        _ content: Block.Content,
        of subject: EntryOrder.Subject? = nil,
        at instant: Instant,
        under item: ItemID?
    ) {
        let block = Block(
            at: instant,
            order: order,
            sequence: subject.flatMap { entryOrder[$0] },
            subject: subject,
            content: content
        )
        blocks[item ?? placement.item(at: instant), default: []].append(block)
    }

    private mutating func addEvent(
        _ order: Block.Order,
        _ what: Phrase,
        of subject: EntryOrder.Subject? = nil,
        at instant: Instant,
        under item: ItemID?,
        telling passage: PassageID? = nil
    ) {
        let phrase = Phrase.event(at: reading.clock(instant), what)
        let line = reading.sentence(phrase, telling: [passage])
        add(order, .event(line), of: subject, at: instant, under: item)
    }

    private mutating func addPresence() {
        for event in PresenceEvents(meeting).events {
            guard let people = People(event.people.map(reading.name)) else { continue }
            addEvent(.presence, event.kind.words(people), at: event.at, under: nil)
        }
    }

    private mutating func addSitting() {
        for recess in meeting.recesses {
            let end = recess.to == meeting.adjournment?.at ? nil : recess.to
            addEvent(
                .recess,
                .recess(until: end.map(reading.clock)),
                of: .recess(recess.from),
                at: recess.from,
                under: nil
            )
        }
        for session in meeting.closedSessions {
            let end = session.to == meeting.adjournment?.at ? nil : session.to
            addEvent(
                .recess,
                .closedSession(until: end.map(reading.clock)),
                of: .closedSession(session.from),
                at: session.from,
                under: nil
            )
        }
        let opening = meeting.quorumChecks.first { $0.occasion == .opening }
        for (index, check) in meeting.quorumChecks.enumerated() where check != opening {
            guard let rule = meeting.quorumRule else { continue }
            let words =
                [check.reckoning.checked(rule)]
                + reading.questionStatements(.quorumCheck(index: index))
            addEvent(
                .quorum,
                words.joined(by: Phrase(verbatim: ". ")),
                of: .quorum(check),
                at: check.at,
                under: check.item
            )
        }
    }

    private mutating func addIncidents() {
        for incident in meeting.incidents {
            let what = Phrase.incident(
                incident.kind,
                People(incident.people.map(reading.name)),
                over: incident.until.map(reading.clock),
                text: incident.text.flatMap(reading.line)
            )
            addEvent(
                .incident,
                what,
                of: .incident(incident.id),
                at: incident.at,
                under: incident.item,
                telling: incident.text
            )
        }
    }

    private mutating func addItems() {
        for item in meeting.agenda {
            for period in item.discussed.dropFirst() {
                addEvent(
                    .resumption,
                    .itemResumed,
                    of: .resumption(item.id, period.from),
                    at: period.from,
                    under: item.id
                )
            }
            if let instant = item.postponedAt {
                addEvent(
                    .postponement,
                    .itemPostponed,
                    of: .postponement(item.id),
                    at: instant,
                    under: item.id
                )
            }
        }
    }

    private mutating func addTexts() {
        for note in meeting.notes {
            guard let passage = reading.passage(note.passage) else { continue }
            add(.note, .note(passage), of: .note(note.id), at: note.at, under: note.item)
        }
        for motion in meeting.motions where meeting.votes(putting: motion.id).isEmpty {
            let fields = MotionFields(reading).fields(of: motion)
            add(.motion, .motion(fields), of: .motion(motion.id), at: motion.at, under: motion.item)
        }
        for decision in meeting.decisions {
            let fields = DecisionFields(reading).fields(of: decision)
            add(
                .decision,
                .decision(fields),
                of: .decision(decision.id),
                at: decision.at,
                under: decision.item
            )
        }
    }

    private mutating func addRecusals() {
        for recusal in meeting.recusals {
            addEvent(
                .recusal,
                .recuses(reading.name(recusal.person), until: recusal.to.map(reading.clock)),
                of: .recusal(recusal.id),
                at: recusal.from,
                under: recusal.item
            )
        }
    }

    private mutating func addVotes() {
        for vote in meeting.votes {
            guard let fields = VoteFields(reading).fields(of: vote) else { continue }
            let instant = vote.closing?.at ?? vote.abandonment?.at ?? vote.openedAt
            add(.vote, .vote(fields), of: .vote(vote.id), at: instant, under: vote.item)
        }
    }
}
