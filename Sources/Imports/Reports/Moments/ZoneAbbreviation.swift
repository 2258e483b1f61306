import Foundation

/// What the abbreviations of zones may stand for; many stand for several.
enum ZoneAbbreviation {
    /// A place and its seconds east of Greenwich while the abbreviation is used there.
    struct Candidate: Hashable {
        let identifier: String
        let offset: Int

        /// Whether the clocks of the place stand so on a day.
        func isUsed(on day: Int) -> Bool {
            TimeZone(identifier: identifier)?.secondsFromGMT(for: noon(day)) == offset
        }

        /// The zone that stands so all year; nil where there is none.
        var unchanging: String? {
            guard offset.isMultiple(of: 3600) else { return nil }
            // West is positive in these names.
            let hours = -offset / 3600
            let name = hours == 0 ? "Etc/GMT" : "Etc/GMT\(hours < 0 ? "" : "+")\(hours)"
            return TimeZone(identifier: name)?.identifier
        }

        /// Whether a zone keeps the same time as the place, on that day and half a year later.
        func isKept(in zone: TimeZone, on day: Int?) -> Bool {
            guard let place = TimeZone(identifier: identifier) else { return false }
            guard let day else { return place.identifier == zone.identifier }
            return [day, day + 182].map(noon).allSatisfy {
                place.secondsFromGMT(for: $0) == zone.secondsFromGMT(for: $0)
            }
        }

        private func noon(_ day: Int) -> Date {
            Date(timeIntervalSince1970: Double(day) * 86_400 + 43_200)
        }
    }

    /// What an abbreviation may stand for, on a day if that is known; none where nobody knows it.
    static func candidates(_ abbreviation: String, on day: Int?) -> [Candidate] {
        let all = (table[abbreviation] ?? []).map {
            Candidate(identifier: $0.0, offset: $0.1 * 60)
        }
        guard let day, all.count > 1 else { return all }
        let used = all.filter { $0.isUsed(on: day) }
        return used.isEmpty ? all : used
    }

    /// Minutes east of Greenwich.
    private static let table: [String: [(String, Int)]] = [
        "WET": [("Europe/Lisbon", 0)], "WEST": [("Europe/Lisbon", 60)],
        "CET": [("Europe/Paris", 60)], "CEST": [("Europe/Paris", 120)],
        "MEZ": [("Europe/Berlin", 60)], "MESZ": [("Europe/Berlin", 120)],
        "HNEC": [("Europe/Paris", 60)], "HAEC": [("Europe/Paris", 120)],
        "EET": [("Europe/Athens", 120)], "EEST": [("Europe/Athens", 180)],
        "MSK": [("Europe/Moscow", 180)], "TRT": [("Europe/Istanbul", 180)],
        "BST": [("Europe/London", 60), ("Asia/Dhaka", 360)],
        "IST": [("Asia/Kolkata", 330), ("Europe/Dublin", 60), ("Asia/Jerusalem", 120)],
        "IDT": [("Asia/Jerusalem", 180)], "PKT": [("Asia/Karachi", 300)],
        "EST": [("America/New_York", -300)], "EDT": [("America/New_York", -240)],
        "CST": [("America/Chicago", -360), ("Asia/Shanghai", 480), ("America/Havana", -300)],
        "CDT": [("America/Chicago", -300), ("America/Havana", -240)],
        "MST": [("America/Denver", -420)], "MDT": [("America/Denver", -360)],
        "PST": [("America/Los_Angeles", -480), ("Asia/Manila", 480)],
        "PDT": [("America/Los_Angeles", -420)],
        "AKST": [("America/Anchorage", -540)], "AKDT": [("America/Anchorage", -480)],
        "HST": [("Pacific/Honolulu", -600)],
        "AST": [("America/Halifax", -240), ("Asia/Riyadh", 180)],
        "ADT": [("America/Halifax", -180)],
        "NST": [("America/St_Johns", -210)], "NDT": [("America/St_Johns", -150)],
        "BRT": [("America/Sao_Paulo", -180)], "ART": [("America/Argentina/Buenos_Aires", -180)],
        "GFT": [("America/Cayenne", -180)], "PMST": [("America/Miquelon", -180)],
        "PMDT": [("America/Miquelon", -120)], "TAHT": [("Pacific/Tahiti", -600)],
        "NCT": [("Pacific/Noumea", 660)], "RET": [("Indian/Reunion", 240)],
        "MUT": [("Indian/Mauritius", 240)], "WAT": [("Africa/Lagos", 60)],
        "CAT": [("Africa/Maputo", 120)], "SAST": [("Africa/Johannesburg", 120)],
        "EAT": [("Africa/Nairobi", 180)],
        "GST": [("Asia/Dubai", 240), ("Atlantic/South_Georgia", -120)],
        "ICT": [("Asia/Bangkok", 420)], "HKT": [("Asia/Hong_Kong", 480)],
        "SGT": [("Asia/Singapore", 480)], "JST": [("Asia/Tokyo", 540)],
        "KST": [("Asia/Seoul", 540)], "AWST": [("Australia/Perth", 480)],
        "ACST": [("Australia/Adelaide", 570)], "ACDT": [("Australia/Adelaide", 630)],
        "AEST": [("Australia/Sydney", 600)], "AEDT": [("Australia/Sydney", 660)],
        "NZST": [("Pacific/Auckland", 720)], "NZDT": [("Pacific/Auckland", 780)],
    ]
}
