import Meetings

extension Refusal.OfChoice {
    func explanation(with glossary: Glossary) -> Phrase {
        switch self {
        case .impossibleSeats(_, let seats, let options): .impossibleSeats(seats, options)
        case .optionUnknown(let id): glossary.optionUnknown(id)
        case .selectionFilled(let id): glossary.selectionFilled(id)
        case .ballotUnfit(let id, let seats): glossary.ballotUnfit(id, seats)
        case .countsUnreconciled(let ballots, let named, let seats):
            .countsUnreconciled(ballots, named, seats)
        case .tieBreakMissing(let id, let seats): glossary.tieBreakMissing(id, seats)
        case .tieBreakWithoutTie(let id): glossary.tieBreakWithoutTie(id)
        case .tieBreakUnfit(let id, let seats): glossary.tieBreakUnfit(id, seats)
        }
    }
}

extension Phrase {
    static func impossibleSeats(_ seats: Int, _ options: Int) -> Phrase {
        Phrase(
            french: """
                Sièges à pourvoir : \(seats), en lice : \(options). Il faut au moins un siège, et au \
                moins autant de candidatures que de sièges, chacune une fois. Corrigez la liste.
                """,
            english: """
                Seats to be filled: \(seats), candidates: \(options). There must be at least one seat, \
                and at least as many candidates as seats, each once. Correct the list.
                """
        )
    }

    static func countsUnreconciled(_ ballots: Int, _ named: Int, _ seats: Int) -> Phrase {
        Phrase(
            french: """
                Les voix ne se recoupent pas (suffrages exprimés : \(ballots) ; voix en tout : \
                \(named)) : chaque bulletin porte \(seats == 1 ? "un seul nom" : "de 1 à \(seats) noms"). \
                Recomptez.
                """,
            english: """
                The figures do not reconcile (valid ballots: \(ballots); votes in all: \(named)): each \
                ballot names \(seats == 1 ? "one" : "from 1 to \(seats)"). Count again.
                """
        )
    }
}

extension Glossary {
    func methodUnfit(_ method: VoteMethod) -> Phrase {
        let label = method.label(in: meeting.opening?.rules.kind ?? .association)
        return method.isWithoutBallots
            ? Phrase(
                french: "\(label.capitalised) : un choix se fait par bulletins. Dites comment.",
                english: "\(label.capitalised): a choice is made with ballots. Say how."
            )
            : Phrase(
                french: "\(label.capitalised) : cela demande un vote. Ouvrez-le.",
                english: "\(label.capitalised): that takes a vote. Open it."
            )
    }

    func toolMissing(_ id: VoteID) -> Phrase {
        Phrase(
            french: "Dites avec quel outil le scrutin externe a été tenu.",
            english: "Say with which tool the external ballot was held."
        )
    }

    func toolMisplaced(_ id: VoteID) -> Phrase {
        Phrase(
            french: "Seul un scrutin externe nomme un outil. Retirez-le.",
            english: "Only an external ballot names a tool. Leave it out."
        )
    }

    func alreadyRecused(_ person: PersonID) -> Phrase {
        Phrase(
            french: "\(name(person)) s'est déjà déporté. Rien n'est à ajouter.",
            english: "\(name(person)) is recused already. There is nothing to add."
        )
    }

    func recusalAlreadyEnded(_ id: RecusalID) -> Phrase {
        let recusal = noun(.recusal(id: id)).capitalised
        return Phrase(
            french: "\(recusal) a déjà pris fin. Entrez-en un nouveau.",
            english: "\(recusal) has ended already. Enter a new one."
        )
    }

    func motionWithdrawn(_ id: MotionID) -> Phrase {
        let motion = motion(id).capitalised
        return Phrase(
            french: "\(motion) a été retirée. Déposez-en une nouvelle.",
            english: "\(motion) was withdrawn. Move a new one."
        )
    }

