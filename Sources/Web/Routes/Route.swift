import Access
import HTTPTypes

/// Everything that the service answers to.
///
/// A page that is not here does not exist: requests are matched against these and nothing else.
enum Route: String, CaseIterable, Hashable, Sendable {
    case home
    case sitting
    case minutes
    case participation
    case document
    case updates
    case acts
    case console
    case projector
    case seat
    case seatUpdates
    case invitations
    case inviting
    case door
    case admission
    case personalLink
    case join
    case knock
    case prepare
    case beginPreparation
    case preparation
    case changePreparation
    case preparationDocument
    case convened
    case annexed
    case review
    case reports
    case attendance
    case reportFetched
    case conferencing
    case conferencingChanged
    case conferencingSignedIn
    case verify
    case verdict
    case setUp
    case beginning
    case signIn
    case entry
    case signOut
    case language
    case people
    case personAdded
    case person
    case personRenamed
    case addressAdded
    case addressRemoved
    case languageGiven
    case mailsResumed
    case seatGiven
    case seatEnded
    case erasure
    case erased
    case directory
    case directoryRead
    case bodies
    case bodyAdded
    case body
    case bodyChanged
    case rules
    case rulesEnacted
    case accounts
    case accountAdded
    case account
    case roleGiven
    case roleTaken
    case invited
    case codeForgotten
    case accountClosed
    case invitation
    case invitationAccepted
    case ownAccount
    case ownPassword
    case ownSessions
    case ownCode
    case ownCodeOn
    case ownCodeOff
    case tokens
    case tokenMade
    case tokenWithdrawn
    case figures
    case bodyFigures
    case accessLog
    case sittingAccess
    case notices
    case noticesSent
    case answersTaken
    case outbox
    case outboxDecided
    case delivery
    case deliveryChanged
    case byItself
    case byItselfChanged
    case bodyCalendar
    case personCalendar
    case agenda
    case optOut
    case optedOut
    case slackCommand
    case slackAction
    case stylesheet
    case script
    case icon
    case health
    case ready
    case metrics
    case worker

