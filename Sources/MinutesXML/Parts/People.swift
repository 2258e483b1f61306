import Journal
import Meetings
import SafeXML

extension MinutesWriter {
    func writeRoster(to root: Element) throws(MinutesXMLError) {
        let atOpening = meeting.opening?.roster ?? meeting.roster
        let written = root.add("roster")
        for member in meeting.roster.members {
            let element = written.add("member")
            element.set("person", member.person)
            element.set("seat", word: member.seat)
            element.set("weight", member.weight)
            element.set("convened", member.isConvened)
            element.set("admitted", where: atOpening[member.person] == nil)
            if !member.roles.isEmpty {
                element.set("roles", member.roles.map(\.description).joined(separator: " "))
            }
            element.set("section", member.section)
            element.set("gender", word: member.gender)
            element.add(minutes.names[member.person])
            for mandates in member.mandates {
                let written = element.add("mandates")
                written.set("number", mandates.number)
                write(mandates.section, to: written)
            }
        }
        for person in mentioned where meeting.roster[person] == nil {
            let element = written.add("mentioned")
            element.set("person", person)
            element.add(minutes.names[person])
        }
    }

    func writeAbsences(to root: Element) throws(MinutesXMLError) {
        try root.addList("announcements", of: meeting.announcements) { announcement, list in
            let element = list.add("announcement")
            element.set("id", announcement.id)
            element.set("person", announcement.person)
            element.set("intention", word: announcement.intention)
            set("at", announcement.at, on: element)
            element.set(announcement.provenance)
            element.set("way", word: announcement.way)
        }
        try root.addList("proxies", of: meeting.proxies) { proxy, list in
            let element = list.add("proxy")
            element.set("id", proxy.id)
            element.set("giver", proxy.giver)
            element.set("holder", proxy.holder)
            set("at", proxy.at, on: element)
            set("revoked", proxy.revokedAt, on: element)
        }
        try root.addList("replacements", of: meeting.replacements) { replacement, list in
            let element = list.add("replacement")
            element.set("id", replacement.id)
            element.set("substitute", replacement.substitute)
            element.set("member", replacement.member)
            write(replacement.period, to: element)
        }
    }
}

extension MinutesReader {
    /// The members as they stood at the opening, and those who were admitted later.
    struct People {
        var atOpening: [Member] = []
        var admitted: [Member] = []
    }

    mutating func rosterAndNames() throws(MinutesXMLError) -> People {
        var found = People()
        for element in root.list("roster") { people.insert(try element.identifier("person")) }
        for element in root.list("roster") {
            let person: PersonID = try element.identifier("person")
            names[person] = try element.printedName()
            guard element.is("member", in: .minutes) else { continue }
            let member = Member(
                person: person,
                seat: try element.word("seat"),
                weight: try element.number("weight"),
                mandates: try mandates(element),
                isConvened: element.holds("convened"),
                roles: try element.words("roles") { RoleID($0) },
                section: try element.optional("section") { SectionID($0) },
                gender: try element.optional("gender") { Gender(rawValue: $0) }
            )
            if element.holds("admitted") {
                found.admitted.append(member)
            } else {
                found.atOpening.append(member)
            }
        }
        roster = Roster(found.atOpening + found.admitted)
        return found
    }

    private mutating func mandates(_ member: Element) throws(MinutesXMLError) -> [Mandates] {
        var mandates: [Mandates] = []
        for element in member.parts("mandates") {
            let number = try element.number("number")
            mandates.append(Mandates(section: try passage(element), number: number))
        }
        return mandates
    }

    mutating func readAbsences() throws(MinutesXMLError) {
        for element in root.list("announcements") {
            let announcement = Announcement(
                id: try element.identifier("id"),
                person: try member(element),
                intention: try element.word("intention"),
                at: try element.instant("at"),
                provenance: try element.provenance(),
                way: try element.optional("way") { Announcement.Way(rawValue: $0) }
            )
            events.append(.announced(Announced(announcement: announcement)))
        }
        for element in root.list("proxies") {
            let proxy: ProxyID = try element.identifier("id")
            let given = ProxyGiven(
                at: try element.instant("at"),
                proxy: proxy,
                giver: try member(element, "giver"),
                holder: try member(element, "holder")
            )
            events.append(.proxyGiven(given))
            if let revoked = try element.optionalInstant("revoked") {
                events.append(.proxyRevoked(ProxyRevoked(at: revoked, proxy: proxy)))
            }
        }
        for element in root.list("replacements") {
            let period = try element.period()
            let replacement = Replacement(
                id: try element.identifier("id"),
                substitute: try member(element, "substitute"),
                member: try member(element, "member"),
                from: period.from,
                until: period.to
            )
            events.append(.replaced(Replaced(replacement: replacement)))
        }
    }
}
