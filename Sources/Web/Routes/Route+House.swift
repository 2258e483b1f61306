import Access
import HTTPTypes

/// The pages of people, bodies and accounts.
extension Route {
    var housePath: String {
        switch self {
        case .people, .personAdded: "/personnes"
        case .person: "/personnes/{person}"
        case .personRenamed: "/personnes/{person}/nom"
        case .seatGiven: "/personnes/{person}/sieges"
        case .seatEnded: "/personnes/{person}/sieges/{body}"
        case .erasure, .erased: "/personnes/{person}/effacement"
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
        case .accessLog: "/acces"
        case .sittingAccess: "/seances/{sitting}/acces"
        default: "/"
        }
    }

    var houseAction: Action {
        switch self {
        case .people, .person: .people
        case .personAdded, .personRenamed, .seatGiven, .seatEnded: .changePeople
        case .bodies, .body: .bodies
        case .bodyAdded, .bodyChanged, .rules, .rulesEnacted: .changeBodies
        case .accounts, .accountAdded, .account, .roleGiven, .roleTaken, .invited, .codeForgotten,
            .accountClosed:
            .accounts
        case .invitation, .invitationAccepted: .signIn
        case .ownAccount, .ownPassword, .ownSessions, .ownCode, .ownCodeOn, .ownCodeOff: .ownAccount
        case .tokens, .tokenMade, .tokenWithdrawn: .apiTokens
        case .accessLog, .sittingAccess: .accessLog
        default: .erasePeople
        }
    }
}
