public import Meetings

extension Refusal {
    /// Why an act was not taken, naming the culprit, and what to do about it.
    public func explanation(with glossary: Glossary) -> Phrase {
        let words = RefusalWords(glossary: glossary)
        let found =
            switch self {
            case .outsidePhase, .writtenByNewerVersion, .notPrepared, .alreadyBegun, .anotherBody,
                .unknownTimeZone, .backwards, .afterAdjournment, .duringRecess, .alreadySealed:
                words.ofOrder(self)
            case .unknown, .duplicate, .alreadyRetracted, .notRetractable, .tooMany, .emptyRoster,
                .invalidWeight, .guestWithVote, .commitmentMissing:
                words.ofThings(self)
            case .connectionAlreadyOpen, .connectionNotOpen, .connectionOfAnother,
                .presentCannotBeExcused, .speakerAbsent, .turnAlreadyEnded, .itemAlreadyOpen,
                .itemNotOpen, .itemPostponed, .proxyToSelf, .proxyAlreadyGiven,
                .proxyLimitReached:
                words.ofPresence(self)
            case .quorumMissing, .voteAlreadyOpen, .voteAlreadyClosed, .voteStillOpen,
                .tooManyBallots, .voteNotClosed, .voteRejected, .notEntitled, .voterAbsent,
                .voterRecused, .alreadyBalloted, .notProxyHolder, .ballotsOnlyInRecordedVote,
                .tallyOnlyWithoutNames, .tallyMissing, .negativeTally, .castingVoteMissing,
                .castingVoteWithoutTie, .castingVoteUndecided:
                words.ofVotes(self)
            }
        return found ?? Phrase(verbatim: String(describing: self))
    }
}

/// The words for refusals, by what they are about; nil for those that another part words.
struct RefusalWords {
    let glossary: Glossary

    func ofOrder(_ refusal: Refusal) -> Phrase? {
        switch refusal {
        case .outsidePhase(let kind, let phase): outside(kind, phase)
        case .writtenByNewerVersion:
            Phrase(
                french: "La séance vient d'une version plus récente. Mettez Greffier à jour.",
                english: "The sitting comes from a newer version. Update Greffier."
            )
        case .notPrepared:
            Phrase(
                french: "La séance n'est pas préparée : donnez d'abord sa date et son instance.",
                english: "The sitting is not prepared: give its date and its body first."
            )
        case .alreadyBegun:
            Phrase(
                french: "Cette séance a déjà un registre ; vérifiez le fichier à côté de lui.",
                english: "This sitting has a record already; verify the file beside it."
            )
        case .anotherBody:
            Phrase(
                french: "La séance est celle d'une autre instance. Préparez-en une nouvelle.",
                english: "The sitting is that of another body. Prepare a new one."
            )
        case .unknownTimeZone(let zone):
            Phrase(
                french: "Fuseau inconnu : « \(zone) ». Écrivez par exemple Europe/Paris.",
                english: "Unknown time zone: ‘\(zone)’. Write Europe/Paris, for example."
            )
        case .backwards(let line, let at, let earliest): backwards(line, at, earliest)
        case .afterAdjournment(let at, let end):
            Phrase(
                french: """
                    À \(glossary.clock(at)), la séance était levée (\(glossary.clock(end))). \
                    Corrigez l'heure.
                    """,
                english: """
                    At \(glossary.clock(at)) the sitting was over (\(glossary.clock(end))). \
                    Correct the time.
                    """
            )
        case .duringRecess(let at):
            Phrase(
                french: """
                    À \(glossary.clock(at)), la séance était suspendue. Corrigez l'heure, ou \
                    celle de la reprise.
                    """,
                english: """
                    At \(glossary.clock(at)) the sitting was in recess. Correct the time, or \
                    that of the resumption.
                    """
            )
        case .alreadySealed:
            Phrase(
                french: "Le procès-verbal est déjà scellé.",
                english: "The minutes are sealed already."
            )
        default: nil
        }
    }

