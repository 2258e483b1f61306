import Access
import Foundation
import Secretariat
import Testing

@Suite("Acts as they are described")
struct DescribedActTests {
    /// Values as they stand in JSON, by the names of fields.
    private typealias Fields = [String: String]

    private static let id = "00000000-0000-4000-8000-000000000007"

    /// What a program would write there that knows the description alone.
    private static func samples(_ fields: [DescribedField]) -> Fields {
        var samples: Fields = [:]
        for field in fields {
            let value =
                switch field.kind {
                case .line, .text: "Loyers"
                case .identifier: id
                case .word(let words): words.last ?? ""
                case .number(let range): String(range.upperBound)
                case .flag: "true"
                case .time: "2020-03-16T18:42:00+01:00"
                case .day: "2020-04-01"
                case .digest: "8ee3c3fb79907a91c23807455e0c232dd85ff5cd4adb13d9e032164178ad833a"
                }
            samples[field.name] = field.isList ? #"["\#(value)"]"# : #""\#(value)""#
        }
        return samples
    }

    /// As few fields as the description allows: of alternatives the first.
    private static func least(_ act: DescribedAct) -> Fields {
        let chosen = act.alternatives.compactMap(\.names.first)
        return samples(act.fields.filter { $0.isRequired || chosen.contains($0.name) })
    }

    private static func read(
        _ act: DescribedAct,
        _ fields: Fields
    ) throws(HandedActError) -> HandedAct? {
        var json = [#""act": "\#(act.name)""#, #""id": "\#(id)""#]
        json += fields.map { #""\#($0)": \#($1)"# }
        let data = Data("{\(json.joined(separator: ", "))}".utf8)
        do {
            return try JSONDecoder().decode(HandedAct.self, from: data)
        } catch let error as HandedActError {
            throw error
        } catch {
            Issue.record(error)
            return nil
        }
    }

    private static func fault(_ act: DescribedAct, _ fields: Fields) -> HandedActError? {
        do throws(HandedActError) {
            _ = try read(act, fields)
            return nil
        } catch {
            return error
        }
    }

    @Test("are all that there are, in that order")
    func complete() {
        #expect(SittingAct.described.map(\.name) == SittingAct.names)
    }

    @Test("are read from what is required and no more", arguments: SittingAct.described)
    func enough(act: DescribedAct) throws {
        let handed = try #require(try Self.read(act, Self.least(act)))
        #expect(handed.what.action == act.action)
        #expect((handed.what.ownPart != nil) == act.isForOwnPart)
    }

    @Test("miss each field that is required", arguments: SittingAct.described)
    func missing(act: DescribedAct) {
        for field in act.fields where field.isRequired {
            var fields = Self.least(act)
            fields[field.name] = nil
            let fault = Self.fault(act, fields)
            #expect(fault?.field == field.name)
            let isConfirmation = act.name == "sign" && field.name == "confirmed"
            #expect(fault?.reason == (isConfirmation ? .unconfirmed : .missing))
        }
    }

    @Test("need one of the fields that stand for each other", arguments: SittingAct.described)
    func alternatives(act: DescribedAct) {
        for alternatives in act.alternatives {
            let named = Self.samples(act.fields.filter { alternatives.names.contains($0.name) })
            let others = Self.least(act).filter { named[$0.key] == nil }
            #expect(Self.fault(act, others)?.reason == .missing)
            for (name, value) in named {
                #expect(Self.fault(act, others.merging([name: value]) { $1 }) == nil)
            }
            let together = Self.fault(act, others.merging(named) { $1 })
            #expect((together != nil) == alternatives.isOneOnly)
        }
    }

    @Test("take each word of each field", arguments: SittingAct.described)
    func words(act: DescribedAct) {
        for field in act.fields {
            guard case .word(let words) = field.kind else { continue }
            #expect(!words.isEmpty)
            for word in words {
                var fields = Self.least(act)
                fields[field.name] = #""\#(word)""#
                // A majority is named with its threshold, or not at all.
                if ["majority", "threshold", "tieRule"].contains(field.name), act.name != "propose"
                {
                    let rule = act.fields.filter { ["majority", "threshold"].contains($0.name) }
                    fields.merge(Self.samples(rule)) { own, _ in own }
                }
                #expect(Self.fault(act, fields) == nil, "\(field.name): \(word)")
            }
        }
    }

    @Test("know each field of the examples", arguments: ActSamples.all)
    func examples(name: String, fields: String) throws {
        let act = try #require(SittingAct.described.first { $0.name == name })
        let named = fields.matches(of: /"(\w+)":/).map { String($0.1) }
        #expect(Set(named).isSubset(of: Set(act.fields.map(\.name))))
    }

    @Test("have the fields, words and bounds that they are known by", arguments: Self.known)
    func exactly(name: String, lines: [String]) throws {
        let act = try #require(SittingAct.described.first { $0.name == name })
        #expect(act.fields.map(\.line) == lines)
    }

    @Test("name what stands for each other")
    func standingIn() {
        let named = SittingAct.described.filter { !$0.alternatives.isEmpty }
            .map { act in
                let lists = act.alternatives.map { alternatives in
                    alternatives.names.joined(separator: alternatives.isOneOnly ? " or " : " and ")
                }
                return "\(act.name): \(lists.joined(separator: "; "))"
            }
        #expect(
            named == [
                "admit: person or family",
                "openVote: motion or selection",
                "castAll: inFavour and against and abstention and blank and spoiled and notTakingPart",
                "holdVote: motion or selection",
            ]
        )
    }
}

extension DescribedActTests {
    private static let choices = "inFavour|against|abstention|blank|spoiled|notTakingPart"

