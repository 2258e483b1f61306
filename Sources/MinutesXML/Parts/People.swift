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
                element.set("roles", member.roles.map(\.text).joined(separator: " "))
            }
            element.set("section", member.section)
            element.set("gender", word: member.gender)
            if let name = minutes.names[member.person] { element.add(name) }
        }
        for person in mentioned where meeting.roster[person] == nil {
            let element = written.add("mentioned")
            element.set("person", person)
            if let name = minutes.names[person] { element.add(name) }
        }
    }

    func writeAbsences(to root: Element) throws(MinutesXMLError) {
        try root.addList("excuses", of: meeting.excused) { person, list in
            list.add("excuse").set("person", person)
        }
        try root.addList("proxies", of: meeting.proxies) { proxy, list in
            let element = list.add("proxy")
            element.set("id", proxy.id)
            element.set("giver", proxy.giver)
            element.set("holder", proxy.holder)
            set("at", proxy.at, on: element)
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
        for element in root.list("roster") {
            let person: PersonID = try element.identifier("person")
            people.insert(person)
            names[person] = try element.printedName()
            guard element.is("member", in: .minutes) else { continue }
            let member = Member(
                person: person,
                seat: try element.word("seat"),
                weight: try element.number("weight"),
                isConvened: element.holds("convened"),
                roles: try element.words("roles") { Slug($0) },
                section: try element.optional("section") { Slug($0) },
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

    mutating func readAbsences(planned: Instant) throws(MinutesXMLError) {
        for excuse in root.list("excuses") {
            events.append(.excused(Excused(at: planned, person: try member(excuse))))
        }
        for element in root.list("proxies") {
            let proxy = Proxy(
                id: try element.identifier("id"),
                giver: try member(element, "giver"),
                holder: try member(element, "holder"),
                at: try element.instant("at")
            )
            events.append(.proxyGiven(ProxyGiven(proxy: proxy)))
        }
    }
}
