import Journal
import Meetings
import Wording

/// What is said around the time line, and of each event in it.
struct TimelineWords: PageWords {
    /// Over it.
    let title = Phrase(french: "Déroulé de la séance", english: "Time line of the sitting")
    /// How it is corrected.
    let hint = Phrase(
        french: """
            Une ligne se corrige ou se retire ici, un vote clos se rouvre depuis la ligne de sa \
            clôture ; ce qui était consigné reste dans le registre.
            """,
        english: """
            Correct a line or take it back here; a closed vote is reopened at its close. What was \
            recorded stays in the record.
            """
    )
    /// Where nothing happened yet.
    let empty = Phrase(french: "Rien n'est encore consigné.", english: "Nothing is recorded yet.")
    /// Leads to what corrects a line.
    let correct = Phrase(french: "Corriger", english: "Correct")
    /// Leads to what takes back a line of which nothing else can be changed.
    let takeBack = Phrase(french: "Retirer", english: "Take back")
    /// Over the form of an arrival or a departure.
    let markHint = Phrase(
        french: "L'heure, le mode et l'appareil se corrigent ; la ligne d'origine reste lisible.",
        english: "The time, the mode and the device can be corrected; what the line said is kept."
    )
    /// Over the form of the opening.
    static let openingHint = Phrase(
        french: """
            Qui a répondu à l’appel de l’ouverture suit la nouvelle heure ; l’heure d’origine reste \
            lisible.
            """,
        english: """
            Whoever answered the roll at the opening goes with the new time; the first time stays \
            legible.
            """
    )
    /// Of a box in it.
    static let anotherDay = Phrase(
        french: "La séance s’est ouverte un autre jour que prévu",
        english: "The sitting was opened on another day than planned"
    )
    /// Over the form of the end of the sitting.
    static let adjournmentHint = Phrase(
        french: """
            Ce qui s’est terminé avec la séance suit la nouvelle heure ; l’heure d’origine reste \
            lisible.
            """,
        english: """
            Whatever ended with the sitting goes with the new time; the first time stays legible.
            """
    )
    /// Over the times of a recess or a closed session.
    let stretchHint = Phrase(
        french: """
            Le début et la fin se corrigent ; les présences se recomptent, la ligne d’origine reste \
            lisible.
            """,
        english: """
            The beginning and the end can be corrected; presence is counted anew, and what the line \
            said is kept.
            """
    )
    /// Over the button that takes a closed session back in which something was recorded.
    static let exposure = Phrase(
        french: """
            Retirer ce huis clos rend public tout ce qui y a été consigné, sauf sous un point à huis \
            clos : écran de la salle, téléphones, procès-verbal.
            """,
        english: """
            Taking this closed session back makes public all that was recorded in it, unless under a \
            closed item: room screen, telephones, minutes.
            """
    )
    /// Over the button that takes a seat back.
    let admittedHint = Phrase(
        french: "Rien n’est consigné de cette personne : sa place peut être retirée.",
        english: "Nothing is recorded of this person: the seat can be taken back."
    )
    /// Over the button that reopens a vote.
    let reopenHint = Phrase(
        french: """
            Le vote reprend pour corriger bulletins ou chiffres, puis se clôt de nouveau ; le premier \
            résultat reste lisible au registre.
            """,
        english: """
            The vote goes on so that ballots or figures are corrected, and is closed again; the \
            first result stays legible in the record.
            """
    )
    /// Reopens a vote.
    let reopen = Phrase(french: "Rouvrir le vote", english: "Reopen the vote")
    /// Of the close of a vote that was reopened.
    static let reopened = Phrase(french: "vote rouvert ensuite", english: "vote reopened since")
    /// Of a line that was taken back.
    let retracted = Phrase(french: "ligne retirée", english: "line taken back")
    /// Over a time.
    let time = Phrase(french: "Heure exacte", english: "Exact time")
    /// Over the mode.
    let channel = Phrase(french: "Mode", english: "Mode")
    /// Over the device.
    let device = Phrase(french: "Appareil", english: "Device")
    /// Records the correction.
    let save = Phrase(french: "Enregistrer la correction", english: "Save the correction")
    /// Over the times of an item.
    let stretches = Phrase(french: "Heures du point", english: "Times of the item")
    /// Over the button that takes back that an item was opened.
    let undiscussedHint = Phrase(
        french: """
            Rien n’est consigné sous ce point : s’il a été ouvert par erreur, il redevient à venir.
            """,
        english: """
            Nothing is recorded under this item: if it was opened by mistake, it is still to come.
            """
    )
    /// Over a beginning.
    let from = Phrase(french: "De", english: "From")
    /// Over an end.
    let until = Phrase(french: "À", english: "To")
    /// Over the reason.
    let reason = Phrase(french: "Motif du retrait (facultatif)", english: "Reason (optional)")
    /// Takes it back.
    let retract = Phrase(french: "Retirer cette ligne", english: "Take this line back")
    /// Closes the form.
    let cancel = Phrase(french: "Fermer", english: "Close")
    /// Of a line that stands.
    let nothing = Phrase(
        french: "Cette ligne ne se corrige pas par elle-même : consignez un acte contraire.",
        english: "This line is not corrected by itself: record an act to the contrary."
    )

