import Foundation

/// What a column of a report holds, or a line of its summary tells.
enum ReportColumn: String {
    case name
    case firstName
    case lastName
    case address
    case joined
    case left
    case duration
    case lobby
    case attended
    case action
    case moment
    case program
    case participant
    case role
    case meeting
    case webinar
    case subject
    case start
    case end
    case meetingDuration
    case count
    case guest
}

/// The headings that systems write, in French and English.
enum Headings {
    /// A heading in small letters without accents, with plain apostrophes and single blanks, and
    /// without marks at its end.
    static func folded(_ text: String) -> String {
        // What has no accents needs no long way round.
        let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
        let small = isPlain ? text.lowercased() : withoutAccents(text)
        var words = ""
        var isApart = false
        for scalar in small.unicodeScalars where scalar != "*" {
            if isBlank(scalar) {
                isApart = true
                continue
            }
            if isApart, !words.isEmpty { words += " " }
            isApart = false
            words.unicodeScalars.append(scalar == "’" ? "'" : scalar)
        }
        return words.trimmed(of: [":", "#"]).trimmed(of: [" ", "\u{200B}"])
    }

    private static func withoutAccents(_ text: String) -> String {
        text.folding(
            options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive],
            locale: Locale(identifier: "en_US_POSIX")
        )
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            ? scalar == " " || (9...13).contains(scalar.value)
            : scalar == "\u{FEFF}" || scalar.properties.isWhitespace
    }

    /// What a folded heading stands for; nil where nobody knows it.
    static func column(_ folded: String) -> ReportColumn? {
        if let known = known[folded] { return known }
        // `Duration (minutes)`, `Durée totale (minutes)`
        guard let bracket = folded.firstIndex(of: "(") else { return nil }
        return known[folded[..<bracket].trimmingCharacters(in: .whitespaces)]
    }

    /// How many seconds a number counts under a heading.
    static func unit(_ folded: String) -> Int {
        if folded.contains("second") { return 1 }
        return folded.contains("hour") || folded.contains("heures)") ? 3600 : 60
    }

    /// What a table of headings is built from: one line a column, its headings between bars.
    private static let known: [String: ReportColumn] = {
        var result: [String: ReportColumn] = [:]
        for (column, headings) in lines {
            for heading in headings.split(separator: "|") {
                result[heading.trimmingCharacters(in: .whitespaces)] = column
            }
        }
        return result
    }()

    private static let lines: [(ReportColumn, String)] = [
        (
            .name,
            """
            name|full name|fullname|attendee name|attendee|participant name|display name|user name|\
            username|nom|nom complet|nom d'affichage|nom du participant|nom d'utilisateur|\
            participant|nom de l'utilisateur|user|utilisateur|nom et prenom|prenom et nom
            """
        ),
        (.firstName, "first name|given name|prenom"),
        (.lastName, "last name|surname|family name|nom de famille"),
        (
            .address,
            """
            email|e-mail|mail|email address|e-mail address|user email|attendee email|\
            attendee email address|adresse e-mail|adresse email|adresse mail|courriel|\
            adresse de courriel|adresse electronique|e-mail de l'utilisateur|\
            adresse e-mail de l'utilisateur|email de l'utilisateur
            """
        ),
        (
            .joined,
            """
            join time|joined time|joined|join|joined at|join date|first join|first join time|\
            time joined|arrival|arrival time|heure d'arrivee|heure d'entree|heure de participation|\
            heure de connexion|premiere connexion|premiere participation|arrivee|entree|\
            heure de la premiere connexion|heure a laquelle l'utilisateur a rejoint|a rejoint a|\
            heure d'adhesion|premiere jonction|premiere entree|date de connexion|connexion
            """
        ),
        (
            .left,
            """
            leave time|left time|left|leave|left at|leave date|last leave|last leave time|\
            time exited|exit time|departure|departure time|heure de depart|heure de sortie|\
            heure de deconnexion|derniere deconnexion|dernier depart|depart|sortie|\
            heure de la derniere deconnexion|a quitte a|derniere sortie|date de deconnexion|\
            deconnexion
            """
        ),
        (
            .duration,
            """
            duration|total duration|time in session|in session duration|in-meeting duration|\
            time in meeting|meeting attendance duration|duree|duree totale|duree de participation|\
            duree en reunion|duree dans la reunion|duree de la session|duree de connexion|\
            temps de presence|temps dans la session|attendance duration|\
            duree de participation a la reunion|duree de presence|online time|temps en ligne
            """
        ),
        (
            .lobby,
            """
            in waiting room|waiting room|salle d'attente|en salle d'attente|dans la salle d'attente
            """
        ),
        (.attended, "attended|a participe|present"),
        (.action, "user action|action|action de l'utilisateur|action utilisateur"),
        (.moment, "timestamp|utceventtimestamp|horodatage|horodateur|heure|date et heure"),
        (.program, "useragent|user agent"),
        (.participant, "participantid|participant id|identifiant du participant"),
        (.role, "role"),
        (
            .meeting,
            """
            meeting id|id|id de reunion|id de la reunion|numero de reunion|no de reunion|\
            n° de reunion|identifiant de reunion|identifiant de la reunion
            """
        ),
        (.webinar, "webinar id|id de webinaire|id du webinaire|identifiant du webinaire"),
        (
            .subject,
            """
            topic|subject|meeting subject|meeting title|meeting name|webinar name|webinar title|\
            title|sujet|titre|titre de la reunion|nom de la reunion|objet|objet de la reunion|\
            intitule de la reunion|rubrique
            """
        ),
        (
            .start,
            """
            start time|meeting start time|actual start time|actual start date/time|meeting date|\
            meeting start|start date|heure de debut|heure de debut de la reunion|date de debut|\
            date de la reunion|heure de debut reelle|debut|debut de la reunion|started at
            """
        ),
        (
            .end,
            """
            end time|meeting end time|actual end time|meeting end|end date|heure de fin|\
            heure de fin de la reunion|date de fin|heure de fin reelle|fin|fin de la reunion
            """
        ),
        (
            .meetingDuration,
            "meeting duration|actual duration|duree de la reunion|duree reelle|meeting length"
        ),
        (
            .count,
            """
            participants|number of attendees|attended participants|total number of participants|\
            total attended|# participants|attendees|nombre de participants|\
            nombre total de participants|participants presents|participants ayant assiste|\
            nombre total de participant|participants connectes|participants ayant participe
            """
        ),
        (.guest, "guest|is guest|invite"),
    ]
}

extension String {
    /// Without these marks around it.
    fileprivate func trimmed(of marks: [Unicode.Scalar]) -> String {
        let rest = unicodeScalars.drop(while: marks.contains)
        guard let last = rest.lastIndex(where: { !marks.contains($0) }) else { return "" }
        return String(rest[...last])
    }
}
