public import Meetings

/// Something that somebody hands in on a sitting: from a form, or from a program as JSON.
///
/// Every act has the fields `act` (what is done: a word of `SittingAct`) and `id` (a UUID that whoever
/// hands it in makes up: handed in twice, it takes effect once), and may have `at` (when it was
/// done; without it, now) and `group` (acts that follow each other in one group are taken together
/// or not at all). The other fields are those of `SittingAct`.
///
/// All fields are flat; a list is an array in JSON, and in a form `people[]` as often as there are
/// people. An empty field is none. A field that begins with `_` is passed over.
///
/// What an act makes (an item, a motion, a vote, a task) has the id of the act, unless a field of its
/// own names another: so acts that wait in a queue can speak of what those before them make.
public struct HandedAct: Sendable {
    /// Told apart from all other acts.
    public let id: ActID
    /// When it was done; nil: when it arrives.
    public let at: HandedTime?
    /// With which others it is taken or refused; nil: alone.
    public let group: String?
    /// What is done.
    public let what: SittingAct
    /// Whether somebody does it in their own name who may not do it for others: it speaks of the
    /// moment at which it arrives, and of no other.
    public var isOwn = false
    /// The fields as they were handed in; nil where there were none.
    let content: [UInt8]?

    /// An act on a sitting.
    public init(id: ActID, at: HandedTime? = nil, group: String? = nil, _ what: SittingAct) {
        self.init(id: id, at: at, group: group, content: nil, what)
    }

    private init(
        id: ActID,
        at: HandedTime?,
        group: String?,
        content: [UInt8]?,
        _ what: SittingAct
    ) {
        (self.id, self.at, self.group) = (id, at, group)
        (self.content, self.what) = (content, what)
    }
}

extension HandedAct: Decodable {
    /// Reads an act; throws a `HandedActError` that names the field at fault.
    public init(from decoder: any Decoder) throws {
        try self.init(HandedFields(from: decoder))
    }

    init(_ fields: HandedFields) throws(HandedActError) {
        var id: ActID?
        var group: String?
        do throws(HandedActError) {
            id = try fields.idIfAny("id")
            group = try fields.lineIfAny("group")
            self.init(
                id: try fields.required("id", id),
                at: try fields.timeIfAny("at"),
                group: group,
                content: fields.content,
                try SittingAct(fields)
            )
            try fields.requireNoOther()
        } catch {
            var fault = error
            (fault.act, fault.group) = (id, group)
            throw fault
        }
    }
}

/// Acts as a browser hands in what it has queued: one that cannot be read does not stop the others.
public struct HandedQueue: Decodable, Sendable {
    /// The longest queue that is taken in.
    public static let longest = 2_000
    /// In the order in which they were done.
    public let acts: [Result<HandedAct, HandedActError>]

    /// Acts in the order in which they were done.
    public init(_ acts: [HandedAct]) {
        self.acts = acts.map { .success($0) }
    }

    /// The same, where whoever does what `isOwn` tells may do it in their own name alone.
    public func declaring(where isOwn: (SittingAct) -> Bool) -> HandedQueue {
        HandedQueue(
            run: acts.map { entry in
                entry.map { act in
                    var act = act
                    act.isOwn = isOwn(act.what)
                    return act
                }
            }
        )
    }

    /// Acts of which some could perhaps not be read.
    init(run: [Result<HandedAct, HandedActError>]) { acts = run }

    /// Reads a list of acts, or one act that stands alone.
    public init(from decoder: any Decoder) throws {
        guard var list = try? decoder.unkeyedContainer() else {
            acts = [try Entry(from: decoder).act]
            return
        }
        var acts: [Result<HandedAct, HandedActError>] = []
        while !list.isAtEnd {
            guard acts.count < Self.longest else {
                throw HandedActError("acts", .tooMany(limit: Self.longest))
            }
            acts.append(try list.decode(Entry.self).act)
        }
        self.acts = acts
    }

    private struct Entry: Decodable {
        let act: Result<HandedAct, HandedActError>

        init(from decoder: any Decoder) throws {
            do {
                act = .success(try HandedAct(from: decoder))
            } catch let error as HandedActError {
                act = .failure(error)
            }
        }
    }
}