    private func outside(_ kind: Event.Kind, _ phase: Phase) -> Phrase {
        Phrase(
            french: """
                \(kind.label.capitalised) : impossible, la séance est à l'état \
                « \(phase.label) ».
                """,
            english: """
                \(kind.label.capitalised): not possible while the sitting is ‘\(phase.label)’.
                """
        )
    }

    private func backwards(
        _ line: Refusal.TimeLine,
        _ at: Instant,
        _ earliest: Instant
    ) -> Phrase {
        Phrase(
            french: """
                \(glossary.moment(at)) est trop tôt pour \(line.label) : pas avant \
                \(glossary.moment(earliest)). Corrigez l'heure.
                """,
            english: """
                \(glossary.moment(at)) is too early for \(line.label): not before \
                \(glossary.moment(earliest)). Correct the time.
                """
        )
    }

    func ofThings(_ refusal: Refusal) -> Phrase? {
        switch refusal {
        case .unknown(let reference):
            Phrase(
                french: "\(what(reference)) : inconnu de cette séance. Ajoutez-le d'abord.",
                english: "\(what(reference)): not known to this sitting. Add it first."
            )
        case .duplicate(let reference):
            Phrase(
                french: "\(what(reference)) : déjà consigné.",
                english: "\(what(reference)): recorded already."
            )
        case .alreadyRetracted(let reference):
            Phrase(
                french: "\(what(reference)) : déjà retiré.",
                english: "\(what(reference)): taken back already."
            )
        case .notRetractable(let reference):
            Phrase(
                french: """
                    \(what(reference)) : ne peut être retiré, d'autres faits en dépendent ou il \
                    est figé. Retirez d'abord ce qui en dépend.
                    """,
                english: """
                    \(what(reference)): cannot be taken back, other facts rest on it or it is \
                    frozen. Take back first what rests on it.
                    """
            )
        case .tooMany(let bound, let limit):
            Phrase(
                french: "Trop de \(bound.label) : la limite est de \(limit).",
                english: "Too many \(bound.label): the limit is \(limit)."
            )
        case .emptyRoster:
            Phrase(
                french: "La liste des membres est vide. Donnez au moins une personne.",
                english: "The roster is empty. Give at least one person."
            )
        case .invalidWeight(let person):
            Phrase(
                french: """
                    \(glossary.name(person)) : le nombre de voix doit être entre 0 et \
                    \(Limits.weight).
                    """,
                english: """
                    \(glossary.name(person)): the number of votes must be between 0 and \
                    \(Limits.weight).
                    """
            )
        case .guestWithVote(let person):
            Phrase(
                french: """
                    \(glossary.name(person)) : une personne admise en cours de séance n'a pas \
                    voix délibérative. Donnez-lui le siège d'invité.
                    """,
                english: """
                    \(glossary.name(person)): somebody admitted during the sitting has no vote. \
                    Give them the seat of a guest.
                    """
            )
        case .commitmentMissing(let reference):
            Phrase(
                french: "\(what(reference)) : manque au registre ; la remise est impossible.",
                english: "\(what(reference)): missing from the records; cannot submit."
            )
        default: nil
        }
    }

    /// The thing that a reference means, with its name where it has one.
    private func what(_ reference: Reference) -> Phrase {
        switch reference {
        case .person(let id), .excuse(let id): glossary.name(id)
        case .item(let id): glossary.title(id)
        case .passage(let id): glossary.quotation(id)
        case .motion(let id):
            glossary.meeting.motions[id].map { glossary.quotation($0.text) } ?? reference.label
        case .decision(let id):
            glossary.meeting.decisions[id].map { glossary.quotation($0.text) } ?? reference.label
        case .task(let id):
            glossary.meeting.tasks[id].map { glossary.quotation($0.text) } ?? reference.label
        case .connection, .mark, .annex, .turn, .vote, .incident, .proxy: reference.label
        }
    }
}
