import Wording

extension AttendanceList.Standing {
    /// How somebody stands in the list, in a word or two.
    func label(_ reading: Reading) -> Phrase {
        switch self {
        case .onSite: .Standing.onSite
        case .remote: .Standing.remote
        case .mixed: .Standing.mixed
        case .unknown: .Standing.unknown
        case .represented(let holder): .Standing.represented(by: reading.name(holder))
        case .replaced(let substitute): .Standing.replaced(by: reading.name(substitute))
        case .excused: .Standing.excused
        case .absent: .Standing.absent
        case .advisory: .Standing.advisory
        case .guest: .Standing.guest
        }
    }
}