    /// Where it is: segments, of which those in braces stand for whatever is there.
    var path: String {
        switch self {
        case .home: "/"
        case .sitting: "/seances/{sitting}"
        case .minutes: "/seances/{sitting}/proces-verbal"
        case .participation: "/seances/{sitting}/participation"
        case .document: "/seances/{sitting}/documents/{format}"
        case .updates: "/seances/{sitting}/suivi"
        case .acts: "/seances/{sitting}/actes"
        case .console: "/seances/{sitting}/conduite"
        case .projector: "/seances/{sitting}/projection"
        case .seat: "/seances/{sitting}/participer"
        case .seatUpdates: "/seances/{sitting}/participer/suivi"
        case .invitations, .inviting: "/seances/{sitting}/invitations"
        case .door, .admission: "/seances/{sitting}/attente"
        case .personalLink: "/l/{link}"
        case .join, .knock: "/rejoindre"
        case .prepare, .beginPreparation: "/instances/{body}/preparer"
        case .preparation, .changePreparation: "/instances/{body}/preparations/{draft}"
        case .preparationDocument: "/instances/{body}/preparations/{draft}/documents/{format}"
        case .convened: "/seances/{sitting}/preparation"
        case .annexed: "/seances/{sitting}/pieces"
        case .review: "/seances/{sitting}/relecture"
        case .reports, .attendance: "/seances/{sitting}/rapports"
        case .reportFetched: "/seances/{sitting}/rapports/goto"
        case .conferencing, .conferencingChanged: "/visioconferences"
        case .conferencingSignedIn: "/visioconferences/retour"
        case .verify, .verdict: "/verification"
        case .setUp, .beginning: "/installation"
        case .signIn, .entry: "/connexion"
        case .signOut: "/deconnexion"
        case .language: "/langue"
        case .people, .personAdded: "/personnes"
        case .person: "/personnes/{person}"
        case .personRenamed: "/personnes/{person}/nom"
        case .addressAdded: "/personnes/{person}/adresses"
        case .addressRemoved: "/personnes/{person}/adresses/retrait"
        case .languageGiven: "/personnes/{person}/langue"
        case .mailsResumed: "/personnes/{person}/courriels"
        case .seatGiven: "/personnes/{person}/sieges"
        case .seatEnded: "/personnes/{person}/sieges/{body}"
        case .erasure, .erased: "/personnes/{person}/effacement"
        case .directory, .directoryRead: "/repertoire"
        case .bodies, .bodyAdded: "/instances"
        case .body, .bodyChanged: "/instances/{body}"
        case .rules, .rulesEnacted: "/instances/{body}/regles"
        case .accounts, .accountAdded: "/comptes"
        case .account: "/comptes/{account}"
        case .roleGiven: "/comptes/{account}/roles"
        case .roleTaken: "/comptes/{account}/roles/{grant}"
        case .invited: "/comptes/{account}/invitation"
        case .codeForgotten: "/comptes/{account}/code"
        case .accountClosed: "/comptes/{account}/fermeture"
        case .invitation, .invitationAccepted: "/invitation/{link}"
        case .ownAccount: "/compte"
        case .ownPassword: "/compte/mot-de-passe"
        case .ownSessions: "/compte/sessions"
        case .ownCode, .ownCodeOn: "/compte/code"
        case .ownCodeOff: "/compte/code/fin"
        case .tokens, .tokenMade: "/compte/jetons"
        case .tokenWithdrawn: "/compte/jetons/{token}"
        case .figures: "/participation"
        case .bodyFigures: "/instances/{body}/participation"
        case .accessLog: "/acces"
        case .sittingAccess: "/seances/{sitting}/acces"
        case .notices, .noticesSent: "/seances/{sitting}/envois"
        case .answersTaken: "/seances/{sitting}/reponses"
        case .outbox, .outboxDecided: "/envois"
        case .delivery, .deliveryChanged: "/envois/reglages"
        case .byItself, .byItselfChanged: "/instances/{body}/envois"
        case .bodyCalendar: "/instances/{body}/calendrier"
        case .personCalendar: "/personnes/{person}/calendrier"
        case .agenda: "/agenda/{feed}"
        case .optOut, .optedOut: "/desinscription/{link}"
        case .slackCommand: "/slack/commands"
        case .slackAction: "/slack/actions"
        case .stylesheet: "/style.css"
        case .script: "/scripts/{script}"
        case .icon: "/icon.svg"
        case .health: "/health"
        case .ready: "/ready"
        case .metrics: "/metrics"
        case .worker: "/sw.js"
        }
    }

    /// How it is asked for; whatever is got can be asked for its head.
    var method: HTTPRequest.Method {
        switch self {
        case .verdict, .beginning, .entry, .signOut, .language, .acts, .inviting, .admission,
            .knock, .beginPreparation, .changePreparation, .annexed, .review, .attendance,
            .reportFetched, .conferencingChanged, .personAdded,
            .personRenamed, .addressAdded, .addressRemoved, .seatGiven, .seatEnded, .erased,
            .directoryRead, .bodyAdded,
            .bodyChanged, .rulesEnacted,
            .accountAdded, .roleGiven, .roleTaken, .invited, .codeForgotten, .accountClosed,
            .invitationAccepted, .ownPassword, .ownSessions, .ownCodeOn, .ownCodeOff, .tokenMade,
            .tokenWithdrawn, .noticesSent, .answersTaken, .outboxDecided, .deliveryChanged,
            .byItselfChanged, .bodyCalendar, .personCalendar,
            .languageGiven, .mailsResumed, .optedOut, .slackCommand, .slackAction:
            .post
        default: .get
        }
    }

