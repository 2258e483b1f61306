import HTTPTypes

/// Everything that the service answers to.
///
/// A page that is not here does not exist: requests are matched against these and nothing else.
enum Route: CaseIterable, Hashable, Sendable {
    case home
    case sitting
    case minutes
    case document
    case updates
    case verify
    case verdict
    case language
    case stylesheet
    case script
    case icon
    case health
    case ready

    /// Where it is: segments, of which those in braces stand for whatever is there.
    var path: String {
        switch self {
        case .home: "/"
        case .sitting: "/seances/{sitting}"
        case .minutes: "/seances/{sitting}/proces-verbal"
        case .document: "/seances/{sitting}/documents/{format}"
        case .updates: "/seances/{sitting}/suivi"
        case .verify, .verdict: "/verification"
        case .language: "/langue"
        case .stylesheet: "/style.css"
        case .script: "/live.js"
        case .icon: "/icon.svg"
        case .health: "/health"
        case .ready: "/ready"
        }
    }

    /// How it is asked for; whatever is got can be asked for its head.
    var method: HTTPRequest.Method {
        switch self {
        case .verdict, .language: .post
        case .home, .sitting, .minutes, .document, .updates, .verify, .stylesheet, .script,
            .icon, .health, .ready:
            .get
        }
    }

    /// What whoever asks has to be allowed to do.
    var demand: Demand {
        switch self {
        case .home, .sitting: .permission(.seeSittings)
        case .minutes: .permission(.readMinutes)
        case .document: .permission(.exportDocuments)
        case .updates: .permission(.followSittings)
        case .verify, .verdict: .permission(.verifyDocuments)
        case .language: .nothing(because: .ownChoice)
        case .stylesheet, .script, .icon: .nothing(because: .sameForEverybody)
        case .health, .ready: .nothing(because: .probe)
        }
    }
}

/// What a route asks of whoever comes.
enum Demand: Hashable, Sendable {
    case permission(NamedAction)
    case nothing(because: Reason)

    /// Why a route is open to everybody.
    enum Reason: String, Hashable, Sendable {
        /// It concerns nothing but the browser of whoever asks.
        case ownChoice
        /// It holds no word of any record.
        case sameForEverybody
        /// It says whether the service lives, and nothing else.
        case probe
    }
}

/// What somebody can be allowed to do with pages.
enum NamedAction: String, CaseIterable, Hashable, Sendable {
    case seeSittings
    case readMinutes
    case exportDocuments
    case followSittings
    case verifyDocuments
}
