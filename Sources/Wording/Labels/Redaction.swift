public import Foundation
public import Journal
import Meetings

extension Redaction.Reason: Worded {
    /// The reason in words.
    public var label: Phrase {
        switch self {
        case .personalData: Phrase(french: "données personnelles", english: "personal data")
        case .courtOrder: Phrase(french: "décision de justice", english: "court order")
        case .confidentiality: Phrase(french: "secret protégé", english: "protected secret")
        case .error: Phrase(french: "texte porté par erreur", english: "text entered by mistake")
        }
    }
}

extension Phrase {
    /// In the place of a text that was redacted: «[passage occulté le 3 mai 2020 : données
    /// personnelles]».
    public static func redacted(_ redaction: Redaction, in zone: TimeZone) -> Phrase {
        let day =
            redaction.at.day(in: zone).map {
                Phrase(french: " le \($0.inWords)", english: " on \($0.inWords)")
            } ?? Phrase(verbatim: "")
        return Phrase(
            french: "[passage occulté\(day) : \(redaction.reason.label)]",
            english: "[passage redacted\(day): \(redaction.reason.label)]"
        )
    }

    /// In the place of a text that is not there: the mark of its redaction, or that it was erased.
    public static func missingText(_ redaction: Redaction?, in zone: TimeZone) -> Phrase {
        redaction.map { redacted($0, in: zone) } ?? erasedText
    }
}
