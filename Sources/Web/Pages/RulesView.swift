import Meetings
import Registry
import Wording

/// Where the rules of a body are changed, and read in plain words before they are put in force.
struct RulesView: PageView {
    static let template = "rules"

    let frame: PageFrame
    let words = RulesWords()
    let title: Phrase
    let complaint: Phrase?
    let name: Phrase
    let bodyAddress: String
    let address: String
    /// The rules in plain words; nil until the form was read.
    let preview: PreviewView?
    let from: FieldView
    let quorumSelects: [SelectView]
    let quorumNumbers: [FieldView]
    let counted: [CheckView]
    let others: [CheckView]
    let moments: [CheckView]
    let votes: [CheckView]
    let voteSelects: [SelectView]
    let proxies: FieldView

    struct PreviewView: Sendable {
        let term: Phrase
        let sentences: [Phrase]

        init(_ form: RulesForm) {
            term = RulesWords.term(form.from)
            sentences = form.rules.inPlainWords
        }

        fileprivate init() {
            (term, sentences) = (Phrase(verbatim: "…"), [Phrase(verbatim: "…")])
        }
    }

    /// `rules` are those that stand in the form until something is typed.
    init(
        _ asked: Asked,
        _ body: Body,
        _ rules: Rules,
        from day: Day,
        preview form: RulesForm? = nil,
        _ typed: Typed = .nothing
    ) {
        name = HomeView.BodyView(body).name
        title = RulesWords.title(name)
        frame = PageFrame(title, asked)
        complaint = typed.complaint
        bodyAddress = Route.body.address(body.code.text)
        address = Route.rulesEnacted.address(body.code.text)
        preview = form.map(PreviewView.init)
        from = typed.field("from", RulesWords.from, value: day.description, type: "date")
        quorumSelects = Self.quorum(rules.quorum, typed)
        quorumNumbers = [
            typed.field(
                "threshold-number",
                RulesWords.number,
                value: rules.quorum.threshold.fixedNumber.map(String.init) ?? "",
                type: "number",
                isRequired: false
            )
        ]
        counted = Self.channels(
            "counted",
            rules.quorum.countedChannels ?? rules.countedChannels,
            typed
        )
        votes = Self.channels("votes", rules.countedChannels, typed)
        others = [
            typed.check(
                "others",
                "represented",
                RulesWords.represented,
                isTicked: rules.quorum.countsRepresented
            ),
            typed.check(
                "others",
                "recused",
                RulesWords.recused,
                isTicked: rules.quorum.countsRecused
            ),
        ]
        moments = QuorumRule.Moment.allCases.map { moment in
            typed.check(
                "moments",
                moment.rawValue,
                moment.label,
                isTicked: rules.quorum.moments.contains(moment)
            )
        }
        voteSelects = Self.majority(rules.majority, typed)
        proxies = typed.field(
            "proxies",
            RulesWords.proxies,
            hint: RulesWords.proxiesHint,
            value: rules.proxies.perHolder.map(String.init) ?? "",
            type: "number",
            isRequired: false
        )
    }

    private static func quorum(_ rule: QuorumRule, _ typed: Typed) -> [SelectView] {
        let all = [Threshold.nothing] + Threshold.usual + [.count(number: 0)]
        return [
            typed.select(
                "threshold",
                RulesWords.threshold,
                value: rule.threshold.written,
                among: choices(all, and: rule.threshold)
            ),
            typed.select(
                "base",
                RulesWords.base,
                value: rule.base.rawValue,
                among: QuorumRule.Base.allCases.map { ($0.rawValue, $0.label) }
            ),
            typed.select(
                "second",
                RulesWords.second,
                value: rule.secondThreshold?.written ?? "same",
                among: [("same", RulesWords.same)]
                    + choices([.nothing] + Threshold.usual, and: rule.secondThreshold)
            ),
        ]
    }

    private static func majority(_ rule: MajorityRule, _ typed: Typed) -> [SelectView] {
        [
            typed.select(
                "majority",
                RulesWords.threshold,
                value: rule.threshold.written,
                among: choices(Threshold.usual, and: rule.threshold)
            ),
            typed.select(
                "voteBase",
                RulesWords.base,
                value: rule.base.rawValue,
                among: MajorityRule.Base.allCases.map { ($0.rawValue, $0.label) }
            ),
            typed.select(
                "tie",
                RulesWords.tie,
                value: rule.tieRule.rawValue,
                among: MajorityRule.TieRule.allCases.map { ($0.rawValue, $0.label) }
            ),
        ]
    }

    /// The usual ones, and the one that is there now.
    private static func choices(
        _ usual: [Threshold],
        and now: Threshold?
    ) -> [(value: String, label: Phrase)] {
        let known = Set(usual.map(\.written))
        let more = now.map { known.contains($0.written) ? [] : [$0] } ?? []
        return (usual + more).map { ($0.written, $0.choice) }
    }

    private static func channels(
        _ name: String,
        _ ticked: [Channel],
        _ typed: Typed
    ) -> [CheckView] {
        Channel.allCases.filter { $0 != .unknown || ticked.contains($0) }.map { channel in
            typed.check(name, channel.rawValue, channel.manner, isTicked: ticked.contains(channel))
        }
    }

    private init() {
        (frame, title, complaint) = (.example, Phrase(verbatim: "…"), Phrase(verbatim: "…"))
        (name, bodyAddress, address) = (Phrase(verbatim: "…"), "/", "/")
        (preview, from, quorumSelects) = (PreviewView(), .example, [.example])
        (quorumNumbers, counted, others) = ([.example], [.example], [.example])
        (moments, votes, voteSelects, proxies) = ([.example], [.example], [.example], .example)
    }

    static let example = RulesView()
}
