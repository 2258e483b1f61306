public import Participation

extension Measure: Worded {
    public var label: Phrase {
        switch self {
        case .remoteAnyShare:
            Phrase(french: "à distance, au moins un moment", english: "remote at some moment")
        case .remoteOnlyShare:
            Phrase(french: "à distance d'un bout à l'autre", english: "remote throughout")
        case .mixedShare:
            Phrase(
                french: "tantôt sur place, tantôt à distance",
                english: "both on site and remote"
            )
        case .remoteTimeShare:
            Phrase(french: "temps de présence à distance", english: "time present remotely")
        case .remoteParticipationShare:
            Phrase(french: "participations à distance", english: "remote participations")
        case .remoteVoteShare:
            Phrase(
                french: "voix émises à distance (votes nominatifs)",
                english: "votes cast remotely (recorded votes)"
            )
        case .remoteVoteShareOwn:
            Phrase(french: "les mêmes, hors pouvoirs", english: "the same, proxies left out")
        case .remoteTurnShare:
            Phrase(french: "interventions à distance", english: "speaking turns begun remotely")
        case .remoteSpeakerShare:
            Phrase(french: "intervenants à distance", english: "speakers with a remote turn")
        case .remoteSpeechTimeShare:
            Phrase(french: "temps de parole à distance", english: "remote speaking time")
        case .attendanceRate:
            Phrase(french: "taux de présence", english: "attendance rate")
        case .remoteAttendanceRate:
            Phrase(french: "taux de présence à distance", english: "remote attendance rate")
        case .modeCoverage:
            Phrase(french: "temps dont le mode est connu", english: "time of known mode")
        case .deviceShare(let device):
            Phrase(
                french: "temps à distance : \(device.label)",
                english: "remote time: \(device.label)"
            )
        }
    }
}

extension Measure.Unit: Worded {
    public var label: Phrase {
        switch self {
        case .heads: Phrase(french: "personnes", english: "people")
        case .seats: Phrase(french: "sièges", english: "seats")
        case .seconds: Phrase(french: "secondes", english: "seconds")
        case .weight: Phrase(french: "voix", english: "votes")
        case .turns: Phrase(french: "interventions", english: "turns")
        }
    }
}

extension Scope: Worded {
    public var label: Phrase {
        switch self {
        case .entitled:
            Phrase(french: "membres ayant voix délibérative", english: "members with a vote")
        case .convened: Phrase(french: "personnes convoquées", english: "those convened")
        case .everyone: Phrase(french: "tout le monde", english: "everyone")
        }
    }
}
