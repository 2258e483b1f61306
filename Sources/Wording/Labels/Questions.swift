public import Participation

extension ParticipationQuestion: Worded {
    /// What is asked, as a title.
    public var label: Phrase {
        switch self {
        case .quorum:
            Phrase(
                french: "quorum, avec et sans les membres à distance",
                english: "quorum, with and without remote members"
            )
        case .presence:
            Phrase(
                french: "présence au fil de la séance",
                english: "presence in the course of the sitting"
            )
        case .switching:
            Phrase(french: "passages d'un mode à l'autre", english: "switches between modes")
        case .voice:
            Phrase(
                french: "prise de parole et vote, à distance et sur place",
                english: "speaking and voting, remotely and on site"
            )
        case .sections:
            Phrase(french: "présence par section", english: "attendance by section")
        case .attendance:
            Phrase(
                french: "présence d'un membre au fil du temps",
                english: "a member's attendance through time"
            )
        case .proxies: Phrase(french: "pouvoirs", english: "proxies")
        case .calendar:
            Phrase(
                french: "jour et heure des séances",
                english: "weekday and hour of sittings"
            )
        }
    }

    /// What a chart of the answer draws, in which unit and of whom.
    public var drawn: Phrase {
        switch self {
        case .quorum:
            Phrase(
                french: "part des ouvertures et des votes, membres ayant voix délibérative",
                english: "share of openings and votes, members with a vote"
            )
        case .presence: Phrase(french: "personnes, tout le monde", english: "people, everyone")
        case .switching:
            Phrase(
                french: "part des participations (personnes), tout le monde",
                english: "share of participations (people), everyone"
            )
        case .voice:
            Phrase(
                french: """
                    part à distance du temps, des interventions et des voix, membres ayant voix \
                    délibérative
                    """,
                english: "remote share of time, turns and votes, members with a vote"
            )
        case .sections:
            Phrase(
                french: "part des sièges occupés, membres ayant voix délibérative",
                english: "share of seats attended, members with a vote"
            )
        case .attendance:
            Phrase(
                french: "part à distance de son temps, par séance",
                english: "remote share of their time, by sitting"
            )
        case .proxies:
            Phrase(
                french: "part des membres représentés (personnes), à l'ouverture et aux votes",
                english: "share of members represented (people), at openings and votes"
            )
        case .calendar:
            Phrase(
                french: "participations à distance (personnes), membres ayant voix délibérative",
                english: "remote participations (people), members with a vote"
            )
        }
    }

    /// How the answer is to be read.
    public var reading: Phrase {
        switch self {
        case .quorum:
            Phrase(
                french: """
                    Une ligne par ouverture (0) et par vote ; « sans les membres à distance » ôte \
                    aussi les pouvoirs qu'ils détiennent. D'après le registre corrigé.
                    """,
                english: """
                    A row for each opening (0) and vote; ‘without remote members’ takes away the \
                    proxies that they hold, too. By the corrected record.
                    """
            )
        case .presence:
            Phrase(
                french: """
                    Toutes les personnes, invités compris ; les suspensions sont ôtées. Un départ \
                    avant la fin est celui de qui n'est pas revenu aussitôt ; une connexion perdue, ce \
                    qui a été consigné.
                    """,
                english: """
                    Everybody, guests included; recesses are left out. Who left before the end did not \
                    come again at once; a lost connection is one that was noted.
                    """
            )
        case .switching:
            Phrase(
                french: """
                    Part des participations où quelqu'un est passé d'un mode à l'autre, absence \
                    comprise ; départs avant la fin et connexions perdues qui ont été consignées.
                    """,
                english: """
                    Share of participations in which somebody went from one mode to the other, across \
                    an absence too; departures before the end and lost connections that were noted.
                    """
            )
        case .voice:
            Phrase(
                french: """
                    À rapprocher : la part du temps de présence à distance, et celle des prises de \
                    parole, du temps de parole et des voix des votes nominatifs.
                    """,
                english: """
                    To be compared: the remote share of presence, and that of turns, of time spoken \
                    and of weight cast in recorded votes.
                    """
            )
        case .sections:
            Phrase(
                french:
                    "D'après la section imprimée pour chaque séance ; membres ayant voix délibérative.",
                english: "By the section as printed for each sitting; members with a vote."
            )
        case .attendance:
            Phrase(
                french: "Chaque séance d'après la liste du jour ; les noms ne sont pas répétés.",
                english: "Each sitting by the roster of its day; names are not repeated."
            )
        case .proxies:
            Phrase(
                french: "Membres représentés à l'ouverture et à chaque vote, de tous les membres.",
                english: "Members represented at the opening and at each vote, of all members."
            )
        case .calendar:
            Phrase(
                french: "Jour et heure de l'ouverture, à l'heure de l'instance.",
                english: "Weekday and hour of the opening, in the time zone of the body."
            )
        }
    }
}

