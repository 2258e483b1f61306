/// Those who are asked something again and again: each once in a round, in the order in which they came,
/// and never many at the same time.
///
/// It knows no clock.
struct Rounds<Member: Sendable>: Sendable {
    /// How long a round takes.
    let length: Duration
    /// The most whose turn it is at the same time.
    let mostAtOnce: Int

    private var members: [Int: Member] = [:]
    /// Some of them may have left.
    private var order: [Int] = []
    private var nextID = 0
    /// The part of a turn that has passed already.
    private var due = 0.0
    /// How many are to be asked without waiting for their turn.
    private var hurried = 0

    init(of length: Duration, mostAtOnce: Int = .max) {
        (self.length, self.mostAtOnce) = (length, mostAtOnce)
    }

    var count: Int { members.count }

    /// An id for somebody who is about to come.
    mutating func newID() -> Int {
        defer { nextID += 1 }
        return nextID
    }

    mutating func add(_ member: Member, as id: Int) {
        members[id] = member
        order.append(id)
    }

    mutating func remove(_ id: Int) {
        members[id] = nil
        if members.isEmpty { (order, due, hurried) = ([], 0, 0) }
    }

    /// All who are there are to be asked as soon as can be.
    mutating func hurry() { hurried = members.count }

    /// Those whose turn has come once so much time has passed since the last turn.
    mutating func turn(after passed: Duration) -> [Member] {
        due = min(due + Double(members.count) * (passed / length), Double(members.count))
        let count = min(max(Int(due), hurried), mostAtOnce, members.count)
        due = max(0, due - Double(count))
        hurried = max(0, hurried - count)
        var turn: [Member] = []
        while turn.count < count, !order.isEmpty {
            let id = order.removeFirst()
            guard let member = members[id] else { continue }
            order.append(id)
            turn.append(member)
        }
        return turn
    }
}