    /// Where what its form changes is looked at, if nothing is at its own address: whoever loads the answer
    /// to a form again comes there.
    var shownOn: Route? {
        switch self {
        case .acts: .sitting
        case .annexed: .convened
        case .review: .minutes
        case .reportFetched: .reports
        case .signOut, .language: .home
        case .personRenamed, .addressAdded, .addressRemoved, .languageGiven, .mailsResumed,
            .seatGiven, .seatEnded, .personCalendar:
            .person
        case .roleGiven, .roleTaken, .invited, .codeForgotten, .accountClosed: .account
        case .ownPassword, .ownSessions, .ownCodeOff: .ownAccount
        case .tokenWithdrawn: .tokens
        case .answersTaken: .notices
        case .bodyCalendar: .body
        default: nil
        }
    }

    /// What whoever asks has to be allowed to do.
    var demand: Demand {
        switch self {
        case .home: .permission(.home)
        case .sitting, .minutes, .participation, .updates: .reading
        case .document: .exporting
        case .acts: .acting
        case .console: .permission(.console)
        case .projector: .permission(.projector)
        case .seat, .seatUpdates: .permission(.participate)
        case .invitations, .inviting, .door, .admission: .permission(.invite)
        case .personalLink, .join, .knock: .permission(.signIn)
        case .prepare, .beginPreparation, .preparation, .changePreparation, .preparationDocument,
            .convened, .annexed:
            .permission(.prepare)
        case .review: .permission(.writeMinutes)
        case .reports, .attendance, .reportFetched: .permission(.importReports)
        case .conferencing, .conferencingChanged, .conferencingSignedIn: .permission(.services)
        case .verify, .verdict: .permission(.verify)
        case .setUp, .beginning: .nothing(because: .beforeAccounts)
        case .signIn, .entry: .permission(.signIn)
        case .signOut, .language: .nothing(because: .ownChoice)
        case .people, .person: .permission(.people)
        case .personAdded, .personRenamed, .addressAdded, .addressRemoved, .languageGiven,
            .mailsResumed, .seatGiven, .seatEnded, .directory, .directoryRead, .personCalendar:
            .permission(.changePeople)
        case .bodies, .body: .permission(.bodies)
        case .bodyAdded, .bodyChanged, .rules, .rulesEnacted: .permission(.changeBodies)
        case .accounts, .accountAdded, .account, .roleGiven, .roleTaken, .invited, .codeForgotten,
            .accountClosed:
            .permission(.accounts)
        case .invitation, .invitationAccepted: .permission(.signIn)
        case .ownAccount, .ownPassword, .ownSessions, .ownCode, .ownCodeOn, .ownCodeOff:
            .permission(.ownAccount)
        case .tokens, .tokenMade, .tokenWithdrawn: .permission(.apiTokens)
        case .figures, .bodyFigures: .permission(.figures)
        case .accessLog, .sittingAccess: .permission(.accessLog)
        case .erasure, .erased: .permission(.erasePeople)
        case .notices, .noticesSent, .answersTaken, .byItself, .byItselfChanged, .bodyCalendar:
            .permission(.notify)
        case .outbox, .outboxDecided: .permission(.outbox)
        case .delivery, .deliveryChanged: .permission(.delivery)
        case .agenda, .optOut, .optedOut, .slackCommand, .slackAction:
            .nothing(because: .ownProof)
        case .stylesheet, .script, .icon, .worker: .nothing(because: .sameForEverybody)
        case .health, .ready: .nothing(because: .probe)
        case .metrics: .permission(.metrics)
        }
    }
}

/// What a route asks of whoever comes.
enum Demand: Hashable, Sendable {
    case permission(Action)
    /// To read a record: minutes that were submitted, or the draft that they still are.
    case reading
    /// To take a record along: with the names, without, or the whole of it.
    case exporting
    /// To have a part in a sitting; each act is then looked at by itself.
    case acting
    /// To have shown who one is.
    case someone
    case nothing(because: Reason)

    /// Why a route is open to everybody.
    enum Reason: String, Hashable, Sendable {
        /// It concerns nothing but the browser of whoever asks.
        case ownChoice
        /// It holds no word of any record.
        case sameForEverybody
        /// It says whether the service lives, and nothing else.
        case probe
        /// Whoever asks shows a secret or a signature that only this route understands.
        case ownProof
        /// It answers only while nobody has an account.
        case beforeAccounts
    }
}
