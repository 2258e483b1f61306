import Registry

extension Complaint {
    /// Nothing is known of how mails go out.
    public static let noMailWay = Phrase(
        french: "Le courriel n'est pas configuré : « greffier notify mail » le configure.",
        english: "Mail is not configured: ‘greffier notify mail’ configures it."
    )
    /// A channel that was taken away.
    public static let channelGone = Phrase(
        french: "Le canal n'existe plus.",
        english: "The channel is there no more."
    )
    /// A channel that nobody knows.
    public static func unknownChannel(_ label: String) -> Phrase {
        Phrase(
            french:
                "Aucun canal ne s'appelle « \(label) » : « greffier notify channel list » les liste.",
            english: "No channel is called ‘\(label)’: ‘greffier notify channel list’ lists them."
        )
    }
    /// What cannot be said of a sitting that has not come so far.
    public static func notYet(
        _ reference: String,
        _ topic: Phrase,
        _ reader: Reader = .terminal
    ) -> Phrase {
        let place =
            switch reader {
            case .page:
                Phrase(french: "La page de la séance", english: "The page of the sitting")
            case .terminal:
                Phrase(
                    french: "« greffier show \(reference) »",
                    english: "‘greffier show \(reference)’"
                )
            }
        return Phrase(
            french: """
                \(reference) : pas de « \(topic) » à envoyer à ce stade de la séance. \(place) dit \
                où elle en est.
                """,
            english: """
                \(reference): nothing to send of ‘\(topic)’ at this stage of the sitting. \(place) \
                says how far it has come.
                """
        )
    }
    /// An item of the outbox of which nothing can be decided.
    public static func nothingToDecide(_ number: Int64) -> Phrase {
        let number = String(number)
        let minutes = String(Registry.longestSending / 60)
        return Phrase(
            french: """
                n° \(number) : rien à décider. Seul ce qui attend, a échoué ou reste incertain se \
                décide ; un envoi en cours qui n’aboutit pas devient incertain au bout de \
                \(minutes) minutes. « greffier notify list » montre la boîte d'envoi.
                """,
            english: """
                no. \(number): nothing to decide. Only what waits, failed or is uncertain can be \
                decided; what is being sent and comes to no end is uncertain after \(minutes) minutes. \
                ‘greffier notify list’ shows the outbox.
                """
        )
    }
    /// Where an address of the service is needed and none is known.
    public static let noOrigin = Phrase(
        french: """
            L'adresse publique du service n'est pas connue : \
            « greffier notify service https://greffier.exemple.fr » la donne.
            """,
        english: """
            The public address of the service is not known: \
            ‘greffier notify service https://greffier.exemple.fr’ gives it.
            """
    )
    /// A calendar of nothing in particular.
    public static let feedOfNothing = Phrase(
        french: "Un calendrier de quelles séances ? Donnez --body, --person, ou les deux.",
        english: "A calendar of which sittings? Give --body, --person, or both."
    )
    /// What is no address of a page.
    public static func noWebAddress(_ text: String) -> Phrase {
        Phrase(
            french: "« \(text) » n'est pas une adresse https:// (ou http://).",
            english: "‘\(text)’ is no https:// (or http://) address."
        )
    }
    /// What mail servers do not take for an address.
    public static func noMailAddress(_ text: String) -> Phrase {
        Phrase(
            french: "« \(text) » n'est pas une adresse que les serveurs de courriel prennent.",
            english: "‘\(text)’ is no address that mail servers take."
        )
    }
    /// Why the file of an answer tells nothing: the file, and what is wrong.
    public static func unreadableAnswer(_ file: String, _ reason: Phrase) -> Phrase {
        Phrase(french: "\(file) : \(reason)", english: "\(file): \(reason)")
    }
    /// Neither an answer nor a mail that came back from where nobody is.
    public static let noCalendarAnswer = Phrase(
        french: """
            ni réponse à une invitation (iCalendar, METHOD:REPLY), ni courriel revenu d’une adresse \
            où il n’y a personne (rapport de remise, statut 5.1). Donnez le fichier .ics, ou le courriel entier (.eml).
            """,
        english: """
            neither an answer to an invitation (iCalendar, METHOD:REPLY) nor a mail that came back \
            from an address where nobody is (a delivery report, status 5.1). Give the .ics file, or the whole mail (.eml).
            """
    )
    /// A line that is none of a calendar.
    public static func malformedCalendar(line: Int) -> Phrase {
        let line = String(line)
        return Phrase(
            french: "ligne \(line) : ce n'est pas une ligne d'iCalendar.",
            english: "line \(line): this is no line of iCalendar."
        )
    }
    /// A calendar that answers nothing.
    public static func notAReply(_ method: String) -> Phrase {
        Phrase(
            french: "ce calendrier n'est pas une réponse : METHOD est \(method), non REPLY.",
            english: "this calendar is no answer: METHOD is \(method), not REPLY."
        )
    }
    /// A line that is missing.
    public static func missingCalendarLine(_ name: String) -> Phrase {
        Phrase(
            french: "la réponse n'a pas de ligne \(name) lisible.",
            english: "the answer has no readable line \(name)."
        )
    }
    /// An answer that says nothing.
    public static func unknownCalendarAnswer(_ status: String) -> Phrase {
        Phrase(
            french: "PARTSTAT=\(status) ne répond rien.",
            english: "PARTSTAT=\(status) answers nothing."
        )
    }
    /// An answer about a sitting that is not ours.
    public static let otherInvitation = Phrase(
        french: "la réponse porte sur une invitation qui n'est pas de ces registres.",
        english: "the answer is to an invitation that is not from these records."
    )
    /// An answer of nobody, or of several people who share an address.
    public static func unknownAttendee(_ address: String, _ reader: Reader) -> Phrase {
        let remedy =
            switch reader {
            case .page:
                Phrase(
                    french: "les adresses de chacun se voient et se corrigent sur sa page.",
                    english: "the addresses of each are seen and mended on their page."
                )
            case .terminal:
                Phrase(
                    french: "« greffier person address » dit à qui elle est.",
                    english: "‘greffier person address’ says whose it is."
                )
            }
        return Phrase(
            french: """
                \(address) n'est l'adresse d'aucune des personnes convoquées, ou de plusieurs : \
                \(remedy)
                """,
            english: "\(address) is the address of nobody convened, or of several: \(remedy)"
        )
    }
    /// A mail that is none of those that went out, or of another sitting than the page is about.
    public static func notSentThere(_ address: String, _ reader: Reader) -> Phrase {
        switch reader {
        case .page:
            Phrase(
                french: """
                    ce courriel revenu de \(address) n’est pas un envoi de cette séance : donnez-le à la \
                    séance dont il est parti.
                    """,
                english: """
                    this mail that came back from \(address) was not sent for this sitting: give it to \
                    the sitting for which it went.
                    """
            )
        case .terminal:
            Phrase(
                french: "ce courriel revenu de \(address) n’est pas un envoi de ces registres.",
                english: "this mail that came back from \(address) was not sent from these records."
            )
        }
    }
    /// Who accepts to come to a hybrid sitting has not said how.
    public static func modeUnknown(_ name: Phrase, _ reader: Reader) -> Phrase {
        let remedy =
            switch reader {
            case .page:
                Phrase(
                    french: "redonnez le fichier en disant ici comment prendre une acceptation.",
                    english: "give the file again, saying here how an acceptance is taken."
                )
            case .terminal:
                Phrase(
                    french: "redonnez le fichier avec --accepted onSite ou --accepted remote.",
                    english: "give the file again with --accepted onSite or --accepted remote."
                )
            }
        return Phrase(
            french: """
                \(name) accepte, sans dire s'il s'agit de venir sur place ou d'être à distance : \
                demandez-le-lui (son lien personnel sert à répondre), ou \(remedy)
                """,
            english: """
                \(name) accepts without saying whether on site or remotely: ask them (they answer \
                by their personal link), or \(remedy)
                """
        )
    }
    /// Who does not know yet.
    public static func tentative(_ name: Phrase) -> Phrase {
        Phrase(
            french: "\(name) répond « peut-être » : rien n'est annoncé.",
            english: "\(name) answers ‘perhaps’: nothing is announced."
        )
    }
    /// An answer to an invitation for another time than the sitting has now.
    public static func outdatedAnswer(_ name: Phrase) -> Phrase {
        Phrase(
            french: """
                \(name) répond à la convocation d’avant, pour une autre date ou une autre heure : \
                attendez sa réponse à la nouvelle, ou demandez-la-lui.
                """,
            english: """
                \(name) answers to the earlier notice, for another date or hour: wait for the \
                answer to the new one, or ask for it.
                """
        )
    }
    /// An answer to a version of the invitation that never went out, or of a moment to come.
    public static func answerAhead(_ name: Phrase) -> Phrase {
        Phrase(
            french: """
                cette réponse au nom de \(name) est datée de l’avenir, ou répond à une convocation \
                qui n’est jamais partie : elle ne change rien. Demandez-lui sa réponse.
                """,
            english: """
                this answer in the name of \(name) is dated in the future, or answers a notice that \
                never went out: it changes nothing. Ask them for theirs.
                """
        )
    }
    /// An answer older than one that was taken.
    public static func olderAnswer(_ name: Phrase) -> Phrase {
        Phrase(
            french: "\(name) a répondu depuis : cette réponse plus ancienne ne change rien.",
            english: "\(name) has answered since: this older answer changes nothing."
        )
    }
    /// Longer than any answer.
    public static func answerTooLarge(limit: Int) -> Phrase {
        let limit = String(limit)
        return Phrase(
            french: "le fichier dépasse \(limit) octets.",
            english: "the file has more than \(limit) bytes."
        )
    }
}
