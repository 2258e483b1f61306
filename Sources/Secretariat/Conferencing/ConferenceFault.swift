public import Notices
public import Wording

/// Why nothing comes from a conferencing system that is asked.
public enum ConferenceFault: Error, Hashable, Sendable {
    /// Nobody has said which application asks.
    case notConfigured
    /// Nobody has signed in there.
    case notSignedIn
    /// What it answers.
    case goTo(GoToFault)
    /// A sitting of which nobody knows the day.
    case noDay(String)
    /// It held nothing on the day of the sitting.
    case noSession(String)
    /// It has noted nobody there.
    case nobody(String)
    /// No session of that day is called so; those that there are.
    case unknownSession(String, [Phrase])
    /// Several may be the sitting.
    case severalSessions(String, [Phrase])
}

extension ConferenceFault {
    /// What is wrong, and the remedy.
    public var explanation: Phrase {
        switch self {
        case .notConfigured: ConferenceWords.notConfigured
        case .notSignedIn: ConferenceWords.notSignedIn
        case .noDay(let reference): ConferenceWords.noDay(reference)
        case .noSession(let reference): ConferenceWords.noSession(reference)
        case .nobody(let reference): ConferenceWords.nobody(reference)
        case .unknownSession(let name, let sessions):
            ConferenceWords.unknownSession(name, sessions)
        case .severalSessions(let reference, let sessions):
            ConferenceWords.several(reference, sessions)
        case .goTo(let fault): fault.explanation
        }
    }
}

extension GoToFault {
    fileprivate var explanation: Phrase {
        switch self {
        case .unavailable(let seconds, let reason):
            ConferenceWords.unavailable(seconds: seconds, reason)
        case .signInAgain(let reason): ConferenceWords.signInAgain(reason)
        case .refused(let reason): ConferenceWords.refused(reason)
        case .unreadable(let part): ConferenceWords.unreadable(part)
        case .tooLarge(let limit): ConferenceWords.tooLarge(limit: limit)
        case .tooManyPages(let limit): ConferenceWords.tooManyPages(limit: limit)
        case .notKept(let reason): ConferenceWords.notKept(reason)
        }
    }
}
