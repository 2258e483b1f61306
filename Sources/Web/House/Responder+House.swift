import Hummingbird

extension Responder {
    /// Answers for people, bodies and accounts; others for the rest.
    func answerForHouse(
        _ asked: Asked,
        with route: Route
    ) async throws(WebError) -> Response {
        switch route {
        case .people: try await people(asked)
        case .personAdded: try await addPerson(asked)
        case .person: try await person(asked)
        case .personRenamed: try await rename(asked)
        case .addressAdded: try await addAddress(asked)
        case .addressRemoved: try await removeAddress(asked)
        case .languageGiven: try await giveLanguage(asked)
        case .mailsResumed: try await resumeMails(asked)
        case .seatGiven: try await giveSeat(asked)
        case .seatEnded: try await endSeat(asked)
        case .erasure: try await erasure(asked)
        case .erased: try await erase(asked)
        case .directory: try await directory(asked)
        case .directoryRead: try await readDirectory(asked)
        case .bodies: try await bodies(asked)
        case .bodyAdded: try await addBody(asked)
        case .body: try await body(asked)
        case .bodyChanged: try await changeBody(asked)
        case .rules: try await rules(asked)
        case .rulesEnacted: try await enactRules(asked)
        case .accounts: try await accounts(asked)
        case .accountAdded: try await addAccount(asked)
        case .account: try await account(asked)
        case .roleGiven: try await giveRole(asked)
        case .roleTaken: try await takeRole(asked)
        case .invited: try await inviteOwner(asked)
        case .codeForgotten: try await forgetCode(asked)
        case .accountClosed: try await closeAccount(asked)
        case .invitation: try await invitation(asked)
        case .invitationAccepted: try await acceptInvitation(asked)
        case .ownAccount: try await ownAccount(asked)
        case .ownPassword: try await changeOwnPassword(asked)
        case .ownSessions: try await endOwnSessions(asked)
        case .ownCode: try await ownCode(asked)
        case .ownCodeOn: try await switchCodeOn(asked)
        case .ownCodeOff: try await switchCodeOff(asked)
        case .tokens: try await tokens(asked)
        case .tokenMade: try await makeToken(asked)
        case .tokenWithdrawn: try await withdrawToken(asked)
        case .figures, .bodyFigures: try await figures(asked)
        case .accessLog: try await accessLog(asked)
        case .sittingAccess: try await sittingAccess(asked)
        default: try await answerForNotices(asked, with: route)
        }
    }
}
