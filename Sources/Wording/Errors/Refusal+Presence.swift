import Meetings

extension Glossary {
    func connectionAlreadyOpen(_ id: ConnectionID) -> Phrase {
        let since = meeting.attendance.standing(on: id).last.map(\.at).map(moment)
        let from =
            since.map { Phrase(french: " depuis \($0)", english: " since \($0)") }
            ?? Phrase(verbatim: "")
        return Phrase(
            french: """
                \(connection(id).capitalised) est déjà ouverte\(from). Consignez d'abord un \
                départ, ou une arrivée sur une autre connexion.
                """,
            english: """
                \(connection(id).capitalised) is open already\(from). Record a departure first, \
                or an arrival on another connection.
                """
        )
    }

    func connectionNotOpen(_ id: ConnectionID) -> Phrase {
        Phrase(
            french: """
                \(connection(id).capitalised) n'est pas ouverte : un départ suit une arrivée. \
                Consignez d'abord l'arrivée.
                """,
            english: """
                \(connection(id).capitalised) is not open: a departure follows an arrival. Record \
                the arrival first.
                """
        )
    }

    func connectionOfAnother(_ owner: PersonID) -> Phrase {
        Phrase(
            french: """
                Cette connexion est celle \(of(owner)). Donnez à chaque personne sa propre \
                connexion, même si plusieurs partagent un appareil.
                """,
            english: """
                This connection is that \(of(owner)). Give every person a connection of their \
                own, even where several share a device.
                """
        )
    }

    func presentCannotBeExcused(_ person: PersonID) -> Phrase {
        Phrase(
            french: """
                \(name(person)) est là à cette heure : une excuse ne vaut que pour une absence. \
                Corrigez la présence, ou renoncez à l'excuse.
                """,
            english: """
                \(name(person)) is there at that time: only an absence is excused. Correct the \
                presence, or leave the excuse out.
                """
        )
    }

    func itemAlreadyOpen(_ id: ItemID) -> Phrase {
        Phrase(
            french: "\(item(id).capitalised) est déjà en discussion. Fermez-le d'abord.",
            english: "\(item(id).capitalised) is under discussion already. Close it first."
        )
    }

    func itemNotOpen(_ id: ItemID) -> Phrase {
        Phrase(
            french: "\(item(id).capitalised) n'est pas en discussion. Ouvrez-le d'abord.",
            english: "\(item(id).capitalised) is not under discussion. Open it first."
        )
    }

    func itemPostponed(_ id: ItemID) -> Phrase {
        Phrase(
            french: """
                \(item(id).capitalised) est reporté à une autre séance. Pour en débattre ici, \
                ajoutez un point.
                """,
            english: """
                \(item(id).capitalised) is postponed to another sitting. To discuss it here, add \
                an item.
                """
        )
    }

    func turnAlreadyEnded(_ id: TurnID) -> Phrase {
        Phrase(
            french: """
                \(noun(.turn(id: id)).capitalised) a déjà une fin. Pour la changer, retirez \
                l'intervention et entrez-la de nouveau.
                """,
            english: """
                \(noun(.turn(id: id)).capitalised) has an end already. To change it, retract the \
                turn and enter it anew.
                """
        )
    }

    func speakerAbsent(_ person: PersonID) -> Phrase {
        Phrase(
            french: """
                \(name(person)) n'est pas là à cette heure, et ne peut intervenir. Consignez \
                d'abord l'arrivée, ou corrigez l'heure.
                """,
            english: """
                \(name(person)) is not there at that time, and cannot speak. Record the arrival \
                first, or correct the time.
                """
        )
    }
}