    func motionAlreadyVoted(_ id: MotionID) -> Phrase {
        let motion = motion(id).capitalised
        return Phrase(
            french: """
                \(motion) a été mise aux voix : elle ne s'amende ni ne se retire plus. Déposez-en \
                une nouvelle.
                """,
            english: """
                \(motion) was put to the vote: it is no longer amended or withdrawn. Move a new \
                one.
                """
        )
    }

    func amendmentPending(_ id: MotionID) -> Phrase {
        let text = meeting.motions[id].map { quotation($0.text) } ?? .erasedText
        return Phrase(
            french: """
                L'amendement \(text) se vote d'abord. Mettez-le aux voix, ou entrez son retrait.
                """,
            english: "The amendment \(text) comes first. Vote on it, or enter its withdrawal."
        )
    }

    func amendmentNotCarried(_ id: MotionID) -> Phrase {
        let text = meeting.motions[id].map { quotation($0.text) } ?? .erasedText
        return Phrase(
            french: "L'amendement \(text) n'est pas adopté : le texte reste. Retirez le nouveau.",
            english: "The amendment \(text) is not carried: the text stands. Leave the new one out."
        )
    }

    func notAnAmendment(_ id: MotionID) -> Phrase {
        let motion = motion(id).capitalised
        return Phrase(
            french: "\(motion) n'amende rien. Dites quel texte elle modifie.",
            english: "\(motion) amends nothing. Say which text it changes."
        )
    }

    func optionUnknown(_ id: SelectionID) -> Phrase {
        Phrase(
            french: """
                \(selection(id).capitalised) : un nom n'est pas en lice à ce tour. Reprenez la \
                liste des candidatures.
                """,
            english: """
                \(selection(id).capitalised): one of those named does not stand in this round. \
                Take up the list of candidates.
                """
        )
    }

    func selectionFilled(_ id: SelectionID) -> Phrase {
        Phrase(
            french: "\(selection(id).capitalised) : tous les sièges sont pourvus. Arrêtez là.",
            english: "\(selection(id).capitalised): all seats are filled. Stop here."
        )
    }

    func ballotUnfit(_ id: VoteID, _ seats: Int) -> Phrase {
        guard seats > 0 else {
            return Phrase(
                french: "\(vote(id).capitalised) porte sur un texte. Ne nommez personne.",
                english: "\(vote(id).capitalised) is about a text. Name nobody."
            )
        }
        return Phrase(
            french: """
                \(vote(id).capitalised) : un bulletin porte de 1 à \(seats) noms en lice, ou il \
                est blanc ou nul. Corrigez-le.
                """,
            english: """
                \(vote(id).capitalised): a ballot names from 1 to \(seats) of those who stand, or \
                it is blank or spoiled. Correct it.
                """
        )
    }

    func tieBreakMissing(_ id: VoteID, _ seats: Int) -> Phrase {
        Phrase(
            french: """
                \(vote(id).capitalised) : égalité de voix pour \(seats) siège(s). Dites qui est \
                élu et pourquoi (âge, tirage au sort).
                """,
            english: """
                \(vote(id).capitalised): equal votes for \(seats) seat(s). Say who is elected and \
                why (age, drawing of lots).
                """
        )
    }

    func tieBreakWithoutTie(_ id: VoteID) -> Phrase {
        Phrase(
            french: "\(vote(id).capitalised) : rien n'est à départager. Retirez le départage.",
            english: "\(vote(id).capitalised): there is no tie to break. Leave the tie-break out."
        )
    }

    func tieBreakUnfit(_ id: VoteID, _ seats: Int) -> Phrase {
        Phrase(
            french: """
                \(vote(id).capitalised) : le départage nomme \(seats) élu(s) parmi les ex æquo, ni \
                plus ni moins. Corrigez-le.
                """,
            english: """
                \(vote(id).capitalised): the tie-break names \(seats) of the equals, no more and \
                no fewer. Correct it.
                """
        )
    }
}
