import Meetings

extension Evening {
    /// A sitting of twelve people on site that adopts one motion by consensus.
    static func byConsensus() throws -> Evening {
        var evening = Evening()
        try evening.prepare()
        try evening.convene()
        try evening.openBureau()
        for person in bureau.prefix(12).map(\.0) { try evening.arrive(person, at: at(18, 20)) }
        try evening.item("only", "Un point")
        try evening.open("only", at: at(18, 31))
        try evening.move("m", on: "only", evening.text("Le texte."), at: at(18, 40))
        let (vote, motion): (VoteID, MotionID) = (evening.id("v"), evening.id("m"))
        try evening.take { m throws(Refusal) in
            try m.settle(id: vote, on: motion, method: .consensus, at: at(18, 40))
        }
        return evening
    }
}
