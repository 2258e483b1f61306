/// A day of the calendar, whatever else is known of it.
///
/// A conforming type answers for its day being one that the calendar has.
public protocol CalendarDay {
    /// 1 to 9999.
    var year: Int { get }
    /// 1 to 12.
    var month: Int { get }
    /// From 1.
    var day: Int { get }
}

extension CalendarDay {
    /// The day in words: «16 mars 2020», «1er avril 2020»; ‘16 March 2020’.
    public var inWords: Phrase {
        Phrase(
            french: "\(inWordsWithoutYear) \(String(year))",
            english: "\(inWordsWithoutYear) \(String(year))"
        )
    }

    /// The day without its year, where the text around it makes the year plain: «9 mars».
    public var inWordsWithoutYear: Phrase {
        Phrase(
            french: "\(day == 1 ? "1er" : String(day))\u{A0}\(monthName)",
            english: "\(String(day))\u{A0}\(monthName)"
        )
    }

    /// The day with its weekday: «lundi 16 mars 2020», ‘Monday 16 March 2020’.
    public var withWeekday: Phrase {
        Phrase(french: "\(weekdayName) \(inWords)", english: "\(weekdayName) \(inWords)")
    }

    /// The day in figures, for narrow tables: «16/03/2020» in both languages.
    public var inFigures: String {
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(padded(day))/\(padded(month))/\(year)"
    }

    /// «févr.», ‘Feb’, for narrow places.
    public var shortMonthName: Phrase {
        let names: [Phrase] = [
            Phrase(french: "janv.", english: "Jan"), Phrase(french: "févr.", english: "Feb"),
            Phrase(french: "mars", english: "Mar"), Phrase(french: "avr.", english: "Apr"),
            Phrase(french: "mai", english: "May"), Phrase(french: "juin", english: "Jun"),
            Phrase(french: "juil.", english: "Jul"), Phrase(french: "août", english: "Aug"),
            Phrase(french: "sept.", english: "Sep"), Phrase(french: "oct.", english: "Oct"),
            Phrase(french: "nov.", english: "Nov"), Phrase(french: "déc.", english: "Dec"),
        ]
        return names.indices.contains(month - 1) ? names[month - 1] : Phrase(verbatim: "")
    }

    /// «mars», ‘March’.
    public var monthName: Phrase {
        let names: [Phrase] = [
            Phrase(french: "janvier", english: "January"),
            Phrase(french: "février", english: "February"),
            Phrase(french: "mars", english: "March"),
            Phrase(french: "avril", english: "April"),
            Phrase(french: "mai", english: "May"),
            Phrase(french: "juin", english: "June"),
            Phrase(french: "juillet", english: "July"),
            Phrase(french: "août", english: "August"),
            Phrase(french: "septembre", english: "September"),
            Phrase(french: "octobre", english: "October"),
            Phrase(french: "novembre", english: "November"),
            Phrase(french: "décembre", english: "December"),
        ]
        return names[month - 1]
    }

    /// «lundi», ‘Monday’.
    public var weekdayName: Phrase {
        Phrase.weekdays[(weekday + 6) % 7]
    }

    /// 0 for Sunday to 6 for Saturday, by the congruence of Zeller in Sakamoto's form.
    private var weekday: Int {
        let shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
        let year = month < 3 ? self.year - 1 : self.year
        return (year + year / 4 - year / 100 + year / 400 + shifts[month - 1] + day) % 7
    }
}

extension Phrase {
    /// From «lundi», ‘Monday’ to «dimanche», ‘Sunday’, as ISO 8601 counts them from 1.
    public static let weekdays = [
        Phrase(french: "lundi", english: "Monday"),
        Phrase(french: "mardi", english: "Tuesday"),
        Phrase(french: "mercredi", english: "Wednesday"),
        Phrase(french: "jeudi", english: "Thursday"),
        Phrase(french: "vendredi", english: "Friday"),
        Phrase(french: "samedi", english: "Saturday"),
        Phrase(french: "dimanche", english: "Sunday"),
    ]
}
