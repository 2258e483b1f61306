public import Meetings

extension HandedQueue {
    /// Its acts by groups: those that are taken together or not at all.
    public var runs: [HandedQueue] {
        var runs: [HandedQueue] = []
        var rest = acts[...]
        while let first = rest.first {
            let group = first.groupOfAct
            let run =
                group == nil ? rest.prefix(1) : rest.prefix { $0.groupOfAct == group }
            runs.append(HandedQueue(run: Array(run)))
            rest = rest.dropFirst(run.count)
        }
        return runs
    }
}

extension Result<HandedAct, HandedActError> {
    private var ends: (id: ActID?, group: String?) {
        switch self {
        case .success(let act): (act.id, act.group)
        case .failure(let error): (error.act, error.group)
        }
    }

    /// The id of the act, where it could be read.
    public var idOfAct: ActID? { ends.id }

    /// With which others it is taken or refused; nil: alone.
    var groupOfAct: String? { ends.group }
}
