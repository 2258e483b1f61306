import Foundation
import Meetings
import Registry
import Secretariat
import Wording

/// What is answered to a program that handed acts in: of each, whether it is on record.
struct HandedReply: Encodable, Sendable {
    /// The clock of the service, in milliseconds since 1970: those of devices go wrong.
    let now: Int64
    /// In the order of the acts.
    let answers: [Answer]

    struct Answer: Encodable, Sendable {
        /// The id of the act; nil where it could not be read.
        let act: String?
        /// How far the journal came; nil where the act was refused.
        let sequence: Int64?
        let isNew: Bool?
        /// From where the next revision of a text goes on.
        let base: String?
        let refusal: Refusal?
        let conflict: Conflict?
    }

    struct Refusal: Encodable, Sendable {
        let title: String
        let explanation: String
        /// Why, in a word that stays the same in every language.
        let code: String
        /// The field at fault, where it is one.
        let field: String?
    }

    /// Two wordings of one text.
    struct Conflict: Encodable, Sendable {
        let passage: String
        let own: String
        let kept: String
        let base: String
    }
}

extension HandedReply.Answer {
    init(_ answer: HandedAnswer, in language: Language) {
        act = answer.act?.description
        base = answer.base?.description
        switch answer.outcome {
        case .taken(let sequence, let isNew):
            (self.sequence, self.isNew) = (sequence, isNew)
            (refusal, conflict) = (nil, nil)
        case .refused(let error):
            (sequence, isNew) = (nil, nil)
            let explanation = answer.refusal ?? Hindrance.failed.explanation
            refusal = HandedReply.Refusal(
                title: ActWords().title[language],
                explanation: explanation[language],
                code: error.code,
                field: error.field
            )
            conflict = answer.conflict.map { conflict in
                HandedReply.Conflict(
                    passage: conflict.passage.description,
                    own: conflict.own,
                    kept: conflict.kept,
                    base: conflict.base.description
                )
            }
        }
    }

    /// An act that its author may not do.
    init(forbidden act: String?, _ explanation: Phrase, in language: Language) {
        self.act = act
        (sequence, isNew, base, conflict) = (nil, nil, nil, nil)
        refusal = HandedReply.Refusal(
            title: ActWords().title[language],
            explanation: explanation[language],
            code: "notAllowed",
            field: nil
        )
    }
}

extension SecretariatError {
    /// Why an act was refused, in a word for programs.
    fileprivate var code: String {
        switch self {
        case .handed: "field"
        case .withOthers: "withOthers"
        case .overwriting: "overwriting"
        case .nothingToUndo: "nothingToUndo"
        case .notUndoable: "notUndoable"
        case .declined(.otherAct, _): "otherAct"
        case .declined(.refused(let refusal), _), .registry(.refused(let refusal)):
            refusal.code
        default: "failed"
        }
    }

    fileprivate var field: String? {
        if case .handed(let error) = self { error.field } else { nil }
    }
}
