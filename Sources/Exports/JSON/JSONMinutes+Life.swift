import Journal
import Meetings
import Wording

extension JSONMinutes {
    /// What became of the minutes once the sitting was over.
    struct Life: Encodable {
        let submittedDate: String?
        /// Each time that submitted minutes became a draft again.
        let returnedDates: [String]
        let approval: Approval?
        let signatures: [SignatureTold]
        let rectifications: [TextOfItem]

        struct Approval: Encodable {
            let date: String
            /// The sitting that approved them.
            let approvingEvent: String
            /// Each in its paragraphs.
            let corrections: [[String]]
        }

        struct SignatureTold: Encodable {
            let personId: String
            let role: String
            let date: String
        }
    }

    struct RulesInForce: Encodable {
        let classification: String
        let countedChannels: [String]
        let quorum: QuorumTold
        let majority: VoteEvent.Majority
        /// Nil where there is no limit.
        let proxiesPerHolder: Int?

        struct QuorumTold: Encodable {
            let base: String
            let threshold: String
            let secondThreshold: String?
            let countedChannels: [String]?
            let countsRepresented: Bool
            let countsRecused: Bool
            let moments: [String]
        }
    }
}

extension JSONMinutes.Life {
    init(_ reading: Reading) {
        let meeting = reading.meeting
        self.init(
            submittedDate: (meeting.submission?.at).map(reading.time),
            returnedDates: meeting.returns.map { reading.time($0.at) },
            approval: meeting.approval.map {
                Approval(
                    date: reading.time($0.at),
                    approvingEvent: $0.sitting.description,
                    corrections: $0.corrections.compactMap(reading.paragraphs)
                )
            },
            signatures: meeting.signatures.map {
                SignatureTold(
                    personId: reading.identifier($0.person),
                    role: $0.role.rawValue,
                    date: reading.time($0.at)
                )
            },
            rectifications: meeting.rectifications.compactMap { rectification in
                reading.paragraphs(rectification.passage).map {
                    JSONMinutes.TextOfItem(
                        itemId: rectification.item?.description,
                        date: reading.time(rectification.at),
                        text: $0
                    )
                }
            }
        )
    }
}

extension JSONMinutes.RulesInForce {
    init(_ rules: Rules) {
        self.init(
            classification: rules.kind.rawValue,
            countedChannels: rules.countedChannels.map(\.rawValue),
            quorum: QuorumTold(
                base: rules.quorum.base.rawValue,
                threshold: rules.quorum.threshold.code,
                secondThreshold: rules.quorum.secondThreshold?.code,
                countedChannels: rules.quorum.countedChannels?.map(\.rawValue),
                countsRepresented: rules.quorum.countsRepresented,
                countsRecused: rules.quorum.countsRecused,
                moments: rules.quorum.moments.map(\.rawValue)
            ),
            majority: .init(
                base: rules.majority.base.rawValue,
                threshold: rules.majority.threshold.code,
                tieRule: rules.majority.tieRule.rawValue
            ),
            proxiesPerHolder: rules.proxies.perHolder
        )
    }
}
