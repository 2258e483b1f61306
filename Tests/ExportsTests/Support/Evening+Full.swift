import Foundation
import Journal
import Meetings

extension Evening {
    /// The federal bureau of 16 March 2020, with everything that a sitting can bring.
    static func full() throws -> Evening {
        var evening = Evening()
        try evening.prepare()
        try evening.convene()
        try evening.addAgenda()
        try evening.openBureau()
        try evening.gather()
        try evening.discussElections()
        try evening.discussBudget()
        try evening.discussStaff()
        try evening.close()
        return evening
    }

    private mutating func addAgenda() throws {
        try item("minutes", "Approbation du procès-verbal du 10 février 2020")
        try item("elections", "Second tour des élections municipales", presenter: "ines")
        try item("brest", "Situation à Brest", under: "elections", presenter: "clara")
        try item("morlaix", "Situation à Morlaix", under: "elections")
        try item("budget", "Budget prévisionnel de la campagne", presenter: "mael")
        try item("staff", "Renouvellement du contrat du permanent", isClosedSession: true)
        try item("summer", "Université d’été")
        try item("other", "Questions diverses")
    }

    /// Seventeen of twenty-three come, two of them on site and remotely, two are represented.
    private mutating func gather() throws {
        for (giver, holder) in [("oanez", "anne"), ("yves", "zoe")] {
            try giveProxy(from: giver, to: holder)
        }
        for person in ["oanez", "goulven", "lena"] { try excuse(person) }
        for person in ["anne", "mael", "yann", "denis", "rozenn", "loic", "soizic", "herve"] {
            try arrive(person, at: Self.at(18, 24))
        }
        try arrive("nolwenn", at: Self.at(18, 52))
        try arrive("paul", at: Self.at(18, 28))
        try arrive("ines", .video, .computer, at: Self.at(18, 27))
        try arrive("gaelle", .video, .tablet, at: Self.at(18, 29))
        try arrive("erwan", .video, .phone, at: Self.at(18, 29))
        try arrive("marie", .video, .computer, at: Self.at(18, 30))
        try arrive("tugdual", .audio, .landline, at: Self.at(18, 30))
        try arrive("zoe", .video, at: Self.at(18, 30))
        try arrive("alan", .video, .computer, at: Self.at(18, 25))
        try arrive("emile", at: Self.at(18, 20))
        try arrive("clara", .video, .computer, at: Self.at(18, 55))
        try checkQuorum(.opening, at: Self.at(18, 30))
    }

    private mutating func discussElections() throws {
        try open("minutes", at: Self.at(18, 33))
        try note(
            "minutes",
            text("Le procès-verbal n’appelle pas d’observation."),
            at: Self.at(18, 34)
        )
        try move(
            "approval",
            on: "minutes",
            text("Le procès-verbal de la séance du 10 février 2020 est approuvé."),
            at: Self.at(18, 34)
        )
        try vote("v1", on: "approval", tally: Tally(inFavour: 18), at: Self.at(18, 35))
        try open("elections", at: Self.at(18, 40))
        try note(
            "elections",
            text(
                "@ines rappelle que le premier tour s’est tenu la veille, dans un contexte sanitaire qui a pesé sur la participation. Le report du second tour est probable ; les fusions de listes doivent néanmoins être déposées avant le mardi 17 mars à 18 h.",
                "Plusieurs membres soulignent que les négociations locales ne peuvent attendre une annonce nationale. @yann demande que chaque section concernée rende compte au bureau avant toute signature."
            ),
            at: Self.at(18, 45)
        )
        try speak("ines", on: "elections", at: Self.at(18, 41))
        try speak("yann", on: "elections", at: Self.at(18, 47))
        try speak("tugdual", on: "elections", at: Self.at(18, 49))
        try open("brest", at: Self.at(19, 2))
        try note(
            "brest",
            text("@clara présente l’état des discussions avec les autres listes de gauche."),
            at: Self.at(19, 5)
        )
        try speak("clara", on: "brest", at: Self.at(19, 3))
        try speak("paul", on: "brest", at: Self.at(19, 12))
        try leave("paul", at: Self.at(19, 30))
        try arrive("paul", .audio, .phone, on: "phone", at: Self.at(19, 40))
        try report(
            .connectionLost,
            of: ["gaelle", "erwan", "alan"],
            from: Self.at(19, 42),
            until: Self.at(19, 50),
            "coupure du réseau dans le bourg de Plougastel"
        )
        for person in ["gaelle", "erwan", "alan"] { try leave(person, at: Self.at(19, 42)) }
        try take { meeting throws(Refusal) in try meeting.recess(at: Self.at(19, 42)) }
        for (person, device) in [("gaelle", Device.tablet), ("erwan", .phone), ("alan", .computer)]
        {
            try arrive(person, .video, device, at: Self.at(19, 49))
        }
        try take { meeting throws(Refusal) in try meeting.resume(at: Self.at(19, 50)) }
        try checkQuorum(.request, at: Self.at(19, 50))
        try voteOnElections()
    }

    private mutating func report(
        _ kind: Incident.Kind,
        of people: [String],
        from: Instant,
        until: Instant?,
        _ words: String
    ) throws {
        let incident = Incident(
            id: id("incident \(meeting.incidents.count)"),
            at: from,
            until: until,
            kind: kind,
            item: nil,
            people: people.map { id($0) },
            text: text(words)
        )
        try take { meeting throws(Refusal) in try meeting.report(incident) }
    }