extension Phrase {
    /// A bar of quorum.
    public static let quorumMet = Phrase(french: "quorum atteint", english: "quorum met")
    /// A bar of quorum without remote members.
    public static let quorumMetWithoutRemote = Phrase(
        french: "atteint sans les membres à distance",
        english: "met without remote members"
    )
    /// Moments of which the rules ask for no quorum.
    public static let noQuorumNeeded = Phrase(
        french: "sans quorum requis",
        english: "no quorum needed"
    )

    /// How many moments.
    public static func moments(_ number: Int) -> Phrase {
        Phrase(
            french: number > 1 ? "\(number) moments" : "\(number) moment",
            english: number == 1 ? "\(number) moment" : "\(number) moments"
        )
    }

    /// Below a chart of quorum.
    public static func momentsWithoutQuorum(_ number: Int) -> Phrase {
        Phrase(
            french:
                "Hors des parts du graphique, car aucun quorum n'y est requis : \(moments(number)).",
            english:
                "Not in the shares of the chart, for no quorum is needed there: \(moments(number))."
        )
    }

    /// The remote share of time.
    public static let remoteOfPresence = Phrase(
        french: "à distance : présence",
        english: "remote: presence"
    )
    /// The remote share of turns.
    public static let remoteOfTurns = Phrase(
        french: "à distance : interventions",
        english: "remote: turns"
    )
    /// The remote share of speech.
    public static let remoteOfSpeech = Phrase(
        french: "à distance : temps de parole",
        english: "remote: time spoken"
    )
    /// The remote share of votes.
    public static let remoteOfWeight = Phrase(french: "à distance : voix", english: "remote: votes")
    /// The shares of a member's attendance, where the months are many.
    public static let sittingsAttended = Phrase(
        french: "part des séances suivies, par mois",
        english: "share of sittings attended, by month"
    )

    /// Such as «à distance : 40 %», of the time of presence of somebody.
    public static func remoteOfTime(_ share: Phrase) -> Phrase {
        Phrase(french: "à distance : \(share)", english: "remote: \(share)")
    }

    /// Somebody was there, nobody knows when.
    public static let attendedUntimed = Phrase(
        french: "présence sans heure connue",
        english: "present at unknown times"
    )
    /// Somebody was not there.
    public static let wasAbsent = Phrase(french: "absence", english: "absent")

    /// By which clock times are told; several where the sittings are of several.
    public static func clocks(_ zones: [String]) -> Phrase {
        let names = zones.joined(separator: ", ")
        return Phrase(french: "Heures de : \(names).", english: "Times of: \(names).")
    }

    /// A time on a day on which clocks are changed, with how far they are from UTC then.
    public static func clock(_ time: Phrase, minutesFromUTC minutes: Int) -> Phrase {
        let (hours, rest) = (abs(minutes) / 60, abs(minutes) % 60)
        let part = rest == 0 ? "" : ":" + (rest < 10 ? "0" : "") + String(rest)
        let offset = "UTC\(minutes < 0 ? "−" : "+")\(String(hours))\(part)"
        return Phrase(french: "\(time) (\(offset))", english: "\(time) (\(offset))")
    }

    /// How often something happened.
    public static func times(_ number: Int) -> Phrase {
        Phrase(french: "\(number) fois", english: number == 1 ? "once" : "\(number) times")
    }

    /// Such as «jusqu’à 12».
    public static func mostPresent(_ number: Int) -> Phrase {
        Phrase(french: "jusqu'à \(number)", english: "up to \(number)")
    }

    /// The head of a column of a view; its name where it has no words of its own.
    public static func figureColumn(_ name: String) -> Phrase {
        figureColumns[name] ?? Breakdown(rawValue: name)?.label ?? Phrase(verbatim: name)
    }

