public import Participation

/// Under the name of its unit, so that the two are read together.
extension Measure: Worded {
    /// What it is called.
    public var label: Phrase {
        switch self {
        case .remoteAnyShare:
            Phrase(french: "à distance, au moins un moment", english: "remote at some moment")
        case .remoteOnlyShare:
            Phrase(french: "uniquement à distance", english: "only remote")
        case .mixedShare:
            Phrase(french: "sur place et à distance", english: "both on site and remote")
        case .remoteTimeShare:
            Phrase(french: "présence à distance", english: "present remotely")
        case .remoteParticipationShare:
            Phrase(french: "participations à distance", english: "remote participations")
        case .remoteVoteShare:
            Phrase(
                french: "à distance, aux votes nominatifs",
                english: "remotely, in recorded votes"
            )
        case .remoteVoteShareOwn:
            Phrase(french: "les mêmes, hors pouvoirs", english: "the same, proxies left out")
        case .remoteTurnShare:
            Phrase(french: "prises à distance", english: "begun remotely")
        case .remoteSpeakerShare:
            Phrase(french: "intervenants à distance", english: "speakers with a remote turn")
        case .remoteSpeechTimeShare:
            Phrase(french: "parole à distance", english: "speaking remotely")
        case .attendanceRate:
            Phrase(french: "présence", english: "attendance")
        case .remoteAttendanceRate:
            Phrase(french: "occupés à distance", english: "attended remotely")
        case .modeCoverage:
            Phrase(french: "présence de mode connu", english: "present in a known mode")
        case .deviceShare(let device):
            Phrase(
                french: "à distance, \(device.figureLabel)",
                english: "remotely, \(device.figureLabel)"
            )
        case .channelShare(let channel):
            Phrase(
                french: "présence, \(channel.figureLabel)",
                english: "present, \(channel.figureLabel)"
            )
        }
    }
}

extension Measure.Unit: Worded {
    /// What it counts.
    public var label: Phrase {
        switch self {
        case .heads: Phrase(french: "personnes", english: "people")
        case .seats: Phrase(french: "sièges", english: "seats")
        case .seconds: Phrase(french: "temps", english: "time")
        case .weight: Phrase(french: "voix", english: "votes")
        case .turns: Phrase(french: "interventions", english: "turns")
        }
    }
}

extension Scope: Worded {
    /// Whom it takes in.
    public var label: Phrase {
        switch self {
        case .entitled:
            Phrase(french: "membres ayant voix délibérative", english: "members with a vote")
        case .convened: Phrase(french: "personnes convoquées", english: "those convened")
        case .everyone: Phrase(french: "tout le monde", english: "everyone")
        }
    }
}
