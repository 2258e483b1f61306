import Meetings

extension RefusalWords {
    func ofVotes(_ refusal: Refusal) -> Phrase? {
        switch refusal {
        case .quorumMissing(let needed, let counted):
            Phrase(
                french: """
                    Le quorum n'est pas atteint : \(counted) pour \(needed) requis. La présidence \
                    peut passer outre (forcé) : le procès-verbal le dira.
                    """,
                english: """
                    There is no quorum: \(counted) of \(needed) needed. The chair may go ahead \
                    (forced): the minutes will say so.
                    """
            )
        case .voteAlreadyOpen:
            Phrase(
                french: "Un vote est déjà ouvert sur ce texte. Fermez-le d'abord.",
                english: "A vote on this text is open already. Close it first."
            )
        case .voteAlreadyClosed:
            Phrase(
                french: "Ce vote est clos : son résultat est figé.",
                english: "This vote is closed: its result is frozen."
            )
        case .voteStillOpen:
            Phrase(
                french: "Un vote est encore ouvert. Fermez-le d'abord.",
                english: "A vote is still open. Close it first."
            )
        case .tooManyBallots(let cast, let possible):
            Phrase(
                french: """
                    \(cast) voix pour \(possible) présentes ou représentées. Corrigez le \
                    décompte, ou les présences.
                    """,
                english: """
                    \(cast) votes for \(possible) present or represented. Correct the tally, or \
                    the attendance.
                    """
            )
        case .voteNotClosed:
            Phrase(
                french: "Le vote n'est pas clos : fermez-le avant d'en tirer une décision.",
                english: "The vote is not closed: close it before a decision follows from it."
            )
        case .voteRejected:
            Phrase(
                french: "Le vote a rejeté le texte : aucune décision n'en découle.",
                english: "The vote rejected the text: no decision follows from it."
            )
        default: ofVoters(refusal) ?? ofTallies(refusal)
        }
    }

    private func ofVoters(_ refusal: Refusal) -> Phrase? {
        switch refusal {
        case .notEntitled(let person):
            Phrase(
                french: "\(glossary.name(person)) : n'a pas voix délibérative.",
                english: "\(glossary.name(person)): has no right to vote."
            )
        case .voterAbsent(let person):
            Phrase(
                french: """
                    \(glossary.name(person)) : vote sans être en séance, ou par un canal que les \
                    règles n'admettent pas. Corrigez les présences ou le vote.
                    """,
                english: """
                    \(glossary.name(person)): votes without being present, or through a channel \
                    that the rules do not admit. Correct the attendance or the vote.
                    """
            )
        case .voterRecused(let person):
            Phrase(
                french: "\(glossary.name(person)) : s'est déporté, et ne peut voter.",
                english: "\(glossary.name(person)): is recused, and cannot vote."
            )
        case .alreadyBalloted(let person):
            Phrase(
                french: "\(glossary.name(person)) : a déjà voté.",
                english: "\(glossary.name(person)): has voted already."
            )
        case .notProxyHolder(let holder, let voter):
            Phrase(
                french: """
                    \(glossary.name(holder)) : n'a pas de pouvoir qui vaille pour \
                    \(glossary.name(voter)) à cet instant.
                    """,
                english: """
                    \(glossary.name(holder)): holds no proxy that counts for \
                    \(glossary.name(voter)) at that moment.
                    """
            )
        default: nil
        }
    }

    private func ofTallies(_ refusal: Refusal) -> Phrase? {
        switch refusal {
        case .ballotsOnlyInRecordedVote:
            Phrase(
                french: "Des noms ne se donnent que dans un vote nominatif. Donnez des totaux.",
                english: "Names are given in a recorded vote only. Give totals."
            )
        case .tallyOnlyWithoutNames:
            Phrase(
                french: "Un vote nominatif se compte par les noms. Ôtez les totaux.",
                english: "A recorded vote is counted by its names. Take out the totals."
            )
        case .tallyMissing:
            Phrase(
                french: "Il manque le décompte du vote : pour, contre, abstentions.",
                english: "The tally of the vote is missing: for, against, abstentions."
            )
        case .negativeTally:
            Phrase(
                french: "Un décompte ne peut être négatif.",
                english: "A tally cannot be negative."
            )
        case .castingVoteMissing:
            Phrase(
                french: """
                    Partage égal des voix : donnez la voix prépondérante de la présidence, pour \
                    ou contre.
                    """,
                english: "The votes are equal: give the chair's casting vote, for or against."
            )
        case .castingVoteWithoutTie:
            Phrase(
                french: """
                    La voix prépondérante ne joue qu'à égalité, hors scrutin secret. Ôtez-la.
                    """,
                english: """
                    The casting vote counts in a tie only, never in a secret ballot. Take it out.
                    """
            )
        case .castingVoteUndecided:
            Phrase(
                french: "La voix prépondérante est pour ou contre, rien d'autre.",
                english: "The casting vote is for or against, nothing else."
            )
        default: nil
        }
    }
}
