public import Access
import Imports
import Meetings

/// What may be done on a sitting, by topic; each topic has its acts and their fields in a file.
public enum SittingAct: Hashable, Sendable {
    case preparation(PreparationAct)
    case people(PeopleAct)
    case presence(PresenceAct)
    case agenda(AgendaAct)
    case text(TextAct)
    case floor(FloorAct)
    case motion(MotionAct)
    case vote(VoteAct)
    case outcome(OutcomeAct)
    case course(CourseAct)
    case minutes(MinutesAct)
    case correction(CorrectionAct)
}

/// The acts of one topic.
protocol ActTopic: Sendable {
    /// The words of `act`.
    associatedtype Name: CaseIterable & RawRepresentable<String>

    /// Reads the fields of an act.
    init(_ name: Name, _ fields: HandedFields) throws(HandedActError)

    /// Who may do it for anybody.
    var action: Action { get }
    /// For whom alone a participant may do it; nil: for nobody.
    var ownPart: OwnPart? { get }

    /// What it comes to.
    func work(_ hand: Handing) async throws(SecretariatError) -> HandedWork
}

extension ActTopic {
    var ownPart: OwnPart? { nil }
}

extension SittingAct {
    /// Every word that `act` may be.
    public static let names: [String] = topics.flatMap(\.names)

    private struct Topic {
        let names: [String]
        let read: (String, HandedFields) throws(HandedActError) -> SittingAct?

        init<Acts: ActTopic>(_ type: Acts.Type, _ wrap: @escaping (Acts) -> SittingAct) {
            names = Acts.Name.allCases.map(\.rawValue)
            read = { (word, fields) throws(HandedActError) in
                guard let name = Acts.Name(rawValue: word) else { return nil }
                return wrap(try Acts(name, fields))
            }
        }
    }

    private static var topics: [Topic] {
        [
            Topic(PreparationAct.self) { .preparation($0) },
            Topic(PeopleAct.self) { .people($0) },
            Topic(PresenceAct.self) { .presence($0) },
            Topic(AgendaAct.self) { .agenda($0) },
            Topic(TextAct.self) { .text($0) },
            Topic(FloorAct.self) { .floor($0) },
            Topic(MotionAct.self) { .motion($0) },
            Topic(VoteAct.self) { .vote($0) },
            Topic(OutcomeAct.self) { .outcome($0) },
            Topic(CourseAct.self) { .course($0) },
            Topic(MinutesAct.self) { .minutes($0) },
            Topic(CorrectionAct.self) { .correction($0) },
        ]
    }

    init(_ fields: HandedFields) throws(HandedActError) {
        let word = try fields.line("act")
        for topic in Self.topics {
            if let act = try topic.read(word, fields) {
                self = act
                return
            }
        }
        throw HandedFields.unknown(word, among: Self.names, in: "act")
    }

    var topic: any ActTopic {
        switch self {
        case .preparation(let act): act
        case .people(let act): act
        case .presence(let act): act
        case .agenda(let act): act
        case .text(let act): act
        case .floor(let act): act
        case .motion(let act): act
        case .vote(let act): act
        case .outcome(let act): act
        case .course(let act): act
        case .minutes(let act): act
        case .correction(let act): act
        }
    }

    /// What one needs to be allowed to do it, for whomever it is.
    public var action: Action { topic.action }
}
