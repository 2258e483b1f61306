/// The mandates of one section, as they are printed.
public struct PrintedMandates: Hashable, Sendable {
    /// Nil when the name of the section was erased.
    public let section: String?
    /// How many mandates.
    public let number: Int

    /// Mandates of one section, or of none named.
    public init(section: String?, number: Int) {
        self.section = section
        self.number = number
    }
}

extension Phrase {
    /// What a delegate carries: «15 mandats : Brest-Centre 12, Guipavas 3».
    public static func carried(_ mandates: [PrintedMandates]) -> Phrase {
        let sum = mandates.reduce(0) { $0 + $1.number }
        let sections = mandates.map { mandate in
            let section = mandate.section.map { Phrase(verbatim: $0) } ?? .erasedText
            let number = mandates.count > 1 ? Phrase(verbatim: " \(mandate.number)") : nil
            return [section, number].compactMap(\.self).joined(by: Phrase(verbatim: ""))
        }
        .joined(by: Phrase(verbatim: ", "))
        return Phrase(
            french: "\(sum, .mandate) : \(sections)",
            english: "\(sum, .mandate): \(sections)"
        )
    }

    /// The weight of a member: «3 voix».
    public static func weight(_ votes: Int) -> Phrase { Noun.voice.counted(votes) }

    /// Of a substitute: «siège à la place de Mme Le Meur, à partir de 18 h 52».
    public static func sits(for member: Phrase, _ times: Phrase) -> Phrase {
        Phrase(
            french: "siège à la place \(Elision.of(member.french)), \(times)",
            english: "sits for \(member), \(times)"
        )
    }

    /// Of a member: «suppléance assurée par Mme Le Meur, à partir de 18 h 52».
    public static func seatHeld(by substitute: Phrase, _ times: Phrase) -> Phrase {
        Phrase(
            french: "suppléance assurée par \(substitute), \(times)",
            english: "seat held by \(substitute), \(times)"
        )
    }

    /// Of a member who gave a proxy and was there, or could not be represented by it.
    public static func proxy(to holder: Phrase) -> Phrase {
        Phrase(french: "pouvoir à \(holder)", english: "proxy to \(holder)")
    }

    /// How long a proxy counted: «Mme Le Meur, jusqu’à 19 h (pouvoir révoqué)».
    ///
    /// Times are nil when it never counted: without effect, unless the sitting is not open yet and
    /// nobody can know; it was suspended when its giver was there for some time while it stood.
    public static func counted(
        _ holder: Phrase,
        _ times: Phrase?,
        isOpen: Bool,
        isSuspended: Bool,
        revocation: Phrase?
    ) -> Phrase {
        let never = isOpen ? Phrase(french: "sans effet", english: "without effect") : nil
        let counted = [holder, times ?? never].compactMap(\.self).joined(by: Phrase(verbatim: ", "))
        let suspension = Phrase(
            french: "pouvoir suspendu en présence du mandant",
            english: "proxy suspended while its giver was present"
        )
        let remarks = [isSuspended ? suspension : nil, revocation].compactMap(\.self)
        guard !remarks.isEmpty else { return counted }
        let remark = remarks.joined(by: Phrase(verbatim: ", "))
        return Phrase(french: "\(counted) (\(remark))", english: "\(counted) (\(remark))")
    }

    /// Of a proxy, taken back; with the time where that is not said before.
    public static func revoked(at time: Phrase?) -> Phrase {
        time.map { Phrase(french: "pouvoir révoqué à \($0)", english: "proxy revoked at \($0)") }
            ?? Phrase(french: "pouvoir révoqué", english: "proxy revoked")
    }

    /// Who voted, with the votes they carry where these are not one: «Mme Le Meur (3 voix)».
    public static func voter(_ name: Phrase, votes: Int, through holder: Phrase?) -> Phrase {
        let through = holder.map { Phrase(french: "par \($0)", english: "by \($0)") }
        let remarks = [votes == 1 ? nil : Phrase.weight(votes), through].compactMap(\.self)
            .joined(by: Phrase(verbatim: ", "))
        guard !remarks.french.isEmpty else { return name }
        return Phrase(french: "\(name) (\(remarks))", english: "\(name) (\(remarks))")
    }
}

extension Noun {
    static let mandate = Noun(
        one: Phrase(french: "mandat", english: "mandate"),
        many: Phrase(french: "mandats", english: "mandates")
    )
    static let voice = Noun(
        one: Phrase(french: "voix", english: "vote"),
        many: Phrase(french: "voix", english: "votes")
    )
    static let vacantSeat = Noun(
        one: Phrase(french: "siège vacant", english: "vacant seat"),
        many: Phrase(french: "sièges vacants", english: "vacant seats")
    )
}
