import Foundation
import Imports
import Journal
import Meetings
import Registry
import Testing

@testable import Secretariat

/// A sitting that is a draft, in which Anne and Brieuc were in the room, and reports of its call.
struct CallEvening {
    static let reference = "BU-2020-03-16"
    let registry: Registry
    private let edges: Edges

    init(edges: Edges = .live, entries: String = "", isHeld: Bool = true) async throws {
        self.edges = edges
        registry = try Registry(inMemory: edges)
        let record = try await SittingRecord(
            "pv.yaml",
            Array(Self.text(entries, isHeld: isHeld).utf8),
            in: registry
        )
        _ = try await registry.take(record)
    }

    private static func text(_ entries: String, isHeld: Bool) -> String {
        let course = isHeld ? Self.course(entries) : ""
        return """
            organisme: Parti d’essai
            instance: {nom: Bureau, sigle: BU, type: parti}
            séance: {prévue: 2020-03-16 18:30, fuseau: Europe/Paris, forme: hybride}
            règles:
              quorum: {base: membres en exercice, seuil: la moitié au moins}
              majorité: {base: suffrages exprimés, seuil: plus de la moitié}
              pouvoirs: 1
              canaux: [sur place, visio, téléphone]
            personnes:
              anne: {nom: Alanou, prénom: Anne}
              brieuc: {nom: Bosser, prénom: Brieuc}
              clet: {nom: Cariou, prénom: Clet}
              dora: {nom: Daniel, prénom: Dora}
              ewen: {nom: Euzen, prénom: Ewen}
            ordre du jour:
              - {clé: comptes, titre: Les comptes}
            \(course)

            """
    }

    private static func course(_ entries: String) -> String {
        """
        déroulé:
          - {à: 18:25, arrivent: [anne, brieuc], canal: sur place}
          - {à: 18:30, ouverture, présidence: anne, secrétariat: brieuc}
        \(entries)
          - {à: 21:00, levée}

        """
    }

    /// A moment of the evening, as `18:30` or `18:30:05`.
    static func time(_ clock: String) -> Date {
        let parts = clock.split(separator: ":").compactMap { Int($0) } + [0]
        let midnight = 1_584_313_200.0
        return Date(
            timeIntervalSince1970: midnight + Double(parts[0] * 3600 + parts[1] * 60 + parts[2])
        )
    }

    /// A row; an empty end is an open one.
    static func row(
        _ name: String,
        _ from: String,
        _ to: String,
        address: String? = nil,
        channel: Channel = .video,
        device: Device = .unknown,
        isLobby: Bool = false,
        telephone: String? = nil
    ) -> ReportedConnection {
        ReportedConnection(
            row: 1,
            name: name,
            address: address,
            participantKey: "\(name) \(address ?? "")",
            joined: from.isEmpty ? nil : time(from),
            left: to.isEmpty ? nil : time(to),
            isLobby: isLobby,
            telephone: telephone,
            channel: channel,
            device: device,
            tellsDevice: device != .unknown
        )
    }

    func reports(
        _ rows: [ReportedConnection],
        session: String = "s",
        of sitting: String = reference
    ) async throws -> SittingReports {
        let report = AttendeeReport(
            format: .zoomReport,
            sessions: [ReportedSession(key: session, connections: rows)]
        )
        let bytes = Data(
            rows.map { "\($0.name) \($0.joined as Any) \($0.left as Any)" }
                .joined().utf8
        )
        return try await SittingReports(
            [SittingReports.File("rapport.csv", bytes)],
            of: sitting,
            in: registry
        ) { (_) throws(SecretariatError) in ([report], []) }
    }

    /// Enters what is certain, and what `matches` say.
    @discardableResult
    func enter(
        _ rows: [ReportedConnection],
        _ matches: String...,
        replacing: String...,
        onSite: String...,
        session: String = "s"
    ) async throws -> EnteredAttendance {
        let reports = try await reports(rows, session: session)
        var choices = AttendanceChoices()
        for match in matches { try choices.match(match, in: reports) }
        choices.acceptCertain(of: reports)
        for name in onSite { try choices.putOnSite(name, in: reports) }
        for name in replacing { choices.replacing.insert(try reports.person(named: name)) }
        return try await reports.enter(choices, in: registry, by: .secretariat).entered
    }

    func meeting() async throws -> Meeting {
        try await registry.meeting(try await registry.find(Self.reference))
    }

    func person(_ name: String) async throws -> PersonID {
        try await registry.person(called: name).id
    }

    /// The stays of somebody as `visio 18:35–20:10`.
    func stays(of name: String) async throws -> [String] {
        let meeting = try await meeting()
        return meeting.attendance.stays(
            of: try await person(name),
            until: meeting.adjournment?.at
        ).map { stay in
            let ends = [stay.period.from, stay.period.to].map { end in
                end.map { String($0.text(in: meeting.zone).dropFirst(11).prefix(5)) } ?? ""
            }
            return "\(stay.channel.rawValue) \(ends[0])–\(ends[1])"
        }
    }
}