    private static let figureColumns: [String: Phrase] = [
        "meeting": Phrase(french: "séance", english: "sitting"),
        "moment": Phrase(french: "moment", english: "moment"),
        "at": Phrase(french: "heure", english: "time"),
        "second": Phrase(french: "seconde", english: "second"),
        "day": Phrase(french: "jour", english: "day"),
        "base": Phrase(french: "base", english: "base"),
        "needed": Phrase(french: "requis", english: "needed"),
        "counted": Phrase(french: "comptés", english: "counted"),
        "on_site": Phrase(french: "sur place", english: "on site"),
        "remote": Phrase(french: "à distance", english: "remote"),
        "unknown": Phrase(french: "mode inconnu", english: "unknown mode"),
        "represented": Phrase(french: "représentés", english: "represented"),
        "is_met": Phrase(french: "atteint", english: "met"),
        "represented_without_remote": Phrase(
            french: "représentés sans les membres à distance",
            english: "represented without remote members"
        ),
        "counted_without_remote": Phrase(
            french: "comptés sans les membres à distance",
            english: "counted without remote members"
        ),
        "is_met_without_remote": Phrase(
            french: "atteint sans les membres à distance",
            english: "met without remote members"
        ),
        "present_or_represented": Phrase(
            french: "présents ou représentés",
            english: "present or represented"
        ),
        "entitled": Phrase(french: "membres", english: "members"),
        "is_questioned": Phrase(french: "mis en question", english: "questioned"),
        "scope": .scopeHead,
        "remote_participants": Phrase(
            french: "participants à distance",
            english: "remote participants"
        ),
        "participants_of_known_mode": Phrase(
            french: "participants de mode connu",
            english: "participants of known mode"
        ),
        "on_site_participants": Phrase(
            french: "participants sur place",
            english: "on-site participants"
        ),
        "attended_seats": Phrase(french: "sièges occupés", english: "attended seats"),
        "seats": Phrase(french: "sièges", english: "seats"),
        "remote_turns": Phrase(french: "interventions à distance", english: "remote turns"),
        "on_site_turns": Phrase(french: "interventions sur place", english: "on-site turns"),
        "remote_speakers": Phrase(french: "intervenants à distance", english: "remote speakers"),
        "on_site_speakers": Phrase(french: "intervenants sur place", english: "on-site speakers"),
        "remote_speech_seconds": Phrase(
            french: "parole à distance",
            english: "remote speech"
        ),
        "on_site_speech_seconds": Phrase(
            french: "parole sur place",
            english: "on-site speech"
        ),
        "weight_cast_remotely": Phrase(french: "voix à distance", english: "weight cast remotely"),
        "weight_cast_on_site": Phrase(french: "voix sur place", english: "weight cast on site"),
        "remote_seconds": Phrase(french: "présence à distance", english: "remote presence"),
        "on_site_seconds": Phrase(
            french: "présence sur place",
            english: "on-site presence"
        ),
        "turns_per_remote_hour": Phrase(
            french: "interventions par heure à distance",
            english: "turns per remote hour"
        ),
        "turns_per_on_site_hour": Phrase(
            french: "interventions par heure sur place",
            english: "turns per on-site hour"
        ),
        "speech_minutes_per_remote_hour": Phrase(
            french: "minutes de parole par heure à distance",
            english: "minutes of speech per remote hour"
        ),
        "speech_minutes_per_on_site_hour": Phrase(
            french: "minutes de parole par heure sur place",
            english: "minutes of speech per on-site hour"
        ),
        "person": Phrase(french: "personne", english: "person"),
        "seat": Phrase(french: "siège", english: "seat"),
        "is_convened": Phrase(french: "convoqué", english: "convened"),
        "attended": Phrase(french: "présence", english: "attended"),
        "attended_remotely": Phrase(french: "à distance", english: "remotely"),
        "video_seconds": Phrase(french: "visioconférence", english: "video"),
        "audio_seconds": Phrase(french: "appel téléphonique", english: "telephone call"),
        "unknown_seconds": Phrase(french: "temps de mode inconnu", english: "time of unknown mode"),
        "represented_by_remote_holders": Phrase(
            french: "par un mandataire à distance",
            english: "by remote holders"
        ),
        "moments_with_quorum": Phrase(
            french: "moments où un quorum est requis",
            english: "moments that need a quorum"
        ),
        "quorate": Phrase(french: "quorum atteint", english: "quorate"),
        "quorate_without_remote": Phrase(
            french: "atteint sans les membres à distance",
            english: "quorate without remote members"
        ),
        "arrivals": Phrase(french: "arrivées", english: "arrivals"),
        "departures": Phrase(french: "départs", english: "departures"),
        "present": Phrase(french: "présents", english: "present"),
        "sittings": Phrase(french: "séances", english: "sittings"),
        "participations": Phrase(french: "participations", english: "participations"),
        "participations_with_switches": Phrase(
            french: "avec changement de mode",
            english: "with a switch"
        ),
        "switches_to_remote": Phrase(french: "passages à distance", english: "switches to remote"),
        "switches_to_on_site": Phrase(french: "passages sur place", english: "switches to on site"),
        "left_early": .leftEarly,
        "dropped_lines": Phrase(french: "connexions perdues", english: "lost connections"),
        "dimension": Phrase(french: "selon", english: "by"),
        "value": Phrase(french: "valeur", english: "value"),
        "moments": Phrase(french: "moments", english: "moments"),
        "attendance_rate": Phrase(french: "présence", english: "attendance"),
        "remote_participation_share": Phrase(
            french: "participations à distance",
            english: "remote participations"
        ),
        "coverage": Phrase(french: "mode connu", english: "known mode"),
    ]
}