    /// That a line was corrected, to which time, and on which day: «corrigé le 3 avril 2020 : 18 h 42».
    static func corrected(_ time: Phrase?, on day: Phrase?) -> Phrase {
        let word =
            day.map { Phrase(french: "corrigé le \($0)", english: "corrected on \($0)") }
            ?? Phrase(french: "corrigé", english: "corrected")
        guard let time else { return word }
        return Phrase(french: "\(word) : \(time)", english: "\(word): \(time)")
    }

    /// «de 18 h 42 à 19 h 05»; without an end, since when.
    static func stretch(_ from: Phrase, until: Phrase?) -> Phrase {
        guard let until else {
            return Phrase(french: "depuis \(from)", english: "since \(from)")
        }
        return Phrase(french: "de \(from) à \(until)", english: "from \(from) to \(until)")
    }

    /// What came with one act, in a few words that stand within a sentence.
    static func entered(_ events: [Event], _ facts: ConsoleFacts) -> Phrase {
        var (people, ballots): (Set<PersonID>, Int) = ([], 0)
        for event in events {
            switch event {
            case .opened:
                return Phrase(french: "ouverture de la séance", english: "opening of the sitting")
            case .voteOpened, .voteClosed: return vote(event, isWhole: events.isWholeVote, facts)
            case .marked(let event): people.insert(event.mark.person)
            case .balloted: ballots += 1
            default: break
            }
        }
        if people.count > 1 {
            return Phrase(
                french: "présence de \(people.count) personnes",
                english: "presence of \(people.count) people"
            )
        }
        if ballots > 1 { return ProjectorWords.ballots(ballots) }
        let telling = events.last { $0.made != nil || $0.kind == .itemOpened }
        guard let event = telling ?? events.last else { return Phrase(verbatim: "…") }
        return switch event {
        case .marked(let event): movement(event.mark, facts, isWithin: true)
        case .balloted(let ballot):
            Phrase(
                french: "bulletin, \(facts.name(ballot.voter))",
                english: "ballot, \(facts.name(ballot.voter))"
            )
        case .itemOpened where events.contains(where: { $0.kind == .closedSessionBegan }):
            line(inClosedSession, subject(of: event, facts))
        default: line(event.kind.label, subject(of: event, facts))
        }
    }

    private static let inClosedSession = Phrase(
        french: "ouverture d’un point à huis clos",
        english: "item opened in closed session"
    )

    private static func vote(_ event: Event, isWhole: Bool, _ facts: ConsoleFacts) -> Phrase {
        let kind = isWhole ? Phrase(french: "vote", english: "vote") : event.kind.label
        let subject: Phrase? =
            switch event {
            case .voteOpened(let event): facts.quotation(of: event.subject)
            case .voteClosed(let event):
                facts.meeting.votes[event.vote].map { facts.quotation(of: $0.subject) }
            default: nil
            }
        return line(kind, subject)
    }

