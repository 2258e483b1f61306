import Meetings

extension Glossary {
    /// What a reference stands for, with its article: «le point « Budget »», «la tâche « … »».
    ///
    /// Of what the sitting does not know, the identifier.
    func noun(_ reference: Reference) -> Phrase {
        switch reference {
        case .person(let id):
            names[id].map { Phrase(verbatim: $0.inFull) }
                ?? Self.named("la personne", "the person", id.description)
        case .connection(let id): connection(id)
        case .mark(let id): mark(id)
        case .item(let id): item(id)
        case .annex(let id): annex(id)
        case .passage(let id):
            quoted("le texte", "the text", texts[id] == nil ? nil : id, id.description)
        case .turn(let id): turn(id)
        case .motion(let id): motion(id)
        case .vote(let id): vote(id)
        case .selection(let id): selection(id)
        case .recusal(let id):
            meeting.recusals[id].map { recusal in
                Phrase(
                    french: "le déport \(of(recusal.person))",
                    english: "the recusal \(of(recusal.person))"
                )
            } ?? Self.named("le déport", "the recusal", id.description)
        case .decision(let id):
            quoted("la décision", "the decision", meeting.decisions[id]?.text, id.description)
        case .task(let id):
            quoted("la tâche", "the task", meeting.tasks[id]?.text, id.description)
        case .incident(let id): incident(id)
        case .proxy(let id): proxy(id)
        case .announcement(let id): announcement(id)
        case .replacement(let id): replacement(id)
        }
    }

    func item(_ id: ItemID) -> Phrase {
        quoted("le point", "the item", meeting.agenda[id]?.title, id.description)
    }

    /// «la résolution « … »»: in the words of the kind of body.
    func motion(_ id: MotionID) -> Phrase {
        let label = (meeting.opening?.rules.kind ?? .association).motion
        return quoted(
            "la \(label.french)",
            "the \(label.english)",
            meeting.motions[id]?.text,
            id.description
        )
    }

    func selection(_ id: SelectionID) -> Phrase {
        quoted("le choix", "the choice", meeting.selections[id]?.title, id.description)
    }

    func vote(_ id: VoteID) -> Phrase {
        if let round = meeting.votes[id]?.round {
            let subject = selection(round.selection)
            return Phrase(
                french: "le tour \(round.number) pour \(subject)",
                english: "round \(round.number) of \(subject)"
            )
        }
        guard let motion = meeting.votes[id]?.motion else {
            return Self.named("le vote", "the vote", id.description)
        }
        let subject = self.motion(motion)
        return Phrase(french: "le vote sur \(subject)", english: "the vote on \(subject)")
    }

    /// «de Mme Le Goff», «d’Anne Morvan»; ‘of Mme Le Goff’.
    func of(_ person: PersonID) -> Phrase {
        let name = name(person)
        return Phrase(french: "\(Elision.of(name.french))", english: "of \(name)")
    }

    func connection(_ id: ConnectionID) -> Phrase {
        guard let owner = meeting.attendance.owner(of: id) else {
            return Self.named("la connexion", "the connection", id.description)
        }
        return Phrase(french: "la connexion \(of(owner))", english: "the connection \(of(owner))")
    }

    private func mark(_ id: MarkID) -> Phrase {
        guard let mark = meeting.attendance.marks[id] else {
            return Self.named(
                "l'arrivée ou le départ",
                "the arrival or departure",
                id.description
            )
        }
        let movement =
            mark.movement.isArrival
            ? Phrase(french: "l'arrivée", english: "the arrival")
            : Phrase(french: "le départ", english: "the departure")
        return Phrase(
            french: "\(movement) \(of(mark.person)) à \(moment(mark.at))",
            english: "\(movement) \(of(mark.person)) at \(moment(mark.at))"
        )
    }

    private func annex(_ id: AnnexID) -> Phrase {
        let all = meeting.annexes + meeting.agenda.flatMap(\.annexes)
        let name = all.first { $0.id == id }?.name
        return quoted("l’annexe", "the annex", name, id.description)
    }

    private func turn(_ id: TurnID) -> Phrase {
        guard let turn = meeting.turns[id] else {
            return Self.named("l'intervention", "the speaking turn", id.description)
        }
        return Phrase(
            french: "l'intervention \(of(turn.person)) à \(moment(turn.beganAt))",
            english: "the speaking turn \(of(turn.person)) at \(moment(turn.beganAt))"
        )
    }

    private func incident(_ id: IncidentID) -> Phrase {
        guard let incident = meeting.incidents[id] else {
            return Self.named("l'incident", "the incident", id.description)
        }
        return Phrase(
            french: "l'incident de \(moment(incident.at))",
            english: "the incident of \(moment(incident.at))"
        )
    }

    private func proxy(_ id: ProxyID) -> Phrase {
        guard let proxy = meeting.proxies[id] else {
            return Self.named("le pouvoir", "the proxy", id.description)
        }
        return Phrase(
            french: "le pouvoir \(of(proxy.giver)) à \(name(proxy.holder))",
            english: "the proxy \(of(proxy.giver)) to \(name(proxy.holder))"
        )
    }

    private func announcement(_ id: AnnouncementID) -> Phrase {
        guard let announcement = meeting.announcements[id] else {
            return Self.named("l'annonce", "the announcement", id.description)
        }
        let person = announcement.person
        guard announcement.intention == .excused else {
            return Phrase(
                french: "l'annonce \(of(person))",
                english: "the announcement \(of(person))"
            )
        }
        return Phrase(french: "l'excuse \(of(person))", english: "the excuse \(of(person))")
    }

    private func replacement(_ id: ReplacementID) -> Phrase {
        guard let replacement = meeting.replacements[id] else {
            return Self.named("le remplacement", "the replacement", id.description)
        }
        let substitute = name(replacement.substitute)
        return Phrase(
            french: "le remplacement \(of(replacement.member)) par \(substitute)",
            english: "the replacement \(of(replacement.member)) by \(substitute)"
        )
    }

    private func quoted(
        _ french: String,
        _ english: String,
        _ passage: PassageID?,
        _ id: String
    ) -> Phrase {
        guard let passage else {
            return Phrase(french: "\(french) \(id)", english: "\(english) \(id)")
        }
        return Phrase(
            french: "\(french) \(quotation(passage))",
            english: "\(english) \(quotation(passage))"
        )
    }

    private static func named(
        _ french: Text<French>,
        _ english: Text<English>,
        _ id: String
    ) -> Phrase {
        let noun = Phrase(french: french, english: english)
        return Phrase(french: "\(noun) \(id)", english: "\(noun) \(id)")
    }
}
