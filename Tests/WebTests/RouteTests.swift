import Access
import HTTPTypes
import Testing

@testable import Web

@Suite("Routes") struct RouteTests {
    /// Every route with what it asks for, as it was decided.
    private static let decided: [Route: (String, Demand)] = [
        .home: ("GET /", .permission(.home)),
        .sitting: ("GET /seances/{sitting}", .reading),
        .minutes: ("GET /seances/{sitting}/proces-verbal", .reading),
        .participation: ("GET /seances/{sitting}/participation", .reading),
        .document: ("GET /seances/{sitting}/documents/{format}", .exporting),
        .updates: ("GET /seances/{sitting}/suivi", .reading),
        .acts: ("POST /seances/{sitting}/actes", .acting),
        .console: ("GET /seances/{sitting}/conduite", .permission(.console)),
        .projector: ("GET /seances/{sitting}/projection", .permission(.projector)),
        .worker: ("GET /sw.js", .nothing(because: .sameForEverybody)),
        .seat: ("GET /seances/{sitting}/participer", .permission(.participate)),
        .seatUpdates: ("GET /seances/{sitting}/participer/suivi", .permission(.participate)),
        .invitations: ("GET /seances/{sitting}/invitations", .permission(.invite)),
        .inviting: ("POST /seances/{sitting}/invitations", .permission(.invite)),
        .door: ("GET /seances/{sitting}/attente", .permission(.invite)),
        .admission: ("POST /seances/{sitting}/attente", .permission(.invite)),
        .personalLink: ("GET /l/{link}", .permission(.signIn)),
        .join: ("GET /rejoindre", .permission(.signIn)),
        .knock: ("POST /rejoindre", .permission(.signIn)),
        .prepare: ("GET /instances/{body}/preparer", .permission(.prepare)),
        .beginPreparation: ("POST /instances/{body}/preparer", .permission(.prepare)),
        .preparation: ("GET /instances/{body}/preparations/{draft}", .permission(.prepare)),
        .changePreparation: ("POST /instances/{body}/preparations/{draft}", .permission(.prepare)),
        .preparationDocument: (
            "GET /instances/{body}/preparations/{draft}/documents/{format}", .permission(.prepare)
        ),
        .convened: ("GET /seances/{sitting}/preparation", .permission(.prepare)),
        .review: ("POST /seances/{sitting}/relecture", .permission(.writeMinutes)),
        .annexed: ("POST /seances/{sitting}/pieces", .permission(.prepare)),
        .reports: ("GET /seances/{sitting}/rapports", .permission(.importReports)),
        .attendance: ("POST /seances/{sitting}/rapports", .permission(.importReports)),
        .reportFetched: ("POST /seances/{sitting}/rapports/goto", .permission(.importReports)),
        .conferencing: ("GET /visioconferences", .permission(.services)),
        .conferencingChanged: ("POST /visioconferences", .permission(.services)),
        .conferencingSignedIn: ("GET /visioconferences/retour", .permission(.services)),
        .verify: ("GET /verification", .permission(.verify)),
        .verdict: ("POST /verification", .permission(.verify)),
        .setUp: ("GET /installation", .nothing(because: .beforeAccounts)),
        .beginning: ("POST /installation", .nothing(because: .beforeAccounts)),
        .signIn: ("GET /connexion", .permission(.signIn)),
        .entry: ("POST /connexion", .permission(.signIn)),
        .signOut: ("POST /deconnexion", .nothing(because: .ownChoice)),
        .language: ("POST /langue", .nothing(because: .ownChoice)),
        .people: ("GET /personnes", .permission(.people)),
        .personAdded: ("POST /personnes", .permission(.changePeople)),
        .person: ("GET /personnes/{person}", .permission(.people)),
        .personRenamed: ("POST /personnes/{person}/nom", .permission(.changePeople)),
        .addressAdded: ("POST /personnes/{person}/adresses", .permission(.changePeople)),
        .addressRemoved: (
            "POST /personnes/{person}/adresses/retrait", .permission(.changePeople)
        ),
        .languageGiven: ("POST /personnes/{person}/langue", .permission(.changePeople)),
        .mailsResumed: ("POST /personnes/{person}/courriels", .permission(.changePeople)),
        .seatGiven: ("POST /personnes/{person}/sieges", .permission(.changePeople)),
        .seatEnded: ("POST /personnes/{person}/sieges/{body}", .permission(.changePeople)),
        .directory: ("GET /repertoire", .permission(.changePeople)),
        .directoryRead: ("POST /repertoire", .permission(.changePeople)),
        .erasure: ("GET /personnes/{person}/effacement", .permission(.erasePeople)),
        .erased: ("POST /personnes/{person}/effacement", .permission(.erasePeople)),
        .bodies: ("GET /instances", .permission(.bodies)),
        .bodyAdded: ("POST /instances", .permission(.changeBodies)),
        .body: ("GET /instances/{body}", .permission(.bodies)),
        .bodyChanged: ("POST /instances/{body}", .permission(.changeBodies)),
        .rules: ("GET /instances/{body}/regles", .permission(.changeBodies)),
        .rulesEnacted: ("POST /instances/{body}/regles", .permission(.changeBodies)),
        .accounts: ("GET /comptes", .permission(.accounts)),
        .accountAdded: ("POST /comptes", .permission(.accounts)),
        .account: ("GET /comptes/{account}", .permission(.accounts)),
        .roleGiven: ("POST /comptes/{account}/roles", .permission(.accounts)),
        .roleTaken: ("POST /comptes/{account}/roles/{grant}", .permission(.accounts)),
        .invited: ("POST /comptes/{account}/invitation", .permission(.accounts)),
        .codeForgotten: ("POST /comptes/{account}/code", .permission(.accounts)),
        .accountClosed: ("POST /comptes/{account}/fermeture", .permission(.accounts)),
        .invitation: ("GET /invitation/{link}", .permission(.signIn)),
        .invitationAccepted: ("POST /invitation/{link}", .permission(.signIn)),
        .ownAccount: ("GET /compte", .permission(.ownAccount)),
        .ownPassword: ("POST /compte/mot-de-passe", .permission(.ownAccount)),
        .ownSessions: ("POST /compte/sessions", .permission(.ownAccount)),
        .ownCode: ("GET /compte/code", .permission(.ownAccount)),
        .ownCodeOn: ("POST /compte/code", .permission(.ownAccount)),
        .ownCodeOff: ("POST /compte/code/fin", .permission(.ownAccount)),
        .tokens: ("GET /compte/jetons", .permission(.apiTokens)),
        .tokenMade: ("POST /compte/jetons", .permission(.apiTokens)),
        .tokenWithdrawn: ("POST /compte/jetons/{token}", .permission(.apiTokens)),
        .figures: ("GET /participation", .permission(.figures)),
        .bodyFigures: ("GET /instances/{body}/participation", .permission(.figures)),
        .accessLog: ("GET /acces", .permission(.accessLog)),
        .sittingAccess: ("GET /seances/{sitting}/acces", .permission(.accessLog)),
        .notices: ("GET /seances/{sitting}/envois", .permission(.notify)),
        .noticesSent: ("POST /seances/{sitting}/envois", .permission(.notify)),
        .answersTaken: ("POST /seances/{sitting}/reponses", .permission(.notify)),
        .outbox: ("GET /envois", .permission(.outbox)),
        .outboxDecided: ("POST /envois", .permission(.outbox)),
        .delivery: ("GET /envois/reglages", .permission(.delivery)),
        .deliveryChanged: ("POST /envois/reglages", .permission(.delivery)),
        .byItself: ("GET /instances/{body}/envois", .permission(.notify)),
        .byItselfChanged: ("POST /instances/{body}/envois", .permission(.notify)),
        .bodyCalendar: ("POST /instances/{body}/calendrier", .permission(.notify)),
        .personCalendar: ("POST /personnes/{person}/calendrier", .permission(.changePeople)),
        .agenda: ("GET /agenda/{feed}", .nothing(because: .ownProof)),
        .optOut: ("GET /desinscription/{link}", .nothing(because: .ownProof)),
        .optedOut: ("POST /desinscription/{link}", .nothing(because: .ownProof)),
        .slackCommand: ("POST /slack/commands", .nothing(because: .ownProof)),
        .slackAction: ("POST /slack/actions", .nothing(because: .ownProof)),
        .stylesheet: ("GET /style.css", .nothing(because: .sameForEverybody)),
        .script: ("GET /scripts/{script}", .nothing(because: .sameForEverybody)),
        .icon: ("GET /icon.svg", .nothing(because: .sameForEverybody)),
        .health: ("GET /health", .nothing(because: .probe)),
        .ready: ("GET /ready", .nothing(because: .probe)),
        .metrics: ("GET /metrics", .permission(.metrics)),
    ]

