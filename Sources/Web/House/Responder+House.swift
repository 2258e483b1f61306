import Hummingbird

extension Responder {
    /// Answers for people, bodies and accounts; others for the rest.
    func answeringForHouse(to route: Route) -> Answering {
        switch route {
        case .people: { asked throws(WebError) in try await people(asked) }
        case .personAdded: addPerson
        case .person: { asked throws(WebError) in try await person(asked) }
        case .personRenamed: rename
        case .addressAdded: addAddress
        case .addressRemoved: removeAddress
        case .languageGiven: giveLanguage
        case .mailsResumed: resumeMails
        case .seatGiven: giveSeat
        case .seatEnded: endSeat
        case .erasure: erasure
        case .erased: erase
        case .directory: directory
        case .directoryRead: readDirectory
        case .bodies: { asked throws(WebError) in try await bodies(asked) }
        case .bodyAdded: addBody
        case .body: { asked throws(WebError) in try await body(asked) }
        case .bodyChanged: changeBody
        case .rules: rules
        case .rulesEnacted: enactRules
        case .accounts: { asked throws(WebError) in try await accounts(asked) }
        case .accountAdded: addAccount
        case .account: { asked throws(WebError) in try await account(asked) }
        case .roleGiven: giveRole
        case .roleTaken: takeRole
        case .invited: inviteOwner
        case .codeForgotten: forgetCode
        case .accountClosed: closeAccount
        case .invitation: invitation
        case .invitationAccepted: acceptInvitation
        case .ownAccount: ownAccount
        case .ownPassword: changeOwnPassword
        case .ownSessions: endOwnSessions
        case .ownCode: ownCode
        case .ownCodeOn: switchCodeOn
        case .ownCodeOff: switchCodeOff
        case .tokens: { asked throws(WebError) in try await tokens(asked) }
        case .tokenMade: makeToken
        case .tokenWithdrawn: withdrawToken
        case .figures, .bodyFigures: figures
        case .accessLog: accessLog
        case .sittingAccess: sittingAccess
        default: answeringForNotices(to: route)
        }
    }
}