    /// An event in words, without its time; `count` of one kind that count as one.
    static func words(of event: Event, count: Int, _ facts: ConsoleFacts) -> Phrase {
        switch event {
        case .marked(let event): movement(event.mark, facts)
        case .balloted: ProjectorWords.ballots(count)
        case .incidentReported(let event): facts.words(of: event.incident).capitalised
        case .quorumChecked(let event): quorum(event.check, facts)
        case .voteClosed(let event): closing(event, facts)
        case .recessed(let event):
            Phrase.recess(until: event.until.map(facts.glossary.clock)).capitalised
        case .closedSessionBegan(let event):
            Phrase.closedSession(until: event.until.map(facts.glossary.clock)).capitalised
        default: line(event.kind.label.capitalised, subject(of: event, facts))
        }
    }

    private static func line(_ kind: Phrase, _ subject: Phrase?) -> Phrase {
        guard let subject else { return kind }
        return Phrase(french: "\(kind) : \(subject)", english: "\(kind): \(subject)")
    }

    private static func movement(
        _ mark: Mark,
        _ facts: ConsoleFacts,
        isWithin: Bool = false
    ) -> Phrase {
        // A correction changes what the mark says by now.
        let mark = facts.meeting.attendance.marks[mark.id] ?? mark
        guard let who = People([facts.name(mark.person)]) else { return .erasedName }
        let words =
            switch mark.movement {
            case .arrived(let channel, _): Phrase.arrival(who, through: channel)
            case .left: Phrase.departure(who)
            }
        return isWithin ? words : words.capitalised
    }

    private static func quorum(_ check: QuorumCheck, _ facts: ConsoleFacts) -> Phrase {
        facts.meeting.quorumRule.map { check.reckoning.checked($0).capitalised }
            ?? Event.Kind.quorumChecked.label.capitalised
    }

    private static func closing(_ closed: VoteClosed, _ facts: ConsoleFacts) -> Phrase {
        guard let vote = facts.meeting.votes[closed.vote] else {
            return Event.Kind.voteClosed.label.capitalised
        }
        let snapshot = closed.closing.snapshot
        let outcome = snapshot.outcomeWords(
            of: vote.method,
            electing: snapshot.elected.map(facts.name),
            isFeminine: facts.meeting.isFeminine(vote)
        )
        return line(outcome.withoutStop, facts.subject(of: vote).quoted)
    }

    /// Whom or what an event is about; nil where its kind says all.
    private static func subject(of event: Event, _ facts: ConsoleFacts) -> Phrase? {
        let (meeting, glossary) = (facts.meeting, facts.glossary)
        return switch event {
        case .prepared(let event): facts.told(on: event.particulars.plannedAt)
        case .guestAdmitted(let event): facts.name(event.member.person)
        case .admissionRetracted(let event): facts.name(event.person)
        case .announced(let event): said(event.announcement, facts)
        case .markedUntimed(let event): facts.name(event.mark.person)
        case .proxyGiven(let event): pair(facts.name(event.giver), facts.name(event.holder))
        case .proxyRevoked(let event):
            meeting.proxies[event.proxy].map { pair(facts.name($0.giver), facts.name($0.holder)) }
        case .replaced(let event):
            OthersWords.replacement(
                facts.name(event.replacement.substitute),
                facts.name(event.replacement.member)
            )
        case .turnBegan(let event): facts.name(event.person)
        case .turnEnded(let event): meeting.turns[event.turn].map { facts.name($0.person) }
        case .floorRequested(let event): facts.name(event.request.person)
        case .floorWithdrawn(let event): facts.name(event.person)
        case .markCorrected(let event):
            meeting.attendance.marks[event.mark].map { movement($0, facts) }
        case .retracted(let event): made(event.subject, facts)
        case .recused(let event): facts.name(event.recusal.person)
        case .recusalEnded(let event):
            meeting.recusals[event.recusal].map { facts.name($0.person) }
        case .itemAdded(let event): glossary.quotation(event.title)
        case .itemOpened(let event): glossary.title(event.item)
        case .itemClosed(let event): glossary.title(event.item)
        case .itemPostponed(let event): glossary.title(event.item)
        case .itemTimed(let event): glossary.title(event.item)
        default: text(of: event, facts)
        }
    }