    private mutating func voteOnElections() throws {
        try move(
            "merger",
            on: "brest",
            by: "ines",
            text(
                "Le bureau fédéral autorise la fusion de la liste « Brest au cœur » avec la liste conduite au premier tour par les écologistes, aux conditions exposées en séance."
            ),
            at: Self.at(19, 53)
        )
        try vote(
            "v2",
            on: "merger",
            .recorded,
            ballots: [
                ("anne", .inFavour, nil), ("oanez", .inFavour, "anne"), ("mael", .inFavour, nil),
                ("yann", .against, nil), ("denis", .inFavour, nil), ("rozenn", .inFavour, nil),
                ("loic", .against, nil), ("soizic", .inFavour, nil), ("herve", .inFavour, nil),
                ("nolwenn", .inFavour, nil), ("paul", .abstention, nil), ("ines", .inFavour, nil),
                ("gaelle", .inFavour, nil), ("erwan", .against, nil), ("marie", .inFavour, nil),
                ("tugdual", .against, nil), ("zoe", .notTakingPart, nil),
            ],
            at: Self.at(19, 58)
        )
        try decide(
            "d1",
            on: "brest",
            after: "v2",
            text(
                "La fusion de la liste « Brest au cœur » avec la liste des écologistes est autorisée aux conditions exposées le 16 mars 2020."
            ),
            at: Self.at(20)
        )
        try assign(
            ["ines", "soizic"],
            on: "brest",
            text("Adresser aux sections la liste des fusions autorisées"),
            due: Day(year: 2020, month: 3, day: 17),
            at: Self.at(20)
        )
        try open("morlaix", at: Self.at(20, 1))
        try note("morlaix", text("Aucune fusion n’est envisagée."), at: Self.at(20, 2))
        try speak("yann", on: "morlaix", at: Self.at(20, 2))
    }

    private mutating func discussBudget() throws {
        try open("budget", at: Self.at(20, 5))
        try note(
            "budget",
            text(
                "@mael présente un budget de 12 400 € ; le report du scrutin le ramènerait à 9 800 €."
            ),
            at: Self.at(20, 6)
        )
        try speak("mael", on: "budget", at: Self.at(20, 5))
        try speak("paul", on: "budget", at: Self.at(20, 10))
        try move(
            "plan",
            on: "budget",
            by: "mael",
            text("Le budget prévisionnel de la campagne est adopté."),
            at: Self.at(20, 12)
        )
        let tally = Tally(inFavour: 9, against: 8, abstentions: 2)
        try vote("v3", on: "plan", tally: tally, at: Self.at(20, 14))
        try vote(
            "v4",
            on: "plan",
            majority: MajorityRule(
                base: .presentOrRepresented,
                threshold: Self.half { .moreThan(fraction: $0) },
                tieRule: .rejected
            ),
            tally: tally,
            recused: [],
            at: Self.at(20, 16)
        )
        try move(
            "delegation",
            on: "budget",
            text("Mandat est donné au trésorier de négocier le découvert auprès de la banque."),
            at: Self.at(20, 18)
        )
        try vote(
            "v5",
            on: "delegation",
            .secret,
            majority: MajorityRule(
                base: .votesCast,
                threshold: Self.part(2, 3) { .atLeast(fraction: $0) },
                tieRule: .rejected
            ),
            tally: Tally(inFavour: 12, against: 3, abstentions: 0, blank: 2, spoiled: 1),
            tellers: ["denis", "zoe"],
            recused: ["mael"],
            at: Self.at(20, 20)
        )
        try leave("herve", at: Self.at(20, 25))
        try open("morlaix", at: Self.at(20, 26))
        try note(
            "morlaix",
            text("@yann apporte une précision : le délai de dépôt est prolongé."),
            at: Self.at(20, 27)
        )
    }

    private mutating func discussStaff() throws {
        try leave("emile", at: Self.at(20, 30))
        try open("staff", at: Self.at(20, 31))
        try note("staff", text("TRÈS SECRET : le contrat du permanent."), at: Self.at(20, 33))
        try speak("rozenn", on: "staff", at: Self.at(20, 34))
        try move(
            "contract",
            on: "staff",
            text("RÉSERVÉ : le contrat est renouvelé pour un an."),
            at: Self.at(20, 36)
        )
        try vote("v6", on: "contract", tally: Tally(inFavour: 17), at: Self.at(20, 38))
        try decide(
            "d2",
            on: "staff",
            after: "v6",
            text("CONFIDENTIEL : contrat renouvelé."),
            at: Self.at(20, 40)
        )
        let summer: ItemID = id("summer")
        try take { meeting throws(Refusal) in try meeting.postpone(summer, at: Self.at(20, 45)) }
    }

    private mutating func close() throws {
        try open("other", at: Self.at(20, 46))
        try move(
            "thanks",
            on: "other",
            by: "soizic",
            text("Le bureau remercie les assesseurs bénévoles."),
            at: Self.at(20, 50)
        )
        try assign(
            ["denis"],
            on: "other",
            text("Vérifier les abonnements de visioconférence"),
            due: nil,
            at: Self.at(20, 55)
        )
        try adjourn(next: Self.at(18 + 240, 30), at: Self.at(21, 5))
    }
}
