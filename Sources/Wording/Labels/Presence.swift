public import Meetings

extension Mode: Worded {
    /// On site or remotely, in words.
    public var label: Phrase {
        switch self {
        case .onSite: Phrase(french: "sur place", english: "on site")
        case .remote: Phrase(french: "à distance", english: "remotely")
        }
    }
}

extension Channel: Worded {
    /// The channel in words.
    public var label: Phrase {
        switch self {
        case .onSite: Phrase(french: "sur place", english: "on site")
        case .secondarySite: Phrase(french: "sur un autre site", english: "at another site")
        case .video: Phrase(french: "visioconférence", english: "video")
        case .audio: Phrase(french: "téléphone", english: "telephone")
        case .unknown: Phrase(french: "mode non consigné", english: "mode not recorded")
        }
    }

    /// The channel as it stands after a verb: «en visioconférence», ‘by telephone’.
    public var manner: Phrase {
        switch self {
        case .onSite, .secondarySite: label
        case .video: Phrase(french: "en visioconférence", english: "by video")
        case .audio: Phrase(french: "par téléphone", english: "by telephone")
        case .unknown:
            Phrase(french: "par un moyen non consigné", english: "by means not recorded")
        }
    }
}

extension Device: Worded {
    /// The device in words.
    public var label: Phrase {
        switch self {
        case .phone: Phrase(french: "téléphone", english: "phone")
        case .tablet: Phrase(french: "tablette", english: "tablet")
        case .computer: Phrase(french: "ordinateur", english: "computer")
        case .roomSystem: Phrase(french: "équipement de salle", english: "room system")
        case .landline: Phrase(french: "téléphone fixe", english: "landline")
        case .phoneOrTablet: Phrase(french: "téléphone ou tablette", english: "phone or tablet")
        case .unknown: Phrase(french: "appareil non consigné", english: "device not recorded")
        }
    }
}

extension Channel {
    /// The channel with the device that serves it: «visioconférence (tablette)».
    ///
    /// The device is said only where it is known and adds something; never on site.
    public func label(with device: Device) -> Phrase {
        switch (self, device) {
        case (.onSite, _), (.secondarySite, _), (_, .unknown), (.audio, .phone): label
        case (.audio, .landline): device.label
        case (.audio, .phoneOrTablet), (.audio, .tablet), (.audio, .computer),
            (.audio, .roomSystem):
            Phrase(
                french: "audio seul (\(device.label))",
                english: "audio only (\(device.label))"
            )
        case (.video, _), (.unknown, _):
            Phrase(french: "\(label) (\(device.label))", english: "\(label) (\(device.label))")
        }
    }
}

extension Seat: Worded {
    /// The words hold for everybody: they name the seat, not who sits on it.
    public var label: Phrase {
        switch self {
        case .fullMember: Phrase(french: "voix délibérative", english: "voting right")
        case .substitute: Phrase(french: "suppléance", english: "substitute")
        case .advisory: Phrase(french: "voix consultative", english: "advisory, without a vote")
        case .guest: Phrase(french: "sur invitation", english: "guest")
        }
    }
}

extension Provenance: Worded {
    /// Where a mark is known from, in words.
    public var label: Phrase {
        switch self {
        case .recorded:
            Phrase(french: "consigné par le secrétariat", english: "recorded by the secretary")
        case .declared: Phrase(french: "déclaré par la personne", english: "declared by the person")
        case .observed: Phrase(french: "connexion observée", english: "connection observed")
        case .imported: Phrase(french: "relevé importé", english: "imported report")
        }
    }
}

extension Announcement {
    /// How it is known, in words: «annoncé par Slack».
    public var source: Phrase {
        switch way {
        case .slack: Phrase(french: "annoncé par Slack", english: "announced on Slack")
        case .calendar:
            Phrase(
                french: "annoncé en réponse à l’invitation",
                english: "announced in answer to the invitation"
            )
        case .page:
            Phrase(
                french: "annoncé par la personne sur sa page",
                english: "announced by the person on their page"
            )
        case nil: provenance.label
        }
    }
}
