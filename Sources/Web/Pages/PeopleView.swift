import Access
import Foundation
import Imports
import Meetings
import Registry
import Wording

/// The directory: who is there, and where they sit today.
struct PeopleView: PageView {
    static let template = "people"

    let frame: PageFrame
    let words = PeopleWords()
    let address = Route.people.address()
    let complaint: Phrase?
    let search: FieldView
    let bodies: SelectView
    let count: Phrase
    let isEmpty: Bool
    let rows: [Row]
    /// Where people are taken in from a file; nil for whoever may only read.
    let importAddress: String?
    /// Nil for whoever may only read.
    let add: FormView?
    /// Whether the form is shown at once.
    let isAdding: Bool

    struct Row: Sendable {
        let name: String
        let address: String
        let number: String?
        let seats: [Phrase]

        init(_ holder: Holder, on day: Day) {
            name = holder.person.name.inFull
            address = Route.person.address(holder.person.id.description)
            number = holder.person.number
            seats = holder.seats.filter { $0.seat.isHeld(on: day) }.map(\.words)
        }

        fileprivate init() {
            (name, address, number, seats) = ("…", "/", "…", [Phrase(verbatim: "…")])
        }
    }

    init(
        _ asked: Asked,
        _ holders: [Holder],
        bodies: [Body],
        on day: Day,
        _ typed: Typed = .nothing
    ) {
        frame = PageFrame(words.title, asked)
        complaint = typed.complaint
        let query = asked.query("q") ?? ""
        let code = asked.query("body") ?? ""
        search = FieldView(
            "q",
            words.search,
            value: query,
            type: "search",
            isRequired: false
        )
        self.bodies = Typed.nothing.select(
            "body",
            words.body,
            value: code,
            among: [("", PeopleWords.everywhere)]
                + bodies.map { ($0.code.text, HomeView.BodyView($0).name) }
        )
        let found = holders.filter { $0.answers(to: query) && $0.sits(in: code, on: day) }
        rows = found.map { Row($0, on: day) }
        isEmpty = found.isEmpty
        count = PeopleWords.count(found.count)
        isAdding = typed.complaint != nil
        importAddress =
            asked.guest.visitor.may(.changePeople) ? Route.directory.address() : nil
        add =
            asked.guest.visitor.may(.changePeople)
            ? FormView(
                Route.personAdded.address(),
                words.add,
                fields: [
                    typed.field(
                        "title",
                        PeopleWords.civility,
                        hint: PeopleWords.civilityHint,
                        isRequired: false
                    ),
                    typed.field("given", PeopleWords.given, isRequired: false),
                    typed.field("family", PeopleWords.family),
                    typed.field(
                        "number",
                        words.number,
                        hint: PeopleWords.numberHint,
                        isRequired: false
                    ),
                ]
            ) : nil
    }

    private init() {
        (frame, complaint, search, bodies) = (.example, Phrase(verbatim: "…"), .example, .example)
        (count, isEmpty, rows) = (Phrase(verbatim: "…"), true, [Row()])
        (importAddress, add, isAdding) = ("/", .example, true)
    }

    static let example = PeopleView()
}

extension HeldSeat {
    /// Whether it is held on a day.
    func isHeld(on day: Day) -> Bool { from <= day && until.map { day < $0 } ?? true }
}

extension Holder.HeldIn {
    /// The seat without its days: «BF : titulaire, trésorier».
    var words: Phrase {
        Phrase(french: "\(body.text) : \(seatWords)", english: "\(body.text): \(seatWords)")
    }

    /// The same without the body: «titulaire, trésorier».
    var seatWords: Phrase {
        let seat = Phrase(french: "\(seat.seat.term.french)", english: "\(seat.seat.term.english)")
        let parts = [seat] + [self.seat.role].filter { !$0.isEmpty }.map(Phrase.init(verbatim:))
        return parts.joined(by: Phrase(verbatim: ", "))
    }
}

extension Holder {
    /// Whether each word of a search is in the name or the number, however it is written.
    fileprivate func answers(to query: String) -> Bool {
        let text = "\(person.name.inFull) \(person.number ?? "")".folded
        return query.folded.split(separator: " ").allSatisfy { text.contains($0) }
    }

    /// Whether they have a seat in a body on a day; in any, or none, where no code is given.
    fileprivate func sits(in code: String, on day: Day) -> Bool {
        code.isEmpty || seats.contains { $0.body.text == code && $0.seat.isHeld(on: day) }
    }
}

extension String {
    /// Without capitals, accents and odd blanks, to be compared.
    var folded: String {
        folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
            .replacing("\u{A0}", with: " ").trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