    @Test("ask for what was decided, each", arguments: Route.allCases)
    func decided(route: Route) throws {
        let (place, demand) = try #require(Self.decided[route], "\(route) was decided by nobody")
        #expect("\(route.method.rawValue) \(route.path)" == place)
        #expect(route.demand == demand)
    }

    @Test("are each found where they say that they are", arguments: Route.allCases)
    func found(route: Route) throws {
        let match = try Target.Match(route.method, route.address("BF-2020-03-16", "odt", "pdf"))
        #expect(match.target == .page(route))
        #expect(
            match.parameters.values.allSatisfy { ["BF-2020-03-16", "odt", "pdf"].contains($0) }
        )
    }

    @Test("keep a reference in one segment, whatever it holds")
    func oddReferences() throws {
        for reference in ["CA/2020 n° 3", "A?b=c#d", "100 %", "été"] {
            let address = Route.sitting.address(reference)
            #expect(!address.dropFirst("/seances/".count).contains { "/?# ".contains($0) })
            guard !reference.contains("/") else { continue }
            #expect(try Target.Match(.get, address).parameters == ["sitting": reference])
        }
    }

    @Test(
        "lead nowhere else by dots, slashes or controls in a path",
        arguments: [
            "/seances/..", "/seances/%2e%2e", "/seances/..%2f..%2fetc%2fpasswd", "//", "/./",
            "/seances/a%5c..", "/seances/a%00", "/style.css/", "/style.css/..", "style.css",
            "/../Templates/Web/home.mustache", "/seances/%zz", "*",
        ]
    )
    func traversal(path: String) {
        #expect { try Target.Match(.get, path) } throws: { error in
            if case WebError.notFound = error { true } else { false }
        }
    }

    @Test("lead whoever loads the answer to a form again to a page", arguments: Route.allCases)
    func loadedAgain(route: Route) throws {
        guard route.method == .post, ![.slackCommand, .slackAction].contains(route) else { return }
        let values = ["BF-2020-03-16", "odt"]
        do throws(WebError) {
            let match = try Target.Match(.get, route.address(values[0], values[1]))
            #expect(match.target.route?.isLookedAt == true)
        } catch {
            guard case .shownElsewhere(let address) = error else { throw error }
            let page = try Target.Match(.get, address)
            #expect(page.target.route == route.shownOn && page.target.route?.isLookedAt == true)
            #expect(page.parameters.values.allSatisfy { $0 == values[0] })
        }
    }

    @Test("say by which methods they can be asked")
    func methods() {
        #expect { try Target.Match(.delete, "/verification") } throws: { error in
            guard case WebError.methodNotAllowed(let allowed) = error else { return false }
            return allowed == [.get, .head, .post]
        }
    }
}
