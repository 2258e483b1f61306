import Foundation
import Meetings
public import Registry

/// A sitting as programs are given it: times in ISO 8601 and UTC, null while there are none.
public struct ListedSitting: Encodable, Sendable {
    let id: String
    let reference: String
    let body: String
    @OrNull var number: Int?
    @OrNull var planned: String?
    @OrNull var opened: String?
    @OrNull var adjourned: String?
    let phase: String

    /// A sitting of the records.
    public init(_ sitting: Sitting) {
        id = sitting.id.description
        reference = sitting.reference
        body = sitting.body.text
        number = sitting.number
        planned = sitting.planned?.text(in: .gmt)
        opened = sitting.opened?.text(in: .gmt)
        adjourned = sitting.adjourned?.text(in: .gmt)
        phase = sitting.phase.rawValue
    }
}