    private static let known: [String: [String]] = [
        "resume": [],
        "arrive": [
            "people!: [identifier]", "connection: identifier",
            "channel!: onSite|secondarySite|video|audio|unknown",
            "device: phone|tablet|computer|roomSystem|landline|phoneOrTablet|unknown",
            "provenance: recorded|declared|observed", "alongside: flag",
        ],
        "cast": [
            "vote!: identifier", "voter!: identifier", "choice!: \(choices)",
            "options: [identifier]", "holder: identifier", "anew: flag",
        ],
        "holdVote": [
            "vote: identifier", "motion: identifier", "selection: identifier",
            "standing: [identifier]", "method!: showOfHands|recorded|secret|external",
            "item: identifier", "majority: votesCast|present|presentOrRepresented|inOffice",
            "threshold: 1/2|2/3|3/4|relative", "tieRule: rejected|castingVote", "tool: line",
            "recused: [identifier]", "forced: flag",
            "inFavour: 0…1000000000", "against: 0…1000000000", "abstentions: 0…1000000000",
            "blank: 0…1000000000", "spoiled: 0…1000000000", "notTakingPart: 0…1000000000",
            "options: [identifier]", "weights: [0…1000000000]", "tellers: [identifier]",
            "castingVote: inFavour|against", "elected: [identifier]", "reason: text",
            "inFavour: [identifier]", "against: [identifier]", "abstention: [identifier]",
            "blank: [identifier]", "spoiled: [identifier]", "notTakingPart: [identifier]",
        ],
        "settle": [
            "vote: identifier", "motion!: identifier", "method!: consensus|unanimity|takenNote",
            "item: identifier", "forced: flag",
        ],
        "follow": [
            "task!: identifier", "origin!: identifier", "outcome!: done|continued|dropped",
            "text!: text", "assignees: [identifier]", "due: day", "item: identifier",
        ],
        "attach": [
            "annex: identifier", "name!: line", "digest!: digest", "item: identifier",
        ],
        "timeItem": ["from: [time]", "until: [time]", "item!: identifier"],
        "undo": ["undoes: identifier", "scope: own|all", "seen: 0…1000000000"],
    ]
}

extension DescribedField {
    /// The description in short: `!` where the field is required, brackets where it is a list.
    fileprivate var line: String {
        let kind =
            switch kind {
            case .word(let words): words.joined(separator: "|")
            case .number(let range): "\(range.lowerBound)…\(range.upperBound)"
            case .line, .text, .identifier, .flag, .time, .day, .digest: "\(self.kind)"
            }
        return "\(name)\(isRequired ? "!" : ""): \(isList ? "[\(kind)]" : kind)"
    }
}