    /// What was taken back, in the words of the line that told it.
    private static func made(_ reference: Reference, _ facts: ConsoleFacts) -> Phrase? {
        let entry = facts.entries.first { $0.event.made?.reference == reference }
        return entry.map { words(of: $0.event, count: 1, facts) }
    }

    private static func text(of event: Event, _ facts: ConsoleFacts) -> Phrase? {
        let (meeting, glossary) = (facts.meeting, facts.glossary)
        return switch event {
        case .noted(let event): glossary.quotation(event.note.passage)
        case .motionMoved(let event): glossary.quotation(event.motion.text)
        case .motionAmended(let event): glossary.quotation(event.text)
        case .motionWithdrawn(let event):
            meeting.motions[event.motion].map { glossary.quotation($0.text) }
        case .selectionProposed(let event): glossary.quotation(event.selection.title)
        case .voteOpened(let event): facts.subject(of: event.subject).quoted
        case .voteReopened(let event):
            meeting.votes[event.vote].map { facts.subject(of: $0).quoted }
        case .ballotRetracted(let event): facts.name(event.voter)
        case .openingCorrected(let event): facts.told(on: event.openedAt)
        case .adjournmentCorrected(let event): facts.told(on: event.adjournedAt)
        case .cancelled(let event): event.reason.map(glossary.quotation)
        case .stretchCorrected(let event):
            stretch(event.stretch, event.from, event.until, facts)
        case .stretchRetracted(let event): stretch(event.stretch, event.began, nil, facts)
        case .voteAbandoned(let event):
            meeting.votes[event.vote].map { facts.subject(of: $0).quoted }
        case .decided(let event): glossary.quotation(event.text)
        case .taskAssigned(let event): glossary.quotation(event.task.text)
        case .taskFollowed(let event): glossary.quotation(event.task.text)
        case .annexAttached(let event): glossary.quotation(event.annex.name)
        default: nil
        }
    }

    private static func stretch(
        _ stretch: Stretch,
        _ from: Instant,
        _ until: Instant?,
        _ facts: ConsoleFacts
    ) -> Phrase {
        let kind =
            switch stretch {
            case .recess: Event.Kind.recessed.label
            case .closedSession: BarWords().closed
            }
        let time = facts.told(Period(from: from, to: until))
        return Phrase(french: "\(kind), \(time)", english: "\(kind), \(time)")
    }

    private static func said(_ announcement: Announcement, _ facts: ConsoleFacts) -> Phrase {
        let who = facts.name(announcement.person)
        let what = Phrase.announced(announcement, facts.minutes)
        return Phrase(french: "\(who), \(what)", english: "\(who), \(what)")
    }

    private static func pair(_ giver: Phrase, _ holder: Phrase) -> Phrase {
        Phrase(french: "de \(giver) à \(holder)", english: "from \(giver) to \(holder)")
    }
}

extension [Event] {
    /// Whether a vote came with its opening and its close.
    fileprivate var isWholeVote: Bool {
        contains { if case .voteOpened = $0 { true } else { false } }
            && contains { if case .voteClosed = $0 { true } else { false } }
    }
}

extension ConsoleFacts {
    /// The beginning of what a vote is about.
    fileprivate func quotation(of subject: VoteSubject) -> Phrase {
        switch subject {
        case .motion(let id):
            meeting.motions[id].map { glossary.quotation($0.revisions.last?.text ?? $0.text) }
                ?? .erasedText
        case .round: self.subject(of: subject)
        }
    }
}

extension Phrase {
    /// Without the full stop at its end.
    fileprivate var withoutStop: Phrase {
        func cut(_ text: String) -> String { text.hasSuffix(".") ? String(text.dropLast()) : text }
        return Phrase(french: "\(cut(french))", english: "\(cut(english))")
    }
}
