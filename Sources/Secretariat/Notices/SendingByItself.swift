import Foundation
public import Meetings
public import Registry
public import Wording

/// What the house sends of the sittings of a body without being asked each time; nothing before somebody
/// says so.
public struct SendingByItself: Hashable, Sendable {
    /// That a sitting was called to order, to the channels that get that.
    public var opened: Bool
    /// What a sitting decided, as soon as it is over.
    public var decisions: Bool
    /// The minutes, once they have come so far; nil for never.
    public var minutes: Moment?
    /// How many days before it is to be done whoever has a task is reminded; nil for never.
    public var daysBeforeTasks: Int?
    /// The language of those of whom none is known, and of channels.
    public var language: Language

    /// When minutes go.
    public enum Moment: String, CaseIterable, Codable, Hashable, Sendable {
        /// A later sitting approved them.
        case approved
        /// They bear a signature.
        case signed
    }

    /// So many days before is a task reminded of at most.
    public static let mostDays = 60

    /// Nothing at all, unless it is said otherwise.
    public init(
        opened: Bool = false,
        decisions: Bool = false,
        minutes: Moment? = nil,
        daysBeforeTasks: Int? = nil,
        language: Language = .french
    ) {
        (self.opened, self.decisions, self.minutes) = (opened, decisions, minutes)
        self.daysBeforeTasks = daysBeforeTasks.map { min(max($0, 0), Self.mostDays) }
        self.language = language
    }

    /// Whether nothing goes by itself.
    public var isNothing: Bool {
        !opened && !decisions && minutes == nil && daysBeforeTasks == nil
    }

    /// The phases in which there is something to say, by topic.
    var phases: [NoticeTopic: Set<Phase>] {
        var phases: [NoticeTopic: Set<Phase>] = [:]
        if opened { phases[.opened] = Set(Phase.allCases.filter(\.isUnderWay)) }
        if decisions { phases[.decisions] = [.adjourned, .submitted, .approved, .signed] }
        switch minutes {
        case .approved?: phases[.minutes] = [.approved, .signed]
        case .signed?: phases[.minutes] = [.signed]
        case nil: break
        }
        return phases
    }
}

extension SendingByItself: Codable {
    private enum CodingKeys: String, CodingKey {
        case opened, decisions, minutes, daysBeforeTasks, language
    }

    /// Decodes it; a language that this version does not speak is French.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            opened: try fields.decode(Bool.self, forKey: .opened),
            decisions: try fields.decode(Bool.self, forKey: .decisions),
            minutes: try fields.decodeIfPresent(Moment.self, forKey: .minutes),
            daysBeforeTasks: try fields.decodeIfPresent(Int.self, forKey: .daysBeforeTasks),
            language: Language(rawValue: try fields.decode(String.self, forKey: .language))
                ?? .french
        )
    }

    /// Encodes it.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(opened, forKey: .opened)
        try fields.encode(decisions, forKey: .decisions)
        try fields.encodeIfPresent(minutes, forKey: .minutes)
        try fields.encodeIfPresent(daysBeforeTasks, forKey: .daysBeforeTasks)
        try fields.encode(language.rawValue, forKey: .language)
    }
}

extension Registry {
    private static let sendingName = "by itself/"

    /// What is sent of the sittings of a body by itself.
    public func sendingByItself(of body: BodyID) async throws(RegistryError) -> SendingByItself {
        let name = Self.sendingName + body.description
        return try Self.sending(try await noticeSetting(name), name)
    }

    /// The same of all bodies of which anything is.
    func sendingsByItself() async throws(RegistryError) -> [BodyID: SendingByItself] {
        var sendings: [BodyID: SendingByItself] = [:]
        for (name, text) in try await noticeSettings(beginning: Self.sendingName) {
            guard let body = BodyID(name) else { continue }
            sendings[body] = try Self.sending(text, Self.sendingName + name)
        }
        return sendings
    }

    /// Says what is sent of the sittings of a body by itself, from now on: what is past is let pass.
    public func set(
        _ sending: SendingByItself,
        of body: BodyID
    ) async throws(RegistryError) {
        let name = Self.sendingName + body.description
        let data = (try? JSONEncoder().encode(sending)) ?? Data()
        try await setNotice(
            name,
            to: sending.isNothing ? nil : String(decoding: data, as: UTF8.self),
            of: body
        ) { kept throws(RegistryError) in
            let before = try Self.sending(kept, name).phases
            return sending.phases.reduce(into: [:]) { past, new in
                past[new.key] = new.value.subtracting(before[new.key] ?? [])
            }
        }
    }

    private static func sending(
        _ text: String?,
        _ name: String
    ) throws(RegistryError) -> SendingByItself {
        guard let text else { return SendingByItself() }
        guard
            let sending = try? JSONDecoder()
                .decode(SendingByItself.self, from: Data(text.utf8))
        else { throw .storage(.unreadable(table: "notice_settings", reason: name)) }
        return sending
    }
}
