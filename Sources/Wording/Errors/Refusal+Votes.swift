import Meetings

extension Phrase {
    static let negativeTally = Phrase(
        french: "Un décompte ne descend pas sous zéro. Corrigez les nombres de voix.",
        english: "A tally does not go below zero. Correct the numbers of votes."
    )

    static func tooManyBallots(_ cast: Int, _ possible: Int) -> Phrase {
        Phrase(
            french: """
                Trop de voix : \(cast) dans le décompte, et \(possible) au plus dans la séance, \
                pouvoirs compris et déports déduits. Corrigez le décompte ou les présences.
                """,
            english: """
                Too many votes: \(cast) in the tally, and at most \(possible) at the sitting, \
                proxies included and recusals taken off. Correct the tally or the attendance.
                """
        )
    }

    static let castingVoteMissing = Phrase(
        french: """
            Les voix sont partagées, et celle de la présidence est prépondérante. Dites dans quel \
            sens elle a tranché.
            """,
        english: """
            The vote is tied, and the chair has the casting vote. Say which way the chair decided.
            """
    )

    static let castingVoteWithoutTie = Phrase(
        french: """
            Il n'y a pas ici de voix prépondérante : elle ne vaut qu'en cas de partage des voix, \
            si la règle la prévoit, jamais au scrutin secret, ni quand la présidence se déporte \
            ou n'est plus là. Retirez-la.
            """,
        english: """
            There is no casting vote here: it counts in a tie only, where the rule gives it, \
            never in a secret ballot, nor when the chair is recused or has left. Leave it out.
            """
    )

    static let castingVoteUndecided = Phrase(
        french: "La voix prépondérante tranche : donnez « pour » ou « contre ».",
        english: "A casting vote decides: give ‘for’ or ‘against’."
    )
}

extension Glossary {
    func castingVoteAgainstBallot(_ chair: PersonID) -> Phrase {
        Phrase(
            french: """
                Les voix sont partagées, et le bulletin \(of(chair)), qui préside, tranche déjà en \
                sens contraire. Retirez la voix prépondérante, ou laissez-la suivre ce bulletin.
                """,
            english: """
                The vote is tied, and the ballot \(of(chair)), who is in the chair, decides it the \
                other way already. Leave the casting vote out, or let it follow that ballot.
                """
        )
    }

    func voteAlreadyOpen(_ id: VoteID) -> Phrase {
        Phrase(
            french: "\(vote(id).capitalised) est déjà ouvert. Closez d'abord celui-là.",
            english: "\(vote(id).capitalised) is open already. Close that one first."
        )
    }

    func voteAlreadyClosed(_ id: VoteID) -> Phrase {
        Phrase(
            french: """
                \(vote(id).capitalised) est clos. Pour le corriger, rouvrez-le à la ligne de sa \
                clôture, dans le déroulé ; pour revoter, ouvrez un nouveau vote.
                """,
            english: """
                \(vote(id).capitalised) is closed. To correct it, reopen it at the line of its \
                close in the time line; to vote again, open a new vote.
                """
        )
    }

    func notReopenable(_ id: VoteID) -> Phrase {
        Phrase(
            french: """
                \(vote(id).capitalised) ne se rouvre pas : une décision, un autre vote ou un texte \
                amendé en découle, ou il s’est fait sans bulletins. Retirez d’abord ce qui en \
                découle ; un vote sans bulletins se retire à sa ligne du déroulé.
                """,
            english: """
                \(vote(id).capitalised) is not reopened: a decision, another vote or an amended \
                text follows from it, or there were no ballots. Take back first what follows; a \
                vote without ballots is taken back at its line of the time line.
                """
        )
    }

    func voteMovedOn(_ id: VoteID, ballots: Int, hasEnded: Bool) -> Phrase {
        let received = Phrase(
            french: ballots > 1
                ? "\(ballots) bulletins y ont été reçus" : "un bulletin y a été reçu",
            english: ballots > 1
                ? "\(ballots) ballots were received in it" : "a ballot was received in it"
        )
        let ended = Phrase(french: "il a pris fin", english: "it has ended")
        let since = ((ballots > 0 ? [received] : []) + (hasEnded ? [ended] : [])).listed
        return Phrase(
            french: """
                \(vote(id).capitalised) n’est pas annulé : depuis, \(since). Pour le retirer malgré \
                tout, allez à sa ligne du déroulé ; pour corriger un bulletin ou un résultat, à la \
                sienne.
                """,
            english: """
                \(vote(id).capitalised) is not undone: since then \(since). To take it back all \
                the same, go to its line of the time line; to correct a ballot or a result, to \
                theirs.
                """
        )
    }

    func voteStillOpen(_ id: VoteID) -> Phrase {
        Phrase(
            french: """
                \(vote(id).capitalised) est encore ouvert. Donnez-en le résultat d'abord.
                """,
            english: "\(vote(id).capitalised) is still open. Give its result first."
        )
    }

    func ballotsOnlyInRecordedVote(_ id: VoteID) -> Phrase {
        Phrase(
            french: """
                \(vote(id).capitalised) n'est pas nominatif : il ne prend pas de bulletins par \
                nom. Donnez un décompte à la clôture.
                """,
            english: """
                \(vote(id).capitalised) is no recorded vote: it takes no ballots by name. Give a \
                tally at the close.
                """
        )
    }

    func tallyOnlyWithoutNames(_ id: VoteID) -> Phrase {
        Phrase(
            french: """
                \(vote(id).capitalised) est nominatif : son décompte se fait d'après les bulletins. \
                Retirez les nombres de voix.
                """,
            english: """
                \(vote(id).capitalised) is a recorded vote: its ballots are counted. Leave the \
                numbers out.
                """
        )
    }

    func tallyMissing(_ id: VoteID) -> Phrase {
        Phrase(
            french: """
                \(vote(id).capitalised) se clôt avec un décompte. Donnez le nombre des voix, \
                des abstentions, des bulletins blancs et nuls.
                """,
            english: """
                \(vote(id).capitalised) is closed with a tally. Give the number of votes, of \
                abstentions, of blank and of spoiled ballots.
                """
        )
    }

    func voteNotClosed(_ id: VoteID) -> Phrase {
        Phrase(
            french: """
                \(vote(id).capitalised) n'est pas clos : aucune décision n'en découle encore. \
                Donnez-en le résultat d'abord.
                """,
            english: """
                \(vote(id).capitalised) is not closed: no decision follows from it yet. Give its \
                result first.
                """
        )
    }

    func voteRejected(_ id: VoteID) -> Phrase {
        Phrase(
            french: """
                \(vote(id).capitalised) l'a rejetée : aucune décision n'en découle. Retirez la \
                décision, ou le renvoi au vote.
                """,
            english: """
                \(vote(id).capitalised) rejected it: no decision follows. Leave the decision out, \
                or its reference to the vote.
                """
        )
    }
}
